import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Everything that can be wrong with a scoring table")
struct ScoringProblemTests {
    private func load(_ text: String) -> (standard: Standard?, diagnostics: [Diagnostic]) {
        CriteriaLoader.load(SourceText(name: "t.json", text: text))
    }

    @Test(
        "Each mistake is reported once, at its place, in both languages, and spoils the standard",
        arguments: SpoiltScoring.all)
    func place(_ example: SpoiltScoring) throws {
        #expect(scoredTrial.contains(example.old))
        let marked = MarkedText(example.text)
        let (standard, diagnostics) = load(marked.text)
        #expect(standard == nil)
        let found = try #require(
            diagnostics.first { $0.kind.name == example.kind && $0.place?.range == marked.ranges.first },
            "\(diagnostics.map { "\($0.kind.name) \(String(describing: $0.place?.range)) \($0.message.en)" })"
        )
        #expect(diagnostics.count == 1, "\(diagnostics.map(\.message.en))")
        #expect(found.severity == .error)
        #expect(found.kind.category == .criteria)
        for text in [found.message, found.kind.summary] + (found.help.map { [$0] } ?? []) {
            #expect(text.zh.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(text.zh)")
            #expect(!text.en.unicodeScalars.contains { "，。；：、".unicodeScalars.contains($0) }, "\(text.en)")
        }
    }

    @Test("All mistakes of a table are reported in one run")
    func together() {
        let spoilt = [
            SpoiltScoring.types[4], SpoiltScoring.references[0], SpoiltScoring.references[3],
            SpoiltScoring.bands[0], SpoiltScoring.levels[0], SpoiltScoring.fields[1],
        ]
        let text = spoilt.reduce(scoredTrial) { $0.replacing($1.old, with: $1.new, maxReplacements: 1) }
        let marked = MarkedText(text)
        let diagnostics = load(marked.text).diagnostics
        #expect(diagnostics.count == spoilt.count, "\(diagnostics.map(\.message.en))")
        for range in marked.ranges { #expect(diagnostics.contains { $0.place?.range == range }) }
    }

    @Test("A sum that is wrong quotes what was found, what is wanted, and the difference")
    func sums() throws {
        for (base, wanted, gap) in [("101", "101", "1 more"), ("99.5", "99.5", "0.5 too many")] {
            let text = scoredTrial.replacing(#""base": 100"#, with: #""base": \#(base)"#)
            let found = try #require(load(text).diagnostics.first)
            #expect(found.message.en.contains("add up to 100,") && found.message.en.contains(wanted))
            #expect(found.message.zh.contains("合计 100，") && found.message.zh.contains(wanted))
            #expect(found.help?.en.contains(gap) == true)
        }
    }

    @Test("A minimum above its group quotes both")
    func minimum() throws {
        let text = scoredTrial.replacing(#""minimum": 15"#, with: #""minimum": 21"#)
        let message = try #require(load(text).diagnostics.first).message
        #expect(message.en == "the minimum of 21 is above the 20 points of the group")
        #expect(message.zh == "最低分 21 高于本组的满分 20")
    }

    @Test("An item with points in no group is reported where its first points stand")
    func outside() throws {
        let start = try #require(scoredTrial.firstRange(of: #""groups": ["#)).lowerBound
        let end = try #require(scoredTrial.firstRange(of: #""points": {"#)).upperBound
        let group = #"{"id": "g", "title": {"zh": "组", "en": "group"}, "items": ["T1"]}"#
        let marked = MarkedText(
            scoredTrial[..<start] + #""groups": [\#(group)], "points": {"#
                + scoredTrial[end...].replacing(#""T0.1""#, with: #"⟦"T0.1"⟧"#))
        let diagnostics = load(marked.text).diagnostics
        #expect(diagnostics.map(\.kind.name) == ["points-mismatch"])
        #expect(diagnostics.first?.place?.range == marked.ranges.first)
        #expect(diagnostics.first?.message.en == "item T0 has points and is in no group")
    }

    @Test("Points that cannot be read are not also said to be missing from the sums")
    func noSumOfHalf() {
        for points in ["-5", #"{"each": {}}"#, #"{"of": "nothing", "bands": [{"points": 5}]}"#] {
            let text = scoredTrial.replacing(#""T0.1": 5"#, with: #""T0.1": \#(points)"#)
            #expect(!load(text).diagnostics.contains { $0.kind.name == "points-mismatch" })
        }
    }

    @Test("A key that stands twice is one mistake, and no sum is made without it")
    func twice() {
        let text = scoredTrial.replacing(#""T0.1": 5"#, with: #""T0.1": 5, "T0.1": 6"#)
        #expect(load(text).diagnostics.map(\.kind.name) == ["duplicate-key"])
        let inner = scoredTrial.replacing(#"{"plan": 20,"#, with: #"{"plan": 20, "plan": 10,"#)
        #expect(load(inner).diagnostics.map(\.kind.name) == ["duplicate-key"])
    }

    @Test("An indicator with a mistake of its own may be named")
    func brokenIndicator() {
        let text = scoredTrial.replacing(#""level": "reported""#, with: #""level": "report""#)
        #expect(load(text).diagnostics.map(\.kind.name) == ["unknown-keyword"])
    }

    @Test(
        "A name that is nearly right is met with the right one",
        arguments: [
            (#""T0.1": 5"#, #""T01": 5"#, "T0.1"), (#"{"plan": 20,"#, #"{"plann": 20,"#, "plan"),
            (#""items": ["T0"]"#, #""items": ["T0", "TO"]"#, "T0"),
            (#""items": ["T0"]"#, #""items": ["T0", "T1.1"]"#, "T1"),
            (#""excluded""#, #""exclude""#, "excluded"), (#""T0.1": 5"#, #""T0": 5"#, "T0.1"),
        ])
    func suggestions(old: String, new: String, meant: String) throws {
        let help = try #require(load(scoredTrial.replacing(old, with: new)).diagnostics.first?.help)
        #expect(help.zh.contains(meant) && help.en.contains(meant))
    }

    @Test("A level's condition that reads an indicator is told to ask for a fact")
    func factsOnly() throws {
        let text = scoredTrial.replacing("heldLevel == 'A' &&", with: "${T0.1.body} &&")
        let found = try #require(load(text).diagnostics.first)
        #expect(found.message.en == "a level's condition sees facts and asOf, not the inputs of indicators")
    }
}
