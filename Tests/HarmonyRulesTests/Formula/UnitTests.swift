import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Numbers that count different things do not mix")
struct UnitTests {
    private let scope = RuleScope.workplace

    @Test(
        "people and yuan are neither compared nor added nor multiplied",
        arguments: [
            "employees > payroll", "employees == payroll", "employees != payroll", "employees < payroll",
            "employees <= payroll", "payroll >= employees", "employees + payroll > 1",
            "payroll - employees > 1", "employees * payroll > 1", "employees in [1, payroll]",
            "min(employees, payroll) > 1", "max(1, employees, payroll) > 1", "sum(employees, payroll) > 1",
            "mean(payroll, employees) > 1", "(p ? employees : payroll) > 1",
            "q || employees > staff * payroll",
        ])
    func peopleAndYuan(text: String) throws {
        let bound = try scope.bind(text)
        #expect(bound.formula == nil)
        #expect(bound.faults.map(\.kind.name) == ["unit-mismatch"])
        let fault = try #require(bound.faults.first)
        #expect(fault.message.zh.contains("人") && fault.message.zh.contains("元"), "\(fault.message.zh)")
    }

    @Test(
        "the place is the operation whose sides do not fit",
        arguments: [
            "⟦employees > payroll⟧", "p && ⟦employees + payroll⟧ > 1", "1 < ⟦sum(1, employees, payroll)⟧",
            "⟦(p ? employees : payroll)⟧ > 1", "q || employees > ⟦staff * payroll⟧", "⟦share > members⟧",
            "⟦frontline / spend >= staff⟧", "⟦year(held) > days(held, asOf)⟧",
            "⟦financialYear - employees⟧ > 1",
            "⟦rating < payroll⟧", "⟦payroll / employees > payroll⟧", "⟦days(held, asOf) > employees⟧",
        ])
    func place(written: String) throws {
        try scope.expectFaults(RuleProblem.unitMismatch, written)
    }

    @Test(
        "like over like is a share; other quotients count the one per the other",
        arguments: [
            ("frontline / spend", .number(.ratio)), ("members / employees", .number(.ratio)),
            ("days(held, asOf) / days(signed, asOf)", .number(.ratio)), ("rating / share", .number(.ratio)),
            ("tally / tally", .number(.ratio)), ("payroll / employees", .number(.unit("元/人"))),
            ("payroll / 12", .yuan), ("employees / share", .people), ("members / tally", .people),
            ("1 / 3", .number(.literal)),
        ] as [(String, ValueType)])
    func quotients(text: String, type: ValueType) throws {
        #expect(try scope.type(of: text) == type)
    }

    @Test(
        "a share of people is people; a number without a unit scales anything",
        arguments: [
            ("employees * share", .people), ("share * employees", .people),
            ("share * third", .number(.ratio)),
            ("2 * payroll", .yuan), ("payroll * 2", .yuan), ("tally * employees", .people),
            ("employees * tally", .people), ("2 * 3", .number(.literal)), ("-employees", .people),
            ("ceil(employees * third)", .people), ("frontline / spend * payroll", .yuan),
        ] as [(String, ValueType)])
    func products(text: String, type: ValueType) throws {
        #expect(try scope.type(of: text) == type)
    }

    @Test(
        "a number written in a rule takes on the unit beside it",
        arguments: [
            ("employees + 1", .people), ("1 + employees", .people), ("payroll - 0.5", .yuan),
            ("financialYear - 1", .number(.year)), ("year(asOf) - 1", .number(.year)),
            ("1 - share", .number(.ratio)),
            ("max(1, employees)", .people), ("p ? 0 : payroll", .yuan), ("p ? payroll : 0", .yuan),
            ("sum(1, 2, members)", .people), ("1 + 2", .number(.literal)),
        ] as [(String, ValueType)])
    func literals(text: String, type: ValueType) throws {
        #expect(try scope.type(of: text) == type)
    }

    @Test(
        "a bare count stands beside any unit",
        arguments: [
            "count(p, q) >= 2", "count(p, q) < employees", "size(kinds) >= 2", "size(kinds) <= tally",
            "count(p, q) + employees > staff",
        ])
    func counts(text: String) throws {
        #expect(try scope.type(of: text) == .boolean)
    }

    @Test(
        "rules as the criteria write them are accepted",
        arguments: [
            "spend > 0 && frontline / spend >= share", "members / employees >= 0.6", "employees >= staff",
            "year(held) >= year(asOf) - 1", "year(held) == financialYear", "year(asOf) - year(held) <= 1",
            "days(signed, held) <= 10", "payroll / employees > 3000", "members >= ceil(employees * third)",
            "arrears == 0", "financialYear >= 2024", "employees in [1, 2, 3]",
        ])
    func accepted(text: String) throws {
        #expect(try scope.type(of: text) == .boolean)
    }

    @Test("units are compared by name, whatever it is")
    func otherUnits() throws {
        var scope = RuleScope()
        scope.input("hours", .number(.unit("小时")))
        scope.input("rest", .number(.unit("小时")))
        scope.input("cases", .number(.unit("件")))
        scope.input("age", .number(.unit("年")))
        scope.input("when", .date)
        #expect(try scope.type(of: "hours + rest > 36") == .boolean)
        #expect(try scope.type(of: "year(when) - age > 2000") == .boolean)
        try scope.expectFaults(RuleProblem.unitMismatch, "⟦hours > cases⟧")
    }
}
