import Foundation
import Testing

/// Many submissions at once: folders, JSON lines, files of every form, and what is broken among them.
@Suite("many submissions at once")
struct ManyTests {
    /// Case A and B by turns with names of their own; some broken in different ways.
    static func lines(_ count: Int, broken: Bool = false) throws -> [String] {
        let cases = [try Cases.load(Cases.a), try Cases.load(Cases.b)]
        return try (0..<count).map { number in
            var answers = cases[number % 2]
            answers["subject"] = ["name": "企业\(number)"]
            let line = try Cases.write(answers)
            guard broken, number % 10 == 3 else { return line }
            switch number / 10 % 4 {
            case 0: return String(line.dropLast(line.count / 2))
            case 1: return line.replacingOccurrences(of: "\"asOf\"", with: "\"asof\"")
            case 2: return line.replacingOccurrences(of: "true", with: "True", range: line.range(of: "true"))
            default: return line.replacingOccurrences(of: "\"enterprise\"", with: "\"enterprize\"")
            }
        }
    }

    static func results(_ output: String) throws -> [[String: Any]] {
        try output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test("one result for each line, in order, and the counts add up")
    func jsonLines() throws {
        let lines = try Self.lines(80, broken: true)
        let outcome = try Program.run(
            ["check", "-", "--format", "jsonl"], input: lines.joined(separator: "\n") + "\n")
        #expect(outcome.status == 3)
        let results = try Self.results(outcome.output)
        #expect(results.count == 80)
        for (number, result) in results.enumerated() {
            let isBroken = number % 10 == 3
            let errors = result["errors"] as? Int ?? 0
            #expect((errors > 0) == isBroken, "\(number)")
            if !isBroken {
                #expect(result["name"] as? String == "企业\(number)")
                #expect(result["verdict"] as? String == (number % 2 == 0 ? "pass" : "fail"))
            }
        }
        let summary = try Program.run(
            ["check", "-", "--format", "json"], input: lines.joined(separator: "\n"))
        let figures = try #require(
            try JSONSerialization.jsonObject(with: Data(summary.output.utf8)) as? [String: Any])
        #expect(figures["total"] as? Int == 80)
        #expect(figures["erroneous"] as? Int == 8)
        let standards = try #require(figures["standards"] as? [[String: Any]])
        let judged = standards.compactMap { $0["count"] as? Int }.reduce(0, +)
        #expect(judged + (figures["unusable"] as? Int ?? 0) == 80)
    }

    @Test("the same submissions as files in folders give the same counts")
    func folders() throws {
        let lines = try Self.lines(40, broken: true)
        try Program.withFolder { folder in
            for (number, line) in lines.enumerated() {
                try Guide.write(line, to: "district/\(number / 20)/\(100 + number).json", in: folder)
            }
            let together = try Program.run(
                ["check", "-", "--summary"], input: lines.joined(separator: "\n"), in: folder)
            let apart = try Program.run(["check", "district"], in: folder)
            #expect(apart.status == 3)
            let counts = apart.output.split(separator: "\n").first
            #expect(counts == together.output.split(separator: "\n").first)
            #expect(counts?.hasPrefix("共 40 份：符合 ") == true)
        }
    }

    @Test(
        "one thread and many give the same bytes",
        arguments: ["jsonl", "csv", "html", "json", "text", "xlsx"])
    func threads(format: String) throws {
        let input = try Self.lines(60, broken: true).joined(separator: "\n")
        let one = try Program.run(["check", "-", "--format", format, "--threads", "1"], input: input)
        let many = try Program.run(["check", "-", "--format", format, "--threads", "7"], input: input)
        #expect(one.output == many.output)
        #expect(one.errors == many.errors)
        #expect(one.status == many.status)
    }

