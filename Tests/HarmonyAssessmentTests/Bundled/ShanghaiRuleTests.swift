import HarmonyAssessment
import Testing

/// The enterprise of Shanghai whose example meets everything: draft adopted on 2024-03-22, notice on 03-25, signed on
/// 03-27, filed on 04-03; 90 delegates for 1,260 employees, 412 of them women. Judged on 2025-06-30.
private func shanghai(
    _ changes: [String: JSONLiteral], _ expected: [String: IndicatorStatus]
) -> ExampleCase { ExampleCase("enterprise-shanghai-met", changes, expected) }

@Suite("The rules of Shanghai at their edges")
struct ShanghaiRuleTests {
    static let contract = [
        shanghai([:], ["E2.6": .met, "E2.SH3": .met]),
        // The chief representatives sign the draft, ten days run from the notice: lawful there.
        shanghai(["E2.6.signed": "2024-03-10"], ["E2.6": .review, "E2.SH3": .met]),
        shanghai(
            ["E2.6.signed": "2024-03-10", "E2.6.filed": "2024-04-04"], ["E2.6": .review, "E2.SH3": .met]),
        shanghai(
            ["E2.6.signed": "2024-03-10", "E2.6.filed": "2024-04-05"], ["E2.6": .unmet, "E2.SH3": .unmet]),
        shanghai(["E2.6.signed": "2024-03-10", "E2.SH3": "none"], ["E2.6": .unmet, "E2.SH3": .unmet]),
        // What is filed must have been signed, if only on that day.
        shanghai(["E2.6.signed": "2024-04-04"], ["E2.6": .unmet, "E2.SH3": .met]),
        shanghai(["E2.6.signed": "2024-04-03"], ["E2.6": .met, "E2.SH3": .met]),
        // Notice before the vote is none of the vote.
        shanghai(["E2.6.signed": "2024-03-10", "E2.SH3": "2024-03-21"], ["E2.6": .unmet]),
        shanghai(["E2.6.signed": "2024-03-10", "E2.SH3": nil], ["E2.6": .unanswered]),
        // Signed late and filed at once: in time by the national rule, not by that of the city.
        shanghai(
            ["E2.6.signed": "2024-04-04", "E2.6.filed": "2024-04-08"], ["E2.6": .met, "E2.SH3": .unmet]),
        // In time by the notice, late by the signing.
        shanghai(
            ["E2.6.signed": "2024-03-23", "E2.SH3": "2024-03-29", "E2.6.filed": "2024-04-08"],
            ["E2.6": .review, "E2.SH3": .met]),
        // The employer's side may be smaller there, never larger, nor below three.
        shanghai(["E2.6.employerSide": 5], ["E2.6": .review]),
        shanghai(["E2.6.employerSide": 3], ["E2.6": .review]),
        shanghai(["E2.6.employerSide": 2], ["E2.6": .unmet]),
        shanghai(["E2.6.employerSide": 8], ["E2.6": .unmet]),
        shanghai(["E2.6.adopted": "none"], ["E2.6": .unmet, "E2.SH3": .notApplicable]),
    ]

    @Test("What keeps to the order of the city does not fail by the national one", arguments: contract)
    func keepsToTheCity(_ example: ExampleCase) throws { try example.expectStatuses() }

    private static func open(
        _ asOf: JSONLiteral, signed: JSONLiteral, notice: JSONLiteral, _ expected: [String: IndicatorStatus]
    ) -> ExampleCase {
        shanghai(
            ["asOf": asOf, "E2.6.signed": signed, "E2.6.filed": "none", "E2.SH3": notice], expected)
    }

