import Foundation
import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("How long an assessment holds")
struct OutlookTests {
    private func example(_ name: String, asOf: String? = nil) throws -> Assessment {
        let text = try String(contentsOfFile: repository + "criteria/examples/\(name).json", encoding: .utf8)
        let id = ["park", "enterprise"].first { name.hasPrefix($0) } ?? "labour-protection"
        return try judge(text, by: try #require(bundledStandard(id)), asOf: asOf)
    }

    @Test(
        "A, B and a park by hand: the day, the verdict, and what turns",
        arguments: [
            // The latest risk check was on 2025-05-20 and counts for six months.
            ("enterprise-a", "2025-11-20", "fail", ["E4.4"]),
            // Three required gaps stay whatever the calendar says.
            ("enterprise-b", nil, nil, []),
            // The latest sweep was on 2025-06-10 and counts for three months.
            ("park-met", "2025-09-10", "fail", ["P4.2"]),
            ("park", nil, nil, []),
        ] as [(String, String?, String?, [String])])
    func byHand(name: String, lastDay: String?, verdict: String?, because: [String]) throws {
        let outlook = Outlook(try example(name))
        #expect(outlook.holdsUntil?.iso == lastDay)
        #expect(outlook.verdictTurn?.verdict.rawValue == verdict)
        #expect(outlook.verdictTurn?.turns.map(\.id) ?? [] == because)
    }

    @Test(
        "The answers read anew for the last day give the verdict, and for the day after another",
        arguments: ["enterprise-a", "park-met", "labour-protection-met"])
    func readAnew(name: String) throws {
        let today = try example(name)
        let outlook = Outlook(today)
        let last = try #require(outlook.holdsUntil)
        let next = try #require(last.adding(days: 1))
        #expect(try example(name, asOf: last.iso).verdict == today.verdict)
        #expect(try example(name, asOf: next.iso).verdict == outlook.verdictTurn?.verdict)
        #expect(outlook.verdictTurn?.verdict != today.verdict)
    }

    @Test("A line is told the same day as a report", arguments: ["enterprise-a", "enterprise-b", "park-met"])
    func holding(name: String) throws {
        let assessment = try example(name)
        #expect(assessment.holding()?.lastDay == Outlook(assessment).holdsUntil)
    }

    @Test("What turns says by which answer and threshold, of two terms the one that was chosen")
    func causes() throws {
        let outlook = Outlook(try judge(.allMet))
        let turn = try #require(outlook.firstTurn(of: "E2.2"))
        let names = turn.causes.flatMap(\.slots).map { enterprise.name(ofSlot: $0) }
        #expect(names == ["E2.2.elected"])
        #expect(turn.causes.flatMap(\.parameters).map { turn.question.parameters[$0].id } == ["fiveYears"])
        #expect(outlook.lastDay(of: "E2.2")?.iso == "2027-11-10")
        #expect(outlook.lastDay(of: "E2.1") == nil)
    }

    @Test("A decision that lapses turns the verdict as well")
    func lapse() throws {
        let decision = #"{"date": "2022-07-15", "decision": "某市人社监察决字〔2022〕1号"}"#
        let vetoed = try judge(
            AnswerSheet.allMet.entry(
                "V1", #"{"value": {"signed": 386, "due": 386, "grave": true}, "confirmed": \#(decision)}"#))
        let outlook = Outlook(vetoed)
        #expect(vetoed.verdict == .vetoed)
        #expect(outlook.holdsUntil?.iso == "2025-07-15")
        #expect(outlook.verdictTurn?.turns.map(\.id) == ["V1"])
    }

    @Test("A waiting time that ends makes a case for a person a failure, and is a duty")
    func waiting() throws {
        let outlook = Outlook(
            try judge(
                AnswerSheet.allMet.with(
                    "E2.6", ["adopted": "2025-06-20", "signed": "2025-06-25", "filed": "none"])))
        let turn = try #require(outlook.firstTurn(of: "E2.6"))
        #expect(turn.day.iso == "2025-07-06")
        let duty = try #require(outlook.duties.first { $0.indicator.id == "E2.6" })
        #expect(duty.kind == .turning && duty.by.iso == "2025-07-05" && duty.turn?.day == turn.day)
    }

    @Test("What was refused when it was read stays refused, and a default stays what it was")
    func unchanged() throws {
        let early = try judge(AnswerSheet.allMet.with("E2.4", ["held": "2025-07-05"]))
        #expect(try early.status("E2.4") == .unanswered)
        #expect(Outlook(early).firstTurn(of: "E2.4") == nil)
        let assumed = try judge(AnswerSheet.allMet.with(facts: ["financialYear": nil]))
        #expect(Outlook(assumed).turns.map(\.id) == Outlook(try judge(.allMet)).turns.map(\.id))
    }

    @Test("What is in order today and runs out is listed, also in an indicator that fails for something else")
    func renewals() throws {
        let text = """
            {"format": "harmony-answers/1", "standard": "labour-protection", "asOf": "2025-06-30",
             "subject": {"name": "甲", "roles": ["enterprise"]},
             "facts": {"employees": 100, "migrantWorkers": 0, "occupationalHazards": true, "majorHazardSources": false},
             "answers": {"LP12.1": {"value": {"exposed": 5, "filed": FILED, "evaluated": "DAY"}}}}
            """
        let standard = try #require(bundledStandard("labour-protection"))
        func days(_ day: String, filed: Int = 5) throws -> [String] {
            let filled = text.replacing("DAY", with: day).replacing("FILED", with: "\(filed)")
            return Outlook(try judge(filled, by: standard)).duties
                .filter { $0.indicator.id == "LP12.1" }.map(\.by.iso)
        }
        #expect(try days("2024-07-05") == ["2025-07-05"])
        #expect(try days("2024-07-05", filed: 4) == ["2025-07-05"])
        #expect(try days("2024-06-30") == ["2025-06-30"])
        #expect(try days("2024-06-29") == [])
    }

    @Test("The list holds whatever is due each year, every first turn for the worse, and is in order of days")
    func whole() throws {
        for name in ["enterprise-a", "enterprise-b", "park-met", "park", "labour-protection-met"] {
            let assessment = try example(name)
            let outlook = Outlook(assessment)
            for due in assessment.due {
                #expect(outlook.duties.contains { $0.indicator.id == due.indicator.id && $0.by == due.by })
            }
            for turn in outlook.turns where turn.isAdverse && turn.indicator?.level != .reported {
                guard let first = outlook.turns.first(where: { $0.id == turn.id && $0.isAdverse }),
                    first.day == turn.day, turn.indicator != nil
                else { continue }
                let last = turn.day.adding(days: -1)
                #expect(outlook.duties.contains { $0.indicator.id == turn.id && $0.by == last })
            }
            #expect(outlook.duties.map(\.by) == outlook.duties.map(\.by).sorted())
            #expect(
                outlook.calendar.allSatisfy { $0.by <= outlook.asOf.adding(Period(12, .months)) ?? .latest })
        }
    }

    @Test("Other rules from a day on are judged by on that day")
    func edition() throws {
        let rules = """
            "parameters": [{"id": "least", "type": "integer", "values": [
               {"until": "2026-06-30", "value": 3, "basis": {"kind": "convention"}},
               {"from": "2026-07-01", "value": 4, "basis": {"kind": "convention"}}]}], "metWhen": "held >= least"
            """
        let standard = try smallStandard(
            [indicator("X", ["held integer"], rules: rules)], more: #""editions": ["2026-07-01"]"#)
        let three = Outlook(try judge(smallAnswers(#""X": 3"#), by: standard))
        #expect(three.holdsUntil?.iso == "2026-06-30")
        #expect(three.verdictTurn?.turns.map(\.isByLaw) == [true])
        #expect(Outlook(try judge(smallAnswers(#""X": 4"#), by: standard)).turns.isEmpty)
        let two = Outlook(try judge(smallAnswers(#""X": 2"#), by: standard))
        #expect(two.holdsUntil == nil)
    }

    @Test("A diagnostic standard has no verdict that could end")
    func diagnostic() throws {
        let text = try String(
            contentsOfFile: repository + "criteria/examples/labour-protection-survey-full.json",
            encoding: .utf8)
        let assessment = try judge(text, by: try #require(bundledStandard("labour-protection-survey")))
        #expect(Outlook(assessment).holdsUntil == nil && assessment.holding() == nil)
    }
}

private let repository = #filePath.components(separatedBy: "Tests/")[0]
