import HarmonyAssessment
import HarmonyCriteria
import Testing

@Suite("A way to mend one demand that breaks its neighbour is no way")
struct NeighbourTests {
    private func hasShortfall(_ rule: String, _ answers: String) throws -> Bool {
        let inputs = ["n number", "m number"].map { $0 }
        let standard = try smallStandard([
            indicator("X", inputs, rules: #""metWhen": "\#(rule)""#)
                .replacing(#""type": "number""#, with: #""type": "number", "improve": "up""#)
        ])
        let found = try judge(smallAnswers(#""X": {"value": {\#(answers)}}"#), by: standard)
        let gap = try #require(Explainer(found).gaps(of: try found.result("X")).first)
        return gap.alternatives.first?.first?.shortfall != nil
    }

    @Test(
        "What already holds must go on holding",
        arguments: [
            ("n >= 10 && n <= 8", #""n": 3, "m": 0"#, false), ("n >= 8 && n <= 10", #""n": 3, "m": 0"#, true),
            ("n >= 10 && m >= n", #""n": 3, "m": 3"#, false),
            ("n >= 10 && m >= n", #""n": 3, "m": 20"#, true),
        ])
    func neighbours(rule: String, answers: String, expected: Bool) throws {
        #expect(try hasShortfall(rule, answers) == expected)
    }
}
