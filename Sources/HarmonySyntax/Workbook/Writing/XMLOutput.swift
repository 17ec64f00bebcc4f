/// Text as XML holds it.
enum XMLOutput {
    /// Characters that XML has no place for are written as SpreadsheetML escapes them (ST_Xstring): `_x0001_`.
    static func text(_ text: String) -> String {
        var safe = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            // An underscore that would begin an escape is escaped itself.
            case "_" where looksEscaped(rest): safe += "_x005F_"
            case "\t", "\n": safe.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                safe += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
            default: safe.unicodeScalars.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return safe
    }

    /// Text without what XML has no place for, as WordprocessingML knows no escape for it.
    ///
    /// - Parameter text: printable.
    static func plain(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    static func attribute(_ text: String) -> String {
        self.text(text).replacing("\"", with: "&quot;").replacing("\n", with: "&#10;").replacing(
            "\t", with: "&#9;")
    }

    private static func looksEscaped(_ text: Substring.UnicodeScalarView) -> Bool {
        let start = Array(text.prefix(7))
        guard start.count == 7, start[1] == "x", start[6] == "_" else { return false }
        return start[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
