import Foundation
import Testing

/// A report, its answers and its criteria in a folder of their own, some of them changed afterwards.
@Suite("verify")
struct VerifyTests {
    private static let examples = [
        "enterprise-a", "enterprise-b", "enterprise-zhejiang", "enterprise-shanghai-unmet", "park",
        "park-zhejiang-unmet", "park-shanghai-met", "labour-protection-unmet",
        "labour-protection-survey-partial", "labour-protection-shanghai-met",
        "labour-protection-sichuan-unmet",
        "labour-protection-qinghai-met",
    ]

    private static let matches = "matches what the answers and the criteria give\n"

    /// Copies the examples' criteria and writes a report on one of them beside it.
    private func withReport(
        on name: String = "enterprise-b", _ more: [String] = [],
        _ body: (URL) throws -> Void
    ) throws {
        try Program.withFolder { folder in
            try FileManager.default.copyItem(
                at: Program.root.appendingPathComponent("criteria/examples/\(name).json"),
                to: folder.appendingPathComponent("answers.json"))
            try check("answers.json", more, in: folder)
            try body(folder)
        }
    }

    private func check(_ answers: String, _ more: [String] = [], in folder: URL) throws {
        let outcome = try Program.run(
            ["check", answers, "-o", "report.json", "--force", "--criteria", local] + more, in: folder)
        #expect(outcome.status <= 1, "\(outcome.errors)")
    }

    /// Where the local standards of the examples lie.
    private var local: String { Program.root.appendingPathComponent("criteria/local").path }

    private func verify(_ more: [String] = [], in folder: URL) throws -> Program.Outcome {
        try Program.run(
            ["verify", "report.json", "--lang", "en", "--criteria", local] + more, in: folder)
    }

