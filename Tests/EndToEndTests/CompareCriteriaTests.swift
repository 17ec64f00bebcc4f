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
            #expect(outcome.output.contains("1 flips, 0 stay, 2 files not answers for either, 2 not judged"))
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
        #expect(outcome.output.contains("0 flip, 1 stay"))
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
