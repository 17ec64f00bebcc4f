import HarmonyRules
import TestSupport
import Testing

@Suite("Faults of arithmetic make a value unknown, with the reason, and never trap")
struct FaultTests {
    private let scope = RuleScope.workplace
    private let huge: [String: Value] = [
        "tally": .number(Rational(.max)), "rating": .number(Rational(1, over: .max)!),
        "signed": .date(.latest), "held": .date(.earliest), "spend": .whole(0), "p": .true, "q": .false,
    ]

    @Test(
        "division by zero",
        arguments: [
            "1 / 0 > 1", "frontline / spend >= share", "0 / spend == 0", "1 / (tally - tally) > 0",
            "frontline / (spend * 2) != 1", "1 / 0 == 1 / 0", "-(1 / 0) < 1", "ceil(1 / 0) > 1",
            "min(1, 1 / 0) > 1",
            "sum(1 / 0, 1) > 1", "mean(1, 1 / 0) > 1", "p && 1 / 0 > 1", "q || 1 / 0 > 1", "!(1 / 0 > 1)",
            "count(p, 1 / 0 > 1) >= 1", "p ? 1 / 0 > 1 : true", "1 / 0 + 1 > 0", "1 / 0 in [1, 2]",
        ])
    func divisionByZero(text: String) throws {
        var answers = huge
        answers["frontline"] = .whole(1)
        #expect(try scope.value(of: text, answers) == .unknown(.divisionByZero))
    }

    @Test(
        "a result that does not fit",
        arguments: [
            "tally + tally > 1", "tally * tally > 1", "-tally - tally < 1", "tally * 2 > 1",
            "sum(tally, 1) > 1",
            "tally / rating > 1", "rating * rating > 0", "rating / tally > 0",
            "rating + 1 > 1", "!(tally * 10 > 1)", "p && tally + 1 > 1", "min(tally * 2, 1) > 0",
            "signed + duration('1 day') > asOf", "held - duration('1 day') < asOf",
            "signed + duration('9999 years') > asOf", "held - duration('1 month') < asOf",
            "year(signed + duration('1 year')) > 2025", "p ? tally * 2 > 1 : q",
        ])
    func overflow(text: String) throws {
        #expect(try scope.value(of: text, huge) == .unknown(.overflow))
    }

    @Test("what fits at the very edge is right")
    func edge() throws {
        #expect(try scope.value(of: "tally + 0 == tally && tally - tally == 0", huge) == .true)
        #expect(try scope.value(of: "tally * 1 == tally && -tally < 0 && tally / tally == 1", huge) == .true)
        #expect(
            try scope.value(of: "tally > 999999999999999 && rating > 0 && rating < 0.000001", huge) == .true)
        #expect(try scope.value(of: "ceil(rating) == 1 && floor(rating) == 0", huge) == .true)
        #expect(try scope.value(of: "max(tally, 1) == tally && min(-tally, 1) == -tally", huge) == .true)
        #expect(try scope.value(of: "days(held, signed) == 3652058", huge) == .true)
    }

    @Test(
        "what is decided without the fault stays decided",
        arguments: [
            ("spend > 0 && frontline / spend >= share", false),
            ("spend == 0 || frontline / spend >= share", true),
            ("1 / 0 > 1 && q", false), ("tally * 2 > 1 || p", true), ("p ? true : 1 / 0 > 1", true),
            ("q ? tally * 2 > 1 : false", false), ("arrears > 1 / 0", false), ("1 / 0 > arrears", false),
        ])
    func decidedAnyway(text: String, expected: Bool) throws {
        var answers = huge
        answers["arrears"] = Value.none
        answers["frontline"] = .whole(1)
        #expect(try scope.value(of: text, answers) == .boolean(expected))
    }

    @Test(
        "what is missing is reported before any fault, on whichever side it stands",
        arguments: [
            "payroll > 1 / 0", "1 / 0 > payroll", "payroll + 1 / 0 > 1", "1 / 0 + payroll > 1",
            "r && 1 / 0 > 1",
            "1 / 0 > 1 && r", "r || 1 / 0 > 1", "1 / 0 > 1 || r", "1 / 0 > 1 && q || r",
            "min(1 / 0, payroll) > 1",
            "max(payroll, 1 / 0) > 1", "sum(1 / 0, payroll) > 1", "sum(tally, tally, average) > 1",
            "mean(payroll, 1 / 0) > 1", "count(1 / 0 > 1, r) > 1", "count(r, 1 / 0 > 1) > 1",
            "payroll / 0 > 1",
            "(1 / 0) / payroll > 1", "payroll * (1 / 0) > 1", "r ? 1 / 0 : 2 / 0", "r == (1 / 0 > 1)",
            "(1 / 0 > 1) == r", "days(signed + duration('1 day'), termEnd) > 1",
            "days(termEnd, signed + duration('1 day')) > 1", "1 / 0 in [1, payroll]",
            "1 / 0 > 1 ? payroll > 1 : payroll < 1",
        ])
    func missingFirst(text: String) throws {
        #expect(try scope.value(of: text, huge) == .missing)
    }

    @Test(
        "of division by zero and overflow one is reported, the same from either side",
        arguments: ["+", "*", "-"])
    func faultOrder(operation: String) throws {
        let first = try scope.value(of: "1 / 0 \(operation) (tally * 2) > 1", huge)
        let second = try scope.value(of: "(tally * 2) \(operation) (1 / 0) > 1", huge)
        #expect(first == second)
        #expect(first.isUnknown && first != .missing)
    }

    @Test("rules over the largest numbers never trap, and are worth a truth or a reason", arguments: 0..<30)
    func extremes(seed: Int) throws {
        var maker = TermMaker(seed: UInt64(seed) + 20_000, divides: true)
        let edges: [Value] = [
            .number(Rational(.max)), .number(Rational(-.max)), .number(Rational(1, over: .max)!),
            .number(Rational(-1, over: .max)!), .number(Rational(.max - 1, over: .max)!), .whole(0),
            .whole(1),
            .number(Rational(-.max, over: .max - 1)!), .none, .missing,
        ]
        for _ in 0..<40 {
            let term = maker.truth(depth: 4)
            var answers = maker.answers(unknown: 2)
            for name in TermMaker.numbers { answers[name] = maker.random.pick(edges) }
            let value = try TermMaker.scope.value(of: term.minimal(), answers)
            switch value {
            case .boolean, .unknown: break
            default: Issue.record("seed \(seed): \(term.minimal()) is worth \(value)")
            }
        }
    }
}
