import HarmonySyntax

/// Cuts an expression into words.
struct Lexer {
    private let text: [UInt8]
    private var at = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func next() throws(RuleFault) -> Token {
        while at < text.count, text[at] == 0x20 || text[at] == 0x09 || text[at] == 0x0A || text[at] == 0x0D {
            at += 1
        }
        guard at < text.count else { return Token(kind: .end, range: at..<at) }
        let start = at
        let byte = text[at]
        switch byte {
        case _ where byte &- 48 < 10:
            skip { $0 &- 48 < 10 }
            if at + 1 < text.count, text[at] == UInt8(ascii: "."), text[at + 1] &- 48 < 10 {
                at += 1
                skip { $0 &- 48 < 10 }
            }
            return Token(kind: .number, range: start..<at)
        case _ where isLetter(byte):
            skip { isLetter($0) || $0 &- 48 < 10 }
            return Token(kind: .name, range: start..<at)
        case UInt8(ascii: "'"):
            at += 1
            while at < text.count, text[at] != UInt8(ascii: "'") { at += 1 }
            guard at < text.count else {
                throw RuleFault(
                    RuleProblem.syntax, start..<at, zh: "字符串缺少结尾的单引号",
                    en: "the closing ' of this string is missing")
            }
            at += 1
            return Token(kind: .string, range: start..<at)
        case UInt8(ascii: "$"):
            guard at + 1 < text.count, text[at + 1] == UInt8(ascii: "{") else { break }
            skip { $0 != UInt8(ascii: "}") }
            guard at < text.count else {
                throw RuleFault(
                    RuleProblem.syntax, start..<at, zh: "引用缺少结尾的 }",
                    en: "the closing } of this reference is missing")
            }
            at += 1
            return Token(kind: .reference, range: start..<at)
        default: break
        }
        return try symbol(start)
    }

    private mutating func symbol(_ start: Int) throws(RuleFault) -> Token {
        let second = start + 1 < text.count ? text[start + 1] : 0
        let found: (symbol: Token.Symbol, width: Int)? =
            switch (text[start], second) {
            case (UInt8(ascii: "|"), UInt8(ascii: "|")): (.or, 2)
            case (UInt8(ascii: "&"), UInt8(ascii: "&")): (.and, 2)
            case (UInt8(ascii: "="), UInt8(ascii: "=")): (.equal, 2)
            case (UInt8(ascii: "!"), UInt8(ascii: "=")): (.notEqual, 2)
            case (UInt8(ascii: "<"), UInt8(ascii: "=")): (.lessOrEqual, 2)
            case (UInt8(ascii: ">"), UInt8(ascii: "=")): (.greaterOrEqual, 2)
            case (UInt8(ascii: "!"), _): (.not, 1)
            case (UInt8(ascii: "<"), _): (.less, 1)
            case (UInt8(ascii: ">"), _): (.greater, 1)
            case (UInt8(ascii: "+"), _): (.plus, 1)
            case (UInt8(ascii: "-"), _): (.minus, 1)
            case (UInt8(ascii: "*"), _): (.times, 1)
            case (UInt8(ascii: "/"), _): (.divide, 1)
            case (UInt8(ascii: "?"), _): (.question, 1)
            case (UInt8(ascii: ":"), _): (.colon, 1)
            case (UInt8(ascii: ","), _): (.comma, 1)
            case (UInt8(ascii: "("), _): (.openParenthesis, 1)
            case (UInt8(ascii: ")"), _): (.closeParenthesis, 1)
            case (UInt8(ascii: "["), _): (.openBracket, 1)
            case (UInt8(ascii: "]"), _): (.closeBracket, 1)
            default: nil
            }
        if let found {
            at += found.width
            return Token(kind: .symbol(found.symbol), range: start..<at)
        }
        at += 1
        while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        let written = String(decoding: text[start..<at], as: UTF8.self)
        throw RuleFault(
            RuleProblem.syntax, start..<at, zh: "表达式中不能用“\(written)”",
            en: "'\(written)' has no meaning in an expression",
            help: Self.hint(written))
    }

    private static func hint(_ written: String) -> Localized? {
        let meant: String? =
            switch written {
            case "=": "=="
            case "&": "&&"
            case "|": "||"
            case "\"", "“", "”", "‘", "’": "'"
            case "≥": ">="
            case "≤": "<="
            case "≠": "!="
            case "×": "*"
            case "÷": "/"
            case "（": "("
            case "）": ")"
            case "，", "、": ","
            default: nil
            }
        return meant.map { Localized(zh: "改用 \($0)", en: "write \($0)") }
    }

    private mutating func skip(while matches: (UInt8) -> Bool) {
        repeat { at += 1 } while at < text.count && matches(text[at])
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_") }
