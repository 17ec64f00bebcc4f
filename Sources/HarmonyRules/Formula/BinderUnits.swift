import HarmonySyntax

/// Units: numbers that count different things do not mix.
extension Binder {
    mutating func unitFault(_ a: Dimension, _ b: Dimension, _ range: Range<Int>) -> Formula.Node? {
        let (first, second) = (ValueType.number(a).name, ValueType.number(b).name)
        fault(
            RuleProblem.unitMismatch, range, zh: "单位不合：\(first.zh)与\(second.zh)",
            en: "the units do not fit: \(first.en) and \(second.en)",
            help: Localized(
                zh: "同单位的数才能比较和加减；阈值的单位写在参数的 unit 里，人均数的单位如“元/人”",
                en:
                    "numbers are compared and added in like units; a threshold's unit stands in its parameter, that of a quotient as 元/人"
            ))
        return nil
    }

    /// People times people are nothing that a rule could count.
    mutating func productFault(_ a: Dimension, _ b: Dimension, _ range: Range<Int>) -> Formula.Node? {
        let (first, second) = (ValueType.number(a).name, ValueType.number(b).name)
        fault(
            RuleProblem.unitMismatch, range, zh: "两个带单位的数不能相乘：\(first.zh)与\(second.zh)",
            en: "two numbers with units cannot be multiplied: \(first.en) and \(second.en)",
            help: Localized(
                zh: "个数由同单位的数相除得出，如 (employees - hundred) / hundred * step",
                en: "a plain count comes from dividing like by like: (employees - hundred) / hundred * step"))
        return nil
    }

    func compatible(_ a: Dimension, _ b: Dimension) -> Bool {
        a == b || a == .literal || b == .literal
    }

    func stronger(_ a: Dimension, _ b: Dimension) -> Dimension { a == .literal ? b : a }

    func product(_ a: Dimension, _ b: Dimension) -> Dimension? {
        switch (a, b) {
        case (.literal, let other), (let other, .literal), (.ratio, let other), (let other, .ratio): other
        case (.plain, let other), (let other, .plain): other
        case (.unit, .unit): nil
        }
    }

    func quotient(_ a: Dimension, _ b: Dimension) -> Dimension {
        switch (a, b) {
        case (let over, let under) where over == under && over != .literal: .ratio
        case (let over, .literal), (let over, .ratio), (let over, .plain): over
        case (.unit(let over), .unit(let under)): .unit(over + "/" + under)
        default: .plain
        }
    }

    mutating func unify(_ first: Formula.Node, _ second: Formula.Node, _ range: Range<Int>)
        -> ValueType?
    {
        switch (formula.types[first], formula.types[second]) {
        case (.number(let a), .number(let b)):
            guard compatible(a, b) else {
                _ = unitFault(a, b, range)
                return nil
            }
            return .number(stronger(a, b))
        case (let a, let b) where a == b: return a
        case (let a, let b):
            fault(
                RuleProblem.typeMismatch, range, zh: "两个分支的类型不同：\(a.name.zh)与\(b.name.zh)",
                en: "the two branches differ in type: \(a.name.en) and \(b.name.en)")
            return nil
        }
    }
}
