import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonySyntax
import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An example answer file, changed here and there, judged and written as HTML.
struct HTMLSample: Sendable, CustomTestStringConvertible {
    let file: String
    var changes: [Change] = []
    var testDescription: String { file + (changes.isEmpty ? "" : ", changed") }

    struct Change: Sendable {
        let old: String
        let new: String
    }

    static let pass = HTMLSample(file: "enterprise-a")
    static let fail = HTMLSample(file: "enterprise-b")
    static let incomplete = HTMLSample(
        file: "enterprise-a", changes: [Change(old: #""V5": 0,"#, new: "")])
    static let vetoed = HTMLSample(
        file: "enterprise-a",
        changes: [
            Change(
                old: #""V4": {"value": {"people": 0, "owed": 0}}"#,
                new:
                    #""V4": {"value": {"people": 12, "owed": 86000}, "confirmed": {"date": "2024-03-08", "decision": "某县〔2024〕7号"}}"#
            )
        ])
    static let diagnostic = HTMLSample(file: "labour-protection-survey-partial")
    static let all = [
        pass, fail, incomplete, vetoed, diagnostic, HTMLSample(file: "park"),
        HTMLSample(file: "labour-protection-unmet"), HTMLSample(file: "enterprise-zhejiang"),
    ]

    func assessment() throws -> Assessment {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
            .joined(separator: "/")
        let bytes = try #require(
            FileManager.default.contents(atPath: "\(root)/criteria/examples/\(file).json"))
        var text = String(decoding: bytes, as: UTF8.self)
        for change in changes {
            try #require(text.contains(change.old))
            text = text.replacing(change.old, with: change.new)
        }
        let reading = JSONReader.read(SourceText(name: file, text: text))
        let document = try #require(reading.document)
        let id = try #require(AnswerReader.namedStandard(in: document)?.id)
        let standard = try #require(bundledStandard(id))
        return assess(
            try #require(AnswerReader.read(reading, for: standard, asOf: nil).submission), by: standard)
    }

    func html(_ language: Language) throws -> String {
        HTMLReport(version: "0.0.0").render(try assessment(), language)
    }
}

/// The texts of a document with the language that each is in.
struct HTMLTexts {
    private(set) var texts: [(language: String, text: String)] = []
    private(set) var names: [String] = []

    /// Throws where the document is not well-formed.
    init(_ document: String) throws {
        let start = try #require(document.firstIndex(of: "\n"))
        var reader = XMLReader(Array(document[start...].utf8))
        var languages = [""]
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                names.append(element.name)
                languages.append(element["lang"] ?? languages.last ?? "")
            case .end: languages.removeLast()
            case .text(let text): texts.append((languages.last ?? "", text))
            }
        }
    }

    var whole: String { texts.map(\.text).joined() }
}
