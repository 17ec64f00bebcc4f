/// Texts that a spreadsheet would take for a formula, in a file that has no types, such as CSV.
package enum FormulaGuard {
    private static func isTempting(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return ["=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠"].contains(first)
    }

    /// With an apostrophe in front, as spreadsheets write it; a plain number or percentage needs none.
    package static func guarded(_ text: String) -> String {
        let number = text.hasSuffix("%") ? text.dropLast() : text[...]
        guard isTempting(text[...]), (try? DecimalLiteral(number.utf8)) == nil else { return text }
        return "'" + text
    }

    /// Without the apostrophe that `guarded` sets.
    package static func bare(_ text: String) -> String {
        guard text.first == "'" else { return text }
        let rest = text.dropFirst()
        return isTempting(rest) ? String(rest) : text
    }
}

/// Writes records as RFC 4180 has them.
package enum CSVWriter {
    /// Spreadsheet programs take UTF-8 for what it is only with this mark.
    package static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// One record, quoted where the content needs it.
    package static func record(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t")
        }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
