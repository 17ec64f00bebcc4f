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
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, 1...4 ~= parts[0].utf8.count, parts[0].utf8.allSatisfy({ $0 &- 48 < 10 }),
            let count = Int32(parts[0])
        else { return nil }
        switch parts[1] {
        case "day", "days": self.init(count, .days)
        case "month", "months": self.init(count, .months)
        case "year", "years": self.init(count, .years)
        default: return nil
        }
    }

    package var negated: Period { Period(-count, unit) }
}
