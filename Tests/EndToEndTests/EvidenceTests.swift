import Foundation
import Testing

/// Evidence named in answers, looked up on a real disk.
@Suite("evidence on disk")
struct EvidenceTests {
    /// Case A with files for some indicators, and a folder in which some of them lie.
    private func withAnswers<T>(
        _ files: [String: [String: [String]]], _ body: (URL) throws -> T
    ) throws -> T {
        var answers = try Cases.load(Cases.a)
        var all = try #require(answers["answers"] as? [String: Any])
        for (id, answer) in all {
            guard var entry = answer as? [String: Any] else { continue }
            entry["evidence"] = nil
            all[id] = entry
        }
        for (id, evidence) in files {
            let value = try #require(all[id])
            var entry = value as? [String: Any] ?? ["value": value]
            entry["evidence"] = evidence
            all[id] = entry
        }
        answers["answers"] = all
        return try Program.withFolder { folder in
            try Guide.write(try Cases.write(answers), to: "a/answers.json", in: folder)
            return try body(folder)
        }
    }

    private static let four = [
        "E6.1": ["plan": ["佐证/规划.pdf"]], "E3.2": ["minutes": ["佐证/纪要.pdf"], "attendance": ["照片"]],
        "E2.5": ["contract": ["合同.pdf"]],
    ]

    @Test("what lies beside the answers is found: files, and folders of files")
    func beside() throws {
        try withAnswers(Self.four) { folder in
            for file in ["佐证/规划.pdf", "佐证/纪要.pdf", "照片/1.jpg", "合同.pdf"] {
                try Guide.write("x" + file, to: "a/" + file, in: folder)
            }
            let outcome = try Program.run(["check", "a/answers.json"], in: folder)
            #expect(outcome.errors == "")
            #expect(outcome.output.contains("佐证：列出 4 份，均已查到（未核对内容）"))
            #expect(outcome.status == 0)
        }
    }

    @Test("missing, empty, a link outside and what is no file are told, each at its place")
    func wrong() throws {
        try withAnswers(Self.four) { folder in
            try Guide.write("", to: "a/佐证/规划.pdf", in: folder)
            try Guide.write("secret", to: "outside.pdf", in: folder)
            let manager = FileManager.default
            try manager.createSymbolicLink(
                atPath: folder.appendingPathComponent("a/合同.pdf").path, withDestinationPath: "../outside.pdf")
            try manager.createDirectory(
                at: folder.appendingPathComponent("a/照片"), withIntermediateDirectories: true)
            let outcome = try Program.run(
                ["check", "a/answers.json", "--evidence", "a", "--lang", "en"], in: folder)
            let rules = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("a/answers.json:") }
                .compactMap { $0.split(separator: "[").last }
            #expect(
                rules == [
                    "evidence-link-outside]", "evidence-empty]", "evidence-missing]", "evidence-empty]",
                ])
            #expect(outcome.output.contains("0 of the 4 files named are there"))
            #expect(outcome.status == 0)
        }
    }

    @Test("required evidence that lacks is a gap, in every format")
    func required() throws {
        try withAnswers(Self.four) { folder in
            try Guide.write("x", to: "a/合同.pdf", in: folder)
            let arguments = ["check", "a/answers.json", "--require-evidence"]
            let text = try Program.run(arguments, in: folder)
            #expect(text.status == 1)
            #expect(text.output.contains("✗ E6.1  "))
            #expect(text.output.contains("所填符合，但佐证材料有问题：佐证/规划.pdf（不存在）"))
            #expect(text.output.contains("所填符合，但没有列出佐证材料"))
            #expect(!text.output.contains("✗ E2.5  "))
            for format in ["html", "markdown", "csv"] {
                let outcome = try Program.run(arguments + ["--format", format], in: folder)
                #expect(outcome.output.contains("佐证/规划.pdf（不存在）"), "\(format)")
            }
            let line = try Program.run(arguments + ["--format", "jsonl"], in: folder).output
            #expect(line.contains(#"{"id":"E6.1","lacksEvidence":true}"#))
            #expect(line.contains(#""evidence":{"named":4,"found":1"#))
            #expect(!line.contains(#"{"id":"E2.5""#))
        }
    }

    @Test("a report with evidence is right, and is made again where the files lie")
    func verified() throws {
        try withAnswers(Self.four) { folder in
            try Guide.write("x", to: "proof/合同.pdf", in: folder)
            let check = ["check", "a/answers.json", "--require-evidence", "--evidence", "proof"]
            let report = try Program.run(check + ["--format", "json"], in: folder)
            try Guide.write(report.output, to: "a/report.json", in: folder)
            #expect(try Program.run(["validate", "a/report.json"], in: folder).status == 0)
            let verify = ["verify", "a/report.json", "--answers", "a/answers.json"]
            #expect(try Program.run(verify + ["--evidence", "proof"], in: folder).status == 0)
            #expect(try Program.run(verify, in: folder).status == 1)
            #expect(try Program.run(verify + ["--evidence", "nowhere"], in: folder).status == 2)
            // Where nobody asked, a report says nothing of the disk.
            let plain = try Program.run(["check", "a/answers.json", "--format", "json"], in: folder)
            #expect(!plain.output.contains("\"required\": false"))
            try Guide.write("x", to: "a/合同.pdf", in: folder)
            try Guide.write(plain.output, to: "a/plain.json", in: folder)
            #expect(try Program.run(["verify", "a/plain.json"], in: folder).status == 0)
        }
    }

    @Test("of many submissions each is looked up beside its own file, and the figures are told")
    func many() throws {
        try withAnswers(Self.four) { folder in
            let text = try String(
                contentsOf: folder.appendingPathComponent("a/answers.json"), encoding: .utf8)
            try Guide.write(text, to: "b/answers.json", in: folder)
            try Guide.write("x", to: "b/合同.pdf", in: folder)
            let summary = try Program.run(["check", "a", "b", "--evidence", "b"], in: folder)
            #expect(summary.output.contains("列出 8 份，查到 2 份（未核对内容）"))
            let required = try Program.run(
                ["check", "a", "b", "--require-evidence", "--format", "csv"], in: folder)
            let rows = required.output.split(whereSeparator: \.isNewline)
            #expect(rows.first?.contains("佐证（查到/列出）") == true)
            #expect(rows.dropFirst().map { $0.contains(",0/4,") } == [true, false])
            #expect(rows.dropFirst().map { $0.contains(",1/4,") } == [false, true])
            #expect(required.status == 1)
            let plain = try Program.run(["check", "a", "b", "--format", "csv"], in: folder)
            #expect(!plain.output.contains("佐证（"))
        }
    }

    @Test("a workbook's evidence is looked up like any other")
    func workbook() throws {
        try withAnswers(Self.four) { folder in
            let form = try Program.run(
                ["template", "--from", "a/answers.json", "-o", "a/answers.xlsx"], in: folder)
            #expect(form.status == 0)
            try Guide.write("x", to: "a/合同.pdf", in: folder)
            let outcome = try Program.run(["check", "a/answers.xlsx"], in: folder)
            #expect(outcome.output.contains("列出 4 份，查到 1 份，3 份有问题"))
            #expect(outcome.errors.contains("佐证/规划.pdf"))
            #expect(outcome.errors.contains("[evidence-missing]"))
        }
    }
}
