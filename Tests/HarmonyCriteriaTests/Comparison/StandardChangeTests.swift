import HarmonyCriteria
import HarmonySyntax
import TestSupport
import Testing

/// What a standard says of itself, how its rules are put and how its points are given: told where it differs.
@Suite("two standards compared: rules, words and points")
struct StandardChangeTests {
    private func load(_ text: String) throws -> Standard {
        let loaded = CriteriaLoader.load(SourceText(name: "a.json", text: text), trusting: true)
        return try #require(loaded.standard, "\(loaded.diagnostics.map(\.message.en))")
    }

    private func compare(_ before: String, _ after: String) throws -> StandardComparison {
        StandardComparison(try load(before), try load(after))
    }

    private func check(_ edit: Edit, in whole: String) throws {
        var text = whole.replacing(edit.old, with: edit.new)
        // Points that are taken from one are given to another.
        if edit.old == #""T0.1": 5,"# {
            text = text.replacing(#"{"atLeast": 2, "points": 5}"#, with: #"{"atLeast": 3, "points": 6}"#)
        }
        try #require(text != whole, "the passage is not in the file")
        let comparison = try compare(whole, text)
        #expect(StandardComparisonTests.words(comparison) == edit.found)
        // What is told shows what it tells.
        for change in comparison.changes where [.wording, .points, .standard, .basis].contains(change.part) {
            #expect(change.before != change.after)
        }
        let back = StandardComparisonTests.words(try compare(text, whole))
        #expect(back.sorted() == edit.found.map(StandardComparisonTests.opposite).sorted())
    }

    @Test("rules and words", arguments: StandardEdits.rules)
    func rule(_ edit: Edit) throws { try check(edit, in: nationCriteria) }

    @Test("points, notes, options, incentives", arguments: StandardEdits.points)
    func points(_ edit: Edit) throws { try check(edit, in: scoredTrial) }

