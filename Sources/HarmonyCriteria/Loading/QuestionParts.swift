import HarmonyRules
import HarmonySyntax

/// What a question is made of: conditions, notes, evidence, and the names that its texts may hold.
extension CriteriaLoader {
    mutating func conditions(_ value: JSONDocument.Value, of draft: QuestionDraft) -> ConditionList {
        if document.kind(value) == .string {
            guard let require = formula(value, in: draft, expecting: .boolean) else { return ([], []) }
            return ([Condition(id: nil, label: nil, when: nil, require: require, readBasis: { [] })], [])
        }
        if document.kind(value) == .array, document.elements(value).isEmpty {
            fields.wrongType(
                value, zh: "至少一个条件（空的列表总是符合）", en: "at least one condition (an empty list is always met)")
        }
        let found = conditionList(value, of: draft, besides: [])
        if found.inForce.isEmpty, !found.dormant.isEmpty, !isSuspended {
            fields.report(
                CriteriaProblem.uncoveredDays, value, zh: "没有一个条件有效",
                en: "none of these conditions is in force",
                help: Localized(
                    zh: "指标本身也写上 from 或者 until，或者补上这段时间的条件",
                    en: "give the indicator itself its from or until, or add the condition of that time"))
        }
        return found
    }

    /// The conditions of the day, and the ids of those of other days.
    typealias ConditionList = (inForce: [Condition], dormant: [String])

    /// - Parameters:
    ///   - inherited: the conditions that the indicator has already.
    ///   - unsaid: the basis of those that name none.
    mutating func conditionList(
        _ value: JSONDocument.Value, of draft: QuestionDraft, besides inherited: [Condition],
        unsaid: @escaping Deferred<Basis> = { [] }
    ) -> ConditionList {
        var conditions = inherited
        var dormant: [String] = []
        for entry in entries(value) {
            let known = ["id", "label", "if", "require", "basis", "from", "until"]
            guard let members = fields.object(entry, known: known) else { continue }
            let id = requiredId(members, .name)
            guard isInForce(members) else {
                if let id { dormant.append(id) }
                continue
            }
            if let id, conditions.contains(where: { $0.id == id }) { duplicate(id, members["id"] ?? entry) }
            let label = fields.optionalLocalized("label", in: members)
            if let value = members["label"] { checkPlaceholders(value, draft) }
            let when = members["if"].flatMap { formula($0, in: draft, expecting: .boolean) }
            let require = fields.required("require", in: members).flatMap {
                formula($0, in: draft, expecting: .boolean)
            }
            let basis = members["basis"].map { deferredBases($0) } ?? unsaid
            guard let id, let require else { continue }
            conditions.append(Condition(id: id, label: label, when: when, require: require, readBasis: basis))
        }
        return (conditions, dormant)
    }

    mutating func notes(_ list: JSONDocument.Value?, of draft: QuestionDraft) -> [Note] {
        var notes: [Note] = []
        for entry in entries(list) {
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

    mutating func deferredEvidence(_ list: JSONDocument.Value?) -> Deferred<Evidence> {
        guard let list else { return { [] } }
        if fields.trusts {
            return { [late] in
                var loader = CriteriaLoader(late)
                return loader.evidence(list, besides: [])
            }
        }
        let found = evidence(list, besides: [])
        return { found }
    }

    /// - Parameter inherited: the evidence that the question has already.
    mutating func evidence(_ list: JSONDocument.Value?, besides inherited: [Evidence]) -> [Evidence] {
        var evidence = inherited
        for entry in entries(list) {
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
