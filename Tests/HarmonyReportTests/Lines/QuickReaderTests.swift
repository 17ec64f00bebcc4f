import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("The quick reader of answer files")
struct QuickReaderTests {
    private struct Sample: Sendable {
        let name: String
        let standard: Standard
        let reader: QuickReader
        let bytes: [UInt8]
    }

    /// Every example whose standard is bundled, as a batch would hold it.
    private static let samples = Repository.files("answers").compactMap { file -> Sample? in
        guard let id = AnswerReader.namedStandard(in: file.document)?.id, let standard = bundled(id) else {
            return nil
        }
        return Sample(
            name: file.path, standard: standard, reader: QuickReader(standard, answersFor: [id]),
            bytes: file.document.source.bytes)
    }

    @Test("It takes every example that declares nothing unusual, and reads the same as the ordinary reader")
    func examples() {
        #expect(Self.samples.count >= 15)
        for sample in Self.samples {
            let text = String(decoding: sample.bytes, as: UTF8.self)
            let isUsual = !text.contains("notApplicable") && !text.contains("confirmed")
            let isTaken = Self.compare(sample, sample.bytes, "the file itself", withReports: true)
            #expect(isTaken == isUsual, "\(sample.name)")
        }
    }

    @Test(
        "Damaged bytes are left to the ordinary reader, or read as it reads them",
        arguments: 0..<400 as Range<UInt64>)
    func damagedBytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<8 {
            let sample = random.pick(Self.samples)
            var bytes = sample.bytes
            for _ in 0..<random.int(1...3) { Self.damage(&bytes, &random) }
            Self.compare(sample, bytes, "seed \(seed)", withReports: random.chance(5))
        }
    }

    @Test(
        "Members left out, renamed, doubled or of another value are left to the ordinary reader, or read as it does",
        arguments: 0..<300 as Range<UInt64>)
    func damagedValues(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<4 {
            let sample = random.pick(Self.samples)
            let source = SourceText(name: "a", bytes: sample.bytes)
            let document = try #require(JSONReader.read(source).document)
            let damage =
                random.chance(30)
                ? Self.otherNumber(document, &random) : JSONDamage(document, using: &random).bytes
            Self.compare(sample, damage, "seed \(seed)", withReports: random.chance(5))
        }
    }

    @Test(
        "What beyond the letter of the format is refused, it does not take",
        arguments: [
            #"{"format":"harmony-answers/1","standard":"enterprise","asOf":"2025-06-30"} x"#,
            #"{"format":"harmony-answers/1","standard":"enterprise","asOf":"2025-06-30",}"#,
            #"{"format":"harmony-answers/1","standard":"enterprise","asOf":"2025-06-31"}"#,
            #"{"format":"harmony-answers/1","standard":"park","asOf":"2025-06-30"}"#,
            #"{"format":"harmony-answers/1","standard":"enterprise","asOf":"2025-06-30","asOf":"2025-06-30"}"#,
            #"{"format":"harmony-answers/1","standard":"enterprise","asOf":"2025-06-30","facts":{"employees":042}}"#,
            #"{"format":"harmony-answers/1","standard":"enterprise","asOf":"2025-06-30","facts":{"employees":0}}"#,
            #"{"format":"harmony-answers/1","standard":"enterprise","asOf":"2025-06-30","subject":{"name":"\ud800"}}"#,
            "{\"format\":\"harmony-answers/1\",\"standard\":\"enterprise\",\"asOf\":\"2025-06-30\",\"subject\":{\"name\":\"\t\"}}",
            #"{"format":"harmony-answers/1","facts":{},"standard":"enterprise","asOf":"2025-06-30""#,
            #"{"format":"harmony-answers/1","standard":"enterprise"}"#, "", "{}", "[]", "null",
        ])
    func refuses(text: String) throws {
        let reader = QuickReader(try #require(bundled("enterprise")), answersFor: ["enterprise"])
        #expect(reader.submission(SourceText(name: "a", text: text)) == nil)
    }

    @Test("A date that overrides the file's own, white space and escapes change nothing")
    func unusualForms() throws {
        let standard = try #require(bundled("enterprise"))
        let text = #"""
            { "format" : "harmony-answers/1" ,
              "standard" : "enterprise" , "asOf" : "2025-06-30", "subject" : { "name" : "\u82cf\u6cfd\ud83d\ude00", "creditCode" : null },
              "facts" : {}, "answers" : { "E1.5" : { "note" : "a\n\"b\"", "value" : true , "evidence": { "posts": ["无", "\u4f50/../a.pdf"] } } }, "vetoes" : { "V1" : null } }
            """#
        let sample = Sample(
            name: "a", standard: standard, reader: QuickReader(standard, answersFor: ["enterprise"]),
            bytes: Array(text.utf8))
        #expect(Self.compare(sample, sample.bytes, "as it is", withReports: true))
        let day = CalendarDate(iso: "2024-02-29".utf8)
        let other = QuickReader(standard, answersFor: ["enterprise"], asOf: day)
        let submission = try #require(other.submission(SourceText(name: "a", text: text)))
        #expect(submission.asOf.iso == "2024-02-29")
        #expect(submission.statedAsOf?.iso == "2025-06-30")
        #expect(submission.remarks["E1.5"]?.note == "a\n\"b\"")
        #expect(submission.remarks["E1.5"]?.files("posts") == ["佐/../a.pdf"])
    }

    // MARK: Comparing

    /// - Returns: whether the quick reader took the bytes.
    @discardableResult
    private static func compare(
        _ sample: Sample, _ bytes: [UInt8], _ what: String, withReports: Bool
    ) -> Bool {
        let source = SourceText(name: "answers.json", bytes: bytes)
        guard let quick = sample.reader.submission(source) else { return false }
        let ordinary = AnswerReader.read(JSONReader.read(source), for: sample.standard, asOf: nil)
        func problems(_ diagnostics: [Diagnostic]) -> [String] {
            diagnostics.map { "\($0.kind.name) \(String(describing: $0.place?.range)) \($0.message.zh)" }
        }
        #expect(problems(quick.diagnostics) == problems(ordinary.diagnostics), "\(sample.name), \(what)")
        #expect(
            quick.diagnostics.allSatisfy {
                ["part-exceeds-whole", "contradicts-answer"].contains($0.kind.name)
            })
        guard let submission = ordinary.submission else {
            Issue.record("\(sample.name), \(what): the ordinary reader does not take it")
            return true
        }
        #expect(quick.frame.slots == submission.frame.slots, "\(sample.name), \(what)")
        #expect(
            quick.texts == submission.texts && quick.assumed == submission.assumed, "\(sample.name), \(what)")
        #expect(quick.spoilt == submission.spoilt, "\(sample.name), \(what)")
        let first = AssessmentExplanation(assess(quick, by: sample.standard))
        let second = AssessmentExplanation(assess(submission, by: sample.standard))
        #expect(ResultLine().bytes(first, .zh) == ResultLine().bytes(second, .zh), "\(sample.name), \(what)")
        if withReports {
            let report = ReportFormat.text.renderer(version: "0", page: .file)
            #expect(report.bytes(first, .zh) == report.bytes(second, .zh), "\(sample.name), \(what)")
            let whole = JSONReport(version: "0")
            #expect(whole.bytes(first, .zh) == whole.bytes(second, .zh), "\(sample.name), \(what)")
        }
        return true
    }

    // MARK: Damaging

    private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        let at = random.below(bytes.count)
        let length = random.int(1...12)
        switch random.below(7) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes[at] ^= 1 << UInt8(random.below(8))
        case 3:
            bytes.insert(
                contentsOf: Array("{}[]\",:-0. \\u\n".utf8).shuffled(using: &random).prefix(2), at: at)
        case 4: bytes.removeSubrange(at..<min(bytes.count, at + length))
        case 5: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + length)], at: at)
        default: bytes.removeSubrange(max(1, bytes.count - random.below(3))...)
        }
        if bytes.isEmpty { bytes = [0x20] }
    }

    /// The same with a number replaced, so that parts outgrow their wholes and numbers their limits.
    private static func otherNumber(_ document: JSONDocument, _ random: inout SplitMix64) -> [UInt8] {
        let bytes = document.source.bytes
        var numbers: [Range<Int>] = []
        func collect(_ value: JSONDocument.Value) {
            switch document.kind(value) {
            case .number: numbers.append(document.range(value))
            case .object: document.forEachMember(value) { collect($1) }
            case .array: document.forEachElement(value) { collect($0) }
            default: break
            }
        }
        collect(document.root)
        let range = random.pick(numbers)
        let other = random.pick([
            "0", "1", "7", "999999", "1.5", "-3", "1e3", "2e-1", "00", "0.1234567", "null",
        ])
        return Array(bytes[..<range.lowerBound]) + Array(other.utf8) + Array(bytes[range.upperBound...])
    }
}
