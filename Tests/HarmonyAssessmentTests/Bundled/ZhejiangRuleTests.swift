import HarmonyAssessment
import Testing

/// The enterprise of Zhejiang whose example meets everything: above designated size, 168 employees, 61 of them women,
/// 41 delegates, five representatives a side. Judged on 2025-06-30.
private func zhejiang(
    _ changes: [String: JSONLiteral], _ expected: [String: IndicatorStatus]
) -> ExampleCase { ExampleCase("enterprise-zhejiang-met", changes, expected) }

@Suite("The rules of Zhejiang at their edges")
struct ZhejiangRuleTests {
    static let yearly = [
        zhejiang(["E2.4": "2024-06-20"], ["E2.4": .met]),
        zhejiang(["E2.4": "2024-01-01"], ["E2.4": .met]),
        zhejiang(["E2.4": "2023-12-31"], ["E2.4": .unmet]),
        // A wage contract is owed every year; only its term is a general rule.
        zhejiang([:], ["E2.ZJ1": .met, "E2.ZJ5": .met]),
        zhejiang(["E2.ZJ1.start": "none", "E2.ZJ1.end": nil], ["E2.ZJ1": .unmet, "E2.ZJ5": .notApplicable]),
        zhejiang(
            ["E2.ZJ1.start": "2024-03-01", "E2.ZJ1.end": "2025-02-28"], ["E2.ZJ1": .met, "E2.ZJ5": .unmet]),
        zhejiang(
            ["E2.ZJ1.start": "2024-03-01", "E2.ZJ1.end": "2026-02-28"], ["E2.ZJ1": .met, "E2.ZJ5": .unmet]),
        zhejiang(
            ["E2.ZJ1.start": "2023-12-31", "E2.ZJ1.end": "2025-12-30"], ["E2.ZJ1": .unmet, "E2.ZJ5": .unmet]),
        zhejiang(["E2.ZJ1.end": "2026-03-01"], ["E2.ZJ1": .met, "E2.ZJ5": .unmet]),
        zhejiang(["E2.5.kind": "regional"], ["E2.ZJ1": .notApplicable]),
        zhejiang(["E2.ZJ4": "2024-01-01"], ["E2.ZJ4": .met]),
        zhejiang(["E2.ZJ4": "2023-12-31"], ["E2.ZJ4": .unmet]),
    ]

    @Test("Every year is a calendar year", arguments: yearly)
    func everyYear(_ example: ExampleCase) throws { try example.expectStatuses() }

    private static func open(_ side: JSONLiteral, _ asOf: JSONLiteral) -> [String: JSONLiteral] {
        [
            "asOf": asOf, "E2.6.filed": "none", "E2.6.signed": "2025-06-25", "E2.6.adopted": "2025-06-20",
            "E2.6.employerSide": side, "E2.6.employeeSide": side,
        ]
    }

    static let contract = [
        zhejiang(open(5, "2025-06-30"), ["E2.6": .review, "E2.ZJ3": .notApplicable]),
        zhejiang(open(5, "2025-07-05"), ["E2.6": .review]),
        zhejiang(open(5, "2025-07-06"), ["E2.6": .unmet]),
        // Too few representatives fail whatever is filed.
        zhejiang(open(4, "2025-06-30"), ["E2.6": .unmet]),
        zhejiang(open(4, "2025-06-30").merging(["designatedSize": false]) { $1 }, ["E2.6": .review]),
        zhejiang(open(3, "2025-06-30").merging(["designatedSize": false]) { $1 }, ["E2.6": .review]),
        zhejiang(open(2, "2025-06-30").merging(["designatedSize": false]) { $1 }, ["E2.6": .unmet]),
        zhejiang(["E2.6.employerSide": 4], ["E2.6": .unmet]),
        zhejiang(["E2.ZJ2.inFavour": 21], ["E2.ZJ2": .met]),
        zhejiang(["E2.ZJ2.due": 40, "E2.ZJ2.inFavour": 20], ["E2.ZJ2": .unmet]),
        zhejiang(["E2.ZJ2.due": 39, "E2.ZJ2.present": 26, "E2.ZJ2.inFavour": 20], ["E2.ZJ2": .met]),
        zhejiang(["E2.ZJ2.due": 39, "E2.ZJ2.present": 25, "E2.ZJ2.inFavour": 20], ["E2.ZJ2": .unmet]),
        zhejiang(["E2.ZJ3": 5], ["E2.ZJ3": .met]),
        zhejiang(["E2.ZJ3": 6], ["E2.ZJ3": .unmet]),
        zhejiang(["E2.ZJ3": "none"], ["E2.ZJ3": .unmet]),
        zhejiang(["E2.ZJ3": "none", "asOf": "2024-04-08"], ["E2.ZJ3": .review]),
        zhejiang(["E2.ZJ3": "none", "asOf": "2024-04-09"], ["E2.ZJ3": .unmet]),
    ]

