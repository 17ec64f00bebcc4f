/// What a number format makes of a number, as far as its meaning goes. Times of day count as plain numbers.
enum NumberFormat: UInt8 {
    case plain
    case percent
    case date
    /// Shown in thousands or the like, or as if it were.
    case scaled

    /// A format that a workbook need not spell out. From 27 on they are those of East Asian versions.
    init(builtIn id: Int) {
        switch id {
        case 9, 10: self = .percent
        case 14...17, 22, 27...31, 36, 50...58: self = .date
        default: self = .plain
        }
    }

    /// From its code, `yyyy"年"m"月"d"日"`; only the part for positive numbers counts.
    init(code: String) {
        let marks = FormatMarks(code)
        if marks.bare.contains("general") || marks.bare.contains("通用格式") {
            self = .plain
        } else if marks.bare.contains("%") {
            self = .percent
        } else {
            self = marks.isDate ? .date : marks.isScaled ? .scaled : .plain
        }
    }
}

/// The first section of a format code taken apart into what commands and what is merely printed.
private struct FormatMarks {
    /// Outside of quotation marks, brackets and escapes, in lower case.
    private(set) var bare = ""
    private var quoted = ""

    init(_ code: String) {
        var scalars = code.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            switch scalar {
            case ";": return
            case "\"": while let next = scalars.next(), next != "\"" { quoted.unicodeScalars.append(next) }
            // [Red], [>=100], [$-804], [h]
            case "[": while let next = scalars.next(), next != "]" {}
            // Printed as it is, left as wide a blank, repeated.
            case "\\": if let next = scalars.next() { quoted.unicodeScalars.append(next) }
            case "_", "*": _ = scalars.next()
            default: bare.unicodeScalars.append("A"..."Z" ~= scalar ? Self.lowered(scalar) : scalar)
            }
        }
    }

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(ascii: scalar) | 0x20)
    }

    /// A comma behind the last digit divides by a thousand; a printed 万 says ten thousand whatever is stored.
    var isScaled: Bool {
        if ["千", "万", "亿", "k"].contains(where: { quoted.contains($0) || bare.contains($0) }) { return true }
        guard let last = bare.lastIndex(where: { "0#?".contains($0) }) else { return false }
        return bare[bare.index(after: last)...].first == ","
    }

    /// A year or a day. A month alone is one only if it says so, since `m` stands for minutes as well; `e` is
    /// a year unless it is the exponent of `0.00E+00`.
    var isDate: Bool {
        if bare.contains("y") || bare.contains("d") { return true }
        let hasExponent = bare.contains("e+") || bare.contains("e-")
        if bare.contains("e"), !hasExponent { return true }
        return bare.contains("m") && (bare.contains("月") || quoted.contains("月"))
    }
}
