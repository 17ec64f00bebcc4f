import HarmonySyntax

/// Functions and their signatures.
extension Binder {
    mutating func bindCall(
        _ name: String, _ arguments: [Expression.Node], of expression: Expression, _ range: Range<Int>
    ) -> Formula.Node? {
        if name == "date" || name == "duration" { return bindLiteral(name, arguments, of: expression, range) }
        guard let function = Formula.Function(rawValue: name) else {
            let known = Formula.Function.allCases.map(\.rawValue) + ["date", "duration"]
            let near = nearest(to: name, among: known)
            fault(
                RuleProblem.unknownFunction, range, zh: "没有函数 \(name)", en: "there is no function \(name)",
                help: Localized(
                    zh: near.map { "是否为 \($0)？" } ?? "可用：" + known.joined(separator: "、"),
                    en: near.map { "did you mean \($0)?" } ?? "known: " + known.joined(separator: ", ")))
            return nil
        }
        var nodes: [Formula.Node] = []
        for argument in arguments {
            if let node = bind(argument, of: expression) { nodes.append(node) }
        }
        guard nodes.count == arguments.count else { return nil }
        guard let type = signature(function, nodes, range) else { return nil }
        let first = formula.argumentNodes.count
        formula.argumentNodes += nodes
        return add(.call(function, first: first, count: nodes.count), type, range)
    }

    mutating func signature(
        _ function: Formula.Function, _ nodes: [Formula.Node], _ range: Range<Int>
    ) -> ValueType? {
        let types = nodes.map { formula.types[$0] }
        switch (function, types.count) {
        case (.within, 2) where types[0] == .date && (types[1] == .period || types[1] == .yearly):
            return .boolean
        case (.days, 2) where types[0] == .date && types[1] == .date: return .number(.day)
        case (.year, 1) where types[0] == .date: return .number(.year)
        case (.count, 1...) where types.allSatisfy { $0 == .boolean }: return .number(.literal)
        case (.size, 1):
            if case .choices = types[0] { return .number(.literal) }
        case (.ceil, 1), (.floor, 1):
            if case .number = types[0] { return types[0] }
        case (.min, 1...), (.max, 1...):
            if types.allSatisfy({ $0 == .date }) { return .date }
            return unifyNumbers(nodes, range)
        case (.sum, 1...), (.mean, 1...): return unifyNumbers(nodes, range)
        default: break
        }
        let form: String =
            switch function {
            case .within: "within(date, duration or part of each year)"
            case .days: "days(date, date)"
            case .year: "year(date)"
            case .count: "count(yes/no, …)"
            case .size: "size(choices)"
            case .ceil, .floor: "\(function.rawValue)(number)"
            case .min, .max: "\(function.rawValue)(number or date, …)"
            case .sum, .mean: "\(function.rawValue)(number, …)"
            }
        fault(
            RuleProblem.typeMismatch, range, zh: "\(function.rawValue) 的参数不合",
            en: "the arguments of \(function.rawValue) do not fit",
            help: Localized(zh: "写法：\(form)", en: "its form is \(form)"))
        return nil
    }

    mutating func unifyNumbers(_ nodes: [Formula.Node], _ range: Range<Int>) -> ValueType? {
        var dimension = Dimension.literal
        for node in nodes {
            guard case .number(let next) = formula.types[node] else {
                typeFault(node, range, expected: .number(.plain))
                return nil
            }
            guard compatible(dimension, next) else {
                _ = unitFault(dimension, next, range)
                return nil
            }
            dimension = stronger(dimension, next)
        }
        return .number(dimension)
    }

    mutating func bindLiteral(
        _ name: String, _ arguments: [Expression.Node], of expression: Expression, _ range: Range<Int>
    ) -> Formula.Node? {
        if arguments.count == 1, case .string(let text) = expression.kind(arguments[0]) {
            if name == "date", let date = CalendarDate(iso: text.utf8) {
                return add(.constant(.date(date)), .date, range)
            }
            if name == "duration", let period = Period(text) {
                return add(.constant(.period(period)), .period, range)
            }
        }
        fault(
            RuleProblem.invalidLiteral, range,
            zh: name == "date" ? "日期应写成 date('2024-07-01')" : "期限应写成 duration('12 months')",
            en: name == "date"
                ? "a date is written date('2024-07-01')" : "a duration is written duration('12 months')")
        return nil
    }
}