    static let running = [
        open("2024-04-04", signed: "2024-03-10", notice: "2024-03-25", ["E2.6": .review, "E2.SH3": .review]),
        open("2024-04-05", signed: "2024-03-10", notice: "2024-03-25", ["E2.6": .unmet, "E2.SH3": .unmet]),
        open("2024-04-01", signed: "2024-03-10", notice: "none", ["E2.6": .review, "E2.SH3": .review]),
        open("2024-04-02", signed: "2024-03-10", notice: "none", ["E2.6": .unmet, "E2.SH3": .unmet]),
        open("2024-04-06", signed: "2024-03-27", notice: "2024-03-25", ["E2.6": .review, "E2.SH3": .unmet]),
        open("2024-04-07", signed: "2024-03-27", notice: "2024-03-25", ["E2.6": .unmet]),
    ]

    @Test("While its time runs, filing is for a person", arguments: running)
    func stillOpen(_ example: ExampleCase) throws { try example.expectStatuses() }

    /// 30 and 5 for every full 100 above 100: 85 for 1,260.
    static let congress = [
        shanghai(["E3.4.managers": 18], ["E3.4": .met]),
        shanghai(["E3.4.managers": 19, "E3.4.crossRegional": false], ["E3.4": .unmet]),
        shanghai(["E3.4.managers": 19, "E3.4.crossRegional": true], ["E3.4": .review]),
        shanghai(["E3.4.managers": 80, "E3.4.crossRegional": true], ["E3.4": .review]),
        shanghai(["E3.4.managers": 19], ["E3.4": .unanswered]),
        // Too few delegates are too few in a group too.
        shanghai(["E3.4.total": 84, "E3.4.managers": 20, "E3.4.crossRegional": true], ["E3.4": .unmet]),
        shanghai(["E3.4.total": 85, "E3.4.managers": 17], ["E3.4": .met]),
        shanghai(["E3.4.total": 84, "E3.4.managers": 16], ["E3.4": .unmet]),
        shanghai(["employees": 3000, "E3.4.total": 175], ["E3.4": .met]),
        shanghai(["employees": 3000, "E3.4.total": 174], ["E3.4": .unmet]),
        shanghai(["employees": 3001, "E3.4.total": 175], ["E3.4": .met]),
        shanghai(["E3.SH4.inFavour": 45], ["E3.SH4": .met]),
        shanghai(["E3.SH4.inFavour": 44], ["E3.SH4": .unmet]),
        shanghai(["E3.SH4.secret": false], ["E3.SH4": .unmet]),
        shanghai(["E3.SH4.voted": false], ["E3.SH4": .notApplicable]),
        shanghai(["E2.SH2.inFavour": 45], ["E2.SH2": .met]),
        shanghai(["E2.SH2.inFavour": 44], ["E2.SH2": .unmet]),
        shanghai(["E3.SH2": 45], ["E3.SH2": .met]),
        shanghai(["E3.SH2": 44], ["E3.SH2": .unmet]),
        // 412 of 1,260 are worth 29.4 of 90 seats.
        shanghai(["E3.SH6": 29], ["E3.SH6": .met]),
        shanghai(["E3.SH6": 28], ["E3.SH6": .unmet]),
        shanghai(["women": 0, "E3.SH6": nil], ["E3.SH6": .notApplicable]),
        shanghai(["E3.SH3": 7], ["E3.SH3": .met]),
        shanghai(["E3.SH3": 6], ["E3.SH3": .unmet]),
    ]

    @Test("Numbers, make-up and votes of the congress", arguments: congress)
    func numbersAndVotes(_ example: ExampleCase) throws { try example.expectStatuses() }

    /// Elected on 2023-03-24: both days counted, three years end on 2026-03-23 and five on 2028-03-23.
    static let terms = [
        shanghai(["E3.SH1.ends": "2028-03-23"], ["E3.SH1": .met]),
        shanghai(["E3.SH1.ends": "2028-03-24"], ["E3.SH1": .unmet]),
        shanghai(["E3.SH1.ends": "2028-03-25"], ["E3.SH1": .unmet]),
        shanghai(["E3.SH1.ends": "2026-03-23"], ["E3.SH1": .met]),
        shanghai(["E3.SH1.ends": "2026-03-22"], ["E3.SH1": .unmet]),
        shanghai(["asOf": "2029-03-23"], ["E3.SH1": .met]),
        shanghai(["asOf": "2029-03-24"], ["E3.SH1": .unmet]),
    ]

