import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Verdict, score and completeness")
struct VerdictTests {
    private static let confirmed =
        #"{"value": {"grave": true}, "confirmed": {"date": "2024-11-05", "decision": "某市人社监察决字〔2024〕1号"}}"#

    @Test("Everything met and every trigger clear: pass, score 1, complete")
    func pass() throws {
        let assessment = try judge(.allMet)
        #expect(assessment.verdict == .pass)
        #expect(assessment.score == Rational(1))
        #expect(assessment.completeness == Rational(1))
    }

    @Test("Of vetoed, fail, incomplete and pass the first that holds is the verdict")
    func order() throws {
        let (gap, hole): (AnswerSheet.Values, String) = (["plan": false], "E6.2")
        let sheet = AnswerSheet.allMet
        #expect(try judge(sheet.without(hole)).verdict == .incomplete)
        #expect(try judge(sheet.with("E6.1", gap)).verdict == .fail)
        #expect(try judge(sheet.with("E6.1", gap).without(hole)).verdict == .fail)
        #expect(try judge(sheet.with("E6.1", gap).without("V2")).verdict == .fail)
        #expect(try judge(sheet.entry("V2", Self.confirmed)).verdict == .vetoed)
        #expect(try judge(sheet.without(hole).entry("V2", Self.confirmed)).verdict == .vetoed)
        #expect(try judge(sheet.with("E6.1", gap).entry("V2", Self.confirmed)).verdict == .vetoed)
    }

    @Test("A required indicator in review leaves its item and the verdict incomplete")
    func review() throws {
        let assessment = try judge(AnswerSheet.allMet.with("E2.7", ["profit": "-1%"]))
        #expect(try assessment.item("E2").status == .incomplete)
        #expect(assessment.verdict == .incomplete)
        #expect(assessment.completeness == Rational(43, over: 44))
    }

    @Test("A required indicator unmet makes its item unmet, whatever is missing beside it")
    func unmetBeforeIncomplete() throws {
        let assessment = try judge(AnswerSheet.allMet.with("E6.1", ["plan": false]).without("E6.2"))
        #expect(try assessment.item("E6").status == .unmet)
    }

    @Test(
        "Advisory indicators decide nothing: unmet, missing or in review",
        arguments: [
            AnswerSheet.allMet.with("E3.4", ["managers": 20]), .allMet.without("E3.4"),
            .allMet.with("E4.6", ["settled": 9]), .allMet.with("E9.5", ["feedback": false]),
        ])
    func advisory(_ sheet: AnswerSheet) throws {
        let assessment = try judge(sheet)
        #expect(assessment.verdict == .pass)
        #expect(assessment.score == Rational(1))
        #expect(assessment.completeness == Rational(1))
        #expect(assessment.items.allSatisfy { $0.status == .met })
    }

    @Test("The score is the mean over items of the share of applicable required indicators met")
    func score() throws {
        // E6 has five required indicators, all applicable: (8 + 4/5) / 9.
        #expect(
            try judge(AnswerSheet.allMet.with("E6.1", ["plan": false])).score == Rational(44, over: 45))
        // E8 has four required ones, of which E8.5 does not apply: (8 + 2/3) / 9.
        #expect(
            try judge(AnswerSheet.allMet.with("E8.4", ["incidents": 1, "lawful": 0])).score
                == Rational(26, over: 27))
        // Not answered counts as not met: (8 + 3/5) / 9.
        #expect(try judge(AnswerSheet.allMet.without("E6.1", "E6.2")).score == Rational(43, over: 45))
    }

    @Test("Completeness is the share of required indicators that are decided; not applicable is decided")
    func completeness() throws {
        #expect(
            try judge(AnswerSheet.allMet.without("E6.1", "E6.2")).completeness == Rational(41, over: 43))
        #expect(try judge(AnswerSheet.allMet.with("E6.1", ["plan": false])).completeness == Rational(1))
    }

    @Test("An empty answer file is valid and incomplete: 43 required indicators unanswered, score 0")
    func empty() throws {
        let text = """
            {"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30",
             "facts": {}, "answers": {}, "vetoes": {}}
            """
        let assessment = try judge(text)
        #expect(assessment.kinds == [])
        #expect(assessment.verdict == .incomplete)
        let required = assessment.indicators.filter { $0.indicator.level == .required }
        #expect(required.count == 43)
        #expect(required.allSatisfy { $0.status == .unanswered })
        #expect(assessment.items.allSatisfy { $0.status == .incomplete })
        #expect(assessment.vetoes.allSatisfy { $0.status == .unanswered })
        #expect(assessment.score == .zero)
        #expect(assessment.completeness == .zero)
    }

    @Test("facts, answers and vetoes may be left out altogether")
    func bareMinimum() throws {
        let text = #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30"}"#
        let assessment = try judge(text)
        #expect(assessment.kinds == [])
        #expect(assessment.verdict == .incomplete)
    }

    @Test(
        "Counts of statuses add up to the items and indicators of the standard",
        arguments: [
            AnswerSheet.allMet, .threeGaps, .threeGaps.without("E1.1", "E4.1", "E9.1"),
            .allMet.with("E2.7", ["profit": "-1%"]),
        ])
    func counts(_ sheet: AnswerSheet) throws {
        let assessment = try judge(sheet)
        let itemStatuses: [ItemStatus] = [.met, .unmet, .incomplete, .notApplicable]
        let items = itemStatuses.map { status in assessment.items.count { $0.status == status } }
        #expect(items.reduce(0, +) == 9)
        let statuses: [IndicatorStatus] = [.met, .unmet, .notApplicable, .unanswered, .review]
        #expect(statuses.map { assessment.ids($0).count }.reduce(0, +) == 53)
    }

    @Test(
        "An error in the answer file never passes, even where every indicator is met",
        arguments: [
            AnswerSheet.allMet.entry("E9.9", "true"),
            .allMet.entry("V10", "0"),
            .allMet.with(facts: ["turnover": 1]),
            .allMet.with(subject: #"{"name": "某厂", "creditCode": "123"}"#),
            .allMet.member(#""remark": "附加""#),
            .allMet.member(#""assessor": {"role": "auditor"}"#),
            .allMet.entry("E6.1", #"{"value": {"plan": true}, "evidence": {"plan": ["../规划.pdf"]}}"#),
            .allMet.with(facts: ["frontlineEmployees": "262"]),
        ])
    func errorsNeverPass(_ sheet: AnswerSheet) throws {
        let assessment = try judge(sheet)
        #expect(assessment.submission.diagnostics.hasErrors)
        #expect(assessment.verdict == .incomplete)
    }

    @Test("A file with errors can still fail or be vetoed")
    func errorsAndGaps() throws {
        let wrong = AnswerSheet.allMet.entry("E9.9", "true")
        #expect(try judge(wrong.with("E6.1", ["plan": false])).verdict == .fail)
        #expect(try judge(wrong.entry("V2", Self.confirmed)).verdict == .vetoed)
    }
}
