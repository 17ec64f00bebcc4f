import Foundation
import HarmonySyntax
import Testing

@Suite("points and levels")
struct ScoringTests {
    /// The enterprise standard with the table of Inputs/scoring.json, in a file of its own.
    private func withStandard<T>(_ body: (_ path: String) throws -> T) throws -> T {
        var standard = try Cases.load("criteria/enterprise.json")
        let table = try Cases.load("Tests/EndToEndTests/Inputs/scoring.json")
        let facts = try #require(standard["facts"] as? [Any])
        standard["facts"] = facts + (try #require(table["facts"] as? [Any]))
        standard["scoring"] = table["scoring"]
        return try Program.withFolder { folder in
            let file = folder.appendingPathComponent("scored.json")
            try Cases.write(standard).write(to: file, atomically: true, encoding: .utf8)
            return try body(file.path)
        }
    }

    /// Case B with other facts and answers.
    private func caseB(facts: [String: Any] = [:], answers: [String: Any] = [:]) throws -> String {
        var file = try Cases.load(Cases.b)
        file["facts"] = (try #require(file["facts"] as? [String: Any])).merging(facts) { $1 }
        file["answers"] = (try #require(file["answers"] as? [String: Any])).merging(answers) { $1 }
        return try Cases.write(file)
    }

    private let director: [String: Any] = [
        "E3.7": ["value": ["soleState": false, "board": 5, "boardStaff": 1, "supervisors": 1]]
    ]

    @Test("the report of case B says points, groups, what the next level lacks and why points were lost")
    func report() throws {
        try withStandard { path in
            for language in ["zh", "en"] {
                let outcome = try Program.run(["check", Cases.b, "--standard", path, "--lang", language])
                #expect(outcome.status == 1)
                try Golden.expect(outcome.output, "scored.\(language).txt")
                for line in outcome.output.split(separator: "\n") { #expect(width(line) <= 80, "\(line)") }
            }
            let json = try Program.run(["check", Cases.b, "--standard", path, "--format", "json"]).output
            let start = try #require(json.firstRange(of: "  \"scoring\": {")).lowerBound
            let end = try #require(json.firstRange(of: "  \"items\": [")).lowerBound
            try Golden.expect(String(json[start..<end]), "scored.json.txt")
            #expect((try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]) != nil)
        }
    }

    @Test(
        "HTML has points and level on its first screen and the table in a section", arguments: ["zh", "en"])
    func html(language: String) throws {
        try withStandard { path in
            let page = try Program.run(
                ["check", Cases.b, "--standard", path, "--format", "html", "--lang", language]
            ).output
            // The items between are those of any other report.
            func part(from start: String, to end: String) throws -> Substring {
                let lower = try #require(page.firstRange(of: start)).lowerBound
                return page[lower..<(try #require(page[lower...].firstRange(of: end)).lowerBound)]
            }
            let first = try part(from: "<body>", to: "<section class=\"body\" id=\"gaps\">")
            let points = try part(from: "<section class=\"body\" id=\"points\">", to: "</section>")
            try Golden.expect(String(first + points), "scored.\(language).html")
        }
    }

    @Test("the summary of a workbook has points and level")
    func workbook() throws {
        try Program.withFolder { folder in
            let path = folder.appendingPathComponent("report.xlsx").path
            _ = try Program.run(
                ["check", Cases.b, "--standard", "criteria/examples/enterprise-xingan.json", "-o", path])
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            let summary = try #require(WorkbookReader.read(name: path, bytes: bytes).0?.sheets.first)
            let texts = summary.rows.flatMap(\.cells).map(\.content.shown)
            #expect(texts.contains("893.5 / 1,000（A 级（800 分起））"))
            #expect(texts.contains { $0.contains("星安市（虚构）企业创建标准（enterprise-xingan 1.0.0）") })
        }
    }

    @Test("show prints the table, and an indicator's points beside its rule")
    func show() throws {
        try withStandard { path in
            for language in ["zh", "en"] {
                let whole = try Program.run(["show", path, "--lang", language]).output
                let start = try #require(whole.firstRange(of: language == "zh" ? "计分：" : "Points: "))
                    .lowerBound
                try Golden.expect(String(whole[start...]), "show-scoring.\(language).txt")
            }
            let part = try Program.run(["show", path + "/E5.6"]).output
            #expect(part.contains("计分      10 分，按 spend > 0 ? frontline / spend : 0："))
            #expect(!(try Program.run(["show", path + "/E5.5"]).output.contains("计分")))
        }
        #expect(!(try Program.run(["show", "enterprise"]).output.contains("计分")))
    }

    @Test("with the group's minimum reached the level is reached, and the next one says what it asks for")
    func level() throws {
        try withStandard { path in
            func lines(_ facts: [String: Any]) throws -> String {
                let input = try caseB(facts: facts, answers: director)
                return try Program.run(["check", "-", "--standard", path], input: input).output
            }
            let unanswered = try lines([:])
            #expect(unanswered.contains("等级    A 级（50 分起）"))
            #expect(unanswered.contains("下一级  AA 级（85 分起）\n  · 还差 "))
            #expect(unanswered.contains("· 待填：现有等级（基本情况）、获评日期（基本情况）"))
            let none = try lines(["heldLevel": "none", "heldSince": "none"])
            #expect(none.contains("· 现有等级：尚无等级，应为“A 级”；"))
            let late = try lines(["heldLevel": "A", "heldSince": "2024-07-01"])
            #expect(late.contains("2024年7月1日 + 1 年 = 2025年7月1日，应不晚于基准日2025年6月30"))
            let held = try lines(["heldLevel": "A", "heldSince": "2024-06-30"])
            #expect(!held.contains("基准日2025年6月30"))
        }
    }

    @Test("points that are open are told from points that are lost")
    func open() throws {
        try withStandard { path in
            let answers: [String: Any] = ["E3.2": NSNull(), "E5.4": NSNull()]
            let output = try Program.run(
                ["check", "-", "--standard", path, "--lang", "en"], input: try caseB(answers: answers)
            ).output
            #expect(output.contains("20 still open"))
            #expect(output.contains(/Open +unanswered E3\.2, E5\.4\n/))
            #expect(output.contains(/\? Foundations +30 +55 +33 +3\n/))
        }
    }

    @Test("an answer file with errors reaches no level, and the status is that of the answers")
    func errors() throws {
        try withStandard { path in
            var answers = director
            answers["E5.1"] = 5
            let outcome = try Program.run(
                ["check", "-", "--standard", path], input: try caseB(answers: answers))
            #expect(outcome.status == 3)
            #expect(outcome.output.contains("等级    未达到任何等级"))
            #expect(outcome.output.contains("· 填报有错误，更正之前不列等级"))
        }
    }

    @Test("points are never rounded up to a level that they miss")
    func rounding() throws {
        func question(_ id: String) -> [String: Any] {
            [
                "id": id, "level": "required", "fragment": "应当如此", "metWhen": "yes", "appliesWhen": "here",
                "question": ["zh": "问", "en": "question"],
                "inputs": ["here", "yes"].map {
                    ["id": $0, "type": "boolean", "label": ["zh": "项", "en": "input"]] as [String: Any]
                },
            ]
        }
        let standard: [String: Any] = [
            "format": "harmony-criteria/1", "id": "small", "version": "1",
            "title": ["zh": "小", "en": "small"],
            "source": [
                "document": "试", "title": "试", "issuers": ["试"], "issued": "2024-01-01", "section": "一",
            ],
            "items": [
                [
                    "id": "I1", "title": ["zh": "项", "en": "item"], "clause": "应当如此。",
                    "indicators": ["I1.1", "I1.2", "I1.3"].map { question($0) },
                ] as [String: Any]
            ],
            "scoring": [
                "base": 100, "notApplicable": "excluded", "levels": [["id": "A", "atLeast": 80]],
                "points": [
                    "I1.1": NSDecimalNumber(string: "69.999999"),
                    "I1.2": NSDecimalNumber(string: "17.500001"),
                    "I1.3": 12.5,
                ],
            ] as [String: Any],
        ]
        try Program.withFolder { folder in
            let file = folder.appendingPathComponent("small.json")
            try Cases.write(standard).write(to: file, atomically: true, encoding: .utf8)
            let answers = """
                {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30", "answers": {
                 "I1.1": {"value": {"here": true, "yes": true}}, "I1.2": {"value": {"here": true, "yes": false}},
                 "I1.3": {"value": {"here": false}}}}
                """
            let outcome = try Program.run(
                ["check", "-", "--standard", file.path, "--lang", "en"], input: answers)
            #expect(outcome.errors == "")
            #expect(outcome.output.contains("Total         79.99 / 100\n"))
            #expect(outcome.output.contains("· 0.01 more points"))
            let json = try Program.run(
                ["check", "-", "--standard", file.path, "--format", "json"], input: answers)
            #expect(json.output.contains("\"points\": \"69999999/875000\""))
        }
    }

    @Test("a table with mistakes is refused, and validate says where")
    func invalid() throws {
        try withStandard { path in
            let text = try String(contentsOfFile: path, encoding: .utf8)
                .replacing("\"base\":100", with: "\"base\":90")
            let outcome = try Program.run(
                ["validate", "-", "--format", "concise", "--lang", "en"], input: text)
            #expect(outcome.status == 4)
            #expect(outcome.output.contains("add up to 100, the base is 90 [points-mismatch]"))
        }
    }

    @Test("the sample of a fictional city: case B reaches A, and AA once A was held for a year")
    func sample() throws {
        let sample = "criteria/examples/enterprise-xingan.json"
        let outcome = try Program.run(["check", Cases.b, "--standard", sample])
        #expect(outcome.status == 1)
        for line in [
            "总分    893.5 / 1,000，另有 10 分待定", "✓ 基础建设    365   440   352 ",
            "✓ 运行机制    239   250   175 ", "  文化与关怀  289.5   310     –", "等级    A 级（800 分起）",
            "· 待填：现有等级（基本情况）、现有等级的获评日期（基本情况）", "待定    待补充 E2.XA1",
        ] { #expect(outcome.output.contains(line), "\(line)") }
        let answers = try caseB(
            facts: ["heldLevel": "A", "heldSince": "2024-06-30"], answers: ["E2.XA1": "2025-03-01"])
        let held = try Program.run(["check", "-", "--standard", sample], input: answers).output
        #expect(held.contains("总分    903.5 / 1,000"))
        #expect(held.contains("等级    AA 级（850 分起）"))
        #expect(held.contains("下一级  AAA 级（900 分起）"))
    }

    /// Cells on a terminal, for the characters that reports are made of.
    private func width(_ line: Substring) -> Int {
        line.unicodeScalars.reduce(0) { $0 + (0x2E80...0xFFDC ~= $1.value && $1.value != 0xFF61 ? 2 : 1) }
    }
}
