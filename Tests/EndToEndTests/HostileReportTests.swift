import Foundation
import HarmonySyntax
import Testing

/// Text that somebody writes into an answer file does nothing in the tables that others open.
@Suite("hostile text in the report's tables")
struct HostileReportTests {
    private static let note =
        "=1+1\n<script>alert(1)</script> \u{1B}]0;title\u{7}\u{1B}[31m \u{202E}gpj\u{2066} \u{FEFF}\u{200B}\u{85}"
        + "]]> &amp; \u{FFFE}" + String(repeating: "龘", count: 2000)
    private static let name = "@SUM(A1)\u{202E}\u{1B}[2J\u{0}</t>"
    private static let reference = "+86\u{1B}[8m\u{2029}号"
    private static let file = "-x\u{200F}\u{1B}[1m.pdf"

    /// None of these may stand in a report, whatever was written.
    private static let banned: [Unicode.Scalar] = [
        "\u{0}", "\u{7}", "\u{1B}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200F}", "\u{2029}",
        "\u{FFFE}",
    ]

    private func input() throws -> String {
        var answers = try Cases.load(Cases.b)
        var all = try #require(answers["answers"] as? [String: Any])
        var vetoes = try #require(answers["vetoes"] as? [String: Any])
        answers["subject"] = ["name": Self.name, "creditCode": "=HYPERLINK(1)\u{1B}"]
        answers["assessor"] = ["role": "self", "name": Self.name]
        all["E5.6"] = [
            "value": ["spend": 1_260_000, "frontline": 739_620], "note": Self.note,
            "evidence": ["ledger": [Self.file]],
        ]
        vetoes["V4"] = [
            "value": ["people": 12, "owed": 86_000], "note": Self.note,
            "confirmed": ["date": "2024-03-08", "decision": Self.reference],
        ]
        (answers["answers"], answers["vetoes"]) = (all, vetoes)
        return try Cases.write(answers)
    }

    private func expectHarmless(_ text: String, _ comment: Comment) {
        for scalar in Self.banned { #expect(!text.unicodeScalars.contains(scalar), comment) }
    }

    @Test("workbook: plain text in plain cells, nothing cut", arguments: ["zh", "en"])
    func workbook(language: String) throws {
        let input = try input()
        try Program.withFolder { folder in
            let path = folder.appendingPathComponent("report.xlsx").path
            _ = try Program.run(["check", "-", "-o", path, "--lang", language], input: input)
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            let (read, problems) = WorkbookReader.read(name: "report.xlsx", bytes: bytes)
            #expect(problems.isEmpty)
            let cells = try #require(read).sheets.flatMap(\.rows).flatMap(\.cells)
            for cell in cells {
                guard case .text = cell.content else {
                    Issue.record("\(cell.content) is no text")
                    continue
                }
                expectHarmless(cell.content.shown, "\(cell.content.shown.prefix(40))")
            }
            let whole = cells.map(\.content.shown).joined(separator: "\n")
            #expect(whole.unicodeScalars.count { $0 == "龘" } >= 4000)
            #expect(whole.contains("<script>alert(1)</script> \u{FFFD}]0;title\u{FFFD}\u{FFFD}[31m"))
            #expect(whole.contains("@SUM(A1)\u{FFFD}\u{FFFD}[2J\u{FFFD}</t>"))
        }
    }

    @Test("CSV: no formula at the head of a cell, nothing that acts, nothing cut", arguments: ["zh", "en"])
    func csv(language: String) throws {
        let output = try Program.run(
            ["check", "-", "--format", "csv", "--lang", language], input: try input()
        ).output
        let text = String(String.UnicodeScalarView(output.unicodeScalars.drop { $0 == "\u{FEFF}" }))
        expectHarmless(text, "CSV")
        #expect(!text.unicodeScalars.contains("\u{FEFF}"))
        #expect(text.unicodeScalars.count { $0 == "龘" } == 4000)
        for record in text.split(separator: "\r\n") {
            for start in ["=", "+", "-", "@"] {
                for head in [start, "\"" + start] {
                    #expect(!record.hasPrefix(head) && !record.contains("," + head), "\(record.prefix(80))")
                }
            }
        }
        #expect(text.contains("'@SUM(A1)") && text.contains("\"'=1+1\n<script>"))
    }

    @Test("every other format is as harmless", arguments: ["text", "markdown", "json", "jsonl", "html"])
    func others(format: String) throws {
        let output = try Program.run(["check", "-", "--format", format], input: try input()).output
        #expect(!output.isEmpty)
        expectHarmless(output, "\(format)")
    }
}
