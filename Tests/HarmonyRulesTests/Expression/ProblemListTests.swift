import HarmonyRules
import HarmonySyntax
import Testing

@Suite("The problems of the rule language are declared once, under stable names")
struct ProblemListTests {
    @Test("the names that other people's scripts filter by")
    func names() {
        #expect(
            RuleProblem.all.map(\.name).sorted() == [
                "circular-definition", "expression-syntax", "expression-too-large", "invalid-literal",
                "type-mismatch", "unit-mismatch", "unknown-function", "unknown-name", "unknown-option",
            ])
    }

    @Test("each is an error of a criteria file, in both languages", arguments: RuleProblem.all)
    func properties(kind: DiagnosticKind) {
        #expect(kind.category == .criteria)
        #expect(kind.severity == .error)
        #expect(!kind.summary.zh.isEmpty && !kind.summary.en.isEmpty)
        #expect(kind.name.utf8.allSatisfy { (97...122).contains($0) || $0 == UInt8(ascii: "-") })
    }
}
