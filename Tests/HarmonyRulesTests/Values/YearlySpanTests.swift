import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("A part of every year")
struct YearlySpanTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text.utf8)) }

    @Test(
        "is written MM-DD/MM-DD, days that every year has, and in no other way",
        arguments: [
            "", "/", "03-01", "03-01/", "/03-31", "3-1/3-31", "03-01/03-32", "00-01/03-31", "13-01/12-31",
            "02-01/02-29", "02-29/03-01", "03-01-03-31", "03-01/03-31/04-30", " 03-01/03-31", "03-01/03-31 ",
            "2025-03-01/2025-03-31", "０３-01/03-31",
        ])
    func refuses(text: String) { #expect(YearlySpan(text) == nil) }

    @Test(
        "counts what was done in the last turn that is over or in the one that is running",
        arguments: [
            // March: the last one over, the running one, none between them, and none before.
            ("03-01/03-31", "2025-03-01", "2025-06-30", true),
            ("03-01/03-31", "2025-03-31", "2025-06-30", true),
            ("03-01/03-31", "2025-02-28", "2025-06-30", false),
            ("03-01/03-31", "2025-04-01", "2025-06-30", false),
            ("03-01/03-31", "2024-03-15", "2025-06-30", false),
            ("03-01/03-31", "2024-03-15", "2025-02-10", true),
            ("03-01/03-31", "2024-03-15", "2025-03-31", true),
            ("03-01/03-31", "2024-03-15", "2025-04-01", false),
            ("03-01/03-31", "2025-03-10", "2025-03-10", true),
            ("03-01/03-31", "2025-03-11", "2025-03-10", false),
            // Every year: this one or the one before.
            ("01-01/12-31", "2024-01-01", "2025-12-31", true),
            ("01-01/12-31", "2023-12-31", "2025-01-01", false),
            ("01-01/12-31", "2024-04-18", "2025-06-30", true),
            ("01-01/12-31", "2023-11-18", "2025-06-30", false),
            // Over the new year.
            ("11-15/03-15", "2024-12-20", "2025-06-30", true),
            ("11-15/03-15", "2025-03-15", "2025-06-30", true),
            ("11-15/03-15", "2024-03-10", "2025-06-30", false),
            ("11-15/03-15", "2024-03-10", "2024-12-01", true),
            ("11-15/03-15", "2024-11-20", "2025-02-01", true),
            ("11-15/03-15", "2023-11-15", "2025-02-01", true),
            // February ends on the 29th in a leap year.
            ("02-01/02-28", "2024-02-29", "2024-06-30", true),
            ("02-01/02-28", "2024-03-01", "2024-06-30", false),
        ])
    func holds(span: String, done: String, asOf: String, expected: Bool) throws {
        let span = try #require(YearlySpan(span))
        #expect(try span.holds(day(done), on: day(asOf)) == expected)
    }

    @Test("is met by what was done in it, by a rule as well")
    func rule() throws {
        let march = try #require(YearlySpan("03-01/03-31"))
        var scope = RuleScope.workplace
        scope.parameter("march", .yearly(march), .yearly)
        let asOf = CalendarDate.of(2025, 6, 30)
        #expect(try scope.value(of: "within(held, march)", ["held": .day(2025, 3, 14)], asOf: asOf) == .true)
        #expect(try scope.value(of: "within(held, march)", ["held": .day(2025, 4, 14)], asOf: asOf) == .false)
        #expect(try scope.value(of: "within(held, march)", ["held": .none], asOf: asOf) == .false)
        #expect(try scope.value(of: "within(held, march)", asOf: asOf) == .missing)
    }

    @Test("says its turns: the one over, the one running, the next")
    func turns() throws {
        let march = try #require(YearlySpan("03-01/03-31"))
        #expect(try march.over(on: day("2025-03-31"))?.last.iso == "2024-03-31")
        #expect(try march.over(on: day("2025-04-01"))?.last.iso == "2025-03-31")
        #expect(try march.running(on: day("2025-03-01"))?.last.iso == "2025-03-31")
        #expect(try march.running(on: day("2025-04-01")) == nil)
        #expect(try march.next(after: day("2025-02-28"))?.first.iso == "2025-03-01")
        #expect(try march.next(after: day("2025-03-01"))?.first.iso == "2026-03-01")
        // Before the calendar and after it there is none.
        #expect(try march.over(on: day("0001-03-31")) == nil)
        #expect(try !march.holds(day("0001-01-01"), on: day("0001-01-01")))
        #expect(try march.next(after: day("9999-04-01")) == nil)
        let winter = try #require(YearlySpan("11-15/03-15"))
        #expect(try winter.running(on: day("2025-01-01"))?.first.iso == "2024-11-15")
    }

    @Test("whoever meets a part that lies in another meets the other", arguments: 0..<20)
    func containment(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        func text(_ number: Int) -> String {
            let date = CalendarDate.of(2001, 1, 1).adding(days: number) ?? .earliest
            return String(date.iso.dropFirst(5))
        }
        for _ in 0..<200 {
            let spans = try (0..<2).map { _ in
                try #require(
                    YearlySpan(text(random.int(0...364)) + "/" + text(random.int(0...364))))
            }
            guard spans[0].contains(spans[1]) else { continue }
            let asOf = try #require(CalendarDate.of(2023, 1, 1).adding(days: random.int(0...1500)))
            let done = try #require(asOf.adding(days: -random.int(0...800)))
            if spans[1].holds(done, on: asOf) {
                #expect(spans[0].holds(done, on: asOf), "\(spans) \(done.iso) on \(asOf.iso)")
            }
        }
        let year = try #require(YearlySpan("01-01/12-31"))
        #expect(year.contains(try #require(YearlySpan("03-01/03-31"))))
        #expect(!year.contains(try #require(YearlySpan("11-15/03-15"))))
    }

    @Test("is worded as documents say it")
    func words() throws {
        for (text, zh, en) in [
            ("03-01/03-31", "每年3月", "every March"), ("01-01/12-31", "每年", "every year"),
            ("02-01/02-28", "每年2月", "every February"),
            ("03-01/04-15", "每年3月1日至4月15日", "every year from 1 March to 15 April"),
        ] {
            let span = try #require(YearlySpan(text))
            #expect(span.text(in: .zh) == zh)
            #expect(span.text(in: .en) == en)
        }
    }
}
