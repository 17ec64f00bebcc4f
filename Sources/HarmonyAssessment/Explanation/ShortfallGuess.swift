import HarmonyCriteria
import HarmonyRules

/// Where the search for the smallest change most likely ends, worked out from the comparison. A guess is only where to
/// look first: what is proposed has been tried, and so has the step before it.
extension ShortfallSearch {
    /// How a part of a rule follows an answer. The order is that of what several together come to.
    private enum Dependence: Int {
        case none, affine, other

        func joined(with other: Dependence) -> Dependence { rawValue < other.rawValue ? other : self }
    }

    // MARK: Numbers

    /// The number of steps after which a comparison turns that is affine in an answer, so that it turns but once.
    ///
    /// - Parameter moved: the answer after some steps.
    func guess(_ input: Input, _ moved: (Int128) -> Rational?) -> Int128? {
        guard case .compare(let comparison, let left, let right) = formula.operations[node],
            comparison != .equal, comparison != .notEqual,
            dependence(of: left, on: input.slot).joined(with: dependence(of: right, on: input.slot))
                == .affine
        else { return nil }
        func distance(_ steps: Int128) -> Rational? {
            guard let target = moved(steps),
                case .number(let first) = value(of: left, with: input.slot, .number(target)),
                case .number(let second) = value(of: right, with: input.slot, .number(target))
            else { return nil }
            return first.subtracting(second)
        }
        guard let start = distance(1), let next = distance(2), let slope = next.subtracting(start),
            let steps = start.negated.divided(by: slope)?.adding(Rational(1))
        else { return nil }
        return steps.ceiling.numerator
    }

    private func dependence(of node: Formula.Node, on slot: Int) -> Dependence {
        switch formula.operations[node] {
        case .constant: return .none
        case .slot(let read): return read == slot ? .affine : .none
        case .negate(let inner): return dependence(of: inner, on: slot)
        case .arithmetic(let operation, let left, let right):
            let (first, second) = (dependence(of: left, on: slot), dependence(of: right, on: slot))
            switch operation {
            case .plus, .minus: return first.joined(with: second)
            case .times: return first == .none || second == .none ? first.joined(with: second) : .other
            case .divide: return second == .none ? first : .other
            }
        case .call(let function, let first, let count) where function == .sum || function == .mean:
            return formula.arguments(first: first, count: count)
                .reduce(.none) { $0.joined(with: dependence(of: $1, on: slot)) }
        default: return formula.slots(under: node).contains(slot) ? .other : .none
        }
    }

    // MARK: Dates

    /// The day about which a comparison turns that moves a date by a period and holds it against another.
    func guess(_ input: Input) -> CalendarDate? {
        switch formula.operations[node] {
        case .call(.within, let first, _):
            guard case .slot(input.slot) = formula.operations[formula.argumentNodes[first]],
                case .period(let period) = Evaluator(formula, frame).value(
                    of: formula.argumentNodes[first + 1])
            else { return nil }
            return frame.asOf.adding(period.negated)
        case .compare(let comparison, let left, let right)
        where comparison != .equal && comparison != .notEqual:
            for (own, other) in [(left, right), (right, left)] {
                guard let shift = shift(of: own, input.slot),
                    !formula.slots(under: other).contains(input.slot),
                    case .date(let day) = Evaluator(formula, frame).value(of: other)
                else { continue }
                return day.adding(shift.negated)
            }
            return nil
        default: return nil
        }
    }

    /// The period by which a part of a rule moves an answer; nil where it does something else.
    private func shift(of node: Formula.Node, _ slot: Int) -> Period? {
        switch formula.operations[node] {
        case .slot(slot): return Period(0, .days)
        case .shift(let date, let length, let back):
            guard case .slot(slot) = formula.operations[date],
                case .period(let period) = Evaluator(formula, frame).value(of: length)
            else { return nil }
            return back ? period.negated : period
        default: return nil
        }
    }
}
