import HarmonySyntax
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The cases of Tests/Schemas/keywords.json, which an independent validator is held to as well.
@Suite("Keywords of JSON Schema")
struct SchemaKeywordTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let schema: String
        let text: String
        let valid: Bool
    }

    static let cases: [Case] = {
        let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
            .joined(separator: "/")
        guard let bytes = FileManager.default.contents(atPath: path + "/Schemas/keywords.json"),
            let file = JSONReader.read(SourceText(name: "keywords.json", bytes: Array(bytes))).document
        else { return [] }
        func text(_ value: JSONDocument.Value?) -> String {
            value.map { file.source.text(file.range($0)) } ?? ""
        }
        var cases: [Case] = []
        for group in file.elements(file.root) {
            for test in file.member(group, "tests").map({ file.elements($0) }) ?? [] {
                cases.append(
                    Case(
                        testDescription: text(file.member(group, "description")) + ": "
                            + text(file.member(test, "description")),
                        schema: text(file.member(group, "schema")), text: text(file.member(test, "data")),
                        valid: text(file.member(test, "valid")) == "true"))
            }
        }
        return cases
    }()

    @Test("A value fits or not, as the specification says", arguments: cases)
    func specified(_ example: Case) throws {
        let found = try problems(example.text, by: example.schema)
        #expect(found.isEmpty == example.valid, "\(found.map(\.message.en))")
    }

    @Test("Every keyword that the evaluator knows has a case that it refuses")
    func complete() {
        #expect(Self.cases.count > 150)
        for keyword in SchemaCheck.assertions where !["then", "else"].contains(keyword) {
            #expect(Self.cases.contains { $0.schema.contains("\"\(keyword)\"") && !$0.valid }, "\(keyword)")
        }
    }

    @Test(
        "Numbers are compared exactly, whatever their size",
        arguments: [
            ("0.1", "0.1000000000000000000000000001", true), ("1e400", "2e400", true),
            ("-1e400", "-1e401", false),
            ("1e-400", "0", false), ("-1e-400", "0", true),
            ("12345678901234567890", "12345678901234567891", true),
            ("99999999999999999999.5", "99999999999999999999.4", false),
            ("1e99999999999999999999", "1", false),
            ("-5", "3", true), ("3", "-5", false), ("0.5", "0.05", false), ("10", "9", false),
        ])
    func exact(number: String, minimum: String, isBelow: Bool) throws {
        #expect(try problems(number, by: #"{"minimum": \#(minimum)}"#).isEmpty != isBelow)
        #expect(try problems(minimum, by: #"{"maximum": \#(number)}"#).isEmpty != isBelow)
    }

    @Test(
        "A number is an integer by its value, whatever its size",
        arguments: [
            ("1e400", true), ("1.50e1", true), ("-7", true), ("0e-5", true), ("1e-400", false),
            ("15e-1", false),
        ])
    func integers(number: String, isInteger: Bool) throws {
        #expect(try problems(number, by: #"{"type": "integer"}"#).isEmpty == isInteger)
    }
}

let schemaKinds = FieldProblem(.answers)
let unknownWord = DiagnosticKind("unknown-keyword", .answers, zh: "没有这个取值", en: "an unknown word")

/// What is wrong with a text by a schema, both as JSON.
func problems(_ text: String, by schema: String) throws -> [Diagnostic] {
    let schema = try #require(JSONReader.read(SourceText(name: "schema.json", text: schema)).document)
    let document = try #require(JSONReader.read(SourceText(name: "t.json", text: text)).document)
    return SchemaCheck.problems(of: document, by: schema, schemaKinds, unknownWord: unknownWord)
}
