import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Options of a choice")
struct OptionTests {
    private let scope = RuleScope.workplace

    @Test(
        "an option that does not exist is marked",
        arguments: [
            "form == ⟦'limitd'⟧", "form != ⟦'Limited'⟧", "form in ['limited', ⟦'x'⟧]", "⟦'x'⟧ in kinds",
            "p && form in [⟦'own'⟧]", "${E2.5.kind} == ⟦'limited'⟧", "!(⟦'Pay'⟧ in kinds)",
        ])
    func unknownOption(written: String) throws {
        try scope.expectFaults(RuleProblem.unknownOption, written)
    }

    @Test("the nearest is offered, else all there are")
    func help() throws {
        let near = try #require(try scope.bind("form == 'limitd'").faults.first?.help)
        #expect(near.en.contains("limited") && !near.en.contains("partnership"))
        let far = try #require(try scope.bind("form == 'zzzzzz'").faults.first?.help)
        for option in ["limited", "joint-stock", "partnership"] {
            #expect(far.en.contains(option) && far.zh.contains(option))
        }
    }

    @Test("a choice is the option chosen and no other", arguments: 0..<3)
    func equality(chosen: Int) throws {
        let options = ["limited", "joint-stock", "partnership"]
        let answers: [String: Value] = ["form": .choice(chosen)]
        for (index, option) in options.enumerated() {
            #expect(try scope.value(of: "form == '\(option)'", answers) == .boolean(index == chosen))
            #expect(try scope.value(of: "form != '\(option)'", answers) == .boolean(index != chosen))
        }
        #expect(
            try scope.value(of: "form in ['limited', 'partnership']", answers) == .boolean(chosen != 1))
        #expect(try scope.value(of: "!(form in ['limited'])", answers) == .boolean(chosen != 0))
        #expect(
            try scope.value(of: "form in ['limited', 'joint-stock', 'partnership']", answers) == .true)
    }

    @Test("an option is among those chosen, whichever they are", arguments: UInt64(0)..<8)
    func membership(chosen: UInt64) throws {
        for (index, option) in ["safety", "pay", "hours"].enumerated() {
            #expect(
                try scope.value(of: "'\(option)' in kinds", ["kinds": .choices(chosen)])
                    == .boolean(chosen >> UInt64(index) & 1 == 1))
        }
        #expect(
            try scope.value(of: "size(kinds)", ["kinds": .choices(chosen)]) == .whole(chosen.nonzeroBitCount))
    }

    @Test("a choice of sixty-four options knows its first and its last")
    func manyOptions() throws {
        var scope = RuleScope()
        let options = (0..<64).map { "o\($0)" }
        scope.input("one", .choice(options))
        scope.input("many", .choices(options))
        #expect(try scope.value(of: "one == 'o63'", ["one": .choice(63)]) == .true)
        #expect(try scope.value(of: "one != 'o63'", ["one": .choice(63)]) == .false)
        #expect(try scope.value(of: "one != 'o63'", ["one": .choice(0)]) == .true)
        #expect(try scope.value(of: "'o63' in many", ["many": .choices(1 << 63)]) == .true)
        #expect(try scope.value(of: "'o0' in many", ["many": .choices(1 << 63)]) == .false)
        #expect(try scope.value(of: "size(many)", ["many": .choices(.max)]) == .whole(64))
    }

    @Test("numbers, dates and yes or no may stand in a list too")
    func otherLists() throws {
        let answers: [String: Value] = ["employees": .whole(3), "held": .day(2024, 7, 1), "p": .false]
        #expect(try scope.value(of: "employees in [1, 2, 3]", answers) == .true)
        #expect(try scope.value(of: "employees in [1, staff]", answers) == .false)
        #expect(try scope.value(of: "held in [asOf, inForce]", answers) == .true)
        #expect(try scope.value(of: "p in [true]", answers) == .false)
    }

    @Test(
        "a choice that is not answered is not known",
        arguments: [
            "form == 'limited'", "form != 'limited'", "form in ['limited']", "'pay' in kinds",
            "size(kinds) > 0",
        ])
    func unanswered(text: String) throws {
        #expect(try scope.value(of: text) == .missing)
    }

    @Test("an option may stand before the sign as well as after it")
    func mirrored() throws {
        #expect(try scope.bind("'limited' == form").formula != nil)
        #expect(try scope.bind("'limited' != form").formula != nil)
    }
}
