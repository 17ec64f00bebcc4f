/// A length of time as rules write it: "12 months", "10 days", "3 years".
///
/// Months and days stay apart, since a month has no fixed number of days.
package struct Period: Sendable, Hashable {
    package let count: Int32
    package let unit: Unit

    package enum Unit: String, Sendable, CaseIterable {
        case days, months, years
    }

    package init(_ count: Int32, _ unit: Unit) {
        self.count = count
        self.unit = unit
    }

    package var months: Int32 {
        switch unit {
        case .days: 0
        case .months: count
        case .years: count * 12
        }
    }

    package var days: Int32 { unit == .days ? count : 0 }

    /// Reads "12 months": a whole number of at most four digits, one space, and a unit, singular after 1.
    package init?(_ text: String) {
        guard let space = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        var count: Int32 = 0
        var digits = 0
        for byte in text.utf8[..<space] {
            guard byte &- 48 < 10, digits < 4 else { return nil }
            count = count * 10 + Int32(byte - 48)
            digits += 1
        }
        guard digits > 0 else { return nil }
        switch text[text.utf8.index(after: space)...] {
        case "day", "days": self.init(count, .days)
        case "month", "months": self.init(count, .months)
        case "year", "years": self.init(count, .years)
        default: return nil
        }
    }

    package var negated: Period { Period(-count, unit) }
}
