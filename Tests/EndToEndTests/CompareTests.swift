import Foundation
import Testing

/// `compare` as it is run: what it prints of two answer files, and with what status it ends.
@Suite("compare, of answers")
struct CompareTests {
    /// Case B as the tripartite body might find it.
    static func review() throws -> [String: Any] {
        var answers = try Cases.load(Cases.b)
        var facts = try #require(answers["facts"] as? [String: Any])
        var all = try #require(answers["answers"] as? [String: Any])
        facts["employees"] = 431
        all["E3.7"] = [
            "value": [
                "soleState": false, "board": 5, "boardStaff": 1, "supervisors": 1, "supervisorStaff": 0,
                "auditCommittee": false,
            ]
        ]
        all["E5.1"] = nil
        all["E5.6"] = ["value": ["spend": 1_260_000, "frontline": 700_000]]
        answers["facts"] = facts
        answers["answers"] = all
        answers["assessor"] = ["role": "tripartite", "name": "某区协调劳动关系三方"]
        return answers
    }

    /// Case B a year later, with what was lacking mended.
    static func later() throws -> [String: Any] {
        var answers = try Cases.load(Cases.b)
        var all = try #require(answers["answers"] as? [String: Any])
        var vetoes = try #require(answers["vetoes"] as? [String: Any])
        all["E3.2"] = "2026-05-18"
        all["E5.6"] = ["value": ["spend": 1_300_000, "frontline": 800_000]]
        vetoes["V4"] = [
            "value": ["people": 12, "owed": 86_000],
            "confirmed": ["date": "2025-11-08", "decision": "某县人社监罚〔2025〕7号"],
        ]
        answers["asOf"] = "2026-06-30"
        answers["answers"] = all
        answers["vetoes"] = vetoes
        return answers
    }

    private func compare(
        _ other: [String: Any], _ options: [String], file: String = Cases.b
    ) throws -> Program.Outcome {
        try Program.run(["compare", file, "-"] + options, input: try Cases.write(other))
    }

    @Test(
        "own account and review, two years, two files: text", arguments: ["review", "later", "other"],
        ["zh", "en"])
    func text(name: String, language: String) throws {
        let other =
            try name == "review" ? Self.review() : name == "later" ? Self.later() : Cases.load(Cases.a)
        let outcome = try compare(other, ["--lang", language])
        #expect(outcome.status == 1)
        try Golden.expect(outcome.output, "compare-\(name).\(language).txt")
        #expect(outcome.errors.contains("[different-subjects]") == (name == "other"))
    }

    @Test("JSON is the same in both languages", arguments: ["review", "later"])
    func json(name: String) throws {
        let other = try name == "review" ? Self.review() : Self.later()
        let chinese = try compare(other, ["--format", "json", "--lang", "zh"]).output
        let english = try compare(other, ["--format", "json", "--lang", "en"]).output
        #expect(chinese == english)
        try Golden.expect(chinese, "compare-\(name).json")
    }

    @Test("HTML", arguments: ["zh", "en"])
    func html(language: String) throws {
        let outcome = try compare(try Self.review(), ["--format", "html", "--lang", language])
        // How it looks is the business of the report's own style.
        let parts = outcome.output.components(separatedBy: "</head>")
        try Golden.expect(try #require(parts.last), "compare-review.\(language).html")
        #expect(!outcome.output.contains("http://") && !outcome.output.contains("https://"))
    }

    @Test("0 without a difference, whoever tells it; 1 with one, unless --exit-zero")
    func statuses() throws {
        var same = try Cases.load(Cases.b)
        same["assessor"] = ["role": "thirdParty"]
        let equal = try compare(same, ["--lang", "en"])
        #expect(equal.status == 0)
        #expect(equal.output.contains("no differences"))
        #expect(try compare(try Self.review(), ["--exit-zero"]).status == 0)
    }

    @Test("wrong usage, unreadable answers, unknown standards, criteria with errors")
    func refusals() throws {
        #expect(try Program.run(["compare"]).status == 2)
        #expect(try Program.run(["compare", Cases.a]).status == 2)
        #expect(try Program.run(["compare", Cases.a, "enterprise"]).status == 2)
        #expect(try Program.run(["compare", Cases.a, Cases.b, "-o", "x.doc"]).status == 2)
        #expect(try Program.run(["compare", Cases.a, Cases.b, "-o", Cases.b]).status == 2)
        #expect(try Program.run(["compare", Cases.a, Cases.b, "--as-of", "today"]).status == 2)
        #expect(try Program.run(["compare", Cases.a, Cases.b, "--standard", "enterprize"]).status == 2)
        #expect(try Program.run(["compare", Cases.a, "nothing.json"]).status == 3)
        #expect(try Program.run(["compare", Cases.a, "-"], input: "{").status == 3)
        let broken = "Tests/EndToEndTests/Inputs/loosened.json"
        #expect(try Program.run(["compare", Cases.a, Cases.b, "--standard", broken]).status == 4)
        #expect(try Program.run(["compare", Cases.a, "criteria/examples/park.json"]).status == 3)
    }

    @Test("answers with errors are compared as far as they go, and never pass")
    func errors() throws {
        var wrong = try Cases.load(Cases.b)
        wrong["facts"] = ["employees": "many"]
        let outcome = try compare(wrong, ["--lang", "en"])
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("[wrong-type]"))
        #expect(outcome.output.contains("given wrongly (many)"))
    }

