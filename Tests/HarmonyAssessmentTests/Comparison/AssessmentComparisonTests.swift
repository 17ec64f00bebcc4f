import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

/// Two assessments side by side, as values.
@Suite("two assessments compared")
struct AssessmentComparisonTests {
    private let own = #""assessor": {"role": "self"}"#
    private let review = #""assessor": {"role": "tripartite", "name": "三方"}"#

    private func compare(_ before: AnswerSheet, _ after: AnswerSheet) throws -> AssessmentComparison {
        AssessmentComparison(try judge(before), try judge(after))
    }

    private func names(_ differences: [AnswerDifference]) -> [String] {
        differences.map { ($0.question.map { $0.id + "." } ?? "") + $0.input.id }
    }

    @Test("the same answers do not differ")
    func same() throws {
        let comparison = try compare(.threeGaps, .threeGaps)
        #expect(!comparison.hasDifferences)
        #expect(!comparison.flips)
        #expect(comparison.scoreMovement == .zero)
        #expect(comparison.sense == .files)
        #expect(!comparison.isOfOtherSubject)
    }

    @Test("who said it, and when, is no difference by itself")
    func teller() throws {
        let comparison = try compare(.allMet, .allMet.member(review))
        #expect(!comparison.hasDifferences)
        #expect(comparison.sense == .views)
    }

    @Test("a verdict flips by one figure, which contradicts for the same day")
    func flip() throws {
        let lower = AnswerSheet.allMet.with("E5.6", ["frontline": 400_000])
        let comparison = try compare(.allMet.member(own), lower.member(review))
        #expect(comparison.flips)
        #expect(comparison.before.verdict == .pass && comparison.after.verdict == .fail)
        #expect(comparison.items.map(\.item.id) == ["E5"])
        #expect(comparison.turned.map(\.indicator.id) == ["E5.6"])
        #expect(comparison.unturned.isEmpty)
        #expect(names(comparison.contradictions) == ["E5.6.frontline"])
        let answer = try #require(comparison.turned.first?.answers.first)
        #expect(answer.after == .value(.number(Rational(400_000))))
        let moved = try #require(comparison.scoreMovement)
        #expect(moved < .zero)
    }

    @Test("for two days it is a change and no contradiction")
    func days() throws {
        let later = AnswerSheet.allMet.with(asOf: "2025-07-31").with("E5.6", ["frontline": 560_000])
        let comparison = try compare(.allMet, later)
        #expect(comparison.sense == .times)
        #expect(comparison.contradictions.isEmpty)
        #expect(names(comparison.differences) == ["E5.6.frontline"])
        #expect(comparison.differences.first?.nature == .changed)
    }

    @Test("the day that the answers speak of counts, not the one that they are judged by")
    func overriddenDay() throws {
        let later = AnswerSheet.allMet.with(asOf: "2025-07-31").with("E5.6", ["frontline": 560_000])
        let comparison = AssessmentComparison(
            try judge(AnswerSheet.allMet.text, asOf: "2025-09-30"), try judge(later.text, asOf: "2025-09-30"))
        #expect(comparison.sense == .times)
        #expect(comparison.contradictions.isEmpty)
    }

    @Test("what only one of them answers is given or dropped, never a contradiction")
    func oneSided() throws {
        let comparison = try compare(.allMet, .allMet.without("E5.6"))
        #expect(Set(comparison.differences.map(\.nature)) == [.dropped])
        #expect(comparison.contradictions.isEmpty)
        #expect(comparison.turned.map(\.after?.status) == [.unanswered])
        let back = try compare(.allMet.without("E5.6"), .allMet)
        #expect(Set(back.differences.map(\.nature)) == [.given])
    }

    @Test("an answer that cannot be used is told from one that is missing")
    func refused() throws {
        let comparison = try compare(.allMet, .allMet.entry("E2.4", "20250220"))
        let answer = try #require(comparison.differences.first)
        #expect(answer.after == .refused("20250220"))
        #expect(answer.nature == .dropped)
    }

    @Test("a fact that differs is found, and so is what turns by it")
    func facts() throws {
        let comparison = try compare(.allMet, .allMet.with(facts: ["companyForm": "other"]))
        #expect(names(comparison.facts) == ["companyForm"])
        let turned = try #require(comparison.turned.first { $0.indicator.id == "E3.7" })
        #expect(turned.answers.isEmpty)
        #expect(names(comparison.causes(elsewhere: turned)) == ["companyForm"])
        #expect(!comparison.isTurnedByDay(turned))
    }

