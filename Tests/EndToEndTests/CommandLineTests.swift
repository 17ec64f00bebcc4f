import Foundation
import Testing

@Suite("the command line")
struct CommandLineTests {
    @Test("--version and help answer on standard output with 0")
    func informative() throws {
        let version = try Program.run(["--version"])
        #expect(version.status == 0)
        #expect(version.output.hasPrefix("harmony 0."))
        for words in [["help"], ["--help"], ["help", "check"], ["check", "--help"], ["-h"]] {
            let outcome = try Program.run(words)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("harmony"))
            #expect(outcome.errors == "")
        }
    }

    @Test(
        "wrong usage ends with 2 and says what was meant",
        arguments: [
            (["chekc"], "check"), (["check"], "FILE"), (["check", "--formt", "json", "x"], "--format"),
            (["check", "--format", "jsn", "x"], "json"),
            (["check", "--as-of", "2025-02-30", "x"], "2025-02-30"),
            (["help", "shwo"], "show"), (["show", "enterprize"], "enterprise"),
            (["show", "enterprise/E5.61"], "E5.6"),
            (["check", "--as-of"], "--as-of"), (["check", "--exit-zero=yes", "x"], "--exit-zero"),
            (["-x"], "-x"),
        ])
    func usage(words: [String], hint: String) throws {
        let outcome = try Program.run(words + ["--lang", "en"].filter { _ in words.last != "--as-of" })
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(words == ["check"] ? "answer file" : hint))
    }

    @Test("no arguments at all show how to begin, with 2")
    func nothing() throws {
        let outcome = try Program.run([])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("harmony"))
    }

    @Test("the language: option before variable before locale, Chinese otherwise")
    func language() throws {
        func chinese(_ arguments: [String], _ variables: [String: String]) throws -> Bool {
            try Program.run(arguments, variables: variables).output.contains("用法")
        }
        #expect(try chinese(["help"], ["LANG": "C"]))
        #expect(try chinese(["help"], ["LANG": "zh_CN.UTF-8"]))
        #expect(try !chinese(["help"], ["LANG": "en_GB.UTF-8"]))
        #expect(try chinese(["help"], ["LANG": "en_GB.UTF-8", "HARMONY_LANG": "zh"]))
        #expect(try !chinese(["help", "--lang", "en"], ["HARMONY_LANG": "zh"]))
        #expect(try !chinese(["--lang", "en", "help"], [:]))
    }

    @Test("files that cannot be read end with 3, each with its reason")
    func unreadable() throws {
        let outcome = try Program.run(["check", "nowhere.json"])
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("没有这个文件"))
    }

    @Test("a broken criteria file ends with 4")
    func criteria() throws {
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("local.json")
            try #"{"format": "harmony-criteria/1", "id": "local"}"#.write(
                to: file, atomically: true, encoding: .utf8)
            let outcome = try Program.run(["check", Cases.a, "--standard", file.path])
            #expect(outcome.status == 4)
            #expect(outcome.errors.contains("missing-field"))
        }
    }

    @Test("output that cannot be written ends with 5")
    func fullDisk() throws {
        let outcome = try Program.run(
            ["-c", "\"$0\" check \"$1\" > /dev/full", Program.url.path, Cases.a],
            program: URL(fileURLWithPath: "/bin/sh"))
        #expect(outcome.status == 5)
    }

    @Test("a reader that stops early does not break the program")
    func closedPipe() throws {
        let script = "\"$0\" check \"$1\" 2>&1 | head -n 1; echo \"status ${PIPESTATUS[0]}\""
        let outcome = try Program.run(
            ["-c", script, Program.url.path, Cases.a], program: URL(fileURLWithPath: "/bin/bash"))
        #expect(outcome.output.contains("status 0"))
    }

    @Test("show prints the standard, an item, an indicator, a trigger and an incentive")
    func show() throws {
        for (word, expected) in [
            ("enterprise", "E9.5"), ("enterprise/E5", "经费 60% 以上"), ("enterprise/E5.6", "share = 60%"),
            ("E5.6", "share = 60%"),
            ("enterprise/V2", "未依法缴纳社会保险费"), ("enterprise/I3", "适当减少"), ("criteria/enterprise.json", "E9.5"),
        ] {
            let outcome = try Program.run(["show", word])
            #expect(outcome.status == 0, "\(word): \(outcome.errors)")
            #expect(outcome.output.contains(expected), "\(word)")
        }
        #expect(try Program.run(["show"]).output.contains(/enterprise +企业创建标准/))
        try Golden.expect(try Program.run(["show", "enterprise/E5.6"]).output, "show-E5.6.zh.txt")
        try Golden.expect(
            try Program.run(["show", "enterprise/E3.7", "--lang", "en"]).output, "show-E3.7.en.txt")
    }
}
