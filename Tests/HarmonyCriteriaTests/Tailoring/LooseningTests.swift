import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("Loosening what a document or law sets")
struct LooseningTests {
    /// A parameter, values that tighten it or leave it, values that loosen it.
    struct Threshold: Sendable, CustomTestStringConvertible {
        let path: String
        let taken: [String]
        let refused: [String]
        var testDescription: String { path }
    }

    static let thresholds = [
        // A least share: more is stricter.
        Threshold(
            path: "N1.1.share", taken: [#""60%""#, #""65%""#, #""60.000001%""#, #""100%""#],
            refused: [#""55%""#, #""59.999999%""#, #""0%""#]),
        // A ceiling behind a negation: less is stricter.
        Threshold(path: "N1.2.cap", taken: [#""20%""#, #""15%""#], refused: [#""20.01%""#, #""30%""#]),
        // A window: shorter is stricter; days against months only where every month agrees.
        Threshold(
            path: "N1.3.window",
            taken: [#""12 months""#, #""1 year""#, #""6 months""#, #""300 days""#, #""364 days""#],
            refused: [#""13 months""#, #""2 years""#, #""400 days""#, #""367 days""#, #""365 days""#]),
        // From how many employees it applies: fewer is stricter.
        Threshold(path: "N1.3.size", taken: ["100", "50", "1"], refused: ["101", "300"]),
        // A convention may move either way.
        Threshold(path: "N1.4.least", taken: [#""75%""#, #""80%""#, #""85%""#], refused: []),
        // The rule does not tell which way is stricter.
        Threshold(path: "N1.4.exact", taken: [#""90%""#], refused: [#""89%""#, #""91%""#]),
        // A part of each year: one that lies in it is stricter; one that only overlaps is neither.
        Threshold(
            path: "N1.7.season", taken: [#""03-01/04-30""#, #""03-01/03-31""#, #""04-10/04-10""#],
            refused: [#""01-01/12-31""#, #""03-01/05-01""#, #""02-28/03-31""#, #""11-01/03-15""#]),
        // A last day: an earlier one is stricter.
        Threshold(
            path: "N1.8.last", taken: [#""2025-07-31""#, #""2025-07-24""#], refused: [#""2025-08-01""#]),
        Threshold(path: "W1.limit", taken: ["1000", "999.99", "0"], refused: ["1000.01"]),
        Threshold(path: "W1.lookBack", taken: [#""12 months""#, #""60 months""#], refused: []),
    ]

    @Test("The direction follows from the rule", arguments: thresholds)
    func direction(_ threshold: Threshold) throws {
        for value in threshold.taken {
            let local = LocalText(
                change: #""\#(threshold.path)": {"value": \#(value), \#(LocalText.because)}"#)
            #expect(local.load().diagnostics.map(\.message.en) == [], "\(value)")
        }
        for value in threshold.refused {
            let local = LocalText(
                change: #""\#(threshold.path)": {"value": ⟦\#(value)⟧, \#(LocalText.because)}"#)
            let (standard, diagnostics) = local.load()
            #expect(standard == nil)
            #expect(diagnostics.map(\.kind.name) == ["loosened-parameter"], "\(value)")
            #expect(diagnostics.first?.place?.range == local.ranges.first)
        }
    }

    @Test("The message quotes both values and says whose the first one is")
    func message() throws {
        let low = LocalText(change: #""N1.1.share": {"value": "55%", \#(LocalText.because)}"#)
        let refused = try #require(low.load().diagnostics.first)
        #expect(refused.message.en == "N1.1.share is 60%, set by the document; 55% would loosen it")
        #expect(refused.message.zh == "N1.1.share 由条文定为 60%，此处改为 55%，放宽了要求")
        #expect(refused.help?.en == "a local file may tighten, not loosen: write 60% or more")
        let high = LocalText(change: #""N1.2.cap": {"value": "25%", \#(LocalText.because)}"#)
        #expect(
            high.load().diagnostics.first?.message.en
                == "N1.2.cap is 20%, set by Some Law, art. 9; 25% would loosen it")
    }

    @Test("What a middle file tightens by its own convention still may not fall below the law")
    func chain() {
        let province = LocalText(
            id: "province", change: #""N1.1.share": {"value": "70%", \#(LocalText.because)}"#)
        for (value, names) in [("65%", []), ("60%", []), ("59%", ["loosened-parameter"])] {
            let city = LocalText(
                extends: "province", change: #""N1.1.share": {"value": "\#(value)", \#(LocalText.because)}"#)
            #expect(city.load(["province": province]).diagnostics.map(\.kind.name) == names, "\(value)")
        }
        let lawful = LocalText(
            id: "province",
            change: #"""
                "N1.1.share": {"value": "70%", "basis": {"kind": "law", "law": "《省条例》"}, \#(LocalText.because)}
                """#)
        let city = LocalText(
            extends: "province", change: #""N1.1.share": {"value": "65%", \#(LocalText.because)}"#)
        let found = city.load(["province": lawful]).diagnostics
        #expect(found.map(\.message.zh) == ["N1.1.share 由《省条例》定为 70%，此处改为 65%，放宽了要求"])
    }

    struct Rewriting: Sendable, CustomTestStringConvertible {
        let path: String
        let entry: String
        let kind: String?
        var testDescription: String { "\(path) \(entry)" }
    }

    static let rewritings = [
        Rewriting(path: "N1.5.approved", entry: #""require": "approved && union""#, kind: nil),
        Rewriting(path: "N1.5.approved", entry: #""require": "union && approved""#, kind: nil),
        Rewriting(path: "N1.5.approved", entry: #""require": ⟦"union"⟧"#, kind: "loosened-condition"),
        Rewriting(
            path: "N1.5.approved", entry: #""require": ⟦"approved || union"⟧"#, kind: "loosened-condition"),
        Rewriting(path: "N1.5.approved", entry: #""if": "employees >= 25 || union""#, kind: nil),
        Rewriting(path: "N1.5.approved", entry: #""if": "true""#, kind: nil),
        Rewriting(path: "N1.5.approved", entry: #""if": ⟦"employees >= 50"⟧"#, kind: "loosened-condition"),
        Rewriting(path: "N1.5.union", entry: #""if": ⟦"employees >= 10"⟧"#, kind: "loosened-condition"),
        Rewriting(path: "N1.5.custom", entry: #""require": "approved""#, kind: nil),
        Rewriting(path: "N1.4.least", entry: #""require": "rate > 0""#, kind: nil),
        Rewriting(path: "N1.3", entry: #""appliesWhen": "employees >= size || held != none""#, kind: nil),
        Rewriting(
            path: "N1.3", entry: #""appliesWhen": ⟦"employees >= size && held != none"⟧"#,
            kind: "loosened-applicability"),
        Rewriting(
            path: "N1.1", entry: #""appliesWhen": ⟦"employees >= 10"⟧"#, kind: "loosened-applicability"),
        Rewriting(
            path: "N1.3", entry: #""appliesWhen": "employees >= size || employees >= 50""#, kind: nil),
        Rewriting(path: "N1.5.approved", entry: #""if": "employees >= 25 || union""#, kind: nil),
        // A convention that holds a law is not free, one that holds none is.
        Rewriting(
            path: "N1.4", entry: #""appliesWhen": ⟦"employees >= 10"⟧"#, kind: "loosened-applicability"),
        Rewriting(path: "N1.6", entry: #""appliesWhen": "employees >= 10""#, kind: nil),
        // What is for a person stays so, but for cases in which a demand fails.
        Rewriting(path: "N1.5", entry: #""reviewWhen": "union && employees == 30""#, kind: nil),
        Rewriting(
            path: "N1.5",
            entry: #""reviewWhen": "union && employees == 30 && (!(employees >= 25) || approved)""#,
            kind: nil),
        Rewriting(
            path: "N1.5", entry: #""reviewWhen": ⟦"union && employees == 30 && approved"⟧"#,
            kind: "loosened-review"),
        Rewriting(path: "N1.5", entry: #""reviewWhen": ⟦"union"⟧"#, kind: "loosened-review"),
        Rewriting(path: "N1.5", entry: #""reviewWhen": ⟦"false"⟧"#, kind: "loosened-review"),
        Rewriting(
            path: "N1.5", entry: #""reviewWhen": ⟦"union && employees == 30 || employees == 31"⟧"#,
            kind: "loosened-review"),
        Rewriting(
            path: "N1.5",
            entry:
                #""basis": {"kind": "convention"}, "reviewWhen": ⟦"union && employees == 30 || employees > 99"⟧"#,
            kind: "loosened-review"),
        Rewriting(
            path: "N1.5",
            entry:
                #""basis": {"kind": "law", "law": "《省条例》"}, "reviewWhen": "union && employees == 30 || employees > 99""#,
            kind: nil),
        Rewriting(
            path: "N1.5",
            entry: #""basis": {"kind": "law", "law": "《省条例》"}, "reviewWhen": ⟦"!union"⟧"#,
            kind: "loosened-review"),
        Rewriting(path: "N1.1", entry: #""reviewWhen": ⟦"part == 0"⟧"#, kind: "loosened-review"),
        Rewriting(path: "N1.6", entry: #""reviewWhen": "tidy && employees == 30""#, kind: nil),
        Rewriting(path: "N1.1", entry: #""level": ⟦"advisory"⟧"#, kind: "loosened-level"),
        Rewriting(path: "N1.1", entry: #""level": "required""#, kind: nil),
        Rewriting(path: "N1.4", entry: #""level": "required""#, kind: nil),
        Rewriting(path: "N1.4", entry: #""level": ⟦"reported"⟧"#, kind: "loosened-level"),
        Rewriting(path: "N1.6", entry: #""level": "reported""#, kind: nil),
    ]

    @Test(
        "A demand that binds may be joined by another and applied more widely, never replaced or narrowed",
        arguments: rewritings)
    func rewriting(_ example: Rewriting) {
        let local = LocalText(change: #""\#(example.path)": {\#(example.entry), \#(LocalText.because)}"#)
        let diagnostics = local.load().diagnostics
        #expect(
            diagnostics.map(\.kind.name) == (example.kind.map { [$0] } ?? []),
            "\(diagnostics.map(\.message.en))")
        #expect(diagnostics.first?.place?.range == local.ranges.first)
    }

    @Test("Where every failure is for a person, it is told that the demand no longer decides")
    func nobodyFails() {
        let local = LocalText(change: #"⟦"N1.6"⟧: {"reviewWhen": "!tidy", \#(LocalText.because)}"#)
        let diagnostics = local.load().diagnostics
        #expect(diagnostics.map(\.kind.name) == ["rule-always-holds"])
        #expect(diagnostics.first?.place?.range == local.ranges.first)
    }

    @Test("A demand that a middle file joined by its own binds on, without what the middle file joined")
    func demandChain() {
        let province = LocalText(
            id: "province",
            change: #"""
                "N1.5.approved": {"require": "approved && union", "if": "employees >= 25 || union", \#(LocalText.because)}
                """#)
        let entries = [
            (#""require": "approved""#, []), (#""require": "approved && employees > 3""#, []),
            (#""require": "union""#, ["loosened-condition"]), (#""if": "employees >= 25""#, []),
            (#""if": "employees >= 30 || union""#, ["loosened-condition"]),
        ]
        for (entry, names) in entries {
            let city = LocalText(
                extends: "province", change: #""N1.5.approved": {\#(entry), \#(LocalText.because)}"#)
            #expect(city.load(["province": province]).diagnostics.map(\.kind.name) == names, "\(entry)")
        }
    }

    @Test("A threshold that only the question names is a law all the same")
    func asked() {
        let hours = LocalText(
            change: #""N1.5.hours": {"value": ⟦72⟧, \#(LocalText.because)}"#)
        let found = hours.load().diagnostics
        #expect(found.map(\.kind.name) == ["loosened-parameter"])
        #expect(found.first?.place?.range == hours.ranges.first)
        let same = LocalText(change: #""N1.5.hours": {"value": 36, \#(LocalText.because)}"#)
        #expect(same.load().diagnostics.map(\.message.en) == [])
    }

    @Test("A threshold of the same value is another threshold")
    func swapped() {
        let local = LocalText(
            change: #""N1.3": {"appliesWhen": ⟦"employees >= mine"⟧, \#(LocalText.because)}"#,
            add: #"""
                "N1.3": {"parameters": [{"id": "mine", "type": "integer", "value": 100, "unit": {"zh": "人", "en": "people"}, "basis": {"kind": "convention"}}]}
                """#)
        #expect(local.load().diagnostics.map(\.kind.name) == ["loosened-applicability"])
    }
}
