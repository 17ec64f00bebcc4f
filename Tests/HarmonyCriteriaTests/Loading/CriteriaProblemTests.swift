import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Everything that can be wrong with a criteria file")
struct CriteriaProblemTests {
    @Test("The file that the examples spoil has no mistake")
    func trial() {
        let (standard, diagnostics) = CriteriaLoader.load(SourceText(name: "t.json", text: trialCriteria))
        #expect(diagnostics.map(\.message.en) == [])
        #expect(standard?.indicators.map(\.id) == ["T1.1", "T1.2"])
        #expect(standard?.vetoes.map(\.id) == ["W1"])
    }

    @Test(
        "Each mistake is reported at its place, in both languages, and spoils the standard",
        arguments: SpoiltCriteria.all)
    func place(_ example: SpoiltCriteria) throws {
        let (standard, found) = try load(example)
        #expect(standard == nil)
        #expect(found.severity == .error)
    }

    @Test(
        "What is hardly meant is reported at its place, in both languages, and spoils nothing",
        arguments: SpoiltCriteria.warnings)
    func warning(_ example: SpoiltCriteria) throws {
        let (standard, found) = try load(example)
        #expect(standard != nil)
        #expect(found.severity == .warning)
    }

    /// What comes of an example, and the report at its mark.
    private func load(_ example: SpoiltCriteria) throws -> (Standard?, Diagnostic) {
        #expect(trialCriteria.contains(example.old))
        let marked = MarkedText(example.text)
        let (standard, diagnostics) = CriteriaLoader.load(SourceText(name: "t.json", text: marked.text))
        let found = try #require(
            diagnostics.first { $0.kind.name == example.kind && $0.place?.range == marked.ranges.first },
            "\(diagnostics.map { "\($0.kind.name) \(String(describing: $0.place?.range)) \($0.message.en)" })"
        )
        #expect(found.kind.category == .criteria)
        for text in [found.message, found.kind.summary] + (found.help.map { [$0] } ?? []) {
            #expect(text.zh.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(text.zh)")
            #expect(text.en.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII })
            #expect(!text.en.unicodeScalars.contains { "，。；：、".unicodeScalars.contains($0) }, "\(text.en)")
        }
        return (standard, found)
    }

    @Test(
        "One mistake is one report",
        arguments: SpoiltCriteria.ids + SpoiltCriteria.rules
            + SpoiltCriteria.words.filter { !$0.new.contains("\"type\"") } + SpoiltCriteria.languages
            + SpoiltCriteria.others + SpoiltCriteria.warnings)
    func once(_ example: SpoiltCriteria) {
        let text = MarkedText(example.text).text
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        #expect(diagnostics.count == 1, "\(diagnostics.map(\.message.en))")
    }

    @Test("Every kind of mistake has an example; their names are unique and in kebab case")
    func complete() {
        let kinds = CriteriaProblem.all + RuleProblem.all
        let names = kinds.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names { #expect(name.utf8.allSatisfy { 97...122 ~= $0 || $0 == UInt8(ascii: "-") }) }
        // Too large is tried where sizes are: with the rules, and with lists that are too long.
        // What only a local file can do is tried in the tests of local files; circles, where files are found.
        let local = [
            "unknown-parent", "invalid-parent", "circular-extends", "replaced-standard", "loosened-parameter",
            "no-enterprise-standard",
            "loosened-condition", "loosened-applicability", "loosened-review", "loosened-level",
        ]
        let tried = (SpoiltCriteria.all + SpoiltCriteria.warnings).map(\.kind) + SpoiltScoring.all.map(\.kind)
        #expect(
            Set(names).subtracting(["expression-too-large", "too-many-entries"] + local) == Set(tried))
    }

    @Test("An expression beyond 4 KiB is refused")
    func tooLarge() {
        let long = "spend > 0" + String(repeating: " && spend > 0", count: 400)
        let text = SpoiltCriteria.rule("", long).text
        let (standard, diagnostics) = CriteriaLoader.load(SourceText(name: "t.json", text: text))
        #expect(standard == nil)
        #expect(diagnostics.map(\.kind.name) == ["expression-too-large"])
    }

    @Test("All mistakes of a file are reported in one run, each at its place")
    func together() {
        let spoilt = [
            SpoiltCriteria.words[0], SpoiltCriteria.words[4], SpoiltCriteria.parameters[4],
            SpoiltCriteria.fields[11], SpoiltCriteria.rule("unknown-name", "⟦spned⟧ > 0"),
        ]
        let text = spoilt.reduce(trialCriteria) { $0.replacing($1.old, with: $1.new, maxReplacements: 1) }
        let marked = MarkedText(text)
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: marked.text)).diagnostics
        for range in marked.ranges {
            #expect(diagnostics.contains { $0.place?.range == range }, "\(range)")
        }
    }

    @Test("A missing text does not hide what else is wrong in its indicator")
    func hidden() {
        let text =
            trialCriteria
            .replacing(#""question": {"zh": "占比是否达到 {share}？", "en""#, with: #""question": {"en""#)
            .replacing(#""metWhen": "spend > 0 && enough""#, with: #""metWhen": "spned > 0 && enough""#)
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        #expect(diagnostics.map(\.kind.name) == ["missing-chinese", "unknown-name"])
    }

    @Test("An id that stands twice does not hide what else is wrong in its indicator")
    func behindDuplicate() {
        let spoilt = [SpoiltCriteria.ids[0], SpoiltCriteria.words[0], SpoiltCriteria.parameters[4]]
        let text = spoilt.reduce(trialCriteria) { $0.replacing($1.old, with: $1.new, maxReplacements: 1) }
        let marked = MarkedText(text)
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: marked.text)).diagnostics
        for range in marked.ranges {
            #expect(diagnostics.contains { $0.place?.range == range }, "\(range)")
        }
    }

    @Test(
        "A parameter with a wrong value is not also said to be missing where it is used",
        arguments: SpoiltCriteria.parameters)
    func wrongParameter(_ example: SpoiltCriteria) {
        let text = MarkedText(example.text).text
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        #expect(Set(diagnostics.map(\.kind.name)) == ["invalid-parameter"])
    }

    @Test(
        "Whatever is wrong with a rule, no indicator is left without one",
        arguments: SpoiltCriteria.rules)
    func neverWithoutRule(_ example: SpoiltCriteria) {
        let text = MarkedText(example.text).text
        let standard = CriteriaLoader.load(SourceText(name: "t.json", text: text)).standard
        for indicator in standard.map({ Array($0.indicators) }) ?? [] {
            #expect(!indicator.rules.conditions.isEmpty, "\(indicator.id) is met by any answer")
        }
    }

    @Test(
        "A bound that cannot be kept exactly is an error, not forgotten",
        arguments: ["1000000000000000", "0.0000001", "1e40"])
    func bounds(number: String) {
        let text = trialCriteria.replacing(
            #"{"id": "spend", "type": "amount","#,
            with: #"{"id": "spend", "type": "amount", "minimum": \#(number),"#)
        let (standard, diagnostics) = CriteriaLoader.load(SourceText(name: "t.json", text: text))
        #expect(standard == nil)
        #expect(diagnostics.hasErrors)
    }

    @Test("A syntax mistake spoils the standard too")
    func syntax() {
        let text = trialCriteria.replacing(#""none": true"#, with: #""none": yes"#)
        let (standard, diagnostics) = CriteriaLoader.load(SourceText(name: "t.json", text: text))
        #expect(standard == nil)
        #expect(diagnostics.contains { $0.kind.category == .syntax })
    }

    @Test(
        "A mistyped word is met with what was probably meant",
        arguments: [
            (#""advisory""#, #""advisery""#, "advisory"), (#""improve": "up""#, #""improve": "Up""#, "up"),
            (#""version""#, #""versoin": 1, "version""#, "version"),
            (#"达到 {share}"#, #"达到 {shaer}"#, "{share}"),
        ])
    func suggestions(old: String, new: String, meant: String) throws {
        let text = trialCriteria.replacing(old, with: new, maxReplacements: 1)
        let diagnostics = CriteriaLoader.load(SourceText(name: "t.json", text: text)).diagnostics
        let help = try #require(diagnostics.first?.help)
        #expect(help.zh.contains(meant) && help.en.contains(meant))
    }
}
