import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Damaged answer files")
struct MutationTests {
    @Test(
        "A damaged file is read to its end: every problem has its place, and none of them passes",
        arguments: 0..<300 as Range<UInt64>)
    func mutated(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var bytes = Array(AnswerSheet.threeGaps.with(subject: #"{"name": "厂"}"#).text.utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let at = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.remove(at: at)
            case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
            case 2:
                bytes.insert(contentsOf: Array("{}[]\",:-0".utf8).shuffled(using: &random).prefix(2), at: at)
            default: bytes.removeSubrange(at..<min(bytes.count, at + 40))
            }
        }
        let reading = JSONReader.read(SourceText(name: "answers.json", bytes: bytes))
        let (submission, diagnostics) = AnswerReader.read(reading, for: enterprise, asOf: nil)
        for diagnostic in diagnostics {
            let range = try #require(diagnostic.place?.range, "seed \(seed)")
            #expect(0 <= range.lowerBound && range.upperBound <= bytes.count, "seed \(seed)")
        }
        guard let submission else {
            #expect(diagnostics.hasErrors, "seed \(seed)")
            return
        }
        let assessment = assess(submission, by: enterprise)
        #expect(assessment.indicators.map(\.indicator.id).count == 55)
        if diagnostics.hasErrors { #expect(assessment.verdict != .pass, "seed \(seed)") }
    }

    @Test(
        "Values of any JSON type in any question are refused or read, never trusted",
        arguments: 0..<200 as Range<UInt64>)
    func randomValues(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let values = [
            "true", "false", "null", "0", "-1", "1e3", "1.5", "999999999999999", #""none""#, #""2025-01-01""#,
            #""9999-12-31""#, #""50%""#, #""own""#, "[]", #"["other"]"#, "[1]", "{}", #"{"value": 1}"#,
            #""""#,
        ]
        var sheet = AnswerSheet.allMet
        for indicator in enterprise.indicators {
            for input in indicator.question.inputs where Bool.random(using: &random) {
                let value = values.randomElement(using: &random) ?? "null"
                sheet = sheet.with(indicator.id, [input.id: .raw(value)])
            }
        }
        let assessment = try judge(sheet)
        if assessment.submission.diagnostics.hasErrors {
            #expect(assessment.verdict != .pass, "seed \(seed)")
        }
        for case let owner? in enterprise.inputsBySlot {
            guard case .date(let date) = assessment.frame[owner.input.slot], !owner.input.mayBeLater else {
                continue
            }
            #expect(date <= assessment.submission.asOf, "seed \(seed), \(owner.input.id)")
        }
    }
}
