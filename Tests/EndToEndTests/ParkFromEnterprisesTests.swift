import Foundation
import HarmonySyntax
import Testing

/// `Park` holds a park's answers and a folder of its enterprises': one with its own and the tripartite body's
/// assessment, one twice, one without a congress or some answers, one that cannot be read, and a file of another program.
@Suite("a park from its enterprises")
struct ParkFromEnterprisesTests {
    private static let folder = Program.root.appendingPathComponent("Tests/EndToEndTests/Park")

    private func check(_ more: [String], in folder: URL = folder) throws -> Program.Outcome {
        try Program.run(["check", "park.json"] + more, in: folder)
    }

    @Test("the text report", arguments: ["zh", "en"])
    func text(language: String) throws {
        let outcome = try check(["--enterprises", "enterprises", "--lang", language])
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        try Golden.expect(outcome.output, "park-enterprises.\(language).txt")
    }

    @Test("the part of an HTML page, and of Markdown", arguments: ["zh", "en"])
    func documents(language: String) throws {
        let more = ["--enterprises", "enterprises/", "--lang", language, "--format"]
        let page = try check(more + ["html"]).output
        let start = try #require(page.firstRange(of: #"<section class="body" id="enterprises">"#)).lowerBound
        let end = try #require(page[start...].firstRange(of: "</section>")).upperBound
        try Golden.expect(String(page[start..<end]) + "\n", "park-enterprises.\(language).html")
        let markdown = try check(more + ["markdown"]).output
        #expect(markdown.contains(language == "zh" ? "## 由企业答案核算" : "## From the enterprises' own answers"))
    }

