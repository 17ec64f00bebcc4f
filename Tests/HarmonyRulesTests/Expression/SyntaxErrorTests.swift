import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Syntax errors are marked where they stand")
struct SyntaxErrorTests {
    @Test(
        "a word that cannot follow is marked",
        arguments: [
            "p ⟦q⟧", "p && ⟦||⟧ q", "⟦)⟧", "p⟦)⟧", "p || ⟦)⟧", "(p⟦,⟧ q)", "(p⟦]⟧", "[p⟦)⟧", "p⟦]⟧", "⟦*⟧ 3",
            "⟦+⟧3",
            "1 + ⟦/⟧ 2", "p ⟦!⟧ q", "p ⟦:⟧ q", "⟦?⟧ p : q", "p ? ⟦:⟧ q", "p ? q ⟦,⟧ r", "p ? q : ⟦)⟧",
            "true⟦(⟧)", "(p)⟦(⟧q)", "min(⟦,⟧ 1)", "min(1 ⟦2⟧)", "min(1,⟦)⟧", "['a',⟦]⟧", "['a' ⟦'b'⟧]",
            "⟦<⟧ 3",
            "1⟦e5⟧", "12⟦abc⟧", "'a' ⟦'b'⟧", "${E1.x} ⟦${E1.y}⟧", "${E1.x}⟦(⟧1)", "p &&\n  ⟦&&⟧ q",
        ])
    func unexpectedWord(written: String) throws {
        try expectSyntaxFault(written)
    }

    @Test(
        "a character without meaning is marked, whole also where it takes several bytes",
        arguments: [
            "p ⟦@⟧ q", "x ⟦%⟧ 2", "x > 60⟦%⟧", "1⟦.⟧", "⟦.⟧5", "1.5⟦.⟧2", "⟦职⟧工 > 1", "x > ⟦３⟧", "p ⟦😀⟧",
            "min(1⟦;⟧ 2)",
            "⟦#⟧p", "a⟦.⟧b", "⟦$⟧x", "⟦$⟧", "x ⟦^⟧ 2", "p ⟦~⟧ q", "⟦{⟧p}", "⟦\u{0}⟧", "p⟦\u{00A0}⟧q",
            "p ⟦\\⟧ q",
            "⟦`⟧p`", "p ⟦\u{3000}⟧ q",
        ])
    func meaninglessCharacter(written: String) throws {
        try expectSyntaxFault(written)
    }

    @Test(
        "comparisons do not chain",
        arguments: [
            "1 < 2 ⟦<⟧ 3", "a == b ⟦==⟧ c", "a <= b ⟦!=⟧ c", "a >= b ⟦>⟧ c", "form in ['a'] ⟦in⟧ kinds",
            "a < b ⟦in⟧ c", "p && 0 < x ⟦<=⟧ 9", "f(a < b ⟦<⟧ c)",
        ])
    func chainedComparison(written: String) throws {
        try expectSyntaxFault(written)
        let fault = try #require(syntaxFault(Marked(written).text))
        #expect(fault.message.en == "comparisons do not chain")
        #expect(try #require(fault.help).en.contains("&&"))
    }

    @Test(
        "what is opened and never closed is marked from its opening to the end",
        arguments: [
            "⟦'limited⟧", "form == ⟦'limited⟧", "form == ⟦'⟧", "⟦'⟧", "form in ['a', ⟦'b]⟧",
            "⟦${E2.5.kind == 'x'⟧", "p && ⟦${⟧",
        ])
    func unterminated(written: String) throws {
        try expectSyntaxFault(written)
    }

    @Test(
        "a reference names an indicator and an input",
        arguments: [
            "⟦${kind}⟧ > 1", "⟦${.kind}⟧ > 1", "1 > ⟦${E2.}⟧", "⟦${}⟧", "⟦${.}⟧",
        ])
    func reference(written: String) throws {
        try expectSyntaxFault(written)
    }

    @Test(
        "a number has at most 15 digits before the point and 6 after it",
        arguments: [
            "⟦1234567890123456⟧ > x", "x > ⟦0.1234567⟧", "⟦1000000000000000.5⟧",
        ])
    func numberLimits(written: String) throws {
        try expectSyntaxFault(written)
    }

    @Test("the largest number that may be written is read exactly")
    func largestNumber() throws {
        let expression = try Parser.parse("999999999999999.999999")
        guard case .number(let number) = expression.kind(expression.root) else {
            Issue.record("not a number")
            return
        }
        #expect(number == Rational(999_999_999_999_999_999_999, over: 1_000_000))
    }

    @Test("nothing stands before 'in'", arguments: ["⟦in⟧ kinds", "p && ⟦in⟧ ['a']", "(⟦in⟧)"])
    func nothingBeforeIn(written: String) throws {
        try expectSyntaxFault(written)
    }

    @Test(
        "a rule that breaks off is marked at its end",
        arguments: [
            "p &&", "p ||", "1 +", "!", "-", "(", "(p", "p ? q", "p ? q :", "p ?", "f(", "f(1", "f(1,", "[",
            "[1",
            "[1,", "x in", "x ==", "((p)",
        ])
    func breaksOff(text: String) throws {
        let fault = try #require(syntaxFault(text))
        #expect(fault.kind.name == "expression-syntax")
        #expect(fault.message.en.contains("breaks off"), "\(fault.message.en)")
        #expect(fault.range.upperBound == text.utf8.count && !fault.range.isEmpty, "\(fault.range)")
    }

    @Test("an empty rule is an error", arguments: ["", " ", "\n\t "])
    func empty(text: String) throws {
        let fault = try #require(syntaxFault(text))
        #expect(fault.kind.name == "expression-syntax")
        #expect(fault.range.upperBound <= text.utf8.count)
    }

    @Test("an empty string is a string like any other")
    func emptyString() throws {
        #expect(try Parser.parse("''").written == "''")
        #expect(try Parser.parse("form == ''").written == "(form == '')")
        #expect(try Parser.parse("form in ['', 'a']").written == "(form in ['', 'a'])")
    }

    @Test(
        "what is missing is named", arguments: [("(p", ")"), ("f(1 2)", ","), ("p ? q", ":"), ("[1 2]", ",")])
    func namesWhatIsMissing(text: String, missing: String) throws {
        let fault = try #require(syntaxFault(text))
        #expect(fault.message.en.hasSuffix("expected \(missing)"), "\(fault.message.en)")
        #expect(fault.message.zh.contains(missing), "\(fault.message.zh)")
    }
}
