/// A time of day to the minute, as rules reckon with it: minutes since midnight.
package enum ClockTime {
    package static let minutesOfDay = 1440

    /// Reads `HH:MM`, from `00:00` to `23:59`, and nothing else.
    package static func minutes(_ text: some Collection<UInt8>) -> Int? {
        let bytes = Array(text.prefix(6))
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":") else { return nil }
        let digits = [bytes[0], bytes[1], bytes[3], bytes[4]].map { $0 &- 48 }
        guard digits.allSatisfy({ $0 < 10 }) else { return nil }
        return minutes(
            hour: Int(digits[0] * 10 + digits[1]), minute: Int(digits[2] * 10 + digits[3]))
    }

    package static func minutes(hour: Int, minute: Int) -> Int? {
        0..<24 ~= hour && 0..<60 ~= minute ? hour * 60 + minute : nil
    }

    /// `15:30`. What is no time of day, as a difference may be, is written in minutes.
    package static func text(_ minutes: Rational) -> String {
        guard minutes.isInteger, 0..<1440 ~= minutes.numerator else {
            return minutes.decimalText(fractionDigits: minutes.exactFractionDigits ?? 2)
        }
        func two(_ number: Int128) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minutes.numerator / 60) + ":" + two(minutes.numerator % 60)
    }
}
