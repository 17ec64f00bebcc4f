import Foundation
import Testing

@Suite("harmony check")
struct CheckTests {
    private func report(_ outcome: Program.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    private func statuses(_ report: [String: Any], _ wanted: String) throws -> [String] {
        let items = try #require(report["items"] as? [[String: Any]])
        return items.flatMap { $0["indicators"] as? [[String: Any]] ?? [] }
            .filter { $0["status"] as? String == wanted }.compactMap { $0["id"] as? String }
    }

    @Test("case A meets all nine items")
    func caseA() throws {
        let outcome = try Program.run(["check", Cases.a, "--format", "json"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let report = try report(outcome)
        #expect(report["verdict"] as? String == "pass")
        #expect(
            (report["counts"] as? [String: Int]) == [
                "items": 9, "met": 9, "unmet": 0, "incomplete": 0, "notApplicable": 0,
            ])
        #expect(try statuses(report, "unmet") == [])
    }

    @Test("case B lacks exactly E3.2, E3.7 and E5.6, and E3.4 as advice")
    func caseB() throws {
        let outcome = try Program.run(["check", Cases.b, "--format", "json"])
        #expect(outcome.status == 1)
        let report = try report(outcome)
        #expect(report["verdict"] as? String == "fail")
        #expect((report["counts"] as? [String: Int])?["met"] == 7)
        #expect(try statuses(report, "unmet") == ["E3.2", "E3.4", "E3.7", "E5.6"])
        #expect(try statuses(report, "unanswered") == [])
    }

    @Test("the gap of E5.6 names the figure, the threshold, the shortfall and whose threshold it is")
    func trainingGap() throws {
        let text = try Program.run(["check", Cases.b]).output
        let start = try #require(text.range(of: "✗ E5.6"))
        let gap = text[start.lowerBound...].prefix(900)
        for words in ["58.70%", "≥ 60%", "16,380 元", "条文规定", "739,620 元 ÷ 1,260,000 元"] {
            #expect(gap.contains(words), "\(words)")
        }
    }

    @Test("without the removal triggers case A is incomplete")
    func withoutVetoes() throws {
        let outcome = try Program.run(["check", "-", "--format", "json"], input: try Cases.withoutVetoes())
        #expect(outcome.status == 1)
        #expect(try report(outcome)["verdict"] as? String == "incomplete")
    }

    @Test("a trigger confirmed inside the look-back vetoes, outside it does not")
    func confirmed() throws {
        func verdict(_ date: String) throws -> (Int32, String?) {
            let answer: [String: Any] = [
                "value": ["people": 12, "owed": 86_000, "grave": true],
                "confirmed": ["date": date, "decision": "某人社监罚〔2023〕7号"],
            ]
            let outcome = try Program.run(
                ["check", "-", "--format", "json"], input: try Cases.veto("V4", answer))
            return (outcome.status, try report(outcome)["verdict"] as? String)
        }
        #expect(try verdict("2022-06-30") == (1, "vetoed"))
        #expect(try verdict("2022-06-29") == (0, "pass"))
    }

    @Test("a risk that only the enterprise itself reports is a warning and leaves the verdict")
    func risk() throws {
        let answer: [String: Any] = ["value": ["insured": 380, "due": 386]]
        let outcome = try Program.run(["check", "-"], input: try Cases.veto("V2", answer))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("V2  未依法缴纳社会保险费  存在风险"))
    }

    @Test("the last yuan decides, and the figure is never printed as the threshold that it misses")
    func lastYuan() throws {
        let met = try Program.run(["check", "-", "--format", "json"], input: try Cases.frontline(756_000))
        #expect(try statuses(try report(met), "unmet") == ["E3.2", "E3.4", "E3.7"])
        let missed = try Program.run(["check", "-", "--color", "never"], input: try Cases.frontline(755_999))
        #expect(missed.output.contains("✗ E5.6"))
        #expect(missed.output.contains("59.9999%"))
        #expect(!missed.output.contains("60.00%"))
        #expect(missed.output.contains("1 元"))
    }

    @Test("no answers at all: nothing passes, nothing fails, everything required is listed")
    func empty() throws {
        let outcome = try Program.run(["check", "-", "--format", "json"], input: Cases.empty)
        #expect(outcome.status == 1)
        let report = try report(outcome)
        #expect(report["verdict"] as? String == "incomplete")
        #expect(try statuses(report, "met") == [])
        #expect(try statuses(report, "unmet") == [])
        let text = try Program.run(["check", "-"], input: Cases.empty).output
        #expect(text.contains("待补充（43 项必备指标）"))
    }

    @Test("four independent mistakes of one file are all reported, each with line and column")
    func fourMistakes() throws {
        let outcome = try Program.run(
            ["check", "-", "--lang", "en"],
            input: """
                {
                  "format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30",
                  "answers": {
                    "E5.1": true,
                    "E5.1": false,
                    "E5.61": true,
                    "E3.2": 20231118,
                    "E2.4": "2025-07-01"
                  }
                }
                """)
        #expect(outcome.status == 3)
        for place in [
            "standard input:5:5: error: key \"E5.1\" stands twice, first on line 4 [duplicate-key]",
            "standard input:6:5: error: there is no indicator 'E5.61' [unknown-indicator]",
            "standard input:7:13: error: expected a date, found 20231118 [wrong-type]",
            "standard input:8:13: error: 2025-07-01 is after the assessment date 2025-06-30 [future-date]",
        ] { #expect(outcome.errors.contains(place), "\(place)") }
        // The rest is still assessed.
        #expect(outcome.output.contains("Verdict"))
    }

    @Test("a report never says that the title has been awarded")
    func noAward() throws {
        for language in ["zh", "en"] {
            let text = try Program.run(["check", Cases.a, "--lang", language]).output
            #expect(text.contains(language == .init("zh") ? "不是认定" : "not a finding"))
            #expect(!text.contains("已达标"))
        }
    }

    @Test("--exit-zero turns only 1 into 0")
    func exitZero() throws {
        #expect(try Program.run(["check", Cases.b, "--exit-zero"]).status == 0)
        #expect(try Program.run(["check", "-", "--exit-zero"], input: "{").status == 3)
    }

    @Test("of many files the highest status counts, and each good one is still reported")
    func many() throws {
        let outcome = try Program.run(["check", Cases.a, "no-such-file.json", Cases.b])
        #expect(outcome.status == 3)
        #expect(outcome.output.contains("苏泽精工"))
        #expect(outcome.output.contains("岷川电子"))
        #expect(outcome.errors.contains("no-such-file.json"))
    }

    @Test("--as-of overrides the file's date, and the report prints both")
    func asOf() throws {
        let outcome = try Program.run(["check", Cases.a, "--as-of", "2027-01-15"])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("2027年1月15日"))
        #expect(outcome.output.contains("2025年6月30日"))
    }

    @Test("a park with gaps: five of seven items, each gap named")
    func park() throws {
        let outcome = try Program.run(["check", "criteria/examples/park.json", "--format", "json"])
        #expect(outcome.status == 1)
        #expect(outcome.errors == "")
        let report = try report(outcome)
        #expect((report["counts"] as? [String: Int])?["met"] == 5)
        #expect(try statuses(report, "unmet") == ["P2.5", "P3.3", "P7.3", "P7.4", "P7.7"])
        for language in ["zh", "en"] {
            let text = try Program.run(["check", "criteria/examples/park.json", "--lang", language])
            try Golden.expect(text.output, "park.\(language).txt")
        }
    }

    @Test("the program works alone in another folder")
    func alone() throws {
        try Program.withFolder { folder in
            let copy = folder.appendingPathComponent("harmony")
            try FileManager.default.copyItem(at: Program.url, to: copy)
            let outcome = try Program.run(
                ["check", "-"], input: try Program.text(Cases.b), in: folder, program: copy)
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("✗ E5.6"))
        }
    }
}
