import HarmonyCriteria
import HarmonySyntax
import Testing

/// A local file answers for what it writes and what it changes, not for its parent.
@Suite("Checks of the standard that a local file makes")
struct LocalCheckTests {
    private static let because = LocalText.because

    @Test(
        "What a change or an addition does to the rules is reported where it stands",
        arguments: [
            ("rule-never-holds", #"⟦"N1.1.share"⟧: {"value": "120%", \#(because)}"#, ""),
            ("rule-never-holds", #"⟦"N1.4.least"⟧: {"value": "101%", \#(because)}"#, ""),
            ("rule-always-holds", #"⟦"N1.4.least"⟧: {"value": "0%", \#(because)}"#, ""),
            (
                "rule-always-holds",
                #""N1.4.least": {"require": "⟦rate >= 0⟧", "if": "employees > 9", \#(because)}"#, ""
            ),
            (
                "unguarded-divisor",
                "", #""N1.1": {"conditions": [{"id": "more", "require": "spend / ⟦part⟧ > 2"}]}"#
            ),
            (
                "unused-parameter", "",
                #""N1.1": {"parameters": [{"id": ⟦"idle"⟧, "type": "percent", "value": "1%", "basis": {"kind": "convention"}}]}"#
            ),
            (
                "unused-input", "",
                #""N1.1": {"inputs": [{"id": ⟦"idle"⟧, "type": "text", "label": {"zh": "闲", "en": "idle"}}]}"#
            ),
            (
                "unused-let", "",
                #""N1.2": {"let": {⟦"idle"⟧: "managers + 1"}, "evidence": [{"id": "x", "zh": "证", "en": "proof"}]}"#
            ),
            (
                "unused-fact", "",
                #""facts": [{"id": ⟦"idle"⟧, "type": "boolean", "label": {"zh": "闲", "en": "idle"}}]"#
            ),
            (
                "improve-contradicts-rule", "",
                #""N1.2": {"inputs": [{"id": "more", "type": "integer", "improve": ⟦"up"⟧, "label": {"zh": "多", "en": "more"}}], "conditions": [{"id": "less", "require": "more < 5"}]}"#
            ),
        ])
    func places(kind: String, change: String, add: String) {
        let local = LocalText(change: change, add: add)
        let problems = local.load().diagnostics
        #expect(problems.map(\.kind.name) == [kind], "\(problems.map(\.message.en))")
        #expect(problems.first?.place?.range == local.ranges.first)
    }

    @Test("What is odd in the parent is not repeated for each of its local files")
    func parents() {
        let parent = LocalText(
            id: "province",
            add: #""facts": [{"id": "idle", "type": "boolean", "label": {"zh": "闲", "en": "idle"}}]"#)
        let city = LocalText(
            extends: "province", change: #""N1.4.least": {"value": "85%", \#(Self.because)}"#)
        #expect(parent.load().diagnostics.map(\.kind.name) == ["unused-fact"])
        #expect(city.load(["province": parent]).diagnostics.map(\.message.en) == [])
    }

    @Test("Without English a local file is warned, and the Chinese stands in")
    func english() throws {
        let local = LocalText(
            add:
                #""N1.2": {"evidence": [⟦{⟧"id": "list", "zh": "名单"}], "notes": [{"when": "total > 9", "text": {"zh": "多", "en": ⟦" "⟧}}]}"#
        )
        let (standard, problems) = local.load()
        #expect(problems.map(\.kind.name) == ["missing-english", "missing-english"])
        #expect(problems.map(\.severity) == [.warning, .warning])
        #expect(problems.map { $0.place?.range } == local.ranges)
        let question = try #require(standard?.indicators.first { $0.id == "N1.2" }?.question)
        #expect(question.evidence.first?.name == Localized(zh: "名单", en: "名单"))
        #expect(question.notes.first?.text.en == "多")
    }

    @Test("Without Chinese it is an error there too")
    func chinese() {
        let local = LocalText(add: #""N1.2": {"evidence": [⟦{⟧"id": "list", "en": "list"}]}"#)
        let (standard, problems) = local.load()
        #expect(standard == nil)
        #expect(problems.map(\.kind.name) == ["missing-chinese"])
        #expect(problems.first?.place?.range == local.ranges.first)
    }
}
