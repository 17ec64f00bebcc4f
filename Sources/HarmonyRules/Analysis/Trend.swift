/// How a formula's value moves as one parameter or one answer grows and everything else stays.
///
/// Larger means: a larger number, a later day, a longer period, true instead of false, more options chosen.
package enum Trend: Sendable, Equatable {
    /// It does not move.
    case none
    /// It never falls: for a rule, a larger value can only turn false into true.
    case rising
    /// It never rises: for a rule, a larger value can only turn true into false.
    case falling
    /// It may do both, or nothing is proven.
    case mixed

    package var opposite: Trend {
        switch self {
        case .none, .mixed: self
        case .rising: .falling
        case .falling: .rising
        }
    }

    /// The trend of what grows with both.
    package func and(_ other: Trend) -> Trend {
        switch (self, other) {
        case (.none, let some), (let some, .none): some
        case (.rising, .rising), (.falling, .falling): self
        default: .mixed
        }
    }
}

extension Analysis {
    /// How a rule moves as one of its own parameters grows.
    ///
    /// - Parameter values: the values among which it grows; without them, all of its present value's sign.
    package static func trend(
        of formula: Formula, inParameter index: Int, among values: AbstractValue? = nil,
        environment: Environment
    ) -> Trend {
        let readers = formula.readers { formula.parameters[$0] == index }
        guard readers[formula.root], let constant = formula.parameters.firstIndex(of: index),
            case .constant(let value) = formula.operations[constant]
        else { return .none }
        let moved = Moved(parameter: index, values: values ?? AbstractValue(alike: value), readers: readers)
        return TrendSearch(Analysis(formula, moving: moved), readers: readers)
            .trend(of: formula.root, environment)
    }

    /// How a rule moves as one answer grows, between answers that are not "none".
    package static func trend(of formula: Formula, inSlot slot: Int, environment: Environment) -> Trend {
        let readers = formula.readers { node in
            switch formula.operations[node] {
            case .slot(let read): read == slot
            // `within` compares with asOf without naming it.
            case .call(.within, _, _): slot == Frame.asOfSlot
            default: false
            }
        }
        guard readers[formula.root],
            let existing = environment.narrowed(slot, to: AbstractValue(.anything))
        else { return .none }
        return TrendSearch(Analysis(formula), readers: readers, nowMoves: slot == Frame.asOfSlot)
            .trend(of: formula.root, existing)
    }
}

extension Formula {
    /// For each node, whether it or a part of it is one of some nodes.
    fileprivate func readers(where isRead: (Node) -> Bool) -> [Bool] {
        var readers = Array(repeating: false, count: operations.count)
        // Children stand before their parents.
        for node in operations.indices {
            readers[node] = isRead(node) || children(node).contains { readers[$0] }
        }
        return readers
    }
}

extension AbstractValue {
    /// Every value of the same kind and sign.
    fileprivate init(alike value: Value) {
        switch value {
        case .number(let number):
            self.init(.number(number.isNegative ? .atMost(.zero) : .atLeast(.zero)))
        case .date: self = .anyDate
        case .period(let length):
            let (months, days) = (length.unit != .days, length.unit == .days)
            self.init(.period(months: 0...(months ? 120_000 : 0), days: 0...(days ? 10_000 : 0)))
        default: self.init(.anything)
        }
    }
}

/// Finds the trend of every part from the trends of its parts.
///
/// Two frames that differ in the moved value alone are compared. A part that does not move is none or unknown
/// in both or in neither; the search says mixed wherever it cannot promise that.
struct TrendSearch {
    let analysis: Analysis
    /// Whether a node reads what is moved.
    private let readers: [Bool]
    /// Whether it is asOf that is moved.
    let nowMoves: Bool
    private var formula: Formula { analysis.formula }

    init(_ analysis: Analysis, readers: [Bool], nowMoves: Bool = false) {
        self.analysis = analysis
        self.readers = readers
        self.nowMoves = nowMoves
    }

    func trend(of node: Formula.Node, _ environment: Environment) -> Trend {
        guard readers[node] else { return .none }
        guard analysis.hasEffortLeft() else { return .mixed }
        switch formula.operations[node] {
        case .slot, .constant: if case .choice = formula.types[node] { return .mixed } else { return .rising }
        case .not(let inner), .negate(let inner): return trend(of: inner, environment).opposite
        case .and, .or: return chain(node, environment)
        case .compare(let comparison, let left, let right):
            return compare(comparison, left, right, environment)
        // Whether something exists does not change as something else grows.
        case .isNone(let inner): return trend(of: inner, environment) == .mixed ? .mixed : .none
        case .oneOf: return .mixed
        case .includes(let inner, _): return trend(of: inner, environment)
        case .arithmetic(let operation, let left, let right):
            return calculate(operation, left, right, environment)
        case .shift(let date, let period, let back):
            let length = trend(of: period, environment)
            return trend(of: date, environment).and(back ? length.opposite : length)
        case .conditional(let condition, let then, let otherwise):
            return conditional(condition, then, otherwise, environment)
        case .call(let function, let first, let count):
            return call(function, Array(formula.arguments(first: first, count: count)), environment)
        }
    }