    /// The national standard with another limit of what may be owed.
    private func limit(_ least: String, _ unit: String, _ rule: String) -> String {
        let unit = "\"unit\": {\"zh\": \"\(unit)\", \"en\": \"\(unit)\"}"
        return nationCriteria.replacing(
            #""type": "amount", "value": 1000, "basis""#,
            with: "\"type\": \"amount\", \"value\": \(least), \(unit), \"basis\""
        )
        .replacing(
            #"{"id": "owed", "type": "amount", "#, with: "{\"id\": \"owed\", \"type\": \"amount\", \(unit), "
        )
        .replacing(#""riskWhen": "owed > limit""#, with: "\"riskWhen\": \"\(rule)\"")
    }

    @Test(
        "a threshold in another unit, or of a rule that was rewritten at the same time, shows no direction",
        arguments: [
            ("10", "万元", "owed > limit"), ("1100", "元", "owed > limit - 200"),
            ("900", "元", "owed > limit * 2"),
        ])
    func noDirection(_ least: String, _ unit: String, _ rule: String) throws {
        let comparison = try compare(limit("1000", "元", "owed > limit"), limit(least, unit, rule))
        let change = try #require(comparison.changes.first { $0.part == .parameter })
        #expect(change.nature == .changed)
        #expect(change.before != change.after)
    }

    @Test("of a rule that stayed, a threshold keeps its direction though another demand has joined it")
    func direction() throws {
        let comparison = try compare(
            limit("1000", "元", "owed > limit"), limit("900", "元", "owed > limit"))
        #expect(StandardComparisonTests.words(comparison) == ["W1.limit parameter tightened"])
        let joined = nationCriteria.replacing(#""value": "60%""#, with: #""value": "65%""#)
            .replacing(
                #""metWhen": "spend > 0 && enough""#, with: #""metWhen": "spend > 0 && enough && part > 1""#)
        #expect(
            StandardComparisonTests.words(try compare(nationCriteria, joined))
                == ["N1.1 condition tightened", "N1.1.share parameter tightened"])
    }

    @Test("an `if` that becomes the indicator's own is neither more nor less")
    func moved() throws {
        let before = nationCriteria.replacing(
            #""metWhen": "tidy""#,
            with: #""metWhen": [{"id": "a", "if": "employees > 3", "require": "tidy"}]"#)
        let after = nationCriteria.replacing(
            #""metWhen": "tidy""#,
            with: #""appliesWhen": "employees > 3", "metWhen": [{"id": "a", "require": "tidy"}]"#)
        #expect(
            StandardComparisonTests.words(try compare(before, after))
                == ["N1.6 appliesWhen changed", "N1.6.a metIf changed"])
    }

    @Test("a condition that is removed is printed with its if; one with another id is still the same")
    func conditions() throws {
        let union = #"{"id": "union", "require": "union"},"#
        let more = nationCriteria.replacing(
            union, with: union + #"{"id": "more", "if": "employees >= 25", "require": "employees > 30"},"#)
        let comparison = try compare(more, nationCriteria)
        #expect(comparison.changes(.removed).first?.before?.en == "employees > 30 (if employees >= 25)")
        let renamed = try compare(
            nationCriteria,
            nationCriteria.replacing(#""id": "custom", "require""#, with: #""id": "own", "require""#))
        #expect(StandardComparisonTests.words(renamed) == ["N1.5.own wording changed"])
        #expect(renamed.changes.first?.before?.en == "custom")
    }

    @Test("an indicator that counts for another item, and what is written in one language alone")
    func places() throws {
        let text = nationCriteria.replacing(
            #""metWhen": "sent <= last"},"#,
            with: #"""
                "metWhen": "sent <= last"}]},
                {"id": "N2", "title": {"zh": "其他", "en": "other"}, "clause": "应当如此。", "indicators": [
                """#)
        let comparison = try compare(nationCriteria, text)
        #expect(StandardComparisonTests.words(comparison) == ["N2 item added", "N1.9 indicator changed"])
        let moved = try #require(comparison.changes.last)
        #expect(moved.before?.zh == "N1 各项" && moved.after?.en == "N2 other")
    }

    @Test("a role that is a level of another, another kind of standard")
    func kinds() throws {
        let source = try #require(BundledCriteria.source(of: "labour-protection"))
        let text = String(decoding: source.bytes, as: UTF8.self)
        let roles = try compare(text, text.replacing(#""of": "federation""#, with: #""of": "union""#))
        #expect(StandardComparisonTests.words(roles) == ["federation-province role changed"])
        let reported = nationCriteria.replacing(#""level": "required""#, with: #""level": "reported""#)
            .replacing(#""level": "advisory""#, with: #""level": "reported""#)
        // Nor has it removal triggers.
        let end = try #require(reported.firstRange(of: #""vetoes""#))
        let items = reported[..<end.lowerBound]
        let plain = String(items[..<(try #require(items.lastIndex(of: ",")))]) + "}"
        let kind = try compare(
            plain, plain.replacing(#""id": "nation","#, with: #""id": "nation", "kind": "diagnostic","#))
        #expect(StandardComparisonTests.words(kind) == ["nation standard changed"])
        #expect(kind.changes.first?.after?.en == "diagnostic, without a verdict")
    }

    @Test("a declaration says what may be declared before and after")
    func declaration() throws {
        let text = nationCriteria.replacing(
            #""inputs": [{"id": "tidy""#, with: #""mayNotApply": true, "inputs": [{"id": "tidy""#)
        let change = try #require(try compare(nationCriteria, text).changes.first)
        #expect(change.before?.zh == "不可以声明" && change.after?.zh == "可以声明")
    }

    @Test("of two versions of one local file the reason of the second is given for what it changes")
    func reasons() throws {
        func city(_ share: String, _ reason: String) throws -> Standard {
            let because = #""because": {"zh": "\#(reason)", "en": "\#(reason)"}"#
            let local = LocalText(
                change: #""N1.1.share": {"value": "\#(share)", \#(because)}"#,
                add: #""N1.6": {"evidence": [{"id": "photo", "zh": "照片", "en": "photo"}]}"#)
            return try #require(local.load().standard)
        }
        let (first, second) = (try city("70%", "art. 3"), try city("75%", "art. 4"))
        #expect(StandardComparison(first, second).changes(.tightened).map(\.because?.en) == ["art. 4"])
        // What the very same file set is no change of its own.
        #expect(!StandardComparison(first, first).hasDifferences)
        let nation = try load(nationCriteria)
        let evidence = StandardComparison(nation, first).changes.first { $0.part == .evidence }
        #expect(evidence?.because?.en == "city rules")
    }
}
