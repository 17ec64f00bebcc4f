import HarmonySyntax
import Testing

/// The declarations of what can be wrong: stable names that other people's scripts filter by.
@Suite("Kinds of JSON problems")
struct DiagnosticKindTests {
    @Test("names are unique")
    func uniqueNames() {
        let names = JSONProblem.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test("a name is in kebab case", arguments: JSONProblem.all)
    func kebabCase(_ kind: DiagnosticKind) {
        let words = kind.name.split(separator: "-", omittingEmptySubsequences: false)
        #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 } })
        #expect(kind.name.first?.isLetter == true)
    }

    @Test("a kind is a syntax error described in Chinese and in English", arguments: JSONProblem.all)
    func described(_ kind: DiagnosticKind) {
        #expect(kind.category == .syntax)
        #expect(kind.severity == .error)
        #expect(kind.summary.zh.unicodeScalars.contains { "\u{4E00}"..."\u{9FFF}" ~= $0 })
        #expect(!kind.summary.en.isEmpty && kind.summary.en.unicodeScalars.allSatisfy(\.isASCII))
    }

    @Test(
        "names that scripts rely on stay what they are",
        arguments: [
            (JSONProblem.duplicateKey, "duplicate-key"), (JSONProblem.trailingComma, "trailing-comma"),
            (JSONProblem.invalidUTF8, "invalid-utf8"), (JSONProblem.loneSurrogate, "lone-surrogate"),
            (JSONProblem.invalidNumber, "invalid-number"), (JSONProblem.extraContent, "extra-content"),
        ])
    func stableNames(_ kind: DiagnosticKind, _ name: String) { #expect(kind.name == name) }

    @Test("every kind is found by at least one text of these tests")
    func everyKindIsCovered() {
        let shown = Set(SingleProblemTests.cases.map(\.kind.name) + SingleProblemTests.largeCases.map(\.name))
        #expect(Set(JSONProblem.all.map(\.name)).subtracting(shown) == [])
    }

    @Test("severities are ordered: an error outweighs a warning, a warning a note")
    func severities() {
        let ordered: [HarmonySyntax.Severity] = [.note, .warning, .error]
        #expect([ordered[2], ordered[0], ordered[1]].sorted() == ordered)
        let warning = DiagnosticKind("some-warning", .answers, .warning, zh: "提示", en: "a warning")
        let mild = [Diagnostic(warning, warning.summary, at: nil)]
        #expect(!mild.hasErrors)
        #expect((mild + read("[1,]").diagnostics).hasErrors)
        #expect(![Diagnostic]().hasErrors)
    }
}
