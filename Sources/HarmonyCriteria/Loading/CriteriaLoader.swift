package import HarmonyRules
package import HarmonySyntax

/// Reads a criteria file into a standard, or into everything that is wrong with it.
///
/// Two passes: first every question with its inputs and parameters, so that all names are known; then the
/// expressions, each bound to its names and types.
package struct CriteriaLoader {
    var fields: JSONFields
    var document: JSONDocument { fields.document }
    var facts: [InputDraft] = []
    var others: [QuestionInputs] = []
    /// Whom the standard binds.
    var roles: [Role] = []
    /// Who can give answers, with those that the file names.
    var assessors = AssessorRole.general
    var roleIds: Set<String> = []
    var kind = Profile.Kind.assessment
    /// Whose document and conventions the file speaks of; nil in a root file.
    var authority: Authority?
    /// Where rules of the mechanism find the outcome; nil for all others.
    var outcome: OutcomeSlots?
    /// Figures from the answers of enterprises, to be bound once everything else is known.
    var pendingAggregates: [PendingAggregate] = []
    var nextSlot = Frame.asOfSlot + 1
    /// What the file and its parents cite.
    var citations = Citations.none
    /// The day whose law is read, and the days on which it is the same.
    let day: CalendarDate
    var days = Days.always
    var editions: Editions?
    /// Whether anything in the file has days of its own.
    var isDated = false
    /// While something is read that is not in force, so that nothing needs to be there.
    var isSuspended = false
    /// What parts need that are read when they are asked for.
    lazy var late = LateReading(self)
    var ids: [String] = []
    /// Those of them that a parent has given.
    var inheritedIds: Set<String> = []
    let parents: ParentFinder
    /// Where things stand, for checks of the finished standard.
    var places = CriteriaPlaces()

    package static let format = "harmony-criteria/1"

    /// - Parameter trusting: skips what can only be wrong in the words of the file: unknown fields, fragments
    ///   outside their clause, placeholders without a parameter. For the files inside the binary, which are
    ///   checked in full when it is tested.
    /// - Parameter parents: finds the standard that a local file extends.
    /// - Parameter day: the day whose law is wanted first; the states of other days are read when they are asked for.
    package static func load(
        _ source: SourceText, trusting: Bool = false, on day: CalendarDate = .latest,
        parents: @escaping ParentFinder = { _, _ in .unknown([]) }
    ) -> (standard: Standard?, diagnostics: [Diagnostic]) {
        let reading =
            trusting
            ? JSONReader.Reading(document: JSONReader.readTrusted(source), diagnostics: [])
            : JSONReader.read(source)
        guard let document = reading.document else { return (nil, reading.diagnostics) }
        let languages = trusting ? nil : CriteriaProblem.languages(in: document)
        let fields = JSONFields(
            document, CriteriaProblem.fields, languages: languages, trusting: trusting)
        var loader = CriteriaLoader(fields: fields, on: day, parents: parents)
        let standard = loader.standard(document.root)
        standard.map { $0.editions?.remember($0, on: day) }
        // Trusted files are checked when the program is tested.
        if trusting { return (reading.diagnostics.hasErrors ? nil : standard, reading.diagnostics) }
        var runs = [(loader.days, loader.checked(standard))]
        for other in loader.editions?.samples ?? [] where !loader.days.contains(other) {
            var again = CriteriaLoader(fields: fields, on: other, parents: parents)
            again.editions = loader.editions
            let edition = again.standard(document.root)
            edition.map { $0.editions?.remember($0, on: other) }
            runs.append((again.days, again.checked(edition)))
        }
        // Names are read before expressions: a reader goes from top to bottom.
        let diagnostics = (reading.diagnostics + .merged(runs)).sorted {
            ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0)
        }
        return (diagnostics.hasErrors ? nil : standard, diagnostics)
    }

    /// What is wrong with what was read, and with the rules that came of it.
    private mutating func checked(_ standard: Standard?) -> [Diagnostic] {
        if let standard, !fields.diagnostics.hasErrors {
            for problem in RuleCheck.problems(of: standard, document, places) { fields.report(problem) }
        }
        return fields.diagnostics
    }

    /// For what is read later from a document that was loaded as trusted.
    init(_ late: LateReading) {
        fields = JSONFields(late.document, CriteriaProblem.fields, trusting: true)
        parents = { _, _ in .unknown([]) }
        authority = late.authority
        citations = late.citations
        isDated = late.isDated
        day = late.day
    }

    init(fields: JSONFields, on day: CalendarDate, parents: @escaping ParentFinder) {
        self.fields = fields
        self.day = day
        self.parents = parents
    }

    private static let headFields = [
        "$schema", "format", "id", "version", "title", "shortTitle", "notice", "historical", "source",
        "editions", "citations", "renamed", "removed",
    ]
    private static let rootFields =
        headFields + [
            "kind", "roles", "assessors", "enterprises", "facts", "items", "vetoes", "stages", "incentives",
            "scoring",
        ]
    private static let localFields = headFields + ["extends", "change", "add", "scoring"]

    /// What a local file adds does not stand at its top.
    private static func localHint(_ name: String) -> Localized? {
        guard ["roles", "assessors", "facts", "items", "vetoes"].contains(name) else { return nil }
        return Localized(
            zh: "地方文件增加的内容写在 add 之下：\"add\": {\"\(name)\": […]}",
            en: "what a local file adds stands under add: \"add\": {\"\(name)\": […]}")
    }

    mutating func standard(_ root: JSONDocument.Value) -> Standard? {
        let extends = document.member(root, "extends")
        guard
            let members = fields.object(
                root, known: extends == nil ? Self.rootFields : Self.localFields,
                hint: { extends == nil ? nil : Self.localHint($0) })
        else { return nil }
        if let format = fields.required("format", in: members), let written = fields.string(format),
            written != Self.format
        {
            fields.report(
                CriteriaProblem.unknownFormat, format, zh: "标准文件的 format 应为 \"\(Self.format)\"",
                en: "the format of a criteria file is \"\(Self.format)\"")
            return nil
        }
        _ = fields.optionalString("$schema", in: members)
        let layer = layer(members, isRoot: extends == nil)
        if extends == nil {
            editions(members["editions"])
            readCitations(members["citations"])
        }
        if let extends { return local(members, extending: extends, layer) }
        if let value = members["kind"], let word = keyword(value, as: Profile.Kind.self) { kind = word }
        if let value = members["roles"] { readRoles(value) }
        if let value = members["assessors"] { readAssessors(value, besides: [.own]) }
        refuseVerdicts(members)
        let profile = profile(members, of: layer)
        readFacts(members["facts"])
        var drafts: [ItemDraft] = []
        for value in fields.required("items", in: members).flatMap({ someOf($0) }) ?? [] {
            if let draft = itemDraft(value) { drafts.append(draft) }
        }
        var vetoDrafts: [QuestionDraft] = []
        for value in members["vetoes"].flatMap({ fields.array($0) }) ?? [] {
            if let draft = vetoDraft(value) { vetoDrafts.append(draft) }
        }

        let boundFacts = facts.map { fact($0) }
        let items = drafts.map { item($0) }
        let vetoes = vetoDrafts.compactMap { veto($0) }
        let mechanism = mechanism(members)
        let scoring = members["scoring"].flatMap { self.scoring($0, of: ScoringParts(items, drafts, self)) }
        let enterprises = fields.optionalString("enterprises", in: members)
        checkAggregates(over: enterprises, members["enterprises"])
        guard let layer, let source = layer.sources.first else { return nil }
        let standard = Standard(
            id: layer.id, version: layer.version, title: layer.title, source: source, profile: profile,
            enterprises: enterprises, facts: boundFacts, items: items, vetoes: vetoes,
            stages: mechanism.stages,
            incentives: mechanism.incentives, outcome: mechanism.outcome,
            inputsBySlot: owners(boundFacts, items, vetoes), scoring: scoring, layers: [layer],
            texts: StandardTexts(citations: citations, successions: successions(members)), days: days,
            editions: editions)
        checkSuccessions(members, of: standard)
        return standard
    }

    /// What a file says of itself.
    private mutating func layer(_ members: JSONFields.Members, isRoot: Bool) -> Layer? {
        let id = fields.required("id", in: members).flatMap { identifier($0, .part) }
        let version = fields.requiredString("version", in: members)
        let title = fields.requiredLocalized("title", in: members)
        let sources = fields.required("source", in: members).map { self.sources($0, isRoot: isRoot) } ?? []
        guard let id, let version, let title, !sources.isEmpty else { return nil }
        return Layer(id: id, version: version, title: title, sources: sources, text: document.source)
    }

    mutating func fact(_ draft: InputDraft) -> Fact {
        Fact(
            input: finish(draft, in: nil),
            standsFor: draft.standsFor.flatMap { formula($0, in: nil, expecting: draft.input.valueType) })
    }

    func owners(_ facts: [Fact], _ items: [Item], _ vetoes: [Veto]) -> [SlotOwner?] {
        var owners: [SlotOwner?] = Array(repeating: nil, count: nextSlot)
        for fact in facts { owners[fact.input.slot] = SlotOwner(input: fact.input, question: nil) }
        for question in items.flatMap(\.indicators).map(\.question) + vetoes.map(\.question) {
            for input in question.inputs {
                owners[input.slot] = SlotOwner(input: input, question: question)
            }
        }
        return owners
    }

    // MARK: Ids

    /// What an id is for; it decides how it may be written.
    enum IdKind {
        /// An item, indicator, veto or incentive: E5.6.
        case part
        /// An input, parameter, fact or condition: a name that a rule can use.
        case name
        /// An option or a kind of evidence: off-job.
        case word

        var allowed: [UInt8] {
            switch self {
            case .part: Array(".-_".utf8)
            case .name: [UInt8(ascii: "_")]
            case .word: Array("-_".utf8)
            }
        }
    }

    /// The id of a part, reported if it is not well written or stands twice; what it names is read all the same.
    mutating func uniqueId(_ members: JSONFields.Members) -> String? {
        guard let value = fields.required("id", in: members), let id = identifier(value, .part) else {
            return nil
        }
        if fields.trusts { return id }
        if id == Standard.mechanismId {
            fields.report(
                CriteriaProblem.invalidId, value, zh: "“\(id)”不能用作编号：show 用它显示评价机制",
                en: "'\(id)' cannot be an id: show prints the mechanism by it")
        }
        if inheritedIds.contains(id) {
            fields.report(
                CriteriaProblem.duplicateId, value, zh: "上级标准已有“\(id)”", en: "the parent has '\(id)' already",
                help: Localized(
                    zh: "另取一个编号；要修改上级的，写在 change 之下",
                    en: "choose another id; what is the parent's is changed under change"))
        } else if ids.contains(id) {
            duplicate(id, value)
        } else {
            ids.append(id)
        }
        return id
    }

    mutating func requiredId(_ members: JSONFields.Members, _ kind: IdKind) -> String? {
        fields.required("id", in: members).flatMap { identifier($0, kind) }
    }

    /// Words of the rule language, and the fields of an answer.
    private static let reservedNames = [
        "true", "false", "none", "in", "asOf", "confirmed", "value", "evidence", "note", "notApplicable",
        "verdict", "assessor", "claim",
    ]

    mutating func identifier(_ value: JSONDocument.Value, _ kind: IdKind) -> String? {
        guard let id = fields.string(value) else { return nil }
        if fields.trusts { return id }
        let starts = id.utf8.first.map { ($0 | 0x20) &- 97 < 26 } ?? false
        let fits = id.utf8.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || kind.allowed.contains($0) }
        let reserved = kind == .name && Self.reservedNames.contains(id)
        if !starts || !fits || reserved || id.utf8.count > 64 {
            fields.report(
                CriteriaProblem.invalidId, value, zh: "“\(id)”不能用作编号", en: "'\(id)' cannot be an id",
                help: Localized(
                    zh: "以英文字母开头，只用英文字母、数字" + (kind == .name ? "和下划线" : "、连字符和下划线"),
                    en: "start with a letter and use letters, digits and "
                        + (kind == .name ? "underscores" : "hyphens")))
        }
        return id
    }

    mutating func duplicate(_ id: String, _ place: JSONDocument.Value) {
        fields.report(
            CriteriaProblem.duplicateId, place, zh: "编号“\(id)”重复", en: "the id '\(id)' stands twice")
    }

    mutating func takeSlot() -> Int {
        nextSlot += 1
        return nextSlot - 1
    }

    /// A word of a fixed list.
    mutating func keyword<T: RawRepresentable & CaseIterable>(_ value: JSONDocument.Value, as type: T.Type)
        -> T?
    where T.RawValue == String {
        guard let word = fields.string(value) else { return nil }
        if let found = T(rawValue: word) { return found }
        let known = T.allCases.map(\.rawValue)
        let near = nearest(to: word, among: known)
        fields.report(
            CriteriaProblem.unknownKeyword, value, zh: "此处不能写“\(word)”", en: "'\(word)' is not allowed here",
            help: Localized(
                zh: near.map { "是否为 \"\($0)\"？" } ?? "可用：" + known.joined(separator: "、"),
                en: near.map { "did you mean \"\($0)\"?" } ?? "allowed: " + known.joined(separator: ", ")))
        return nil
    }

    // MARK: Expressions

    mutating func expression(_ value: JSONDocument.Value) -> Expression? {
        guard fields.expect(.string, value) else { return nil }
        do { return try Parser.parse(document.decodedBytes(value)) } catch {
            report(error, in: value)
            return nil
        }
    }

    mutating func formula(
        _ value: JSONDocument.Value, in question: QuestionDraft?, expecting type: ValueType?
    ) -> Formula? {
        guard let expression = expression(value) else { return nil }
        return bind(expression, value, in: question, expecting: type)
    }

    mutating func bind(
        _ expression: Expression, _ value: JSONDocument.Value, in question: QuestionDraft?,
        expecting type: ValueType?
    ) -> Formula? {
        let scope = QuestionScope(question: question, facts: facts, others: others, outcome: outcome)
        let bound = Binder.bind(expression, in: scope, expecting: type)
        for fault in bound.faults where fault.kind != Binder.inherited { report(fault, in: value) }
        if !fields.trusts { places.note(bound.formula, value) }
        return bound.formula
    }

    mutating func report(_ fault: RuleFault, in value: JSONDocument.Value) {
        fields.report(
            Diagnostic(
                fault.kind, fault.message, help: fault.help,
                at: document.place(ofDecoded: fault.range, in: value)))
    }
}
