import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("A part larger than its whole")
struct PartAndWholeTests {
    @Test(
        "Inside one indicator it is an error, and the indicator unanswered",
        arguments: [
            ("E5.6", ["spend": 100, "frontline": 101] as AnswerSheet.Values),
            ("E3.3", ["due": 42, "present": 43]), ("E3.5", ["adopted": 2, "passed": 3]),
            ("E4.5", ["accepted": 6, "closed": 7]), ("E5.3", ["hires": 64, "trained": 65]),
            ("E7.5", ["exposed": 74, "checked": 75]), ("E9.1", ["sent": 100, "valid": 101]),
            ("E3.4", ["total": 42, "managers": 43]), ("E3.7", ["board": 5, "boardStaff": 6]),
            ("E3.7", ["supervisors": 3, "supervisorStaff": 4]),
        ])
    func inside(id: String, values: AnswerSheet.Values) throws {
        let assessment = try judge(AnswerSheet.allMet.with(id, values))
        #expect(assessment.kinds.contains("part-exceeds-whole"))
        #expect(assessment.submission.diagnostics.hasErrors)
        #expect(try assessment.status(id) == .unanswered)
        #expect(assessment.verdict == .incomplete || assessment.verdict == .fail)
    }

    @Test(
        "Between indicators or facts it is a warning that changes no status",
        arguments: [
            ("E5.4", ["trained": 387] as AnswerSheet.Values, IndicatorStatus.met),
            ("E8.2", ["dismissed": 387], .unmet),
        ])
    func across(id: String, values: AnswerSheet.Values, expected: IndicatorStatus) throws {
        let assessment = try judge(AnswerSheet.allMet.with(id, values))
        #expect(assessment.kinds == ["contradicts-answer"])
        #expect(!assessment.submission.diagnostics.hasErrors)
        #expect(try assessment.status(id) == expected)
        #expect(assessment.verdict == .pass)
    }

    @Test("Between facts too")
    func facts() throws {
        let sheet = AnswerSheet.allMet.with(facts: ["women": 387, "frontlineEmployees": 400])
        let assessment = try judge(sheet)
        #expect(assessment.kinds == ["contradicts-answer", "contradicts-answer"])
        #expect(assessment.verdict == .pass)
    }

    @Test("The message gives both numbers")
    func numbers() throws {
        let sheet = AnswerSheet.allMet.with("E5.6", ["spend": 100, "frontline": .raw("100.01")])
        let found = try #require(read(sheet.text).diagnostics.first)
        for text in [found.message.zh, found.message.en] {
            #expect(text.contains("100.01"))
            #expect(text.replacing("100.01", with: "").contains("100"))
        }
    }

    @Test("Equal to its whole is no contradiction")
    func equal() throws {
        let sheet = AnswerSheet.allMet.with("E5.4", ["trained": 386]).with("E3.3", ["present": 42])
            .with(facts: ["women": 386])
        #expect(try judge(sheet).kinds == [])
    }
}
