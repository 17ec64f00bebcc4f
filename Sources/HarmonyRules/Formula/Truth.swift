/// What a question of yes or no comes to: a value of one byte instead of fifty, since most of a rule is such questions.
package enum Truth: Sendable, Equatable {
    case known(Bool)
    /// It is asked of what does not exist.
    case none
    case unknown(Unknown)

    /// A value of any other type is no answer to such a question; rules that put it are refused when they are read.
    init(_ value: Value) {
        self =
            switch value {
            case .boolean(let truth): .known(truth)
            case .unknown(let reason): .unknown(reason)
            default: .none
            }
    }

    package var isUnknown: Bool { if case .unknown = self { true } else { false } }

    /// A yes that does not exist is no yes.
    fileprivate var asOperand: Truth { self == .none ? .known(false) : self }
}

extension Value {
    init(_ truth: Truth) {
        self =
            switch truth {
            case .known(let truth): .boolean(truth)
            case .none: .none
            case .unknown(let reason): .unknown(reason)
            }
    }
}

/// The nodes that ask yes or no.
extension Evaluation {
    static func truth(
        of node: Formula.Node, _ formula: Formula, _ operations: Operations, _ slots: Slots
    ) -> Truth {
        // What stands below is mostly an answer or a constant, for which no call is needed.
        @inline(__always) func operand(_ node: Formula.Node) -> Value {
            switch operations[node] {
            case .constant(let value): value
            case .slot(let slot): slots[slot]
            default: value(of: node, formula, operations, slots)
            }
        }
        switch operations[node] {
        case .slot(let slot): return Truth(slots[slot])
        case .not(let inner):
            let truth = truth(of: inner, formula, operations, slots).asOperand
            return if case .known(let known) = truth { .known(!known) } else { truth }
        case .and(let left, let right): return decide(left, right, by: false, formula, operations, slots)
        case .or(let left, let right): return decide(left, right, by: true, formula, operations, slots)
        case .compare(let comparison, let left, let right):
            return compare(comparison, operand(left), operand(right))
        case .isNone(let inner):
            switch operand(inner) {
            case .none: return .known(true)
            case .unknown(let reason): return .unknown(reason)
            default: return .known(false)
            }
        case .oneOf(let inner, let mask):
            switch operand(inner) {
            case .choice(let index): return .known(mask >> UInt64(index) & 1 == 1)
            case .unknown(let reason): return .unknown(reason)
            default: return .known(false)
            }
        case .includes(let inner, let index):
            switch operand(inner) {
            case .choices(let chosen): return .known(chosen >> UInt64(index) & 1 == 1)
            case .unknown(let reason): return .unknown(reason)
            default: return .known(false)
            }
        default: return Truth(value(of: node, formula, operations, slots))
        }
    }

    /// `&&` is decided by one false, `||` by one true, whatever the other side is.
    private static func decide(
        _ left: Formula.Node, _ right: Formula.Node, by deciding: Bool, _ formula: Formula,
        _ operations: Operations, _ slots: Slots
    ) -> Truth {
        let first = truth(of: left, formula, operations, slots).asOperand
        if first == .known(deciding) { return first }
        let second = truth(of: right, formula, operations, slots).asOperand
        if second == .known(deciding) { return second }
        switch (first, second) {
        case (.unknown(let a), .unknown(let b)): return .unknown(a.rawValue <= b.rawValue ? a : b)
        case (.unknown, _): return first
        default: return second
        }
    }

    static func compare(_ comparison: Formula.Comparison, _ left: Value, _ right: Value) -> Truth {
        switch (left, right) {
        // Every comparison of what does not exist is false, even beside something unknown.
        case (.none, _), (_, .none): return .known(false)
        case (.unknown, _), (_, .unknown): return Truth(firstUnknown(left, right))
        case (.number(let a), .number(let b)): return .known(holds(comparison, a, b))
        case (.date(let a), .date(let b)): return .known(holds(comparison, a, b))
        case (.boolean(let a), .boolean(let b)): return .known((a == b) == (comparison == .equal))
        default: return .known(false)
        }
    }

    private static func holds<T: Comparable>(_ comparison: Formula.Comparison, _ left: T, _ right: T) -> Bool
    {
        switch comparison {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}
