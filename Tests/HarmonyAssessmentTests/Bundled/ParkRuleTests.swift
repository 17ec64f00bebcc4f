import HarmonyAssessment
import Testing

/// The park whose example meets everything: 212 enterprises, 168 taking part, 176 with unions; 160 able to have a
/// congress of their own and 52 not. Judged on 2025-06-30.
private func park(
    _ changes: [String: JSONLiteral], _ expected: [String: IndicatorStatus]
) -> ExampleCase { ExampleCase("park-met", changes, expected) }

@Suite("The park standard at its edges")
struct ParkRuleTests {
    static let hollow: [String: JSONLiteral] = [
        "participating": 1, "unionised": 5, "P2.4": 1, "P3.1": 4, "P3.2": 4, "P3.3.unable": 0,
        "P3.3.reached": nil, "P3.4": nil, "P3.5": nil, "P5.2.capable": 1, "P5.2.own": 1, "P5.3.unable": 0,
        "P5.3.reached": nil, "P5.4": nil,
    ]

    @Test("A park that counts only the enterprises that suit it does not meet the standard")
    func hollowPark() throws {
        let assessment = try judgeExample("park-met", Self.hollow)
        #expect(assessment.verdict == .fail)
        for id in ["P2.4", "P3.1", "P5.2"] { #expect(try assessment.status(id) == .unmet, "\(id)") }
        #expect(try judgeExample("park-met").verdict == .pass)
    }

    /// Shares over all 212 enterprises: half is 106, 60 % is 127.2.
    static let floors = [
        park(["participating": 120, "P2.4": 106], ["P2.4": .met]),
        park(["participating": 120, "P2.4": 105], ["P2.4": .unmet]),
        park(["participating": 168, "P2.4": 134], ["P2.4": .unmet]),  // 134 of 168 is below 80 %
        park(["participating": 0, "P2.4": 0], ["P2.4": .unmet]),
        // More than take part: for a person, unless it fails anyway.
        park(["participating": 120, "P2.4": 130], ["P2.4": .review]),
        park(["participating": 90, "P2.4": 100], ["P2.4": .unmet]),
        park(["unionised": 150, "P3.1": 128], ["P3.1": .met]),
        // Those without a union under a regional contract may make up what is missing.
        park(["unionised": 150, "P3.1": 127], ["P3.1": .review]),
        park(["unionised": 100, "P3.1": 81], ["P3.1": .review]),
        park(["unionised": 100, "P3.1": 80], ["P3.1": .unmet]),  // 80 + 47 is below 60 %
        park(["unionised": 100, "P3.1": 79], ["P3.1": .unmet]),
        park(["unionised": 150, "P3.1": 119], ["P3.1": .unmet]),  // below 80 % of the unionised
        park(["unionised": 0, "P3.1": 0], ["P3.1": .unmet]),
        // 212 - 52 + 47 = 207 can be covered at most.
        park(["unionised": 212, "P3.1": 207], ["P3.1": .met]),
        park(["unionised": 212, "P3.1": 208], ["P3.1": .review]),
        park(["unionised": 150, "P3.1": 151], ["P3.1": .review]),
    ]

    @Test("“Generally” is measured over every enterprise of the area too", arguments: floors)
    func floor(_ example: ExampleCase) throws { try example.expectStatuses() }

    static let classes = [
        park([:], ["P5.2": .met, "P5.3": .met]),
        park(["P5.2.capable": 159], ["P5.2": .review, "P5.3": .review]),
        park(["P5.2.capable": 161], ["P5.2": .review, "P5.3": .review]),
        // They may add up to the unionised ones, as long as the floor holds: 124 + 52 = 176.
        park(["P5.2.capable": 124, "P5.2.own": 100], ["P5.2": .met, "P5.3": .met]),
        park(["P5.2.capable": 124, "P5.2.own": 99], ["P5.2": .unmet]),
        park(["P5.3.unable": 51], ["P5.2": .review, "P5.3": .review]),
        // What fails whatever a person decides: too few of all, or too few of those unable.
        park(["P5.2.capable": 20, "P5.2.own": 20], ["P5.2": .unmet]),
        park(["P5.2.capable": 159, "P5.3.reached": 41], ["P5.3": .unmet]),
        park(["P5.2.capable": 161, "P5.3.reached": 41], ["P5.3": .review]),
        park(["P5.3.reached": 42], ["P5.3": .met]),
        park(["P5.3.reached": 41], ["P5.3": .unmet]),
        // All of them small and unable.
        park(
            ["P5.2.capable": 0, "P5.2.own": nil, "P5.3.unable": 212, "P5.3.reached": 170],
            ["P5.2": .notApplicable, "P5.3": .met]),
        park(
            ["P5.2.capable": 0, "P5.2.own": nil, "P5.3.unable": 0, "P5.3.reached": nil], ["P5.2": .review]),
        // A few unable, all reached, and the rest in neither class.
        park(["P5.2.capable": 0, "P5.2.own": nil, "P5.3.unable": 5, "P5.3.reached": 5], ["P5.2": .unmet]),
    ]

    @Test("Enterprises able and unable add up to those of the area", arguments: classes)
    func classed(_ example: ExampleCase) throws { try example.expectStatuses() }

    static let people = [
        park(["P2.1.due": 212, "P2.1.signed": 212], ["P2.1": .met]),
        park(["P2.1.due": 211, "P2.1.signed": 211], ["P2.1": .review]),
        park(["P2.1.due": 211, "P2.1.signed": 200], ["P2.1": .unmet]),
        park(["P2.2.due": 212, "P2.2.insured": 212], ["P2.2": .met]),
        park(["P2.2.due": 211, "P2.2.insured": 211], ["P2.2": .review]),
        park(["P2.2.due": 211, "P2.2.insured": 200], ["P2.2": .unmet]),
    ]

    @Test("Fewer people than enterprises do not add up", arguments: people)
    func headCount(_ example: ExampleCase) throws { try example.expectStatuses() }

    /// From 2024-06-30 to 2025-06-30 are 365 days; 73 of them are a fifth, 183 just more than half.
    static let firstYear = [
        park(["begun": "2025-04-18", "P1.2": 1], ["P1.2": .met]),
        park(["begun": "2025-04-18", "P1.2": 0], ["P1.2": .unmet]),
        park(["begun": "2024-06-30", "P1.2": 0], ["P1.2": .unmet]),
        // A fifth of 30 % of 212 is 12.72.
        park(["begun": "2025-04-18", "P7.4": 13], ["P7.4": .met]),
        park(["begun": "2025-04-18", "P7.4": 12], ["P7.4": .unmet]),
        park(["begun": "2024-06-30", "P7.4": 63], ["P7.4": .unmet]),
        park(["begun": "2024-06-30", "P7.4": 64], ["P7.4": .met]),
        park(
            ["begun": "2025-04-18", "P7.5.trainings": 0, "P7.5.exchanges": 0, "P7.5.observations": 0],
            ["P7.5": .met]),
        // Half a year asks for one event, not yet for a training.
        park(
            ["begun": "2024-12-29", "P7.5.trainings": 0, "P7.5.exchanges": 0, "P7.5.observations": 0],
            ["P7.5": .unmet]),
        park(
            ["begun": "2024-12-29", "P7.5.trainings": 0, "P7.5.exchanges": 1, "P7.5.observations": 0],
            ["P7.5": .met]),
        park(
            ["begun": "2024-06-30", "P7.5.trainings": 0, "P7.5.exchanges": 2, "P7.5.observations": 0],
            ["P7.5": .unmet]),
        // Who reaches the full number need not say when the activity began.
        park(["begun": nil], ["P1.2": .met, "P7.4": .met, "P7.5": .met]),
        park(["begun": nil, "P7.4": 12], ["P7.4": .unanswered]),
    ]

    @Test("A first year is judged by the days that it has had", arguments: firstYear)
    func started(_ example: ExampleCase) throws { try example.expectStatuses() }

    @Test(
        "A regional congress holds for its calendar year and the next",
        arguments: [
            park(["P5.4": "2024-01-02"], ["P5.4": .met]), park(["P5.4": "2023-12-31"], ["P5.4": .unmet]),
            park(["P5.4": "none"], ["P5.4": .unmet]),
        ])
    func yearly(_ example: ExampleCase) throws { try example.expectStatuses() }
}
