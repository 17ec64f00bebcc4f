import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Answers that were written for an earlier version")
struct SuccessionTests {
    private func standard() throws -> Standard {
        try smallStandard(
            [
                indicator("A.1", ["now number", "more number"], rules: #""metWhen": "now > 1""#),
                indicator("A.2", ["held date none"], rules: #""metWhen": "held != none""#),
            ],
            facts: #"{"id": "staff", "type": "integer", "label": {"zh": "人数", "en": "staff"}}"#,
            more: #"""
                "renamed": {"A.1.old": "A.1.now", "facts.people": "facts.staff", "B.9": "A.2", "A.1": "A.1.now",
                            "A.1.older": "A.1.old"},
                "removed": {"C.1": {"zh": "已并入 A.1", "en": "now part of A.1"},
                            "A.2.gone": {"zh": "改填 A.2.held", "en": "fill in A.2.held"}}
                """#)
    }

    private func found(_ answers: String, facts: String = "") throws -> (
        values: [String: Value], kinds: [String], messages: [String]
    ) {
        let standard = try standard()
        let text = """
            {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30",
             "facts": {\(facts)}, "answers": {\(answers)}}
            """
        let (submission, problems) = read(text, for: standard)
        var values: [String: Value] = [:]
        for owner in standard.inputsBySlot.compactMap({ $0 }) {
            let value = try #require(submission).frame[owner.input.slot]
            if !value.isUnknown { values[standard.path(of: owner.input)] = value }
        }
        return (values, problems.map(\.kind.name), problems.map { $0.message.en + ($0.help?.en ?? "") })
    }

    @Test(
        "Whatever has another name is read under it",
        arguments: [
            (#""A.1": {"value": {"old": 3}}"#, "A.1.now"), (#""A.1": {"value": {"older": 3}}"#, "A.1.now"),
            (#""A.1": 3"#, "A.1.now"), (#""A.1": {"value": 3}"#, "A.1.now"),
        ])
    func renamed(answers: String, path: String) throws {
        let found = try found(answers)
        #expect(found.values == [path: .number(Rational(3))])
        #expect(found.kinds == [])
    }

    @Test("A question and a fact by their earlier ids")
    func others() throws {
        let found = try found(#""B.9": {"value": "2025-01-01", "note": "x"}"#, facts: #""people": 12"#)
        #expect(Set(found.values.keys) == ["A.2.held", "facts.staff"])
        #expect(found.kinds == [])
    }

    @Test("What is no longer asked is told with what to fill in instead, and nothing is taken from it")
    func removed() throws {
        let whole = try found(#""C.1": {"value": {"x": 5}}"#)
        #expect(whole.values == [:] && whole.kinds == ["removed-question"])
        #expect(whole.messages[0].contains("'C.1'") && whole.messages[0].contains("now part of A.1"))
        let input = try found(#""A.2": {"value": {"gone": true, "held": "2025-01-01"}}"#)
        #expect(Set(input.values.keys) == ["A.2.held"] && input.kinds == ["removed-question"])
        // Left open, it says nothing.
        #expect(try found(#""C.1": null"#).kinds == [])
    }

    @Test("Under both names neither counts", arguments: [#""now": 2, "old": 3"#, #""old": 3, "now": 2"#])
    func twice(value: String) throws {
        let found = try found(#""A.1": {"value": {\#(value)}}"#)
        #expect(found.kinds == ["duplicate-answer"])
        #expect(
            try judge(smallAnswers(#""A.1": {"value": {\#(value)}}"#), by: try standard()).items[0]
                .indicators[0].status == .unanswered)
    }

    @Test("What was never asked is still unknown")
    func unknown() throws {
        #expect(try found(#""A.1": {"value": {"odl": 3}}"#).kinds == ["unknown-input"])
        #expect(try found(#""D.1": 3"#).kinds == ["unknown-indicator"])
        #expect(try found("", facts: #""peple": 3"#).kinds == ["unknown-fact"])
    }

    @Test("The quick reader leaves such files to the ordinary one and reads others as before")
    func quick() throws {
        let reader = QuickReader(try standard(), answersFor: ["small"])
        func source(_ answers: String) -> SourceText {
            SourceText(name: "a.json", text: smallAnswers(answers))
        }
        #expect(reader.submission(source(#""A.1": {"value": {"old": 3}}"#)) == nil)
        #expect(reader.submission(source(#""A.1": 3"#)) == nil)
        #expect(reader.submission(source(#""A.1": {"value": {"now": 3}}"#)) != nil)
    }
}

@Suite("Assessed by the law of the day")
struct DayOfAssessmentTests {
    private func status(on day: String) throws -> [IndicatorStatus] {
        let standard = try smallStandard(
            [
                indicator(
                    "A.1", ["now number"],
                    rules: #"""
                        "parameters": [{"id": "least", "type": "number", "values": [
                          {"until": "2024-06-30", "value": 1, "basis": {"kind": "convention"}},
                          {"from": "2024-07-01", "value": 5, "basis": {"kind": "convention"}}]}],
                        "metWhen": "now >= least"
                        """#),
                indicator("A.2", ["sure boolean"], rules: #""from": "2024-07-01", "metWhen": "sure""#),
            ], more: #""editions": ["2024-07-01"]"#)
        return try judge(smallAnswers(#""A.1": 3"#), by: standard, asOf: day).items.flatMap(\.indicators)
            .map(\.status)
    }

    @Test("The same answers come out by the law of their day, on both sides of the change")
    func days() throws {
        #expect(try status(on: "2024-06-30") == [.met, .notApplicable])
        #expect(try status(on: "2024-07-01") == [.unmet, .unanswered])
    }
}
