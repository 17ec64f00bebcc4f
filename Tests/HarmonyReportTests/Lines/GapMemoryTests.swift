import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Gaps of earlier result lines")
struct GapMemoryTests {
    private struct Sample: Sendable {
        let standard: Standard
        let submission: Submission
    }

    private static let samples = Repository.files("answers").compactMap { file -> Sample? in
        guard let id = AnswerReader.namedStandard(in: file.document)?.id, let standard = bundled(id) else {
            return nil
        }
        let reading = JSONReader.Reading(document: file.document, diagnostics: [])
        return AnswerReader.read(reading, for: standard, asOf: nil).submission.map {
            Sample(standard: standard, submission: $0)
        }
    }

    @Test("A line is the same whatever was written before it", arguments: 0..<40 as Range<UInt64>)
    func same(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let memory = GapMemory()
        let sample = random.pick(Self.samples)
        var submission = sample.submission
        for step in 0..<40 {
            // Few other answers at a time, and now and then the first ones again, so that the same gaps come back.
            if random.chance(10) { submission = sample.submission }
            Self.change(&submission, sample.standard, &random)
            let explanation = AssessmentExplanation(assess(submission, by: sample.standard))
            var line: [UInt8] = []
            ResultLine().write(explanation, holding: nil, to: &line, memory)
            #expect(line == ResultLine().bytes(explanation, .zh), "seed \(seed), step \(step)")
        }
    }

    private static func change(
        _ submission: inout Submission, _ standard: Standard, _ random: inout SplitMix64
    ) {
        if random.chance(10), let day = submission.asOf.adding(days: random.int(-400...400)) {
            submission.asOf = day
            submission.frame[Frame.asOfSlot] = .date(day)
        }
        for _ in 0..<random.int(1...4) {
            let slot = random.int(1...standard.slotCount - 1)
            switch submission.frame[slot] {
            case .boolean(let truth): submission.frame[slot] = .boolean(!truth)
            case .number(let number):
                let sum = number.adding(Rational(random.int(-3...3)))
                submission.frame[slot] = sum.map(Value.number) ?? .none
            case .date(let day):
                submission.frame[slot] = day.adding(days: random.int(-500...500)).map(Value.date) ?? .none
            case .choices(let bits): submission.frame[slot] = .choices(bits & (random.next() | 1))
            default: break
            }
        }
    }
}