    private func value(_ node: Formula.Node, _ environment: Environment) -> AbstractValue {
        analysis.value(of: node, in: environment)
    }

    // MARK: Logic

    private func chain(_ node: Formula.Node, _ environment: Environment) -> Trend {
        let deciding = if case .or = formula.operations[node] { true } else { false }
        var whole = Trend.none
        analysis.walk(analysis.operands(of: node), deciding: deciding, environment) { operand, _, reached in
            whole = whole.and(trend(of: operand, reached))
        }
        return whole
    }

    private func conditional(
        _ condition: Formula.Node, _ then: Formula.Node, _ otherwise: Formula.Node,
        _ environment: Environment
    ) -> Trend {
        if value(condition, environment).mayBeUnknown {
            guard !readers[condition] else { return .mixed }
            return trend(of: then, environment).and(trend(of: otherwise, environment))
        }
        let (yes, no) = (
            analysis.assuming(condition, true, in: environment),
            analysis.assuming(condition, false, in: environment)
        )
        let first = yes.map { trend(of: then, $0) } ?? .none
        let second = no.map { trend(of: otherwise, $0) } ?? .none
        let branches = first.and(second)
        guard readers[condition], let yes, let no else { return branches }
        // Growing crosses from one branch to the other once, and then up or down.
        let (upper, lower) = (value(then, yes), value(otherwise, no))
        return switch trend(of: condition, environment) {
        case .none: branches
        case .mixed: .mixed
        case .rising: branches.and(Self.step(from: lower, to: upper))
        case .falling: branches.and(Self.step(from: upper, to: lower))
        }
    }

    /// The trend of going over from any value of the first to any of the second.
    private static func step(from: AbstractValue, to: AbstractValue) -> Trend {
        if case .truth(let before) = from.content, case .truth(let after) = to.content {
            guard !from.mayBeNone, !to.mayBeNone else { return .mixed }
            if !before.contains(.yes) || !after.contains(.no) { return .rising }
            return !before.contains(.no) || !after.contains(.yes) ? .falling : .mixed
        }
        guard !from.mayBeNone, !to.mayBeNone, let before = from.interval, let after = to.interval else {
            return .mixed
        }
        if let top = before.upper, let bottom = after.lower, top.value <= bottom.value { return .rising }
        if let top = after.upper, let bottom = before.lower, top.value <= bottom.value { return .falling }
        return .mixed
    }

    private func compare(
        _ comparison: Formula.Comparison, _ left: Formula.Node, _ right: Formula.Node,
        _ environment: Environment
    ) -> Trend {
        let (first, second) = (trend(of: left, environment), trend(of: right, environment))
        // How the left side moves against the right one.
        let against = first.and(second.opposite)
        switch comparison {
        case .greater, .greaterOrEqual: return against
        case .less, .lessOrEqual: return against.opposite
        case .equal, .notEqual:
            let trend = equality(left, right, against, environment)
            return comparison == .equal ? trend : trend.opposite
        }
    }

    /// Equality moves one way only where one side never passes the other: there == is >= or <=.
    private func equality(
        _ left: Formula.Node, _ right: Formula.Node, _ against: Trend, _ environment: Environment
    ) -> Trend {
        let (a, b) = (value(left, environment), value(right, environment))
        if formula.types[left] == .boolean {
            switch (a.proper.truths, b.proper.truths) {
            case (_, .yes), (.yes, _):
                return trend(of: left, environment).and(trend(of: right, environment))
            case (_, .no), (.no, _):
                return trend(of: left, environment).and(trend(of: right, environment)).opposite
            default: return .mixed
            }
        }
        guard let first = a.interval, let second = b.interval else { return .mixed }
        if isBelow(first, second) || analysis.isAtMost(left, right, strictly: false, environment) {
            return against
        }
        if isBelow(second, first) || analysis.isAtMost(right, left, strictly: false, environment) {
            return against.opposite
        }
        return .mixed
    }

    private func isBelow(_ first: Interval, _ second: Interval) -> Bool {
        guard let top = first.upper, let bottom = second.lower else { return false }
        return top.value <= bottom.value
    }
}
