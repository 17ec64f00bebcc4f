/// A second, deliberately plain reading of RFC 8259 to compare the reader with: recursive descent over
/// Unicode scalars that stops at the first mistake. Beyond the RFC it refuses what the contract refuses:
/// keys that stand twice, nesting beyond 128, strings beyond 64 KiB.
struct ReferenceJSON {
    private struct Refused: Error {}

    private var rest: ArraySlice<Unicode.Scalar>

    /// The content of a text, or nil if it is to be refused.
    static func read(_ bytes: [UInt8]) -> JSONTree? {
        let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: bom) ? Array(bytes.dropFirst(3)) : bytes
        guard let text = String(validating: content, as: UTF8.self) else { return nil }
        var reader = ReferenceJSON(rest: Array(text.unicodeScalars)[...])
        guard let tree = try? reader.value(depth: 0) else { return nil }
        reader.skipSpace()
        return reader.rest.isEmpty ? tree : nil
    }

    private mutating func skipSpace() {
        while let next = rest.first, [" ", "\t", "\n", "\r"].contains(next) { rest.removeFirst() }
    }

    private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
        guard rest.first == wanted else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func require(_ wanted: Unicode.Scalar) throws {
        if !take(wanted) { throw Refused() }
    }

    private mutating func value(depth: Int) throws -> JSONTree {
        skipSpace()
        defer { skipSpace() }
        switch rest.first {
        case "{": return try object(depth: depth + 1)
        case "[": return try array(depth: depth + 1)
        case "\"": return .string(try string())
        case "t": return try word("true", .boolean(true))
        case "f": return try word("false", .boolean(false))
        case "n": return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ tree: JSONTree) throws -> JSONTree {
        for scalar in word.unicodeScalars { try require(scalar) }
        return tree
    }

    private mutating func object(depth: Int) throws -> JSONTree {
        if depth > 128 { throw Refused() }
        try require("{")
        skipSpace()
        if take("}") { return .object([]) }
        var members: [JSONTree.Member] = []
        var keys: Set<[Unicode.Scalar]> = []
        repeat {
            skipSpace()
            let key = try string()
            if !keys.insert(key).inserted { throw Refused() }
            skipSpace()
            try require(":")
            members.append(.init(key: key, value: try value(depth: depth)))
        } while take(",")
        try require("}")
        return .object(members)
    }

    private mutating func array(depth: Int) throws -> JSONTree {
        if depth > 128 { throw Refused() }
        try require("[")
        skipSpace()
        if take("]") { return .array([]) }
        var elements: [JSONTree] = []
        repeat { elements.append(try value(depth: depth)) } while take(",")
        try require("]")
        return .array(elements)
    }

    private mutating func digits() -> String {
        let found = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(found.count)
        return String(String.UnicodeScalarView(found))
    }

    private mutating func number() throws -> JSONTree {
        var written = take("-") ? "-" : ""
        let integer = digits()
        if integer.isEmpty || integer.count > 1 && integer.hasPrefix("0") { throw Refused() }
        written += integer
        if take(".") {
            let fraction = digits()
            if fraction.isEmpty { throw Refused() }
            written += "." + fraction
        }
        if let mark = rest.first, mark == "e" || mark == "E" {
            rest.removeFirst()
            written.unicodeScalars.append(mark)
            if take("-") { written += "-" } else if take("+") { written += "+" }
            let exponent = digits()
            if exponent.isEmpty { throw Refused() }
            written += exponent
        }
        return .number(written)
    }

    private mutating func string() throws -> [Unicode.Scalar] {
        try require("\"")
        var decoded: [Unicode.Scalar] = []
        var length = 0
        while let next = rest.popFirst() {
            if next == "\"" {
                if length > 65_536 { throw Refused() }
                return decoded
            }
            if next.value < 0x20 { throw Refused() }
            if next == "\\" {
                let before = rest.count
                decoded.append(try escape())
                length += 1 + before - rest.count
            } else {
                decoded.append(next)
                length += String(next).utf8.count
            }
        }
        throw Refused()
    }

    private mutating func escape() throws -> Unicode.Scalar {
        guard let letter = rest.popFirst() else { throw Refused() }
        switch letter {
        case "\"", "\\", "/": return letter
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            let unit = try codeUnit()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            if unit >= 0xDC00 { throw Refused() }
            try require("\\")
            try require("u")
            let low = try codeUnit()
            guard (0xDC00...0xDFFF).contains(low) else { throw Refused() }
            guard let scalar = Unicode.Scalar((unit - 0xD800) * 0x400 + (low - 0xDC00) + 0x10000) else {
                throw Refused()
            }
            return scalar
        default: throw Refused()
        }
    }

    private mutating func codeUnit() throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let scalar = rest.popFirst(), scalar.isASCII, let digit = Character(scalar).hexDigitValue
            else { throw Refused() }
            value = value * 16 + UInt32(digit)
        }
        return value
    }
}
