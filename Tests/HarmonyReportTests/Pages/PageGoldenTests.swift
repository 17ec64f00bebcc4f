import Foundation
import HarmonySyntax
import Testing

@testable import HarmonyReport

/// What stands on a page, before any format. `HARMONY_RECORD=1 swift test --filter PageGoldenTests` writes the files
/// anew and fails, so that no recording passes unread.
@Suite("the page of an assessment")
struct PageGoldenTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let sample: ReportSample
        let language: Language
        var testDescription: String { "\(name).\(language.rawValue)" }
    }

    static let cases: [Case] = [
        ("pass", ReportSample.pass, [.zh]), ("fail", .fail, [.zh, .en]), ("incomplete", .incomplete, [.zh]),
        ("vetoed", .vetoed, [.zh, .en]), ("diagnostic", .diagnostic, [.zh]),
        ("park", ReportSample(file: "park"), [.en]),
        ("labour", ReportSample(file: "labour-protection-unmet"), [.zh]),
        ("scored", ReportSample(file: "enterprise-zhejiang"), [.zh]),
    ].flatMap { name, sample, languages in
        languages.map { Case(name: name, sample: sample, language: $0) }
    }

    @Test("stands as it was read last", arguments: cases)
    func golden(_ sample: Case) throws {
        let text = PageDump(try sample.sample.page(sample.language)).text
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let file = folder.appendingPathComponent("Expected/\(sample.testDescription).txt")
        if ProcessInfo.processInfo.environment["HARMONY_RECORD"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(sample): read it before committing")
            return
        }
        let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let differing = zip(expected.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
        #expect(expected == text, "\(differing.map { "\($0.0)\n\($0.1)" } ?? "one is longer")")
    }

    @Test("links lead somewhere, and ids stand once", arguments: cases)
    func links(_ sample: Case) throws {
        let page = try sample.sample.page(sample.language)
        var words = PageWords(page)
        words.read()
        #expect(Set(words.ids).count == words.ids.count)
        for link in words.links { #expect(words.ids.contains(link), "\(link)") }
    }
}
