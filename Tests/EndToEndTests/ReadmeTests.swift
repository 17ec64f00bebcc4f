import Foundation
import Testing

/// What the README and the manual show was run: every console block is run again and compared.
@Suite("README and manual")
struct ReadmeTests {
    /// The articles of the catalogue that show commands beside the examples of the repository.
    static let manual = [
        "FormsAndAnswerFiles", "CheckingAndReports", "ManySubmissions", "StandardsAndLocalFiles",
        "ManualInChinese",
    ].map { "Sources/HarmonyCriteria/HarmonyCriteria.docc/\($0).md" }

    struct Block {
        var command: String
        var output: [String]
        /// Where the output stands among the README's lines.
        var lines: Range<Int>
    }

    /// ```console blocks: a line `$ command`, then what it prints. A line `[…]` stands for any lines.
    static func blocks(_ text: String) -> [Block] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var blocks: [Block] = []
        // Inside a list a block is indented as a whole.
        var indent: Int?
        for (index, whole) in lines.enumerated() {
            let line = String(whole.dropFirst(min(indent ?? 0, whole.prefix { $0 == " " }.count)))
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                indent = line.hasSuffix("```console") ? line.prefix { $0 == " " }.count : nil
            } else if indent != nil, line.hasPrefix("$ ") {
                blocks.append(
                    Block(command: String(line.dropFirst(2)), output: [], lines: index + 1..<index + 1))
            } else if indent != nil, !blocks.isEmpty {
                blocks[blocks.count - 1].output.append(line)
                blocks[blocks.count - 1].lines = blocks[blocks.count - 1].lines.lowerBound..<index + 1
            }
        }
        return blocks
    }

    @Test("near the top stand exactly two commands for a fresh machine")
    func twoCommands() throws {
        let commands = Self.blocks(try Program.text("README.md")).map(\.command).filter {
            $0.hasPrefix("swift ")
        }
        #expect(commands == ["swift run harmony check criteria/examples/enterprise-b.json", "swift test"])
    }

    @Test("every command shown prints what is shown", arguments: ["README.md"] + manual)
    func outputs(document: String) throws {
        let text = try Program.text(document)
        // Some write files, which later ones read: a folder of their own, in which the repository's can be seen.
        try Program.withFolder { folder in
            for name in ["criteria", "Tests"] {
                try FileManager.default.createSymbolicLink(
                    at: folder.appendingPathComponent(name),
                    withDestinationURL: Program.root.appendingPathComponent(name))
            }
            for block in Self.blocks(text) {
                var words = block.command.split(separator: " ").map(String.init)
                if words.starts(with: ["swift", "run"]) { words.removeFirst(2) }
                guard words.first == "harmony", !words.contains("<"), !words.contains(">") else { continue }
                let outcome = try Program.run(Array(words.dropFirst()), in: folder)
                let printed = (outcome.output + outcome.errors).split(
                    separator: "\n", omittingEmptySubsequences: false
                ).map(String.init)
                guard !block.output.isEmpty else {
                    // What is shown without its output went well.
                    #expect(
                        outcome.status == 0 || words.contains("check"), "\(document): \(block.command)")
                    continue
                }
                #expect(
                    Self.matches(block.output, printed.last == "" ? printed.dropLast() : printed[...]),
                    "\(document): \(block.command)")
            }
        }
    }

    /// Lines against a pattern in which `[…]` stands for any number of lines.
    static func matches(_ pattern: [String], _ lines: ArraySlice<String>) -> Bool {
        guard let first = pattern.first else { return lines.isEmpty }
        let rest = Array(pattern.dropFirst())
        if first == "[…]" { return (0...lines.count).contains { matches(rest, lines.dropFirst($0)) } }
        return lines.first == first && matches(rest, lines.dropFirst())
    }

    @Test("the files and folders that it names exist")
    func links() throws {
        let text = try Program.text("README.md")
        for match in text.matches(of: /\]\(([^)#:]+)\)/) {
            #expect(
                FileManager.default.fileExists(
                    atPath: Program.root.appendingPathComponent(String(match.1)).path), "\(match.1)")
        }
    }
}
