import Foundation
import Testing

@Suite("harmony schema")
struct SchemaCommandTests {
    @Test("without a name it lists the schemas")
    func list() throws {
        let outcome = try Program.run(["schema", "--lang", "en"])
        #expect(outcome.status == 0)
        #expect(
            outcome.output.split(separator: "\n").map { $0.prefix { $0 != " " } } == [
                "criteria", "answers", "report", "comparison", "result", "summary",
            ])
    }

    @Test(
        "each is printed as it stands in criteria/schemas",
        arguments: ["criteria", "answers", "report", "comparison", "result", "summary"])
    func printed(name: String) throws {
        let outcome = try Program.run(["schema", name])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == (try Program.text("criteria/schemas/\(name).schema.json")))
    }

    @Test("for a standard, bundled or in a file, it names every question; the language changes nothing")
    func standard() throws {
        let bundled = try Program.run(["schema", "answers", "--standard", "enterprise"])
        #expect(bundled.status == 0)
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(bundled.output.utf8)) as? [String: Any])
        let answers = try #require((schema["properties"] as? [String: Any])?["answers"] as? [String: Any])
        #expect((answers["properties"] as? [String: Any])?.count == 55)
        for words in [
            ["--standard", "criteria/enterprise.json"], ["--standard=enterprise", "--lang", "en"],
        ] {
            #expect(try Program.run(["schema", "answers"] + words).output == bundled.output)
        }
    }

    @Test(
        "wrong usage ends with 2 and says what was meant",
        arguments: [
            (["criteri"], "did you mean criteria?"), (["rules"], "criteria, answers, report, comparison"),
            (["criteria", "answers"], "one schema"),
            (["report", "--standard", "enterprise"], "schema answers"),
            (["answers", "--standard", "enterprize"], "did you mean enterprise?"),
        ])
    func usage(words: [String], hint: String) throws {
        let outcome = try Program.run(["schema", "--lang", "en"] + words)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    }

    @Test("a standard that cannot be read or is wrong ends with 4")
    func criteria() throws {
        for file in ["nowhere.json", Cases.a] {
            #expect(try Program.run(["schema", "answers", "--standard", file]).status == 4)
        }
    }
}
