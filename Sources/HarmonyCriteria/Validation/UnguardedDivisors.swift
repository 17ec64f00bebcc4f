import HarmonyRules
import HarmonySyntax

/// Divisions by what may be zero: their rule is not decided but left to a person, and nobody meant that.
extension RuleCheck {
    mutating func findUnguardedDivisors() {
        for use in uses {
            // A figure over zero is left out and decides nothing.
            if case .figure = use.role { continue }
            guard let environment = use.environment else { continue }
            for division in Analysis(use.formula).unguardedDivisions(in: environment) {
                let (written, name) = (use.text(division.divisor), divisor(division, in: use))
                let isShare = use.formula.types[division.divisor] == .number(.ratio)
                let range = division.range.words(asShare: isShare)
                // What a definition holds has the place of its name.
                let isInside = use.formula.ranges[division.node] == use.formula.ranges[division.divisor]
                report(
                    CriteriaProblem.unguardedDivisor, place(division.divisor, of: use),
                    zh: (isInside ? "“\(written)”里的" : "") + "除数“\(name)”可能为零"
                        + (range.map { "：它\($0.zh)" } ?? ""),
                    en: "the divisor '\(name)'" + (isInside ? " in '\(written)'" : "") + " may be zero"
                        + (range.map { ": it is \($0.en)" } ?? ""),
                    help: Localized(
                        zh: "为零时这条规则没有结果；在前面写上 \(name) > 0 &&，或者用 appliesWhen、minimum 排除零",
                        en:
                            "with zero the rule has no outcome; write \(name) > 0 && before it, or rule zero out by appliesWhen or minimum"
                    ))
            }
        }
    }

    /// The divisor as its author knows it: by its id where it is an answer.
    private func divisor(_ division: Division, in use: RuleUse) -> String {
        guard case .slot(let slot) = use.formula.operations[division.divisor], slot < standard.slotCount,
            let owner = standard.inputsBySlot[slot]
        else { return use.text(division.divisor) }
        if owner.question == nil || owner.question?.id == use.question?.id { return owner.input.id }
        return "${\(owner.question?.id ?? "").\(owner.input.id)}"
    }
}
