/// Which values the parts of a formula can have in an environment: the formula evaluated for all frames at once.
///
/// Sound rather than sharp: where it cannot tell, everything is possible.
package struct Analysis {
    package let formula: Formula
    /// A parameter that is looked at with other values than its own.
    private let moved: Moved?
    private let shapes: [Int]
    private let effort = Effort()

    package init(_ formula: Formula) { self.init(formula, moving: nil) }

    init(_ formula: Formula, moving moved: Moved?) {
        self.formula = formula
        self.moved = moved
        shapes = formula.shapes
    }

    struct Moved {
        let parameter: Int
        let values: AbstractValue
        /// The nodes that read it.
        let readers: [Bool]
    }

    /// Counts steps, so that a formula made to be hard costs no more than a large one: beyond the limit
    /// everything is possible.
    private final class Effort {
        private var left = 100_000

        func spend() -> Bool {
            left -= 1
            return left > 0
        }
    }

    func hasEffortLeft() -> Bool { effort.spend() }

    package func value(in environment: Environment) -> AbstractValue {
        value(of: formula.root, in: environment)
    }

    package func value(of node: Formula.Node, in environment: Environment) -> AbstractValue {
        guard hasEffortLeft() else { return .anything }
        let value = compute(node, environment)
        switch formula.operations[node] {
        case .slot, .constant: return value
        default: return settled(node, in: environment).map { value.meet($0) } ?? value
        }
    }

    /// What conditions on the way settled about a node.
    func settled(_ node: Formula.Node, in environment: Environment) -> AbstractValue? {
        // What other formulas settled, they settled for the parameter's own value.
        if let moved, moved.readers[node] { return nil }
        return environment.settled(formula, node, shape: shapes[node])
    }

    func settling(_ node: Formula.Node, _ value: AbstractValue, in environment: Environment) -> Environment {
        var known = environment
        known.settle(.init(formula: formula, node: node, shape: shapes[node], value: value))
        return known
    }

    func settling(_ node: Formula.Node, _ truth: Bool, in environment: Environment) -> Environment {
        settling(node, AbstractValue(.truth(truth ? .yes : .no), mayBeNone: !truth), in: environment)
    }

    private func compute(_ node: Formula.Node, _ environment: Environment) -> AbstractValue {
        switch formula.operations[node] {
        case .constant(let value):
            if let moved, formula.parameters[node] == moved.parameter { return moved.values }
            return AbstractValue(value)
        case .slot(let slot): return environment[slot]
        case .not(let inner):
            let value = value(of: inner, in: environment)
            return truth(value.truths.opposite, unknown: value.mayBeUnknown)
        case .negate(let inner):
            return value(of: inner, in: environment).mapping { $0.negated }
        case .and, .or: return chain(node, environment)
        case .compare(let comparison, let left, let right):
            return compare(comparison, left, right, environment)
        case .isNone(let inner):
            let value = value(of: inner, in: environment)
            return truth(
                Truths(no: value.content != .nothing, yes: value.mayBeNone), unknown: value.mayBeUnknown)
        case .oneOf(let inner, let mask):
            let value = value(of: inner, in: environment)
            let options: UInt64? = if case .choice(let options) = value.content { options } else { nil }
            let possible = value.content != .nothing
            return truth(
                Truths(
                    no: value.mayBeNone || possible && options.map { $0 & ~mask != 0 } ?? true,
                    yes: possible && options.map { $0 & mask != 0 } ?? true), unknown: value.mayBeUnknown)
        case .includes(let inner, let index):
            let value = value(of: inner, in: environment)
            let bit: UInt64 = 1 << UInt64(index)
            var truths = value.mayBeNone ? Truths.no : []
            switch value.content {
            case .nothing: break
            case .choices(let surely, let maybe):
                truths.formUnion(Truths(no: surely & bit == 0, yes: maybe & bit != 0))
            default: truths = .both
            }
            return truth(truths, unknown: value.mayBeUnknown)
        case .arithmetic(let operation, let left, let right):
            return calculate(operation, left, right, environment)
        case .shift(let date, let period, let back):
            return shift(value(of: date, in: environment), value(of: period, in: environment), back: back)
        case .conditional(let condition, let then, let otherwise):
            return conditional(condition, then, otherwise, environment)
        case .call(let function, let first, let count):
            let value = call(function, Array(formula.arguments(first: first, count: count)), environment)
            if formula.types[node] == .date, let days = value.interval {
                return AbstractValue(
                    .date(days), mayBeNone: value.mayBeNone, mayBeUnknown: value.mayBeUnknown)
            }
            return value
        }
    }

    typealias Truths = AbstractValue.Truths

    func truth(_ truths: Truths, unknown: Bool) -> AbstractValue {
        AbstractValue(truths.isEmpty ? .nothing : .truth(truths), mayBeUnknown: unknown)
    }

    // MARK: Logic

    /// The operands of a chain of the same operator, left to right, however it is grouped.
    func operands(of node: Formula.Node) -> [Formula.Node] {
        var operands: [Formula.Node] = []
        var rest = [node]
        while let next = rest.popLast() {
            switch (formula.operations[next], formula.operations[node]) {
            case (.and(let left, let right), .and), (.or(let left, let right), .or):
                rest.append(right)
                rest.append(left)
            default: operands.append(next)
            }
        }
        return operands
    }

    /// The environment in which each operand of a chain is looked at: those before it did not decide.
    ///
    /// An operand that may be unknown decides nothing and so tells nothing about those after it. Returns
    /// whether the end can be reached.
    @discardableResult
    func walk(
        _ operands: [Formula.Node], deciding: Bool, _ environment: Environment,
        _ body: (Formula.Node, AbstractValue, Environment) -> Void
    ) -> Bool {
        var environment = environment
        for operand in operands {
            let value = value(of: operand, in: environment)
            body(operand, value, environment)
            if value.mayBeUnknown { continue }
            guard let next = assuming(operand, !deciding, in: environment) else { return false }
            environment = next
        }
        return true
    }

    private func chain(_ node: Formula.Node, _ environment: Environment) -> AbstractValue {
        let deciding = if case .or = formula.operations[node] { true } else { false }
        let (decided, other): (Truths, Truths) = deciding ? (.yes, .no) : (.no, .yes)
        var truths: Truths = []
        var unknown = false
        // Whether all operands can be passed without a decision.
        var passes = true
        let reached = walk(operands(of: node), deciding: deciding, environment) { _, value, _ in
            truths.formUnion(value.truths.intersection(decided))
            unknown = unknown || value.mayBeUnknown
            passes = passes && value.truths.contains(other)
        }
        if passes, reached { truths.formUnion(other) }
        return truth(truths, unknown: unknown)
    }

    private func conditional(
        _ condition: Formula.Node, _ then: Formula.Node, _ otherwise: Formula.Node,
        _ environment: Environment
    ) -> AbstractValue {
        let test = value(of: condition, in: environment)
        var result = AbstractValue.nothing
        if test.mayBeUnknown {
            // Two branches of one value stand for each other.
            result = value(of: then, in: environment).join(value(of: otherwise, in: environment))
            result.mayBeUnknown = true
            return result
        }
        if test.canBeTrue, let environment = assuming(condition, true, in: environment) {
            result = result.join(value(of: then, in: environment))
        }
        if test.canBeFalse, let environment = assuming(condition, false, in: environment) {
            result = result.join(value(of: otherwise, in: environment))
        }
        return result
    }
}

extension AbstractValue.Truths {
    init(no: Bool, yes: Bool) {
        self = []
        if no { insert(.no) }
        if yes { insert(.yes) }
    }

    var opposite: Self { Self(no: contains(.yes), yes: contains(.no)) }
}

extension AbstractValue {
    /// The numbers moved; none and unknown stay.
    func mapping(_ change: (Interval) -> Interval) -> AbstractValue {
        var changed = self
        switch content {
        case .number(let interval): changed.content = .number(change(interval))
        case .nothing: break
        default: changed.content = .number(.all)
        }
        return changed
    }
}
