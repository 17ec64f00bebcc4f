import HarmonyRules
import HarmonySyntax
import Testing

@Suite("A rule's types are checked when it is loaded")
struct TypeTests {
    private let scope = RuleScope.workplace

    @Test(
        "logic takes yes or no, and the side that is neither is marked",
        arguments: [
            "⟦employees⟧ && p", "p && ⟦payroll⟧", "⟦held⟧ || p", "p || ⟦form⟧", "!⟦held⟧", "!⟦1⟧",
            "⟦1⟧ ? 2 : 3",
            "⟦held⟧ ? 2 : 3", "p && (q || ⟦code⟧)", "⟦1⟧ && ⟦2⟧", "⟦kinds⟧ && p", "p && ⟦term⟧",
        ])
    func logic(written: String) throws {
        try scope.expectFaults(RuleProblem.typeMismatch, written)
    }

    @Test(
        "arithmetic takes numbers, or a date and a duration",
        arguments: [
            "-⟦p⟧ > 1", "-⟦held⟧ > asOf", "⟦p + 1⟧ > 1", "⟦held + 3⟧ > asOf", "⟦held + signed⟧ > asOf",
            "⟦held - signed⟧ > 1", "⟦held * 2⟧ > asOf",
            "⟦form + 1⟧ > 1", "⟦held / term⟧ > 1", "⟦kinds + kinds⟧ > 1", "⟦term - held⟧ > asOf",
        ])
    func arithmetic(written: String) throws {
        let marked = Marked(written)
        let bound = try scope.bind(marked.text)
        let fault = try #require(bound.faults.first)
        #expect(bound.formula == nil)
        #expect(fault.kind.name == "type-mismatch")
        #expect(Marked.show(marked.text, fault.range) == written)
    }

    @Test(
        "only like is compared with like",
        arguments: [
            "⟦held > 3⟧", "⟦p < q⟧", "⟦p >= q⟧", "⟦p == 1⟧", "⟦held == form⟧", "⟦held <= employees⟧",
            "⟦code == code⟧",
            "⟦employees == p⟧", "⟦kinds > 1⟧", "⟦asOf == 2025⟧", "q && ⟦p != held⟧",
        ])
    func comparison(written: String) throws {
        try scope.expectFaults(RuleProblem.typeMismatch, written)
    }

    @Test(
        "what may be compared",
        arguments: [
            "held < asOf", "held == signed", "held != asOf", "p == q", "p != q", "p == true", "1 < 2",
            "employees != staff", "(p && q) == (q && p)", "p in [true, q]", "held in [asOf, inForce]",
            "held + term <= asOf", "asOf - term <= held",
        ])
    func comparable(text: String) throws {
        #expect(try scope.type(of: text) == .boolean)
    }

    @Test(
        "both branches of a choice are of one type",
        arguments: [
            "⟦(p ? 1 : held)⟧ > 1", "⟦p ? q : 1⟧", "⟦(p ? held : term)⟧ > asOf",
            "⟦(p ? form : kinds)⟧ == 'limited'",
        ])
    func branches(written: String) throws {
        let marked = Marked(written)
        let fault = try #require(try scope.bind(marked.text).faults.first)
        #expect(fault.kind.name == "type-mismatch")
        #expect(Marked.show(marked.text, fault.range) == written)
    }

    @Test(
        "and the choice is of that type",
        arguments: [
            ("p ? q : r", .boolean), ("p ? held : asOf", .date), ("p ? employees : members", .people),
            ("p ? 1 : 2", .number(.literal)), ("p ? 1 : share", .number(.ratio)),
            ("p ? term : term", .period),
            ("p ? form : form", .choice(["limited", "joint-stock", "partnership"])),
            ("p ? duration('1 day') : term", .period),
        ] as [(String, ValueType)])
    func branchType(text: String, type: ValueType) throws {
        #expect(try scope.type(of: text) == type)
    }

    @Test(
        "lists and strings stand only where they mean something",
        arguments: [
            "⟦'limited'⟧", "p && ⟦'limited'⟧", "⟦['a']⟧", "p == ⟦['a']⟧", "form in ⟦kinds⟧",
            "employees in ⟦[]⟧",
            "employees in ⟦3⟧", "p ? ⟦'a'⟧ : 1", "min(⟦'a'⟧) > 1", "form < ⟦'limited'⟧",
            "⟦employees⟧ == 'limited'",
            "⟦held⟧ in ['a', 'b']", "'pay' in ⟦form⟧", "'pay' in ⟦employees⟧", "⟦kinds⟧ == 'pay'",
            "⟦kinds⟧ in ['pay']", "-⟦'a'⟧ > 1", "⟦['a']⟧ in ['a']", "employees + ⟦'a'⟧ > 1",
        ])
    func strayLiterals(written: String) throws {
        try scope.expectFaults(RuleProblem.typeMismatch, written)
    }

    @Test(
        "the whole is of the type that its place in the file asks for",
        arguments: [
            ("⟦employees + 1⟧", .boolean), ("⟦held⟧", .boolean), ("⟦p && q⟧", .number(.plain)),
            ("⟦form⟧", .date),
            ("⟦p ? 1 : 2⟧", .boolean), ("⟦term⟧", .date), ("⟦(1)⟧", .boolean),
        ] as [(String, ValueType)])
    func whole(written: String, expected: ValueType) throws {
        try scope.expectFaults(RuleProblem.typeMismatch, written, expecting: expected)
    }

    @Test("a number in its place may be of any unit", arguments: ["employees", "share", "1", "year(asOf)"])
    func wholeNumber(text: String) throws {
        #expect(try scope.bind(text, expecting: .number(.plain)).formula != nil)
    }

    @Test("a fault says what it expected and what it found, in both languages")
    func wording() throws {
        let fault = try #require(try scope.bind("held && p").faults.first)
        #expect(fault.message.en.contains("yes/no") && fault.message.en.contains("date"))
        #expect(fault.message.zh.contains("是非") && fault.message.zh.contains("日期"))
    }
}
