import HarmonyRules
import HarmonySyntax

/// Whom a duty binds after a local document has spoken.
extension CriteriaLoader {
    /// The roles of an indicator after a change: whom a document or law binds stays bound.
    mutating func binds(
        of indicator: Indicator, _ edit: QuestionEdit, _ tailoring: inout Tailoring
    ) -> [String] {
        guard let change = edit.change, let value = change.members["binds"] else { return indicator.binds }
        let new = binds(value)
        // Whoever is bound stays bound, by their own name or by that of what they are a level of; where nobody is
        // named, everybody is.
        let released = indicator.binds.filter { roles.lineage(of: [$0]).isDisjoint(with: new) }
        if !fields.trusts, !released.isEmpty || indicator.binds.isEmpty {
            let basis = Self.bindingBasis(of: indicator, in: tailoring.parent)
            if !basis.isEmpty {
                let whose = BasisWords.settler(basis)
                let everybody = [Localized(zh: "所有对象", en: "everybody")]
                let labels =
                    indicator.binds.isEmpty
                    ? everybody
                    : released.map { roles.label(of: $0) }
                fields.report(
                    CriteriaProblem.loosenedApplicability, value,
                    zh: "\(indicator.id) 由\(whose.zh)约束\(labels.map(\.zh).joined(separator: "、"))，不能免除",
                    en:
                        "\(indicator.id) binds \(labels.map(\.en).joined(separator: ", ")), by \(whose.en), and cannot release them",
                    help: indicator.binds.isEmpty
                        ? Localized(zh: "不写 binds", en: "leave binds out")
                        : Localized(zh: "保留原有角色，再加上别的", en: "keep the roles that it has and add others"))
            }
        }
        tailoring.set(.binds(indicator.id), change.because)
        return new
    }
}
