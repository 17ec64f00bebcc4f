/// Evaluates a formula exactly, in three-valued logic.
///
/// Total: every formula has a value for every frame. Missing answers, division by zero and overflow make
/// a value unknown; what the known answers already decide stays decided.
package struct Evaluator {
    private let formula: Formula
    private let frame: Frame

    package init(_ formula: Formula, _ frame: Frame) {
        self.formula = formula
        self.frame = frame
    }

    package static func value(of formula: Formula, in frame: Frame) -> Value {
        value(of: formula.root, formula, frame)
    }

    package func value(of node: Formula.Node) -> Value {
        Self.value(of: node, formula, frame)
    }

    /// The same of a formula that asks yes or no, sooner.
    package static func truth(of formula: Formula, in frame: Frame) -> Truth {
        truth(of: formula.root, formula, formula.operations, frame.slots)
    }

    private static func truth(
        of node: Formula.Node, _ formula: Formula, _ operations: [Formula.Operation], _ slots: [Value]
    ) -> Truth {
        Evaluation.truth(of: node, formula, operations.span, slots.span)
    }

    private static func value(of node: Formula.Node, _ formula: Formula, _ frame: Frame) -> Value {
        value(of: node, formula, formula.operations, frame.slots)
    }

    private static func value(
        of node: Formula.Node, _ formula: Formula, _ operations: [Formula.Operation], _ slots: [Value]
    ) -> Value {
        Evaluation.value(of: node, formula, operations.span, slots.span)
    }
}

/// The evaluation itself. It hands on what it reads from function to function, since a value that held it would count
/// references at each step, which costs more than the arithmetic.
enum Evaluation {
    typealias Operations = Span<Formula.Operation>
    typealias Slots = Span<Value>

    static func value(
        of node: Formula.Node, _ formula: Formula, _ operations: Operations, _ slots: Slots
    ) -> Value {
        func value(of node: Formula.Node) -> Value { self.value(of: node, formula, operations, slots) }
        switch operations[node] {
        case .constant(let value): return value
        case .slot(let slot): return slots[slot]
        case .not, .and, .or, .compare, .isNone, .oneOf, .includes:
            return Value(truth(of: node, formula, operations, slots))
        case .negate(let inner):
            let value = value(of: inner)
            return if case .number(let number) = value { .number(number.negated) } else { value }
        case .arithmetic(let operation, let left, let right):
            return Self.calculate(operation, value(of: left), value(of: right))
        case .shift(let date, let period, let back):
            return Self.shift(value(of: date), value(of: period), back: back)
        case .conditional(let condition, let then, let otherwise):
            switch value(of: condition) {
            case .boolean(let truth): return value(of: truth ? then : otherwise)
            case .unknown(let reason):
                let (first, second) = (value(of: then), value(of: otherwise))
                if first == second, !first.isUnknown { return first }
                return Self.firstUnknown(.unknown(reason), Self.firstUnknown(first, second))
            default: return value(of: otherwise)
            }
        case .call(let function, let first, let count):
            return call(function, first, count, formula, operations, slots)
        }
    }

