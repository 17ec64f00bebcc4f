/// How long what a formula comes to stays the same while the days go by and no answer changes.
///
/// It never says too long: on the day after the one it gives, the formula may come to something else or not, and has
/// to be evaluated again. Where it cannot tell how a part moves, it says "today", so that every day is looked at.
package struct Steadiness {
    let formula: Formula
    let frame: Frame
    let today: CalendarDate
    /// The last day that is looked at.
    let through: CalendarDate

    package init(_ formula: Formula, in frame: Frame, through: CalendarDate) {
        self.formula = formula
        self.frame = frame
        today = frame.asOf
        self.through = max(through, frame.asOf)
    }

    /// The last day on which the whole formula surely comes to what it comes to on the frame's own day.
    package var lastDay: CalendarDate { lastDay(of: formula.root) }

    package func lastDay(of node: Formula.Node) -> CalendarDate { standing(course(node)).until }

    /// What a value does while the days go by.
    struct Course {
        /// The last day for which this is known.
        var until: CalendarDate
        /// Up to then it stays, or never falls, or never rises.
        var drift = Drift.steady
    }

    enum Drift {
        case steady, rising, falling

        var reversed: Drift {
            switch self {
            case .steady: .steady
            case .rising: .falling
            case .falling: .rising
            }
        }

        /// What a sum does; nil where one part may undo the other.
        static func + (left: Drift, right: Drift) -> Drift? {
            if left == .steady { return right }
            return right == .steady || right == left ? left : nil
        }
    }

    private var always: Course { Course(until: through) }
    private var onlyToday: Course { Course(until: today) }

    /// What moves is steady for its own day alone.
    private func standing(_ course: Course) -> Course { course.drift == .steady ? course : onlyToday }

    func course(_ node: Formula.Node) -> Course {
        switch formula.operations[node] {
        case .constant: return always
        case .slot(let slot): return slot == Frame.asOfSlot ? Course(until: through, drift: .rising) : always
        case .not(let inner), .isNone(let inner), .oneOf(let inner, _), .includes(let inner, _):
            return standing(course(inner))
        case .negate(let inner):
            let course = course(inner)
            return Course(until: course.until, drift: course.drift.reversed)
        case .and(let left, let right): return junction(left, right, decidedBy: false)
        case .or(let left, let right): return junction(left, right, decidedBy: true)
        case .compare(let comparison, let left, let right):
            return Course(until: self.comparison(comparison, left, right, node))
        case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right)
        case .shift(let date, let period, _):
            // A month's end moves a day on or stays, but never back.
            let (date, period) = (course(date), standing(course(period)))
            return Course(until: min(date.until, period.until), drift: date.drift)
        case .conditional(let condition, let then, let otherwise):
            return conditional(condition, then, otherwise)
        case .call(let function, let first, let count):
            return call(function, formula.arguments(first: first, count: count), node)
        }
    }

    // MARK: Yes and no

    private func junction(_ left: Formula.Node, _ right: Formula.Node, decidedBy deciding: Bool) -> Course {
        let first = standing(course(left))
        let firstDecides = decides(left, deciding)
        if firstDecides, first.until == through { return first }
        let second = standing(course(right))
        switch (firstDecides, decides(right, deciding)) {
        case (true, true): return Course(until: max(first.until, second.until))
        case (true, false): return first
        case (false, true): return second
        case (false, false): return Course(until: min(first.until, second.until))
        }
    }

    private func decides(_ node: Formula.Node, _ deciding: Bool) -> Bool {
        switch value(node) {
        case .boolean(let truth): truth == deciding
        // A yes that does not exist is no yes.
        case .none: !deciding
        default: false
        }
    }

    private func conditional(
        _ condition: Formula.Node, _ then: Formula.Node, _ otherwise: Formula.Node
    ) -> Course {
        let chosen = standing(course(condition))
        let truth = value(condition)
        if truth.isUnknown {
            let both = min(standing(course(then)).until, standing(course(otherwise)).until)
            return Course(until: min(chosen.until, both))
        }
        let branch = course(truth.isTrue ? then : otherwise)
        return Course(until: min(chosen.until, branch.until), drift: branch.drift)
    }

    private func comparison(
        _ comparison: Formula.Comparison, _ left: Formula.Node, _ right: Formula.Node, _ node: Formula.Node
    ) -> CalendarDate {
        let (first, second) = (course(left), course(right))
        let known = min(first.until, second.until)
        guard let drift = first.drift + second.drift.reversed else { return today }
        if drift == .steady { return known }
        if isAsOf(left), case .date(let day) = value(right) {
            return Self.lastDay(comparison, of: today, beside: day, until: known)
        }
        if isAsOf(right), case .date(let day) = value(left) {
            return Self.lastDay(comparison.mirrored, of: today, beside: day, until: known)
        }
        // What does not fit the arithmetic today may fit it another day.
        if case .unknown(let reason) = value(node), reason != .unanswered { return today }
        switch comparison {
        // The difference goes one way, so that the answer turns once.
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            return lastDay(until: known) { $0.value(of: node) }
        // Nor does it come back to where it was, once it has passed it.
        case .equal, .notEqual:
            return lastDay(until: known) {
                Order($0.value(of: left), $0.value(of: right))
            }
        }
    }

    private func isAsOf(_ node: Formula.Node) -> Bool {
        if case .slot(Frame.asOfSlot) = formula.operations[node] { true } else { false }
    }

    /// The same for `asOf` beside a day that stays.
    private static func lastDay(
        _ comparison: Formula.Comparison, of today: CalendarDate, beside day: CalendarDate,
        until known: CalendarDate
    ) -> CalendarDate {
        let before = day.adding(days: -1) ?? day
        switch comparison {
        case .lessOrEqual, .greater: return today <= day ? min(day, known) : known
        case .less, .greaterOrEqual: return today < day ? min(before, known) : known
        case .equal, .notEqual:
            return today < day ? min(before, known) : today == day ? today : known
        }
    }

    /// How two values that one way or both move stand to each other.
    private enum Order: Equatable {
        case ascending, same, descending, unknown

        init(_ left: Value, _ right: Value) {
            self =
                Evaluation.compare(.equal, left, right) == .known(true)
                ? .same
                : Evaluation.compare(.less, left, right) == .known(true)
                    ? .ascending
                    : Evaluation.compare(.greater, left, right) == .known(true) ? .descending : .unknown
        }
    }

    // MARK: Numbers and dates

    private func arithmetic(
        _ operation: Formula.Arithmetic, _ left: Formula.Node, _ right: Formula.Node
    ) -> Course {
        let (first, second) = (course(left), course(right))
        let until = min(first.until, second.until)
        func moving(_ drift: Drift?) -> Course { drift.map { Course(until: until, drift: $0) } ?? onlyToday }
        if first.drift == .steady, second.drift == .steady { return Course(until: until) }
        switch operation {
        case .plus: return moving(first.drift + second.drift)
        case .minus: return moving(first.drift + second.drift.reversed)
        case .times:
            if second.drift == .steady { return moving(scaled(first.drift, by: right)) }
            return moving(first.drift == .steady ? scaled(second.drift, by: left) : nil)
        case .divide: return moving(second.drift == .steady ? scaled(first.drift, by: right) : nil)
        }
    }

    private func scaled(_ drift: Drift, by factor: Formula.Node) -> Drift? {
        guard case .number(let number) = value(factor) else { return nil }
        return number == .zero ? .steady : number.isNegative ? drift.reversed : drift
    }

    private func call(
        _ function: Formula.Function, _ arguments: ArraySlice<Formula.Node>, _ node: Formula.Node
    ) -> Course {
        let first = arguments.startIndex
        switch function {
        case .within: return within(arguments[first], arguments[first + 1])
        case .days:
            let (start, end) = (course(arguments[first]), course(arguments[first + 1]))
            guard let drift = end.drift + start.drift.reversed else { return onlyToday }
            return Course(until: min(start.until, end.until), drift: drift)
        // The year of a later day is no earlier.
        case .year, .size, .ceil, .floor: return course(arguments[first])
        case .count: return Course(until: arguments.map { standing(course($0)).until }.min() ?? through)
        case .min, .max, .sum, .mean:
            var all = always
            for argument in arguments {
                let next = course(argument)
                guard let drift = all.drift + next.drift else { return onlyToday }
                all = Course(until: min(all.until, next.until), drift: drift)
            }
            return all
        }
    }

    private func within(_ date: Formula.Node, _ part: Formula.Node) -> Course {
        let (start, length) = (course(date), standing(course(part)))
        guard start.drift == .steady else { return onlyToday }
        let until = min(start.until, length.until)
        switch (value(date), value(part)) {
        case (.none, _): return Course(until: start.until)
        case (.date(let day), .yearly(let span)):
            return Course(until: min(until, span.lastDay(holding: day, asOn: today) ?? through))
        case (.date(let day), _) where day > today:
            return Course(until: min(until, day.adding(days: -1) ?? today))
        case (.date(let day), .period(let period)):
            guard let end = day.adding(period), today <= end else { return Course(until: until) }
            return Course(until: min(until, end))
        default: return Course(until: until)
        }
    }

    private func value(_ node: Formula.Node) -> Value { Evaluator(formula, frame).value(of: node) }

    /// The last day before something changes that does not come back once it has changed.
    private func lastDay<State: Equatable>(
        until known: CalendarDate, _ state: (Evaluator) -> State
    ) -> CalendarDate {
        var moved = frame
        func now(_ day: CalendarDate) -> State {
            moved[Frame.asOfSlot] = .date(day)
            return state(Evaluator(formula, moved))
        }
        let first = now(today)
        if now(known) == first { return known }
        var (same, other) = (today.dayNumber, known.dayNumber)
        while other - same > 1 {
            let middle = same + (other - same) / 2
            if now(CalendarDate(dayNumber: middle)) == first { same = middle } else { other = middle }
        }
        return CalendarDate(dayNumber: same)
    }
}

extension YearlySpan {
    /// The last day on which something done on a day counts, or does not count, as it does on another; nil where
    /// that never changes any more.
    func lastDay(holding done: CalendarDate, asOn day: CalendarDate) -> CalendarDate? {
        if day < done { return done.adding(days: -1) }
        // It counts in its turn, and until the next is over.
        guard let turn = running(on: done), let next = next(after: turn.last) else { return nil }
        return day <= next.last ? next.last : nil
    }
}

extension Formula {
    /// Whether it comes to something that may depend on the day.
    package var readsDay: Bool {
        operations.contains { operation in
            switch operation {
            case .slot(let slot): slot == Frame.asOfSlot
            case .call(.within, _, _): true
            default: false
            }
        }
    }
}
