package import HarmonySyntax

/// Settles names and types: an expression becomes a formula, or the list of everything that is wrong with it.
package struct Binder {
    private let scope: any Scope
    private var formula = FormulaDraft()
    private var faults: [RuleFault] = []
    /// The let definitions being put in, to find circles.
    private var open: [Int] = []
    /// Whether the limit of nodes was met: from there on nothing more is bound.
    private var exhausted = false

    /// - Parameter expected: what the whole must be; nil takes any type.
    package static func bind(
        _ expression: Expression, in scope: any Scope, expecting expected: ValueType?
    ) -> (formula: Formula?, faults: [RuleFault]) {
        var binder = Binder(scope: scope)
        binder.formula.reserve(expression.bytes.count / 4 + 2)
        let root = binder.bind(expression.root, of: expression)
        if let root, let expected, !binder.fits(binder.formula.types[root], expected) {
            binder.typeFault(root, expression.range(expression.root), expected: expected)
        }
        if binder.exhausted {
            binder.fault(
                RuleProblem.tooLarge, expression.range(expression.root), zh: "展开 let 之后表达式过大",
                en: "the expression is too large once its let names are put in")
        }
        guard let root, binder.faults.isEmpty else { return (nil, binder.faults) }
        return (Formula(binder.formula, bytes: expression.bytes, root: root), [])
    }

    private init(scope: any Scope) { self.scope = scope }

    private func fits(_ type: ValueType, _ expected: ValueType) -> Bool {
        switch (type, expected) {
        case (.number, .number): true
        case (.choice, .choice), (.choices, .choices): true
        default: type == expected
        }
    }

    // MARK: Building

    private mutating func add(
        _ operation: Formula.Operation, _ type: ValueType, _ range: Range<Int>, parameter: Int = -1
    ) -> Formula.Node? {
        guard formula.operations.count < RuleLimits.nodes else {
            exhausted = true
            return nil
        }
        formula.operations.append(operation)
        formula.types.append(type)
        formula.ranges.append(range)
        formula.parameters.append(parameter)
        return formula.operations.count - 1
    }

    private mutating func fault(
        _ kind: DiagnosticKind, _ range: Range<Int>, zh: String, en: String, help: Localized? = nil
    ) {
        faults.append(RuleFault(kind, range, zh: zh, en: en, help: help))
    }

    private mutating func typeFault(_ node: Formula.Node, _ range: Range<Int>, expected: ValueType) {
        let found = formula.types[node].name
        fault(
            RuleProblem.typeMismatch, range, zh: "此处应为\(expected.name.zh)，却是\(found.zh)",
            en: "expected \(expected.name.en) here, found \(found.en)")
    }

    private mutating func bind(_ node: Expression.Node, of expression: Expression) -> Formula.Node? {
        guard !exhausted else { return nil }
        let range = expression.range(node)
        switch expression.kind(node) {
        case .number(let number): return add(.constant(.number(number)), .number(.literal), range)
        case .boolean(let value): return add(.constant(.boolean(value)), .boolean, range)
        case .none:
            fault(
                RuleProblem.typeMismatch, range, zh: "none 只能用在 == 和 != 旁边",
                en: "none stands only beside == and !=")
            return nil
        case .string(let text):
            fault(
                RuleProblem.typeMismatch, range, zh: "选项 '\(text)' 只能与单选或多选比较",
                en: "the option '\(text)' can only be compared with a choice")
            return nil
        case .list:
            fault(RuleProblem.typeMismatch, range, zh: "列表只能写在 in 之后", en: "a list stands only after 'in'")
            return nil
        case .name(let name): return bindName(name, range)
        case .reference(let indicator, let input): return bindReference(indicator, input, range)
        case .not(let inner):
            guard let operand = boolean(inner, of: expression) else { return nil }
            return add(.not(operand), .boolean, range)
        case .negate(let inner):
            guard let operand = bind(inner, of: expression) else { return nil }
            guard case .number = formula.types[operand] else {
                typeFault(operand, expression.range(inner), expected: .number(.plain))
                return nil
            }
            return add(.negate(operand), formula.types[operand], range)
        case .binary(let operation, let left, let right):
            return bindBinary(operation, left, right, of: expression, range)
        case .conditional(let condition, let then, let otherwise):
            let test = boolean(condition, of: expression)
            let first = bind(then, of: expression)
            let second = bind(otherwise, of: expression)
            guard let first, let second else { return nil }
            guard let type = unify(first, second, range), let test else { return nil }
            return add(.conditional(test, first, second), type, range)
        case .call(let name, let arguments): return bindCall(name, arguments, of: expression, range)
        }
    }

    private mutating func boolean(_ node: Expression.Node, of expression: Expression) -> Formula.Node? {
        guard let operand = bind(node, of: expression) else { return nil }
        guard formula.types[operand] == .boolean else {
            typeFault(operand, expression.range(node), expected: .boolean)
            return nil
        }
        return operand
    }

    // MARK: Names

    private mutating func bindName(_ name: String, _ range: Range<Int>) -> Formula.Node? {
        switch scope.meaning(ofName: name) {
        case .slot(let slot, let type, _): return add(.slot(slot), type, range)
        case .parameter(let index, let value, let type):
            return add(.constant(value), type, range, parameter: index)
        case .definition(let index, let definition):
            guard !open.contains(index) else {
                fault(
                    RuleProblem.circularDefinition, range, zh: "“\(name)”的定义用到了它自己",
                    en: "'\(name)' is defined by itself")
                return nil
            }
            // Binding and evaluating go as deep as lets are nested.
            guard open.count < RuleLimits.definitions else {
                exhausted = true
                return nil
            }
            open.append(index)
            let before = faults.count
            let bound = bind(definition.root, of: definition)
            open.removeLast()
            // Mistakes inside a let are reported where it is written, once.
            let circular = faults[before...].contains { $0.kind == RuleProblem.circularDefinition }
            faults.removeSubrange(before...)
            if circular {
                fault(
                    RuleProblem.circularDefinition, range, zh: "“\(name)”的定义用到了它自己",
                    en: "'\(name)' is defined by itself")
            } else if bound == nil, !exhausted {
                faults.append(RuleFault(Self.inherited, range, zh: "", en: ""))
            }
            return bound
        case .broken:
            faults.append(RuleFault(Self.inherited, range, zh: "", en: ""))
            return nil
        case nil:
            let near = nearest(to: name, among: scope.knownNames)
            fault(
                RuleProblem.unknownName, range, zh: "没有名为“\(name)”的输入项、参数、let 或基本情况",
                en: "no input, parameter, let or fact is called '\(name)'",
                help: near.map { Localized(zh: "是否为 \($0)？", en: "did you mean \($0)?") })
            return nil
        }
    }

    /// Marks a fault that stands elsewhere already; callers leave it out of what they report.
    package static let inherited = DiagnosticKind("inherited", .criteria, zh: "", en: "")

    private mutating func bindReference(_ indicator: String, _ input: String, _ range: Range<Int>) -> Formula
        .Node?
    {
        if case .slot(let slot, let type, _) = scope.meaning(ofInput: input, of: indicator) {
            return add(.slot(slot), type, range)
        }
        let inputs = scope.knownInputs(of: indicator)
        let near = nearest(to: input, among: inputs)
        fault(
            RuleProblem.unknownName, range,
            zh: inputs.isEmpty ? "没有指标 \(indicator)，或它没有输入项" : "指标 \(indicator) 没有输入项“\(input)”",
            en: inputs.isEmpty
                ? "there is no indicator \(indicator), or it has no inputs"
                : "indicator \(indicator) has no input '\(input)'",
            help: near.map {
                Localized(zh: "是否为 ${\(indicator).\($0)}？", en: "did you mean ${\(indicator).\($0)}?")
            })
        return nil
    }

    private func allowsNone(_ node: Expression.Node, of expression: Expression) -> Bool {
        switch expression.kind(node) {
        case .name(let name):
            switch scope.meaning(ofName: name) {
            case .slot(_, _, let allowsNone): allowsNone
            case .definition(_, let definition): allowsNone(definition.root, of: definition)
            default: false
            }
        case .reference(let indicator, let input):
            if case .slot(_, _, let allowsNone) = scope.meaning(ofInput: input, of: indicator) {
                allowsNone
            } else {
                false
            }
        default: false
        }
    }

    // MARK: Operators

    private mutating func bindBinary(
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

    private mutating func bindNone(
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

    private mutating func bindOptions(
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

    private mutating func unknownOption(_ option: String, _ place: Range<Int>, _ known: [String]) {
        let near = nearest(to: option, among: known)
        fault(
            RuleProblem.unknownOption, place, zh: "没有选项 '\(option)'", en: "there is no option '\(option)'",
            help: Localized(
                zh: "可用：" + (near ?? known.joined(separator: "、")),
                en: "known: " + (near ?? known.joined(separator: ", "))))
    }

    private mutating func bindIn(
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

    private mutating func bindComparison(
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

    private mutating func bindArithmetic(
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
            guard let dimension = product(a, b) else { return unitFault(a, b, range) }
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

    // MARK: Units

    private mutating func unitFault(_ a: Dimension, _ b: Dimension, _ range: Range<Int>) -> Formula.Node? {
        let (first, second) = (ValueType.number(a).name, ValueType.number(b).name)
        fault(
            RuleProblem.unitMismatch, range, zh: "单位不合：\(first.zh)与\(second.zh)",
            en: "the units do not fit: \(first.en) and \(second.en)")
        return nil
    }

    private func compatible(_ a: Dimension, _ b: Dimension) -> Bool {
        a == b || a == .literal || b == .literal
    }

    private func stronger(_ a: Dimension, _ b: Dimension) -> Dimension { a == .literal ? b : a }

    private func product(_ a: Dimension, _ b: Dimension) -> Dimension? {
        switch (a, b) {
        case (.literal, let other), (let other, .literal), (.ratio, let other), (let other, .ratio): other
        case (.plain, let other), (let other, .plain): other
        case (.unit, .unit): nil
        }
    }

    private func quotient(_ a: Dimension, _ b: Dimension) -> Dimension {
        switch (a, b) {
        case (let over, let under) where over == under && over != .literal: .ratio
        case (let over, .literal), (let over, .ratio), (let over, .plain): over
        case (.unit(let over), .unit(let under)): .unit(over + "/" + under)
        default: .plain
        }
    }

    private mutating func unify(_ first: Formula.Node, _ second: Formula.Node, _ range: Range<Int>)
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

    // MARK: Functions

    private mutating func bindCall(
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

    private mutating func signature(
        _ function: Formula.Function, _ nodes: [Formula.Node], _ range: Range<Int>
    ) -> ValueType? {
        let types = nodes.map { formula.types[$0] }
        switch (function, types.count) {
        case (.within, 2) where types[0] == .date && types[1] == .period: return .boolean
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
            case .within: "within(date, duration)"
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

    private mutating func unifyNumbers(_ nodes: [Formula.Node], _ range: Range<Int>) -> ValueType? {
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

    private mutating func bindLiteral(
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
