/// Comparisons, arithmetic and functions of abstract values.
extension Analysis {
    func compare(
        _ comparison: Formula.Comparison, _ left: Formula.Node, _ right: Formula.Node,
        _ environment: Environment
    ) -> AbstractValue {
        let (a, b) = (value(of: left, in: environment), value(of: right, in: environment))
        // Beside none every comparison is false, even if the other side is unknown.
        var truths: Truths = a.mayBeNone || b.mayBeNone ? .no : []
        if case .truth(let first) = a.content, case .truth(let second) = b.content {
            let equal = !first.isDisjoint(with: second)
            let differ = first == .both || second == .both || first != second
            truths.formUnion(
                comparison == .equal ? Truths(no: differ, yes: equal) : Truths(no: equal, yes: differ))
        } else if let first = a.interval, let second = b.interval {
            truths.formUnion(order(first, second, left, right, environment).truths(of: comparison))
        } else if a.content != .nothing, b.content != .nothing {
            truths = .both
        }
        return truth(truths, unknown: a.mayBeUnknown || b.mayBeUnknown)
    }

    /// Which of below, equal and above two numbers can be to each other.
    private func order(
        _ first: Interval, _ second: Interval, _ left: Formula.Node, _ right: Formula.Node,
        _ environment: Environment
    ) -> Ordering {
        var ordering = Ordering(first, second)
        if isAtMost(left, right, strictly: false, environment) { ordering.above = false }
        if isAtMost(right, left, strictly: false, environment) { ordering.below = false }
        if ordering.equal,
            isAtMost(left, right, strictly: true, environment)
                || isAtMost(right, left, strictly: true, environment)
        {
            ordering.equal = false
        }
        return ordering
    }

    /// Whether one part of the formula never exceeds another (or stays below it) for a reason other than
    /// their ranges: the same expression, an order between slots, a smallest or largest of several.
    package func isAtMost(
        _ left: Formula.Node, _ right: Formula.Node, strictly: Bool, _ environment: Environment
    ) -> Bool {
        switch (formula.operations[left], formula.operations[right]) {
        case (.slot(let a), .slot(let b)): return environment.isOrdered(a, b, strictly: strictly)
        case (.call(.min, let first, let count), _):
            return formula.arguments(first: first, count: count).contains {
                isAtMost($0, right, strictly: strictly, environment)
            }
        case (_, .call(.max, let first, let count)):
            return formula.arguments(first: first, count: count).contains {
                isAtMost(left, $0, strictly: strictly, environment)
            }
        case (.call(.max, let first, let count), _), (.call(.mean, let first, let count), _):
            return formula.arguments(first: first, count: count).allSatisfy {
                isAtMost($0, right, strictly: strictly, environment)
            }
        case (_, .call(.min, let first, let count)), (_, .call(.mean, let first, let count)):
            return formula.arguments(first: first, count: count).allSatisfy {
                isAtMost(left, $0, strictly: strictly, environment)
            }
        default: return !strictly && formula.isSame(left, as: formula, right)
        }
    }

    func calculate(
        _ operation: Formula.Arithmetic, _ left: Formula.Node, _ right: Formula.Node,
        _ environment: Environment
    ) -> AbstractValue {
        let (a, b) = (value(of: left, in: environment), value(of: right, in: environment))
        var result = AbstractValue(
            .nothing, mayBeNone: a.mayBeNone || b.mayBeNone, mayBeUnknown: a.mayBeUnknown || b.mayBeUnknown)
        guard let first = a.interval, let second = b.interval else { return result }
        let (smaller, larger) = (
            isAtMost(left, right, strictly: false, environment),
            isAtMost(right, left, strictly: false, environment)
        )
        var interval: Interval?
        switch operation {
        case .plus: interval = first.plus(second)
        case .times: interval = first.times(second)
        case .minus:
            interval = first.minus(second)
            if smaller {
                let isLess = isAtMost(left, right, strictly: true, environment)
                interval = interval?.meet(.atMost(.zero, isOpen: isLess))
            }
            if larger {
                let isMore = isAtMost(right, left, strictly: true, environment)
                interval = interval?.meet(.atLeast(.zero, isOpen: isMore))
            }
        case .divide:
            if second.containsZero { result.mayBeUnknown = true }
            interval = first.divided(by: second)
            // A part of its whole: between nothing and all of it.
            if second.isNotNegative {
                if smaller { interval = interval?.meet(.atMost(Rational(1))) }
                if larger { interval = interval?.meet(.atLeast(Rational(1))) }
            }
        }
        if let interval { result.content = .number(interval) }
        return result
    }

    func shift(_ date: AbstractValue, _ period: AbstractValue, back: Bool) -> AbstractValue {
        var result = AbstractValue(
            .nothing, mayBeNone: date.mayBeNone, mayBeUnknown: date.mayBeUnknown || period.mayBeUnknown)
        guard let days = date.interval, period.content != .nothing else { return result }
        guard case .period(let months, let extra) = period.content else {
            result.content = .date(.whole)
            return result
        }
        func moved(_ end: Interval.End?, _ months: Int32, _ extra: Int32) -> Interval.End? {
            let moved = end.flatMap { CalendarDate($0) }?
                .adding(Period(back ? -months : months, .months))?
                .adding(Period(back ? -extra : extra, .days))
            return moved.map { Interval.End($0) }
        }
        // Later by more is later: a shift keeps the order of days and of lengths.
        let (near, far) = (
            (months.lowerBound, extra.lowerBound), (months.upperBound, extra.upperBound)
        )
        let (low, high) = back ? (far, near) : (near, far)
        let bottom = moved(days.lower, low.0, low.1)
        let top = moved(days.upper, high.0, high.1)
        result.content = .date(Interval(bottom, top, isWhole: true) ?? .whole)
        return result
    }
}

/// How two numbers can stand to each other.
private struct Ordering {
    var below: Bool
    var equal: Bool
    var above: Bool

    init(_ first: Interval, _ second: Interval) {
        below = Self.canBeBelow(first, second)
        above = Self.canBeBelow(second, first)
        equal = first.meet(second) != nil
    }

    private static func canBeBelow(_ first: Interval, _ second: Interval) -> Bool {
        guard let lower = first.lower, let upper = second.upper else { return true }
        return lower.value < upper.value
    }

    func truths(of comparison: Formula.Comparison) -> AbstractValue.Truths {
        let yes: Bool =
            switch comparison {
            case .equal: equal
            case .notEqual: below || above
            case .less: below
            case .lessOrEqual: below || equal
            case .greater: above
            case .greaterOrEqual: above || equal
            }
        let no: Bool =
            switch comparison {
            case .equal: below || above
            case .notEqual: equal
            case .less: above || equal
            case .lessOrEqual: above
            case .greater: below || equal
            case .greaterOrEqual: below
            }
        return AbstractValue.Truths(no: no, yes: yes)
    }
}
