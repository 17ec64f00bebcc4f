import HarmonySyntax

/// Settles names and types: an expression becomes a formula, or the list of everything that is wrong with it.
package struct Binder {
    let scope: any Scope
    var formula = FormulaDraft()
    var faults: [RuleFault] = []
    /// The let definitions being put in, to find circles.
    var open: [Int] = []
    /// The let definitions that came to nothing: looking again would find the same, twice as often at each level.
    var broken: Set<Int> = []
    /// Where the name stands whose definition is being put in: what comes from a definition has this place, since
    /// its own lies in another text.
    var inlinedAt: Range<Int>?
    /// Whether the limit of nodes was met: from there on nothing more is bound.
    var exhausted = false

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

    init(scope: any Scope) { self.scope = scope }

    func fits(_ type: ValueType, _ expected: ValueType) -> Bool {
        switch (type, expected) {
        case (.number, .number): true
        case (.choice, .choice), (.choices, .choices): true
        default: type == expected
        }
    }

    mutating func add(
        _ operation: Formula.Operation, _ type: ValueType, _ range: Range<Int>, parameter: Int = -1
    ) -> Formula.Node? {
        guard formula.operations.count < RuleLimits.nodes else {
            exhausted = true
            return nil
        }
        formula.operations.append(operation)
        formula.types.append(type)
        formula.ranges.append(inlinedAt ?? range)
        formula.parameters.append(parameter)
        return formula.operations.count - 1
    }

    mutating func fault(
        _ kind: DiagnosticKind, _ range: Range<Int>, zh: String, en: String, help: Localized? = nil
    ) {
        faults.append(RuleFault(kind, range, zh: zh, en: en, help: help))
    }

    mutating func typeFault(_ node: Formula.Node, _ range: Range<Int>, expected: ValueType) {
        let found = formula.types[node].name
        fault(
            RuleProblem.typeMismatch, range, zh: "此处应为\(expected.name.zh)，却是\(found.zh)",
            en: "expected \(expected.name.en) here, found \(found.en)")
    }

    mutating func bind(_ node: Expression.Node, of expression: Expression) -> Formula.Node? {
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

    mutating func boolean(_ node: Expression.Node, of expression: Expression) -> Formula.Node? {
        guard let operand = bind(node, of: expression) else { return nil }
        guard formula.types[operand] == .boolean else {
            typeFault(operand, expression.range(node), expected: .boolean)
            return nil
        }
        return operand
    }
}
