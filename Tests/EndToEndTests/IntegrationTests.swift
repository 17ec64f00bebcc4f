import Foundation
import Testing

/// The files by which other programs run this one.
@Suite("CI and pre-commit")
struct IntegrationTests {
    private struct Matcher: Decodable {
        struct Pattern: Decodable {
            let regexp: String
            let file: Int?
            let line: Int?
            let column: Int?
            let severity: Int
            let message: Int
            let code: Int
        }
        let owner: String
        let pattern: [Pattern]

        /// What its groups catch of a line; nil if the line does not match.
        func groups(_ line: String) throws -> [String]? {
            let expression = try NSRegularExpression(pattern: pattern[0].regexp)
            let whole = NSRange(line.startIndex..., in: line)
            guard let match = expression.firstMatch(in: line, range: whole) else { return nil }
            return (0..<match.numberOfRanges).map { group in
                Range(match.range(at: group), in: line).map { String(line[$0]) } ?? ""
            }
        }
    }

    private struct Matchers: Decodable { let problemMatcher: [Matcher] }

    @Test("the problem matcher takes apart what --format concise writes", arguments: ["zh", "en"])
    func matcher(language: String) throws {
        let text = try Program.text(".github/harmony-problem-matcher.json")
        let matchers = try JSONDecoder().decode(Matchers.self, from: Data(text.utf8)).problemMatcher
        let (placed, placeless) = (matchers[0], matchers[1])
        let outcome = try Program.run([
            "validate", "--format", "concise", "--lang", language, "Tests/EndToEndTests/Inputs/mistakes.json",
            "no such [file].json",
        ])
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 9)
        for line in lines.prefix(7) {
            let groups = try #require(try placed.groups(line), "\(line)")
            let pattern = placed.pattern[0]
            #expect(groups[pattern.file ?? 0] == "Tests/EndToEndTests/Inputs/mistakes.json")
            #expect(Int(groups[pattern.line ?? 0]) != nil && Int(groups[pattern.column ?? 0]) != nil)
            #expect(["error", "warning"].contains(groups[pattern.severity]))
            #expect(line.hasSuffix("\(groups[pattern.message]) [\(groups[pattern.code])]"))
            #expect(try placeless.groups(line) == nil)
        }
        #expect(try placed.groups(lines[7]) == nil)
        #expect(try placeless.groups(lines[7])?.last == "cannot-read")
        // The summary is no problem.
        for matcher in matchers { #expect(try matcher.groups(lines[8]) == nil) }
    }

    @Test("the pre-commit hook runs a command that exists, and leaves other programs' files alone")
    func hook() throws {
        let hook = try Program.text(".pre-commit-hooks.yaml")
        func value(_ key: String) throws -> Substring {
            let line = try #require(hook.split(separator: "\n").first { $0.hasPrefix("  \(key): ") })
            return line.dropFirst(key.count + 4)
        }
        var words = try value("entry").split(separator: " ").map(String.init)
        #expect(words.removeFirst() == "harmony")
        words += try value("args").filter { !"[]".contains($0) }.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let good = try Program.run(words + [".github/harmony-problem-matcher.json", Cases.a])
        #expect(good.status == 0)
        #expect(try Program.run(words + ["Tests/EndToEndTests/Inputs/mistakes.json"]).status == 3)
    }
}
