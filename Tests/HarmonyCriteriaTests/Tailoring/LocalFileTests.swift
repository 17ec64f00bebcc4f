import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Local files")
struct LocalFileTests {
    static let indicator = #"""
        {"id": "N1.X1", "level": "required", "source": {"kind": "law", "law": "《市条例》", "article": "第三条", "quote": "企业应当如此"},
         "question": {"zh": "有无？", "en": "Is there?"},
         "inputs": [{"id": "there", "type": "boolean", "label": {"zh": "有", "en": "there is"}}],
         "metWhen": "there"}
        """#

    @Test("A changed threshold is the one that every rule uses, and remembers who changed it and why")
    func parameter() throws {
        let local = LocalText(change: #""N1.1.share": {"value": "65%", \#(LocalText.because)}"#)
        let standard = try #require(local.load().standard)
        #expect(standard.id == "city")
        #expect(standard.layers.map(\.id) == ["nation", "city"])
        let indicator = try #require(standard.indicators.first { $0.id == "N1.1" })
        #expect(indicator.question.parameters[0].written == "65%")
        var frame = Frame(
            slotCount: standard.slotCount, asOf: try #require(CalendarDate(iso: "2025-06-30".utf8)))
        let require = indicator.rules.conditions[0].require
        for (part, met) in [(64, Value.false), (65, Value.true)] {
            frame[indicator.question.inputs[0].slot] = .number(Rational(100))
            frame[indicator.question.inputs[1].slot] = .number(Rational(part))
            #expect(Evaluator.value(of: require, in: frame) == met)
        }
        let origin = try #require(standard.origins[.parameter("N1.1", "share")])
        #expect(origin.layer == 1)
        #expect(origin.because?.zh == "市办法第三条")
    }

    @Test("Indicators, items, facts, inputs, conditions and vetoes are added beside what the parent has")
    func additions() throws {
        let local = LocalText(
            add: #"""
                "facts": [{"id": "scale", "type": "boolean", "label": {"zh": "规模以上", "en": "above scale"}}],
                "items": [{"id": "C1", "title": {"zh": "市项", "en": "city item"},
                           "source": {"kind": "document"},
                           "indicators": [{"id": "C1.1", "level": "advisory", "source": {"kind": "document"},
                             "question": {"zh": "规模？", "en": "Scale?"}, "metWhen": "scale"}]}],
                "vetoes": [{"id": "W2", "source": {"kind": "law", "law": "《市条例》"},
                            "question": {"zh": "事故？", "en": "Accidents?"},
                            "inputs": [{"id": "count", "type": "integer", "label": {"zh": "起数", "en": "count"}}],
                            "riskWhen": "count > 0", "vetoWhen": "within(confirmed, duration('12 months'))"}],
                "N1": [\#(Self.indicator)],
                "N1.5": {"inputs": [{"id": "members", "type": "integer", "label": {"zh": "会员", "en": "members"}}],
                         "parameters": [{"id": "few", "type": "integer", "value": 3, "basis": {"kind": "law", "law": "《市条例》"}}],
                         "let": {"enough": "members >= few"},
                         "conditions": [{"id": "members", "if": "scale && union", "require": "enough"}],
                         "evidence": [{"id": "roll", "zh": "名册", "en": "roll"}],
                         "notes": [{"when": "members > 100", "text": {"zh": "很多。", "en": "Many."}}]}
                """#)
        let (loaded, diagnostics) = local.load()
        #expect(diagnostics.map(\.message.en) == [])
        let standard = try #require(loaded)
        #expect(standard.items.map(\.id) == ["N1", "C1"])
        #expect(
            standard.items[0].indicators.map(\.id) == [
                "N1.1", "N1.2", "N1.3", "N1.4", "N1.5", "N1.6", "N1.7", "N1.8", "N1.9", "N1.X1",
            ])
        #expect(standard.vetoes.map(\.id) == ["W1", "W2"])
        #expect(standard.facts.map(\.input.id) == ["employees", "scale"])
        let union = try #require(standard.indicators.first { $0.id == "N1.5" })
        #expect(union.rules.conditions.compactMap(\.id) == ["union", "approved", "custom", "members"])
        #expect(union.question.evidence.map(\.id) == ["roll"])
        #expect(union.question.notes.count == 1)
        // Every input has a place of its own.
        let slots = standard.inputsBySlot.compactMap { $0?.input.slot }
        #expect(Set(slots).count == slots.count)
        for slot in slots { #expect(standard.inputsBySlot[slot]?.input.slot == slot) }
        #expect(standard.origins[.question("N1.X1")]?.layer == 1)
        #expect(standard.origins[.input("N1.5", "members")]?.layer == 1)
        #expect(standard.origins[.input("N1.5", "union")] == nil)
    }

    @Test("A replaced condition uses names of its own, and its words are its own")
    func condition() throws {
        let local = LocalText(
            change: #"""
                "N1.4.least": {"require": "rate >= half", "let": {"half": "least / 2"}, \#(LocalText.because)}
                """#)
        let standard = try #require(local.load().standard)
        let condition = try #require(standard.indicators.first { $0.id == "N1.4" }?.rules.conditions[0])
        #expect(condition.require.text == "rate >= half")
        #expect(condition.label == nil)
        #expect(condition.basis.map(\.kind) == [.convention])
        #expect(condition.basis.first?.authority?.standard?.zh == "市标准")
    }

    @Test("A file extends a file that extends the nation; the nearest change counts")
    func chain() throws {
        let province = LocalText(
            id: "province", change: #""N1.4.least": {"value": "85%", \#(LocalText.because)}"#,
            add: #""N1": [\#(Self.indicator)]"#)
        let city = LocalText(
            extends: "province",
            change: #"""
                "N1.4.least": {"value": "82%", \#(LocalText.because)},
                "N1.X1": {"level": "required", \#(LocalText.because)}
                """#)
        let (loaded, diagnostics) = city.load(["province": province])
        #expect(diagnostics.map(\.message.en) == [])
        let standard = try #require(loaded)
        #expect(standard.layers.map(\.id) == ["nation", "province", "city"])
        #expect(standard.accepts(answersFor: "nation") && standard.accepts(answersFor: "province"))
        #expect(!standard.accepts(answersFor: "park"))
        #expect(standard.origins[.parameter("N1.4", "least")]?.layer == 2)
        #expect(standard.origins[.question("N1.X1")]?.layer == 1)
    }

    /// Mistakes, each marked where it is reported.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let kind: String
        let change: String
        let add: String
        var testDescription: String { change + add }

        init(_ kind: String, change: String = "", add: String = "") {
            self.kind = kind
            self.change = change
            self.add = add
        }
    }

    static let mistakes = [
        Mistake("unknown-reference", change: #"⟦"N1.9.share"⟧: {"value": "65%", \#(LocalText.because)}"#),
        Mistake("unknown-reference", change: #"⟦"N1.1.shares"⟧: {"value": "65%", \#(LocalText.because)}"#),
        Mistake("unknown-reference", change: #"⟦"N9"⟧: {"level": "required", \#(LocalText.because)}"#),
        Mistake("unknown-reference", add: #"⟦"N2"⟧: []"#),
        Mistake("missing-field", change: #""N1.1.share": ⟦{⟧"value": "65%"}"#),
        Mistake("missing-field", change: #""N1.5.union": ⟦{⟧\#(LocalText.because)}"#),
        Mistake("missing-field", change: #""N1.1.share": ⟦{⟧\#(LocalText.because)}"#),
        Mistake(
            "unknown-field",
            change: #""N1.1.share": {"value": "65%", ⟦"type"⟧: "percent", \#(LocalText.because)}"#),
        Mistake("unknown-field", change: #""W1": {⟦"level"⟧: "required", \#(LocalText.because)}"#),
        Mistake("invalid-parameter", change: #""N1.1.share": {"value": ⟦0.65⟧, \#(LocalText.because)}"#),
        Mistake("unknown-keyword", change: #""N1.1": {"level": ⟦"optional"⟧, \#(LocalText.because)}"#),
        Mistake(
            "unknown-name", change: #""N1.4.least": {"require": "⟦rte⟧ >= least", \#(LocalText.because)}"#),
        Mistake("type-mismatch", change: #""N1.4.least": {"require": "⟦rate⟧", \#(LocalText.because)}"#),
        Mistake(
            "duplicate-id",
            change:
                #""N1.4.least": {"require": "rate >= exact", "let": {⟦"rate"⟧: "0.5"}, \#(LocalText.because)}"#
        ),
        Mistake(
            "duplicate-id",
            add: #""facts": [{"id": ⟦"employees"⟧, "type": "boolean", "label": {"zh": "甲", "en": "a"}}]"#),
        Mistake(
            "duplicate-id",
            add:
                #""N1": [{"id": ⟦"N1.1"⟧, "level": "required", "source": {"kind": "document"}, "question": {"zh": "甲", "en": "a"}, "metWhen": "employees > 5"}]"#
        ),
        Mistake("duplicate-id", add: #""N1.5": {"conditions": [{"id": ⟦"union"⟧, "require": "approved"}]}"#),
        Mistake(
            "duplicate-id",
            add:
                #""N1.5": {"inputs": [{"id": ⟦"union"⟧, "type": "boolean", "label": {"zh": "甲", "en": "a"}}]}"#
        ),
        Mistake(
            "missing-field",
            add:
                #""N1": [⟦{⟧"id": "N1.X1", "level": "required", "question": {"zh": "甲", "en": "a"}, "metWhen": "employees > 5"}]"#
        ),
        Mistake(
            "unknown-field",
            add:
                #""N1": [{"id": "N1.X1", "level": "required", "clause": "应当", "fragment": "应当", ⟦"source"⟧: {"kind": "document"}, "question": {"zh": "甲", "en": "a"}, "metWhen": "employees > 5"}]"#
        ),
        Mistake(
            "missing-law",
            add:
                #""N1": [{"id": "N1.X1", "level": "required", "source": ⟦{"kind": "law"}⟧, "question": {"zh": "甲", "en": "a"}, "metWhen": "employees > 5"}]"#
        ),
    ]

    @Test("Each mistake is reported once, at its place", arguments: mistakes)
    func mistake(_ example: Mistake) {
        let local = LocalText(change: example.change, add: example.add)
        let (standard, diagnostics) = local.load()
        #expect(standard == nil)
        #expect(diagnostics.map(\.kind.name) == [example.kind], "\(diagnostics.map(\.message.en))")
        #expect(diagnostics.first?.place?.range == local.ranges.first)
    }

    @Test("A parent that is missing or faulty is reported where it is named")
    func parents() {
        let missing = LocalText(extends: "provnce", change: #""N1": {}"#).load()
        #expect(missing.diagnostics.map(\.kind.name) == ["unknown-parent"])
        let faulty = LocalText(id: "province", change: #""N1.9": {}"#)
        let child = LocalText(
            extends: "province", change: #""N1.1.share": {"value": "65%", \#(LocalText.because)}"#)
        #expect(child.load(["province": faulty]).diagnostics.map(\.kind.name) == ["invalid-parent"])
    }

    @Test("A local file cites several documents; each says when it was read")
    func sources() throws {
        let local = LocalText(
            change: #""N1.1.share": {"value": "65%", \#(LocalText.because)}"#,
            source: #"""
                [{"document": "省条例", "title": "省条例", "issuers": ["省人大常委会"], "issued": "2010-03-30",
                  "inForce": "2010-10-01", "readAt": "2025"},
                 {"document": "省办法", "title": "省办法", "issuers": ["省人大常委会"], "issued": "2010-11-25"}]
                """#)
        let layer = try #require(local.load().standard?.layers.last)
        #expect(layer.sources.map(\.document) == ["省条例", "省办法"])
        #expect(layer.sources[0].inForce == CalendarDate(iso: "2010-10-01".utf8))
        #expect(layer.sources[0].readAt == "2025")
    }
}
