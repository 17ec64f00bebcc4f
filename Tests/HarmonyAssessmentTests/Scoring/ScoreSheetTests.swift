import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Points beside verdict and score")
struct ScoreSheetTests {
    /// The bundled standard with a table, as a locality could have written it.
    private func scored(_ table: String) throws -> Standard {
        let source = try #require(BundledCriteria.source(of: "enterprise"))
        let text = source.text(0..<source.bytes.count)
        let end = try #require(text.lastIndex(of: "}"))
        let (standard, diagnostics) = CriteriaLoader.load(
            SourceText(name: "scored.json", text: text[..<end] + ", " + table + "}"))
        #expect(diagnostics.map(\.message.en) == [])
        return try #require(standard)
    }

    private let table = #"""
        "scoring": {"base": 100, "notApplicable": "full",
          "points": {
            "E2.3": {"points": 25, "of": "remitted / payroll",
                     "lose": {"points": 2.5, "perShort": "0.1%", "below": "2%"}},
            "E3.2": 15, "E5.3": {"each": {"preJob": 10, "methods": 5}}, "E8.5": 5,
            "E4.6": {"of": "settled / ${E4.5.accepted}",
                     "bands": [{"atLeast": "80%", "points": 20}, {"atLeast": "50%", "points": 12}, {"points": 4}]},
            "E9.3": 10,
            "E9.2": {"points": 10, "of": "${E9.1.valid} > 0 ? mean(pay, insurance, rest, environment, training, conditions, consultation, care) / ${E9.1.valid} : 0",
                     "lose": {"points": 1, "perShort": "1%", "below": "85%", "floor": 2}}},
          "levels": [{"id": "A", "atLeast": 70}]}
        """#

    @Test("A standard without a table has no sheet")
    func none() throws {
        #expect(try judge(AnswerSheet.allMet).scoreSheet == nil)
    }

    @Test("Case B: points by rule, figures of other indicators included")
    func caseB() throws {
        let assessment = try judge(AnswerSheet.threeGaps.text, by: scored(table))
        let sheet = try #require(assessment.scoreSheet).get()
        let points = sheet.indicators.map { "\($0.result.indicator.id) \($0.points.groupedText())" }
        // 7 of 11 settled: 63.64%. Satisfaction of 80.89%: five steps begun below 85%.
        #expect(
            points == [
                "E2.3 25", "E3.2 0", "E4.6 12", "E5.3 15", "E8.5 5", "E9.2 5", "E9.3 10",
            ])
        #expect(sheet.points == Rational(72))
        #expect(sheet.open == .zero)
        #expect(sheet.level?.id == "A")
    }

    @Test("Verdict, score and every status are the same with and without a table")
    func unchanged() throws {
        let standard = try scored(table)
        for sheet in [AnswerSheet.allMet, .threeGaps, AnswerSheet.allMet.without("E5.1", "V3")] {
            let (with, without) = (try judge(sheet.text, by: standard), try judge(sheet))
            #expect(with.verdict == without.verdict)
            #expect(with.score == without.score)
            #expect(with.completeness == without.completeness)
            #expect(with.indicators.map(\.status) == without.indicators.map(\.status))
        }
    }

    @Test("A level is reached by points even where the standard itself is not met, and the other way round")
    func independent() throws {
        let standard = try scored(table)
        let failed = try judge(AnswerSheet.threeGaps.text, by: standard)
        #expect(failed.verdict == .fail)
        #expect(try failed.scoreSheet?.get().level?.id == "A")
        let poor = AnswerSheet.allMet.with("E2.3", ["remitted": 0]).with("E4.6", ["settled": 3])
            .with("E9.2", AnswerSheet.dimensions(132, 132, 132, 132, 132, 132, 132, 60))
        let passed = try judge(poor.text, by: standard)
        #expect(passed.verdict == .pass)
        #expect(try passed.scoreSheet?.get().level == nil)
    }

    @Test("With every answer open nothing is earned, everything is open, and all of it may come")
    func empty() throws {
        let text = #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30"}"#
        let sheet = try #require(try judge(text, by: scored(table)).scoreSheet).get()
        #expect((sheet.points, sheet.open) == (.zero, Rational(100)))
        #expect(sheet.next?.missing == Rational(70))
    }
}
