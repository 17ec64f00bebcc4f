import HarmonyRules

/// What a rule is worth when every answer is given: plain two-valued logic over whole numbers.
enum PlainValue: Equatable {
    case truth(Bool)
    case number(Int)
    case none
}

extension Term {
    /// Knows no unknowns, no units and no fractions: rules with a division are not for it.
    func plain(_ answers: [String: PlainValue]) -> PlainValue {
        switch self {
        case .atom("true"): .truth(true)
        case .atom("false"): .truth(false)
        case .atom("none"): .none
        case .atom(let name): answers[name] ?? Int(name).map(PlainValue.number) ?? .none
        case .prefix("!", let inner): .truth(inner.plain(answers) != .truth(true))
        case .prefix(_, let inner):
            if case .number(let value) = inner.plain(answers) { .number(-value) } else { .none }
        case .infix(let operation, let left, let right):
            Self.combine(operation, left, right, answers)
        case .conditional(let test, let then, let otherwise):
            (test.plain(answers) == .truth(true) ? then : otherwise).plain(answers)
        case .call(let name, let arguments):
            Self.call(name, arguments.map { $0.plain(answers) })
        }
    }

    private static func combine(
        _ operation: String, _ left: Term, _ right: Term, _ answers: [String: PlainValue]
    ) -> PlainValue {
        let (a, b) = (left.plain(answers), right.plain(answers))
        if case .atom("none") = right { return .truth((a == .none) == (operation == "==")) }
        switch (a, b) {
        case (.truth(let first), .truth(let second)):
            switch operation {
            case "&&": return .truth(first && second)
            case "||": return .truth(first || second)
            default: return .truth((first == second) == (operation == "=="))
            }
        case (.number(let first), .number(let second)):
            switch operation {
            case "+": return .number(first + second)
            case "-": return .number(first - second)
            case "*": return .number(first * second)
            case "==": return .truth(first == second)
            case "!=": return .truth(first != second)
            case "<": return .truth(first < second)
            case "<=": return .truth(first <= second)
            case ">": return .truth(first > second)
            default: return .truth(first >= second)
            }
        default:
            // None in arithmetic stays none; every comparison of it is false.
            return ["+", "-", "*"].contains(operation) ? .none : .truth(false)
        }
    }

    private static func call(_ name: String, _ arguments: [PlainValue]) -> PlainValue {
        if name == "count" { return .number(arguments.count { $0 == .truth(true) }) }
        var numbers: [Int] = []
        for argument in arguments {
            guard case .number(let value) = argument else { return .none }
            numbers.append(value)
        }
        switch name {
        case "min": return .number(numbers.min() ?? 0)
        case "max": return .number(numbers.max() ?? 0)
        default: return .number(numbers.reduce(0, +))
        }
    }
}

extension PlainValue {
    init?(_ value: Value) {
        switch value {
        case .boolean(let truth): self = .truth(truth)
        case .number(let number) where number.isInteger: self = .number(Int(number.numerator))
        case .none: self = .none
        default: return nil
        }
    }

    var value: Value {
        switch self {
        case .truth(let truth): .boolean(truth)
        case .number(let number): .whole(number)
        case .none: .none
        }
    }
}
