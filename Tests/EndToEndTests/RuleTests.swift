import Foundation
import HarmonyCommand
import HarmonySyntax
import Testing

/// `Rules` holds a file for each rule, `<name>.json` or in another form, that breaks only it, and what `validate`
/// says of it.
///
/// An explanation's example is a passage of that file: put right, the file has no problems. Standards that
/// files refer to stand in `Rules/parents`.
@Suite("every rule")
struct RuleTests {
    static let folder = "Tests/EndToEndTests/Rules"

    /// Rules that no file of a sensible size breaks, or none by itself.
    static let withoutFile: Set = [
        "answers-changed", "cannot-read", "criteria-changed", "different-subjects", "evidence-empty",
        "evidence-for-everything", "evidence-link-outside", "evidence-missing", "evidence-unreadable",
        "file-too-large", "other-version", "replaced-standard", "report-mismatch", "string-too-long",
        "too-many-cells", "too-many-entries",
        "workbook-too-large",
    ]

    /// The files by the names of their rules.
    static let endings: [String: String] = {
        let names =
            (try? FileManager.default.contentsOfDirectory(
                atPath: Program.root.appendingPathComponent(folder).path)) ?? []
        let files = names.map { $0.split(separator: ".").map(String.init) }.filter { $0.count == 2 }
        return Dictionary(
            files.filter { ["json", "csv", "xlsx", "md"].contains($0[1]) }.map { ($0[0], $0[1]) },
            uniquingKeysWith: { first, _ in first })
    }()

    static let files: [String] = endings.keys.sorted()

    private func path(_ name: String) -> String { "\(Self.folder)/\(name).\(Self.endings[name] ?? "json")" }

    static let examples = Explanations.all.filter { $0.example.map { !$0.isAbridged } ?? false }

    private func validate(_ path: String, input: String = "") throws -> Program.Outcome {
        let parents = "\(Self.folder)/parents"
        return try Program.run(
            ["validate", "--format", "concise", "--lang", "en", "--criteria", parents, path], input: input)
    }

    /// The rules named in the output, without the summary.
    private func rules(_ output: String) -> Set<String> {
        Set(output.matches(of: /\[([a-z0-9-]+)\]$/.anchorsMatchLineEndings()).map { String($0.1) })
    }

    private func text(_ name: String) throws -> String {
        let file = Program.root.appendingPathComponent(path(name))
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }

    @Test("has a file, and every file a rule")
    func complete() {
        #expect(Set(Self.files).union(Self.withoutFile) == Set(Explanations.all.map(\.name)))
        #expect(Self.withoutFile.isDisjoint(with: Self.files))
    }

    @Test("is broken by its file alone, at the place recorded", arguments: files)
    func golden(_ name: String) throws {
        let outcome = try validate(path(name))
        #expect(rules(outcome.output) == [name])
        try Golden.expect(outcome.output, "\(name).out", in: Self.folder)
    }

    @Test("has an example that is a passage of its file, marked where the problem is", arguments: examples)
    func example(_ explanation: Explanation) throws {
        let example = try #require(explanation.example)
        let text = try text(explanation.name)
        guard !example.wrong.isEmpty else { return #expect(text.isEmpty) }
        let parts = text.components(separatedBy: example.wrong)
        #expect(parts.count == 2, "the passage stands \(parts.count - 1) times in the file")
        // The first mark, as line and column.
        let before = try #require(parts.first) + (example.marked.components(separatedBy: "⟦").first ?? "")
        let lines = before.components(separatedBy: "\n")
        let place = "\(lines.count):\((lines.last?.unicodeScalars.count ?? 0) + 1): "
        let path = path(explanation.name)
        let first = try #require(try validate(path).output.split(separator: "\n").first)
        #expect(first.hasPrefix(path + ":" + place), "\(first)")
    }

    @Test("is kept by its example put right", arguments: examples)
    func right(_ explanation: Explanation) throws {
        let example = try #require(explanation.example)
        let text = try text(explanation.name)
        let mended =
            text.isEmpty ? example.right : text.replacingOccurrences(of: example.wrong, with: example.right)
        let outcome = try validate("-", input: mended)
        #expect(outcome.status == 0)
        #expect(outcome.output == "checked 1 file: no problems\n")
    }

    @Test("a string beyond 64 KiB and a file beyond 64 MiB are refused")
    func sizes() throws {
        try Program.withFolder { folder in
            let long = folder.appendingPathComponent("long.json")
            let text = try text("duplicate-key").replacingOccurrences(
                of: "    \"E5.1\": false,\n", with: "")
            try text.replacingOccurrences(
                of: "应到 42 人", with: String(repeating: "会", count: 22_000)
            ).write(to: long, atomically: true, encoding: .utf8)
            #expect(rules(try validate(long.path).output) == ["string-too-long"])

            let large = folder.appendingPathComponent("large.json")
            try Data().write(to: large)
            let handle = try FileHandle(forWritingTo: large)
            try handle.truncate(atOffset: (64 << 20) + 1)
            try handle.close()
            let outcome = try validate(large.path)
            #expect(outcome.status == 3)
            #expect(rules(outcome.output) == ["file-too-large"])
            #expect(
                rules(try validate(folder.appendingPathComponent("none.json").path).output) == ["cannot-read"]
            )
        }
    }

    @Test("that is declared anywhere in the sources is explained, in words of its own")
    func declared() throws {
        let sources = Program.root.appendingPathComponent("Sources")
        let names = try #require(FileManager.default.enumerator(atPath: sources.path))
        var declared: Set<String> = []
        for case let name as String in names where name.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
            for match in text.matches(of: /DiagnosticKind\(\s*"([a-z0-9-]+)"/) {
                declared.insert(String(match.1))
            }
        }
        // A mark for what is reported elsewhere already; it is never shown.
        declared.remove("inherited")
        let explained = Explanations.all
        #expect(Set(explained.map(\.name)) == declared)
        #expect(explained.count == declared.count, "a rule is explained twice")
        for explanation in explained {
            #expect(Set(explanation.kinds.map(\.name)) == [explanation.name])
            for text in [explanation.what, explanation.why] {
                #expect(text.zh.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value })
                #expect(!text.en.unicodeScalars.contains { 0x3000...0x9FFF ~= $0.value || $0 == "，" })
            }
            #expect(explanation.why.zh.hasSuffix("。") && explanation.why.en.hasSuffix("."))
            #expect(explanation.why.zh != explanation.what.zh)
        }
    }
}
