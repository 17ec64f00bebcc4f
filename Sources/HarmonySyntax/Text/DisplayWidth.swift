/// How many terminal cells a character takes: two for Chinese, none for combining marks (UAX #11, the wide
/// and full-width ranges; ambiguous characters count one, as terminals with a UTF-8 locale show them).
package enum DisplayWidth {
    package static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    package static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E: 1
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

/// Makes text from a file harmless on a terminal: control characters and those that turn the writing
/// direction become U+FFFD, line breaks and tabs a space.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHarmful($0) }) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if scalar == "\n" || scalar == "\t" {
            clean.append(" ")
        } else {
            clean.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
        }
    }
    return String(clean)
}

/// Whether a character acts on a terminal, turns the direction of writing or cannot be seen.
func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB,
        // No characters at all: XML, and so a workbook, may not hold them.
        0xFFFE, 0xFFFF:
        true
    default: false
    }
}
