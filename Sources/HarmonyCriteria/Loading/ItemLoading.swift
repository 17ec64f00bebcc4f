import HarmonyRules
import HarmonySyntax

struct ItemDraft {
    let id: String
    let title: Localized
    let clause: String?
    let basis: [Basis]
    let translation: String?
    let reading: Localized?
    let indicators: [QuestionDraft]
}

extension CriteriaLoader {
    /// - Parameter added: an item of a local file: it names its source instead of quoting a clause.
    mutating func itemDraft(_ value: JSONDocument.Value, added: Bool = false) -> ItemDraft? {
        let words = added ? "source" : "clause"
        guard
            let members = fields.object(
                value, known: ["id", "title", words, "translation", "reading", "indicators"])
        else { return nil }
        let id = uniqueId(members)
        let title = fields.requiredLocalized("title", in: members)
        let clause = added ? nil : fields.requiredString("clause", in: members)
        let basis = added ? fields.required("source", in: members).map { bases($0) } ?? [] : []
        let translation = fields.optionalString("translation", in: members)
        let reading = fields.optionalLocalized("reading", in: members)
        var indicators: [QuestionDraft] = []
        for indicator in fields.required("indicators", in: members).flatMap({ someOf($0) }) ?? [] {
            if let draft = indicatorDraft(indicator, from: added ? .source : .clause(members["clause"])) {
                indicators.append(draft)
            }
        }
        guard let id, let title, clause != nil || added else { return nil }
        return ItemDraft(
            id: id, title: title, clause: clause, basis: basis, translation: translation, reading: reading,
            indicators: indicators)
    }

    /// A list that is nothing without an entry.
    mutating func someOf(_ list: JSONDocument.Value) -> [JSONDocument.Value]? {
        guard let entries = fields.array(list) else { return nil }
        if entries.isEmpty { fields.wrongType(list, zh: "至少有一项的列表", en: "a list with at least one entry") }
        return entries
    }

    /// Where a question's words come from.
    enum Words {
        /// They stand in a clause.
        case clause(JSONDocument.Value?)
        /// A local file added the question and names its source.
        case source
    }

    private static let questionFields = [
        "id", "title", "question", "reading", "inputs", "parameters", "notes", "evidence", "advice",
    ]
    private static let quoting = ["fragment", "translation", "basis"]
    private static let indicatorFields =
        questionFields + ["level", "let", "appliesWhen", "reviewWhen", "metWhen", "mayNotApply"]
    private static let vetoFields = questionFields + ["riskWhen", "vetoWhen"]

    /// Words of the clause are the document's own demand unless the file says otherwise.
    private static let fromTheDocument: Deferred<Basis> = {
        [Basis(kind: .document, law: nil, article: nil, note: nil)]
    }

    mutating func indicatorDraft(_ value: JSONDocument.Value, from words: Words) -> QuestionDraft? {
        let known =
            switch words {
            case .clause: Self.indicatorFields + Self.quoting
            case .source: Self.indicatorFields + ["source"]
            }
        guard let members = fields.object(value, known: known), let id = uniqueId(members) else { return nil }
        return questionDraft(id, members, from: words)
    }

    mutating func vetoDraft(_ value: JSONDocument.Value, added: Bool = false) -> QuestionDraft? {
        let known = Self.vetoFields + (added ? ["source"] : Self.quoting + ["clause"])
        guard let members = fields.object(value, known: known), let id = uniqueId(members) else {
            return nil
        }
        let draft = questionDraft(
            id, members, from: added ? .source : .clause(fields.required("clause", in: members)))
        draft?.confirmedSlot = takeSlot()
        return draft
    }

