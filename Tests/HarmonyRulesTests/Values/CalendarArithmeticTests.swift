import HarmonyRules
import TestSupport
import Testing

@Suite("Dates moved by a period")
struct CalendarArithmeticTests {
    @Test(
        "months clamp to the month's end",
        arguments: [
            ("2024-01-31", "1 month", "2024-02-29"), ("2023-01-31", "1 month", "2023-02-28"),
            ("2024-02-29", "1 year", "2025-02-28"), ("2024-02-29", "4 years", "2028-02-29"),
            ("2096-02-29", "4 years", "2100-02-28"), ("2024-03-31", "1 month", "2024-04-30"),
            ("2024-12-31", "2 months", "2025-02-28"), ("2024-02-28", "1 year", "2025-02-28"),
            ("2023-02-28", "1 year", "2024-02-28"), ("2024-11-30", "3 months", "2025-02-28"),
            ("2024-05-15", "12 months", "2025-05-15"), ("2024-12-31", "1 day", "2025-01-01"),
            ("2024-02-28", "2 days", "2024-03-01"), ("2024-06-30", "0 days", "2024-06-30"),
            ("2024-06-30", "0 months", "2024-06-30"),
        ])
    func forward(start: String, length: String, end: String) throws {
        let date = try #require(CalendarDate(iso: start.utf8))
        let period = try #require(Period(length))
        #expect(date.adding(period)?.iso == end)
    }

    @Test(
        "backwards too",
        arguments: [
            ("2024-03-31", "1 month", "2024-02-29"), ("2025-02-28", "1 year", "2024-02-28"),
            ("2024-02-29", "1 year", "2023-02-28"), ("2024-01-15", "1 month", "2023-12-15"),
            ("2024-01-01", "1 day", "2023-12-31"), ("2024-01-31", "11 months", "2023-02-28"),
            ("2024-03-01", "2 days", "2024-02-28"),
        ])
    func backward(start: String, length: String, end: String) throws {
        let date = try #require(CalendarDate(iso: start.utf8))
        let period = try #require(Period(length))
        #expect(date.adding(period.negated)?.iso == end)
    }

    @Test("a move by months lands that many months on, on the same day or the month's last")
    func monthsByProperty() throws {
        var random = SplitMix64(seed: 31)
        for _ in 0..<2000 {
            let date = try #require(CalendarDate.earliest.adding(days: random.int(0...3_652_058)))
            let months = random.int(-9999...9999)
            let (year, month, day) = date.components
            let target = year * 12 + month - 1 + months
            let moved = date.adding(Period(Int32(months), .months))
            guard (12..<120_000).contains(target) else {
                #expect(moved == nil, "\(date.iso) + \(months) months")
                continue
            }
            let parts = try #require(moved, "\(date.iso) + \(months) months").components
            #expect(parts.year * 12 + parts.month - 1 == target, "\(date.iso) + \(months) months")
            let last = CalendarDate.days(inMonth: parts.month, of: parts.year)
            #expect(parts.day == min(day, last), "\(date.iso) + \(months) months")
        }
    }

    @Test("a year is twelve months")
    func yearsAreMonths() throws {
        var random = SplitMix64(seed: 37)
        for _ in 0..<500 {
            let date = try #require(CalendarDate.earliest.adding(days: random.int(0...3_652_058)))
            let years = Int32(random.int(-500...500))
            #expect(
                date.adding(Period(years, .years)) == date.adding(Period(years * 12, .months)), "\(date.iso)")
        }
    }

    @Test("days are counted one by one, and there and back again is where one was")
    func daysByProperty() throws {
        var random = SplitMix64(seed: 41)
        for _ in 0..<2000 {
            let date = try #require(CalendarDate.earliest.adding(days: random.int(0...3_652_058)))
            let days = random.int(-9999...9999)
            guard let moved = date.adding(days: days) else {
                #expect(date < .of(30, 1, 1) || date > .of(9970, 1, 1), "\(date.iso) + \(days)")
                continue
            }
            #expect(Int(moved.dayNumber) - Int(date.dayNumber) == days)
            #expect(moved.adding(days: -days) == date)
            #expect(date.adding(Period(Int32(days), .days)) == moved)
        }
    }

    @Test("beyond either end of the calendar there is no date")
    func ends() {
        let (first, last) = (CalendarDate.earliest, CalendarDate.latest)
        #expect(last.adding(days: 1) == nil)
        #expect(first.adding(days: -1) == nil)
        #expect(last.adding(Period(1, .days)) == nil)
        #expect(last.adding(Period(1, .months)) == nil)
        #expect(last.adding(Period(1, .years)) == nil)
        #expect(first.adding(Period(-1, .months)) == nil)
        #expect(first.adding(Period(-1, .years)) == nil)
        #expect(first.adding(Period(9999, .years)) == nil)
        #expect(first.adding(days: .max) == nil)
        #expect(last.adding(days: .min) == nil)
        #expect(first.adding(Period(9998, .years)) == .of(9999, 1, 1))
        #expect(first.adding(days: 3_652_058) == last)
    }
}
