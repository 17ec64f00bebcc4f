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

/// The files of this repository that have a format of their own.
enum Repository {
    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    struct File: Sendable, CustomTestStringConvertible {
        let path: String
        /// criteria, answers, report, comparison, result or summary.
        let format: String
        let document: JSONDocument
        var testDescription: String { path }
    }

    static let files: [File] = (below("criteria") + below("Tests/EndToEndTests/Golden")).compactMap { path in
        guard path.hasSuffix(".json") || path.hasSuffix(".jsonl"),
            let bytes = FileManager.default.contents(atPath: root + "/" + path),
            let document = JSONReader.read(SourceText(name: path, bytes: Array(bytes))).document,
            let format = document.member(document.root, "format"), document.kind(format) == .string,
            let name = document.string(format).wholeMatch(of: /harmony-([a-z]+)\/1/)?.1
        else { return nil }
        return File(path: path, format: String(name), document: document)
    }

    static func files(_ format: String) -> [File] { files.filter { $0.format == format } }

    private static func below(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []
        return names.sorted().flatMap { name in
            name.contains(".") ? [folder + "/" + name] : below(folder + "/" + name)
        }
    }
}

/// The schemas, read once.
enum Schemas {
    static let all = BundledSchemas.names.map { ($0, named($0)) }
    static let criteria = named("criteria")
    static let answers = named("answers")
    static let report = named("report")

    private static func named(_ name: String) -> JSONDocument {
        guard let source = BundledSchemas.source(of: name), let document = JSONReader.read(source).document
        else { fatalError("there is no schema '\(name)'") }
        return document
    }

    /// The schema of answers by a bundled standard.
    static func answers(by id: String) throws -> JSONDocument {
        let text = AnswersSchema(try #require(bundled(id))).text
        let reading = JSONReader.read(SourceText(name: "\(id)-answers.schema.json", text: text))
        #expect(reading.diagnostics.map(\.message.en) == [])
        return try #require(reading.document)
    }

    static func problems(of document: JSONDocument, by schema: JSONDocument) -> [Diagnostic] {
        SchemaCheck.problems(
            of: document, by: schema, ReportProblem.fields, unknownWord: ReportProblem.unknownWord)
    }
}

/// A bundled standard by its id.
func bundled(_ id: String) -> Standard? {
    BundledCriteria.source(of: id).flatMap {
        CriteriaLoader.load($0, trusting: true, parents: bundledParents).standard
    }
}
