import HarmonySyntax

/// Operators, and what each may stand between.
extension Binder {
    mutating func bindBinary(
        _ operation: Expression.Operator, _ left: Expression.Node, _ right: Expression.Node,
        of expression: Expression,
        _ range: Range<Int>
    ) -> Formula.Node? {
        switch operation {
        case .and, .or:
            let first = boolean(left, of: expression)
            let second = boolean(right, of: expression)
            guard let first, let second else { return nil }
            return add(operation == .and ? .and(first, second) : .or(first, second), .boolean, range)
        case .equal, .notEqual:
            var (left, right) = (left, right)
            switch expression.kind(left) {
            case .none, .string: swap(&left, &right)
            default: break
            }
            if case .none = expression.kind(right) { return bindNone(operation, left, of: expression, range) }
            if case .string(let option) = expression.kind(right) {
                return bindOptions(
                    [(option, expression.range(right))], left, of: expression, range,
                    equal: operation == .equal)
            }
            return bindComparison(
                operation == .equal ? .equal : .notEqual, left, right, of: expression, range)
        case .less: return bindComparison(.less, left, right, of: expression, range)
        case .lessOrEqual: return bindComparison(.lessOrEqual, left, right, of: expression, range)
        case .greater: return bindComparison(.greater, left, right, of: expression, range)
        case .greaterOrEqual: return bindComparison(.greaterOrEqual, left, right, of: expression, range)
        case .in: return bindIn(left, right, of: expression, range)
        case .plus, .minus, .times, .divide:
            let first = bind(left, of: expression)
            let second = bind(right, of: expression)
            guard let first, let second else { return nil }
            return bindArithmetic(operation, first, second, range)
        }
    }

    mutating func bindNone(
        _ operation: Expression.Operator, _ left: Expression.Node, of expression: Expression,
        _ range: Range<Int>
    ) -> Formula.Node? {
        guard let operand = bind(left, of: expression) else { return nil }
        guard allowsNone(left, of: expression) else {
            fault(
                RuleProblem.typeMismatch, range, zh: "左边的输入项不接受 none，此比较没有意义",
                en: "the input on the left does not take none, so this comparison means nothing",
                help: Localized(zh: "给该输入项加上 \"none\": true", en: "give the input \"none\": true"))
            return nil
        }
        guard let test = add(.isNone(operand), .boolean, range) else { return nil }
        return operation == .equal ? test : add(.not(test), .boolean, range)
    }

    mutating func bindOptions(
        _ options: [(String, Range<Int>)], _ left: Expression.Node, of expression: Expression,
        _ range: Range<Int>,
        equal: Bool
    ) -> Formula.Node? {
        guard let operand = bind(left, of: expression) else { return nil }
        guard case .choice(let known) = formula.types[operand] else {
            typeFault(operand, expression.range(left), expected: .choice([]))
            return nil
        }
        var mask: UInt64 = 0
        for (option, place) in options {
            guard let index = known.firstIndex(of: option) else {
                unknownOption(option, place, known)
                return nil
            }
            mask |= 1 << UInt64(index)
        }
        let all: UInt64 = known.count >= 64 ? .max : (1 << UInt64(known.count)) - 1
        return add(.oneOf(operand, equal ? mask : all & ~mask), .boolean, range)
    }

    mutating func unknownOption(_ option: String, _ place: Range<Int>, _ known: [String]) {
        let near = nearest(to: option, among: known)
        fault(
            RuleProblem.unknownOption, place, zh: "没有选项 '\(option)'", en: "there is no option '\(option)'",
            help: Localized(
                zh: near.map { "是否为 '\($0)'？" } ?? "可用：" + known.joined(separator: "、"),
                en: near.map { "did you mean '\($0)'?" } ?? "known: " + known.joined(separator: ", ")))
    }

