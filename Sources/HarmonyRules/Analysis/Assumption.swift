/// What an environment becomes once a condition is known to hold or to fail.
extension Analysis {
    /// The frames of an environment in which a yes-or-no node is true, or else false or none. Nil if there are
    /// none; frames in which the node is unknown are left out either way.
    package func assuming(
        _ node: Formula.Node, _ truth: Bool, in environment: Environment
    ) -> Environment? {
        guard hasEffortLeft() else { return environment }
        if let known = settled(node, in: environment), !known.truths.contains(truth ? .yes : .no) {
            return nil
        }
        switch formula.operations[node] {
        case .constant(.boolean(let value)): return value == truth ? environment : nil
        case .slot(let slot):
            return environment.narrowed(
                slot, to: AbstractValue(.truth(truth ? .yes : .no), mayBeNone: !truth))
        case .not(let inner): return assuming(inner, !truth, in: environment)
        case .and: return chain(node, truth, all: truth, environment)
        case .or: return chain(node, truth, all: !truth, environment)
        case .compare(let comparison, let left, let right):
            return comparing(comparison, left, right, truth, environment)
                .map { settling(node, truth, in: $0) }
        case .isNone(let inner):
            guard truth else { return proper(inner, in: environment) }
            guard case .slot(let slot) = formula.operations[inner] else {
                return value(of: inner, in: environment).mayBeNone ? environment : nil
            }
            return environment.narrowed(slot, to: AbstractValue(.nothing, mayBeNone: true))
        case .oneOf(let inner, let mask):
            return narrowing(
                inner, AbstractValue(.choice(truth ? mask : ~mask), mayBeNone: !truth), environment)
        case .includes(let inner, let index):
            let bit: UInt64 = 1 << UInt64(index)
            return narrowing(
                inner,
                AbstractValue(
                    .choices(surely: truth ? bit : 0, maybe: truth ? .max : ~bit), mayBeNone: !truth),
                environment)
        case .conditional(let condition, let then, let otherwise):
            return choosing(condition, then, otherwise, truth, environment)
                .map { settling(node, truth, in: $0) }
        case .call(.within, let first, let count):
            let arguments = Array(formula.arguments(first: first, count: count))
            return assumingWithin(arguments, truth, environment).map { settling(node, truth, in: $0) }
        default: return environment
        }
    }

    private func chain(
        _ node: Formula.Node, _ truth: Bool, all: Bool, _ environment: Environment
    ) -> Environment? {
        let operands = operands(of: node)
        if all {
            return operands.reduce(environment) { known, operand in
                known.flatMap { assuming(operand, truth, in: $0) }
            }
        }
        var either: Environment?
        for operand in operands {
            guard let one = assuming(operand, truth, in: environment) else { continue }
            either = either.map { $0.join(one) } ?? one
        }
        return either.map { settling(node, truth, in: $0) }
    }

    private func choosing(
        _ condition: Formula.Node, _ then: Formula.Node, _ otherwise: Formula.Node, _ truth: Bool,
        _ environment: Environment
    ) -> Environment? {
        let test = value(of: condition, in: environment)
        var ways: [Environment?] = [
            assuming(condition, true, in: environment).flatMap { assuming(then, truth, in: $0) },
            assuming(condition, false, in: environment).flatMap { assuming(otherwise, truth, in: $0) },
        ]
        // With an unknown condition both branches are worth the same.
        if test.mayBeUnknown { ways.append(assuming(then, truth, in: environment)) }
        return ways.compactMap { $0 }.reduce(nil) { $0?.join($1) ?? $1 }
    }

    private func assumingWithin(
        _ arguments: [Formula.Node], _ truth: Bool, _ environment: Environment
    ) -> Environment? {
        let value = value(of: arguments[0], in: environment)
        guard truth else { return environment }
        let asOf = environment[Frame.asOfSlot]
        // asOf <= d + p, so that d is not before asOf - p. What recurs each year is not weighed so closely.
        let start =
            formula.types[arguments[1]] == .yearly
            ? AbstractValue.anyDate
            : shift(asOf, self.value(of: arguments[1], in: environment), back: true)
        guard value.content != .nothing,
            let possible = Interval(start.interval?.lower, asOf.interval?.upper, isWhole: true),
            let narrowed = narrowing(arguments[0], to: possible, environment)
        else { return nil }
        guard case .slot(let slot) = formula.operations[arguments[0]] else { return narrowed }
        return narrowed.ordered(slot, Frame.asOfSlot, isStrict: false)
    }

    // MARK: Comparisons

    private func comparing(
        _ comparison: Formula.Comparison, _ left: Formula.Node, _ right: Formula.Node, _ truth: Bool,
        _ environment: Environment
    ) -> Environment? {
        let possible = compare(comparison, left, right, environment)
        guard possible.truths.contains(truth ? .yes : .no) else { return nil }
        if truth { return ordering(comparison, left, right, environment) }
        // A comparison also fails where something does not exist.
        var either = ordering(comparison.opposite, left, right, environment)
        for node in [left, right] where value(of: node, in: environment).mayBeNone {
            guard case .slot(let slot) = formula.operations[node] else { return environment }
            let absent = environment.narrowed(slot, to: AbstractValue(.nothing, mayBeNone: true))
            either = absent.map { either?.join($0) ?? $0 } ?? either
        }
        return either
    }

