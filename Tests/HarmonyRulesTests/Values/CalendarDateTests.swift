import HarmonyRules
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
    /// Each month's days in a year, by the rule of the Gregorian calendar.
    private func lengths(_ year: Int) -> [Int] {
        let leap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    @Test(
        "every day has its own number, one after the other, and its parts come back",
        arguments: [
            1...30, 1600...1799, 1800...1999, 2000...2199, 2200...2400, 9970...9999,
        ])
    func everyDay(years: ClosedRange<Int>) throws {
        var number = try #require(CalendarDate(year: years.lowerBound, month: 1, day: 1)).dayNumber
        var wrong: [String] = []
        for year in years {
            for (index, length) in lengths(year).enumerated() {
                for day in 1...length {
                    let date = CalendarDate(year: year, month: index + 1, day: day)
                    if date?.dayNumber != number
                        || date.map({ $0.components == (year, index + 1, day) }) != true
                    {
                        wrong.append("\(year)-\(index + 1)-\(day)")
                    }
                    number += 1
                }
                if CalendarDate(year: year, month: index + 1, day: length + 1) != nil {
                    wrong.append("\(year)-\(index + 1)-\(length + 1)")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test("every day of two centuries reads back from what it writes")
    func isoRoundTrip() {
        var wrong: [String] = []
        for year in 1900...2100 {
            for (index, length) in lengths(year).enumerated() {
                for day in 1...length {
                    let date = CalendarDate(year: year, month: index + 1, day: day)
                    if date == nil || date?.year != year
                        || date.flatMap({ CalendarDate(iso: $0.iso.utf8) }) != date
                    {
                        wrong.append("\(year)-\(index + 1)-\(day)")
                    }
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test(
        "dates known from elsewhere have their distances",
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-01-01", 10_957),
            ("2000-03-01", 11_017), ("2038-01-19", 24_855), ("1900-01-01", -25_567), ("1582-10-15", -141_427),
        ])
    func known(iso: String, days: Int32) throws {
        #expect(try #require(CalendarDate(iso: iso.utf8)).dayNumber == days)
    }

    @Test(
        "a century is a leap year only if 400 divides it",
        arguments: [
            (1600, true), (1700, false), (1800, false), (1900, false), (2000, true), (2100, false),
            (2024, true),
            (2023, false), (4, true), (100, false), (400, true), (9996, true),
        ])
    func leapYears(year: Int, leap: Bool) {
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == leap)
        #expect(CalendarDate.days(inMonth: 2, of: year) == (leap ? 29 : 28))
    }

    @Test("the calendar runs from the first day of year 1 to the last of year 9999")
    func ends() throws {
        #expect(CalendarDate.earliest == CalendarDate(year: 1, month: 1, day: 1))
        #expect(CalendarDate.latest == CalendarDate(year: 9999, month: 12, day: 31))
        #expect(CalendarDate.earliest.iso == "0001-01-01")
        #expect(CalendarDate.latest.iso == "9999-12-31")
        #expect(CalendarDate(year: 0, month: 12, day: 31) == nil)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 2024, month: 0, day: 1) == nil)
        #expect(CalendarDate(year: 2024, month: 13, day: 1) == nil)
        #expect(CalendarDate(year: 2024, month: 1, day: 0) == nil)
        #expect(CalendarDate(year: .max, month: .max, day: .max) == nil)
        #expect(CalendarDate(year: .min, month: .min, day: .min) == nil)
    }

    @Test("dates are ordered as they follow one another")
    func order() {
        let days = [CalendarDate.earliest, .of(1999, 12, 31), .of(2000, 1, 1), .of(2000, 2, 29), .latest]
        #expect(days.shuffled().sorted() == days)
    }

    @Test(
        "a date is four digits, two and two, joined by hyphens, and exists",
        arguments: [
            "", "2024", "2024-01", "2024-1-01", "2024-01-1", "20240101", "2024/01/01", "2024.01.01",
            "2024-01-01 ", " 2024-01-01", "2024-01-01T00:00:00Z", "2024-01-01Z", "02024-01-01", "+2024-01-01",
            "-2024-01-01", "-001-01-01", "2024-0a-01", "2024--1-01", "２０２４-01-01", "2024–01–01", "2024年1月1日",
            "2024-W01-1", "2024-001", "0000-01-01", "2024-00-10", "2024-13-01", "2024-01-00", "2024-01-32",
            "2024-04-31", "2024-02-30", "2023-02-29", "1900-02-29",
        ])
    func strictness(text: String) {
        #expect(CalendarDate(iso: text.utf8) == nil)
    }
}
