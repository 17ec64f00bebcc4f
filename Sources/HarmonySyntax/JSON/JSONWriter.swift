/// Writes JSON with keys in the order given, indented by two spaces or all on one line.
///
/// Characters that would act on a terminal or turn the direction of writing are escaped, although JSON allows most.
package struct JSONWriter {
    package private(set) var bytes: [UInt8]
    private var depth = 0
    private var needsComma = false

    private let isCompact: Bool
    private var isLine = false

    /// - Parameter bytes: what stands before it.
    package init(isCompact: Bool = false, after bytes: [UInt8] = []) {
        self.isCompact = isCompact
        self.bytes = bytes
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// An object that stays on one line, where the rest is indented: for pairs that are read together.
    package mutating func line(_ body: (inout JSONWriter) -> Void) {
        let outside = isLine
        isLine = true
        object(body)
        isLine = outside
    }

    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        container(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    package mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if !isCompact { bytes.append(UInt8(ascii: " ")) }
        needsComma = false
        afterKey = true
    }

    private var afterKey = false

    package mutating func string(_ value: String) {
        separate()
        quote(value)
    }

    /// A number, `true`, `false` or `null`, written already.
    package mutating func literal(_ value: String) {
        separate()
        bytes.append(contentsOf: value.utf8)
    }

    /// A value of any kind, written already.
    package mutating func value(_ written: [UInt8]) {
        separate()
        bytes += written
    }

    /// A whole number.
    package mutating func integer(_ value: Int) {
        separate()
        guard value != 0 else { return bytes.append(UInt8(ascii: "0")) }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = value.magnitude
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    private mutating func container(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        depth += 1
        needsComma = false
        let start = bytes.count
        body(&self)
        depth -= 1
        if bytes.count > start { newLine() }
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
        } else if depth > 0 {
            if needsComma {
                bytes.append(UInt8(ascii: ","))
                if isLine, !isCompact { bytes.append(UInt8(ascii: " ")) }
            }
            newLine()
        }
        needsComma = true
    }

    private mutating func newLine() {
        if isCompact || isLine { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * depth { bytes.append(UInt8(ascii: " ")) }
    }

    /// Ends a line, for formats of one value a line.
    package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func quote(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        // Looked through and taken over as they lie in memory: a writer does little else than this.
        var text = value
        let isPlain = text.withUTF8 { utf8 in
            if utf8.contains(where: Self.mayNeedEscape) { return false }
            bytes.append(contentsOf: utf8)
            return true
        }
        if !isPlain { for scalar in value.unicodeScalars { append(scalar) } }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte is, or begins, something that is written otherwise: a coarse question that most texts settle.
    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2, 0xEF: true
        default: false
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes.append(contentsOf: "\\\"".utf8)
        case "\\": bytes.append(contentsOf: "\\\\".utf8)
        case "\n": bytes.append(contentsOf: "\\n".utf8)
        case "\r": bytes.append(contentsOf: "\\r".utf8)
        case "\t": bytes.append(contentsOf: "\\t".utf8)
        case _ where isHarmful(scalar):
            let digits = String(scalar.value, radix: 16)
            bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}
