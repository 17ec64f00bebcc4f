import Foundation
import Testing

/// Files made to exhaust a reader get a located error and nothing worse.
@Suite("Hostile files")
struct HostileTests {
    private func validate(_ text: String) throws -> (status: Int32, lines: [Substring]) {
        let outcome = try Program.run(["validate", "--format", "concise", "--lang", "en", "-"], input: text)
        return (outcome.status, outcome.output.split(separator: "\n"))
    }

    @Test("10,000 nested arrays")
    func arrays() throws {
        let nested = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        let (status, lines) = try validate(nested)
        #expect(status == 3)
        #expect(lines.first?.hasPrefix("standard input:1:129: error: ") == true)
        #expect(lines.first?.hasSuffix("[nesting-too-deep]") == true)
    }

    @Test("a string of 10 MB")
    func string() throws {
        let (status, lines) = try validate(
            "{\"format\": \"harmony-criteria/1\",\n \"id\": \"" + String(repeating: "a", count: 10_000_000)
                + "\"}")
        #expect(status == 4)
        #expect(
            lines.contains {
                $0.hasPrefix("standard input:2:8: error: ") && $0.hasSuffix("[string-too-long]")
            })
        #expect(lines.allSatisfy { $0.utf8.count < 500 })
    }

    @Test("an expression of 10,000 parentheses")
    func parentheses() throws {
        let rule = "spend > 0 && frontline / spend >= share"
        let nested = String(repeating: "(", count: 5000) + "spend > 0" + String(repeating: ")", count: 5000)
        let (status, lines) = try validate(
            Program.text("criteria/enterprise.json").replacing(rule, with: nested))
        #expect(status == 4)
        #expect(lines.first?.hasSuffix("[expression-too-large]") == true)
        // Short enough as text, too deep as a tree.
        let deep = String(repeating: "(", count: 2000) + "spend > 0" + String(repeating: ")", count: 2000)
        let (_, found) = try validate(Program.text("criteria/enterprise.json").replacing(rule, with: deep))
        #expect(found.first?.hasSuffix("[expression-too-large]") == true)
    }

    @Test("a chain of definitions that doubles at every step")
    func doubling() throws {
        var lets = ["\"a0\": \"spend > 0\""]
        for step in 1...40 { lets.append("\"a\(step)\": \"a\(step - 1) && a\(step - 1)\"") }
        let text = try Program.text("criteria/enterprise.json").replacing(
            #""metWhen": "spend > 0 && frontline / spend >= share""#,
            with: "\"let\": {\(lets.joined(separator: ", "))}, \"metWhen\": \"a40\"")
        let (status, lines) = try validate(text)
        #expect(status == 4)
        #expect(lines.contains { $0.hasSuffix("[expression-too-large]") })
    }

    @Test("the same chain ending in a name that does not exist")
    func doublingNothing() throws {
        var lets: [String] = []
        for step in 0..<40 { lets.append("\"a\(step)\": \"a\(step + 1) && a\(step + 1)\"") }
        let text = try Program.text("criteria/enterprise.json").replacing(
            #""metWhen": "spend > 0 && frontline / spend >= share""#,
            with: "\"let\": {\(lets.joined(separator: ", "))}, \"metWhen\": \"a0\"")
        let (status, lines) = try validate(text)
        #expect(status == 4)
        #expect(lines.contains { $0.hasSuffix("[unknown-name]") })
    }
}
