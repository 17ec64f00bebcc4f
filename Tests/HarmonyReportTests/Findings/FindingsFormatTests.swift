import Foundation
import HarmonyReport
import HarmonySyntax
import Testing

@Suite("the problems of files, in every format")
struct FindingsFormatTests {
    private func render(
        _ format: FindingsFormat, _ files: [ExaminedFile] = FindingsSample.files, _ language: Language = .en
    ) -> String {
        FindingsSample.renderer(format, language).render(files, language)
    }

    @Test("one sample, as it is expected", arguments: FindingsFormat.allCases)
    func sample(_ format: FindingsFormat) throws {
        try expect(render(format), "sample.\(format.rawValue)")
    }

    @Test("nothing that acts on a terminal is left", arguments: FindingsFormat.allCases)
    func harmless(_ format: FindingsFormat) {
        for scalar in render(format).unicodeScalars { #expect(scalar.value >= 0x20 || scalar == "\n") }
    }

    @Test("without files each format is still whole")
    func empty() throws {
        for format in [FindingsFormat.text, .concise, .github] { #expect(render(format, []) == "") }
        #expect(render(.json, []) == "[]\n")
        #expect(
            render(.junit, []).hasSuffix(
                "<testsuites name=\"harmony validate\" tests=\"0\" failures=\"0\">\n</testsuites>\n"))
        #expect(try sarif([]).results.isEmpty)
    }

    @Test("what only the language changes stays the same: places, levels, fingerprints")
    func languages() throws {
        let (chinese, english) = (try sarif(FindingsSample.files, .zh), try sarif(FindingsSample.files, .en))
        #expect(chinese.results.map(\.fingerprint) == english.results.map(\.fingerprint))
        #expect(chinese.language == "zh-CN")
        #expect(english.language == "en")
        #expect(render(.json, FindingsSample.files, .zh) == render(.json))
    }

    @Test(
        "a path becomes a URI reference",
        arguments: [
            ("a.json", "a.json"), ("./criteria//a.json", "criteria/a.json"), ("../a.json", "../a.json"),
            ("/data/季度 1/a.json", "file:///data/%E5%AD%A3%E5%BA%A6%201/a.json"),
            ("c:d.json", "c%3Ad.json"), ("a#b?c%d.json", "a%23b%3Fc%25d.json"), ("-", "-"),
        ])
    func uri(path: String, expected: String) throws {
        let source = SourceText(name: path, text: "{}")
        let finding = Diagnostic(
            FindingsSample.duplicate, FindingsSample.duplicate.summary, at: SourceRange(source, 0..<1))
        #expect(try sarif([ExaminedFile(name: path, findings: [finding])]).results.first?.uri == expected)
    }

    @Test("a fingerprint outlives lines that come before it, and tells two equal problems apart")
    func fingerprints() throws {
        func prints(_ text: String) throws -> [String] {
            let source = SourceText(name: "a.json", text: text)
            let places = text.utf8.enumerated().filter { $0.element == UInt8(ascii: "x") }.map(\.offset)
            let findings = places.map {
                Diagnostic(
                    FindingsSample.duplicate, FindingsSample.duplicate.summary,
                    at: SourceRange(source, $0..<$0 + 1))
            }
            return try sarif([ExaminedFile(name: "a.json", findings: findings)]).results.map(\.fingerprint)
        }
        let first = try prints("{\n x y\n}")
        #expect(try prints("{\n\n\n    x y\n}") == first)
        #expect(try prints("{\n x z\n}") != first)
        #expect(Set(try prints("x x\nx x\n")).count == 4)
    }

    @Test("JUnit: a file that only warns passes, and its warnings are kept")
    func warnings() {
        let xml = render(.junit)
        #expect(xml.contains("tests=\"4\" failures=\"2\""))
        #expect(xml.contains("<system-out>./b.json:1:9: warning: "))
        #expect(!xml.contains("<failure type=\"credit-code-check\""))
    }

    // MARK: Reading SARIF back

    private struct Report {
        var language: String
        var results: [(uri: String?, fingerprint: String)]
    }

    private func sarif(_ files: [ExaminedFile], _ language: Language = .en) throws -> Report {
        let data = Data(render(.sarif, files, language).utf8)
        let log = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        return Report(
            language: try #require(run["language"] as? String),
            results: results.map { result in
                let location = (result["locations"] as? [[String: Any]])?.first
                let physical = location?["physicalLocation"] as? [String: Any]
                let artifact = physical?["artifactLocation"] as? [String: Any]
                let prints = result["partialFingerprints"] as? [String: String]
                return (artifact?["uri"] as? String, prints?["ruleAndText/v1"] ?? "")
            })
    }

    // MARK: Expected files

    /// Compares with a file; `HARMONY_RECORD=1` writes it anew and fails.
    private func expect(
        _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Expected/\(name)")
        if ProcessInfo.processInfo.environment["HARMONY_RECORD"] == "1" {
            try actual.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): read it before committing", sourceLocation: sourceLocation)
        }
        #expect(
            actual == (try? String(contentsOf: file, encoding: .utf8)),
            "if the change is meant: HARMONY_RECORD=1 swift test --filter HarmonyReportTests",
            sourceLocation: sourceLocation)
    }
}