    @Test("Signing, filing and publishing the contract", arguments: contract)
    func contractSteps(_ example: ExampleCase) throws { try example.expectStatuses() }

    /// What art. 10 asks for; exactly 100 and 1,000 are in no band and take the fewer seats.
    @Test(
        "Delegates by size of the staff",
        arguments: [
            (99, 30), (100, 30), (101, 40), (199, 40), (200, 47), (999, 96), (1000, 100), (1001, 100),
            (1999, 100), (2000, 120), (4999, 160), (5000, 200), (9000, 200),
        ])
    func delegates(employees: Int, seats: Int) throws {
        for (total, expected) in [(seats, IndicatorStatus.met), (seats - 1, .unmet)] {
            try zhejiang(
                [
                    "employees": .raw("\(employees)"), "E3.4.total": .raw("\(total)"), "E3.4.managers": 0,
                ], ["E3.4": expected]
            ).expectStatuses()
        }
    }

    static let congress = [
        zhejiang(["E3.ZJ2.inFavour": 21], ["E3.ZJ2": .met]),
        zhejiang(["E3.3.due": 40, "E3.3.present": 39, "E3.ZJ2.inFavour": 20], ["E3.ZJ2": .unmet]),
        zhejiang(["E3.ZJ1": 15], ["E3.ZJ1": .met]),
        zhejiang(["E3.ZJ1": 14], ["E3.ZJ1": .unmet]),
        zhejiang(["E3.ZJ3": 30], ["E3.ZJ3": .met]),
        zhejiang(["E3.ZJ3": 31], ["E3.ZJ3": .unmet]),
        zhejiang(["E3.ZJ3": "none"], ["E3.ZJ3": .notApplicable]),
        zhejiang(["E3.1.kind": "assembly", "employees": 99], ["E3.1": .met]),
        zhejiang(["E3.1.kind": "assembly", "employees": 100], ["E3.1": .unmet]),
    ]

    @Test("Make-up, votes and opinions of the congress", arguments: congress)
    func numbersAndVotes(_ example: ExampleCase) throws { try example.expectStatuses() }

    static let regional = [
        ExampleCase("park-zhejiang-met", [:], ["P3.4": .met, "P3.5": .met, "P5.ZJ1": .met]),
        ExampleCase(
            "park-zhejiang-met", ["P5.ZJ1.total": 40, "P5.ZJ1.operators": 8], ["P5.ZJ1": .met]),
        ExampleCase(
            "park-zhejiang-met", ["P5.ZJ1.total": 40, "P5.ZJ1.operators": 9], ["P5.ZJ1": .unmet]),
        ExampleCase("park-zhejiang-met", ["P3.5.end": "2026-01-31"], ["P3.5": .met]),
        ExampleCase("park-zhejiang-met", ["P3.5.end": "2026-01-30"], ["P3.5": .unmet]),
        ExampleCase("park-zhejiang-met", ["P3.5.end": "2028-01-31"], ["P3.5": .met]),
        ExampleCase("park-zhejiang-met", ["P3.5.end": "2028-02-01"], ["P3.5": .unmet]),
        ExampleCase("park-zhejiang-met", ["P3.4.signed": "2025-01-08"], ["P3.4": .unmet]),
    ]

    @Test("Regional contracts and congresses", arguments: regional)
    func inARegion(_ example: ExampleCase) throws { try example.expectStatuses() }

    /// Middle managers were once asked for; the law limits those who run enterprises.
    @Test("An answer to the question of old decides nothing")
    func middleManagers() throws {
        let old = try judgeExample(
            "park-zhejiang-met", ["P5.ZJ1.operators": nil, "P5.ZJ1.managers": 12, "P5.ZJ1.total": 40])
        #expect(try old.status("P5.ZJ1") == .unanswered)
    }
}