    @Test("The term of a congress counts both its days", arguments: terms)
    func term(_ example: ExampleCase) throws { try example.expectStatuses() }

    static let reports = [
        shanghai(["E3.SH5": 7], ["E3.SH5": .met]),
        shanghai(["E3.SH5": 8], ["E3.SH5": .unmet]),
        shanghai(["E3.SH5": "none"], ["E3.SH5": .unmet]),
        shanghai(["E3.SH5": "none", "asOf": "2025-04-09"], ["E3.SH5": .review]),
        shanghai(["E3.SH5": "none", "asOf": "2025-04-10"], ["E3.SH5": .unmet]),
        shanghai(["E5.SH1.reviewed": false], ["E5.SH1": .unmet]),
        shanghai(["E5.SH1.reported": false, "E5.SH1.reviewed": nil], ["E5.SH1": .unmet]),
        shanghai(["E3.2": "2024-03-20"], ["E5.SH1": .notApplicable]),
        // Founded after the year reported on, or in it.
        shanghai(
            ["E5.SH1.reported": false, "E5.SH1.reviewed": nil, "founded": "2025-01-01"],
            ["E5.SH1": .notApplicable]),
        shanghai(
            ["E5.SH1.reported": false, "E5.SH1.reviewed": nil, "founded": "2024-12-31"], ["E5.SH1": .unmet]),
    ]

    @Test("Reports to the higher union and to the congress", arguments: reports)
    func report(_ example: ExampleCase) throws { try example.expectStatuses() }

    static let regional = [
        ExampleCase("park-shanghai-met", [:], ["P3.4": .met, "P5.4": .met, "P5.SH1": .met]),
        // The city orders neither when the draft is signed nor a number of days.
        ExampleCase("park-shanghai-met", ["P3.4.signed": "2024-10-10"], ["P3.4": .review]),
        ExampleCase(
            "park-shanghai-met", ["P3.4.signed": "2024-10-16", "P3.4.filed": "2024-10-25"], ["P3.4": .met]),
        ExampleCase("park-shanghai-met", ["P3.4.adopted": "none"], ["P3.4": .unmet]),
        ExampleCase("park-shanghai-met", ["P3.4.filed": "2024-11-02"], ["P3.4": .unmet]),
        ExampleCase(
            "park-shanghai-met", ["P3.4.filed": "2024-10-10", "P3.4.signed": "2024-10-01"], ["P3.4": .met]),
        ExampleCase("park-shanghai-met", ["P5.4": "2023-12-31"], ["P5.4": .unmet]),
        // 30 % and 50 % of 50, and thirty delegates in all.
        ExampleCase(
            "park-shanghai-met", ["P5.SH1.total": 50, "P5.SH1.operators": 15, "P5.SH1.frontline": 25],
            ["P5.SH1": .met]),
        ExampleCase(
            "park-shanghai-met", ["P5.SH1.total": 50, "P5.SH1.operators": 16, "P5.SH1.frontline": 25],
            ["P5.SH1": .unmet]),
        ExampleCase(
            "park-shanghai-met", ["P5.SH1.total": 50, "P5.SH1.operators": 15, "P5.SH1.frontline": 24],
            ["P5.SH1": .unmet]),
        ExampleCase(
            "park-shanghai-met", ["P5.SH1.total": 29, "P5.SH1.operators": 5, "P5.SH1.frontline": 20],
            ["P5.SH1": .unmet]),
    ]

    @Test("Regional contracts and congresses", arguments: regional)
    func inARegion(_ example: ExampleCase) throws { try example.expectStatuses() }
}
