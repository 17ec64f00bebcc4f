import HarmonySyntax

/// Words to a tree, by precedence climbing. Operators and functions are spelled as in CEL where CEL has them.
package struct Parser {
    private var lexer: Lexer
    private var token: Token
    private let bytes: [UInt8]
    private var expression: Expression
    private var depth = 0

    package static func parse(_ text: String) throws(RuleFault) -> Expression { try parse(Array(text.utf8)) }

    /// - Parameter bytes: valid UTF-8.
    package static func parse(_ bytes: [UInt8]) throws(RuleFault) -> Expression {
        guard bytes.count <= RuleLimits.bytes else {
            throw RuleFault(
                RuleProblem.tooLarge, 0..<1, zh: "表达式长 \(bytes.count) 字节，上限为 \(RuleLimits.bytes) 字节",
                en: "an expression of \(bytes.count) bytes; the limit is \(RuleLimits.bytes)")
        }
        var parser = try Parser(bytes)
        parser.expression.root = try parser.conditional()
        guard parser.token.kind == .end else {
            throw parser.unexpected()
        }
        return parser.expression
    }

    private init(_ bytes: [UInt8]) throws(RuleFault) {
        self.bytes = bytes
        lexer = Lexer(bytes)
        token = try lexer.next()
        expression = Expression(bytes)
    }

    private var word: String { String(decoding: bytes[token.range], as: UTF8.self) }

    private mutating func advance() throws(RuleFault) { token = try lexer.next() }

    private func isSymbol(_ symbol: Token.Symbol) -> Bool { token.kind == .symbol(symbol) }

    private mutating func take(_ symbol: Token.Symbol) throws(RuleFault) {
        guard isSymbol(symbol) else { throw unexpected(expected: symbol.spelling) }
        try advance()
    }

    private func unexpected(expected: String? = nil) -> RuleFault {
        if token.kind == .end {
            return RuleFault(
                RuleProblem.syntax, max(0, bytes.count - 1)..<bytes.count,
                zh: "表达式不完整" + (expected.map { "，此处应为 \($0)" } ?? ""),
                en: "the expression breaks off" + (expected.map { "; expected \($0)" } ?? ""))
        }
        return RuleFault(
            RuleProblem.syntax, token.range, zh: "此处不应有“\(word)”" + (expected.map { "，应为 \($0)" } ?? ""),
            en: "unexpected '\(word)'" + (expected.map { "; expected \($0)" } ?? ""))
    }

    private func deeper() throws(RuleFault) {
        guard depth < RuleLimits.depth else {
            throw RuleFault(
                RuleProblem.tooLarge, token.range, zh: "表达式嵌套超过 \(RuleLimits.depth) 层",
                en: "an expression nested deeper than \(RuleLimits.depth) levels")
        }
    }

    private mutating func conditional() throws(RuleFault) -> Expression.Node {
        try deeper()
        depth += 1
        defer { depth -= 1 }
        let condition = try binary(above: 0)
        guard isSymbol(.question) else { return condition }
        try advance()
        let then = try conditional()
        try take(.colon)
        let otherwise = try conditional()
        return expression.add(
            .conditional(condition, then, otherwise),
            expression.range(condition).lowerBound..<expression.range(otherwise).upperBound)
    }

    private mutating func binary(above floor: Int) throws(RuleFault) -> Expression.Node {
        var left = try unary()
        while let operation = infix, operation.precedence > floor {
            if operation.precedence == 3, case .binary(let earlier, _, _) = expression.kind(left),
                earlier.precedence == 3,
                !parenthesised.contains(left)
            {
                throw RuleFault(
                    RuleProblem.syntax, token.range, zh: "比较不能连写", en: "comparisons do not chain",
                    help: Localized(zh: "分成两个条件，用 && 连接", en: "write two conditions joined by &&"))
            }
            try advance()
            let right = try binary(above: operation.precedence)
            left = expression.add(
                .binary(operation, left, right),
                expression.range(left).lowerBound..<expression.range(right).upperBound)
        }
        return left
    }

    /// Nodes in parentheses of their own, where a comparison may be compared.
    private var parenthesised: [Expression.Node] = []

    private var infix: Expression.Operator? {
        switch token.kind {
        case .symbol(.or): .or
        case .symbol(.and): .and
        case .symbol(.equal): .equal
        case .symbol(.notEqual): .notEqual
        case .symbol(.less): .less
        case .symbol(.lessOrEqual): .lessOrEqual
        case .symbol(.greater): .greater
        case .symbol(.greaterOrEqual): .greaterOrEqual
        case .symbol(.plus): .plus
        case .symbol(.minus): .minus
        case .symbol(.times): .times
        case .symbol(.divide): .divide
        case .name where token.range.count == 2 && word == "in": .in
        default: nil
        }
    }

    private mutating func unary() throws(RuleFault) -> Expression.Node {
        guard isSymbol(.not) || isSymbol(.minus) else { return try primary() }
        try deeper()
        depth += 1
        defer { depth -= 1 }
        let start = token.range.lowerBound
        let negation = isSymbol(.not)
        try advance()
        let operand = try unary()
        let range = start..<expression.range(operand).upperBound
        return expression.add(negation ? .not(operand) : .negate(operand), range)
    }

    private mutating func primary() throws(RuleFault) -> Expression.Node {
        let range = token.range
        switch token.kind {
        case .number:
            let literal: DecimalLiteral
            do { literal = try DecimalLiteral(bytes[range]) } catch {
                throw RuleFault(
                    RuleProblem.syntax, range, zh: "数“\(word)”超出范围：小数点前至多 15 位、后至多 6 位",
                    en:
                        "the number \(word) is out of range: at most 15 digits before the point and 6 after it"
                )
            }
            try advance()
            return expression.add(.number(Rational(literal)), range)
        case .string:
            let text = String(word.dropFirst().dropLast())
            try advance()
            return expression.add(.string(text), range)
        case .reference: return try reference(range)
        case .name: return try named(range)
        case _ where isSymbol(.openParenthesis):
            try advance()
            let inner = try conditional()
            let end = token.range.upperBound
            try take(.closeParenthesis)
            let kind = expression.kind(inner)
            let node = expression.add(kind, range.lowerBound..<end)
            parenthesised.append(node)
            return node
        case _ where isSymbol(.openBracket):
            try advance()
            let elements = try list(until: .closeBracket)
            return expression.add(.list(elements.nodes), range.lowerBound..<elements.end)
        default: throw unexpected()
        }
    }

    private mutating func reference(_ range: Range<Int>) throws(RuleFault) -> Expression.Node {
        let path = word.dropFirst(2).dropLast()
        guard let dot = path.lastIndex(of: "."), dot != path.startIndex,
            path.index(after: dot) != path.endIndex
        else {
            throw RuleFault(
                RuleProblem.syntax, range, zh: "引用“\(word)”应写成 ${指标.输入项}，如 ${E2.5.kind}",
                en: "a reference is written ${indicator.input}, such as ${E2.5.kind}")
        }
        let kind = Expression.Kind.reference(
            indicator: String(path[..<dot]), input: String(path[path.index(after: dot)...]))
        try advance()
        return expression.add(kind, range)
    }

    private mutating func named(_ range: Range<Int>) throws(RuleFault) -> Expression.Node {
        let name = word
        try advance()
        switch name {
        case "true": return expression.add(.boolean(true), range)
        case "false": return expression.add(.boolean(false), range)
        case "none": return expression.add(.none, range)
        case "in":
            throw RuleFault(RuleProblem.syntax, range, zh: "in 的左边缺少值", en: "nothing stands before 'in'")
        default: break
        }
        guard isSymbol(.openParenthesis) else { return expression.add(.name(name), range) }
        try advance()
        let arguments = try list(until: .closeParenthesis)
        return expression.add(.call(name, arguments.nodes), range.lowerBound..<arguments.end)
    }

    private mutating func list(until close: Token.Symbol) throws(RuleFault) -> (
        nodes: [Expression.Node], end: Int
    ) {
        var nodes: [Expression.Node] = []
        while !isSymbol(close) {
            if !nodes.isEmpty { try take(.comma) }
            nodes.append(try conditional())
        }
        let end = token.range.upperBound
        try advance()
        return (nodes, end)
    }
}
