import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// An answer file with one mistake, marked where it is to be reported.
struct ProblemCase: Sendable, CustomTestStringConvertible {
    let kind: String
    let marked: String
    var testDescription: String {
        "\(kind): \(marked.split(separator: "\n").first { $0.contains("⟦") } ?? "")"
    }

    /// A sheet that is otherwise complete and right.
    init(_ kind: String, _ sheet: AnswerSheet) {
        self.kind = kind
        marked = sheet.text
    }

    init(_ kind: String, text: String) {
        self.kind = kind
        marked = text
    }

    private static func head(_ members: String) -> String { "{\(members)}" }

    private static func value(_ id: String, _ json: String) -> AnswerSheet {
        AnswerSheet.allMet.entry(id, #"{"value": \#(json)}"#)
    }

    private static let format = #""format": "harmony-answers/1""#
    private static let asOf = #""asOf": "2025-06-30""#

    static let wholeFile: [ProblemCase] = [
        ProblemCase("unknown-field", AnswerSheet.allMet.member(#"⟦"answer"⟧: {}"#)),
        ProblemCase("unknown-field", AnswerSheet.allMet.with(subject: #"{⟦"nmae"⟧: "某厂"}"#)),
        ProblemCase("unknown-field", AnswerSheet.allMet.member(#""assessor": {⟦"rolle"⟧: "self"}"#)),
        ProblemCase("unknown-field", AnswerSheet.allMet.entry("E6.1", #"{"value": true, ⟦"notes"⟧: "x"}"#)),
        ProblemCase("wrong-type", AnswerSheet.allMet.member(#""$schema": ⟦5⟧"#)),
        ProblemCase("misplaced-input", AnswerSheet.allMet.entry("E5.6", #"{⟦"spend"⟧: 880000}"#)),
        ProblemCase(
            "unknown-field", AnswerSheet.allMet.entry("V3", #"{"value": 0, ⟦"notApplicable"⟧: "无"}"#)),
        ProblemCase("missing-field", text: #"⟦{⟧\#(format), "standard": "enterprise"}"#),
        ProblemCase("missing-field", text: #"⟦{⟧\#(format), \#(asOf)}"#),
        ProblemCase("missing-field", text: #"⟦{⟧"standard": "enterprise", \#(asOf)}"#),
        ProblemCase("unknown-answers-format", text: #"{"format": ⟦"harmony-answers/2"⟧, \#(asOf)}"#),
        ProblemCase("unknown-answers-format", text: #"{"format": ⟦1⟧, \#(asOf)}"#),
        ProblemCase("wrong-type", text: #"⟦[]⟧"#),
        ProblemCase("wrong-type", text: head(#"\#(format), "standard": "enterprise", "asOf": ⟦20250630⟧"#)),
        ProblemCase(
            "wrong-type", text: head(#"\#(format), "standard": "enterprise", "asOf": ⟦"2025-02-29"⟧"#)),
        ProblemCase("wrong-type", text: head(#"\#(format), "standard": ⟦1⟧, \#(asOf)"#)),
        ProblemCase(
            "wrong-type", text: head(#"\#(format), "standard": "enterprise", \#(asOf), "answers": ⟦[]⟧"#)),
        ProblemCase("credit-code-form", AnswerSheet.allMet.with(subject: #"{"creditCode": ⟦"9100"⟧}"#)),
        ProblemCase(
            "credit-code-form", AnswerSheet.allMet.with(subject: #"{"creditCode": ⟦"91000000MI0FAKE17A"⟧}"#)),
        ProblemCase(
            "credit-code-check", AnswerSheet.allMet.with(subject: #"{"creditCode": ⟦"91350211M0000XUF46"⟧}"#)),
        ProblemCase("unknown-choice", AnswerSheet.allMet.member(#""assessor": {"role": ⟦"own"⟧}"#)),
    ]

    static let names: [ProblemCase] = [
        ProblemCase("unknown-indicator", AnswerSheet.allMet.entry("E5.60⟧", "1").marking("E5.60")),
        ProblemCase("unknown-indicator", AnswerSheet.allMet.entry("E10.1⟧", "1").marking("E10.1")),
        ProblemCase("unknown-veto", AnswerSheet.allMet.entry("V10⟧", "1").marking("V10")),
        ProblemCase("unknown-fact", AnswerSheet.allMet.with(facts: ["employes⟧": 1]).marking("employes")),
        ProblemCase("unknown-input", value("E5.6", #"{"spend": 1, ⟦"frontlin"⟧: 1}"#)),
        ProblemCase("unknown-choice", value("E1.1", #"{"kind": ⟦"owned"⟧, "members": 3}"#)),
        ProblemCase(
            "unknown-choice", value("E5.3", #"{"hires": 0, "methods": ["apprentice", ⟦"lecture"⟧]}"#)),
        ProblemCase(
            "unknown-evidence",
            AnswerSheet.allMet.entry("E6.1", #"{"value": true, "evidence": {⟦"minutes"⟧: ["a.pdf"]}}"#)),
        ProblemCase(
            "evidence-outside-folder",
            AnswerSheet.allMet.entry(
                "E6.1", #"{"value": true, "evidence": {"plan": ["a.pdf", ⟦"../a.pdf"⟧]}}"#)),
    ]

    static let values: [ProblemCase] = [
        ProblemCase("wrong-type", value("E6.1", #"{"plan": ⟦"是"⟧}"#)),
        ProblemCase("wrong-type", value("E6.3", #"{"events": ⟦"8"⟧}"#)),
        ProblemCase("wrong-type", value("E6.3", #"{"events": ⟦8.5⟧}"#)),
        ProblemCase("wrong-type", value("E3.2", #"{"held": ⟦20250116⟧}"#)),
        ProblemCase("wrong-type", value("E3.2", #"{"held": ⟦"2025-1-16"⟧}"#)),
        ProblemCase("wrong-type", value("E3.2", #"{"held": ⟦"2025-02-30"⟧}"#)),
        ProblemCase("wrong-type", value("E5.2", #"{"plan": ⟦"2025"⟧}"#)),
        ProblemCase("wrong-type", value("E5.2", #"{"plan": ⟦25⟧}"#)),
        ProblemCase("wrong-type", value("E1.1", #"{"kind": ⟦true⟧, "members": 3}"#)),
        ProblemCase("wrong-type", value("E7.2", #"{"measures": ⟦"childcare"⟧}"#)),
        ProblemCase("wrong-type", value("E5.6", "⟦5⟧")),
        ProblemCase("wrong-type", AnswerSheet.allMet.entry("E9.3", "⟦true⟧")),
        ProblemCase(
            "wrong-type", value("E2.7", #"{"profit": ⟦"6.8"⟧, "productivity": "5%", "wage": "5%"}"#)),
        ProblemCase(
            "wrong-type", AnswerSheet.allMet.entry("E6.1", #"{"value": true, "evidence": ⟦"a.pdf"⟧}"#)),
        ProblemCase(
            "wrong-type", AnswerSheet.allMet.entry("V3", #"{"value": 0, "confirmed": ⟦"2024-01-01"⟧}"#)),
        ProblemCase(
            "percent-without-sign", value("E2.7", #"{"profit": ⟦6.8⟧, "productivity": "5%", "wage": "5%"}"#)),
        ProblemCase("out-of-range", value("E6.3", #"{"events": ⟦-1⟧}"#)),
        ProblemCase("out-of-range", value("E2.3", #"{"remitted": ⟦-0.01⟧}"#)),
        ProblemCase("out-of-range", value("E2.3", #"{"remitted": ⟦0.0000001⟧}"#)),
        ProblemCase("out-of-range", value("E2.3", #"{"remitted": ⟦1000000000000000⟧}"#)),
        ProblemCase(
            "out-of-range",
            value("E8.1", #"{"responsibility": ⟦"100.01%"⟧, "identity": "80%", "belonging": "80%"}"#)),
        ProblemCase("out-of-range", AnswerSheet.allMet.with(facts: ["employees": .raw("⟦0⟧")])),
        ProblemCase("future-date", value("E3.2", #"{"held": ⟦"2025-07-01"⟧}"#)),
        ProblemCase("future-date", AnswerSheet.allMet.with(facts: ["financialYear": .raw("⟦2026⟧")])),
        ProblemCase(
            "future-date",
            AnswerSheet.allMet.entry(
                "V3", #"{"value": 0, "confirmed": {"date": ⟦"2025-07-01"⟧, "decision": "某决字1号"}}"#)),
        ProblemCase("none-not-allowed", value("E2.2", #"{"elected": ⟦"none"⟧, "term": "five"}"#)),
        ProblemCase("none-not-allowed", value("E6.3", #"{"events": ⟦"none"⟧}"#)),
        ProblemCase("part-exceeds-whole", value("E5.6", #"{"spend": 100, "frontline": ⟦100.01⟧}"#)),
        ProblemCase("part-exceeds-whole", value("V1", #"{"due": 386, "signed": ⟦387⟧}"#)),
        ProblemCase("contradicts-answer", value("E5.4", #"{"trained": ⟦387⟧}"#)),
        ProblemCase("contradicts-answer", value("E4.6", #"{"settled": ⟦7⟧}"#)),
        ProblemCase("contradicts-answer", AnswerSheet.allMet.with(facts: ["women": .raw("⟦387⟧")])),
        ProblemCase(
            "not-applicable-refused", AnswerSheet.allMet.entry("E8.5", #"{"notApplicable": ⟦"未改制"⟧}"#)),
        ProblemCase(
            "incomplete-decision",
            AnswerSheet.allMet.entry(
                "V3", #"{"value": 0, "confirmed": ⟦{"date": "2024-01-01", "decision": ""}⟧}"#)),
        ProblemCase("unknown-role", AnswerSheet.allMet.with(subject: #"{"roles": [⟦"enterprise"⟧]}"#)),
    ]

    static let all = wholeFile + names + values
}

extension AnswerSheet {
    /// The text with the opening mark put before the quotation mark of a key whose end is marked.
    func marking(_ key: String) -> AnswerSheetText {
        AnswerSheetText(text: text.replacing("\"\(key)⟧\"", with: "⟦\"\(key)\"⟧"))
    }
}

struct AnswerSheetText { let text: String }

extension ProblemCase {
    init(_ kind: String, _ text: AnswerSheetText) { self.init(kind, text: text.text) }
}

@Suite("Everything that can be wrong with an answer file")
struct AnswerProblemTests {
    @Test("Each mistake is reported once, alone, at its place, in both languages", arguments: ProblemCase.all)
    func place(_ example: ProblemCase) throws {
        let marked = MarkedText(example.marked)
        let diagnostics = read(marked.text).diagnostics
        #expect(diagnostics.map(\.kind.name) == [example.kind])
        let found = try #require(diagnostics.first)
        #expect(found.place?.range == marked.ranges.first)
        #expect(found.kind.category == .answers)
        #expect(AnswerProblem.all.contains(found.kind))
        for text in [found.message, found.kind.summary] + (found.help.map { [$0] } ?? []) {
            #expect(text.zh.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(text.zh)")
            #expect(text.en.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII })
            #expect(!text.en.unicodeScalars.contains { "，。；：“”、".unicodeScalars.contains($0) })
        }
    }

    /// That a file's standard does not exist or is faulty can only be seen where standards are looked up: not in this room.
    @Test("Every kind of mistake has an example")
    func complete() {
        let declared = Set(AnswerProblem.all.map(\.name)).subtracting([
            "unknown-answers-standard", "invalid-answers-standard",
            // No date of the enterprise standard has a season: SeasonAndTimeTests.
            "outside-season",
            // Nothing that it asked is no longer asked: SuccessionTests.
            "removed-question",
        ])
        #expect(declared == Set(ProblemCase.all.map(\.kind)))
    }

    @Test("The names of the kinds are unique and in kebab case")
    func names() {
        let names = AnswerProblem.all.map(\.name)
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.utf8.allSatisfy { 97...122 ~= $0 || $0 == UInt8(ascii: "-") }, "\(name)")
        }
        #expect(AnswerProblem.all.allSatisfy { $0.category == .answers })
    }

    @Test(
        "A file that is not one of answers, or has no date, is not judged",
        arguments: [
            "[]", #"{"format": "harmony-answers/2", "asOf": "2025-06-30"}"#, #"{"asOf": "2025-06-30"}"#,
            #"{"format": "harmony-answers/1", "standard": "enterprise"}"#,
            #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "30.6.2025"}"#, "",
        ])
    func notJudged(text: String) {
        let (submission, diagnostics) = read(text)
        #expect(submission == nil)
        #expect(diagnostics.hasErrors)
    }

    @Test("A percentage without its sign is explained: how to write it, and that nothing is guessed")
    func percent() throws {
        for number in ["58.7", "0.587"] {
            let sheet = AnswerSheet.allMet.with("E2.7", ["wage": .raw(number)])
            let assessment = try judge(sheet)
            let found = try #require(assessment.submission.diagnostics.first)
            #expect(found.kind.name == "percent-without-sign")
            let help = try #require(found.help)
            for text in [help.zh, help.en] { #expect(text.contains("\"58.7%\"")) }
            #expect(try assessment.status("E2.7") == .unanswered)
        }
    }

    @Test(
        "A mistyped name is met with what was probably meant",
        arguments: [
            ("E5.66", "E5.6"), ("e5.6", "E5.6"),
        ])
    func suggestion(typed: String, meant: String) throws {
        let found = try #require(read(AnswerSheet.allMet.entry(typed, "1").text).diagnostics.first)
        let help = try #require(found.help)
        #expect(help.zh.contains(meant) && help.en.contains(meant))
    }

    @Test("A removal trigger among the answers is told where it belongs")
    func misplacedTrigger() throws {
        let text = AnswerSheet.allMet.text.replacing("\"answers\": {", with: "\"answers\": {\"V3\": 0,")
        let found = try #require(read(text).diagnostics.first)
        #expect(found.kind.name == "unknown-indicator")
        #expect(found.help?.zh.contains("vetoes") == true)
        #expect(found.help?.en.contains("vetoes") == true)
    }

    @Test("An indicator among the removal triggers is told where it belongs, and not answered there")
    func misplacedIndicator() throws {
        let id = "E6.5"
        let text = AnswerSheet.allMet.with(id, [:]).text.replacing(
            "\"vetoes\": {", with: "\"vetoes\": {\"\(id)\": 0,")
        let (submission, diagnostics) = read(text)
        let found = try #require(diagnostics.first)
        #expect(found.kind.name == "unknown-veto")
        #expect(found.help?.zh.contains("answers") == true)
        #expect(found.help?.en.contains("answers") == true)
        #expect(submission != nil)
    }
}
