import HarmonyRules
import HarmonySyntax

/// Times of day as people write them, and as a spreadsheet keeps them.
enum HumanTime {
    /// `15:30`, `9:05`, `15:30:00`, `15时30分`, `15点`, `15点半`; in 24 hours, so that nothing has two readings.
    static func read(_ text: String) -> HumanValue {
        let refused = HumanValue.refused(.kind(.time))
        if let mark = text.firstIndex(where: { $0 == "时" || $0 == "点" }) {
            var rest = text[text.index(after: mark)...].trimmed
            if rest.first == "整" || rest.first == "钟" { rest = rest.dropFirst().trimmed }
            if rest.last == "分" { rest = rest.dropLast().trimmed }
            let minute = rest.isEmpty ? "0" : rest == "半" ? "30" : rest
            return value(text[..<mark].trimmed, minute)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(\.trimmed)
        switch parts.count {
        case 2 where parts[1].utf8.count == 2: return value(parts[0], parts[1])
        case 3 where parts[1].utf8.count == 2 && parts[2] == "00": return value(parts[0], parts[1])
        default: return refused
        }
    }

    private static func value(_ hour: Substring, _ minute: Substring) -> HumanValue {
        func number(_ digits: Substring) -> Int? {
            digits.utf8.count <= 2 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
        }
        guard let hour = number(hour), let minute = number(minute),
            let minutes = ClockTime.minutes(hour: hour, minute: minute)
        else { return .refused(.kind(.time)) }
        return .value(.number(Rational(minutes)))
    }

    /// A spreadsheet keeps a time as a share of the day, in sixteen digits at most; seconds are not asked for.
    static func share(_ digits: String) -> HumanValue {
        let cut = digits.utf8.prefix { $0 != UInt8(ascii: ".") }.count + 7
        let short = digits.contains(".") ? String(digits.prefix(cut)) : digits
        guard let literal = try? DecimalLiteral(short.utf8),
            let exact = Rational(literal).multiplied(by: Rational(ClockTime.minutesOfDay)),
            let rounded = exact.adding(Rational(1, over: 2) ?? .zero)?.floor,
            let off = exact.subtracting(rounded), let least = Rational(1, over: 100),
            (off.isNegative ? off.negated : off) < least,
            0..<Int128(ClockTime.minutesOfDay) ~= rounded.numerator
        else { return .refused(.kind(.time)) }
        return .value(.number(rounded))
    }
}
