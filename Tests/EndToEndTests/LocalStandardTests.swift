import Foundation
import Testing

/// The bundled local standards, and local files of a user's own.
@Suite("Local standards")
struct LocalStandardTests {
    @Test(
        "case B by the rules of Zhejiang: its own delegate quota, its added questions open, the same verdict")
    func zhejiang() throws {
        let outcome = try Program.run([
            "check", Cases.b, "--standard", "enterprise-zhejiang", "--format", "json",
        ])
        #expect(outcome.status == 1)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(report["verdict"] as? String == "fail")
        let indicators = try #require(report["items"] as? [[String: Any]]).flatMap {
            $0["indicators"] as? [[String: Any]] ?? []
        }
        func ids(_ status: String) -> [String] {
            indicators.filter { $0["status"] as? String == status }.compactMap { $0["id"] as? String }
        }
        #expect(ids("unmet") == ["E3.2", "E3.4", "E3.7", "E5.6"])
        #expect(ids("unanswered").allSatisfy { $0.contains(".ZJ") })
        #expect(ids("unanswered").count == 8)
        let layers = try #require((report["standard"] as? [String: Any])?["layers"] as? [[String: Any]])
        #expect(layers.compactMap { $0["id"] as? String } == ["enterprise", "enterprise-zhejiang"])
    }

    @Test(
        "the report of a local standard is a valid report",
        arguments: ["enterprise-zhejiang", "criteria/examples/enterprise-xingan.json"])
    func report(standard: String) throws {
        let json = try Program.run(["check", Cases.b, "--standard", standard, "--format", "json"]).output
        let outcome = try Program.run(
            ["validate", "--criteria", "criteria/examples", "--strict", "--format", "concise", "-"],
            input: json)
        #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test("the delegate quota of Zhejiang is worked out in the reader's figures and cites its article")
    func quota() throws {
        let text = try Program.run(["check", Cases.b, "--standard", "enterprise-zhejiang"]).output
        let start = try #require(text.range(of: "! E3.4"))
        let gap = text[start.lowerBound...].prefix(700).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }.joined()
        for words in ["60 人，应 ≥ 40 人 + 7 人 × 3 = 61 人", "《浙江省企业民主管理条例》第十条", "还差    1 人"] {
            #expect(gap.contains(words), "\(words): \(gap)")
        }
        let english = try Program.run(["check", Cases.b, "--standard", "enterprise-zhejiang", "--lang", "en"])
        let joined = english.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(joined.joined(separator: " ").contains("40 people + 7 people × 3 = 61 people"))
    }

    @Test("reports of the local standards, in full", arguments: ["zh", "en"])
    func golden(language: String) throws {
        try Golden.expect(
            Program.run([
                "check", "criteria/examples/enterprise-zhejiang.json", "--lang", language,
            ]).output, "zhejiang.\(language).txt")
        try Golden.expect(
            Program.run(["show", "--resolved", "enterprise-zhejiang/E3.4", "--lang", language]).output,
            "resolved-E3.4.\(language).txt")
        try Golden.expect(
            Program.run(["show", "enterprise-shanghai/E3.SH1", "--lang", language]).output,
            "show-E3.SH1.\(language).txt")
    }

    /// A city that extends the national standard and moves one threshold.
    private func city(_ parameter: String, _ value: String) -> String {
        """
        {"format": "harmony-criteria/1", "id": "city", "version": "1.0.0",
         "title": {"zh": "某市标准", "en": "city standard"},
         "source": {"document": "市〔2025〕1号", "title": "市办法", "issuers": ["市局"], "issued": "2025-01-01"},
         "extends": "enterprise",
         "change": {"\(parameter)": {"value": "\(value)", "because": {"zh": "市办法第三条", "en": "art. 3"}}}}
        """
    }

    @Test(
        "the 60% of the document may be raised, never lowered; the satisfaction convention may move either way"
    )
    func thresholds() throws {
        func validate(_ parameter: String, _ value: String) throws -> Program.Outcome {
            try Program.run(["validate", "--lang", "en", "-"], input: city(parameter, value))
        }
        let lowered = try validate("E5.6.share", "55%")
        #expect(lowered.status == 4)
        #expect(lowered.output.contains("E5.6.share is 60%, set by the document; 55% would loosen it"))
        #expect(lowered.output.contains("standard input:5:37: error"))
        #expect(try validate("E5.6.share", "65%").status == 0)
        for value in ["75%", "85%"] { #expect(try validate("E9.2.share", value).status == 0) }
    }

    @Test("a report says whose threshold a local one is")
    func whose() throws {
        try Program.withFolder { folder in
            try city("E5.6.share", "65%").write(
                to: folder.appendingPathComponent("city.json"), atomically: true, encoding: .utf8)
            let outcome = try Program.run([
                "check", Cases.b, "--criteria", folder.path, "--standard", "city",
            ])
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("应 ≥ 65%（“某市标准”自定）"))
            #expect(outcome.output.contains("某市标准（city 1.0.0）：《市办法》（市〔2025〕1号）"))
        }
    }

    @Test("points that no figure reaches are reported at their threshold")
    func unreachable() throws {
        let sample = try Program.text("criteria/examples/enterprise-xingan.json")
        let spoilt = sample.replacing(
            #""bands": [{"atLeast": "90%", "#, with: #""bands": [{"atLeast": "800%", "#)
        #expect(spoilt != sample)
        let outcome = try Program.run(
            ["validate", "--lang", "en", "--format", "concise", "-"], input: spoilt)
        #expect(outcome.status == 4)
        #expect(
            outcome.output.contains(
                "nobody reaches 800%: 'closed / accepted' is between 0% and 100% [rule-never-holds]"),
            "\(outcome.output)")
    }
}
