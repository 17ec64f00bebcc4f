import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Many mistakes in one file")
struct ManyProblemsTests {
    private static let marked = """
        {
          "format": "harmony-answers/1",
          "standard": "enterprise",
          "asOf": "2025-06-30",
          "facts": {"employees": 420, ⟦"staff"⟧: 420},
          "answers": {
            "E1.5": true,
            "E6.1": true,
            "E6.2": true,
            ⟦"E6.2"⟧: false,
            ⟦"E5.61"⟧: 3,
            "E3.2": ⟦20250116⟧,
            "E2.4": {"value": ⟦"2025-07-01"⟧, "note": "尚未召开"},
            "E5.6": {"value": {"spend": 1260000, "frontline": ⟦1260001⟧}},
            "E6.3": {"value": {"events": 2}, "evidence": {"programme": [⟦"../方案.pdf"⟧, "照片/一.jpg"]}},
            "E8.4": 0
          },
          "vetoes": {"V3": 0, "V4": {"value": {"people": 0, "owed": ⟦"无"⟧}}}
        }
        """

    private static let expected = [
        "unknown-fact", "duplicate-key", "unknown-indicator", "wrong-type", "future-date",
        "part-exceeds-whole", "evidence-outside-folder", "wrong-type",
    ]

    @Test("All are reported in one run, in the order of the file, each at its place and line")
    func reported() throws {
        let marked = MarkedText(Self.marked)
        let diagnostics = read(marked.text).diagnostics
        #expect(diagnostics.map(\.kind.name) == Self.expected)
        #expect(diagnostics.map { $0.place?.range } == marked.ranges)
        let table = LineTable(SourceText(name: "answers.json", text: marked.text))
        let lines = diagnostics.compactMap { $0.place.map { table.position(of: $0.range.lowerBound).line } }
        #expect(lines == marked.lines)
        #expect(lines == [5, 10, 11, 12, 13, 14, 15, 18])
    }

    @Test("What was wrong is unanswered, what was good is still judged, and the file does not pass")
    func rest() throws {
        let assessment = try judge(MarkedText(Self.marked).text)
        for id in ["E6.1", "E6.3", "E8.4"] { #expect(try assessment.status(id) == .met, "\(id)") }
        for id in ["E6.2", "E3.2", "E2.4", "E5.6"] {
            #expect(try assessment.status(id) == .unanswered, "\(id)")
        }
        #expect(try assessment.veto("V3").status == .clear)
        #expect(try assessment.veto("V4").status == .unanswered)
        #expect(assessment.verdict != .pass)
        #expect(assessment.submission.remarks["E2.4"]?.note == "尚未召开")
        #expect(assessment.submission.remarks["E6.3"]?.evidence.first?.paths == ["照片/一.jpg"])
    }

    @Test("Of a key that stands twice neither value counts, whichever comes first", arguments: [true, false])
    func duplicates(first: Bool) throws {
        let text = AnswerSheet.allMet.text.replacing(
            "\"answers\": {", with: "\"answers\": {\"E6.1\": \(first), ")
        let assessment = try judge(text)
        #expect(assessment.kinds == ["duplicate-key"])
        #expect(try assessment.status("E6.1") == .unanswered)
        #expect(try assessment.status("E6.2") == .met)
    }

    @Test("A syntax mistake costs only itself")
    func syntax() throws {
        let text = AnswerSheet.allMet.text.replacing("\"spirit\": true", with: "\"spirit\": 是")
        let assessment = try judge(text)
        #expect(assessment.submission.diagnostics.hasErrors)
        #expect(try assessment.status("E6.2") == .unanswered)
        #expect(assessment.ids(.met).count == 52)
        #expect(assessment.verdict == .incomplete)
    }
}
