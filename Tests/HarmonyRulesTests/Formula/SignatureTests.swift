import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Functions and what they take")
struct SignatureTests {
    private let scope = RuleScope.workplace

    @Test(
        "each gives its type",
        arguments: [
            ("within(held, term)", .boolean), ("within(asOf, duration('1 day'))", .boolean),
            ("days(held, asOf)", .number(.day)), ("year(held)", .number(.year)),
            ("date('2024-07-01')", .date), ("duration('12 months')", .period),
            ("min(employees, members)", .people), ("max(employees)", .people), ("min(held, asOf)", .date),
            ("max(held, signed, asOf)", .date), ("min(1, 2)", .number(.literal)),
            ("sum(payroll, spend)", .yuan),
            ("sum(1)", .number(.literal)), ("mean(rating, share)", .number(.ratio)),
            ("count(p)", .number(.literal)),
            ("count(p, q, r, p)", .number(.literal)), ("size(kinds)", .number(.literal)),
            ("ceil(employees * share)", .people), ("floor(share)", .number(.ratio)),
            ("ceil(1.5)", .number(.literal)),
        ] as [(String, ValueType)])
    func right(text: String, type: ValueType) throws {
        #expect(try scope.type(of: text) == type)
    }

    @Test(
        "wrong arguments are refused and the right form is shown",
        arguments: [
            ("⟦within(held)⟧", "within("), ("⟦within()⟧", "within("), ("⟦within(held, 12)⟧", "within("),
            ("⟦within(term, held)⟧", "within("), ("⟦within(held, term, term)⟧", "within("),
            ("⟦within(employees, term)⟧", "within("), ("⟦within(held, asOf)⟧", "within("),
            ("⟦days(held)⟧ > 1", "days("), ("⟦days()⟧ > 1", "days("), ("⟦days(held, 3)⟧ > 1", "days("),
            ("⟦days(held, term)⟧ > 1", "days("), ("⟦days(held, asOf, asOf)⟧ > 1", "days("),
            ("⟦year()⟧ > 1", "year("), ("⟦year(2024)⟧ > 1", "year("), ("⟦year(held, asOf)⟧ > 1", "year("),
            ("⟦year(term)⟧ > 1", "year("), ("⟦count()⟧ > 1", "count("), ("⟦count(1)⟧ > 1", "count("),
            ("⟦count(p, held)⟧ > 1", "count("), ("⟦count(kinds)⟧ > 1", "count("), ("⟦size()⟧ > 1", "size("),
            ("⟦size(form)⟧ > 1", "size("), ("⟦size(employees)⟧ > 1", "size("),
            ("⟦size(kinds, kinds)⟧ > 1", "size("),
            ("⟦ceil()⟧ > 1", "ceil("), ("⟦ceil(p)⟧ > 1", "ceil("), ("⟦ceil(1, 2)⟧ > 1", "ceil("),
            ("⟦ceil(held)⟧ > 1", "ceil("), ("⟦floor()⟧ > 1", "floor("), ("⟦floor(kinds)⟧ > 1", "floor("),
            ("⟦floor(1, 2)⟧ > 1", "floor("), ("⟦min()⟧ > 1", "min("), ("⟦max()⟧ > 1", "max("),
            ("⟦sum()⟧ > 1", "sum("), ("⟦mean()⟧ > 1", "mean("),
        ])
    func wrong(written: String, form: String) throws {
        try scope.expectFaults(RuleProblem.typeMismatch, written)
        let help = try #require(try scope.bind(Marked(written).text).faults.first?.help, "\(written)")
        #expect(help.en.contains(form) && help.zh.contains(form), "\(help.en)")
    }

    @Test(
        "min, max, sum and mean take numbers of one kind",
        arguments: [
            "min(p, q) > 1", "max(1, held) > 1", "min(held, 1) > 1", "sum(1, p) > 1", "sum(held, asOf) > 1",
            "mean(held, asOf) > 1", "max(form, form) > 1", "min(term, term) > 1", "sum(kinds) > 1",
            "mean(code) > 1",
        ])
    func notNumbers(text: String) throws {
        let bound = try scope.bind(text)
        #expect(bound.formula == nil)
        #expect(bound.faults.map(\.kind.name) == ["type-mismatch"])
    }

    @Test(
        "a date or duration is a literal that exists",
        arguments: [
            "held > ⟦date('2024-02-30')⟧", "held > ⟦date('2024-7-1')⟧", "held > ⟦date('')⟧",
            "⟦date()⟧ > held",
            "⟦date(held)⟧ > held", "⟦date(2024)⟧ > held", "⟦date('2024-07-01', '2024-07-02')⟧ > held",
            "held + ⟦duration('1 fortnight')⟧ > asOf", "within(held, ⟦duration('12')⟧)",
            "within(held, ⟦duration()⟧)",
            "within(held, ⟦duration(12)⟧)", "within(held, ⟦duration('P1Y')⟧)",
            "within(held, ⟦duration(term)⟧)",
            "within(held, ⟦duration('1 year', '1 day')⟧)", "within(held, ⟦duration('-1 day')⟧)",
        ])
    func literals(written: String) throws {
        try scope.expectFaults(RuleProblem.invalidLiteral, written)
    }

    @Test("a literal is worth what it says")
    func literalValues() throws {
        #expect(try scope.value(of: "date('2024-02-29')") == .day(2024, 2, 29))
        #expect(try scope.value(of: "duration('3 years')") == .period(Period(3, .years)))
    }
}
