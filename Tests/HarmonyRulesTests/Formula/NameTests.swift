import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Names and references are settled when a rule is loaded")
struct NameTests {
    private let scope = RuleScope.workplace

    @Test(
        "a name that does not exist is marked",
        arguments: [
            "⟦emploees⟧ > 1", "p && ⟦nobody⟧", "⟦nobody⟧", "!⟦nobody⟧", "-⟦nobody⟧ > 1", "⟦nobody⟧ ? 1 : 2",
            "p ? ⟦nobody⟧ : 2", "p ? 1 : ⟦nobody⟧", "⟦nobody⟧ == none", "⟦nobody⟧ in ['a']",
            "⟦nobody⟧ in [1, 2, 3]",
            "'pay' in ⟦nobody⟧",
            "employees in [1, ⟦nobody⟧]", "min(1, ⟦nobody⟧) > 0", "⟦Employees⟧ > 1", "⟦ASOF⟧ > held",
        ])
    func unknownName(written: String) throws {
        try scope.expectFaults(RuleProblem.unknownName, written)
    }

    @Test(
        "a reference to what does not exist is marked",
        arguments: [
            "⟦${E2.5.sort}⟧ == 'own'", "⟦${E9.9.kind}⟧ == 'own'", "p && ⟦${E2.kind}⟧ == 'own'",
            "⟦${E2.5.employees}⟧ > 1",
        ])
    func unknownReference(written: String) throws {
        try scope.expectFaults(RuleProblem.unknownName, written)
    }

    @Test(
        "the name that was meant is offered",
        arguments: [
            ("emploees > 1", "employees"), ("Employees > 1", "employees"), ("memebrs > 1", "members"),
            ("asof > held", "asOf"), ("${E2.5.knd} == 'own'", "${E2.5.kind}"),
            ("withn(held, term)", "within"), ("mx(1, 2) > 1", "max"),
        ])
    func suggestion(text: String, meant: String) throws {
        let fault = try #require(try scope.bind(text).faults.first)
        let help = try #require(fault.help, "\(text)")
        #expect(help.en == "did you mean \(meant)?")
        #expect(help.zh.contains(meant))
    }

    @Test("a name far from every known one gets no offer")
    func noSuggestion() throws {
        let fault = try #require(try scope.bind("zzzzzzzzzzzz > 1").faults.first)
        #expect(fault.help == nil)
    }

    @Test(
        "a function that does not exist is marked",
        arguments: [
            "⟦avg(1, 2)⟧ > 1", "p && ⟦held(asOf)⟧", "⟦matches('a', 'b')⟧", "⟦Min(1, 2)⟧ > 1",
            "⟦now()⟧ > held",
            "⟦if(p, 1, 2)⟧ > 1",
        ])
    func unknownFunction(written: String) throws {
        try scope.expectFaults(RuleProblem.unknownFunction, written)
    }

    @Test("a function where nothing is near is answered with all there are")
    func allFunctions() throws {
        let fault = try #require(try scope.bind("zzzzzzzz(1) > 1").faults.first)
        let help = try #require(fault.help)
        for name in [
            "within", "days", "year", "date", "duration", "min", "max", "sum", "mean", "count", "size",
            "ceil", "floor",
        ] {
            #expect(help.en.contains(name), "\(name)")
        }
    }

    @Test("names of every kind are worth what they stand for")
    func meanings() throws {
        let answers: [String: Value] = ["employees": .whole(420), "E2.5.signed": .day(2024, 3, 1)]
        #expect(try scope.value(of: "employees", answers) == .whole(420))
        #expect(try scope.value(of: "staff") == .whole(300))
        #expect(try scope.value(of: "inForce") == .day(2024, 7, 1))
        #expect(try scope.value(of: "asOf", asOf: .of(2024, 2, 29)) == .day(2024, 2, 29))
        #expect(try scope.value(of: "${E2.5.signed}", answers) == .day(2024, 3, 1))
        #expect(try scope.value(of: "members", answers) == .missing)
        #expect(try scope.value(of: "true") == .true)
        #expect(try scope.value(of: "false") == .false)
    }

    @Test(
        "all problems of a rule are found in one run, not the first alone",
        arguments: [
            "⟦a1⟧ && ⟦a2⟧ || ⟦a3⟧", "⟦a1⟧ + ⟦a2⟧ > 1", "⟦a1⟧ > ⟦a2⟧", "⟦a1⟧ == ⟦a2⟧", "⟦a1⟧ / ⟦a2⟧ >= 1",
            "min(⟦a1⟧, ⟦a2⟧, 3) > 1", "⟦a1⟧ ? ⟦a2⟧ : ⟦a3⟧", "employees in [⟦a1⟧, ⟦a2⟧]",
            "within(⟦a1⟧, ⟦a2⟧)",
        ])
    func allAtOnce(written: String) throws {
        try scope.expectFaults(RuleProblem.unknownName, written)
    }

    @Test("so are problems of different kinds")
    func mixedKinds() throws {
        let bound = try scope.bind("nobody && employees || form == 'x' && avg(1) && employees > payroll")
        #expect(
            bound.faults.map(\.kind.name) == [
                "unknown-name", "type-mismatch", "unknown-option", "unknown-function", "unit-mismatch",
            ])
    }
}
