import Foundation
import Testing

@Suite("harmony validate")
struct ValidateTests {
    private let mistakes = "Tests/EndToEndTests/Inputs/mistakes.json"

    @Test("everything that is bundled is without error or warning")
    func bundled() throws {
        let outcome = try Program.run(["validate", "--strict", "criteria"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("没有发现问题"))
    }

    @Test("an answer file's problems, a line each, with the status of answers")
    func answers() throws {
        let outcome = try Program.run(["validate", "--format", "concise", "--lang", "en", mistakes])
        #expect(outcome.status == 3)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 8)
        #expect(
            lines.contains { $0.hasPrefix("\(mistakes):9:5: error: ") && $0.hasSuffix("[duplicate-key]") })
        #expect(lines.last == "checked 1 file: 5 errors, 2 warnings")
    }

    @Test("a criteria file's problems have the status of criteria, and stand inside the expression")
    func criteria() throws {
        let text = try Program.text("criteria/enterprise.json")
            .replacing("frontline / spend >= share", with: "frontlin / spend >= share")
        let outcome = try Program.run(["validate", "-", "--format", "concise", "--lang", "en"], input: text)
        #expect(outcome.status == 4)
        #expect(outcome.output.contains("is called 'frontlin' [unknown-name]"))
    }

    @Test("--strict turns warnings into errors")
    func strict() throws {
        let answers = try Program.text(Cases.a).replacing("91000000MA0FAKE17A", with: "91000000MA0FAKE171")
        #expect(try Program.run(["validate", "-"], input: answers).status == 0)
        let strict = try Program.run(["validate", "--strict", "--format", "concise", "-"], input: answers)
        #expect(strict.status == 3)
        #expect(strict.output.contains("error: "))
        #expect(!strict.output.contains("warning: "))
    }