    @Test("there may be more files of lines than a process may have open; one that is gone costs itself")
    func manyFiles() throws {
        let lines = try Self.lines(300)
        try Program.withFolder { folder in
            for (number, line) in lines.enumerated() {
                try Guide.write(line + "\n", to: "d/\(1000 + number).jsonl", in: folder)
                // As `split` names them: they are looked into before their turn.
                try Guide.write(line + "\n" + line, to: "part\(1000 + number)", in: folder)
            }
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("d/1099a.jsonl").path,
                withDestinationPath: "gone.jsonl")
            func check(_ arguments: [String]) throws -> Program.Outcome {
                let few = ["-c", "ulimit -n 64; exec \"$0\" \"$@\"", Program.url.path, "check"]
                return try Program.run(
                    few + arguments, in: folder, program: URL(fileURLWithPath: "/bin/sh"))
            }
            let one = try check(["d", "--format", "jsonl", "--threads", "1"])
            #expect(one.status == 3)
            let found = try Self.results(one.output)
            #expect(found.count == 301)
            for (number, result) in found.enumerated() where number != 100 {
                #expect(result["name"] as? String == "企业\(number < 100 ? number : number - 1)")
            }
            #expect(found[100]["file"] as? String == "d/1099a.jsonl")
            #expect(found[100]["line"] == nil)
            let many = try check(["d", "--format", "jsonl", "--threads", "5", "-o", "ledger.csv"])
            #expect(many.output == one.output)
            let parts = try check(
                (0..<300).map { "part\(1000 + $0)" } + ["--format", "jsonl", "--threads", "5"])
            #expect(try Self.results(parts.output).compactMap { $0["file"] as? String }.count == 600)
            #expect(parts.status == 1)
        }
    }

    @Test("a file with one line and no name that says so, where a line is to come out for each")
    func silentName() throws {
        let line = try Self.lines(1)[0]
        try Program.withFolder { folder in
            try Guide.write(line, to: "part", in: folder)
            let outcome = try Program.run(["check", "part", "--format", "jsonl"], in: folder)
            #expect(try Self.results(outcome.output).count == 1)
            #expect(outcome.status == 0)
        }
    }

    @Test("forms of every kind lie in one folder; what is no answer file is passed over")
    func mixed() throws {
        try Program.withFolder { folder in
            try Guide.write("", to: "d/.hidden.json", in: folder)
            for (name, example) in [("b.xlsx", Cases.b), ("c.csv", Cases.a)] {
                let source = Program.root.appendingPathComponent(example).path
                let form = folder.appendingPathComponent("d/" + name).path
                #expect(try Program.run(["template", "--from", source, "-o", form]).status == 0)
            }
            try Guide.write(try Cases.write(try Cases.load(Cases.a)), to: "d/a.json", in: folder)
            try Guide.write(try Self.lines(2).joined(separator: "\n"), to: "d/lines.jsonl", in: folder)
            try Guide.write("姓名,工资\n张三,1\n", to: "d/工资.csv", in: folder)
            try Guide.write(
                try Program.text("criteria/enterprise.json"), to: "d/standard.json", in: folder)
            try Guide.write("\u{1}\u{2}", to: "d/z.xls", in: folder)
            let outcome = try Program.run(["check", "d", "--format", "jsonl"], in: folder)
            let results = try Self.results(outcome.output)
            #expect(
                results.compactMap { $0["file"] as? String }
                    == ["d/a.json", "d/b.xlsx", "d/c.csv", "d/lines.jsonl", "d/lines.jsonl", "d/z.xls"])
            #expect(outcome.status == 3)
            let summary = try Program.run(["check", "d"], in: folder)
            #expect(summary.output.contains("d/工资.csv"))
            #expect(summary.output.contains("d/standard.json"))
            #expect(!summary.output.contains("hidden"))
        }
    }

    @Test("a ledger as CSV, workbook and page; hostile names do nothing in them")
    func ledgers() throws {
        var answers = try Cases.load(Cases.b)
        answers["subject"] = ["name": "=cmd()<script>\u{1B}[31m\u{202E}"]
        let lines = [try Cases.write(answers)] + (try Self.lines(3))
        try Program.withFolder { folder in
            try Guide.write(lines.joined(separator: "\n"), to: "all.jsonl", in: folder)
            let outcome = try Program.run(
                ["check", "all.jsonl", "-o", "l.csv", "-o", "l.html", "-o", "l.xlsx"], in: folder)
            #expect(outcome.status == 1)
            let csv = try String(contentsOf: folder.appendingPathComponent("l.csv"), encoding: .utf8)
            #expect(csv.split(whereSeparator: \.isNewline).count == 5)
            #expect(csv.contains("'=cmd()"))
            let page = try String(contentsOf: folder.appendingPathComponent("l.html"), encoding: .utf8)
            #expect(page.contains("\\u003cscript>"))
            #expect(page.contains("<summary>共 4 份：符合 2，不符合 2</summary>\n"))
            for text in [csv, page] {
                #expect(!text.unicodeScalars.contains("\u{1B}"))
                #expect(!text.unicodeScalars.contains("\u{202E}"))
            }
            // A second run replaces nothing unasked.
            #expect(try Program.run(["check", "all.jsonl", "-o", "l.csv"], in: folder).status == 5)
            #expect(try Program.run(["check", "all.jsonl", "-o", "l.csv", "-f"], in: folder).status == 1)
            // Of several files none is begun where one may not be written.
            #expect(
                try Program.run(["check", "all.jsonl", "-o", "m.csv", "-o", "l.csv"], in: folder).status == 5)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(names == ["all.jsonl", "l.csv", "l.html", "l.xlsx"])
        }
    }

    @Test("one credit code twice is named with both places; the tripartite body's answers are no double")
    func doubles() throws {
        let code = "91000000MA0FAKE255"
        var lines = try Self.lines(4)
        var own = try Cases.load(Cases.b)
        lines.append(try Cases.write(own))
        lines.append(try Cases.write(own))
        own["assessor"] = ["role": "tripartite", "name": "三方"]
        lines.append(try Cases.write(own))
        try Program.withFolder { folder in
            try Guide.write(lines.joined(separator: "\n"), to: "all.jsonl", in: folder)
            let outcome = try Program.run(["check", "all.jsonl"], in: folder)
            #expect(outcome.output.contains("  \(code)\n  · all.jsonl:5\n  · all.jsonl:6\n"))
        }
    }

    @Test("a line of more than 1 MiB costs itself")
    func longLine() throws {
        let good = try Self.lines(2)
        let long = "{\"format\": \"" + String(repeating: "x", count: 3 << 20) + "\"}"
        let outcome = try Program.run(
            ["check", "-", "--format", "jsonl"], input: [good[0], long, good[1]].joined(separator: "\n"))
        let results = try Self.results(outcome.output)
        #expect(results.count == 3)
        #expect(results[1]["line"] as? Int == 2)
        #expect(results[2]["name"] as? String == "企业1")
        #expect(outcome.status == 3)
    }

    @Test("standard input of one document stays a report")
    func document() throws {
        let outcome = try Program.run(["check", "-"], input: try Program.text(Cases.b))
        #expect(outcome.output.contains("差距（3 项必备指标）"))
        #expect(outcome.status == 1)
    }

    @Test("several files give a report each, or one table or summary where a file holds one thing")
    func severalFiles() throws {
        let both = [Cases.a, Cases.b]
        #expect(try Program.run(["check"] + both).output.contains("== \(Cases.b) =="))
        #expect(try Program.run(["check", "--summary"] + both).output.hasPrefix("共 2 份：符合 1，不符合 1\n"))
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("both.json").path
            #expect(try Program.run(["check", "-o", file] + both).status == 1)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(text.contains("\"format\": \"harmony-summary/1\""))
        }
    }

    @Test("the summary of a small district, as text in both languages and as JSON")
    func summary() throws {
        let district = "Tests/EndToEndTests/Park/enterprises"
        for language in ["zh", "en"] {
            let outcome = try Program.run(["check", district, "--lang", language])
            try Golden.expect(outcome.output, "district.\(language).txt")
        }
        try Golden.expect(try Program.run(["check", district, "--format", "json"]).output, "district.json")
        let two = try Program.run(["check", Cases.a, Cases.b, "--summary", "--format", "json"])
        try Golden.expect(two.output, "two.json")
    }

    @Test("a ledger that finds no room ends the run with 5", arguments: ["csv", "html", "xlsx"])
    func noRoom(format: String) throws {
        let full = ["-c", "exec \"$0\" check - --format \(format) > /dev/full", Program.url.path]
        let outcome = try Program.run(
            full, input: try Self.lines(30).joined(separator: "\n"),
            program: URL(fileURLWithPath: "/bin/sh"))
        #expect(outcome.status == 5)
        #expect(outcome.errors.contains("无法写到标准输出"))
    }

    @Test("nothing to judge is said, with 3")
    func nothing() throws {
        try Program.withFolder { folder in
            try Guide.write("x", to: "empty/readme.txt", in: folder)
            let outcome = try Program.run(["check", "empty"], in: folder)
            #expect(outcome.status == 3)
            #expect(outcome.errors.contains("没有可评估的答案文件"))
        }
    }
}
