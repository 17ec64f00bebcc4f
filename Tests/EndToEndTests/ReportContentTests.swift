import Foundation
import Testing

/// The JSON report holds what the text report says, so that any other format can be made from it.
@Suite("the content of a JSON report")
struct ReportContentTests {
    private static let names: [String] = {
        let folder = Program.root.appendingPathComponent("criteria/examples").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }()

    /// Every string of a JSON value, one after the other and without white space.
    private func words(_ value: Any) -> String {
        switch value {
        case let text as String: text.filter { !$0.isWhitespace } + "\n"
        case let list as [Any]: list.map(words).joined()
        case let object as [String: Any]: object.values.map(words).joined()
        default: ""
        }
    }

    /// What stands beside the labels of gaps, findings and triggers, broken lines joined.
    private func rows(_ text: String) -> [String] {
        var rows: [String] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let match = line.wholeMatch(of: /\ {2,4}(条文|地方|要求|现状|还差|超出|读法|待填|佐证|建议|数据|缺少|认定)\ +(.*)/) {
                rows.append(String(match.2))
                isOpen = true
            } else if isOpen, line.hasPrefix("         ") {
                rows[rows.count - 1] += line
            } else {
                isOpen = false
            }
        }
        return rows
    }

    @Test("Whatever stands beside a label of the text report stands in it too", arguments: names)
    func complete(name: String) throws {
        let path = "criteria/examples/" + name
        let text = try Program.run(["check", path, "--lang", "zh"]).output
        let json = try Program.run(["check", path, "--format", "json"]).output
        guard !json.isEmpty else { return }
        let all = words(try JSONSerialization.jsonObject(with: Data(json.utf8)))
        #expect(rows(text).count > 5 || !text.contains("差距（"))
        for row in rows(text) {
            // Parts that are joined by punctuation stand in fields of their own.
            let parts = row.filter { !$0.isWhitespace }.split { "、，；：（）".contains($0) }
            for part in parts where part.count > 3 { #expect(all.contains(part), "\(row)") }
        }
    }

    @Test("A problem in a workbook has its cell, the same as on standard error")
    func cells() throws {
        let outcome = try Program.run(
            ["check", "Tests/EndToEndTests/Inputs/mistakes.xlsx", "--format", "json", "--lang", "en"])
        let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        let found = try #require(report?["diagnostics"] as? [[String: Any]])
        let cells = found.compactMap { $0["cell"] as? String }
        #expect(cells.count == found.count && cells.first == "基本情况!E8")
        for cell in cells { #expect(outcome.errors.contains(":\(cell): "), "\(cell)") }
    }

    @Test("A verdict on the duties of some says so in every format")
    func partial() throws {
        for format in ["text", "markdown", "html", "csv", "json"] {
            let output = try Program.run(
                ["check", "criteria/examples/labour-protection-unmet.json", "--format", format]
            ).output
            #expect(output.filter { !$0.isWhitespace }.contains("（仅就企业工会的职责）"), "\(format)")
        }
        let line = try Program.run(
            ["check", "criteria/examples/labour-protection-unmet.json", "--format", "jsonl"]
        ).output
        #expect(line.contains(#""roles":["union"]"#))
    }

    @Test("The thresholds that are conventions are those of the HTML appendix")
    func conventions() throws {
        let json = try Program.run(["check", Cases.a, "--format", "json"]).output
        let report = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let listed = try #require(report?["conventions"] as? [[String: Any]])
        let html = try Program.run(["check", Cases.a, "--format", "html"]).output
        #expect(listed.count > 20)
        for threshold in listed {
            let text = try #require(threshold["text"] as? [String: String])
            #expect(html.contains(">\(try #require(text["zh"]))<"))
        }
    }

    @Test("The words of a text answer are those of the answer file")
    func texts() throws {
        let json = try Program.run(["check", "criteria/examples/park.json", "--format", "json"]).output
        #expect(json.contains(#""number": "岷园工委发〔2024〕6号""#))
    }

    @Test("The files are named as the user named them, and no absolute path of a criteria file is told")
    func files() throws {
        let answers = Program.root.appendingPathComponent(Cases.b).path
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("own.json")
            try Program.text("criteria/enterprise.json").replacing(
                #""id": "enterprise""#, with: #""id": "own""#
            )
            .write(to: file, atomically: true, encoding: .utf8)
            try Program.text(Cases.b).replacing(#""standard": "enterprise""#, with: #""standard": "own""#)
                .write(to: folder.appendingPathComponent("b.json"), atomically: true, encoding: .utf8)
            func criteria(_ words: [String]) throws -> [[String: String]] {
                let outcome = try Program.run(["check", "--format", "json"] + words, in: folder)
                let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
                return try #require((report as? [String: Any])?["criteria"] as? [[String: String]])
            }
            #expect(try criteria(["b.json"]).map { $0["file"] } == ["own.json"])
            #expect(try criteria(["b.json", "--standard", file.path]).map { $0["file"] } == [nil])
            #expect(try criteria([answers]).map { $0["file"] } == [nil])
            #expect(try criteria([answers]).first?["sha256"]?.count == 64)
        }
    }
}
