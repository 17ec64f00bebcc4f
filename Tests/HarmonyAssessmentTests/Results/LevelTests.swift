import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Levels, declarations and items without anything that applies")
struct LevelTests {
    private func flag(_ id: String, level: String = "required", _ more: String = "") -> String {
        indicator(id, ["yes boolean"], level: level, rules: #""metWhen": "yes"\#(more)"#)
    }

    @Test("A reported indicator has no effect on its item", arguments: ["true", "false", "null"])
    func reported(answer: String) throws {
        let standard = try smallStandard([flag("X"), flag("Y", level: "reported")])
        let assessment = try judge(smallAnswers(#""X": true, "Y": \#(answer)"#), by: standard)
        #expect(try assessment.item("I1").status == .met)
        #expect(assessment.verdict == .pass)
        #expect(assessment.score == Rational(1))
        #expect(assessment.completeness == Rational(1))
    }

    @Test("A declaration of not applicable is taken where the indicator allows it")
    func declared() throws {
        let standard = try smallStandard([flag("X", #", "mayNotApply": true"#), flag("Y")])
        let text = smallAnswers(#""X": {"notApplicable": "无此岗位"}, "Y": true"#)
        let assessment = try judge(text, by: standard)
        #expect(assessment.kinds == [])
        #expect(try assessment.status("X") == .notApplicable)
        #expect(assessment.submission.remarks["X"]?.notApplicable == "无此岗位")
        #expect(assessment.verdict == .pass)
    }

    @Test("Elsewhere it is refused with a remark at its place, and the indicator is unanswered")
    func refused() throws {
        let marked = MarkedText(smallAnswers(#""X": {"notApplicable": ⟦"无此岗位"⟧}"#))
        let assessment = try judge(marked.text, by: try smallStandard([flag("X")]))
        #expect(try assessment.status("X") == .unanswered)
        #expect(assessment.kinds == ["not-applicable-refused"])
        #expect(assessment.submission.diagnostics.first?.place?.range == marked.ranges.first)
        #expect(!assessment.submission.diagnostics.hasErrors)
    }

    @Test(
        "A refused declaration beside a value leaves the indicator unanswered all the same, and never passes")
    func refusedBesideValue() throws {
        let text = smallAnswers(#""X": {"notApplicable": "无此岗位", "value": true}"#)
        let assessment = try judge(text, by: try smallStandard([flag("X")]))
        #expect(try assessment.status("X") == .unanswered)
        #expect(assessment.verdict == .incomplete)
    }

    @Test("An item with nothing applicable is not applicable and does not weigh in the score")
    func emptyItem() throws {
        let never = indicator("X", ["yes boolean"], rules: #""appliesWhen": "false", "metWhen": "yes""#)
        let standard = try smallStandard([never], [flag("Y"), flag("Z")])
        let assessment = try judge(smallAnswers(#""Y": true, "Z": false"#), by: standard)
        #expect(assessment.items.map(\.status) == [.notApplicable, .unmet])
        #expect(assessment.score == Rational(1, over: 2))
        #expect(assessment.verdict == .fail)
        let passed = try judge(smallAnswers(#""Y": true, "Z": true"#), by: standard)
        #expect(passed.items.map(\.status) == [.notApplicable, .met])
        #expect(passed.score == Rational(1))
        #expect(passed.verdict == .pass)
    }
}