    @Test("answers for a standard and for one upon it are both judged by the more local one")
    func ancestors() throws {
        let local = "criteria/examples/enterprise-zhejiang.json"
        let outcome = try Program.run(["compare", Cases.b, local, "--lang", "en"])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("enterprise-zhejiang 2."))
        let apart = try Program.run(
            ["compare", "criteria/examples/enterprise-shanghai-met.json", local, "--lang", "en"])
        #expect(apart.status == 3)
        #expect(apart.errors.contains("[unknown-answers-standard]"))
    }

    @Test("contradicting decisions and declarations, and a default, have the shape of the schema")
    func natures() throws {
        var decided = try Cases.load(Cases.b)
        var vetoes = try #require(decided["vetoes"] as? [String: Any])
        vetoes["V4"] = [
            "value": ["people": 0, "owed": 0], "confirmed": ["date": "2025-05-08", "decision": "某县7号"],
        ]
        decided["vetoes"] = vetoes
        var facts = try #require(decided["facts"] as? [String: Any])
        facts["financialYear"] = 2023
        decided["facts"] = facts
        var silent = try Cases.load(Cases.b)
        facts["financialYear"] = nil
        silent["facts"] = facts
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("a.json")
            try Cases.write(silent).write(to: file, atomically: true, encoding: .utf8)
            let json = try compare(decided, ["--format", "json"], file: file.path).output
            #expect(try Program.run(["validate", "-"], input: json).status == 0)
            #expect(json.contains("\"assumed\": 2024"))
            let shown = try compare(decided, ["--lang", "zh"], file: file.path).output
            #expect(shown.contains(/2024 年（未填，按默认） → 2023 年/))
            #expect(shown.contains("矛盾"))
        }
    }

    @Test("a comparison has the shape of its schema, and validate sees where it has not")
    func shape() throws {
        let json = try compare(try Self.review(), ["--format", "json"]).output
        #expect(try Program.run(["validate", "-"], input: json).status == 0)
        let spoilt = json.replacing("\"sense\": \"views\"", with: "\"sense\": \"glances\"")
        let outcome = try Program.run(["validate", "-", "--lang", "en"], input: spoilt)
        #expect(outcome.status == 3)
        #expect(outcome.output.contains("'glances' is not allowed here"))
    }

    @Test("files by their endings, none overwritten")
    func files() throws {
        try Program.withFolder { folder in
            let paths = ["c.txt", "c.json", "c.html"].map { folder.appendingPathComponent($0).path }
            let options = paths.flatMap { ["-o", $0] }
            let first = try compare(try Self.review(), options)
            #expect(first.status == 1)
            #expect(try String(contentsOfFile: paths[0], encoding: .utf8) == first.output)
            #expect(try compare(try Self.review(), options).status == 5)
            #expect(try compare(try Self.review(), options + ["--force"]).status == 1)
        }
    }

    @Test(
        "markup, escapes and direction overrides of the input harm no format",
        arguments: ["text", "json", "html"])
    func hostile(format: String) throws {
        var other = try Self.review()
        let name = "<script>alert(1)</script>\u{1B}[31m\u{202E}三方\u{7}"
        other["assessor"] = ["role": "tripartite", "name": name]
        other["subject"] = ["name": name, "creditCode": "91000000MA0FAKE255"]
        let output = try compare(other, ["--format", format]).output
        for character in ["\u{1B}", "\u{202E}", "\u{7}"] { #expect(!output.contains(character)) }
        if format == "html" { #expect(!output.contains("<script")) }
        // It is shown as it was written, harmless: nothing of it is lost or acted upon.
        if format == "text" { #expect(output.contains("<script>alert(1)</script>")) }
        #expect(output.contains("三方"))
    }
}
