package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// Reads an answer file against its standard. A wrong value makes its question unanswered and is reported
/// with its place; everything else is kept.
package struct AnswerReader {
    package static let format = "harmony-answers/1"
    /// What the subject itself has claimed, in an assessor's file: for the reader beside it, and no answer.
    package static let claim = "claim"

    var fields: JSONFields
    var builder: SubmissionBuilder
    var standard: Standard { builder.standard }
    /// What became of ids that the standard does not have.
    lazy var successions = standard.successions
    /// Answers under earlier ids, to be read when those under ids of today are.
    var renamed: [(path: String, place: AnswerPlace, key: JSONDocument.Value, entry: JSONDocument.Value)] = []
    var document: JSONDocument { fields.document }

    /// The standard that a file names, for choosing it before reading.
    package static func namedStandard(in document: JSONDocument) -> (id: String, place: SourceRange)? {
        guard let value = document.member(document.root, "standard"), document.kind(value) == .string else {
            return nil
        }
        return (document.string(value), document.place(value))
    }

    /// - Parameter asOf: overrides the file's own date.
    /// - Returns: nil as submission when there is nothing to judge: no object, another format, no date.
    package static func read(
        _ reading: JSONReader.Reading, for standard: Standard, asOf override: CalendarDate?
    ) -> (submission: Submission?, diagnostics: [Diagnostic]) {
        guard let document = reading.document else { return (nil, reading.diagnostics) }
        var fields = JSONFields(document, AnswerProblem.fields, allowingNull: true)
        let known = [
            "$schema", "format", "standard", "asOf", "subject", "assessor", "facts", "answers", "vetoes",
            claim,
        ]
        let members = fields.object(document.root, known: known)
        guard let members, hasFormat(members, &fields) else {
            return (nil, reading.diagnostics + fields.diagnostics)
        }
        _ = fields.optionalString("$schema", in: members)
        if let value = fields.required("standard", in: members) { _ = fields.string(value) }
        let stated = statedDate(members, &fields)
        guard let asOf = override ?? stated else { return (nil, reading.diagnostics + fields.diagnostics) }
        var reader = AnswerReader(
            fields: fields,
            builder: SubmissionBuilder(standard, document.source, statedAsOf: stated, asOf: asOf))
        reader.readSubject(members)
        reader.readAssessor(members)
        reader.readFacts(members)
        reader.readAnswers(members)
        reader.readVetoes(members)
        reader.readRenamed()
        return reader.builder.finish(reading.diagnostics + reader.fields.diagnostics)
    }

    private static func hasFormat(_ members: JSONFields.Members, _ fields: inout JSONFields) -> Bool {
        guard let format = fields.required("format", in: members) else { return false }
        if fields.document.kind(format) == .string, fields.document.string(format) == Self.format {
            return true
        }
        fields.report(
            AnswerProblem.unknownFormat, format,
            zh: "答案文件的 format 应为 \"\(Self.format)\"，却是 \(fields.document.excerpt(format))",
            en: "the format of an answer file is \"\(Self.format)\", not \(fields.document.excerpt(format))")
        return false
    }

    private static func statedDate(_ members: JSONFields.Members, _ fields: inout JSONFields) -> CalendarDate?
    {
        guard let value = fields.required("asOf", in: members) else { return nil }
        if fields.document.kind(value) == .string,
            let date = CalendarDate(iso: fields.document.string(value).utf8)
        {
            return date
        }
        fields.wrongType(value, zh: "日期（如 \"2025-06-30\"）", en: "a date such as \"2025-06-30\"")
        return nil
    }

    // MARK: Questions

    private mutating func readFacts(_ root: JSONFields.Members) {
        guard let value = root["facts"], fields.expect(.object, value) else { return }
        for (key, entry) in document.pairs(value) {
            let id = document.string(key)
            guard let fact = standard.facts.first(where: { $0.input.id == id }) else {
                if succeeds("facts." + id, key, entry) { continue }
                unknown(
                    AnswerProblem.unknownFact, key, zh: "没有名为“\(id)”的基本情况", en: "there is no fact '\(id)'",
                    id,
                    among: standard.facts.map(\.input.id))
                continue
            }
            store(entry, for: fact.input)
        }
        // A fact that stands twice counts as wrong, not as left to its default.
        for fact in standard.facts
        where fact.standsFor != nil && document.isRepeated(fact.input.id, in: value) {
            builder.spoil(fact.input, at: document.range(value), "？")
        }
    }

    private mutating func readAnswers(_ root: JSONFields.Members) {
        guard let value = root["answers"], fields.expect(.object, value) else { return }
        let indicators = standard.indicators
        // Answers mostly stand in the order of the standard: the search goes on where the last one ended.
        var expected = 0
        for (key, entry) in document.pairs(value) {
            let id = document.string(key)
            let found =
                indicators[expected...].firstIndex { $0.id == id }
                ?? indicators[..<expected].firstIndex { $0.id == id }
            expected = found.map { $0 + 1 } ?? expected
            guard let indicator = found.map({ indicators[$0] }) else {
                // A trigger's id is misplaced here, also where a bare answer under it has become one of its inputs.
                let isVeto = standard.vetoes.contains { $0.id == id }
                if !isVeto, succeeds(id, key, entry) { continue }
                unknown(
                    AnswerProblem.unknownIndicator, key, zh: "没有编号为“\(id)”的指标",
                    en: "there is no indicator '\(id)'", id,
                    among: indicators.map(\.id),
                    help: isVeto
                        ? Localized(
                            zh: "\(id) 是触发情形，请写在 vetoes 之下",
                            en: "\(id) is a removal trigger: it belongs under vetoes") : nil)
                continue
            }
            readEntry(entry, of: indicator.question, mayNotApply: indicator.mayNotApply, veto: nil)
        }
    }

    private mutating func readVetoes(_ root: JSONFields.Members) {
        guard let value = root["vetoes"], fields.expect(.object, value) else { return }
        for (key, entry) in document.pairs(value) {
            let id = document.string(key)
            guard let veto = standard.vetoes.first(where: { $0.id == id }) else {
                let isIndicator = standard.indicators.contains { $0.id == id }
                if !isIndicator, succeeds(id, key, entry) { continue }
                unknown(
                    AnswerProblem.unknownVeto, key, zh: "没有编号为“\(id)”的触发情形",
                    en: "there is no removal trigger '\(id)'",
                    id, among: standard.vetoes.map(\.id),
                    help: isIndicator
                        ? Localized(
                            zh: "\(id) 是指标，请写在 answers 之下",
                            en: "\(id) is an indicator: it belongs under answers") : nil)
                continue
            }
            readEntry(entry, of: veto.question, mayNotApply: false, veto: veto)
        }
    }

    /// A value alone, or an object with `value`, `evidence`, `note` and the like.
    mutating func readEntry(
        _ entry: JSONDocument.Value, of question: Question, mayNotApply: Bool, veto: Veto?
    ) {
        guard document.kind(entry) == .object else {
            if let veto, document.kind(entry) != .null { builder.denyDecision(veto) }
            storeValue(entry, of: question)
            return
        }
        let known =
            ["value", "evidence", "note", Self.claim] + (veto == nil ? ["notApplicable"] : ["confirmed"])
        let before = fields.diagnostics.count
        // Inputs beside `value` get words of their own below.
        guard let members = fields.object(entry, known: known + question.inputs.map(\.id)) else { return }
        reportMisplaced(question, entry)
        let strange = fields.diagnostics.count > before
        var remark = Remark()
        remark.note = fields.optionalString("note", in: members)
        var refused = false
        if veto == nil, let reason = fields.optionalString("notApplicable", in: members) {
            refused = !mayNotApply
            remark.notApplicable = mayNotApply && isReason(reason, members) ? reason : nil
            refused = refused || remark.notApplicable == nil
            if !mayNotApply, let place = members["notApplicable"] {
                builder.refuseNotApplicable(question, because: reason, at: document.range(place))
            }
        }
        if let veto {
            // Only an entry in which nothing could be a decision says that there is none.
            let unclear = strange || document.isRepeated("confirmed", in: entry)
            if unclear { builder.doubtDecision(veto, date: "？") } else { builder.denyDecision(veto) }
            if let value = members["confirmed"], document.kind(value) != .null {
                remark.decision = decision(value, veto)
            }
        }
        if let evidence = members["evidence"], document.kind(evidence) != .null {
            remark.evidence = readEvidence(evidence, of: question)
        }
        if let value = members["value"], !refused { storeValue(value, of: question) }
        builder.put(remark, for: question)
    }

    /// A declaration needs a reason that can be read.
    private mutating func isReason(_ reason: String, _ members: JSONFields.Members) -> Bool {
        guard EmptyWords.reading(of: reason) != nil, let place = members["notApplicable"] else { return true }
        builder.report(
            AnswerProblem.fields.missingField, document.range(place), zh: "没有写明为什么不适用",
            en: "it is not said why it does not apply")
        return false
    }

    /// The likeliest first mistake: the inputs written beside `value` instead of inside it.
    private mutating func reportMisplaced(_ question: Question, _ entry: JSONDocument.Value) {
        for (key, _) in document.pairs(entry)
        where question.inputs.contains(where: { document.key(key, is: $0.id) }) {
            let id = document.string(key)
            fields.report(
                AnswerProblem.misplacedInput, key, zh: "输入项“\(id)”应放在 value 之内",
                en: "the input '\(id)' belongs inside value",
                help: Localized(
                    zh: "写成 \"\(question.id)\": {\"value\": {\"\(id)\": …}}",
                    en: "write \"\(question.id)\": {\"value\": {\"\(id)\": …}}"))
        }
    }

    private mutating func decision(_ value: JSONDocument.Value, _ veto: Veto) -> Decision? {
        builder.doubtDecision(veto, date: document.kind(value) == .object ? nil : document.written(value))
        guard let members = fields.object(value, known: ["date", "decision"]) else { return nil }
        let parts = ["date", "decision"].map { name in
            members[name].flatMap { document.kind($0) == .null ? nil : document.written($0) }
        }
        builder.doubtDecision(veto, date: parts[0], reference: parts[1])
        // Both left open, as in a form that has not been filled in.
        if parts == [nil, nil], members["date"] != nil, members["decision"] != nil {
            builder.leaveDecisionOpen(veto)
            return nil
        }
        let reference = fields.requiredString("decision", in: members)
        guard let written = fields.required("date", in: members), let date = date(written) else { return nil }
        guard let reference else {
            _ = builder.isOver(date, document.range(written))
            return nil
        }
        return builder.decision(
            date, day: document.range(written), reference, whole: document.range(value), of: veto)
    }
}
