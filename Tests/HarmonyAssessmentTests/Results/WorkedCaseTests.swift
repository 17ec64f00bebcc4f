import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

@Suite("The two worked cases of the domain reference")
struct WorkedCaseTests {
    @Test("Case A: nine of nine items, no gap; no restructuring happened")
    func caseA() throws {
        let assessment = try judge(.allMet)
        #expect(assessment.kinds == [])
        #expect(assessment.items.map(\.status) == Array(repeating: .met, count: 9))
        #expect(assessment.ids(.unmet) == [])
        #expect(assessment.ids(.notApplicable) == ["E7.9", "E8.5"])
        #expect(assessment.verdict == .pass)
    }

    @Test("Case B: seven of nine items; E3.2, E3.7 and E5.6 required, E3.4 advisory")
    func caseB() throws {
        let assessment = try judge(.threeGaps)
        #expect(assessment.kinds == [])
        #expect(assessment.ids(.unmet) == ["E3.2", "E3.4", "E3.7", "E5.6"])
        #expect(assessment.ids(.notApplicable) == ["E7.9", "E8.5"])
        #expect(assessment.ids(.met).count == 49)
        let unmet = assessment.items.filter { $0.status == .unmet }.map(\.item.id)
        #expect(unmet == ["E3", "E5"])
        #expect(assessment.items.count { $0.status == .met } == 7)
        #expect(assessment.verdict == .fail)
        #expect(assessment.completeness == Rational(1))
        // E3: 4 of 6 required met; E5: 4 of 5; the other seven in full.
        #expect(assessment.score == Rational(127, over: 135))
    }

    @Test(
        "Case B: wage bargaining lapses with the next calendar year, and the cases are just over nine in ten")
    func narrowly() throws {
        #expect(try judge(AnswerSheet.threeGaps.with(asOf: "2025-12-31")).status("E2.4") == .met)
        #expect(try judge(AnswerSheet.threeGaps.with(asOf: "2026-01-01")).status("E2.4") == .unmet)
        #expect(
            try judge(AnswerSheet.threeGaps.with("E4.5", ["closed": 9, "running": 0])).status("E4.5")
                == .unmet)
    }

    @Test(
        "Case B: an employee director or a supervisory board with employees would do, a sole supervisor not")
    func waysOut() throws {
        func status(_ values: AnswerSheet.Values) throws -> IndicatorStatus {
            try judge(AnswerSheet.threeGaps.with("E3.7", values)).status("E3.7")
        }
        #expect(try status(["boardStaff": 1]) == .met)
        #expect(try status(["supervisors": 3, "supervisorStaff": 1]) == .met)
        #expect(try status(["supervisorStaff": 1]) == .unmet)
    }
}
