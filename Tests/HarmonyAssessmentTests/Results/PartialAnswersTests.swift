import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import TestSupport
import Testing

@Suite("Answers that are partly missing")
struct PartialAnswersTests {
    private static let sheets: [AnswerSheet] = [
        .allMet, .threeGaps,
        AnswerSheet.threeGaps.with("E1.1", ["kind": "absent", "members": 2, "coverage": true])
            .with("E2.7", ["profit": "-1%"]).with("E4.1", ["kind": "absent"])
            .with("V3", ["over": 4]).with("E9.2", ["pay": 30]),
    ]

    @Test(
        "What partial answers decide stays decided when the rest comes in; missing never passes",
        arguments: Self.sheets.indices, 0..<40 as Range<UInt64>)
    func decidedStaysDecided(sheet index: Int, seed: UInt64) throws {
        let full = try judge(Self.sheets[index])
        var random = SplitMix64(seed: seed)
        var submission = full.submission
        let share = Int.random(in: 1...60, using: &random)
        for slot in 1..<enterprise.slotCount where Int.random(in: 1...100, using: &random) <= share {
            submission.frame[slot] = .unknown(.unanswered)
        }
        let partial = assess(submission, by: enterprise)
        for (some, all) in zip(partial.indicators, full.indicators) where some.status != .unanswered {
            #expect(some.status == all.status, "\(some.indicator.id), seed \(seed), sheet \(index)")
        }
        for (some, all) in zip(partial.vetoes, full.vetoes) where some.status != .unanswered {
            #expect(some.status == all.status, "\(some.veto.id), seed \(seed), sheet \(index)")
        }
        for (some, all) in zip(partial.items, full.items) where some.status == .met {
            #expect(all.status == .met, "\(some.item.id), seed \(seed), sheet \(index)")
        }
        if partial.verdict == .pass { #expect(full.verdict == .pass, "seed \(seed), sheet \(index)") }
        if partial.verdict == .fail { #expect(full.verdict == .fail, "seed \(seed), sheet \(index)") }
        #expect(partial.completeness <= full.completeness, "seed \(seed), sheet \(index)")
    }

    @Test("Whatever is unanswered names an answer that is missing", arguments: 0..<40 as Range<UInt64>)
    func missingIsNamed(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var submission = try judge(.allMet).submission
        for slot in 1..<enterprise.slotCount where Int.random(in: 1...100, using: &random) <= 30 {
            submission.frame[slot] = .unknown(.unanswered)
        }
        let partial = assess(submission, by: enterprise)
        for result in partial.indicators {
            #expect(
                (result.status == .unanswered) == !result.missing.isEmpty,
                "\(result.indicator.id), seed \(seed)")
            for slot in result.missing {
                #expect(submission.frame[slot].isUnknown, "\(result.indicator.id), seed \(seed)")
            }
        }
    }
}
