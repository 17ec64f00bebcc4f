/// A rule as a tree, made by a test and written out with many or with few parentheses.
indirect enum Term {
    case atom(String)
    case prefix(String, Term)
    case infix(String, Term, Term)
    case conditional(Term, Term, Term)
    case call(String, [Term])

    /// How tightly an operator binds, loosest first, as the language says.
    static func precedence(_ infix: String) -> Int {
        switch infix {
        case "||": 1
        case "&&": 2
        case "==", "!=", "<", "<=", ">", ">=", "in": 3
        case "+", "-": 4
        default: 5
        }
    }

    private var precedence: Int {
        switch self {
        case .conditional: 0
        case .infix(let spelling, _, _): Self.precedence(spelling)
        case .prefix: 6
        case .atom, .call: 7
        }
    }

    /// Every operation in parentheses of its own.
    var full: String {
        switch self {
        case .atom(let text): text
        case .prefix(let spelling, let inner): "(\(spelling)\(inner.full))"
        case .infix(let spelling, let left, let right): "(\(left.full) \(spelling) \(right.full))"
        case .conditional(let test, let then, let otherwise):
            "(\(test.full) ? \(then.full) : \(otherwise.full))"
        case .call(let name, let arguments):
            "\(name)(\(arguments.map(\.full).joined(separator: ", ")))"
        }
    }

    /// Only the parentheses without which it would mean something else; words put together by `space`.
    func minimal(space: () -> String = { " " }) -> String {
        func operand(_ term: Term, in parentheses: Bool) -> String {
            let text = term.minimal(space: space)
            return parentheses ? "(" + text + ")" : text
        }
        switch self {
        case .atom(let text): return text
        case .prefix(let spelling, let inner): return spelling + operand(inner, in: inner.precedence < 6)
        case .infix(let spelling, let left, let right):
            // Operators associate to the left; comparisons do not chain.
            let chained = precedence == 3 && left.precedence == 3
            return operand(left, in: left.precedence < precedence || chained) + space() + spelling + space()
                + operand(right, in: right.precedence <= precedence)
        case .conditional(let test, let then, let otherwise):
            return operand(test, in: test.precedence == 0) + space() + "?" + space()
                + then.minimal(space: space) + space() + ":" + space() + otherwise.minimal(space: space)
        case .call(let name, let arguments):
            return name + "(" + arguments.map { $0.minimal(space: space) }.joined(separator: "," + space())
                + ")"
        }
    }
}
