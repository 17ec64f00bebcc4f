import HarmonyCriteria
import HarmonySyntax
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("The schemas inside the program")
struct BundledSchemasTests {
    private static let folder =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        + "/criteria/schemas"

    @Test("Every schema of criteria/schemas is in the program, and nothing else")
    func list() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        #expect(
            Set(names.map { "schemas/" + $0 }) == Set(BundledSchemas.paths),
            "name every schema in Sources/CBundledCriteria/bundled.c, and build again")
        #expect(BundledSchemas.names == ["criteria", "answers", "report", "comparison", "result", "summary"])
    }

    @Test("The program holds each schema byte by byte", arguments: BundledSchemas.names)
    func bytes(name: String) throws {
        let content = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name).schema.json"))
        let source = try #require(BundledSchemas.source(of: name))
        #expect(source.bytes == Array(content), "build again after a change of criteria/schemas")
        #expect(source.name == "criteria/schemas/\(name).schema.json")
        #expect(JSONReader.read(source).diagnostics.isEmpty)
    }

    @Test("There is no schema by another name", arguments: ["", "answer", "schemas", "report.schema"])
    func unknown(name: String) { #expect(BundledSchemas.source(of: name) == nil) }
}
