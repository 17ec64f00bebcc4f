import Foundation
import HarmonyCommand
import HarmonySyntax
import Testing

@Suite("harmony explain")
struct ExplainTests {
    @Test("lists every rule once, with its weight, in both languages", arguments: ["zh", "en"])
    func list(language: String) throws {
        let outcome = try Program.run(["explain", "--lang", language])
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\n").filter {
            $0.hasPrefix("  ") && !$0.hasPrefix("   ")
        }
        #expect(
            Set(lines.compactMap { $0.split(separator: " ").first.map(String.init) })
                == Set(Explanations.all.map(\.name)))
        #expect(lines.count == Explanations.all.count)
        try Golden.expect(outcome.output, "explain.\(language).txt")
    }

    @Test(
        "one rule: what, why, a wrong and a right example",
        arguments: ["duplicate-key", "unit-mismatch", "unclosed-bracket"], ["zh", "en"])
    func one(name: String, language: String) throws {
        let outcome = try Program.run(["explain", name, "--lang", language])
        #expect(outcome.status == 0)
        try Golden.expect(outcome.output, "explain-\(name).\(language).txt")
    }

    @Test("an unknown rule is met with what was probably meant")
    func unknown() throws {
        let outcome = try Program.run(["explain", "duplicated-key", "--lang", "en"])
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("did you mean duplicate-key?"))
        #expect(try Program.run(["explain", "duplicate-key", "comment"]).status == 2)
    }

    @Test("for programs: every rule in both languages, the same whatever the language")
    func json() throws {
        let outcome = try Program.run(["explain", "--format", "json"])
        let all = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(all["format"] as? String == "harmony-rules/1")
        let rules = try #require(all["rules"] as? [[String: Any]])
        #expect(rules.count == Explanations.all.count)
        for rule in rules {
            #expect((rule["why"] as? [String: String])?.keys.sorted() == ["en", "zh"])
            #expect(rule["wrong"] == nil || rule["right"] != nil)
        }
        #expect(try Program.run(["explain", "--format", "json", "--lang", "en"]).output == outcome.output)
    }

    @Test("control characters of examples never reach the terminal", arguments: ["zh", "en"])
    func harmless(language: String) throws {
        for explanation in Explanations.all {
            let outcome = try Program.run(["explain", explanation.name, "--lang", language])
            #expect(outcome.status == 0)
            for scalar in outcome.output.unicodeScalars { #expect(scalar.value >= 0x20 || scalar == "\n") }
        }
    }
}
