/// The functions of the rule language on abstract values.
extension Analysis {
    func call(
        _ function: Formula.Function, _ arguments: [Formula.Node], _ environment: Environment
    ) -> AbstractValue {
        let values = arguments.map { value(of: $0, in: environment) }
        guard let first = values.first else { return .anything }
        switch function {
        case .within: return within(arguments, values, environment)
        case .days:
            guard values.count == 2, let from = values[0].interval, let to = values[1].interval else {
                return beside(values, .nothing)
            }
            return beside(values, .number(days(from, to, arguments, environment)))
        case .year:
            guard let days = first.interval else { return beside(values, .nothing) }
            let years = Interval(Self.year(days.lower), Self.year(days.upper), isWhole: true)
            return beside(values, .number(years ?? .whole))
        case .size:
            guard case .choices(let surely, let maybe) = first.content else {
                return beside(
                    values,
                    first.content == .nothing ? .nothing : .number(.atLeast(.zero).meet(.whole) ?? .all))
            }
            let size = Interval(
                .init(Rational(surely.nonzeroBitCount)), .init(Rational(maybe.nonzeroBitCount)), isWhole: true
            )
            return beside(values, .number(size ?? .whole))
        case .ceil: return first.mapping { $0.ceiling }
        case .floor: return first.mapping { $0.floor }
        case .count:
            // A yes that does not exist makes the count none, unlike in logic.
            guard values.allSatisfy({ $0.content != .nothing }) else { return beside(values, .nothing) }
            let surely = values.count { $0.content == .truth(.yes) }
            let maybe = values.count { $0.content != .truth(.no) }
            let count = Interval(.init(Rational(surely)), .init(Rational(maybe)), isWhole: true)
            return beside(values, .number(count ?? .whole))
        case .min, .max, .sum, .mean: return fold(function, values)
        }
    }

    /// A value beside none and unknown, as far as the arguments can be that.
    private func beside(_ values: [AbstractValue], _ content: AbstractValue.Content) -> AbstractValue {
        AbstractValue(
            content, mayBeNone: values.contains(where: \.mayBeNone),
            mayBeUnknown: values.contains(where: \.mayBeUnknown))
    }

    private func fold(_ function: Formula.Function, _ values: [AbstractValue]) -> AbstractValue {
        let intervals = values.compactMap(\.interval)
        guard intervals.count == values.count, var total = intervals.first else {
            return beside(values, .nothing)
        }
        for next in intervals.dropFirst() {
            switch function {
            case .min: total = total.least(next)
            case .max: total = total.greatest(next)
            default: total = total.plus(next)
            }
        }
        if function == .mean, values.count > 1 {
            total = total.divided(by: Interval(Rational(values.count))) ?? .all
        }
        return beside(values, .number(total))
    }

    private func days(
        _ from: Interval, _ to: Interval, _ arguments: [Formula.Node], _ environment: Environment
    ) -> Interval {
        var days = to.minus(from)
        if isAtMost(arguments[0], arguments[1], strictly: false, environment) {
            days = days.meet(.atLeast(.zero)) ?? days
        }
        if isAtMost(arguments[1], arguments[0], strictly: false, environment) {
            days = days.meet(.atMost(.zero)) ?? days
        }
        return days
    }

    /// `d <= asOf && asOf <= d + p`
    private func within(
        _ arguments: [Formula.Node], _ values: [AbstractValue], _ environment: Environment
    ) -> AbstractValue {
        let asOf = environment[Frame.asOfSlot].interval ?? .whole
        let (date, period) = (values[0], values[1])
        var truths: Truths = date.mayBeNone ? .no : []
        if formula.types[arguments[1]] == .yearly {
            // Of the days of a year some lie in it and some do not.
            if date.interval != nil { truths = .both }
            return truth(truths, unknown: date.mayBeUnknown)
        }
        if let days = date.interval {
            let end = shift(date.proper, period, back: false).interval ?? .whole
            let started = startedTruths(arguments[0], days, asOf, environment)
            let lasts = Self.atMost(asOf, end)
            truths.formUnion(
                Truths(
                    no: started.contains(.no) || lasts.contains(.no),
                    yes: started.contains(.yes) && lasts.contains(.yes)))
        }
        return truth(truths, unknown: date.mayBeUnknown || period.mayBeUnknown)
    }

    private func startedTruths(
        _ date: Formula.Node, _ days: Interval, _ asOf: Interval, _ environment: Environment
    ) -> Truths {
        if case .slot(let slot) = formula.operations[date],
            environment.isOrdered(slot, Frame.asOfSlot, strictly: false)
        {
            return .yes
        }
        return Self.atMost(days, asOf)
    }

    private static func atMost(_ left: Interval, _ right: Interval) -> Truths {
        let yes =
            if let lower = left.lower, let upper = right.upper { lower.value <= upper.value } else { true }
        let no =
            if let upper = left.upper, let lower = right.lower { upper.value > lower.value } else { true }
        return Truths(no: no, yes: yes)
    }

    private static func year(_ end: Interval.End?) -> Interval.End? {
        end.flatMap { CalendarDate($0) }.map { Interval.End(Rational($0.year)) }
    }
}

extension CalendarDate {
    /// The day at an end of an interval of day numbers, if it is in the calendar.
    init?(_ end: Interval.End) {
        guard let number = Int32(exactly: end.value.numerator), end.value.isInteger,
            Self.earliest.dayNumber...Self.latest.dayNumber ~= number
        else { return nil }
        self.init(dayNumber: number)
    }
}

extension Interval.End {
    init(_ date: CalendarDate) { self.init(Rational(Int(date.dayNumber))) }
}
