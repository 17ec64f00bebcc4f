/// Writes JSON with keys in the order given, indented by two spaces or all on one line.
package struct JSONWriter {
    package private(set) var text = ""
    private var depth = 0
    private var needsComma = false

    private let isCompact: Bool

    package init(isCompact: Bool = false) { self.isCompact = isCompact }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }
    package mutating func array(_ body: (inout JSONWriter) -> Void) { container("[", "]", body) }

    package mutating func key(_ name: String) {
        separate()
        quote(name)
        text += isCompact ? ":" : ": "
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
        text += value
    }

    private mutating func container(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        separate()
        text += open
        depth += 1
        needsComma = false
        let start = text.utf8.count
        body(&self)
        depth -= 1
        if text.utf8.count > start { newLine() }
        text += close
        needsComma = true
    }

    private mutating func separate() {
        if afterKey {
            afterKey = false
        } else if depth > 0 {
            if needsComma { text += "," }
            newLine()
        }
        needsComma = true
    }

    private mutating func newLine() {
        if isCompact { return }
        text += "\n"
        for _ in 0..<depth { text += "  " }
    }

    private mutating func quote(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            // Escaped although JSON would allow most of them: they would act on a terminal.
            case _
            where scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || 0x200B...0x200F ~= scalar.value
                || 0x2028...0x202E ~= scalar.value || 0x2060...0x206F ~= scalar.value
                || scalar.value == 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
