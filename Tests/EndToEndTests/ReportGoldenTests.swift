import Foundation
import HarmonySyntax
import Testing

@Suite("text and JSON reports")
struct ReportGoldenTests {
    static let cases = ["pass", "fail", "incomplete", "vetoed", "empty", "review"]

    private func input(_ name: String) throws -> String {
        switch name {
        case "pass": return try Program.text(Cases.a)
        case "fail": return try Program.text(Cases.b)
        case "incomplete": return try Cases.withoutVetoes()
        case "vetoed":
            return try Cases.veto(
                "V4",
                [
                    "value": ["people": 12, "owed": 86_000, "grave": true],
                    "confirmed": ["date": "2024-03-08", "decision": "某县人社监罚〔2024〕7号"],
                ])
        case "review":
            var answers = try Cases.load(Cases.a)
            var facts = try #require(answers["facts"] as? [String: Any])
            var all = try #require(answers["answers"] as? [String: Any])
            facts["sizeClass"] = "medium"
            all["E2.5"] = ["value": ["kind": "regional", "start": "2024-01-01", "end": "2026-12-31"]]
            all["E2.7"] = ["value": ["profit": "-3.2%", "productivity": "1.5%", "wage": "2%"]]
            answers["facts"] = facts
            answers["answers"] = all
            return try Cases.write(answers)
        default: return Cases.empty
        }
    }

    @Test("text at 80 columns", arguments: cases, ["zh", "en"])
    func text(name: String, language: String) throws {
        let outcome = try Program.run(["check", "-", "--lang", language], input: try input(name))
        try Golden.expect(outcome.output, "\(name).\(language).txt")
        for line in outcome.output.split(separator: "\n") { #expect(width(line) <= 80, "\(line)") }
    }

    @Test("JSON, the same whatever the language", arguments: cases)
    func json(name: String) throws {
        let input = try input(name)
        let chinese = try Program.run(["check", "-", "--format", "json", "--lang", "zh"], input: input)
        let english = try Program.run(["check", "-", "--format", "json", "--lang", "en"], input: input)
        // Digests say nothing to a reader and change with every comma of a criteria file; VerifyTests has them.
        let zeros = "\"sha256\": \"" + String(repeating: "0", count: 64) + "\""
        let text = chinese.output.replacing(/"sha256": "[0-9a-f]{64}"/, with: zeros)
        try Golden.expect(text, "\(name).json")
        #expect(chinese.output == english.output)
    }

    // What stands on a page is held by PageGoldenTests; a printer is held by one sample.

    @Test("Markdown and HTML", arguments: [("markdown", "md"), ("html", "html")])
    func printers(format: String, ending: String) throws {
        let outcome = try Program.run(
            ["check", "-", "--format", format, "--lang", "zh"], input: try input("fail"))
        try Golden.expect(outcome.output, "fail.zh.\(ending)")
    }

    @Test(
        "CSV and a line of JSON in both languages", arguments: ["pass", "fail", "incomplete", "vetoed"],
        ["zh", "en"])
    func tables(name: String, language: String) throws {
        let input = try input(name)
        for (format, ending) in [("csv", "csv"), ("jsonl", "jsonl")] {
            let outcome = try Program.run(
                ["check", "-", "--format", format, "--lang", language], input: input)
            let hasMark = outcome.output.unicodeScalars.first == "\u{FEFF}"
            #expect(hasMark == (format == "csv"))
            let text = String(
                String.UnicodeScalarView(outcome.output.unicodeScalars.drop { $0 == "\u{FEFF}" }))
            try Golden.expect(text, "\(name).\(language).\(ending)")
        }
    }

    @Test("the cells of the workbook")
    func workbook() throws {
        let (name, language) = ("fail", "zh")
        let input = try input(name)
        try Program.withFolder { folder in
            let path = folder.appendingPathComponent("report.xlsx").path
            _ = try Program.run(["check", "-", "-o", path, "--lang", language], input: input)
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            let (read, problems) = WorkbookReader.read(name: "report.xlsx", bytes: bytes)
            #expect(problems.isEmpty)
            var text = ""
            for sheet in try #require(read).sheets {
                text += "== \(sheet.name ?? "")\n"
                for row in sheet.rows {
                    text +=
                        row.cells.map { "\(CellPlace.letters($0.column + 1)) \($0.content.shown)" }
                        .joined(separator: " | ").replacing("\n", with: "⏎") + "\n"
                }
            }
            try Golden.expect(text, "\(name).\(language).xlsx.txt")
        }
    }

