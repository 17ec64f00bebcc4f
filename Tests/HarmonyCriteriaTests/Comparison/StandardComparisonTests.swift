import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

/// Two standards side by side: what is told apart, and that nothing is guessed.
@Suite("two standards compared")
struct StandardComparisonTests {
    static let edits = [
        // Thresholds, in the direction of the rule.
        Edit(#""value": "60%""#, #""value": "65%""#, "N1.1.share parameter tightened"),
        Edit(#""value": "60%""#, #""value": "59.9%""#, "N1.1.share parameter loosened"),
        Edit(#""value": "20%""#, #""value": "15%""#, "N1.2.cap parameter tightened"),
        Edit(#""value": "20%""#, #""value": "25%""#, "N1.2.cap parameter loosened"),
        Edit(#""value": "12 months""#, #""value": "6 months""#, "N1.3.window parameter tightened"),
        Edit(#""value": "12 months""#, #""value": "365 days""#, "N1.3.window parameter changed"),
        Edit(#""value": 100,"#, #""value": 300,"#, "N1.3.size parameter loosened"),
        Edit(#""value": "90%""#, #""value": "91%""#, "N1.4.exact parameter changed"),
        Edit(#""value": "03-01/04-30""#, #""value": "03-01/03-31""#, "N1.7.season parameter tightened"),
        Edit(#""value": "03-01/04-30""#, #""value": "02-01/03-31""#, "N1.7.season parameter changed"),
        Edit(#""value": "2025-07-31""#, #""value": "2025-08-01""#, "N1.8.last parameter loosened"),
        Edit(#""value": 1000,"#, #""value": 500,"#, "W1.limit parameter tightened"),
        Edit(#""value": "36 months""#, #""value": "60 months""#, "W1.lookBack parameter tightened"),
        // No rule reads it, only the question does.
        Edit(#""value": 36,"#, #""value": 30,"#, "N1.5.hours parameter changed"),
        // Demands and where they apply.
        Edit(
            #""appliesWhen": "employees >= size""#, #""appliesWhen": "employees >= size || held != none""#,
            "N1.3 appliesWhen tightened"),
        Edit(
            #""appliesWhen": "employees >= size","#, "", "N1.3 appliesWhen tightened"),
        Edit(#""metWhen": "tidy""#, #""metWhen": "tidy && employees > 3""#, "N1.6 condition tightened"),
        Edit(#""metWhen": "tidy""#, #""metWhen": "tidy || employees < 3""#, "N1.6 condition loosened"),
        Edit(#""metWhen": "tidy""#, #""metWhen": "!tidy""#, "N1.6 condition changed"),
        Edit(
            #""require": "union || approved""#, #""require": "approved""#, "N1.5.custom condition tightened"),
        Edit(
            #""if": "employees >= 25", "require""#, #""if": "employees >= 25 && union", "require""#,
            "N1.5.approved metIf loosened"),
        Edit(#""if": "employees >= 25", "require""#, #""require""#, "N1.5.approved metIf tightened"),
        Edit(#"{"id": "union", "require": "union"},"#, "", "N1.5.union condition removed"),
        Edit(
            #""riskWhen": "owed > limit""#, #""riskWhen": "owed > limit || owed > 5""#,
            "W1 riskWhen tightened"),
        // The same put the other way round is the same.
        Edit(#""metWhen": "spend > 0 && enough""#, #""metWhen": "enough && spend > 0""#),
        Edit(
            #""let": {"enough": "part / spend >= share"},"#, #""let": {"enough": "share <= part / spend"},"#,
            "N1.1 condition changed"),
        // What weighs, and what is asked.
        Edit(
            #""id": "N1.6", "level": "advisory""#, #""id": "N1.6", "level": "required""#,
            "N1.6 level tightened"),
        Edit(
            #""id": "N1.5", "level": "required""#, #""id": "N1.5", "level": "advisory""#,
            "N1.5 level loosened"),
        Edit(
            #"{"id": "held", "type": "date", "none": true, "label": {"zh": "日期", "en": "date"}}],\#n        "parameters": [\#n          {"id": "window""#,
            #"{"id": "held", "type": "date", "label": {"zh": "日期", "en": "date"}}],\#n        "parameters": [\#n          {"id": "window""#,
            "N1.3.held input changed"),
        Edit(#""minimum": 1, "unit""#, #""unit""#, "facts.employees fact changed"),
        Edit(
            #""label": {"zh": "整洁", "en": "tidy"}"#, #""label": {"zh": "干净", "en": "clean"}"#,
            "N1.6.tidy wording changed"),
        Edit(#""en": "Is it tidy?""#, #""en": "Is all tidy?""#, "N1.6 wording changed"),
        Edit(#""zh": "各项", "en": "all""#, #""zh": "诸项", "en": "all""#, "N1 wording changed"),
        Edit(
            #""value": "80%", "basis": {"kind": "convention"}"#,
            #""value": "80%", "basis": {"kind": "law", "law": "《某法》"}"#, "N1.4.least basis changed"),
        Edit(
            #""inputs": [{"id": "tidy", "type": "boolean""#,
            #""mayNotApply": true, "inputs": [{"id": "tidy", "type": "boolean""#, "N1.6 declaration loosened"),
    ]

    private func load(_ text: String) throws -> Standard {
        let loaded = CriteriaLoader.load(SourceText(name: "nation.json", text: text), trusting: true)
        return try #require(loaded.standard)
    }

    static func words(_ comparison: StandardComparison) -> [String] {
        comparison.changes.map { "\($0.id) \($0.part.rawValue) \($0.nature.rawValue)" }
    }

    @Test("a standard does not differ from itself", arguments: BundledCriteria.ids)
    func same(_ id: String) throws {
        let standard = try #require(Self.bundled(id))
        #expect(Self.words(StandardComparison(standard, standard)) == [])
    }

    private static func bundled(_ id: String) -> Standard? {
        BundledCriteria.source(of: id).flatMap {
            CriteriaLoader.load($0, trusting: true, parents: bundledParents).standard
        }
    }

    @Test("one edit is told for what it is", arguments: edits)
    func edit(_ edit: Edit) throws {
        let text = nationCriteria.replacing(
            edit.old.replacing("\\#n", with: "\n"), with: edit.new.replacing("\\#n", with: "\n"))
        guard text != nationCriteria else {
            Issue.record("the passage is not in the file")
            return
        }
        let (before, after) = (try load(nationCriteria), try load(text))
        #expect(Self.words(StandardComparison(before, after)) == edit.found)
        // Seen from the other side everything is its opposite.
        let back = Self.words(StandardComparison(after, before))
        #expect(back.sorted() == edit.found.map(Self.opposite).sorted())
    }

    static func opposite(_ text: String) -> String {
        let words = [
            "added": "removed", "removed": "added", "tightened": "loosened", "loosened": "tightened",
        ]
        var parts = text.split(separator: " ").map(String.init)
        parts[parts.count - 1] = words[parts[parts.count - 1]] ?? parts[parts.count - 1]
        return parts.joined(separator: " ")
    }

    @Test("an item, an indicator, a trigger, a parameter: added by a local file, with its reason")
    func additions() throws {
        let local = LocalText(
            change: #""N1.1.share": {"value": "70%", \#(LocalText.because)}"#,
            add: #"""
                "facts": [{"id": "big", "type": "boolean", "label": {"zh": "大", "en": "big"}}],
                "N1": [{"id": "N1.C1", "level": "required", "source": {"kind": "law", "law": "《市法》"},
                        "question": {"zh": "有吗？", "en": "Is there?"},
                        "inputs": [{"id": "it", "type": "boolean", "label": {"zh": "有", "en": "there is"}}],
                        "metWhen": "it && big"}]
                """#
        ).load()
        let city = try #require(local.standard, "\(local.diagnostics.map(\.message.en))")
        let nation = try load(nationCriteria)
        let comparison = StandardComparison(nation, city)
        #expect(comparison.isLocal)
        #expect(
            Self.words(comparison) == [
                "facts.big fact added", "N1.1.share parameter tightened", "N1.1.share basis changed",
                "N1.C1 indicator added",
            ])
        #expect(comparison.changes(.tightened).first?.because?.en == "art. 3 of the city rules")
        #expect(!StandardComparison(city, nation).isLocal)
        #expect(Self.words(StandardComparison(city, nation)).contains("N1.C1 indicator removed"))
    }

    @Test("a table of points: added and removed")
    func points() throws {
        let plain = try load(trialCriteria)
        let scored = try load(scoredTrial)
        #expect(Self.words(StandardComparison(plain, scored)).contains("scoring scoring added"))
        #expect(Self.words(StandardComparison(scored, scored)) == [])
        #expect(Self.words(StandardComparison(scored, plain)).contains("scoring scoring removed"))
    }

    @Test(
        "what the bundled local standards do to their parents loosens no more than a convention",
        arguments: [
            "enterprise-zhejiang", "enterprise-shanghai", "park-zhejiang", "park-shanghai",
            "labour-protection-qinghai",
        ])
    func bundledLocal(_ id: String) throws {
        let local = try #require(Self.bundled(id))
        let parent = try #require(Self.bundled(local.layers[0].id))
        let comparison = StandardComparison(parent, local)
        #expect(comparison.hasDifferences)
        #expect(comparison.changes(.removed).isEmpty)
        let back = StandardComparison(local, parent)
        #expect(back.changes(.loosened).count == comparison.changes(.tightened).count)
        #expect(back.changes(.tightened).count == comparison.changes(.loosened).count)
        #expect(back.changes(.removed).count == comparison.changes(.added).count)
    }
}
