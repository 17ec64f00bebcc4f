import Foundation
import HarmonyCommand
import Testing

/// Every bundled example, turned from one form into another: the report stays the same, byte for byte.
@Suite("forms and back")
struct FormRoundTripTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let examples: [String] = {
        let folder = root.appendingPathComponent("criteria/examples").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        // That of a made-up city goes with the guide's standard.
        return names.filter { $0.hasSuffix(".json") && $0 != "enterprise-xingan.json" }.sorted()
    }()

    private static func bytes(_ example: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appendingPathComponent("criteria/examples/" + example)))
    }

    private func report(_ path: String, _ files: [String: [UInt8]]) -> (String, HarmonyCommand.ExitStatus) {
        let trial = Trial(["check", path], holding: files, variables: [:])
        return (trial.output, trial.status)
    }

    @Test("as JSON, CSV and workbook, in both languages", arguments: examples)
    func eachForm(_ example: String) throws {
        let files = ["a.json": try Self.bytes(example)]
        let (expected, status) = report("a.json", files)
        #expect(!expected.isEmpty)
        for language in ["zh", "en"] {
            for ending in ["json", "csv", "xlsx"] {
                let form = "form." + ending
                let made = Trial(
                    ["template", "--from", "a.json", "-o", form, "--lang", language], holding: files,
                    variables: [:])
                #expect(made.status == .success, "\(made.errors)")
                let (found, outcome) = report(form, made.files)
                #expect(found == expected, "\(language) \(ending)")
                #expect(outcome == status)
            }
        }
    }

    @Test("from form to form: JSON, workbook, CSV, workbook, JSON")
    func chain() throws {
        var files = ["0.json": try Self.bytes("enterprise-b.json")]
        let names = ["0.json", "1.xlsx", "2.csv", "3.xlsx", "4.csv", "5.json", "6.json"]
        for (from, to) in zip(names, names.dropFirst()) {
            let made = Trial(["template", "--from", from, "-o", to], holding: files, variables: [:])
            #expect(made.status == .success, "\(made.errors)")
            files = made.files
        }
        #expect(report("6.json", files).0 == report("0.json", files).0)
        #expect(files["6.json"] == files["5.json"])
        #expect(files["4.csv"] == files["2.csv"])
        #expect(files["3.xlsx"] == files["1.xlsx"])
    }

    @Test("a blank form asks everything and meets nothing, in every form alike")
    func blank() {
        for standard in ["enterprise", "park", "labour-protection", "enterprise-zhejiang"] {
            var reports: Set<String> = []
            for ending in ["json", "csv", "xlsx"] {
                let made = Trial(["template", standard, "-o", "form." + ending], variables: [:])
                #expect(made.status == .success)
                let checked = Trial(
                    ["check", "--as-of", "2025-06-30", "form." + ending], holding: made.files, variables: [:])
                #expect([.notMet, .answers].contains(checked.status))
                // That the day is missing is told where the form asks for it.
                #expect(checked.output.contains("填报有 1 处错误"))
                let mistakes = /\n填报中的问题\n(?:  .*\n)+/
                #expect(checked.output.contains(mistakes), "\(standard) \(ending)")
                reports.insert(checked.output.replacing(mistakes, with: ""))
            }
            #expect(reports.count == 1, "\(standard)")
        }
    }

    @Test("CSV in GBK, as Excel saves it in China, with any separator")
    func encodings() throws {
        let files = ["a.json": try Self.bytes("enterprise-b.json")]
        let expected = report("a.json", files).0
        let made = Trial(["template", "--from", "a.json", "-o", "a.csv"], holding: files, variables: [:])
        let text = String(decoding: try #require(made.files["a.csv"]).dropFirst(3), as: UTF8.self)
        // Foundation's name for GB18030, which includes GBK.
        let gbk: UInt = 0x8000_0632
        let variants: [(String, Data?)] = [
            ("UTF-8 without a mark", text.data(using: .utf8)),
            ("GBK", text.data(using: String.Encoding(rawValue: gbk))),
            ("UTF-16", text.data(using: .utf16)),
            ("line feeds", text.replacing("\r\n", with: "\n").data(using: .utf8)),
        ]
        for (name, data) in variants {
            let bytes = Array(try #require(data))
            #expect(report("b.csv", ["b.csv": bytes]).0 == expected, "\(name)")
        }
    }

    static let hostile = [
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "'quoted", "\ttab", "a;b,c\"d\"", "行一\n行二",
        "回车\r\n行",
        "\u{1}\u{7}\u{1B}[31mred", "_x0041_", "_x005F_", "<script>&amp;]]>", "\u{202E}abc", "  两端空格  ", "无",
        "/", "不适用：略",
        String(repeating: "长", count: 2000), "\u{FFFE}\u{10FFFF}", "１２％", "#N/A",
    ]

    @Test("texts that a form could trip over come back as they were", arguments: hostile)
    func hostileTexts(_ text: String) throws {
        var quoted = ""
        for unit in text.utf16 { quoted += "\\u" + String(format: "%04x", unit) }
        let answers = """
            {"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30",
             "subject": {"name": "\(quoted)"}, "assessor": {"name": "\(quoted)"},
             "answers": {"E5.6": {"value": {"spend": 1, "frontline": 0}, "note": "\(quoted)",
                                  "evidence": {"ledger": ["\(quoted)"]}}},
             "vetoes": {"V4": {"value": {"people": 0, "owed": 0},
                               "confirmed": {"date": "2024-03-08", "decision": "局 \(quoted)"}}}}
            """
        let files = ["a.json": Array(answers.utf8)]
        let made = Trial(["template", "--from", "a.json", "-o", "0.json"], holding: files, variables: [:])
        let expected = made.files["0.json"]
        #expect(expected != nil)
        for ending in ["csv", "xlsx"] {
            let there = Trial(
                ["template", "--from", "0.json", "-o", "1." + ending], holding: made.files, variables: [:])
            let back = Trial(
                ["template", "--from", "1." + ending, "-o", "2.json"], holding: there.files, variables: [:])
            #expect(back.files["2.json"] == expected, "\(ending)")
        }
    }

    @Test(
        "a mistake in answers that meet everything stays a mistake in every copy, and never becomes a pass",
        arguments: [
            (#""financialYear": 2024"#, #""financialYear": "去年""#),
            (#""financialYear": 2024"#, #""financialYear": 2024, "financialYear": 2023"#),
            (
                #""V2": {"value": {"due": 386, "insured": 386}}"#,
                #""V2": {"value": {"due": 386, "insured": 386}, "confirmed": {"date": "25.3.1", "decision": "某局7号"}}"#
            ),
            (
                #""V2": {"value": {"due": 386, "insured": 386}}"#,
                #""V2": {"value": {"due": 386, "insured": 386}, "confirmed": {"decision": "某局7号"}}"#
            ),
            (
                #""V2": {"value": {"due": 386, "insured": 386}}"#,
                #""V2": {"value": {"due": 386, "insured": 386}, "confirmed": {"date": "2026-01-01", "decision": "某局7号"}}"#
            ),
            (
                #""V2": {"value": {"due": 386, "insured": 386}}"#,
                #""V2": {"value": {"due": 386, "insured": 386}, "confirmed": "2025-03-01"}"#
            ),
        ])
    func mistakes(_ good: String, _ bad: String) throws {
        let text = String(decoding: try Self.bytes("enterprise-a.json"), as: UTF8.self)
        let spoilt = text.replacing(good, with: bad)
        #expect(spoilt != text)
        var files = ["0.json": Array(spoilt.utf8)]
        #expect(report("0.json", files).1 == .answers)
        let names = ["0.json", "1.csv", "2.xlsx", "3.json", "4.csv"]
        for (from, to) in zip(names, names.dropFirst()) {
            let made = Trial(["template", "--from", from, "-o", to], holding: files, variables: [:])
            #expect(made.status == .answers, "\(from)")
            files = made.files
            let checked = report(to, files)
            #expect(checked.1 == .answers, "\(to)")
            #expect(!checked.0.contains("自评符合"), "\(to)")
        }
    }
}