    static func calculate(_ operation: Formula.Arithmetic, _ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.none, _), (_, .none): return .none
        case (.number(let a), .number(let b)):
            let result: Rational? =
                switch operation {
                case .plus: a.adding(b)
                case .minus: a.subtracting(b)
                case .times: a.multiplied(by: b)
                case .divide: a.divided(by: b)
                }
            if let result { return .number(result) }
            return .unknown(operation == .divide && b == .zero ? .divisionByZero : .overflow)
        default: return firstUnknown(left, right)
        }
    }

    private static func shift(_ date: Value, _ period: Value, back: Bool) -> Value {
        switch (date, period) {
        case (.none, _): return .none
        case (.date(let day), .period(let length)):
            return day.adding(back ? length.negated : length).map(Value.date) ?? .unknown(.overflow)
        default: return firstUnknown(date, period)
        }
    }

    static func firstUnknown(_ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.unknown(let a), .unknown(let b)): .unknown(a.rawValue <= b.rawValue ? a : b)
        case (.unknown, _): left
        case (_, .unknown): right
        default: .unknown(.overflow)
        }
    }

    // MARK: Functions

    private static func call(
        _ function: Formula.Function, _ first: Int, _ count: Int, _ formula: Formula,
        _ operations: Operations, _ slots: Slots
    ) -> Value {
        let arguments = formula.argumentNodes
        let asOf = if case .date(let day) = slots[Frame.asOfSlot] { day } else { CalendarDate.earliest }
        func value(of node: Formula.Node) -> Value { self.value(of: node, formula, operations, slots) }
        func fold(from start: Value, _ step: (Value, Value) -> Value) -> Value {
            self.fold(arguments[first..<first + count], from: start, value(of:), step)
        }
        switch function {
        case .within:
            let date = value(of: arguments[first])
            if date.isNone { return .false }
            if case .yearly(let span) = value(of: arguments[first + 1]) {
                return if case .date(let day) = date { .boolean(span.holds(day, on: asOf)) } else {
                    date
                }
            }
            // d <= asOf && asOf <= d + p
            let end = Self.shift(date, value(of: arguments[first + 1]), back: false)
            let today = Value.date(asOf)
            let started = Self.compare(.lessOrEqual, date, today)
            return Value(started == .known(false) ? started : Self.compare(.lessOrEqual, today, end))
        case .days:
            switch (value(of: arguments[first]), value(of: arguments[first + 1])) {
            case (.none, _), (_, .none): return .none
            case (.date(let a), .date(let b)): return .number(Rational(Int(b.dayNumber) - Int(a.dayNumber)))
            case (let a, let b): return Self.firstUnknown(a, b)
            }
        case .year:
            let date = value(of: arguments[first])
            return if case .date(let day) = date { .number(Rational(day.year)) } else { date }
        case .size:
            let chosen = value(of: arguments[first])
            return if case .choices(let bits) = chosen { .number(Rational(bits.nonzeroBitCount)) } else {
                chosen
            }
        case .ceil, .floor:
            let number = value(of: arguments[first])
            guard case .number(let exact) = number else { return number }
            return .number(function == .ceil ? exact.ceiling : exact.floor)
        case .count:
            return fold(from: .number(.zero)) { total, next in
                Self.calculate(.plus, total, next == .true ? .number(Rational(1)) : .number(.zero))
            }
        case .min: return fold(from: .unknown(.unanswered)) { $0.isUnknown || $1 < $0 ? $1 : $0 }
        case .max: return fold(from: .unknown(.unanswered)) { $0.isUnknown || $1 > $0 ? $1 : $0 }
        case .sum: return fold(from: .number(.zero)) { Self.calculate(.plus, $0, $1) }
        case .mean:
            let total = fold(from: .number(.zero)) { Self.calculate(.plus, $0, $1) }
            return Self.calculate(.divide, total, .number(Rational(count)))
        }
    }

    /// None if any argument is none, else unknown if any is unknown, else the folded value.
    private static func fold(
        _ arguments: ArraySlice<Formula.Node>, from start: Value, _ value: (Formula.Node) -> Value,
        _ step: (Value, Value) -> Value
    ) -> Value {
        var total = start
        var unknown: Value?
        for argument in arguments {
            let next = value(argument)
            if next.isNone { return .none }
            if next.isUnknown {
                unknown = unknown.map { Self.firstUnknown($0, next) } ?? next
            } else {
                total = step(total, next)
            }
        }
        return unknown ?? total
    }
}

/// The order of numbers and dates; of nothing else.
private func < (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.number(let a), .number(let b)): a < b
    case (.date(let a), .date(let b)): a < b
    default: false
    }
}

private func > (left: Value, right: Value) -> Bool { right < left }
