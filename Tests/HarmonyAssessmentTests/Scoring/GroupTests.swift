import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("Groups and what does not apply")
struct GroupTests {
    /// Yes or no, applicable or not.
    private static func question(_ id: String) -> String {
        indicator(
            id, ["here boolean", "yes boolean"], rules: #""appliesWhen": "here", "metWhen": "yes""#)
    }

    private static let groups = #"""
        "groups": [{"id": "one", "title": {"zh": "一", "en": "one"}, "items": ["I1"], "minimum": 42},
                   {"id": "two", "title": {"zh": "二", "en": "two"}, "items": ["I2"]}]
        """#

    private func standard(_ notApplicable: String, grouped: Bool = true) throws -> Standard {
        try smallStandard(
            [Self.question("I1.1"), Self.question("I1.2"), Self.question("I1.3")], [Self.question("I2.1")],
            more: scoring(
                notApplicable: notApplicable, #""I1.1": 20, "I1.2": 30, "I1.3": 10, "I2.1": 40"#,
                more: grouped ? Self.groups : ""))
    }

    /// A letter for each indicator: met, failed, not applicable, unanswered.
    private func answers(_ letters: String) -> String {
        let ids = ["I1.1", "I1.2", "I1.3", "I2.1"]
        return zip(ids, letters).compactMap { id, letter in
            switch letter {
            case "m": #""\#(id)": {"value": {"here": true, "yes": true}}"#
            case "f": #""\#(id)": {"value": {"here": true, "yes": false}}"#
            case "n": #""\#(id)": {"value": {"here": false}}"#
            default: nil
            }
        }.joined(separator: ", ")
    }

    @Test(
        "full: what does not apply counts as earned",
        arguments: [("mmmm", 100, 60), ("fmnm", 80, 40), ("nnnn", 100, 60), ("fnff", 30, 30)])
    func full(letters: String, total: Int, one: Int) throws {
        let sheet = try tally(standard("full"), answers(letters))
        #expect(sheet.points == Rational(total))
        #expect(try sheet.group("one").points == Rational(one))
        #expect(sheet.groups.allSatisfy { !$0.isScaled })
    }

    @Test(
        "excluded: the rest of the group is scaled up to the group's full points, exactly",
        arguments: [
            // 20 of the 30 that apply, of 60; nothing applies in the second group.
            ("mnfn", "80", "40", "40"), ("mnfm", "80", "40", "40"), ("fmnm", "76", "36", "40"),
            ("nnnm", "100", "60", "40"), ("nnnf", "60", "60", "0"), ("nmff", "45", "45", "0"),
            ("ffnf", "0", "0", "0"),
        ])
    func excluded(letters: String, total: String, one: String, two: String) throws {
        let sheet = try tally(standard("excluded"), answers(letters))
        #expect(try sheet.group("one").points == exact(one))
        #expect(try sheet.group("two").points == exact(two))
        #expect(sheet.points == exact(total))
    }

    @Test(
        "excluded without groups: the rest of the whole is scaled up; nothing applicable at all counts as full",
        arguments: [
            // 30 of 50, 20 of 70, 40 of 60.
            ("fmnn", "60"), ("mnff", "200/7"), ("mnnf", "100/3"), ("nnnn", "100"), ("mmmm", "100"),
        ])
    func excludedWhole(letters: String, total: String) throws {
        let standard = try standard("excluded", grouped: false)
        #expect(try tally(standard, answers(letters)).points == exact(total))
    }

    @Test("excluded: a condition that does not apply leaves the group too")
    func condition() throws {
        let parts = indicator(
            "I1.1", ["a boolean", "hired integer"],
            rules: #"""
                "metWhen": [{"id": "a", "require": "a"}, {"id": "b", "if": "hired > 0", "require": "hired > 9"}]
                """#)
        let standard = try smallStandard(
            [parts, Self.question("I1.2")],
            more: scoring(notApplicable: "excluded", #""I1.1": {"each": {"a": 30, "b": 50}}, "I1.2": 20"#))
        let second = #""I1.2": {"value": {"here": true, "yes": false}}"#
        let partly = try tally(standard, #""I1.1": {"value": {"a": true, "hired": 0}}, \#(second)"#)
        #expect(try partly.score("I1.1").of == Rational(30))
        #expect(partly.points == Rational(60))
        let whole = try tally(standard, #""I1.1": {"value": {"a": true, "hired": 5}}, \#(second)"#)
        #expect(whole.points == Rational(30))
    }

    @Test("A declared reason for not applying counts the same way")
    func declared() throws {
        let question = indicator(
            "I1.1", ["yes boolean"], rules: #""mayNotApply": true, "metWhen": "yes""#)
        for (rule, earned) in [("full", 100), ("excluded", 100)] {
            let standard = try smallStandard([question], more: scoring(notApplicable: rule, #""I1.1": 100"#))
            let sheet = try tally(standard, #""I1.1": {"notApplicable": "没有这种情形"}"#)
            #expect(sheet.points == Rational(earned))
            #expect(try sheet.score("I1.1").result.status == .notApplicable)
        }
    }

    @Test("Open points are kept apart, and scaled as earned ones are")
    func open() throws {
        let full = try tally(standard("full"), answers("m?n?"))
        #expect((full.points, full.open) == (Rational(30), Rational(70)))
        let excluded = try tally(standard("excluded"), answers("m?n?"))
        #expect(try excluded.group("one").points == Rational(24))
        #expect(try excluded.group("one").open == Rational(36))
        #expect((excluded.points, excluded.open) == (Rational(24), Rational(76)))
    }

    @Test(
        "A minimum is reached exactly at it; what is open does not count yet",
        arguments: [("mmfm", "0"), ("mfmm", "12"), ("fmnm", "2"), ("mm?m", "0"), ("m??m", "22")])
    func minimum(letters: String, missing: String) throws {
        let group = try tally(standard("full"), answers(letters)).group("one")
        #expect(group.missing == exact(missing))
        #expect(group.isReached == (missing == "0"))
    }

    @Test("One point below the minimum is not reached")
    func justBelow() throws {
        let standard = try smallStandard(
            [Self.question("I1.1"), Self.question("I1.2"), Self.question("I1.3")], [Self.question("I2.1")],
            more: scoring(
                #""I1.1": 41.999999, "I1.2": 0.000001, "I1.3": 18, "I2.1": 40"#, more: Self.groups))
        #expect(!(try tally(standard, answers("mffm")).group("one").isReached))
        #expect(try tally(standard, answers("mmfm")).group("one").isReached)
    }

    @Test("Sums that do not fit the arithmetic are said so, and trap nothing")
    func overflow() throws {
        let standard = try smallStandard(
            [Self.question("I1.1"), Self.question("I1.2"), Self.question("I1.3")],
            more: scoring(
                base: "999999999999999.999989", notApplicable: "excluded",
                #"""
                "I1.1": 333333333333333.333331, "I1.2": 271828182845904.523536, "I1.3": 394838483820762.143122
                """#))
        let text = smallAnswers(answers("mfn"))
        let outcome = try #require(try judge(text, by: standard).scoreSheet)
        #expect(throws: ScoreFault.overflow) { try outcome.get() }
        #expect(try tally(standard, answers("mmf")).open == .zero)
    }
}
