/// What is known of the parts of an expression once it is known in which interval it lies.
extension Analysis {
    /// The frames in which a node has a value.
    func proper(_ node: Formula.Node, in environment: Environment) -> Environment? {
        switch formula.types[node] {
        case .number, .date: return narrowing(node, to: .all, environment)
        default: break
        }
        switch formula.operations[node] {
        case .slot(let slot):
            return environment.narrowed(slot, to: AbstractValue(.anything))
        default: return value(of: node, in: environment).content == .nothing ? nil : environment
        }
    }

    /// The frames in which a choice or a list of choices has one of some values.
    func narrowing(_ node: Formula.Node, _ value: AbstractValue, _ environment: Environment) -> Environment? {
        guard case .slot(let slot) = formula.operations[node] else {
            return self.value(of: node, in: environment).meet(value).isImpossible ? nil : environment
        }
        return environment.narrowed(slot, to: value)
    }

    /// The frames in which a number or date lies in an interval; nil stands for anything that has a value.
    func narrowing(
        _ node: Formula.Node, to interval: Interval?, _ environment: Environment
    ) -> Environment? {
        guard hasEffortLeft() else { return environment }
        let now = value(of: node, in: environment)
        guard let own = now.interval, let left = own.meet(interval ?? .all) else { return nil }
        let isDate = formula.types[node] == .date
        let value = AbstractValue(isDate ? .date(left) : .number(left))
        switch formula.operations[node] {
        case .constant: return environment
        case .slot(let slot): return environment.narrowed(slot, to: value)
        default:
            return narrowingParts(of: node, to: left, environment).map { settling(node, value, in: $0) }
        }
    }

    private func narrowingParts(
        of node: Formula.Node, to interval: Interval, _ environment: Environment
    ) -> Environment? {
        switch formula.operations[node] {
        case .negate(let inner): return narrowing(inner, to: interval.negated, environment)
        case .arithmetic(let operation, let left, let right):
            return narrowing(operation, left, right, to: interval, environment)
        case .shift(let date, let period, let back):
            let length = value(of: period, in: environment)
            let start = shift(AbstractValue(.date(interval)), length, back: !back).interval
            // Several days end on the last one of a shorter month: three at most.
            let end = start?.upper.flatMap { $0.value.adding(Rational(3)) }.map { Interval.End($0) }
            return narrowing(date, to: Interval(start?.lower, end, isWhole: true), environment)
        case .call(let function, let first, let count):
            return narrowing(
                function, Array(formula.arguments(first: first, count: count)), to: interval, environment)
        default: return environment
        }
    }

    private func narrowing(
        _ operation: Formula.Arithmetic, _ left: Formula.Node, _ right: Formula.Node,
        to interval: Interval, _ environment: Environment
    ) -> Environment? {
        guard let first = value(of: left, in: environment).interval,
            let second = value(of: right, in: environment).interval
        else { return nil }
        let (a, b): (Interval?, Interval?) =
            switch operation {
            case .plus: (interval.minus(second), interval.minus(first))
            case .minus: (interval.plus(second), first.minus(interval))
            case .times:
                (
                    second.containsZero ? .all : interval.divided(by: second),
                    first.containsZero ? .all : interval.divided(by: first)
                )
            case .divide:
                (
                    interval.times(second),
                    (interval.containsZero ? second : first.divided(by: interval))?.without(.zero)
                )
            }
        // Without a possible divisor there is no value at all.
        if operation == .divide, b == nil { return nil }
        return narrowing(left, to: a, environment).flatMap { narrowing(right, to: b, $0) }
    }

    private func narrowing(
        _ function: Formula.Function, _ arguments: [Formula.Node], to interval: Interval,
        _ environment: Environment
    ) -> Environment? {
        func each(_ bounds: (Int) -> Interval?) -> Environment? {
            arguments.indices.reduce(environment) { known, index in
                known.flatMap { narrowing(arguments[index], to: bounds(index), $0) }
            }
        }
        switch function {
        case .min: return each { _ in Interval(interval.lower, nil) }
        case .max: return each { _ in Interval(nil, interval.upper) }
        case .sum, .mean:
            let total = function == .sum ? interval : interval.times(Interval(Rational(arguments.count)))
            let all = arguments.map { value(of: $0, in: environment).interval ?? .all }
            return each { index in
                all.enumerated().reduce(total) { $1.offset == index ? $0 : $0.minus($1.element) }
            }
        case .ceil:
            let bottom = interval.lower?.value.subtracting(Rational(1)).map {
                Interval.End($0, isOpen: true)
            }
            return each { _ in Interval(bottom, interval.upper) }
        case .floor:
            let top = interval.upper?.value.adding(Rational(1)).map { Interval.End($0, isOpen: true) }
            return each { _ in Interval(interval.lower, top) }
        case .year:
            return each { _ in Interval(Self.firstDay(interval.lower), Self.lastDay(interval.upper)) }
        case .days:
            guard let from = value(of: arguments[0], in: environment).interval,
                let to = value(of: arguments[1], in: environment).interval
            else { return nil }
            return each { $0 == 0 ? to.minus(interval) : from.plus(interval) }
        case .count, .size:
            return arguments.reduce(environment) { known, argument in
                known.flatMap { proper(argument, in: $0) }
            }
        case .within: return environment
        }
    }

    private static func firstDay(_ year: Interval.End?) -> Interval.End? {
        year.flatMap { Int(exactly: $0.value.ceiling.numerator) }
            .flatMap { CalendarDate(year: $0, month: 1, day: 1) }.map { Interval.End($0) }
    }

    private static func lastDay(_ year: Interval.End?) -> Interval.End? {
        year.flatMap { Int(exactly: $0.value.floor.numerator) }
            .flatMap { CalendarDate(year: $0, month: 12, day: 31) }.map { Interval.End($0) }
    }
}
