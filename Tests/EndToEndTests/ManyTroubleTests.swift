import Foundation
import Testing

/// What goes wrong on the way of many submissions costs nothing else, and nothing is lost silently.
@Suite("trouble with many submissions")
struct ManyTroubleTests {
    private func write(_ lines: [String], to path: String, in folder: URL) throws {
        try Guide.write(lines.joined(separator: "\n"), to: path, in: folder)
    }

    @Test("a reader that goes away early leaves the ledger whole")
    func closedPipe() throws {
        try Program.withFolder { folder in
            try write(try ManyTests.lines(400), to: "all.jsonl", in: folder)
            let command = "\"$0\" check all.jsonl --format jsonl -o ledger.csv | head -n 1"
            let outcome = try Program.run(
                ["-c", command, Program.url.path], in: folder, program: URL(fileURLWithPath: "/bin/sh"))
            #expect(outcome.output.split(separator: "\n").count == 1)
            let ledger = try String(
                contentsOf: folder.appendingPathComponent("ledger.csv"), encoding: .utf8)
            #expect(ledger.split(whereSeparator: \.isNewline).count == 401)
        }
    }

    @Test("without anybody to read, no figures of a part are told")
    func nobodyReads() throws {
        try Program.withFolder { folder in
            try write(try ManyTests.lines(4000), to: "all.jsonl", in: folder)
            let command = "\"$0\" check all.jsonl --format jsonl | head -n 1"
            let outcome = try Program.run(
                ["-c", command, Program.url.path], in: folder, program: URL(fileURLWithPath: "/bin/sh"))
            #expect(outcome.errors == "")
        }
    }

    @Test("a line that is too long is refused wherever it stands, and costs only itself")
    func longLines() throws {
        let long =
            #"{"format": "harmony-answers/1", "note": ""# + String(repeating: "x", count: 1 << 20) + "\"}"
        let good = try ManyTests.lines(1)[0]
        let outcome = try Program.run(
            ["check", "-", "--format", "jsonl"],
            input: [good, long, long, good, long].joined(separator: "\n"))
        let results = try ManyTests.results(outcome.output)
        #expect(results.compactMap { $0["line"] as? Int } == [1, 2, 3, 4, 5])
        #expect(results.map { $0["verdict"] is String } == [true, false, false, true, false])
    }

    @Test(
        "lines are told from a document: with a byte order mark, after blank lines",
        arguments: ["\u{FEFF}", "\r\n\n\n", "\u{FEFF}\n\n"])
    func lines(start: String) throws {
        let lines = try ManyTests.lines(2)
        let blank = String(repeating: "\r\n", count: 12)
        let outcome = try Program.run(
            ["check", "-", "--summary"], input: start + lines[0] + blank + lines[1] + "\n")
        #expect(outcome.output.hasPrefix("共 2 份：符合 1，不符合 1"))
    }

    @Test("a form is a form where lines are expected")
    func form() throws {
        try Program.withFolder { folder in
            let source = Program.root.appendingPathComponent(Cases.a).path
            let form = folder.appendingPathComponent("a.csv").path
            #expect(try Program.run(["template", "--from", source, "-o", form]).status == 0)
            let text = try String(contentsOfFile: form, encoding: .utf8)
            let outcome = try Program.run(["check", "-", "--format", "jsonl"], input: text)
            let results = try ManyTests.results(outcome.output)
            #expect(results.compactMap { $0["verdict"] as? String } == ["pass"])
        }
    }

