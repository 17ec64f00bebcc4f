import HarmonyRules
import TestSupport
import Testing

@Suite("How long a rule comes to the same")
struct SteadinessTests {
    private static let scope: RuleScope = {
        var scope = RuleScope.workplace
        scope.parameter("march", .yearly(YearlySpan("03-01/03-31")!), .yearly)
        scope.parameter("winter", .yearly(YearlySpan("11-15/03-15")!), .yearly)
        scope.parameter("february", .yearly(YearlySpan("02-01/02-28")!), .yearly)
        scope.parameter("calendarYear", .yearly(YearlySpan("01-01/12-31")!), .yearly)
        return scope
    }()

    private func lastDay(
        _ rule: String, _ answers: [String: Value], asOf: CalendarDate,
        through: CalendarDate = .of(2035, 6, 30)
    ) throws -> CalendarDate {
        Steadiness(
            try Self.scope.formula(rule), in: Self.scope.frame(answers, asOf: asOf), through: through
        ).lastDay
    }

    @Test(
        "The last day is the one before the rule turns, neither earlier nor later",
        arguments: [
            ("within(held, term)", "2024-07-05", "2025-07-05"),
            ("within(held, term)", "2024-06-30", "2025-06-30"),
            ("within(held, term)", "2024-06-29", "2035-06-30"),
            ("within(held, term)", "2025-08-01", "2025-07-31"),
            ("held <= asOf", "2025-07-01", "2025-06-30"), ("held <= asOf", "2025-06-30", "2035-06-30"),
            ("asOf <= held", "2025-07-04", "2025-07-04"), ("asOf < held", "2025-07-04", "2025-07-03"),
            ("asOf > held", "2025-07-04", "2025-07-04"), ("asOf >= held", "2025-07-04", "2025-07-03"),
            ("asOf == held", "2025-07-04", "2025-07-03"), ("asOf != held", "2025-06-30", "2025-06-30"),
            ("asOf <= held + duration('10 days')", "2025-07-04", "2025-07-14"),
            ("held + duration('1 year') <= asOf", "2024-07-04", "2025-07-03"),
            ("asOf - duration('12 months') <= held", "2024-07-05", "2025-07-05"),
            ("days(held, asOf) <= 90", "2025-05-01", "2025-07-30"),
            ("days(asOf, held) >= 7", "2025-08-01", "2025-07-25"),
            ("days(held, asOf) * 2 > 90", "2025-06-01", "2025-07-16"),
            ("days(held, asOf) / 2 == 20", "2025-06-01", "2025-07-10"),
            ("year(held) >= year(asOf) - 1", "2025-01-16", "2026-12-31"),
            ("year(held) == year(asOf)", "2025-01-16", "2025-12-31"),
            ("year(asOf + duration('3 months')) == 2025", "2025-01-16", "2025-09-30"),
            ("min(asOf, held) == held", "2025-07-04", "2025-07-03"),
            ("-days(held, asOf) > -40", "2025-06-01", "2025-07-10"),
            ("floor(days(held, asOf) / 30) < 2", "2025-06-01", "2025-07-30"),
            ("within(held, march)", "2025-03-10", "2026-03-31"),
            ("within(held, march)", "2023-03-10", "2035-06-30"),
            ("within(held, winter)", "2024-12-01", "2026-03-15"),
            ("within(held, february)", "2024-02-29", "2035-06-30"),
            ("within(held, calendarYear)", "2025-01-01", "2026-12-31"),
            ("within(held, february)", "2025-02-03", "2026-02-28"),
            // What is decided on one side waits for the other alone.
            ("p || within(held, term)", "2024-07-05", "2035-06-30"),
            ("q && within(held, term)", "2024-07-05", "2035-06-30"),
            ("p ? within(held, term) : asOf <= held", "2024-07-05", "2025-07-05"),
            ("!within(held, term)", "2024-07-05", "2025-07-05"),
            ("count(within(held, term), p) >= 2", "2024-07-05", "2025-07-05"),
            // They undo each other: every day is looked at.
            ("days(held, asOf) - days(signed, asOf) > 3", "2024-07-05", "2025-06-30"),
        ])
    func lastDay(rule: String, held: String, expected: String) throws {
        let answers: [String: Value] = [
            "held": .date(try #require(CalendarDate(iso: held.utf8))), "signed": .date(.of(2024, 1, 1)),
            "p": .true,
            "q": .false,
        ]
        let found = try lastDay(rule, answers, asOf: .of(2025, 6, 30))
        #expect(found.iso == expected, "\(rule) \(held)")
    }

    @Test(
        "Of what is not answered, or does not exist, nothing turns",
        arguments: ["within(held, term)", "held < asOf"])
    func withoutAnswer(rule: String) throws {
        for answer in [Value.unknown(.unanswered), .none] {
            #expect(try lastDay(rule, ["held": answer], asOf: .of(2025, 6, 30)) == .of(2035, 6, 30))
        }
    }

    @Test("On no day up to the last does a rule come to something else", arguments: 0..<10)
    func everyDay(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<8 {
            let rule = Self.rule(2, &random)
            // Some grow too large to be read.
            guard let formula = try? Self.scope.bind(rule).formula else { continue }
            let asOf = try #require(CalendarDate.of(2023, 1, 1).adding(days: random.int(0...900)))
            var answers: [String: Value] = [:]
            for name in ["held", "signed", "termEnd"] where !random.chance(10) {
                let day = try #require(asOf.adding(days: random.int(-700...500)))
                answers[name] = name == "held" && random.chance(10) ? Value.none : .date(day)
            }
            for name in ["p", "q"] where !random.chance(15) { answers[name] = .boolean(random.chance(50)) }
            let through = try #require(asOf.adding(days: 500))
            var frame = Self.scope.frame(answers, asOf: asOf)
            var (value, last) = (Evaluator.value(of: formula, in: frame), asOf)
            for offset in 0...500 {
                let day = try #require(asOf.adding(days: offset))
                frame[Frame.asOfSlot] = .date(day)
                let now = Evaluator.value(of: formula, in: frame)
                if offset == 0 || day > last {
                    value = now
                    last = Steadiness(formula, in: frame, through: through).lastDay
                    try #require(day <= last && last <= through)
                }
                #expect(now == value, "\(rule) on \(day.iso), said to stay until \(last.iso)")
                if now != value { return }
            }
        }
    }

    private static func rule(_ depth: Int, _ random: inout SplitMix64) -> String {
        guard depth > 0, !random.chance(20) else {
            switch random.below(4) {
            case 0: return random.pick(["p", "q"])
            case 1:
                return
                    "within(\(date(1, &random)), \(random.pick(["term", "march", "winter", "calendarYear"])))"
            case 2:
                let sign = random.pick(["<", "<=", ">", ">=", "==", "!="])
                return "\(date(2, &random)) \(sign) \(date(2, &random))"
            default:
                let sign = random.pick(["<", "<=", ">", ">=", "==", "!="])
                return "\(number(2, &random)) \(sign) \(random.int(-40...90))"
            }
        }
        switch random.below(4) {
        case 0: return "(\(rule(depth - 1, &random)) && \(rule(depth - 1, &random)))"
        case 1: return "(\(rule(depth - 1, &random)) || \(rule(depth - 1, &random)))"
        case 2: return "!(\(rule(depth - 1, &random)))"
        default:
            return "(\(rule(depth - 1, &random)) ? \(rule(depth - 1, &random)) : \(rule(depth - 1, &random)))"
        }
    }

    private static func date(_ depth: Int, _ random: inout SplitMix64) -> String {
        guard depth > 0 else { return random.pick(["held", "signed", "termEnd", "asOf"]) }
        switch random.below(5) {
        case 0:
            let length = random.pick(["10 days", "1 month", "12 months", "1 year"])
            return "(\(date(depth - 1, &random)) \(random.pick(["+", "-"])) duration('\(length)'))"
        case 1: return "min(\(date(depth - 1, &random)), \(date(depth - 1, &random)))"
        case 2: return "max(\(date(depth - 1, &random)), \(date(depth - 1, &random)))"
        case 3: return "(\(rule(1, &random)) ? \(date(depth - 1, &random)) : \(date(depth - 1, &random)))"
        default: return random.pick(["held", "signed", "asOf"])
        }
    }

    private static func number(_ depth: Int, _ random: inout SplitMix64) -> String {
        guard depth > 0 else { return "days(\(date(1, &random)), \(date(1, &random)))" }
        switch random.below(7) {
        case 0: return "(\(number(depth - 1, &random)) + \(number(depth - 1, &random)))"
        case 1: return "(\(number(depth - 1, &random)) - \(number(depth - 1, &random)))"
        case 2: return "(\(random.int(-3...3)) * \(number(depth - 1, &random)))"
        case 3: return "floor(\(number(depth - 1, &random)) / \(random.pick([2, 7, 30])))"
        case 4: return "max(\(number(depth - 1, &random)), \(number(depth - 1, &random)))"
        case 5: return "-\(number(depth - 1, &random))"
        default: return number(0, &random)
        }
    }
}