    @Test("what turns by the day alone is known to")
    func day() throws {
        let comparison = try compare(.allMet, .allMet.with(asOf: "2027-06-30"))
        #expect(comparison.differences.isEmpty)
        #expect(!comparison.turned.isEmpty)
        for turned in comparison.turned { #expect(comparison.isTurnedByDay(turned)) }
    }

    @Test("removal triggers: another figure, another decision")
    func vetoes() throws {
        let decided = AnswerSheet.allMet.entry(
            "V4",
            #"{"value": {"people": 0, "owed": 0, "grave": true}, "confirmed": {"date": "2024-03-08", "decision": "某局7号"}}"#
        )
        let comparison = try compare(.allMet, decided)
        #expect(comparison.vetoes.map(\.veto.id) == ["V4"])
        #expect(comparison.vetoes.first?.isTurned == true)
        #expect(comparison.after.verdict == .vetoed)
        #expect(comparison.vetoes.first?.decisions?.nature == .contradiction)
        #expect(comparison.differenceCount == 2 && comparison.contradictionCount == 1)
        // Of another day it is news.
        let later = try compare(.allMet, decided.with(asOf: "2025-07-31"))
        #expect(later.vetoes.first?.decisions?.nature == .changed)
        #expect(later.contradictionCount == 0)
    }

    @Test("one decision under two numbers is put otherwise; another day of it contradicts")
    func decisions() throws {
        func sheet(_ date: String, _ number: String) -> AnswerSheet {
            .allMet.entry(
                "V4",
                #"{"value": {"people": 0, "owed": 0}, "confirmed": {"date": "\#(date)", "decision": "\#(number)"}}"#
            )
        }
        let first = sheet("2024-03-08", "某局7号")
        let other = try compare(first, sheet("2024-03-08", "某局〔2024〕7号"))
        #expect(other.vetoes.first?.decisions?.nature == .changed)
        let day = try compare(first, sheet("2024-03-09", "某局7号"))
        #expect(day.vetoes.first?.decisions?.nature == .contradiction)
    }

    @Test("what one declares not applicable and the other answers contradicts")
    func declarations() throws {
        let standard = try smallStandard([
            indicator("X", ["yes boolean"], rules: #""mayNotApply": true, "metWhen": "yes""#)
        ])
        func compare(_ before: String, _ after: String) throws -> AssessmentComparison {
            AssessmentComparison(
                try judge(smallAnswers(before), by: standard), try judge(smallAnswers(after), by: standard))
        }
        let declared = #""X": {"notApplicable": "没有这类岗位"}"#
        let comparison = try compare(#""X": true"#, declared)
        #expect(comparison.indicators.first?.declared?.nature == .contradiction)
        #expect(comparison.contradictionCount == 1)
        #expect(try compare("", declared).indicators.first?.declared?.nature == .given)
        #expect(try compare(declared, "").indicators.first?.declared?.nature == .dropped)
        let otherwise = try compare(declared, #""X": {"notApplicable": "无此类岗位"}"#)
        #expect(otherwise.indicators.first?.declared?.nature == .changed)
        #expect(otherwise.contradictionCount == 0)
    }

    @Test("another level or other points are a difference, though every answer is the same")
    func levels() throws {
        let standard = try smallStandard(
            [indicator("X", ["yes boolean"], rules: #""metWhen": "yes""#)],
            more: scoring(
                base: "10", #""X": 10"#,
                more:
                    #""levels": [{"id": "A", "atLeast": 5}, {"id": "AA", "atLeast": 8, "when": "asOf >= date('2025-07-01')"}]"#
            ))
        func judged(_ day: String) throws -> Assessment {
            try judge(smallAnswers(#""X": true"#), by: standard, asOf: day)
        }
        let comparison = AssessmentComparison(try judged("2025-06-30"), try judged("2025-07-31"))
        #expect(comparison.differenceCount == 0 && !comparison.flips && comparison.items.isEmpty)
        #expect(comparison.hasDifferences)
        #expect(!AssessmentComparison(try judged("2025-06-29"), try judged("2025-06-30")).hasDifferences)
    }

    @Test("a default that nobody wrote contradicts nobody")
    func defaults() throws {
        let stated = AnswerSheet.allMet.with(facts: ["financialYear": 2023])
        let comparison = try compare(.allMet.with(facts: ["financialYear": nil]), stated)
        let year = try #require(comparison.facts.first)
        #expect(year.nature == .given && year.assumed == .before)
        #expect(comparison.contradictionCount == 0)
        let back = try compare(stated, .allMet.with(facts: ["financialYear": nil]))
        #expect(back.facts.first?.nature == .dropped && back.facts.first?.assumed == .after)
    }

    @Test("two credit codes are two subjects, whose figures do not contradict")
    func subjects() throws {
        let comparison = try compare(.allMet, .threeGaps)
        #expect(comparison.isOfOtherSubject)
        #expect(comparison.contradictions.isEmpty)
        #expect(!comparison.differences.isEmpty)
        let named = try compare(
            .allMet.with(subject: #"{"name": "甲"}"#), .allMet.with(subject: #"{"name": "乙"}"#))
        #expect(named.isOfOtherSubject)
        #expect(try compare(.allMet, .allMet.with(subject: #"{"name": "乙"}"#)).isOfOtherSubject)
    }
}