    @Test("a line is answered before the next one comes")
    func oneByOne() throws {
        let process = Process()
        process.executableURL = Program.url
        process.arguments = ["check", "-", "--format", "jsonl"]
        process.environment = ["LANG": "zh_CN.UTF-8"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = Pipe()
        try process.run()
        for line in try ManyTests.lines(3) {
            input.fileHandleForWriting.write(Data((line + "\n").utf8))
            let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(try ManyTests.results(answer).count == 1)
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    @Test("a pipe in a folder is not waited for")
    func namedPipe() throws {
        try Program.withFolder { folder in
            try write(try ManyTests.lines(1), to: "d/a.json", in: folder)
            let path = folder.appendingPathComponent("d/b.json").path
            try #require(mkfifo(path, 0o600) == 0)
            let outcome = try Program.run(["check", "d"], in: folder)
            #expect(outcome.output.hasPrefix("共 1 份：符合 1"))
        }
    }

    #if os(Linux)
        @Test("a name that is not UTF-8 is called so, and costs only itself")
        func foreignName() throws {
            try Program.withFolder { folder in
                try write(try ManyTests.lines(1), to: "d/a.json", in: folder)
                // 中.json in GBK, as archives made elsewhere leave it.
                let name: [UInt8] = [0xD6, 0xD0] + Array(".json".utf8) + [0]
                let path = Array(folder.appendingPathComponent("d").path.utf8) + [UInt8(ascii: "/")] + name
                let descriptor = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
                try #require(descriptor >= 0)
                close(descriptor)
                let outcome = try Program.run(["check", "d"], in: folder)
                #expect(outcome.output.hasPrefix("共 2 份：符合 1，无法评估 1"))
                #expect(outcome.output.contains("文件名不是 UTF-8 编码"))
            }
        }
    #endif

    @Test("an answer file names a standard by its id, never a file of criteria")
    func namedStandard() throws {
        try Program.withFolder { folder in
            let mild = try Program.text("criteria/enterprise.json")
            try Guide.write(mild, to: "d/mild.json", in: folder)
            for name in ["d/mild.json", "./mild.json", "/dev/stdin"] {
                var answers = try Cases.load(Cases.a)
                answers["standard"] = name
                try Guide.write(try Cases.write(answers), to: "d/a.json", in: folder)
                for command in [["check", "d/a.json"], ["check", "d"], ["validate", "d/a.json"]] {
                    let outcome = try Program.run(command + ["--lang", "en"], in: folder)
                    #expect(outcome.status == 3, "\(command) \(name)")
                    #expect((outcome.output + outcome.errors).contains("there is no standard '\(name)'"))
                }
            }
            // Whoever runs the program may name one.
            var answers = try Cases.load(Cases.a)
            answers["standard"] = "enterprise"
            try Guide.write(try Cases.write(answers), to: "d/a.json", in: folder)
            let chosen = try Program.run(["check", "d/a.json", "--standard", "d/mild.json"], in: folder)
            #expect(chosen.status == 0)
        }
    }

    @Test("results of an earlier run in the folder are passed over, once")
    func ownResults() throws {
        try Program.withFolder { folder in
            try write(try ManyTests.lines(3), to: "d/all.jsonl", in: folder)
            #expect(try Program.run(["check", "d", "-o", "d/out.jsonl"], in: folder).status == 1)
            let outcome = try Program.run(["check", "d", "--format", "json"], in: folder)
            #expect(outcome.output.contains("\"total\": 3,"))
            #expect(outcome.output.contains("\"passedOver\": 1"))
        }
    }

    @Test("a line among submissions that is none is told with its place, never passed over")
    func strangeLine() throws {
        try Program.withFolder { folder in
            let good = try ManyTests.lines(1)[0]
            try write(
                [good, #"{"format": "somebody/1"}"#, #"{"asOf": "2025-06-30"}"#], to: "d/a.jsonl", in: folder)
            let outcome = try Program.run(["check", "d", "--format", "jsonl"], in: folder)
            let results = try ManyTests.results(outcome.output)
            #expect(results.compactMap { $0["line"] as? Int } == [1, 2, 3])
            #expect(results.map { $0["verdict"] is String } == [true, false, false])
            #expect(outcome.status == 3)
        }
    }

    @Test("a report does not take the place of a file that a folder holds")
    func writesOver() throws {
        try Program.withFolder { folder in
            try write(try ManyTests.lines(1), to: "d/a.json", in: folder)
            let outcome = try Program.run(["check", "d", "-o", "d/a.json", "--force"], in: folder)
            #expect(outcome.status == 2)
            let kept = try String(contentsOf: folder.appendingPathComponent("d/a.json"), encoding: .utf8)
            #expect(kept == (try ManyTests.lines(1)[0]))
        }
    }

    @Test("one local standard in many folders is one standard; what is to be said about it is said once")
    func copies() throws {
        try Program.withFolder { folder in
            let local = #"""
                {"format": "harmony-criteria/1", "id": "local", "version": "1.0.0", "extends": "enterprise",
                 "title": {"zh": "本地", "en": "Local"},
                 "source": {"document": "x", "title": {"zh": "x", "en": "x"}, "issued": "2020-01-01",
                            "issuers": [{"zh": "y", "en": "y"}]},
                 "add": {"facts": [{"id": "spare", "type": "integer", "label": {"zh": "无用", "en": "spare"}}],
                         "because": {"zh": "依据地方规定", "en": "a local rule"}}}
                """#
            for place in ["x", "y", "z"] {
                var answers = try Cases.load(Cases.a)
                answers["standard"] = "local"
                try Guide.write(local, to: "d/\(place)/local.json", in: folder)
                try Guide.write(try Cases.write(answers), to: "d/\(place)/a.json", in: folder)
            }
            let outcome = try Program.run(["check", "d", "--format", "json"], in: folder)
            #expect(outcome.output.contains("\"count\": 3,"), "\(outcome)")
            #expect(outcome.output.contains("\"doubles\": [\n    {"))
            #expect(outcome.errors.components(separatedBy: "[unused-fact]").count == 2)
        }
    }

    @Test("what fails by one indicator and leaves a removal trigger open is no near miss")
    func nearMiss() throws {
        var answers = try Cases.load(Cases.a)
        var all = try #require(answers["answers"] as? [String: Any])
        all["E1.5"] = false
        answers["answers"] = all
        let near = try Program.run(["check", "-", "--summary"], input: try Cases.write(answers))
        #expect(near.output.contains("只差一项必备指标（1 份）"))
        answers["vetoes"] = nil
        let open = try Program.run(["check", "-", "--summary"], input: try Cases.write(answers))
        #expect(!open.output.contains("只差一项必备指标"))
    }

    @Test(
        "Ctrl-C, and a polite request to end, leave whole lines, no file of -o, and 130",
        arguments: [SIGINT, SIGTERM])
    func interruption(signal: Int32) throws {
        try Program.withFolder { folder in
            let process = Process()
            process.executableURL = Program.url
            process.arguments = [
                "check", "-", "--format", "jsonl", "-o", "ledger.csv", "-o", "ledger.xlsx", "-o",
                "ledger.html",
            ]
            process.currentDirectoryURL = folder
            process.environment = ["LANG": "zh_CN.UTF-8"]
            let (input, output, errors) = (Pipe(), Pipe(), Pipe())
            (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
            try process.run()
            // The last has only begun: it is no line, and not a broken one either.
            let lines = try ManyTests.lines(10).joined(separator: "\n") + "\n{\"format\": \"harm"
            input.fileHandleForWriting.write(Data(lines.utf8))
            // Its first results are there: it is reading on, from a pipe that stays open.
            var text = output.fileHandleForReading.availableData
            kill(process.processIdentifier, signal)
            process.waitUntilExit()
            text += output.fileHandleForReading.readDataToEndOfFile()
            #expect(process.terminationStatus == 130)
            #expect(text.last == UInt8(ascii: "\n"))
            #expect(try ManyTests.results(String(decoding: text, as: UTF8.self)).count == 10)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
            try input.fileHandleForWriting.close()
        }
    }
}
