import Foundation
import Testing

/// `compare` on two standards as it is run.
@Suite("compare, of criteria")
struct CompareCriteriaTests {
    static let city = "criteria/examples/enterprise-xingan.json"

    @Test("a local file against its parent: text", arguments: ["enterprise-zhejiang", city], ["zh", "en"])
    func text(_ local: String, _ language: String) throws {
        let outcome = try Program.run(["compare", "enterprise", local, "--lang", language])
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        let name = local == Self.city ? "xingan" : "zhejiang"
        try Golden.expect(outcome.output, "compare-\(name).\(language).txt")
    }

    @Test("JSON is the same in both languages, HTML is one file")
    func formats() throws {
        let words = ["compare", "enterprise", Self.city, "--answers", Cases.a, "--answers", Cases.b]
        let json = try Program.run(words + ["--format", "json"]).output
        #expect(try Program.run(words + ["--format", "json", "--lang", "en"]).output == json)
        try Golden.expect(json, "compare-xingan.json")
        for language in ["zh", "en"] {
            let html = try Program.run(words + ["--format", "html", "--lang", language]).output
            #expect(!html.contains("http://") && !html.contains("https://"))
            let body = try #require(html.components(separatedBy: "</head>").last)
            try Golden.expect(body, "compare-xingan.\(language).html")
        }
    }

    @Test("whose verdict flips, and by what", arguments: ["zh", "en"])
    func flips(language: String) throws {
        let local = "criteria/local/enterprise-shanghai.json"
        let files = [Cases.a, Cases.b, "criteria/examples/enterprise-shanghai-unmet.json"]
        let outcome = try Program.run(
            ["compare", "enterprise", local, "--lang", language] + files.flatMap { ["--answers", $0] })
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        let shown = outcome.output.components(separatedBy: language == "zh" ? "\n新增" : "\nAdded")
        try Golden.expect(try #require(shown.first), "compare-flips.\(language).txt")
    }

    @Test("a bad file among the answers costs only itself")
    func badFiles() throws {
        try Program.withFolder { folder in
            let answers = folder.appendingPathComponent("a/b")
            try FileManager.default.createDirectory(at: answers, withIntermediateDirectories: true)
            func write(_ text: String, _ name: String) throws {
                try text.write(to: answers.appendingPathComponent(name), atomically: true, encoding: .utf8)
            }
            try write(try Program.text(Cases.a), "good.json")
            try write("{", "broken.json")
            try write(
                #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30", "facts": {"employees": "x"}}"#,
                "wrong.json")
            try write(try Program.text("criteria/examples/park.json"), "park.json")
            try write("姓名,部门\n张三,人力\n", "list.csv")
            try write("{", ".hidden.json")
            let path = folder.appendingPathComponent("a").path
            let outcome = try Program.run(
                ["compare", "enterprise", "enterprise-zhejiang", "--answers", path, "--lang", "en"])
            #expect(outcome.status == 3)
            #expect(outcome.output.contains("Not judged (2)"))
            #expect(
                outcome.output.contains("1 verdict flips, none stays, 2 for neither standard, 2 not judged"))
            #expect(outcome.errors.contains("[wrong-type]"))
            #expect(!outcome.errors.contains("hidden"))
        }
    }