    @Test("the member of a JSON report, the same whatever the language")
    func json() throws {
        let more = ["--enterprises", "enterprises", "--format", "json", "--lang"]
        let text = try check(more + ["zh"]).output
        #expect(try check(more + ["en"]).output == text)
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let found = try JSONSerialization.data(
            withJSONObject: try #require(report["enterprises"]),
            options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        try Golden.expect(String(decoding: found, as: UTF8.self) + "\n", "park-enterprises.json")
        let validated = try Program.run(["validate", "--lang", "en", "-"], input: text)
        #expect(validated.output == "checked 1 file: no problems\n")
    }

    @Test("two sheets of a workbook: a row for each figure, a row for each enterprise")
    func workbook() throws {
        try Program.withFolder { folder in
            let path = folder.appendingPathComponent("report.xlsx").path
            _ = try check(["--enterprises", "enterprises", "-o", path])
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            let (read, problems) = WorkbookReader.read(name: "report.xlsx", bytes: bytes)
            #expect(problems.isEmpty)
            let sheets = try #require(read).sheets
            #expect(sheets.compactMap(\.name) == ["概要", "说明", "详情", "备证清单", "逐项结果", "各企业"])
            let rows = try #require(sheets.last).rows.map { $0.cells.map(\.content.shown) }
            #expect(rows.count == 6)
            #expect(rows[2].starts(with: ["minchuan.json", "岷川电子科技有限公司", "91000000MA0FAKE255", "自评"]))
            #expect(rows[2].dropFirst(5).starts(with: ["✓", "✓", "420", "420", "420", "420", "✗", "✗"]))
            #expect(rows[5].first == "yuanhang.json")
            #expect(rows[5].last == "?")
        }
    }

    @Test("a report with figures from enterprises is verified with their folder, and only with it")
    func verify() throws {
        try Program.withFolder { folder in
            for name in ["park.json", "enterprises"] {
                try FileManager.default.copyItem(
                    at: Self.folder.appendingPathComponent(name), to: folder.appendingPathComponent(name))
            }
            func verify(_ more: String...) throws -> Program.Outcome {
                try Program.run(["verify", "report.json", "--lang", "en"] + more, in: folder)
            }
            for day in [[], ["--as-of", "2025-09-30"]] {
                _ = try check(
                    ["--enterprises", "enterprises", "-o", "report.json", "--force"] + day, in: folder)
                let alone = try verify()
                #expect(alone.status == 2)
                #expect(alone.errors.contains("name their folder with --enterprises"))
                let whole = try verify("--enterprises", "enterprises")
                #expect(whole.status == 0, "\(whole.output)\(whole.errors)")
            }
            try FileManager.default.removeItem(
                at: folder.appendingPathComponent("enterprises/bianmin.json"))
            let changed = try verify("--enterprises", "enterprises")
            #expect(changed.status == 1)
            #expect(changed.output.contains("/enterprises/"))
        }
    }

    @Test("a park whose figures are those of its enterprises passes")
    func agrees() throws {
        try Program.withFolder { folder in
            let enterprises = folder.appendingPathComponent("enterprises")
            try FileManager.default.createDirectory(at: enterprises, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: Program.root.appendingPathComponent(Cases.a),
                to: enterprises.appendingPathComponent("a.json"))
            var park = try Cases.load("Tests/EndToEndTests/Park/park.json")
            var facts = try #require(park["facts"] as? [String: Any])
            var answers = try #require(park["answers"] as? [String: Any])
            for name in ["enterprises", "participating", "unionised"] { facts[name] = 1 }
            answers["P2.1"] = ["value": ["due": 386, "signed": 386]]
            answers["P2.2"] = ["value": ["due": 386, "insured": 386]]
            for id in ["P2.4", "P3.1", "P3.2", "P7.4"] { answers[id] = 1 }
            for id in ["P3.3", "P5.3"] { answers[id] = ["value": ["unable": 0]] }
            answers["P5.2"] = ["value": ["capable": 1, "own": 1]]
            for id in ["P3.3", "P5.3"] { answers[id] = ["value": ["unable": 0, "reached": 0]] }
            for id in ["P3.4", "P3.5", "P5.4"] { answers[id] = nil }
            park["facts"] = facts
            park["answers"] = answers
            try Cases.write(park).write(
                to: folder.appendingPathComponent("park.json"), atomically: true, encoding: .utf8)
            let outcome = try check(["--enterprises", "enterprises", "--lang", "en"], in: folder)
            #expect(outcome.status == 0, "\(outcome.output)")
            #expect(outcome.output.contains("with the enterprises' figures the verdict stays"))
            // The park's own file in the folder is passed over in silence.
            #expect(try check(["--enterprises", ".", "--lang", "en"], in: folder).status == 0)
        }
    }

    @Test("lines are cut and named as where a district is checked: each costs itself")
    func lines() throws {
        let cases = try [Cases.a, Cases.b].map { try Cases.write(try Cases.load($0)) }
        let long = "{\"format\": \"" + String(repeating: "x", count: 2 << 20) + "\"}"
        let text = "\u{FEFF}\(cases[0])\r\n\r\n  \n{\r\n\(long)\n\(cases[1])"
        try Program.withFolder { folder in
            try Guide.write(text, to: "d/all.jsonl", in: folder)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent("d/gone.jsonl").path, withDestinationPath: "nowhere")
            let park = Self.folder.path + "/park.json"
            let report = try Program.run(
                ["check", park, "--enterprises", "d", "--format", "json"], in: folder)
            let whole = try #require(
                try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
            let found = try #require(whole["enterprises"] as? [String: Any])
            let counted = try #require(found["counted"] as? [[String: Any]])
            let unread = counted.filter { $0["problem"] != nil }
            let district = try Program.run(["check", "d", "--format", "jsonl"], in: folder)
            let results = try district.output.split(separator: "\n").map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            func place(_ result: [String: Any]) -> String {
                let file = (result["file"] as? String ?? "").replacingOccurrences(of: "d/", with: "")
                return (result["line"] as? Int).map { "\(file):\($0)" } ?? file
            }
            #expect(
                results.map(place) == [
                    "all.jsonl:1", "all.jsonl:4", "all.jsonl:5", "all.jsonl:6", "gone.jsonl",
                ])
            #expect(Set(counted.compactMap { $0["file"] as? String }) == Set(results.map(place)))
            #expect(
                unread.compactMap { $0["file"] as? String }.sorted()
                    == ["all.jsonl:4", "all.jsonl:5", "gone.jsonl"])
            let words = try Program.run(
                ["check", park, "--enterprises", "d", "--lang", "en"], in: folder
            ).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains("all.jsonl:5 (a line of more than 1 MiB is passed over)"))
        }
    }

    @Test(
        "what cannot be worked out is refused in words",
        arguments: [
            (["park.json", "--enterprises", "nowhere"], 3, "there is no folder nowhere"),
            (["park.json", "--enterprises", "enterprises/workshops/none"], 3, "there is no folder"),
            (["enterprises/minchuan.json", "--enterprises", "enterprises"], 2, "for the answers of a park"),
            (["park.json", "park.json", "--enterprises", "enterprises"], 2, "one park"),
        ] as [([String], Int32, String)])
    func refused(arguments: [String], status: Int32, words: String) throws {
        let outcome = try Program.run(["check", "--lang", "en"] + arguments, in: Self.folder)
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test("a folder without any enterprise's answers is told, and links in a circle end")
    func folders() throws {
        try Program.withFolder { folder in
            let inner = folder.appendingPathComponent("empty")
            try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                at: inner.appendingPathComponent("again"), withDestinationURL: inner)
            try "x".write(to: inner.appendingPathComponent(".hidden.json"), atomically: true, encoding: .utf8)
            let outcome = try Program.run(
                ["check", Self.folder.path + "/park.json", "--enterprises", "empty", "--lang", "en"],
                in: folder)
            #expect(outcome.status == 3)
            #expect(outcome.errors.contains("no enterprise's answer file"))
        }
    }
}
