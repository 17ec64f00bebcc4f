import HarmonySyntax

/// Characters as people type them, brought to the forms that values are read in.
enum PlainText {
    /// Half-width digits, letters and signs, one kind of space and minus sign, no space at the ends.
    ///
    /// For values only: names and remarks stay as they were written.
    static func of(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // The full-width forms of ASCII stand in the same order.
            case 0xFF01...0xFF5E:
                if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { plain.append(ascii) }
            // Minus sign, full-width and small hyphens.
            case 0x2212, 0xFE63: plain.append("-")
            // The full-width yen sign, which is the yuan sign as well.
            case 0xFFE5: plain.append("¥")
            // Of no width: byte order mark, zero-width spaces and joiners.
            case 0xFEFF, 0x200B...0x200D, 0x2060: continue
            case _ where scalar.properties.isWhitespace: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(String(plain).trimmed)
    }

    /// A name as it is compared: without space, letters in lower case, brackets and commas in one form.
    static func key(_ text: String) -> String {
        of(text).lowercased().filter { $0 != " " }
    }
}

extension StringProtocol {
    /// Without white space at the ends.
    var trimmed: SubSequence {
        var rest = self[...]
        while rest.first?.isWhitespace ?? false { rest = rest.dropFirst() }
        while rest.last?.isWhitespace ?? false { rest = rest.dropLast() }
        return rest
    }
}
