package import HarmonyCriteria
package import HarmonyRules

/// What has to be done, or done anew, by a day.
package struct Duty: Sendable {
    package let indicator: Indicator
    package let kind: Kind
    /// The first day on which it can be done; nil where any day will do.
    package let opens: CalendarDate?
    /// The last day.
    package let by: CalendarDate
    /// The places of the answers that set the day.
    package let slots: [Int]
    /// The thresholds of the indicator that set it, by their index.
    package let parameters: [Int]
    /// What becomes of the indicator the day after, if nothing is done; nil where it stays what it is.
    package let turn: Turn?

    package enum Kind: Sendable, Equatable {
        /// A last day, once.
        case deadline
        /// A turn of each year.
        case yearly(Due.Progress)
        /// It is in order, and runs out: a window, a term, a year that ends.
        case renewal
        /// Something else turns: a time for waiting is over, or a demand begins to apply.
        case turning
    }

    /// The thresholds that set the day.
    package var thresholds: [Parameter] { parameters.map { indicator.question.parameters[$0] } }
}

extension Assessment {
    func duties(turning turns: [Turn], through: CalendarDate) -> [Duty] {
        var first: [String: Turn] = [:]
        for turn in turns where turn.isAdverse && first[turn.id] == nil { first[turn.id] = turn }
        let due = Dictionary(grouping: self.due) { $0.indicator.id }
        var duties: [Duty] = []
        for result in indicators where result.indicator.level != .reported {
            let turn = first[result.indicator.id]
            var own = (due[result.indicator.id] ?? []).map { Duty($0, turn) }
            for duty in renewals(result, turn, through)
            where !own.contains(where: { $0.by == duty.by && $0.slots == duty.slots }) {
                own.append(duty)
            }
            if let turn, let last = turn.day.adding(days: -1), !own.contains(where: { $0.by == last }) {
                own.append(
                    Duty(
                        indicator: turn.indicator ?? result.indicator, kind: .turning, opens: nil, by: last,
                        slots: turn.causes.flatMap(\.slots).eachOnce,
                        parameters: turn.causes.flatMap(\.parameters).eachOnce, turn: turn))
            }
            duties += own
        }
        return duties.enumerated().sorted { ($0.element.by, $0.offset) < ($1.element.by, $1.offset) }
            .map(\.element)
    }

    /// What an indicator demands and has, and will not have any more if nothing is done: by the rules of today, then
    /// by those that follow them.
    private func renewals(_ result: IndicatorResult, _ turn: Turn?, _ through: CalendarDate) -> [Duty] {
        var found: [Duty] = []
        var (standard, frame) = (self.standard, self.frame)
        var indicator: Indicator? = result.status == .notApplicable ? nil : result.indicator
        while true {
            let last = standard.days.until ?? through
            for duty in indicator.map({ renewals($0, frame, turn, min(last, through)) }) ?? []
            where !found.contains(where: { $0.by == duty.by && $0.slots == duty.slots }) {
                found.append(duty)
            }
            guard last < through, let next = last.adding(days: 1) else { return found }
            standard = standard.edition(on: next)
            frame = frame.on(next)
            indicator = standard.indicators.first { $0.id == result.indicator.id }
        }
    }

    /// The same by the rules of one edition.
    private func renewals(
        _ indicator: Indicator, _ frame: Frame, _ turn: Turn?, _ through: CalendarDate
    ) -> [Duty] {
        guard indicator.isInForce, applies(indicator, frame) else { return [] }
        var found: [Duty] = []
        for condition in indicator.rules.conditions where holds(condition.when, frame) {
            let formula = condition.require
            guard formula.readsDay else { continue }
            for part in formula.operands(of: .and) where !formula.isYearly(part) {
                guard let last = lastDay(of: part, formula, frame, through), let next = last.adding(days: 1)
                else { continue }
                let later = frame.on(next)
                guard applies(indicator, later), holds(condition.when, later) else { continue }
                let cause = Turn.Cause(formula, part, in: frame.on(last))
                found.append(
                    Duty(
                        indicator: indicator, kind: .renewal, opens: nil, by: last, slots: cause.slots,
                        parameters: cause.parameters, turn: turn?.day == next ? turn : nil))
            }
        }
        return found
    }

    private func applies(_ indicator: Indicator, _ frame: Frame) -> Bool {
        holds(indicator.rules.appliesWhen, frame)
    }

    private func holds(_ formula: Formula?, _ frame: Frame) -> Bool {
        formula.map { Evaluator.value(of: $0, in: frame) == .true } ?? true
    }

    /// The last day in a row on which a part of a demand holds; nil where it does not hold at first, or to the end.
    private func lastDay(
        of part: Formula.Node, _ formula: Formula, _ start: Frame, _ through: CalendarDate
    ) -> CalendarDate? {
        var frame = start
        while Evaluator(formula, frame).value(of: part) == .true {
            let last = Steadiness(formula, in: frame, through: through).lastDay(of: part)
            guard last < through, let next = last.adding(days: 1) else { return nil }
            frame = frame.on(next)
        }
        return frame.asOf == start.asOf ? nil : frame.asOf.adding(days: -1)
    }
}

extension Duty {
    fileprivate init(_ due: Due, _ turn: Turn?) {
        let parameters = due.indicator.question.parameters
        self.init(
            indicator: due.indicator,
            kind: due.parameter.type == .deadline ? .deadline : .yearly(due.progress),
            opens: due.opens, by: due.by, slots: due.input.map { [$0.slot] } ?? [],
            parameters: parameters.firstIndex { $0.id == due.parameter.id }.map { [$0] } ?? [],
            turn: turn?.day == due.by.adding(days: 1) ? turn : nil)
    }
}

extension Formula {
    /// Whether a part of it is that something lies in a part of each year: those have a list of their own.
    fileprivate func isYearly(_ node: Node) -> Bool {
        if case .call(.within, let first, _) = operations[node] {
            return types[argumentNodes[first + 1]] == .yearly
        }
        return false
    }
}

extension [Int] {
    fileprivate var eachOnce: [Int] {
        var seen: Set<Int> = []
        return filter { seen.insert($0).inserted }
    }
}
