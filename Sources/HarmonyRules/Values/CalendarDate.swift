/// A day of the proleptic Gregorian calendar, years 1 to 9999, kept as days since 1970-01-01.
package struct CalendarDate: Sendable, Hashable, Comparable {
    package let dayNumber: Int32

    package static let earliest = CalendarDate(dayNumber: -719_162)
    package static let latest = CalendarDate(dayNumber: 2_932_896)

    init(dayNumber: Int32) { self.dayNumber = dayNumber }

    /// Nil unless the day exists.
    package init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.days(inMonth: month, of: year) else {
            return nil
        }
        // Days from civil: years are counted from March, so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads `YYYY-MM-DD` (ISO 8601, RFC 3339 full-date) and nothing else.
    package init?(iso text: some Collection<UInt8>) {
        let bytes = Array(text.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte &- 48 < 10 else { return nil }
                value = value * 10 + Int(byte - 48)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// The same of ten bytes from a place in a text.
    package init?(iso bytes: Span<UInt8>, from start: Int) {
        guard start + 10 <= bytes.count, bytes[start + 4] == UInt8(ascii: "-"),
            bytes[start + 7] == UInt8(ascii: "-")
        else { return nil }
        var number = 0
        for index in start..<start + 10 where index != start + 4 && index != start + 7 {
            guard bytes[index] &- 48 < 10 else { return nil }
            number = number * 10 + Int(bytes[index] - 48)
        }
        self.init(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }

    package var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { components.year }

    /// `YYYY-MM-DD`.
    package var iso: String {
        let parts = components
        var digits: [UInt8] = []
        digits.reserveCapacity(10)
        func add(_ value: Int) { digits.append(UInt8(ascii: "0") + UInt8(value % 10)) }
        for power in [1000, 100, 10, 1] { add(parts.year / power) }
        for part in [parts.month, parts.day] {
            digits.append(UInt8(ascii: "-"))
            add(part / 10)
            add(part)
        }
        return String(decoding: digits, as: UTF8.self)
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    /// Months first, clamped to the month's end, then days. Nil outside years 1 to 9999.
    package func adding(_ period: Period) -> CalendarDate? {
        let parts = components
        let months = parts.year * 12 + parts.month - 1 + Int(period.months)
        guard months >= 12, months < 120_000 else { return nil }
        let (year, month) = (months / 12, months % 12 + 1)
        let day = min(parts.day, Self.days(inMonth: month, of: year))
        guard let moved = CalendarDate(year: year, month: month, day: day) else { return nil }
        return moved.adding(days: Int(period.days))
    }

    package func adding(days: Int) -> CalendarDate? {
        let number = Int(dayNumber).addingReportingOverflow(days)
        guard !number.overflow,
            Int(Self.earliest.dayNumber)...Int(Self.latest.dayNumber) ~= number.partialValue
        else { return nil }
        return CalendarDate(dayNumber: Int32(number.partialValue))
    }

    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