    @Test("for programs: one JSON array, and workflow commands, with the summary out of their way")
    func machines() throws {
        let json = try Program.run(["validate", "--format", "json", mistakes])
        let findings = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(findings.count == 7)
        #expect(
            findings.allSatisfy {
                $0["file"] as? String == mistakes && $0["line"] is Int && $0["name"] is String
            })
        let github = try Program.run(["validate", "--format", "github", mistakes])
        #expect(
            github.output.split(separator: "\n").allSatisfy {
                $0.hasPrefix("::error ") || $0.hasPrefix("::warning ")
            })
        #expect(
            github.output.contains(
                "title=future-date,file=\(mistakes),line=12,endLine=12,col=13,endColumn=25::"))
        for outcome in [json, github] {
            #expect(outcome.errors.contains("7") || outcome.errors.contains("5"))
        }
    }

    @Test("SARIF and JUnit: whole documents on standard output, with the summary out of their way")
    func documents() throws {
        let sarif = try Program.run(["validate", "--format", "sarif", "--lang", "en", mistakes, "criteria"])
        #expect(sarif.status == 3)
        let log = try #require(
            try JSONSerialization.jsonObject(with: Data(sarif.output.utf8)) as? [String: Any])
        let results = (log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
        #expect(results?.count == 7)
        #expect(results?.first?["ruleId"] as? String == "credit-code-check")
        let junit = try Program.run(["validate", "--format", "junit", "--lang", "en", mistakes, "criteria"])
        #expect(junit.status == 3)
        // Files without problems are tests that pass.
        #expect(
            junit.output.contains("name=\"criteria/enterprise.json\" file=\"criteria/enterprise.json\"/>"))
        #expect(junit.output.contains("<failure type=\"duplicate-key\""))
        for outcome in [sarif, junit] { #expect(outcome.errors.hasSuffix(": 5 errors, 2 warnings\n")) }
    }

    @Test("for programs standard input is called - in every language")
    func standardInput() throws {
        for format in ["json", "github", "sarif", "junit"] {
            for language in ["zh", "en"] {
                let outcome = try Program.run(
                    ["validate", "-", "--format", format, "--lang", language], input: "{}")
                #expect(outcome.output.contains(format == "github" ? "file=-," : "\"-\""), "\(format)")
            }
        }
    }

    @Test("folders are searched at every depth, and files of other programs are counted, not judged")
    func folders() throws {
        try Program.withFolder { folder in
            let inner = folder.appendingPathComponent("2025/一季度")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            try Program.text(Cases.b).write(
                to: inner.appendingPathComponent("乙.json"), atomically: true, encoding: .utf8)
            try "{\"name\": 1}".write(
                to: folder.appendingPathComponent("package.json"), atomically: true, encoding: .utf8)
            try "文字".write(to: folder.appendingPathComponent("说明.txt"), atomically: true, encoding: .utf8)
            let outcome = try Program.run(["validate", folder.path, "--lang", "en"])
            #expect(outcome.status == 0)
            #expect(outcome.output == "checked 1 file: no problems; 1 JSON file not of this tool left out\n")
        }
    }

    @Test("--skip-foreign passes over named files of other programs, and only over those")
    func foreign() throws {
        try Program.withFolder { folder in
            func write(_ name: String, _ text: String) throws -> String {
                try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
                return name
            }
            let package = try write("package.json", "{\"name\": 1}")
            let settings = try write("tsconfig.json", "{\n  // strict\n  \"strict\": true,\n}")
            let ours = try write("ours.json", "{\"format\": \"harmony-criteria/9\"}")
            func run(_ words: String...) throws -> Program.Outcome {
                try Program.run(["validate", "--format", "concise", "--lang", "en"] + words, in: folder)
            }
            #expect(try run(package).output.contains("[unrecognised-file]"))
            let skipped = try run("--skip-foreign", package, settings)
            #expect(skipped.status == 0)
            #expect(
                skipped.output == "checked 0 files: no problems; 2 JSON files not of this tool left out\n")
            // A format that is nearly ours is a mistake, also in a folder.
            for words in [["--skip-foreign", package, ours], ["."]] {
                let outcome = try Program.run(["validate", "--format", "concise"] + words, in: folder)
                #expect(outcome.status == 4)
                #expect(outcome.output.contains("ours.json:1:12: error: "))
                #expect(outcome.output.contains("[unknown-format]"))
            }
        }
    }

    @Test("reports are checked too: their shape, their figures, their ids")
    func reports() throws {
        let report = try Program.run(["check", "--format", "json", Cases.b]).output
        #expect(try Program.run(["validate", "-"], input: report).status == 0)
        let forged = report.replacing("\"verdict\": \"fail\"", with: "\"verdict\": \"incomplete\"")
            .replacing("\"unmet\": 2", with: "\"unmet\": \"2\"")
        let outcome = try Program.run(
            ["validate", "-", "--format", "concise", "--lang", "en"], input: forged)
        #expect(outcome.status == 3)
        #expect(outcome.output.contains("make the verdict fail, not incomplete [inconsistent-report]"))
        #expect(outcome.output.contains("[wrong-type]"))
        let newer = try Program.run(["validate", "-"], input: #"{"format": "harmony-report/2"}"#)
        #expect(newer.status == 3 && newer.output.contains("[unknown-report-format]"))
        // A report's standard is an id, never a file to be opened.
        let path = report.replacing(#""id": "enterprise""#, with: #""id": "criteria/enterprise.json""#)
        #expect(try Program.run(["validate", "-"], input: path).output.contains("[unknown-report-standard]"))
    }

    @Test("schemas in a folder are not looked at")
    func schemas() throws {
        let outcome = try Program.run(["validate", "--lang", "en", "criteria/schemas"])
        #expect(outcome.status == 3)
        #expect(outcome.output == "" && outcome.errors.contains("nothing to check"))
    }

    @Test("nothing to check, nothing readable and nothing known are errors")
    func nothing() throws {
        try Program.withFolder { folder in
            let outcome = try Program.run(["validate", folder.path])
            #expect(outcome.status == 3)
        }
        #expect(try Program.run(["validate", "no-such-file.json"]).status == 3)
        #expect(try Program.run(["validate", "-"], input: "{}").output.contains("[unrecognised-file]"))
        #expect(try Program.run(["validate", "-"], input: "").output.contains("[empty-file]"))
        #expect(try Program.run(["validate"]).status == 2)
    }
}
