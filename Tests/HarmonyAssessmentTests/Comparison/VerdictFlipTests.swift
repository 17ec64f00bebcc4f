import HarmonyAssessment
import HarmonyCriteria
import Testing

/// The same answers by two standards: what the verdict turns by, and nothing else.
@Suite("verdicts that flip")
struct VerdictFlipTests {
    private func standard(_ level: String, _ demand: String = "yes", risk: String = "owed > 0") throws
        -> Standard
    {
        try smallStandard(
            [
                indicator("X", ["yes boolean"], level: level, rules: "\"metWhen\": \"\(demand)\""),
                indicator("Y", ["right boolean"], rules: #""metWhen": "right""#),
            ],
            more: #"""
                "vetoes": [{"id": "W1", "title": {"zh": "欠薪", "en": "arrears"}, "clause": "应当如此。",
                  "fragment": "应当如此", "question": {"zh": "问", "en": "question"}, "basis": {"kind": "convention"},
                  "inputs": [{"id": "owed", "type": "amount", "label": {"zh": "金额", "en": "amount"}}],
                  "riskWhen": "\#(risk)", "vetoWhen": "within(confirmed, duration('36 months'))"}]
                """#)
    }

    private func flip(_ before: Standard, _ after: Standard, _ answers: String) throws -> VerdictFlip {
        let text = smallAnswers(answers).replacing(
            #""answers""#, with: #""vetoes": {"W1": {"value": 5, "confirmed": null}}, "answers""#)
        return VerdictFlip(try judge(text, by: before), try judge(text, by: after))
    }

    @Test("an indicator that weighs otherwise is named with both levels")
    func level() throws {
        let found = try flip(
            standard("required"), standard("advisory"), #""X": false, "Y": true"#)
        #expect(found.flips)
        let turn = try #require(found.indicators.first)
        #expect(found.indicators.count == 1)
        #expect(turn.before?.status == "unmet" && turn.after?.status == "unmet")
        #expect(turn.before?.level == .required && turn.after?.level == .advisory)
    }

    @Test("a risk is no cause: it decides no verdict")
    func risk() throws {
        let found = try flip(
            standard("required", risk: "owed > 10"), standard("required", "!yes"), #""X": true, "Y": true"#)
        #expect(found.flips)
        #expect(found.indicators.map(\.question.id) == ["X"])
        #expect(found.vetoes.isEmpty)
    }
}
