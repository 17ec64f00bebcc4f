import HarmonySyntax
import Testing

/// The same statement in both languages.
@Suite("Localized texts")
struct LocalizedTests {
    @Test("a text gives each language its own words")
    func languages() {
        let text = Localized(zh: "企业", en: "enterprise")
        #expect(text.zh == "企业" && text.en == "enterprise")
        #expect(text[.zh] == text.zh && text[.en] == text.en)
        #expect(Language.allCases.map(\.rawValue) == ["zh", "en"])
    }

    @Test("texts are equal when they say the same in both languages")
    func equality() {
        let text = Localized(zh: "甲", en: "a")
        #expect(text == Localized(zh: "甲", en: "a"))
        #expect(text != Localized(zh: "乙", en: "a"))
        #expect(text != Localized(zh: "甲", en: "b"))
    }

    @Test("a text of a file reads as it was written there, escapes resolved")
    func fromFile() throws {
        let document = try #require(read(#"{"t": {"zh": "职\u5de5\n", "en": "\"staff\""}}"#).document)
        var fields = JSONFields(document, FieldProblem(.criteria))
        let found = fields.object(document.root, known: ["t", "u"])
        let members = try #require(found)
        let read = fields.requiredLocalized("t", in: members)
        let text = try #require(read)
        #expect(text == Localized(zh: "职工\n", en: "\"staff\""))
        #expect(fields.optionalLocalized("t", in: members) == text)
        #expect(fields.optionalLocalized("u", in: members) == nil)
        #expect(fields.diagnostics.isEmpty)
    }

    @Test(
        "a text that lacks a language, has one too many or is no object is reported where it is wrong",
        arguments: [
            (#"⟦{⟧"zh": "甲"}"#, "missing-field"), (#"⟦{⟧"en": "a"}"#, "missing-field"),
            (#"⟦"甲"⟧"#, "wrong-type"),
            (#"{"zh": ⟦1⟧, "en": "a"}"#, "wrong-type"), (#"{"zh": "甲", "en": ⟦null⟧}"#, "wrong-type"),
            ("⟦[]⟧", "wrong-type"),
            (#"{"zh": "甲", "en": "a", ⟦"fr"⟧: "b"}"#, "unknown-field"),
        ])
    func malformed(_ notation: String, _ kind: String) throws {
        let marked = MarkedText(notation)
        let document = try #require(JSONReader.read(marked.source).document)
        var fields = JSONFields(document, FieldProblem(.criteria))
        let text = fields.localized(document.root)
        // An empty text stands in, so that what stands around it is still read.
        #expect(text == (kind == "unknown-field" ? Localized(zh: "甲", en: "a") : Localized(zh: "", en: "")))
        #expect(fields.diagnostics.map(\.kind.name) == [kind])
        #expect(fields.diagnostics.map { $0.place?.range } == marked.ranges)
    }
}
