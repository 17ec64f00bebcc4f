import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

/// A date that must lie in a part of each year, a time of day, and who assesses.
@Suite("Seasons, times of day and assessors")
struct SeasonAndTimeTests {
    private static let label = #""label": {"zh": "项", "en": "input"}"#

    private static func question(_ id: String, _ input: String, _ parameter: String, _ rule: String) -> String
    {
        """
        {"id": "\(id)", "level": "required", "title": {"zh": "题", "en": "title"}, "fragment": "应当如此",
         "question": {"zh": "问", "en": "question"}, "basis": {"kind": "document"},
         "inputs": [\(input)],
         "parameters": [{\(parameter), "basis": {"kind": "document"}}], "metWhen": "\(rule)"}
        """
    }

    private static func standard() throws -> Standard {
        try smallStandard(
            [
                question(
                    "S.1", #"{"id": "relief", "type": "date", "none": true, "during": "summer", \#(label)}"#,
                    #""id": "summer", "type": "yearly", "value": "06-01/09-30""#, "within(relief, summer)"),
                question(
                    "S.2", #"{"id": "latest", "type": "time", "none": true, \#(label)}"#,
                    #""id": "last", "type": "time", "value": "15:30""#, "latest <= last"),
            ],
            more:
                #""assessors": [{"id": "superior", "label": {"zh": "上级工会", "en": "the higher union"}}]"#)
    }

    private func read(_ answers: String, _ more: String = "") throws -> (Submission, [String], Bool) {
        let standard = try Self.standard()
        let text = smallAnswers(answers).replacing(#""asOf""#, with: more + #""asOf""#)
        let source = SourceText(name: "a.json", text: text)
        let (found, diagnostics) = AnswerReader.read(
            JSONReader.read(source), for: standard, asOf: nil)
        let submission = try #require(found)
        let quick = QuickReader(standard, answersFor: ["small"]).submission(source)
        // What the quick reader takes it reads as the ordinary one does.
        if let quick { #expect(quick.frame.slots == submission.frame.slots) }
        return (submission, diagnostics.map(\.kind.name), quick != nil)
    }

    private func status(_ id: String, _ submission: Submission) throws -> IndicatorStatus? {
        assess(submission, by: try Self.standard()).indicators.first { $0.indicator.id == id }?.status
    }

    @Test(
        "a day outside the season is no answer; an older season's day is one",
        arguments: [
            ("2024-07-15", "met"), ("2024-06-01", "met"), ("2024-09-30", "met"), ("2025-06-01", "met"),
            ("2023-09-30", "unmet"), ("2024-05-31", "refused"), ("2024-10-01", "refused"),
            ("2025-05-28", "refused"), ("none", "unmet"),
        ])
    func season(_ day: String, _ expected: String) throws {
        let (submission, problems, isQuick) = try read(#""S.1": "\#(day)""#)
        let status = try status("S.1", submission)
        if expected == "refused" {
            #expect(problems == ["outside-season"])
            #expect(!isQuick)
            #expect(status == .unanswered)
        } else {
            #expect(problems.isEmpty)
            #expect(isQuick)
            #expect(status == (expected == "met" ? .met : .unmet))
        }
    }

    @Test(
        "a time of day stands on one side of another",
        arguments: [
            ("00:00", "met"), ("15:29", "met"), ("15:30", "met"), ("15:31", "unmet"), ("16:05", "unmet"),
            ("23:59", "unmet"), ("none", "unmet"), ("24:00", "refused"), ("15:60", "refused"),
            ("9:05", "refused"), ("15.30", "refused"), ("15:30:00", "refused"), ("", "refused"),
        ])
    func time(_ written: String, _ expected: String) throws {
        let (submission, problems, isQuick) = try read(#""S.2": "\#(written)""#)
        let status = try status("S.2", submission)
        #expect(problems == (expected == "refused" ? ["wrong-type"] : []))
        #expect(isQuick == (expected != "refused"))
        #expect(status == (expected == "met" ? .met : expected == "unmet" ? .unmet : .unanswered))
    }

    @Test("a time is written back as it was read")
    func written() throws {
        let (submission, _, _) = try read(#""S.2": "09:05""#)
        let input = try #require(Self.standard().indicators.last?.question.inputs.first)
        var json = JSONWriter()
        json.array { $0.answer(submission.frame[input.slot], to: input) }
        #expect(json.text.contains(#""09:05""#))
    }

    @Test(
        "those who answer are the subject itself and the standard's own assessors",
        arguments: [("self", true), ("superior", true), ("tripartite", false), ("上级工会", false)])
    func assessors(_ role: String, _ isKnown: Bool) throws {
        let (submission, problems, isQuick) = try read("", #""assessor": {"role": "\#(role)"}, "#)
        #expect(problems == (isKnown ? [] : ["unknown-choice"]))
        #expect(isQuick == isKnown)
        #expect(submission.assessor.role?.id == (isKnown ? role : nil))
        if role == "superior" { #expect(submission.assessor.role?.name.zh == "上级工会") }
    }

    @Test("without assessors of its own a standard knows the tripartite body and a third party")
    func general() throws {
        let standard = try smallStandard([indicator("S.1", ["x boolean"], rules: #""metWhen": "x""#)])
        #expect(standard.profile.assessors.map(\.id) == ["self", "tripartite", "thirdParty"])
    }
}