    @Test("files beside standard output, each by its ending, none overwritten")
    func files() throws {
        try Program.withFolder { folder in
            let names = ["a.txt", "a.json", "a.jsonl", "a.csv", "a.md", "a.xlsx"]
            let paths = names.map { folder.appendingPathComponent($0).path }
            let options = paths.flatMap { ["-o", $0] }
            let first = try Program.run(["check", Cases.b] + options)
            #expect(first.status == 1)
            #expect(first.output == (try Program.run(["check", Cases.b]).output))
            for path in paths { #expect(FileManager.default.fileExists(atPath: path)) }
            #expect(try String(contentsOfFile: paths[0], encoding: .utf8) == first.output)
            #expect(try Program.run(["check", Cases.b] + options).status == 5)
            #expect(try Program.run(["check", Cases.b, "--force"] + options).status == 1)
            #expect(try Program.run(["check", Cases.b, "-o", "a.doc"]).status == 2)
            #expect(try Program.run(["check", Cases.b, "-o", "a.md", "-o", "a.md"]).status == 2)
            let copy = folder.appendingPathComponent("b.json")
            try Data(contentsOf: Program.root.appendingPathComponent(Cases.b)).write(to: copy)
            #expect(try Program.run(["check", copy.path, "-o", copy.path, "--force"]).status == 2)
            #expect(try String(contentsOf: copy, encoding: .utf8) == Program.text(Cases.b))
        }
    }

    @Test("several submissions in one table have one heading")
    func severalInOne() throws {
        let output = try Program.run(["check", Cases.a, Cases.b, "--format", "csv", "--lang", "en"]).output
        #expect(output.components(separatedBy: "Credit code").count == 2)
        let lines = try Program.run(["check", Cases.a, Cases.b, "--format", "jsonl"]).output
        #expect(lines.split(separator: "\n").count == 2)
    }

    @Test("a wide terminal breaks lines at most at 100 columns, a narrow one loses nothing")
    func widths() throws {
        for columns in [40, 80, 200] {
            let output = try Program.run(["check", Cases.b], variables: ["COLUMNS": "\(columns)"]).output
            for line in output.split(separator: "\n") { #expect(width(line) <= min(columns, 100), "\(line)") }
            #expect(output.contains("16,380"))
        }
    }

    @Test("what is missing and what needs a person stand before what is only advice")
    func order() throws {
        var answers = try Cases.load(Cases.b)
        var all = try #require(answers["answers"] as? [String: Any])
        all["E5.1"] = nil
        all["E2.7"] = ["value": ["profit": "-3.2%", "productivity": "1.5%", "wage": "2%"]]
        answers["answers"] = all
        let output = try Program.run(["check", "-"], input: try Cases.write(answers)).output
        let places = ["差距（", "待补充（", "待人工核查（", "改进建议（"].map { output.firstRange(of: $0)?.lowerBound }
        let found = places.compactMap { $0 }
        #expect(found.count == 4)
        #expect(found == found.sorted())
    }

    @Test("colours only when asked for or on a terminal")
    func colors() throws {
        #expect(!(try Program.run(["check", Cases.b]).output.contains("\u{1B}")))
        #expect(try Program.run(["check", Cases.b, "--color", "always"]).output.contains("\u{1B}[31m"))
    }

    @Test("control characters and direction overrides of the input never reach the output")
    func harmless() throws {
        var answers = try Cases.load(Cases.b)
        answers["subject"] = ["name": "恶意\u{1B}[31m\u{202E}公司\u{7}"]
        let input = try Cases.write(answers)
        for format in ["text", "json", "jsonl", "csv", "markdown", "html"] {
            let output = try Program.run(["check", "-", "--format", format], input: input).output
            for character in ["\u{1B}", "\u{202E}", "\u{7}"] { #expect(!output.contains(character)) }
        }
    }

    @Test("markup and formulas of the input harm no format, and a long note is kept whole")
    func hostile() throws {
        var answers = try Cases.load(Cases.b)
        let note = "<script>alert(1)</script> | **粗** @all " + String(repeating: "龘", count: 2000)
        answers["subject"] = ["name": "=cmd()|'/C calc'!A0"]
        var all = try #require(answers["answers"] as? [String: Any])
        all["E5.6"] = ["value": ["spend": 1_260_000, "frontline": 739_620], "note": note]
        answers["answers"] = all
        let input = try Cases.write(answers)
        let markdown = try Program.run(["check", "-", "--format", "markdown"], input: input).output
        #expect(!markdown.contains("<script") && !markdown.contains("@all") && !markdown.contains("**粗**"))
        let csv = try Program.run(["check", "-", "--format", "csv"], input: input).output
        for line in csv.split(separator: "\r\n") { #expect(!line.hasPrefix("=") && !line.contains(",=")) }
        for output in [markdown, csv, try Program.run(["check", "-"], input: input).output] {
            let kept = output.unicodeScalars.count { $0 == "龘" }
            #expect(kept == 2000)
        }
    }

    /// Cells on a terminal, for the characters that reports are made of.
    private func width(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + (0x2E80...0xFFDC ~= $1.value && $1.value != 0xFF61 ? 2 : 1) }
    }
}
