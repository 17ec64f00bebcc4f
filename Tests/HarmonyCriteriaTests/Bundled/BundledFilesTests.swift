import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("The criteria files inside the program")
struct BundledFilesTests {
    /// The folder that holds Package.swift: this file lies in Tests/HarmonyCriteriaTests/Bundled.
    private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/")

    /// The criteria files below a folder, examples aside; other files there, such as schemas, are none.
    private static func criteria(below folder: String) throws -> [String] {
        var found: [String] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let path = folder + "/" + name
            if name.hasSuffix(".json") {
                let content = try #require(FileManager.default.contents(atPath: path))
                if isCriteria(SourceText(name: name, bytes: Array(content))) { found.append(name) }
            } else if !name.contains("."), name != "examples" {
                found += try criteria(below: path).map { name + "/" + $0 }
            }
        }
        return found
    }

    private static func isCriteria(_ source: SourceText) -> Bool {
        guard let document = JSONReader.read(source).document,
            let format = document.member(document.root, "format")
        else { return false }
        return document.string(format) == "harmony-criteria/1"
    }

    @Test("Every criteria file of criteria/ but the examples is in the program, and nothing else")
    func list() throws {
        let files = try Self.criteria(below: Self.root + "/criteria")
        #expect(
            Set(files) == Set(BundledCriteria.paths),
            "name every criteria file in Sources/CBundledCriteria/bundled.c, and build again")
        #expect(BundledCriteria.paths.count == files.count)
    }

    @Test("The program holds each file byte by byte", arguments: BundledCriteria.paths)
    func bytes(path: String) throws {
        let content = try #require(
            FileManager.default.contents(atPath: Self.root + "/criteria/" + path))
        let id = try #require(path.split(separator: "/").last?.split(separator: ".").first)
        let source = try #require(BundledCriteria.source(of: String(id)))
        #expect(source.bytes == Array(content), "build again after a change of criteria/\(path)")
        #expect(source.name == "criteria/" + path)
    }

    @Test(
        "A standard's id is the name of its file, and no two files share one", arguments: BundledCriteria.ids)
    func ids(id: String) throws {
        let source = try #require(BundledCriteria.source(of: id))
        let (standard, diagnostics) = CriteriaLoader.load(source, parents: bundledParents)
        #expect(diagnostics.map(\.message.en) == [])
        #expect(standard?.id == id)
        #expect(Set(BundledCriteria.ids).count == BundledCriteria.ids.count)
    }
}