    @Test("answers to what only one of the two asks are no mistake")
    func onesidedAnswers() throws {
        let outcome = try Program.run([
            "compare", "enterprise", "enterprise-zhejiang", "--answers",
            "criteria/examples/enterprise-zhejiang-met.json", "--lang", "en",
        ])
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("no verdict flips, 1 stays"))
    }

    @Test("JSON lines, links, names twice: each submission is tried once")
    func folders() throws {
        try Program.withFolder { folder in
            let manager = FileManager.default
            let answers = folder.appendingPathComponent("a")
            // A folder may be called like a file, and a link may lead back.
            let year = answers.appendingPathComponent("2024.json")
            try manager.createDirectory(at: year, withIntermediateDirectories: true)
            try manager.createSymbolicLink(
                at: answers.appendingPathComponent("loop"), withDestinationURL: answers)
            func write(_ text: String, _ url: URL) throws {
                try text.write(to: url, atomically: true, encoding: .utf8)
            }
            let good = try Program.text(Cases.a)
            try write(good, year.appendingPathComponent("one.json"))
            try write("open", answers.appendingPathComponent("~$one.xlsx"))
            let line = good.replacing("\n", with: " ")
            try write(line + "\n\n" + line + "\n", answers.appendingPathComponent("district.jsonl"))
            let words = ["compare", "enterprise", "enterprise-zhejiang", "--lang", "en"]
            let whole = try Program.run(words + ["--answers", answers.path])
            #expect(whole.status == 1, "\(whole.errors)")
            #expect(whole.output.contains("3 verdicts flip, none stays"))
            #expect(whole.output.contains("district.jsonl:3 ("))
            let named = year.appendingPathComponent("one.json").path
            let twice = try Program.run(
                words + ["--answers", named, "--answers", answers.path, "--answers", named])
            #expect(twice.output.contains("3 verdicts flip, none stays"))
            let json = try Program.run(words + ["--answers", answers.path, "--format", "json"]).output
            #expect(try Program.run(["validate", "-"], input: json).status == 0)
            #expect(json.contains("\"line\": 3"))
        }
    }

    @Test("a new root that asks the same things is tried on the same answers")
    func newRoot() throws {
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("new.json")
            let text = try Program.text("criteria/enterprise.json")
                .replacing("\"id\": \"enterprise\"", with: "\"id\": \"enterprise-next\"", maxReplacements: 1)
            try text.write(to: file, atomically: true, encoding: .utf8)
            let outcome = try Program.run(
                ["compare", "enterprise", file.path, "--answers", Cases.b, "--lang", "en"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("no verdict flips, 1 stays"))
        }
    }

    @Test("what a verdict turns by: the level that has changed")
    func level() throws {
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("enterprise.json")
            var text = try Program.text("criteria/enterprise.json")
            for id in ["E3.2", "E3.7", "E5.6"] {
                let at = try #require(text.range(of: "\"id\": \"\(id)\""))
                let level = try #require(
                    text.range(of: "\"level\": \"required\"", range: at.upperBound..<text.endIndex))
                text.replaceSubrange(level, with: "\"level\": \"advisory\"")
            }
            try text.write(to: file, atomically: true, encoding: .utf8)
            let words = ["compare", "enterprise", file.path, "--answers", Cases.b]
            let shown = try Program.run(words + ["--lang", "zh"]).output
            #expect(shown.contains(/E5.6  一线职工培训经费占比 +不符合（必备） → 不符合（建议）/))
            let json = try Program.run(words + ["--format", "json"]).output
            #expect(json.contains("\"levelAfter\": \"advisory\""))
            #expect(try Program.run(["validate", "-"], input: json).status == 0)
        }
    }

    @Test("a reason is given for all only where all have one")
    func reasons() throws {
        try Program.withFolder { folder in
            func write(_ text: String, _ name: String) throws -> String {
                let file = folder.appendingPathComponent(name)
                try text.write(to: file, atomically: true, encoding: .utf8)
                return file.path
            }
            let nation = try Program.text("criteria/enterprise.json")
            _ = try write(
                nation.replacing("\"id\": \"enterprise\"", with: "\"id\": \"other\"", maxReplacements: 1)
                    .replacing("\"value\": \"60%\"", with: "\"value\": \"70%\""), "other.json")
            let because = #""because": {"zh": "第九条。", "en": "Art. 9."}"#
            let city = try write(
                """
                {"format": "harmony-criteria/1", "id": "city", "version": "1.0.0", "title": {"zh": "市", "en": "city"},
                 "source": {"document": "X", "title": {"zh": "办法", "en": "rules"}, "issuers": [], "issued": "2024-01-01"},
                 "extends": "other", "change": {"E9.2.share": {"value": "85%", \(because)},
                                                "E5.4.share": {"value": "85%", \(because)}}}
                """, "city.json")
            let outcome = try Program.run(
                ["compare", "enterprise", city, "--criteria", folder.path, "--lang", "zh"])
            #expect(outcome.status == 1, "\(outcome.errors)")
            // Two of the tightened have a reason and two have none; of the others every one has.
            let tightened = try #require(outcome.output.split(separator: "改动（").first)
            #expect(!tightened.contains("除另有说明外"))
            #expect(tightened.matches(of: /80% → 85%（第九条。）/).count == 2)
            #expect(tightened.contains(/60% → 70%\n/))
        }
    }

    @Test("words that differ in the other language alone are shown in it")
    func otherLanguage() throws {
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("enterprise.json")
            let text = try Program.text("criteria/enterprise.json")
                .replacing("\"en\": \"the creation standard\"", with: "\"en\": \"the yardstick\"")
            try text.write(to: file, atomically: true, encoding: .utf8)
            let shown = try Program.run(["compare", "enterprise", file.path, "--lang", "zh"]).output
            #expect(shown.contains(/（简称：英文）：the creation standard → the\s+yardstick/))
        }
    }

    @Test("exit statuses")
    func statuses() throws {
        #expect(try Program.run(["compare", "enterprise", "criteria/enterprise.json"]).status == 0)
        #expect(try Program.run(["compare", "enterprise", "enterprise-zhejiang", "--exit-zero"]).status == 0)
        #expect(try Program.run(["compare", "enterprise", "enterprize"]).status == 3)
        #expect(try Program.run(["compare", "enterprise", Cases.a]).status == 2)
        #expect(try Program.run(["compare", "enterprise", "park", "--answers", Cases.a]).status == 2)
        #expect(try Program.run(["compare", "enterprise", "park", "--standard", "park"]).status == 2)
        #expect(try Program.run(["compare", Cases.a, Cases.b, "--answers", Cases.a]).status == 2)
        #expect(
            try Program.run(["compare", "enterprise", "Tests/EndToEndTests/Inputs/loosened.json"]).status == 4
        )
        let nothing = ["compare", "enterprise", "enterprise-zhejiang", "--answers", "nowhere.json"]
        #expect(try Program.run(nothing).status == 3)
    }

    @Test("markup and escapes of a criteria file harm no format", arguments: ["text", "json", "html"])
    func hostile(format: String) throws {
        let evil = #"<script>alert(1)</script>\u001b[31m\u202e标准"#
        let text = try Program.text(Self.city).replacing("职工文体活动每年不少于三次", with: evil)
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("evil.json")
            try text.write(to: file, atomically: true, encoding: .utf8)
            let outcome = try Program.run(["compare", "enterprise", file.path, "--format", format])
            #expect(outcome.status == 1, "\(outcome.errors)")
            #expect(outcome.output.contains("alert(1)"))
            for character in ["\u{1B}", "\u{202E}"] { #expect(!outcome.output.contains(character)) }
            if format == "html" { #expect(!outcome.output.contains("<script")) }
        }
    }
}