    mutating func bindIn(
        _ left: Expression.Node, _ right: Expression.Node, of expression: Expression, _ range: Range<Int>
    ) -> Formula.Node? {
        if case .string(let option) = expression.kind(left) {
            guard let list = bind(right, of: expression) else { return nil }
            guard case .choices(let known) = formula.types[list] else {
                typeFault(list, expression.range(right), expected: .choices([]))
                return nil
            }
            guard let index = known.firstIndex(of: option) else {
                unknownOption(option, expression.range(left), known)
                return nil
            }
            return add(.includes(list, index), .boolean, range)
        }
        guard case .list(let elements) = expression.kind(right), !elements.isEmpty else {
            fault(
                RuleProblem.typeMismatch, expression.range(right), zh: "in 的右边应为列表，如 ['own', 'joint']",
                en: "a list belongs after 'in', such as ['own', 'joint']")
            return nil
        }
        var options: [(String, Range<Int>)] = []
        for element in elements {
            if case .string(let option) = expression.kind(element) {
                options.append((option, expression.range(element)))
            }
        }
        if options.count == elements.count {
            return bindOptions(options, left, of: expression, range, equal: true)
        }
        var whole: Formula.Node?
        var sound = true
        for element in elements {
            let before = faults.count
            guard let test = bindComparison(.equal, left, element, of: expression, range) else {
                sound = false
                if faults[before...].contains(where: { $0.range == expression.range(left) }) { return nil }
                continue
            }
            whole = if let earlier = whole { add(.or(earlier, test), .boolean, range) } else { test }
            guard whole != nil else { return nil }
        }
        return sound ? whole : nil
    }

    mutating func bindComparison(
        _ comparison: Formula.Comparison, _ left: Expression.Node, _ right: Expression.Node,
        of expression: Expression,
        _ range: Range<Int>
    ) -> Formula.Node? {
        let first = bind(left, of: expression)
        let second = bind(right, of: expression)
        guard let first, let second else { return nil }
        let ordered = comparison != .equal && comparison != .notEqual
        switch (formula.types[first], formula.types[second]) {
        case (.number(let a), .number(let b)):
            guard compatible(a, b) else { return unitFault(a, b, range) }
        case (.date, .date): break
        case (.boolean, .boolean) where !ordered: break
        default:
            let (a, b) = (formula.types[first].name, formula.types[second].name)
            fault(
                RuleProblem.typeMismatch, range, zh: "不能比较\(a.zh)与\(b.zh)",
                en: "cannot compare \(a.en) with \(b.en)")
            return nil
        }
        return add(.compare(comparison, first, second), .boolean, range)
    }

    mutating func bindArithmetic(
        _ operation: Expression.Operator, _ left: Formula.Node, _ right: Formula.Node, _ range: Range<Int>
    ) -> Formula.Node? {
        switch (formula.types[left], formula.types[right], operation) {
        case (.date, .period, .plus): return add(.shift(left, right, back: false), .date, range)
        case (.date, .period, .minus): return add(.shift(left, right, back: true), .date, range)
        case (.number(let a), .number(let b), .plus), (.number(let a), .number(let b), .minus):
            guard compatible(a, b) else { return unitFault(a, b, range) }
            return add(
                .arithmetic(operation == .plus ? .plus : .minus, left, right), .number(stronger(a, b)), range)
        case (.number(let a), .number(let b), .times):
            guard let dimension = product(a, b) else { return productFault(a, b, range) }
            return add(.arithmetic(.times, left, right), .number(dimension), range)
        case (.number(let a), .number(let b), .divide):
            return add(.arithmetic(.divide, left, right), .number(quotient(a, b)), range)
        default:
            let (a, b) = (formula.types[left].name, formula.types[right].name)
            fault(
                RuleProblem.typeMismatch, range, zh: "不能对\(a.zh)与\(b.zh)做 \(operation.rawValue) 运算",
                en: "\(operation.rawValue) does not go with \(a.en) and \(b.en)")
            return nil
        }
    }
}
