import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("Notes")
struct NoteTests {
    /// How many notes of an indicator hold; a note has no effect on a status.
    private func notes(_ id: String, _ values: AnswerSheet.Values) throws -> Int {
        let assessment = try judge(AnswerSheet.allMet.with(id, values))
        let question = try assessment.result(id).indicator.question
        #expect(try assessment.status(id) == .met)
        return question.notes.count { Evaluator.value(of: $0.when, in: assessment.frame) == .true }
    }

    @Test(
        "A congress of last year gets the note that this year's is still to come; one of this year does not")
    func congress() throws {
        #expect(try notes("E3.2", ["held": "2024-12-31"]) == 1)
        #expect(try notes("E3.2", ["held": "2025-01-01"]) == 0)
    }

    @Test(
        "A training fund below 2.5% of payroll gets a note, above 8% another, between them none",
        arguments: [(1_157_999, 1), (1_158_000, 0), (3_705_600, 0), (3_705_601, 1)])
    func trainingFund(setAside: Int, expected: Int) throws {
        #expect(try notes("E5.5", ["setAside": .raw("\(setAside)")]) == expected)
    }
}
