import HarmonyRules
import Testing

@Suite("Lengths of time as rules write them")
struct PeriodTests {
    @Test(
        "a whole number, a space and a unit",
        arguments: [
            ("12 months", 12, Period.Unit.months), ("10 days", 10, .days), ("3 years", 3, .years),
            ("1 day", 1, .days), ("1 month", 1, .months), ("1 year", 1, .years), ("0 days", 0, .days),
            ("9999 days", 9999, .days),
        ])
    func reads(text: String, count: Int32, unit: Period.Unit) throws {
        let period = try #require(Period(text))
        #expect(period.count == count)
        #expect(period.unit == unit)
    }

    @Test(
        "nothing else",
        arguments: [
            "", " ", "12", "months", "12months", "12  months", " 12 months", "12 months ", "12\tmonths",
            "-12 months", "+12 months", "1.5 years", "12 Months", "12 MONTHS", "12 weeks", "12 hours", "12 m",
            "P12M", "12 months 3 days", "twelve months", "１２ months", "12 个月", "10000 days",
            "99999999999 days",
            "1e2 days", "12 month's",
        ])
    func refuses(text: String) {
        #expect(Period(text) == nil)
    }

    @Test(
        "months and days stay apart, since a month has no fixed number of days",
        arguments: [
            ("10 days", 0, 10), ("12 months", 12, 0), ("3 years", 36, 0), ("9999 years", 119_988, 0),
        ])
    func parts(text: String, months: Int32, days: Int32) throws {
        let period = try #require(Period(text))
        #expect(period.months == months)
        #expect(period.days == days)
        #expect(period.negated.months == -months)
        #expect(period.negated.days == -days)
        #expect(period.negated.negated == period)
    }
}