    /// Puts other words into a file, where they stand first.
    private func edit(_ name: String, _ old: String, _ new: String, in folder: URL) throws {
        let file = folder.appendingPathComponent(name)
        var text = try String(contentsOf: file, encoding: .utf8)
        let place = try #require(text.firstRange(of: old))
        text.replaceSubrange(place, with: new)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    // MARK: What was left alone

    @Test("An untouched report matches", arguments: examples)
    func untouched(example: String) throws {
        try withReport(on: example) { folder in
            let outcome = try verify(in: folder)
            #expect(outcome.output == Self.matches)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
    }

    @Test(
        "So does one on a form", arguments: ["csv", "xlsx"],
        ["enterprise-b", "park", "labour-protection-unmet"])
    func forms(kind: String, example: String) throws {
        try withReport(on: example) { folder in
            let made = try Program.run(
                ["template", "--from", "answers.json", "-o", "form.\(kind)"], in: folder)
            #expect(made.status == 0)
            try check("form.\(kind)", in: folder)
            #expect(try verify(in: folder).output == Self.matches)
            // The other form of the same answers is another file.
            let other = try verify(["--answers", "answers.json"], in: folder)
            #expect(other.status == 1)
            #expect(other.output.contains("[answers-changed]"))
            #expect(other.output.contains("/answers/form"))
        }
    }

    @Test("The day and the roles that were chosen are those of the report")
    func choices() throws {
        try withReport(on: "labour-protection-unmet", ["--role", "union", "--as-of", "2025-09-30"]) {
            folder in
            let output = try verify(in: folder).output
            #expect(output == Self.matches)
        }
    }

    @Test("The answers may have another name by now, and the report another folder")
    func moved() throws {
        try withReport { folder in
            let files = FileManager.default
            try files.createDirectory(
                at: folder.appendingPathComponent("sent"), withIntermediateDirectories: true)
            try files.moveItem(
                at: folder.appendingPathComponent("answers.json"), to: folder.appendingPathComponent("b.json")
            )
            let named = try verify(["--answers", "b.json"], in: folder)
            #expect(named.output == Self.matches)
            try files.moveItem(
                at: folder.appendingPathComponent("b.json"),
                to: folder.appendingPathComponent("sent/answers.json"))
            try files.moveItem(
                at: folder.appendingPathComponent("report.json"),
                to: folder.appendingPathComponent("sent/report.json"))
            let beside = try Program.run(["verify", "sent/report.json", "--lang", "zh"], in: folder)
            #expect(beside.output == "与答案和标准重新计算的结果一致\n")
            #expect(beside.status == 0)
        }
    }

    // MARK: What was changed

    @Test(
        "An edited value is found at its line, whatever the report says of it elsewhere",
        arguments: [
            (#""verdict": "fail""#, #""verdict": "pass""#, "/verdict: "),
            (#""outOf100": 94.07"#, #""outOf100": 100"#, "/score/outOf100: "),
            (#""status": "unmet""#, #""status": "met""#, "/items/2/status (E3): "),
            (#""shortfall": {"#, #""shortfal": {"#, "/shortfal (E"),
            (#""state": "lacking""#, #""state": "open""#, "/state ("),
            (#""met": 7"#, #""met": 8"#, "/counts/met: "),
        ])
    func edited(old: String, new: String, words: String) throws {
        try withReport { folder in
            let text = try String(
                contentsOf: folder.appendingPathComponent("report.json"), encoding: .utf8)
            let place = try #require(text.firstRange(of: old))
            try edit("report.json", old, new, in: folder)
            let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
            let outcome = try verify(in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("report.json:\(line):"))
            #expect(outcome.output.contains(words), "\(outcome.output)")
            #expect(outcome.output.contains("[report-mismatch]"))
        }
    }

    @Test("The verdict is told first; of very many differences some are listed and all counted")
    func order() throws {
        try withReport { folder in
            let file = folder.appendingPathComponent("report.json")
            let text = try String(contentsOf: file, encoding: .utf8)
                .replacing(#""status": "met""#, with: #""status": "review""#)
                .replacing(#""verdict": "fail""#, with: #""verdict": "incomplete""#)
            try text.write(to: file, atomically: true, encoding: .utf8)
            let lines = try verify(in: folder).output.split(separator: "\n")
            #expect(lines.first?.contains("/verdict: ") ?? false)
            #expect(lines.count == 21)
            #expect(lines.last?.hasSuffix("differences, 20 of them listed") ?? false)
        }
    }

    @Test("A part that is left out is one difference, not one for every part after it")
    func leftOut() throws {
        try withReport { folder in
            let file = folder.appendingPathComponent("report.json")
            let data = try Data(contentsOf: file)
            var report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            var items = try #require(report["items"] as? [[String: Any]])
            items.remove(at: 2)
            report["items"] = items
            try JSONSerialization.data(withJSONObject: report).write(to: file)
            let output = try verify(in: folder).output
            #expect(output.contains("the report lacks it, recomputed it is {\"id\": \"E3\", …}"))
            #expect(output.hasSuffix(": 1 difference\n"))
        }
    }

    @Test("Edited answers are told apart from an edited report")
    func answers() throws {
        try withReport { folder in
            try edit("answers.json", "739620", "756000", in: folder)
            let outcome = try verify(in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.output.hasPrefix("report.json:"))
            #expect(outcome.output.contains("the answer file is not the one reported on"))
            #expect(outcome.output.contains("/items/4/status (E5): the report says \"unmet\""))
        }
    }

    @Test("So are edited criteria, of whatever layer")
    func criteria() throws {
        try Program.withFolder { folder in
            // A standard of one's own, that only the folder holds.
            for (name, copy) in [
                ("examples/enterprise-zhejiang", "answers"), ("local/enterprise-zhejiang", "enterprise-own"),
            ] {
                try Program.text("criteria/\(name).json").replacing(
                    "enterprise-zhejiang", with: "enterprise-own"
                )
                .write(
                    to: folder.appendingPathComponent(copy + ".json"), atomically: true, encoding: .utf8)
            }
            let outcome = try Program.run(
                ["check", "answers.json", "-o", "report.json", "--lang", "en"], in: folder)
            #expect(outcome.status <= 1, "\(outcome.errors)")
            let arguments = ["verify", "report.json", "--lang", "en"]
            #expect(try Program.run(arguments, in: folder).output == Self.matches)
            let report = try String(
                contentsOf: folder.appendingPathComponent("report.json"), encoding: .utf8)
            #expect(report.contains(#""file": "enterprise-own.json""#))

            try edit("enterprise-own.json", "{", "{ ", in: folder)
            let spaced = try Program.run(arguments, in: folder)
            #expect(spaced.status == 1)
            #expect(spaced.output.contains("the file of the standard enterprise-own has changed"))
            #expect(spaced.output.hasSuffix(": 1 difference\n"))

            let version = try #require(
                report.firstMatch(of: /"id": "enterprise-own",\n *"version": "([^"]+)"/)?.1)
            try edit("enterprise-own.json", #""version": "\#(version)""#, #""version": "9.0""#, in: folder)
            let later = try Program.run(arguments, in: folder).output
            #expect(later.contains("the standard enterprise-own is of version 9.0"))
            #expect(later.contains("[criteria-changed]"))

            try FileManager.default.removeItem(at: folder.appendingPathComponent("enterprise-own.json"))
            let gone = try Program.run(arguments, in: folder)
            #expect(gone.status == 4)
            #expect(gone.errors.contains("--criteria"))
        }
    }

    @Test("Another version of the program is noted and is no mismatch")
    func version() throws {
        try withReport { folder in
            try edit("report.json", #""version": "0."#, #""version": "9."#, in: folder)
            let outcome = try verify(in: folder)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("note: written by harmony 9."))
            #expect(outcome.output.hasSuffix(Self.matches))
        }
    }

    // MARK: What cannot be verified

    @Test("Answers that are not there end with 3, and a report never names one elsewhere")
    func missing() throws {
        try withReport { folder in
            let missing = try verify(["--answers", "none.json"], in: folder)
            #expect(missing.status == 3)
            #expect(missing.errors.contains("[cannot-read]"))
            let file = folder.appendingPathComponent("answers.json")
            let inner = folder.appendingPathComponent("inner")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            try FileManager.default.moveItem(
                at: folder.appendingPathComponent("report.json"),
                to: inner.appendingPathComponent("report.json"))
            for name in [file.path, "../answers.json", "-"] {
                let report = inner.appendingPathComponent("report.json")
                let text = try String(contentsOf: report, encoding: .utf8)
                try text.replacing(/"source": "[^"]*"/, with: "\"source\": \"\(name)\"").write(
                    to: report, atomically: true, encoding: .utf8)
                let outcome = try verify(in: inner)
                #expect(outcome.status == 3, "\(name)")
                #expect(outcome.errors.contains("--answers"))
            }
        }
    }

    @Test("What is no report ends with 3, wrong usage with 2, an id that is a path with 4")
    func invalid() throws {
        try withReport { folder in
            func status(_ words: [String]) throws -> Int32 {
                try Program.run(["verify"] + words, in: folder).status
            }
            #expect(try status(["answers.json"]) == 3)
            #expect(try status(["none.json"]) == 3)
            #expect(try status([]) == 2)
            #expect(try status(["report.json", "report.json"]) == 2)
            #expect(try status(["report.json", "--format", "sarif"]) == 2)
            try edit("report.json", #""id": "enterprise""#, #""id": "./enterprise""#, in: folder)
            #expect(try verify(in: folder).status == 4)
            for text in ["", "[]", #"{"format": "harmony-report/1"}"#, #"{"format": "harmony-report/2"}"#] {
                try text.write(
                    to: folder.appendingPathComponent("report.json"), atomically: true, encoding: .utf8)
                #expect(try verify(in: folder).status == 3, "\(text)")
            }
        }
    }

    @Test("A link beside the report does not lead out of its folder")
    func links() throws {
        try withReport { folder in
            let inner = folder.appendingPathComponent("inner")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            try FileManager.default.moveItem(
                at: folder.appendingPathComponent("report.json"),
                to: inner.appendingPathComponent("report.json"))
            try FileManager.default.createSymbolicLink(
                at: inner.appendingPathComponent("answers.json"),
                withDestinationURL: folder.appendingPathComponent("answers.json"))
            let outcome = try verify(in: inner)
            #expect(outcome.status == 3)
            #expect(outcome.errors.contains("--answers"))
            #expect(try verify(["--answers", "answers.json"], in: inner).status == 0)
        }
    }

    @Test("Nothing but a digest can stand where one is compared")
    func forgedDigests() throws {
        for (own, forged) in [
            (#""sha256": "[0-9a-f]+""#, #""sha256": null"#),
            (#""criteria": \["#, #""criteria": [{"id": "enterprise"}, "#),
        ] {
            try withReport { folder in
                let report = folder.appendingPathComponent("report.json")
                let text = try String(contentsOf: report, encoding: .utf8)
                let edited = text.replacing(try Regex(own), with: forged)
                #expect(edited != text)
                try edited.write(to: report, atomically: true, encoding: .utf8)
                #expect(try verify(in: folder).status == 1, "\(forged)")
            }
        }
    }

    @Test("A standard of any file name is named with --standard")
    func standard() throws {
        try withReport { folder in
            let file = folder.appendingPathComponent("any.json")
            try FileManager.default.copyItem(
                at: Program.root.appendingPathComponent("criteria/enterprise.json"), to: file)
            #expect(try verify(["--standard", "any.json"], in: folder).status == 0)
        }
    }

    @Test("For programs: findings as JSON, nothing else on that stream")
    func json() throws {
        try withReport { folder in
            try edit("report.json", #""verdict": "fail""#, #""verdict": "pass""#, in: folder)
            let outcome = try verify(["--format", "json"], in: folder)
            let list = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
            #expect(list?.map { $0["name"] as? String } == ["report-mismatch"])
            #expect(outcome.errors.contains("1 difference"))
        }
    }
}
