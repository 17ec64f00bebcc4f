import Foundation
import HarmonyCommand
import HarmonySyntax
import Testing

/// `template --review`: an assessor's form with the claim beside each line.
@Suite("template --review")
struct ReviewFormTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func example(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent("criteria/examples/" + name)))
    }

    private func make(
        _ file: String, _ options: [String] = [], from example: String = "enterprise-b.json",
        lang: String = "zh"
    ) throws -> Trial {
        Trial(
            ["template", "--review", "a.json", "-o", file, "--lang", lang] + options,
            holding: ["a.json": try Self.example(example)], variables: [:])
    }

    private func object(_ bytes: [UInt8]?) throws -> [String: Any] {
        let data = Data(try #require(bytes))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test(
        "nothing is answered, whoever is assessed and on which day stands",
        arguments: ["json", "csv", "xlsx"], ["zh", "en"])
    func empty(ending: String, language: String) throws {
        let made = try make("r." + ending, lang: language)
        #expect(made.status == .success, "\(made.errors)")
        let checked = Trial(["check", "r." + ending], holding: made.files, variables: [:])
        #expect(checked.status == .notMet)
        #expect(checked.errors.isEmpty)
        #expect(checked.output.contains("当地协调劳动关系三方核查"))
        #expect(checked.output.contains(/对象 +岷川电子科技有限公司\n统一社会信用代码  91000000MA0FAKE255\n/))
        // The one is not in force on that day.
        #expect(checked.output.contains("44 项必备指标已判定 1 项"))
        #expect(checked.output.contains("补充填报 43 项必备指标"))
        #expect(checked.output.contains("2025年6月30日"))
    }

    @Test(
        "what was claimed is in every form, with its files and its note",
        arguments: ["json", "csv", "xlsx", "md"])
    func claims(ending: String) throws {
        let bytes = try #require(try make("r." + ending).files["r." + ending])
        var text = String(decoding: bytes, as: UTF8.self)
        if ending == "xlsx" {
            let (read, _) = WorkbookReader.read(name: "r.xlsx", bytes: bytes)
            let rows = try #require(read).sheets.flatMap(\.rows)
            text = rows.map { $0.cells.map(\.content.shown).joined(separator: "|") }.joined(separator: "\n")
        }
        #expect(text.contains("739620"))
        #expect(text.contains("佐证/E5.6-教育经费明细账.xlsx"))
        #expect(text.contains("管理人员外派培训费用较高。"))
        #expect(ending == "json" || text.contains("对方所填"))
    }

    @Test(
        "the claim copied into each answer gives what the submission gives",
        arguments: FormRoundTripTests.examples)
    func roundTrip(_ example: String) throws {
        let made = try make("r.json", from: example)
        #expect(made.status == .success, "\(made.errors)")
        var review = try object(made.files["r.json"])
        let claim = try #require(review["claim"] as? [String: Any])
        review["facts"] = claim["facts"]
        for part in ["answers", "vetoes"] {
            guard let entries = review[part] as? [String: Any] else { continue }
            review[part] = entries.compactMapValues { ($0 as? [String: Any])?["claim"] }
        }
        var files = made.files
        files["r.json"] = Array(try JSONSerialization.data(withJSONObject: review))
        let compared = Trial(["compare", "a.json", "r.json", "--lang", "en"], holding: files)
        #expect(compared.status == .success, "\(compared.output)")
        #expect(compared.output.contains("no differences"))
    }

    @Test("filled in as a sheet, it is read without the claims", arguments: ["csv", "xlsx"])
    func filledIn(ending: String) throws {
        let made = try make("r." + ending)
        // As --from would have it: the column of claims is no column of answers.
        let again = Trial(
            ["template", "--from", "r." + ending, "-o", "again.json"], holding: made.files, variables: [:])
        #expect(again.status == .success)
        let answers = try object(again.files["again.json"])
        #expect((answers["assessor"] as? [String: Any])?["role"] as? String == "tripartite")
        let spend = ((answers["answers"] as? [String: Any])?["E5.6"] as? [String: Any])?["value"]
        #expect((spend as? [String: Any])?["spend"] is NSNull)
        #expect(answers["claim"] == nil)
    }

    @Test("a claim of any shape is passed over, one that stands twice is not")
    func ignored() throws {
        func check(_ claim: String) -> Trial {
            let text = """
                {"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30", "claim": \(claim),
                 "answers": {"E1.5": {"value": true, "claim": \(claim)}}, "vetoes": {"V2": {"claim": \(claim)}}}
                """
            return Trial(["validate", "a.json", "--lang", "en"], files: ["a.json": text])
        }
        for claim in ["null", "{}", #"{"value": {"no": ["such"]}}"#] {
            #expect(check(claim).status == .success, "\(check(claim).output)")
        }
    }

    @Test(
        "a declaration that is not taken was made all the same, and who has answered is shown",
        arguments: ["json", "csv", "md"])
    func refused(ending: String) throws {
        let text = """
            {"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30",
             "assessor": {"role": "thirdParty"}, "answers": {"E1.4": {"notApplicable": "没有这类人员"}}}
            """
        let made = Trial(
            ["template", "--review", "a.json", "-o", "r." + ending, "--lang", "zh"], files: ["a.json": text])
        #expect(made.status == .success, "\(made.errors)")
        let written = String(decoding: try #require(made.files["r." + ending]), as: UTF8.self)
        #expect(written.contains("没有这类人员"))
        #expect(written.contains(ending == "json" ? "thirdParty" : "社会第三方机构"))
        #expect(!written.contains("单位自评"))
    }

    @Test("who assesses is the tripartite body or a third party")
    func assessor() throws {
        let third = try make("r.json", ["--assessor", "thirdParty"])
        let assessor = try object(third.files["r.json"])["assessor"] as? [String: Any]
        #expect(assessor?["role"] as? String == "thirdParty")
        #expect(try make("r.json", ["--assessor", "self"]).status == .usage)
        #expect(try make("r.json", ["--from", "a.json"]).status == .usage)
        #expect(
            Trial(["template", "enterprise", "-o", "r.json", "--assessor", "tripartite"]).status == .usage)
    }

    @Test("a submission with mistakes is reviewed as far as it reads, and the mistakes are told")
    func mistakes() {
        let answers = """
            {"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30",
             "facts": {"employees": 420, "women": "many"}}
            """
        let made = Trial(
            ["template", "--review", "a.json", "-o", "r.csv", "--lang", "en"], files: ["a.json": answers])
        #expect(made.status == .answers)
        #expect(made.errors.contains("[wrong-type]"))
        let text = String(decoding: made.files["r.csv"] ?? [], as: UTF8.self)
        #expect(text.contains("Claimed"))
        #expect(text.contains(",people,,420,"))
        #expect(text.contains(",people,,many,"))
    }

    @Test("hostile claims stay text", arguments: FormRoundTripTests.hostile)
    func hostile(_ words: String) throws {
        var quoted = ""
        for unit in words.utf16 { quoted += "\\u" + String(format: "%04x", unit) }
        let answers = """
            {"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30",
             "subject": {"name": "甲"}, "assessor": {"name": "\(quoted)"},
             "answers": {"E5.6": {"value": {"spend": 1, "frontline": 0}, "note": "\(quoted)"}}}
            """
        for ending in ["json", "csv", "xlsx", "md"] {
            let made = Trial(
                ["template", "--review", "a.json", "-o", "r." + ending], files: ["a.json": answers])
            #expect(made.status == .success)
            let bytes = made.files["r." + ending] ?? []
            if ending == "csv" {
                for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n") {
                    #expect(!line.contains(",=") && !line.contains(",+") && !line.contains(",@"), "\(line)")
                }
            }
            if ending == "md" { #expect(!String(decoding: bytes, as: UTF8.self).contains("<script")) }
            guard ending != "md" else { continue }
            let checked = Trial(["check", "r." + ending, "--lang", "en"], holding: made.files)
            #expect(checked.status == .notMet, "\(ending) \(checked.errors)")
            #expect(checked.errors.isEmpty)
        }
    }
}
