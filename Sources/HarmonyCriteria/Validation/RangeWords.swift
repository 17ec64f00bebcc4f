import HarmonyRules
import HarmonySyntax

/// Why a comparison has only one outcome, in words.
extension RuleCheck {
    /// Nil where the parts do not tell.
    func reason(for decider: Decider, in use: RuleUse, _ analysis: Analysis) -> Localized? {
        guard case .compare(_, let left, let right) = use.formula.operations[decider.node] else { return nil }
        let (a, b) = (use.text(left), use.text(right))
        // Of what a name stands for, only the name is written.
        guard a != use.text(decider.node), b != use.text(decider.node) else { return nil }
        if analysis.isAtMost(left, right, strictly: false, decider.environment) {
            return Localized(zh: "“\(a)”从不超过“\(b)”", en: "'\(a)' never exceeds '\(b)'")
        }
        if analysis.isAtMost(right, left, strictly: false, decider.environment) {
            return Localized(zh: "“\(b)”从不超过“\(a)”", en: "'\(b)' never exceeds '\(a)'")
        }
        let ranges = [(left, a), (right, b)].compactMap { node, text -> Localized? in
            if case .constant = use.formula.operations[node] { return nil }
            return range(of: node, text, in: use, analysis, decider.environment)
        }
        guard !ranges.isEmpty else { return nil }
        return Localized(
            zh: ranges.map(\.zh).joined(separator: "，"), en: ranges.map(\.en).joined(separator: " and "))
    }

    /// "'share' is between 0% and 100%"
    private func range(
        of node: Formula.Node, _ text: String, in use: RuleUse, _ analysis: Analysis,
        _ environment: Environment
    ) -> Localized? {
        guard case .number(let dimension) = use.formula.types[node],
            let range = analysis.value(of: node, in: environment).interval?.words(
                asShare: dimension == .ratio)
        else { return nil }
        return Localized(zh: "“\(text)”\(range.zh)", en: "'\(text)' is \(range.en)")
    }
}

extension Interval {
    /// "between 0 and 100", "above 0"; nil if it has no ends.
    func words(asShare isShare: Bool) -> Localized? {
        func text(_ number: Rational) -> String {
            isShare ? Rational.percentText(number) : number.groupedText()
        }
        switch (lower, upper) {
        case (nil, nil): return nil
        case (let bottom?, nil):
            let number = text(bottom.value)
            return bottom.isOpen
                ? Localized(zh: "大于 \(number)", en: "above \(number)")
                : Localized(zh: "不小于 \(number)", en: "\(number) or more")
        case (nil, let top?):
            let number = text(top.value)
            return top.isOpen
                ? Localized(zh: "小于 \(number)", en: "below \(number)")
                : Localized(zh: "不大于 \(number)", en: "\(number) or less")
        case (let bottom?, let top?):
            let (first, last) = (text(bottom.value), text(top.value))
            return bottom.value == top.value
                ? Localized(zh: "恒为 \(first)", en: "always \(first)")
                : Localized(zh: "在 \(first) 与 \(last) 之间", en: "between \(first) and \(last)")
        }
    }
}
