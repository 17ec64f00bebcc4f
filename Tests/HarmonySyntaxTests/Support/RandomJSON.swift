import TestSupport

/// Random well-formed JSON: a tree, and one of the many ways to write it.
struct RandomJSON {
    var random: SplitMix64

    /// Scalars that a writer or a reader may get wrong.
    private static let delicate: [UInt32] = [0x22, 0x5C, 0x2F, 0x7F, 0xFEFF, 0x2028, 0xFFFF, 0x10FFFF]

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func tree(depth: Int = 0) -> JSONTree {
        switch random.below(depth > 5 ? 6 : 10) {
        case 0: return .null
        case 1: return .boolean(random.chance(50))
        case 2, 3: return .number(number())
        case 4, 5: return .string(scalars())
        case 6, 7: return .array((0..<random.below(5)).map { _ in tree(depth: depth + 1) })
        default:
            var keys: Set<[Unicode.Scalar]> = []
            var members: [JSONTree.Member] = []
            for _ in 0..<random.below(6) {
                let key = scalars()
                if keys.insert(key).inserted {
                    members.append(.init(key: key, value: tree(depth: depth + 1)))
                }
            }
            return .object(members)
        }
    }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(random.below(10)) }.joined()
    }

    private mutating func number() -> String {
        var text = random.chance(30) ? "-" : ""
        text += random.chance(30) ? "0" : String(1 + random.below(9)) + digits(random.below(6))
        if random.chance(40) { text += "." + digits(1 + random.below(6)) }
        if random.chance(20) {
            text +=
                (random.chance(50) ? "e" : "E") + ["", "+", "-"][random.below(3)]
                + digits(1 + random.below(2))
        }
        return text
    }

    private mutating func scalars() -> [Unicode.Scalar] {
        (0..<random.below(8)).map { _ in
            let value =
                switch random.below(8) {
                case 0: UInt32(random.below(0x20))
                case 1: Self.delicate[random.below(Self.delicate.count)]
                case 2: UInt32(random.below(0x110000))
                case 3, 4: UInt32(0x4E00 + random.below(0x5200))
                default: UInt32(0x61 + random.below(4))
                }
            return Unicode.Scalar(value) ?? "文"
        }
    }

    mutating func write(_ tree: JSONTree) -> String {
        space() + bare(tree) + space()
    }

    private mutating func bare(_ tree: JSONTree) -> String {
        switch tree {
        case .null: return "null"
        case .boolean(let value): return value ? "true" : "false"
        case .number(let text): return text
        case .string(let scalars): return string(scalars)
        case .array(let elements):
            if elements.isEmpty { return "[" + space() + "]" }
            return "[" + elements.map { write($0) }.joined(separator: ",") + "]"
        case .object(let members):
            if members.isEmpty { return "{" + space() + "}" }
            let texts = members.map { space() + string($0.key) + space() + ":" + write($0.value) }
            return "{" + texts.joined(separator: ",") + "}"
        }
    }

    private mutating func space() -> String {
        random.chance(70)
            ? "" : (0..<random.below(4)).map { _ in [" ", "\t", "\n", "\r"][random.below(4)] }.joined()
    }

    private mutating func string(_ scalars: [Unicode.Scalar]) -> String {
        "\"" + scalars.map { escaped($0) }.joined() + "\""
    }

    private mutating func escaped(_ scalar: Unicode.Scalar) -> String {
        let short: [Unicode.Scalar: String] = [
            "\"": "\\\"", "\\": "\\\\", "/": "\\/", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r",
            "\t": "\\t",
        ]
        let must = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
        if !must, random.chance(70) { return String(scalar) }
        if let letter = short[scalar], random.chance(60) { return letter }
        return String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: random.chance(50))
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
