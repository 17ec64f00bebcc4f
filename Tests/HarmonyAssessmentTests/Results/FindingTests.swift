import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("What is reported without being judged")
struct FindingTests {
    private let open = indicator(
        "X", ["done number", "all number"], level: "reported", rules: #""figure": "done / all""#)

    @Test(
        "Without a demand an answer is recorded, and asked for until it is whole",
        arguments: [
            (#""X": {"value": {"done": 3, "all": 4}}"#, IndicatorStatus.recorded),
            (#""X": {"value": {"done": 3}}"#, .unanswered), ("", .unanswered),
        ])
    func recorded(answers: String, expected: IndicatorStatus) throws {
        let met = indicator("Y", ["yes boolean"], rules: #""metWhen": "yes""#)
        let standard = try smallStandard([open, met])
        let found = try judge(
            smallAnswers((answers.isEmpty ? "" : answers + ", ") + #""Y": true"#), by: standard)
        #expect(try found.status("X") == expected)
        // It decides nothing either way.
        #expect(found.verdict == .pass)
        #expect(found.completeness == Rational(1))
    }

    @Test("A diagnostic standard comes to no verdict, whatever is answered")
    func diagnostic() throws {
        let standard = try smallStandard([open], more: #""kind": "diagnostic""#)
        for answers in ["", #""X": {"value": {"done": 3, "all": 4}}"#, #""X": {"value": {"done": "three"}}"#]
        {
            let found = try judge(smallAnswers(answers), by: standard)
            #expect(found.verdict == nil)
            #expect(found.isSuccess)
            #expect(found.prospects.isEmpty)
        }
    }
}
