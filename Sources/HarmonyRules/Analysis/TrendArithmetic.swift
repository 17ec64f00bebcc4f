/// Trends of arithmetic and functions.
extension TrendSearch {
    func calculate(
        _ operation: Formula.Arithmetic, _ left: Formula.Node, _ right: Formula.Node,
        _ environment: Environment
    ) -> Trend {
        let (first, second) = (trend(of: left, environment), trend(of: right, environment))
        switch operation {
        case .plus: return first.and(second)
        case .minus: return first.and(second.opposite)
        case .times:
            return scaled(first, by: right, environment).and(scaled(second, by: left, environment))
        case .divide:
            // A divisor of one sign; zero gives no value.
            guard let sign = sign(of: right, environment), first != .mixed, second != .mixed else {
                return first == .none && second == .none ? .none : .mixed
            }
            let above = sign < 0 ? first.opposite : first
            // 1/x falls on either side of zero.
            return above.and(scaled(second.opposite, by: left, environment))
        }
    }

    /// The trend of a factor times another that does not move with it.
    private func scaled(_ trend: Trend, by factor: Formula.Node, _ environment: Environment) -> Trend {
        guard trend != .none else { return .none }
        return switch sign(of: factor, environment) {
        case 1: trend
        case -1: trend.opposite
        default: .mixed
        }
    }

    /// 1 if a number is never below zero, -1 if never above; nil if it may be both.
    private func sign(of node: Formula.Node, _ environment: Environment) -> Int? {
        guard let interval = analysis.value(of: node, in: environment).interval else { return nil }
        return interval.isNotNegative ? 1 : interval.isNotPositive ? -1 : nil
    }

    func call(
        _ function: Formula.Function, _ arguments: [Formula.Node], _ environment: Environment
    ) -> Trend {
        let trends = arguments.map { trend(of: $0, environment) }
        switch function {
        case .min, .max, .sum, .mean, .count, .ceil, .floor, .year, .size:
            return trends.reduce(.none) { $0.and($1) }
        case .days: return trends[1].and(trends[0].opposite)
        case .within: return within(arguments, trends, environment)
        }
    }

    /// `d <= asOf && asOf <= d + p`
    private func within(
        _ arguments: [Formula.Node], _ trends: [Trend], _ environment: Environment
    ) -> Trend {
        // A part of each year comes and goes; a larger one is one that contains the other.
        if analysis.formula.types[arguments[1]] == .yearly {
            return trends[0] == .none && !nowMoves ? trends[1] : .mixed
        }
        let now = nowMoves ? Trend.rising : .none
        let lasts = trends[0].and(trends[1]).and(now.opposite)
        let started = hasStarted(arguments[0], environment) ? Trend.none : trends[0].opposite.and(now)
        return lasts.and(started)
    }

    private func hasStarted(_ date: Formula.Node, _ environment: Environment) -> Bool {
        if case .slot(let slot) = analysis.formula.operations[date] {
            return environment.isOrdered(slot, Frame.asOfSlot, strictly: false)
        }
        return false
    }
}
