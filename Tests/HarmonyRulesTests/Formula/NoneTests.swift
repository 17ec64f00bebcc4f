import HarmonyRules
import HarmonySyntax
import Testing

@Suite("None: it never happened, it does not exist")
struct NoneTests {
    private let scope = RuleScope.workplace
    private let absent: [String: Value] = [
        "held": .none, "arrears": .none, "form": .none, "kinds": .none, "code": .none, "flag": .none,
        "E2.5.signed": .none,
    ]

    @Test(
        "every comparison of it is false",
        arguments: [
            "arrears == 0", "arrears != 0", "arrears < 1", "arrears <= 1", "arrears > 1", "arrears >= 1",
            "0 == arrears", "0 != arrears", "1 > arrears", "1 <= arrears", "arrears == arrears",
            "arrears != arrears",
            "held == asOf", "held != asOf", "held < asOf", "asOf >= held", "held <= asOf", "held > asOf",
            "flag == true", "flag == false", "flag != true", "flag != flag", "form == 'limited'",
            "form != 'limited'", "form in ['limited', 'joint-stock', 'partnership']", "'pay' in kinds",
            "arrears in [0, 1]", "held in [asOf]", "${E2.5.signed} <= asOf",
        ])
    func comparisons(text: String) throws {
        #expect(try scope.value(of: text, absent) == .false)
    }

    @Test(
        "also beside what is not known",
        arguments: [
            "arrears == payroll", "arrears != payroll", "arrears < payroll", "payroll >= arrears",
            "held < signed",
            "signed != held", "flag == p", "p != flag", "arrears > payroll / spend * payroll",
        ])
    func besideUnknown(text: String) throws {
        #expect(try scope.value(of: text, absent) == .false)
    }

    @Test(
        "every function of it is false in the end",
        arguments: [
            "within(held, term)", "days(held, asOf) >= 0", "days(held, asOf) <= 0", "days(asOf, held) <= 10",
            "days(held, held) == 0", "year(held) >= 1", "year(held) <= 9999", "year(held) != year(asOf)",
            "size(kinds) >= 0", "size(kinds) == 0", "min(arrears, payroll) <= 0", "max(arrears, 1) >= 1",
            "sum(arrears, 1) >= 0", "mean(arrears, 1) >= 0", "ceil(arrears) >= 0", "floor(arrears) >= 0",
            "count(flag) >= 0", "max(held, asOf) <= asOf", "min(held, asOf) <= asOf",
        ])
    func functions(text: String) throws {
        #expect(try scope.value(of: text, absent) == .false)
    }

    @Test(
        "a function of it and of something unknown is false, in either order",
        arguments: [
            "sum(arrears, payroll) >= 0", "sum(payroll, arrears) >= 0", "min(payroll, arrears) >= 0",
            "max(arrears, payroll) >= 0", "mean(payroll, spend, arrears) >= 0", "days(held, signed) >= 0",
            "days(signed, held) >= 0", "max(signed, held) <= asOf",
        ])
    func functionsBesideUnknown(text: String) throws {
        #expect(try scope.value(of: text, absent) == .false)
    }

    @Test(
        "it goes through arithmetic as itself",
        arguments: [
            "arrears + 1 > 0", "1 + arrears > 0", "arrears - arrears == 0", "arrears * 0 == 0",
            "0 * arrears == 0",
            "arrears / payroll >= 0", "-arrears <= 0", "arrears / 0 == 0", "1 / arrears >= 0",
            "(arrears + payroll) * 2 >= 0", "held + term <= asOf", "held - term <= asOf",
            "held + term + term > asOf", "year(held + term) >= 1",
        ])
    func arithmetic(text: String) throws {
        #expect(try scope.value(of: text, absent) == .false)
    }

    @Test(
        "only '== none' is true of it",
        arguments: [
            "held == none", "arrears == none", "form == none", "kinds == none", "code == none",
            "flag == none",
            "${E2.5.signed} == none", "!(held != none)", "(held) == none",
        ])
    func isNone(text: String) throws {
        #expect(try scope.value(of: text, absent) == .true)
    }

    @Test(
        "and '!= none' is not",
        arguments: [
            "held != none", "arrears != none", "form != none", "kinds != none", "code != none",
            "flag != none",
        ])
    func isNotNone(text: String) throws {
        #expect(try scope.value(of: text, absent) == .false)
    }

