package import HarmonyCriteria
package import HarmonyRules

/// A duty with a time of its own, and when it is due next.
package struct Due: Sendable {
    package let indicator: Indicator
    /// The threshold that sets the time.
    package let parameter: Parameter
    /// The first day on which it can be done; nil for a last day alone.
    package let opens: CalendarDate?
    package let by: CalendarDate
    package let progress: Progress
    /// The answer that says when it was done; nil for a last day.
    package let input: Input?

    package enum Progress: Sendable {
        case pending
        /// This turn's is done: it is the next one that is due.
        case done
        /// Nobody has said.
        case unanswered
    }
}

extension Assessment {
    /// What is due next of the duties that apply, the nearest first.
    package var due: [Due] {
        items.flatMap(\.indicators).flatMap { due($0) }.sorted { $0.by < $1.by }
    }

    private func due(_ result: IndicatorResult) -> [Due] {
        let indicator = result.indicator
        let parameters = indicator.question.parameters
        let last = result.openDeadlines.compactMap { index -> Due? in
            guard case .date(let day) = parameters[index].value else { return nil }
            return Due(
                indicator: indicator, parameter: parameters[index], opens: nil, by: day, progress: .pending,
                input: nil)
        }
        guard indicator.level != .reported, result.status != .notApplicable,
            holds(indicator.rules.appliesWhen)
        else {
            return last
        }
        var found: [Due] = []
        for condition in indicator.rules.conditions where holds(condition.when) {
            for use in condition.require.yearlyDemands {
                guard let due = due(use, indicator) else { continue }
                let isKnown = found.contains {
                    $0.parameter.id == due.parameter.id && $0.input?.slot == due.input?.slot
                }
                if !isKnown { found.append(due) }
            }
        }
        return last + found
    }

    private func holds(_ formula: Formula?) -> Bool {
        formula.map { Evaluator.value(of: $0, in: frame) == .true } ?? true
    }

    private func due(_ use: YearlyDemand, _ indicator: Indicator) -> Due? {
        let asOf = frame.asOf
        let running = use.span.running(on: asOf)
        let progress: Due.Progress =
            switch frame[use.slot] {
            case .unknown: .unanswered
            case .date(let day): running.map { $0.first <= day && day <= asOf } == true ? .done : .pending
            default: .pending
            }
        guard
            let turn = progress == .done ? use.span.next(after: asOf) : running ?? use.span.next(after: asOf)
        else { return nil }
        return Due(
            indicator: indicator, parameter: indicator.question.parameters[use.parameter], opens: turn.first,
            by: turn.last, progress: progress, input: standard.inputsBySlot[use.slot]?.input)
    }
}

/// That an answer lies in a part of each year.
private struct YearlyDemand {
    let slot: Int
    let parameter: Int
    let span: YearlySpan
}

extension Formula {
    /// What it demands outright: what only stands beside something else, or must not be, is not owed.
    fileprivate var yearlyDemands: [YearlyDemand] {
        operands(of: .and).compactMap { node in
            guard case .call(.within, let first, _) = operations[node] else { return nil }
            let (date, part) = (argumentNodes[first], argumentNodes[first + 1])
            guard case .slot(let slot) = operations[date], slot != Frame.asOfSlot,
                case .constant(.yearly(let span)) = operations[part], parameters[part] >= 0
            else { return nil }
            return YearlyDemand(slot: slot, parameter: parameters[part], span: span)
        }
    }
}
