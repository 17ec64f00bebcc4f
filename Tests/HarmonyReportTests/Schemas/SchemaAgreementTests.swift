import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonySyntax
import TestSupport
import Testing

/// What a schema refuses, the program refuses: an editor never marks what is right.
@Suite("Schemas and the readers of files")
struct SchemaAgreementTests {
    private struct Tally: CustomStringConvertible {
        var both = 0
        var alone = 0
        var neither = 0
        var description: String {
            "\(both) refused by both, \(alone) by validate alone, \(neither) by neither"
        }

        mutating func count(_ schema: Bool, _ reader: Bool) {
            if schema { both += 1 } else if reader { alone += 1 } else { neither += 1 }
        }
    }

    private func damaged(
        _ format: String, _ count: Int, seed: UInt64,
        _ body: (JSONDocument, JSONReader.Reading, String) throws -> Void
    ) throws {
        var random = SplitMix64(seed: seed)
        let files = Repository.files(format)
        for index in 0..<count {
            let file = files[index % files.count]
            let damage = JSONDamage(file.document, using: &random)
            let reading = JSONReader.read(SourceText(name: file.path, bytes: damage.bytes))
            // A key that stands twice is a problem of its own.
            guard let document = reading.document, reading.diagnostics.isEmpty else { continue }
            try body(document, reading, "\(file.path), \(damage.what)")
        }
    }

    @Test("Damaged criteria files that the schema refuses are refused by the loader")
    func criteria() throws {
        var tally = Tally()
        try damaged("criteria", 80, seed: 1) { document, _, what in
            let schema = !Schemas.problems(of: document, by: Schemas.criteria).isEmpty
            let loader = CriteriaLoader.load(document.source, parents: bundledParents).diagnostics.hasErrors
            #expect(!schema || loader, "\(what)")
            tally.count(schema, loader)
        }
        print("damaged criteria files:", tally)
        #expect(tally.both > 40)
    }

    /// Whether a question is answered by the single value that it once took. That is still read; the schema
    /// shows today's way of writing alone.
    private func takesOldValue(_ document: JSONDocument, _ standard: Standard) -> Bool {
        guard let answers = document.member(document.root, "answers"), document.kind(answers) == .object
        else {
            return false
        }
        var isOld = false
        document.forEachMember(answers) { key, answer in
            guard case .renamed = standard.successions.fate(of: document.string(key)) else { return }
            let value = document.kind(answer) == .object ? document.member(answer, "value") : answer
            if let value, document.kind(value) != .object { isOld = true }
        }
        return isOld
    }

    @Test("Damaged answer files that a schema refuses are refused by the reader")
    func answers() throws {
        var tally = Tally()
        let standards = try BundledCriteria.ids.map {
            (try #require(bundled($0)), try Schemas.answers(by: $0))
        }
        try damaged("answers", 600, seed: 2) { document, reading, what in
            let id = AnswerReader.namedStandard(in: document)?.id
            guard let (standard, own) = standards.first(where: { $0.0.id == id }) else { return }
            let general = !Schemas.problems(of: document, by: Schemas.answers).isEmpty
            let special = !Schemas.problems(of: document, by: own).isEmpty
            let reader = AnswerReader.read(reading, for: standard, asOf: nil).diagnostics.hasErrors
            // The schema made for the standard sees whatever the general one sees.
            #expect(!general || special, "\(what)")
            #expect(!special || reader || takesOldValue(document, standard), "\(what)")
            tally.count(special, reader)
        }
        print("damaged answer files:", tally)
        #expect(tally.both > 250)
    }

    @Test("Damaged reports that the schema refuses are refused")
    func reports() throws {
        var tally = Tally()
        let standard = try #require(bundled("enterprise"))
        try damaged("report", 100, seed: 3) { document, _, what in
            let schema = !Schemas.problems(of: document, by: Schemas.report).isEmpty
            let check = ReportCheck.problems(in: document, by: standard).hasErrors
            #expect(!schema || check, "\(what)")
            tally.count(schema, check)
        }
        print("damaged reports:", tally)
        #expect(tally.both > 50)
    }

    @Test("Whatever the answers, right or wrong, the report on them passes")
    func written() throws {
        let renderer = JSONReport(version: "0")
        let standards = try BundledCriteria.ids.map { try #require(bundled($0)) }
        var verdicts: Set<String> = []
        try damaged("answers", 120, seed: 4) { document, reading, what in
            let id = AnswerReader.namedStandard(in: document)?.id
            guard let standard = standards.first(where: { $0.id == id }),
                let submission = AnswerReader.read(reading, for: standard, asOf: nil).submission
            else { return }
            let assessment = assess(submission, by: standard)
            if let verdict = assessment.verdict { verdicts.insert(verdict.rawValue) }
            let text = renderer.render(AssessmentExplanation(assessment), .zh)
            let report = try #require(JSONReader.read(SourceText(name: "report.json", text: text)).document)
            let problems = ReportCheck.problems(in: report, by: standard)
            #expect(problems.map(\.message.en) == [], "\(what)")
        }
        #expect(verdicts.isSuperset(of: ["pass", "fail", "incomplete"]))
    }
}
