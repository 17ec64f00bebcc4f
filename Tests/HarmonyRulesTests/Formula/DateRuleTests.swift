import HarmonyRules
import TestSupport
import Testing

@Suite("Rules over dates")
struct DateRuleTests {
    private let scope = RuleScope.workplace

    private func within(_ date: CalendarDate, _ length: String, _ asOf: CalendarDate) throws -> Value {
        try scope.value(of: "within(held, duration('\(length)'))", ["held": .date(date)], asOf: asOf)
    }

    @Test(
        "within holds from the day itself to the day a period later, both included",
        arguments: [
            ("2024-06-30", "12 months", "2025-06-30", true), ("2024-06-29", "12 months", "2025-06-30", false),
            ("2024-07-01", "12 months", "2025-06-30", true), ("2025-06-30", "12 months", "2025-06-30", true),
            ("2025-07-01", "12 months", "2025-06-30", false), ("2025-06-20", "10 days", "2025-06-30", true),
            ("2025-06-19", "10 days", "2025-06-30", false), ("2025-06-30", "0 days", "2025-06-30", true),
            ("2025-06-29", "0 days", "2025-06-30", false), ("2022-06-30", "3 years", "2025-06-30", true),
            ("2022-06-29", "3 years", "2025-06-30", false), ("2024-02-29", "1 year", "2025-02-28", true),
            ("2024-02-29", "1 year", "2025-03-01", false), ("2025-01-31", "1 month", "2025-02-28", true),
            ("2025-01-31", "1 month", "2025-03-01", false), ("2023-02-28", "1 year", "2024-02-29", false),
            ("9999-12-31", "1 day", "2025-06-30", false),
        ])
    func boundaries(date: String, length: String, asOf: String, expected: Bool) throws {
        let (from, to) = (CalendarDate(iso: date.utf8), CalendarDate(iso: asOf.utf8))
        #expect(
            try within(try #require(from), length, try #require(to)) == .boolean(expected),
            "\(date) \(length) at \(asOf)")
    }

    @Test("within(d, p) is d <= asOf && asOf <= d + p", arguments: 0..<10)
    func definition(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let lengths = ["30 days", "1 month", "12 months", "1 year", "5 years"]
        for _ in 0..<60 {
            let length = random.pick(lengths)
            let asOf = try #require(CalendarDate.of(2000, 1, 1).adding(days: random.int(0...9000)))
            let date = try #require(asOf.adding(days: random.int(-2000...60)))
            let spelled = "held <= asOf && asOf <= held + duration('\(length)')"
            let expected = try scope.value(of: spelled, ["held": .date(date)], asOf: asOf)
            #expect(try within(date, length, asOf) == expected, "\(date.iso) \(length) at \(asOf.iso)")
        }
    }

    @Test("within takes a parameter and a moved date as well")
    func withinOfParts() throws {
        #expect(try scope.value(of: "within(signed, term)", ["signed": .day(2024, 7, 1)]) == .true)
        #expect(try scope.value(of: "within(signed, term)", ["signed": .day(2024, 6, 29)]) == .false)
        let moved = "within(signed + duration('1 day'), term)"
        #expect(try scope.value(of: moved, ["signed": .day(2024, 6, 29)]) == .true)
        #expect(try scope.value(of: "within(signed, term)") == .missing)
    }

    @Test(
        "a term from s to e, both days included, lasts until e + 1 day",
        arguments: [
            ("2022-03-01", "2025-02-28", true), ("2021-03-01", "2024-02-29", true),
            ("2022-01-01", "2024-12-31", true),
            ("2022-06-15", "2025-06-14", true), ("2022-06-15", "2025-06-15", false),
            ("2022-06-15", "2025-06-13", false), ("2021-03-01", "2024-02-28", false),
        ])
    func threeYearTerm(start: String, end: String, exact: Bool) throws {
        let answers: [String: Value] = [
            "signed": .date(try #require(CalendarDate(iso: start.utf8))),
            "termEnd": .date(try #require(CalendarDate(iso: end.utf8))),
        ]
        let rule = "termEnd + duration('1 day') == signed + duration('3 years')"
        #expect(try scope.value(of: rule, answers) == .boolean(exact))
    }

    @Test("a term still runs on its last day, and the day after it does not")
    func lastDay() throws {
        let rule = "asOf < termEnd + duration('1 day')"
        let answers: [String: Value] = ["termEnd": .day(2025, 2, 28)]
        #expect(try scope.value(of: rule, answers, asOf: .of(2025, 2, 28)) == .true)
        #expect(try scope.value(of: rule, answers, asOf: .of(2025, 3, 1)) == .false)
    }

    @Test(
        "a date moves forward and back, clamped to the month's end",
        arguments: [
            ("2024-01-31", "+", "1 month", "2024-02-29"), ("2024-02-29", "+", "1 year", "2025-02-28"),
            ("2024-03-31", "-", "1 month", "2024-02-29"), ("2025-01-01", "-", "1 day", "2024-12-31"),
        ])
    func moves(start: String, sign: String, length: String, end: String) throws {
        let text = "date('\(start)') \(sign) duration('\(length)')"
        #expect(try scope.value(of: text) == .date(try #require(CalendarDate(iso: end.utf8))))
    }

    @Test(
        "days counts from the first date to the second",
        arguments: [
            ("2025-06-20", "2025-06-30", 10), ("2025-06-30", "2025-06-20", -10),
            ("2025-06-30", "2025-06-30", 0),
            ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1),
            ("2024-01-01", "2025-01-01", 366),
            ("0001-01-01", "9999-12-31", 3_652_058),
        ])
    func days(from: String, to: String, count: Int) throws {
        #expect(try scope.value(of: "days(date('\(from)'), date('\(to)'))") == .whole(count))
    }

    @Test("year is the calendar year")
    func year() throws {
        #expect(try scope.value(of: "year(asOf)", asOf: .of(2024, 12, 31)) == .whole(2024))
        #expect(try scope.value(of: "year(asOf)", asOf: .of(2025, 1, 1)) == .whole(2025))
        #expect(try scope.value(of: "year(held)") == .missing)
    }

    @Test("once a year is judged by calendar year: April 2024 counts until the end of 2025")
    func onceAYear() throws {
        let rule = "year(held) >= year(asOf) - 1"
        let answers: [String: Value] = ["held": .day(2024, 4, 1)]
        #expect(try scope.value(of: rule, answers, asOf: .of(2025, 12, 31)) == .true)
        #expect(try scope.value(of: rule, answers, asOf: .of(2026, 1, 1)) == .false)
    }

    @Test("dates compare as they follow one another", arguments: 0..<5)
    func order(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<20 {
            let first = try #require(CalendarDate.earliest.adding(days: random.int(0...3_652_058)))
            let second = try #require(CalendarDate.earliest.adding(days: random.int(0...3_652_058)))
            let answers: [String: Value] = ["signed": .date(first), "termEnd": .date(second)]
            #expect(try scope.value(of: "signed < termEnd", answers) == .boolean(first < second))
            #expect(try scope.value(of: "signed >= termEnd", answers) == .boolean(first >= second))
            #expect(try scope.value(of: "min(signed, termEnd)", answers) == .date(min(first, second)))
            #expect(try scope.value(of: "max(signed, termEnd)", answers) == .date(max(first, second)))
        }
    }
}
