import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

@testable import HarmonyReport

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An example answer file, changed here and there, judged and reported on.
struct ReportSample: Sendable, CustomTestStringConvertible {
    let file: String
    var changes: [Change] = []
    var testDescription: String { file + (changes.isEmpty ? "" : ", changed") }

    struct Change: Sendable {
        let old: String
        let new: String
    }

    static let pass = ReportSample(file: "enterprise-a")
    static let fail = ReportSample(file: "enterprise-b")
    static let incomplete = ReportSample(
        file: "enterprise-a", changes: [Change(old: #""V5": 0,"#, new: "")])
    static let vetoed = ReportSample(
        file: "enterprise-a",
        changes: [
            Change(
                old: #""V4": {"value": {"people": 0, "owed": 0}}"#,
                new:
                    #""V4": {"value": {"people": 12, "owed": 86000, "grave": true}, "confirmed": {"date": "2024-03-08", "decision": "某县〔2024〕7号"}}"#
            )
        ])
    static let diagnostic = ReportSample(file: "labour-protection-survey-partial")
    static let all = [
        pass, fail, incomplete, vetoed, diagnostic, ReportSample(file: "park"),
        ReportSample(file: "labour-protection-unmet"), ReportSample(file: "enterprise-zhejiang"),
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

    func explanation() throws -> AssessmentExplanation { AssessmentExplanation(try assessment()) }

    func page(_ language: Language) throws -> Page {
        AssessmentComposer(try explanation(), language, version: "0.0.0").page()
    }

    func bytes(_ format: ReportFormat, _ language: Language) throws -> [UInt8] {
        format.renderer(version: "0.0.0", page: .file).bytes(try explanation(), language)
    }

    func html(_ language: Language) throws -> String {
        String(decoding: try bytes(.html, language), as: UTF8.self)
    }
}
