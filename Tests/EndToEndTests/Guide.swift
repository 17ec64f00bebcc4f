import Foundation
import Testing

/// A document of the catalogue that names files and shows commands.
///
/// A file is a fenced json block under a line `` File: `path` ``; a command is a line `$ …` in a console block, and
/// what follows it is what it prints.
struct Guide {
    enum Step: Equatable {
        case file(path: String, text: String)
        case command(String, output: [String])
    }

    static let reference = "CriteriaFormat.md"
    /// The guide in each language.
    static let english = "WriteALocalStandard.md"
    static let chinese = "WriteALocalStandardInChinese.md"

    let name: String
    let text: String
    let steps: [(line: Int, step: Step)]
    /// The lines on which a json block without a name begins.
    let unnamed: [Int]

    init(_ name: String) throws {
        self.name = name
        text = try Program.text("Sources/HarmonyCriteria/HarmonyCriteria.docc/" + name)
        var steps: [(Int, Step)] = []
        var unnamed: [Int] = []
        var fence: String?
        var content: [String] = []
        var path: String?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let open = fence {
                if line != "```" {
                    content.append(String(line))
                    continue
                }
                if open == "json", let path {
                    steps.append((index, .file(path: path, text: content.joined(separator: "\n") + "\n")))
                }
                if open == "json", path == nil { unnamed.append(index - content.count) }
                if open == "console" {
                    steps += Self.commands(content).map { (index - content.count + $0.line, $0.step) }
                }
                fence = nil
                path = nil
            } else if line.hasPrefix("```") {
                fence = String(line.dropFirst(3))
                content = []
            } else {
                path = line.wholeMatch(of: /(?:File: |文件：)`([^`]+)`/).map { String($0.1) }
            }
        }
        self.steps = steps.map { (line: $0.0, step: $0.1) }
        self.unnamed = unnamed
    }

    private static func commands(_ lines: [String]) -> [(line: Int, step: Step)] {
        var commands: [(line: Int, command: String, output: [String])] = []
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("$ ") {
                commands.append((index + 1, String(line.dropFirst(2)), []))
            } else if !commands.isEmpty {
                commands[commands.count - 1].output.append(line)
            }
        }
        return commands.map { ($0.line, .command($0.command, output: $0.output)) }
    }

    /// Writes every file and runs every command from top to bottom, in an empty folder that holds the examples as
    /// `examples`.
    func walk() throws {
        try Program.withFolder { folder in
            try FileManager.default.createSymbolicLink(
                at: folder.appendingPathComponent("examples"),
                withDestinationURL: Program.root.appendingPathComponent("criteria/examples"))
            for (line, step) in steps {
                switch step {
                case .file(let path, let text): try Self.write(text, to: path, in: folder)
                case .command(let command, let output):
                    let outcome = try Program.run(
                        ["-c", command],
                        variables: ["PATH": Program.url.deletingLastPathComponent().path + ":/usr/bin:/bin"],
                        in: folder, program: URL(fileURLWithPath: "/bin/sh"))
                    let printed = (outcome.output + outcome.errors).split(
                        separator: "\n", omittingEmptySubsequences: false)
                    #expect(
                        ReadmeTests.matches(
                            output,
                            (printed.last == "" ? printed.dropLast() : printed[...]).map(String.init)[...]),
                        "\(name):\(line): \(command)\n\(outcome.output)\(outcome.errors)")
                }
            }
        }
    }

    static func write(_ text: String, to path: String, in folder: URL) throws {
        let file = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}