    private mutating func questionDraft(_ id: String, _ members: JSONFields.Members, from words: Words)
        -> QuestionDraft?
    {
        let draft = QuestionDraft(id: id, members: members)
        // Without a short title the question stands for itself.
        let text = fields.requiredLocalized("question", in: members)
        let title = members["title"].map { fields.localized($0) } ?? text
        switch words {
        case .clause(let clause):
            draft.fragment = fragment(members, in: clause)
            draft.basis = members["basis"].map { deferredBases($0) } ?? Self.fromTheDocument
        case .source: draft.basis = deferredBases(fields.required("source", in: members))
        }
        draft.inputs = inputs(members["inputs"])
        draft.parameters = parameters(members["parameters"])
        checkNames(members, of: draft, besides: 0, 0)
        notePlaces(ofParameters: members["parameters"], in: id)
        if let lets = members["let"] { define(lets, in: draft) }
        others.append(QuestionInputs(question: id, inputs: draft.inputs))
        guard let title, let text else { return nil }
        draft.title = title
        draft.text = text
        return draft
    }

    private mutating func fragment(_ members: JSONFields.Members, in clause: JSONDocument.Value?) -> String? {
        guard let fragment = fields.required("fragment", in: members), let words = fields.string(fragment)
        else { return nil }
        if !fields.trusts, let clause, document.kind(clause) == .string,
            words.isEmpty || !document.string(clause, holds: fragment)
        {
            fields.report(
                CriteriaProblem.fragmentOutsideClause, fragment, zh: "“\(words)”不在本条条文之内",
                en: "'\(words)' does not stand in the clause")
        }
        return words
    }

    // MARK: Second pass

    mutating func item(_ draft: ItemDraft) -> Item {
        Item(
            id: draft.id, title: draft.title, clause: draft.clause, basis: draft.basis,
            translation: draft.translation, reading: draft.reading,
            indicators: draft.indicators.compactMap { indicator($0) })
    }

    mutating func indicator(_ draft: QuestionDraft) -> Indicator? {
        bindDefinitions(of: draft)
        let level = fields.required("level", in: draft.members).flatMap { keyword($0, as: Level.self) }
        let applies = draft.members["appliesWhen"].flatMap { formula($0, in: draft, expecting: .boolean) }
        let review = draft.members["reviewWhen"].flatMap { formula($0, in: draft, expecting: .boolean) }
        let conditions =
            fields.required("metWhen", in: draft.members).map { self.conditions($0, of: draft) } ?? []
        let mayNotApply = fields.boolean("mayNotApply", in: draft.members) ?? false
        let question = question(draft)
        guard let level else { return nil }
        return Indicator(
            question: question, level: level,
            rules: IndicatorRules(appliesWhen: applies, reviewWhen: review, conditions: conditions),
            mayNotApply: mayNotApply, definitions: draft.namedParts)
    }

    mutating func veto(_ draft: QuestionDraft) -> Veto? {
        let clause = draft.members["clause"].flatMap { fields.string($0) }
        let risk = fields.required("riskWhen", in: draft.members).flatMap {
            formula($0, in: draft, expecting: .boolean)
        }
        let vetoed = fields.required("vetoWhen", in: draft.members).flatMap {
            formula($0, in: draft, expecting: .boolean)
        }
        let question = question(draft)
        guard let risk, let vetoed, let slot = draft.confirmedSlot else { return nil }
        return Veto(question: question, clause: clause, riskWhen: risk, vetoWhen: vetoed, confirmedSlot: slot)
    }

    private mutating func conditions(_ value: JSONDocument.Value, of draft: QuestionDraft) -> [Condition] {
        if document.kind(value) == .string {
            guard let require = formula(value, in: draft, expecting: .boolean) else { return [] }
            return [Condition(id: nil, label: nil, when: nil, require: require, readBasis: { [] })]
        }
        if document.kind(value) == .array, document.elements(value).isEmpty {
            fields.wrongType(
                value, zh: "至少一个条件（空的列表总是符合）", en: "at least one condition (an empty list is always met)")
        }
        return conditionList(value, of: draft, besides: [])
    }

