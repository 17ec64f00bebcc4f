import HarmonyAssessment
import Testing

/// Whole submissions of enterprises that obey the law, and their neighbours that do not.
@Suite("Lawful enterprises and their neighbours")
struct LawfulEnterpriseTests {
    /// As a form is filled in by an enterprise without figures of last year and without a full year's work.
    private static let young = AnswerSheet.allMet
        .with(facts: ["founded": "2025-02-10", "payroll": nil])
        .without("E2.3", "E2.7", "E5.5", "E5.6")
        .with("E4.3", ["training": nil, "appraisal": nil])
        .with("E6.5", ["home": nil, "society": nil, "staff": nil])
        .with("E7.1", ["production": nil, "living": nil])
        .with("E7.5", ["periodic": nil, "leavers": nil, "leaversChecked": nil])

    @Test("An enterprise of this year comes to a verdict on what there is")
    func firstYear() throws {
        let assessment = try judge(Self.young)
        #expect(assessment.verdict == .pass)
        #expect(assessment.ids(.unanswered) == [])
        for id in ["E2.3", "E2.7", "E5.5", "E5.6"] {
            #expect(try assessment.status(id) == .notApplicable, "\(id)")
        }
        #expect(try judge(Self.young.with("E3.2", ["held": "none"]).without("E3.3")).verdict == .pass)
    }

    @Test("What is lacking in the first year still fails", arguments: ["E4.3", "E6.5", "E7.1", "E7.5"])
    func firstYearGap(id: String) throws {
        let gaps: [String: AnswerSheet.Values] = [
            "E4.3": ["register": false], "E6.5": ["projects": 0], "E7.1": ["projects": 0],
            "E7.5": ["checked": 73],
        ]
        #expect(try judge(Self.young.with(id, try #require(gaps[id]))).verdict == .fail)
    }

    @Test("An enterprise of last year owes the figures of last year")
    func secondYear() throws {
        let assessment = try judge(Self.young.with(facts: ["founded": "2024-12-31"]))
        #expect(assessment.verdict == .incomplete)
        #expect(try assessment.status("E2.7") == .notApplicable)
        for id in ["E2.3", "E5.5", "E5.6"] { #expect(try assessment.status(id) == .unanswered, "\(id)") }
    }

    @Test("A request for mediation still within its time leaves the verdict alone")
    func pending() throws {
        let pending: AnswerSheet.Values = ["accepted": 1, "closed": 0, "running": 1, "extended": 0]
        let sheet = AnswerSheet.allMet.with("E4.5", pending).with("E4.6", ["settled": 0])
        #expect(try judge(sheet).verdict == .pass)
        #expect(try judge(sheet.with("E4.5", ["running": 0])).verdict == .fail)
    }

    @Test("Ten union members among 386 employees and an organiser are no sound union")
    func organiser() throws {
        let few: AnswerSheet.Values = ["kind": "organiser", "approved": nil, "members": 10]
        let sheet = AnswerSheet.allMet.with("E2.1", few)
        #expect(try judge(sheet).status("E2.1") == .unmet)
        let small = sheet.with(facts: StatusCase.small(20))
        #expect(try judge(small).status("E2.1") == .met)
    }

    @Test(
        "Answers of the first version are still read where a question has grown",
        arguments: ["E2.3", "E6.5", "E7.1", "E8.4"])
    func bare(id: String) throws {
        let numbers: [String: String] = ["E2.3": "926400", "E6.5": "0", "E7.1": "0", "E8.4": "0"]
        let assessment = try judge(AnswerSheet.allMet.entry(id, numbers[id] ?? "null"))
        #expect(assessment.kinds == [])
        #expect(try assessment.status(id) == (id == "E2.3" || id == "E8.4" ? .met : .unmet))
    }
}
