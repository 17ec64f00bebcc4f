/// A word of the rule language.
struct Token {
    enum Kind: Equatable {
        case number, string, name, reference, end
        case symbol(Symbol)
    }

    enum Symbol: UInt8 {
        case or, and, equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case plus, minus, times, divide
        case not, question, colon, comma, openParenthesis, closeParenthesis, openBracket, closeBracket

        var spelling: String {
            switch self {
            case .or: "||"
            case .and: "&&"
            case .equal: "=="
            case .notEqual: "!="
            case .less: "<"
            case .lessOrEqual: "<="
            case .greater: ">"
            case .greaterOrEqual: ">="
            case .plus: "+"
            case .minus: "-"
            case .times: "*"
            case .divide: "/"
            case .not: "!"
            case .question: "?"
            case .colon: ":"
            case .comma: ","
            case .openParenthesis: "("
            case .closeParenthesis: ")"
            case .openBracket: "["
            case .closeBracket: "]"
            }
        }
    }

    var kind: Kind
    var range: Range<Int>
}

/// Limits of one expression.
package enum RuleLimits {
    package static let bytes = 4 << 10
    package static let depth = 32
    /// How many let definitions may stand inside one another.
    package static let definitions = 512
    /// After let names have been put in.
    package static let nodes = 4096
}