    @Test("what exists is not none, and what is not answered is not known")
    func others() throws {
        let answers: [String: Value] = ["held": .day(2024, 1, 1), "code": .text, "flag": .false]
        for name in ["held", "code", "flag"] {
            #expect(try scope.value(of: "\(name) == none", answers) == .false)
            #expect(try scope.value(of: "\(name) != none", answers) == .true)
            #expect(try scope.value(of: "\(name) == none") == .missing)
            #expect(try scope.value(of: "\(name) != none") == .missing)
        }
    }

    @Test("a rule that needs what does not exist is unmet, not unanswered")
    func unmetAtItsRoot() throws {
        let rule = "held != none && within(held, duration('12 months')) && employees >= 1"
        #expect(try scope.value(of: rule, ["held": .none]) == .false)
        #expect(try scope.value(of: rule) == .missing)
    }

    @Test("a yes that does not exist never makes a conjunction true, on either side")
    func absentYes() throws {
        for text in [
            "flag && p", "p && flag", "flag && flag", "flag && p && p", "p && (flag && p)", "flag && true",
        ] {
            #expect(try scope.value(of: text, ["flag": .none, "p": .true]) != .true, "\(text)")
        }
        for text in ["flag || p", "p || flag"] {
            #expect(try scope.value(of: text, ["flag": .none, "p": .true]) == .true, "\(text)")
            #expect(try scope.value(of: text, ["flag": .none, "p": .false]) != .true, "\(text)")
        }
    }

    @Test("and or gives the same from either side", arguments: ["&&", "||"])
    func absentCommutes(operation: String) throws {
        for other in [Value.true, .false, .none, .missing] {
            let answers: [String: Value] = ["flag": .none, "p": other]
            let (first, second) = ("flag \(operation) p", "p \(operation) flag")
            #expect(
                try scope.value(of: first, answers) == scope.value(of: second, answers),
                "\(first) at \(other)")
        }
    }

    @Test("a choice whose two branches agree is decided whatever its test is, none too")
    func absentTest() throws {
        for answers: [String: Value] in [[:], ["flag": .true], ["flag": .false], ["flag": .none]] {
            #expect(try scope.value(of: "(flag ? 1 : 1) + 1 == 2", answers) == .true, "\(answers)")
            #expect(try scope.value(of: "year(flag ? asOf : asOf) == 2025", answers) == .true, "\(answers)")
        }
    }
}

@Suite("None in a rule")
struct NoneBindingTests {
    private let scope = RuleScope.workplace

    @Test(
        "it stands only beside == and !=",
        arguments: [
            "⟦none⟧", "⟦none⟧ && p", "!⟦none⟧", "held < ⟦none⟧", "held + ⟦none⟧ > asOf", "min(1, ⟦none⟧) > 1",
            "p ? ⟦none⟧ : q", "p ? q : ⟦none⟧", "held in [⟦none⟧]", "⟦none⟧ in ['a']", "year(⟦none⟧) > 1",
            "within(⟦none⟧, term)", "-⟦none⟧ > 1",
        ])
    func elsewhere(written: String) throws {
        try scope.expectFaults(RuleProblem.typeMismatch, written)
    }

    @Test(
        "and only where the input takes it",
        arguments: [
            "⟦employees == none⟧", "⟦employees != none⟧", "p && ⟦signed == none⟧", "⟦asOf == none⟧",
            "⟦share == none⟧", "⟦${E2.5.kind} != none⟧", "⟦1 == none⟧", "⟦year(held) == none⟧",
            "⟦(p && q) == none⟧",
        ])
    func notTaken(written: String) throws {
        try scope.expectFaults(RuleProblem.typeMismatch, written)
    }

    @Test("a let is no way around that")
    func notTakenThroughLet() throws {
        var scope = scope
        try scope.define("total", "employees")
        try scope.define("many", "employees > 300")
        try scope.expectFaults(RuleProblem.typeMismatch, "⟦total == none⟧")
        try scope.expectFaults(RuleProblem.typeMismatch, "p || ⟦many != none⟧")
    }

    @Test("the way to make an input take it is shown")
    func help() throws {
        let fault = try #require(try scope.bind("employees == none").faults.first)
        #expect(try #require(fault.help).en.contains("\"none\": true"))
        #expect(try #require(fault.help).zh.contains("\"none\": true"))
    }

    @Test("it may stand before the sign as well as after it")
    func mirrored() throws {
        #expect(try scope.value(of: "none == held", ["held": .none]) == .true)
        #expect(try scope.value(of: "none != held", ["held": .none]) == .false)
    }
}
