import HarmonyRules
import HarmonySyntax

/// The evaluation mechanism and the incentives: what an outcome opens, and what it takes.
extension CriteriaLoader {
    struct Mechanism {
        var stages: [Stage] = []
        var incentives: [Incentive] = []
        var outcome: OutcomeSlots?
    }

    mutating func mechanism(_ members: JSONFields.Members) -> Mechanism {
        guard members["stages"] != nil || members["incentives"] != nil else { return Mechanism() }
        let outcome = OutcomeSlots(
            verdict: takeSlot(), assessor: takeSlot(), assessors: assessors.map(\.id))
        // Only here can a rule ask for the outcome: everything else comes before it.
        self.outcome = outcome
        defer { self.outcome = nil }
        var mechanism = Mechanism(outcome: outcome)
        for value in members["stages"].flatMap({ fields.array($0) }) ?? [] {
            if let stage = stage(value) { mechanism.stages.append(stage) }
        }
        for value in members["incentives"].flatMap({ fields.array($0) }) ?? [] {
            if let incentive = incentive(value) { mechanism.incentives.append(incentive) }
        }
        return mechanism
    }

    private static let common = ["id", "title", "clause", "translation", "appliesWhen", "otherwise", "needs"]

    private mutating func stage(_ value: JSONDocument.Value) -> Stage? {
        let known = Self.common + ["actor", "result", "timing", "reading", "adverse"]
        guard let members = fields.object(value, known: known) else { return nil }
        let id = uniqueId(members)
        let title = fields.requiredLocalized("title", in: members)
        let clause = fields.requiredString("clause", in: members)
        let translation = fields.optionalString("translation", in: members)
        let actor = fields.requiredLocalized("actor", in: members)
        let result = fields.requiredLocalized("result", in: members)
        let timing = fields.optionalLocalized("timing", in: members)
        let reading = fields.optionalLocalized("reading", in: members)
        let isAdverse = fields.boolean("adverse", in: members) ?? false
        let path = path(members)
        guard let id, let title, let clause, let actor, let result else { return nil }
        return Stage(
            id: id, title: title, clause: clause, translation: translation, actor: actor, result: result,
            timing: timing, reading: reading, isAdverse: isAdverse, path: path)
    }

    private mutating func incentive(_ value: JSONDocument.Value) -> Incentive? {
        guard let members = fields.object(value, known: Self.common + ["condition"]) else { return nil }
        let id = uniqueId(members)
        let title = fields.requiredLocalized("title", in: members)
        let clause = fields.requiredString("clause", in: members)
        let translation = fields.optionalString("translation", in: members)
        let condition = fields.requiredLocalized("condition", in: members)
        let path = path(members)
        guard let id, let title, let clause, let condition else { return nil }
        return Incentive(
            id: id, title: title, clause: clause, translation: translation, condition: condition, path: path)
    }

    private mutating func path(_ members: JSONFields.Members) -> Path {
        let applies = members["appliesWhen"].flatMap { formula($0, in: nil, expecting: .boolean) }
        let otherwise = fields.optionalLocalized("otherwise", in: members)
        if let value = members["appliesWhen"], members["otherwise"] == nil {
            fields.report(
                CriteriaProblem.fields.missingField, value, zh: "有 appliesWhen 而没有 otherwise",
                en: "there is an appliesWhen without 'otherwise'",
                help: Localized(zh: "写明不适用时应当说什么", en: "say what is to be told where it does not apply"))
        }
        if members["appliesWhen"] == nil, otherwise != nil { _ = fields.required("appliesWhen", in: members) }
        var needs: [Need] = []
        for entry in entries(members["needs"]) {
            guard let need = need(entry) else { continue }
            if needs.contains(where: { $0.id == need.id }) {
                duplicate(need.id, document.member(entry, "id") ?? entry)
            }
            needs.append(need)
        }
        return Path(appliesWhen: applies, otherwise: otherwise, needs: needs)
    }

    private mutating func need(_ entry: JSONDocument.Value) -> Need? {
        guard let members = fields.object(entry, known: ["id", "label", "when", "basis"]) else { return nil }
        let id = requiredId(members, .name)
        let label = fields.requiredLocalized("label", in: members)
        let when = members["when"].flatMap { formula($0, in: nil, expecting: .boolean) }
        let basis = deferredBases(members["basis"])
        guard let id, let label else { return nil }
        return Need(id: id, label: label, when: when, basis: basis)
    }
}
