import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("A wrong value")
struct WrongValueTests {
    @Test(
        "It makes its indicator unanswered, also where the other answers alone would decide the rule",
        arguments: [
            ("E6.4", ["education": "是", "listed": true] as AnswerSheet.Values),
            ("E2.1", ["members": "多"]), ("E3.7", ["boardStaff": -1]),
            ("E4.2", ["employeeSide": 0, "chair": "主席"]),
        ])
    func indicator(id: String, values: AnswerSheet.Values) throws {
        let assessment = try judge(AnswerSheet.allMet.with(id, values))
        #expect(assessment.submission.diagnostics.hasErrors)
        #expect(try assessment.status(id) == .unanswered)
    }

    @Test("Everything else is judged as if it were not there")
    func others() throws {
        let assessment = try judge(AnswerSheet.allMet.with("E5.6", ["spend": "八十八万"]))
        #expect(assessment.ids(.unanswered) == ["E5.6"])
        #expect(assessment.ids(.met).count == 52)
    }

    @Test("A wrong fact leaves the indicators that need it unanswered, and no others")
    func fact() throws {
        let assessment = try judge(AnswerSheet.allMet.with(facts: ["payroll": "4632万"]))
        #expect(assessment.ids(.unanswered) == ["E2.3", "E5.5"])
    }
}