    /// The frames in which both sides have values that compare so.
    private func ordering(
        _ comparison: Formula.Comparison, _ left: Formula.Node, _ right: Formula.Node,
        _ environment: Environment
    ) -> Environment? {
        let (a, b) = (value(of: left, in: environment), value(of: right, in: environment))
        if formula.types[left] == .boolean {
            return equating(a, b, left, right, equal: comparison == .equal, environment)
        }
        guard let first = a.interval, let second = b.interval else {
            return a.content == .nothing || b.content == .nothing ? nil : environment
        }
        switch comparison {
        case .equal:
            return narrowing(left, to: second, environment)
                .flatMap { narrowing(right, to: first, $0) }
                .flatMap { relating(left, right, strictly: false, $0) }
                .flatMap { relating(right, left, strictly: false, $0) }
        case .notEqual:
            return narrowing(left, to: second.only.flatMap { first.without($0) }, environment)
                .flatMap { narrowing(right, to: first.only.flatMap { second.without($0) }, $0) }
                .flatMap { separating(left, right, $0) }.flatMap { separating(right, left, $0) }
        case .less, .lessOrEqual:
            return below(left, first, right, second, strictly: comparison == .less, environment)
        case .greater, .greaterOrEqual:
            return below(right, second, left, first, strictly: comparison == .greater, environment)
        }
    }

    private func equating(
        _ a: AbstractValue, _ b: AbstractValue, _ left: Formula.Node, _ right: Formula.Node, equal: Bool,
        _ environment: Environment
    ) -> Environment? {
        guard let known = proper(left, in: environment).flatMap({ proper(right, in: $0) }) else { return nil }
        switch (a.proper.truths, b.proper.truths) {
        case (.yes, _): return assuming(right, equal, in: known)
        case (.no, _): return assuming(right, !equal, in: known)
        case (_, .yes): return assuming(left, equal, in: known)
        case (_, .no): return assuming(left, !equal, in: known)
        default: return known
        }
    }

    private func below(
        _ left: Formula.Node, _ first: Interval, _ right: Formula.Node, _ second: Interval, strictly: Bool,
        _ environment: Environment
    ) -> Environment? {
        let top = second.upper.map { Interval.End($0.value, isOpen: $0.isOpen || strictly) }
        let bottom = first.lower.map { Interval.End($0.value, isOpen: $0.isOpen || strictly) }
        return narrowing(left, to: Interval(nil, top), environment)
            .flatMap { narrowing(right, to: Interval(bottom, nil), $0) }
            .flatMap { relating(left, right, strictly: strictly, $0) }
    }

    /// What differs from what it never exceeds is below it.
    private func separating(
        _ left: Formula.Node, _ right: Formula.Node, _ environment: Environment
    ) -> Environment? {
        guard isAtMost(left, right, strictly: false, environment) else { return environment }
        return relating(left, right, strictly: true, environment)
    }

    /// Notes an order between slots, also of each of several whose largest or smallest is compared.
    private func relating(
        _ left: Formula.Node, _ right: Formula.Node, strictly: Bool, _ environment: Environment
    ) -> Environment? {
        switch (formula.operations[left], formula.operations[right]) {
        case (.slot(let a), .slot(let b)): return environment.ordered(a, b, isStrict: strictly)
        case (.call(.max, let first, let count), _):
            return formula.arguments(first: first, count: count).reduce(environment) { known, argument in
                known.flatMap { relating(argument, right, strictly: strictly, $0) }
            }
        case (_, .call(.min, let first, let count)):
            return formula.arguments(first: first, count: count).reduce(environment) { known, argument in
                known.flatMap { relating(left, argument, strictly: strictly, $0) }
            }
        default: return environment
        }
    }
}

extension Environment {
    func narrowed(_ slot: Int, to value: AbstractValue) -> Environment? {
        var narrowed = self
        return narrowed.narrow(slot, to: value) ? narrowed : nil
    }

    func ordered(_ lesser: Int, _ greater: Int, isStrict: Bool) -> Environment? {
        var ordered = self
        return ordered.order(lesser, greater, isStrict: isStrict) ? ordered : nil
    }
}

extension Interval {
    /// Without one number, as far as that can be written down.
    func without(_ number: Rational) -> Interval? {
        if number == .zero {
            return Interval(lower, upper, isWhole: isWhole, skipsZero: true)
        }
        func opened(_ end: End?) -> End? { end?.value == number ? End(number, isOpen: true) : end }
        return Interval(opened(lower), opened(upper), isWhole: isWhole, skipsZero: skipsZero)
    }
}
