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
                    "value": ["people": 12, "owed": 86_000],
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
        try Golden.expect(chinese.output, "\(name).json")
        #expect(chinese.output == english.output)
    }

    @Test("HTML", arguments: ["pass", "fail", "incomplete", "vetoed"], ["zh", "en"])
    func html(name: String, language: String) throws {
        let outcome = try Program.run(
            ["check", "-", "--format", "html", "--lang", language], input: try input(name))
        try Golden.expect(outcome.output, "\(name).\(language).html")
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
        for format in ["text", "json", "html"] {
            let output = try Program.run(["check", "-", "--format", format], input: input).output
            for character in ["\u{1B}", "\u{202E}", "\u{7}"] { #expect(!output.contains(character)) }
        }
    }

    /// Cells on a terminal, for the characters that reports are made of.
    private func width(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + (0x2E80...0xFFDC ~= $1.value && $1.value != 0xFF61 ? 2 : 1) }
    }
}
