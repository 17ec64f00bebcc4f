import HarmonyReport
import HarmonySyntax
import Testing

@Suite("Reports that are handed in")
struct ReportCheckTests {
    struct Forgery: Sendable, CustomTestStringConvertible {
        let file: String
        let old: String
        let new: String
        let kinds: [String]
        let words: String
        var testDescription: String { "\(file): \(new)" }

        init(_ file: String, _ old: String, _ new: String, _ kind: String, _ words: String) {
            self.init(file, old, new, [kind], words)
        }

        init(_ file: String, _ old: String, _ new: String, _ kinds: [String], _ words: String) {
            (self.file, self.old, self.new, self.kinds, self.words) = (file, old, new, kinds, words)
        }
    }

    private static let inconsistent = "inconsistent-report"

    static let forgeries = [
        Forgery(
            "fail", #""harmony-report/1""#, #""harmony-report/2""#, "unknown-report-format",
            "harmony-report/1"),
        Forgery("fail", #""source""#, #""sources""#, ["missing-field", "unknown-field"], "'source'"),
        Forgery(
            "fail", #""asOf": "2025-06-30""#, #""asOf": "2025-06-31""#, "wrong-type", "a date that exists"),
        Forgery("fail", #""asOf": "2025-06-30""#, #""asOf": "30.6.2025""#, "wrong-type", "such as"),
        Forgery(
            "vetoed", #""date": "2024-03-08""#, #""date": "2024-03-32""#, "wrong-type", "a date that exists"),
        Forgery("fail", #""role": "self""#, #""role": "selbst""#, "unknown-keyword", "allowed here"),
        Forgery("fail", #""verdict": "fail""#, #""verdict": "incomplete""#, inconsistent, "the verdict fail"),
        Forgery(
            "fail", #""verdict": "fail""#, #""verdict": "pass""#, inconsistent, "the verdict fail"),
        Forgery("incomplete", #""verdict": "incomplete""#, #""verdict": "fail""#, inconsistent, "incomplete"),
        Forgery("vetoed", #""verdict": "vetoed""#, #""verdict": "incomplete""#, inconsistent, "vetoed"),
        Forgery("pass", #""severity": "warning""#, #""severity": "warning""#, [], ""),
        Forgery("fail", #""met": 7"#, #""met": 8"#, inconsistent, "'met' is 7 by the items, not 8"),
        Forgery("fail", #""items": 9"#, #""items": 10"#, inconsistent, "'items' is 9"),
        Forgery("fail", #""exact": "127/135""#, #""exact": "1/1""#, inconsistent, "127/135, not 1/1"),
        Forgery("fail", #""exact": "127/135""#, #""exact": "254/270""#, [], ""),
        Forgery("fail", #""outOf100": 94.07"#, #""outOf100": 94.08"#, inconsistent, "94.07 out of 100"),
        Forgery("pass", #""outOf100": 100.00"#, #""outOf100": 100"#, [], ""),
        Forgery("fail", #""decided": 44"#, #""decided": 43"#, inconsistent, "'decided' is 44"),
        Forgery(
            "fail", #""id": "enterprise""#, #""id": "enterprize""#, "unknown-report-standard",
            "is not known"),
        Forgery(
            "fail", #""id": "E5""#, #""id": "E4""#, [inconsistent, inconsistent], "stands twice"),
        Forgery(
            "fail", #""id": "V3""#, #""id": "V33""#, [inconsistent, inconsistent], "no removal trigger 'V33'"),
        Forgery(
            "review", #""status": "review""#, #""status": "met""#,
            [inconsistent, inconsistent, inconsistent], "the score"),
    ]

    private func golden(_ name: String) throws -> String {
        let file = try #require(Repository.files("report").first { $0.path.hasSuffix("/\(name).json") })
        return file.document.source.text(0..<file.document.source.bytes.count)
    }

    private func check(_ text: String) throws -> [Diagnostic] {
        let document = try #require(JSONReader.read(SourceText(name: "report.json", text: text)).document)
        let standard = ReportCheck.namedStandard(in: document).flatMap { bundled($0) }
        return ReportCheck.problems(in: document, by: standard)
    }

    @Test("A report as it was written is right", arguments: Repository.files("report"))
    func golden(_ file: Repository.File) throws {
        #expect(
            try check(file.document.source.text(0..<file.document.source.bytes.count)).map(\.message.en) == []
        )
    }

    @Test("One altered passage is found, with its place, in both languages", arguments: forgeries)
    func altered(_ forgery: Forgery) throws {
        let text = try golden(forgery.file)
        #expect(text.contains(forgery.old) || forgery.kinds.isEmpty)
        let found = try check(text.replacing(forgery.old, with: forgery.new, maxReplacements: 1))
        #expect(found.map(\.kind.name).sorted() == forgery.kinds.sorted(), "\(found.map(\.message.en))")
        #expect(
            found.isEmpty || found.contains { $0.message.en.contains(forgery.words) },
            "\(found.map(\.message.en))")
        for problem in found {
            #expect(problem.place != nil)
            #expect(problem.kind.category == .answers)
            #expect(ReportProblem.all.contains(problem.kind))
            #expect(problem.message.zh.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value })
        }
    }

    @Test("An item that is called met although an indicator is not")
    func item() throws {
        let text = try golden("fail")
        let at = try #require(text.firstRange(of: #""status": "unmet""#))
        let found = try check(text.replacingCharacters(at, #""status": "met""#))
        #expect(found.map(\.kind.name) == [Self.inconsistent, Self.inconsistent, Self.inconsistent])
        #expect(found.contains { $0.message.en.contains("its indicators make E3 unmet, not met") })
    }

    @Test("Parts of another version of the standard are not compared; the figures still are")
    func otherVersion() throws {
        let text = try golden("fail").replacing(#""version": "2.0.0""#, with: #""version": "0.9.0""#)
            .replacing(#""id": "V3""#, with: #""id": "V33""#)
        #expect(try check(text).map(\.message.en) == [])
        #expect(
            try check(text.replacing(#""met": 7"#, with: #""met": 8"#)).map(\.kind.name) == [
                Self.inconsistent
            ])
    }

    @Test("What cannot be read is reported once and nothing is compared with it")
    func unreadable() throws {
        for (old, new) in [
            (#""level": "required""#, #""level": "must""#), (#""status": "unmet""#, #""status": "no""#),
        ] {
            let found = try check(try golden("fail").replacing(old, with: new))
            #expect(!found.isEmpty)
            #expect(!found.contains { $0.kind == ReportProblem.inconsistent }, "\(found.map(\.message.en))")
        }
        #expect(try check(#"{"format": "harmony-report/1"}"#).allSatisfy { $0.kind.name == "missing-field" })
        #expect(try check("[]").map(\.kind.name) == ["wrong-type"])
    }

    @Test("Of very many problems only so many are reported as anybody reads")
    func flood() throws {
        let entries = Array(repeating: #"{"nam": 1}"#, count: 2000).joined(separator: ", ")
        let found = try check(#"{"format": "harmony-report/1", "diagnostics": [\#(entries)]}"#)
        #expect(found.count == JSONLimits.problems)
    }

    @Test("Every kind of problem has an example; their names are unique and in kebab case")
    func kinds() {
        let names = ReportProblem.all.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names { #expect(name.utf8.allSatisfy { 97...122 ~= $0 || $0 == UInt8(ascii: "-") }) }
        #expect(Set(names) == Set(Self.forgeries.flatMap(\.kinds)))
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<String.Index>, _ new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
