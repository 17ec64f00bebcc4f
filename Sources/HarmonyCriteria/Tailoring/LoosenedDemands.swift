import HarmonyRules
import HarmonySyntax

/// What a document or law demands may be joined by more and applied more widely, not replaced, narrowed or weighed less.
extension CriteriaLoader {
    /// The documents and laws that an indicator rests on: its own, those of its demands and thresholds, and those
    /// of the indicators that only apply by its answers.
    static func bindingBasis(of indicator: Indicator, in standard: Standard) -> [Basis] {
        func own(_ indicator: Indicator) -> [Basis] {
            let question = indicator.question
            let asked = question.basis.filter(\.binds)
            if !asked.isEmpty { return asked }
            let thresholds = indicator.usedParameters.compactMap { question.parameters[$0].limit?.basis }
            let demands = indicator.rules.conditions.flatMap { $0.basis + ($0.bound?.basis ?? []) }
            return (demands + thresholds.flatMap { $0 }).filter(\.binds)
        }
        let basis = own(indicator)
        if !basis.isEmpty { return basis }
        let slots = Set(indicator.question.inputs.map(\.slot))
        return standard.indicators.filter { other in
            other.level == .required
                && other.rules.appliesWhen.map { !slots.isDisjoint(with: $0.slots(under: $0.root)) } == true
        }.flatMap(own)
    }

    /// What no local file may loosen about a condition: itself, where it rests on a document or law by its own
    /// basis or by that of its question and thresholds; else what it has taken the place of.
    func limit(of condition: Condition, _ edit: QuestionEdit) -> BoundDemand? {
        if let bound = condition.bound { return bound }
        let basis: [Basis]
        if condition.basis.isEmpty {
            let used = condition.require.usedParameters.compactMap {
                edit.question.parameters[$0].limit?.basis
            }
            basis = edit.question.basis + used.flatMap { $0 }
        } else {
            basis = condition.basis
        }
        guard basis.contains(where: \.binds) else { return nil }
        return BoundDemand(when: condition.when, require: condition.require, basis: basis)
    }

    /// A demand that binds may only be joined by another: the new one must hold the old one whole.
    mutating func checkDemand(
        from old: BoundDemand, to new: Formula, _ condition: Condition, _ edit: QuestionEdit,
        at place: JSONDocument.Value
    ) {
        // It holds the old demand whole, or leaves out ways of meeting it.
        if new.isSuperset(of: old.require, joining: .and) || old.require.isSuperset(of: new, joining: .or) {
            return
        }
        let name = edit.question.id + "." + (condition.id ?? "metWhen")
        let whose = BasisWords.settler(old.basis)
        fields.report(
            CriteriaProblem.loosenedCondition, place,
            zh: "\(name) 由\(whose.zh)要求“\(old.require.text)”，不能换成“\(new.text)”",
            en:
                "\(name) demands '\(old.require.text)', set by \(whose.en); '\(new.text)' cannot take its place",
            help: Localized(
                zh: "保留原要求，再用 && 加上更严的部分", en: "keep the demand and join the stricter part with &&"))
    }

    /// What decides where a demand applies may only be widened: the new expression must hold the old one whole.
    mutating func checkReach(
        from old: Formula?, to new: Formula, _ kind: DiagnosticKind, _ condition: Condition?,
        _ edit: QuestionEdit, at place: JSONDocument.Value
    ) {
        if case .constant(.true) = new.operations[new.root] { return }
        if let old, new.isSuperset(of: old, joining: .or) || old.isSuperset(of: new, joining: .and) { return }
        let name = edit.question.id + (condition.map { "." + ($0.id ?? "metWhen") } ?? "")
        fields.report(
            kind, place,
            zh: old.map { "\(name) 原来在“\($0.text)”时适用，改为“\(new.text)”会缩小适用范围" }
                ?? "\(name) 原来一律适用，改为“\(new.text)”会缩小适用范围",
            en: old.map { "\(name) applies when '\($0.text)'; '\(new.text)' would narrow that" }
                ?? "\(name) applies always; '\(new.text)' would narrow that",
            help: Localized(
                zh: "依据为文件或者法律的要求，适用范围只能扩大：保留原条件，再用 || 加上新的情形",
                en:
                    "what a document or law demands may only be made to apply more widely: keep the condition and join the new case with ||"
            ))
    }

    mutating func checkLevel(
        from old: Level, to new: Level, _ indicator: Indicator, _ parent: Standard,
        at place: JSONDocument.Value
    ) {
        let order = Level.allCases
        let basis = Self.bindingBasis(of: indicator, in: parent)
        guard !basis.isEmpty, let was = order.firstIndex(of: old), let now = order.firstIndex(of: new),
            now > was
        else { return }
        let whose = BasisWords.settler(basis)
        fields.report(
            CriteriaProblem.loosenedLevel, place,
            zh: "\(indicator.id) 的依据是\(whose.zh)，属于\(old.name.zh)项，不能降为\(new.name.zh)项",
            en:
                "\(indicator.id) rests on \(whose.en) and is \(old.name.en); it cannot become \(new.name.en)"
        )
    }
}