    /// - Parameter inherited: the conditions that the indicator has already.
    mutating func conditionList(
        _ value: JSONDocument.Value, of draft: QuestionDraft, besides inherited: [Condition]
    ) -> [Condition] {
        var conditions = inherited
        for entry in fields.array(value) ?? [] {
            guard let members = fields.object(entry, known: ["id", "label", "if", "require", "basis"]) else {
                continue
            }
            let id = requiredId(members, .name)
            if let id, conditions.contains(where: { $0.id == id }) { duplicate(id, members["id"] ?? entry) }
            let label = fields.optionalLocalized("label", in: members)
            if let value = members["label"] { checkPlaceholders(value, draft) }
            let when = members["if"].flatMap { formula($0, in: draft, expecting: .boolean) }
            let require = fields.required("require", in: members).flatMap {
                formula($0, in: draft, expecting: .boolean)
            }
            let basis = deferredBases(members["basis"])
            guard let id, let require else { continue }
            conditions.append(Condition(id: id, label: label, when: when, require: require, readBasis: basis))
        }
        return conditions
    }

    private mutating func question(_ draft: QuestionDraft) -> Question {
        for name in ["question", "advice", "reading"] {
            if let value = draft.members[name] { checkPlaceholders(value, draft) }
        }
        return Question(
            id: draft.id, title: draft.title, fragment: draft.fragment,
            translation: fields.optionalString("translation", in: draft.members), text: draft.text,
            basis: draft.basis,
            reading: fields.optionalLocalized("reading", in: draft.members),
            inputs: draft.inputs.map { finish($0, in: draft) }, parameters: draft.parameters,
            notes: notes(draft.members["notes"], of: draft),
            evidence: deferredEvidence(draft.members["evidence"]),
            advice: fields.optionalLocalized("advice", in: draft.members))
    }

    mutating func notes(_ list: JSONDocument.Value?, of draft: QuestionDraft) -> [Note] {
        var notes: [Note] = []
        for entry in list.flatMap({ fields.array($0) }) ?? [] {
            guard let members = fields.object(entry, known: ["when", "text"]) else { continue }
            let when = fields.required("when", in: members).flatMap {
                formula($0, in: draft, expecting: .boolean)
            }
            let text = fields.requiredLocalized("text", in: members)
            if let value = members["text"] { checkPlaceholders(value, draft) }
            if let when, let text { notes.append(Note(when: when, text: text)) }
        }
        return notes
    }

    private mutating func deferredEvidence(_ list: JSONDocument.Value?) -> Deferred<Evidence> {
        guard let list else { return { [] } }
        if fields.trusts {
            return { [document] in
                var loader = CriteriaLoader(trusting: document, nil)
                return loader.evidence(list, besides: [])
            }
        }
        let found = evidence(list, besides: [])
        return { found }
    }

    /// - Parameter inherited: the evidence that the question has already.
    mutating func evidence(_ list: JSONDocument.Value?, besides inherited: [Evidence]) -> [Evidence] {
        var evidence = inherited
        for entry in list.flatMap({ fields.array($0) }) ?? [] {
            guard let members = fields.object(entry, known: ["id", "zh", "en"]) else { continue }
            let id = requiredId(members, .word)
            if let id, evidence.contains(where: { $0.id == id }) { duplicate(id, members["id"] ?? entry) }
            let name = fields.texts(in: members)
            if let id, let name { evidence.append(Evidence(id: id, name: name)) }
        }
        return evidence
    }

    /// `{name}` must be an own parameter or a fact.
    mutating func checkPlaceholders(_ text: JSONDocument.Value, _ draft: QuestionDraft) {
        guard !fields.trusts, document.kind(text) == .object else { return }
        for name in ["zh", "en"] {
            guard let value = document.member(text, name), document.kind(value) == .string,
                document.contains(UInt8(ascii: "{"), in: value)
            else { continue }
            for placeholder in Placeholders.names(in: document.string(value)) {
                let known = draft.parameters.map(\.id) + facts.map(\.input.id)
                guard !known.contains(placeholder) else { continue }
                let near = nearest(to: placeholder, among: known)
                fields.report(
                    CriteriaProblem.unknownPlaceholder, value, zh: "占位符 {\(placeholder)} 没有对应的参数或基本情况",
                    en: "no parameter or fact stands behind {\(placeholder)}",
                    help: near.map { Localized(zh: "是否为 {\($0)}？", en: "did you mean {\($0)}?") })
            }
        }
    }
}
