import HarmonySyntax

/// Lines of iCalendar (RFC 5545): each ends with CR and LF and holds at most 75 octets; a longer one goes on behind a
/// space in the next.
package struct CalendarText {
    private(set) var bytes: [UInt8] = []
    private static let octets = 75

    /// A property whose value is written as it is.
    mutating func line(_ name: String, _ value: String) {
        var room = Self.octets
        for scalar in (name + ":" + value).unicodeScalars {
            let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            // No character is torn in two.
            if encoded.count > room {
                bytes += "\r\n ".utf8
                room = Self.octets - 1
            }
            bytes += encoded
            room -= encoded.count
        }
        bytes += "\r\n".utf8
    }

    /// A property of type TEXT.
    mutating func text(_ name: String, _ value: String) { line(name, Self.escaped(value)) }

    /// What would end a value or part it is escaped; control characters have no place in a text.
    package static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.append("\\")
                escaped.append(scalar)
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n".unicodeScalars
            case "\t": escaped.append(scalar)
            case _ where scalar.properties.generalCategory == .control: escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
            previous = scalar
        }
        return String(escaped)
    }
}
