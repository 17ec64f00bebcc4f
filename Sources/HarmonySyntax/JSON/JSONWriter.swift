/// Writes JSON with keys in the order given, indented by two spaces or all on one line.
///
/// Characters that would act on a terminal or turn the direction of writing are escaped, although JSON allows most.
package struct JSONWriter {
    package private(set) var text = ""
    private var depth = 0
    private var needsComma = false

    private let isCompact: Bool
    private var isLine = false

    package init(isCompact: Bool = false) { self.isCompact = isCompact }

    package mutating func object(_ body: (inout JSONWriter) -> Void) { container("{", "}", body) }

    /// An object that stays on one line, where the rest is indented: for pairs that are read together.
    package mutating func line(_ body: (inout JSONWriter) -> Void) {
        let outside = isLine
        isLine = true
        container("{", "}", body)
        isLine = outside
    }

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
            if needsComma { text += isLine && !isCompact ? ", " : "," }
            newLine()
        }
        needsComma = true
    }

    private mutating func newLine() {
        if isCompact || isLine { return }
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
            case _ where isHarmful(scalar):
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
