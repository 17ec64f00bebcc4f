import HarmonyRules
import HarmonySyntax
import Testing

@Suite("A mistyped sign is answered with the right one")
struct SyntaxHintTests {
    @Test(
        "signs of other languages and of Chinese keyboards",
        arguments: [
            ("a ⟦≥⟧ b", ">="), ("a ⟦≤⟧ b", "<="), ("a ⟦≠⟧ b", "!="), ("a ⟦=⟧ b", "=="), ("p ⟦&⟧ q", "&&"),
            ("p ⟦|⟧ q", "||"), ("a ⟦×⟧ b", "*"), ("a ⟦÷⟧ b", "/"), ("form == ⟦\"⟧own\"", "'"),
            ("form == ⟦“⟧own”", "'"), ("form == ⟦‘⟧own’", "'"), ("⟦（⟧p）", "("), ("(p⟦）⟧", ")"),
            ("min(1⟦，⟧ 2)", ","), ("['a'⟦、⟧ 'b']", ","),
        ])
    func hint(written: String, meant: String) throws {
        try expectSyntaxFault(written)
        let fault = try #require(syntaxFault(Marked(written).text))
        let help = try #require(fault.help)
        #expect(help.en == "write \(meant)")
        #expect(help.zh == "改用 \(meant)")
    }

    @Test("a sign that resembles none gets no hint", arguments: ["p @ q", "x % 2", "p; q", "职工 > 1"])
    func noHint(text: String) throws {
        #expect(try #require(syntaxFault(text)).help == nil)
    }

    @Test(
        "of three signs two are read first, and the third is the mistake",
        arguments: [
            "p &&⟦&⟧ q", "p ||⟦|⟧ q", "p ==⟦=⟧ q",
        ])
    func tripledSign(written: String) throws {
        try expectSyntaxFault(written)
    }
}
