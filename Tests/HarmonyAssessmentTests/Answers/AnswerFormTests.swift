import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Forms of an answer")
struct AnswerFormTests {
    @Test(
        "One input: the value itself, under value, or under value by its name",
        arguments: [
            #""2025-01-16""#, #"{"value": "2025-01-16"}"#, #"{"value": {"held": "2025-01-16"}}"#,
            #"{"value": "2025-01-16", "note": "第四届第二次", "evidence": {}}"#,
        ])
    func oneInput(entry: String) throws {
        let assessment = try judge(AnswerSheet.allMet.entry("E3.2", entry))
        #expect(assessment.kinds == [])
        let slot = try enterprise.input("E3.2.held").slot
        #expect(assessment.frame[slot] == .date(try #require(CalendarDate(iso: "2025-01-16".utf8))))
    }

    @Test(
        "The bare form takes none, numbers, choices and lists as the long one does",
        arguments: [
            ("E3.2", #""none""#, IndicatorStatus.unmet), ("E6.3", "2", .met), ("E5.2", "2025", .met),
            ("E4.1", #""committee""#, .met), ("E7.2", #"["childcare"]"#, .met), ("E7.2", "[]", .unmet),
            ("E2.3", "926400", .met), ("E1.5", "false", .unmet),
        ])
    func bare(id: String, json: String, expected: IndicatorStatus) throws {
        let assessment = try judge(AnswerSheet.allMet.entry(id, json))
        #expect(assessment.kinds == [])
        #expect(try assessment.status(id) == expected)
    }

    @Test(
        "null is no answer",
        arguments: [
            "null", #"{"value": null}"#, #"{"value": {"spend": 880000, "frontline": null}}"#, "{}",
            #"{"value": {}}"#, #"{"note": "待核"}"#,
        ])
    func null(entry: String) throws {
        let assessment = try judge(AnswerSheet.allMet.entry("E5.6", entry))
        #expect(assessment.kinds == [])
        #expect(try assessment.status("E5.6") == .unanswered)
    }

    @Test("null in one input or in a fact is no answer either")
    func nullElsewhere() throws {
        let sheet = AnswerSheet.allMet.entry("E3.2", "null").with(facts: ["payroll": .raw("null")])
        let assessment = try judge(sheet)
        #expect(assessment.kinds == [])
        #expect(assessment.ids(.unanswered) == ["E2.3", "E3.2", "E3.3", "E5.5"])
    }

    @Test("The note and the evidence of an answer are kept")
    func remarks() throws {
        let entry = #"""
            {"value": "2025-01-16", "note": "第四届第二次会议",
             "evidence": {"minutes": ["会议纪要.pdf", "附件/决议.pdf"], "attendance": ["签到.jpg"]}}
            """#
        let assessment = try judge(AnswerSheet.allMet.entry("E3.2", entry))
        #expect(assessment.kinds == [])
        let remark = try #require(assessment.submission.remarks["E3.2"])
        #expect(remark.note == "第四届第二次会议")
        #expect(remark.evidence.map(\.id) == ["minutes", "attendance"])
        #expect(remark.evidence.map(\.paths) == [["会议纪要.pdf", "附件/决议.pdf"], ["签到.jpg"]])
    }

    @Test("Evidence alone leaves the question unanswered")
    func evidenceOnly() throws {
        let assessment = try judge(
            AnswerSheet.allMet.entry("E3.2", #"{"evidence": {"minutes": ["会议纪要.pdf"]}}"#))
        #expect(assessment.kinds == [])
        #expect(try assessment.status("E3.2") == .unanswered)
        #expect(assessment.submission.remarks["E3.2"]?.evidence.count == 1)
    }

    @Test("The standard that a file names is known before it is read, with its place")
    func namedStandard() throws {
        func named(_ text: String) throws -> (id: String, place: SourceRange)? {
            let reading = JSONReader.read(SourceText(name: "answers.json", text: text))
            return AnswerReader.namedStandard(in: try #require(reading.document))
        }
        let marked = MarkedText(#"{"format": "harmony-answers/1", "standard": ⟦"enterprise-local"⟧}"#)
        let found = try #require(try named(marked.text))
        #expect(found.id == "enterprise-local")
        #expect(found.place.range == marked.ranges.first)
        for other in [#"{"standard": 1}"#, "{}", "[]"] { #expect(try named(other) == nil) }
    }

    @Test("Who is assessed, and by whom")
    func people() throws {
        let sheet = AnswerSheet.allMet
            .with(subject: #"{"name": "某厂", "creditCode": "91000000ma0fake17a"}"#)
            .member(#""assessor": {"role": "tripartite", "name": "某区三方办"}"#)
        let submission = try judge(sheet).submission
        #expect(submission.subject.name == "某厂")
        #expect(submission.subject.creditCode == "91000000MA0FAKE17A")
        #expect(submission.assessor.role == .tripartite)
        #expect(submission.assessor.name == "某区三方办")
    }

    @Test(
        "The three roles of an assessor",
        arguments: [("self", Assessor.Role.own), ("tripartite", .tripartite), ("thirdParty", .thirdParty)])
    func roles(word: String, role: Assessor.Role) throws {
        let sheet = AnswerSheet.allMet.member(#""assessor": {"role": "\#(word)"}"#)
        #expect(try judge(sheet).submission.assessor.role == role)
    }
}

@Suite("The assessment date and the financial year")
struct AnswerDateTests {
    private func financialYear(_ sheet: AnswerSheet, asOf: String? = nil) throws -> Value {
        let assessment = try judge(sheet.text, asOf: asOf)
        return assessment.frame[try enterprise.input("financialYear").slot]
    }

    @Test("The financial year is the one before the assessment date unless the file says otherwise")
    func financialYear() throws {
        let unsaid = AnswerSheet.allMet.with(facts: ["financialYear": nil])
        #expect(try financialYear(unsaid) == .number(Rational(2024)))
        #expect(try financialYear(unsaid, asOf: "2026-01-01") == .number(Rational(2025)))
        #expect(try financialYear(unsaid, asOf: "2025-12-31") == .number(Rational(2024)))
        #expect(
            try financialYear(AnswerSheet.allMet.with(facts: ["financialYear": 2023]))
                == .number(Rational(2023)))
        #expect(
            try financialYear(AnswerSheet.allMet.with(facts: ["financialYear": .raw("null")]))
                == .number(Rational(2024)))
    }

    @Test("A financial year written wrongly is not replaced by the default")
    func wrongYear() throws {
        #expect(
            try financialYear(AnswerSheet.allMet.with(facts: ["financialYear": "2024"]))
                == .unknown(.unanswered))
    }

    @Test("An override judges by its own date and keeps the date that the file states")
    func override() throws {
        let text = AnswerSheet.allMet.with("E3.2", ["held": "2024-05-01"]).text
        let stated = try judge(text)
        #expect(stated.submission.asOf.iso == "2025-06-30")
        #expect(try stated.status("E3.2") == .met)
        let later = try judge(text, asOf: "2026-01-01")
        #expect(later.submission.statedAsOf?.iso == "2025-06-30")
        #expect(later.submission.asOf.iso == "2026-01-01")
        #expect(later.frame.asOf.iso == "2026-01-01")
        #expect(try later.status("E3.2") == .unmet)
    }

    @Test("An override before an answered event makes that event a date in the future")
    func overrideBefore() throws {
        let assessment = try judge(AnswerSheet.allMet.text, asOf: "2025-05-31")
        #expect(assessment.kinds == [])
        let earlier = try judge(AnswerSheet.allMet.text, asOf: "2025-05-11")
        // The survey of 12 May and the risk check of 20 May have not happened by then.
        #expect(earlier.kinds == ["future-date", "future-date"])
        #expect(try earlier.status("E9.1") == .unanswered)
        #expect(try earlier.status("E4.4") == .unanswered)
    }

    @Test("A contract's first and last day may lie ahead")
    func contractAhead() throws {
        let sheet = AnswerSheet.allMet.with("E2.5", ["start": "2025-08-01", "end": "2027-07-31"])
        let assessment = try judge(sheet)
        #expect(assessment.kinds == [])
        #expect(try assessment.status("E2.5") == .unmet)
    }
}
