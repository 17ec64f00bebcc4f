import Foundation
import Testing

/// Folders of enterprises as districts hand them in: overlapping, with rules of their own, with more than answers.
@Suite("a park from its enterprises: what folders hold")
struct ParkFoldersTests {
    /// A folder to put enterprises into, beside the answers of a park.
    private struct District {
        let root: URL

        func write(_ text: String, to path: String) throws {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
        }

        /// Case A as another enterprise, with some members of its file replaced.
        func add(_ path: String, _ changes: [String: Any] = [:], code: String? = nil) throws {
            var answers = try Cases.load(Cases.a)
            answers["subject"] = ["name": path, "creditCode": code].compactMapValues { $0 }
            for (name, value) in changes { answers[name] = value }
            try write(try Cases.write(answers), to: path)
        }

        func check(_ more: [String], park: String = "park.json", input: String = "") throws -> Program.Outcome
        {
            try Program.run(["check", park, "--lang", "en"] + more, input: input, in: root)
        }

        func found(_ more: [String]) throws -> [String: Any] {
            let text = try check(more + ["--format", "json"]).output
            let report = try #require(
                try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            return try #require(report["enterprises"] as? [String: Any])
        }

        /// A local standard that asks for further facts.
        func addStandard(_ path: String, id: String, facts: Int) throws {
            let added = (0..<facts).map {
                #"{"id": "extra\#($0)", "type": "integer", "label": {"zh": "附加", "en": "extra"}}"#
            }
            try write(
                """
                {"format": "harmony-criteria/1", "id": "\(id)", "version": "1.0.0",
                 "title": {"zh": "本地", "en": "Local"},
                 "source": {"document": "x", "title": {"zh": "x", "en": "x"},
                            "issuers": [{"zh": "y", "en": "y"}], "issued": "2020-01-01"},
                 "extends": "enterprise",
                 "add": {"facts": [\(added.joined(separator: ", "))], "because": {"zh": "地方规定", "en": "a local rule"}}}
                """, to: path)
        }
    }

    private func withDistrict<T>(_ body: (District) throws -> T) throws -> T {
        try Program.withFolder { folder in
            let district = District(root: folder)
            try district.write(try Program.text("Tests/EndToEndTests/Park/park.json"), to: "park.json")
            return try body(district)
        }
    }

    private static let codes = ["91000000MA0FAKE17A", "91000000MA0FAKE255"]

    @Test("local standards of one id in two folders are two standards", arguments: [(4, 1), (1, 4)])
    func namesakes(first: Int, second: Int) throws {
        try withDistrict { district in
            for (folder, facts) in [("a", first), ("b", second)] {
                try district.addStandard("e/\(folder)/local.json", id: "local", facts: facts)
                try district.add(
                    "e/\(folder)/x.json", ["standard": "local"], code: Self.codes[folder == "a" ? 0 : 1])
            }
            try district.write("{", to: "e/c.json")
            let outcome = try district.check(["--enterprises", "e"])
            #expect(outcome.status == 1, "\(outcome.errors)")
            let figures = try #require(
                try district.found(["--enterprises", "e"])["figures"] as? [[String: Any]])
            let meeting = try #require(figures.first { $0["id"] as? String == "P2.4.meeting" })
            #expect(meeting["computed"] as? Int == 2)
            // What is to be said about a standard is said once.
            let warnings = outcome.errors.components(separatedBy: "[unused-fact]").count - 1
            #expect(warnings == first + second)
        }
    }

    @Test("a file that two folders share, or a link to one, is one enterprise")
    func overlapping() throws {
        try withDistrict { district in
            try district.add("e/sub/a.json")
            try FileManager.default.createSymbolicLink(
                at: district.root.appendingPathComponent("e/link.json"),
                withDestinationURL: district.root.appendingPathComponent("e/sub/a.json"))
            let found = try district.found(["--enterprises", "e", "--enterprises", "e/sub"])
            #expect((found["counted"] as? [Any])?.count == 1)
            let passedOver = try #require(found["passedOver"] as? [[String: Any]])
            #expect(passedOver.map { $0["file"] as? String } == ["e/sub/a.json", "e/sub/a.json"])
            let text = try district.check(["--enterprises", "e", "--enterprises", "e/sub"]).output
            #expect(text.contains("it is the same file as e/link.json"))
        }
    }

    @Test("with --as-of too, the later of two answers of one enterprise counts")
    func laterByItsOwnDay() throws {
        try withDistrict { district in
            try district.add("e/a.json", ["asOf": "2023-06-30"], code: Self.codes[0])
            try district.add("e/b.json", ["asOf": "2025-06-30"], code: Self.codes[0])
            for day in [[], ["--as-of", "2025-06-30"]] {
                let found = try district.found(["--enterprises", "e"] + day)
                let counted = try #require(found["counted"] as? [[String: Any]])
                #expect(counted.map { $0["file"] as? String } == ["b.json"])
            }
        }
    }

    @Test("a standard with errors is not called missing")
    func brokenStandard() throws {
        try withDistrict { district in
            try district.write(
                #"{"format": "harmony-criteria/1", "id": "mine", "extends": "enterprise"}"#, to: "e/mine.json"
            )
            try district.add("e/a.json", ["standard": "mine"])
            let output = try district.check(["--enterprises", "e"]).output
            #expect(output.contains("has errors"))
            #expect(!output.contains("there is no standard"))
        }
    }

    @Test("where nothing is an answer file, the files passed over are named")
    func nothing() throws {
        try withDistrict { district in
            try district.write(#"{"standard": "enterprise"}"#, to: "e/a.json")
            let outcome = try district.check(["--enterprises", "e"])
            #expect(outcome.status == 3)
            #expect(outcome.errors.contains("a.json (it is"))
        }
    }

    @Test("what does not go with --enterprises is named", arguments: [["--threads", "2"], ["--summary"]])
    func conflicts(option: [String]) throws {
        try withDistrict { district in
            try district.add("e/a.json")
            let outcome = try district.check(["--enterprises", "e"] + option)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("does not go with \(option[0])"))
        }
    }

    @Test("one line on standard input is one park")
    func line() throws {
        try withDistrict { district in
            try district.add("e/a.json")
            let line = try Cases.write(try Cases.load("Tests/EndToEndTests/Park/park.json")) + "\n"
            let outcome = try district.check(
                ["--enterprises", "e", "--format", "jsonl"], park: "-", input: line)
            #expect(outcome.status == 1, "\(outcome.errors)")
            #expect(outcome.output.split(separator: "\n").count == 1)
        }
    }

    @Test("missing answers alone contradict no claim, and leave open what they may decide")
    func missing() throws {
        try withDistrict { district in
            try district.add("e/a.json", code: Self.codes[0])
            let found = try district.found(["--enterprises", "e"])
            let figures = try #require(found["figures"] as? [[String: Any]])
            func state(_ id: String) -> String? {
                figures.first { $0["id"] as? String == id }?["state"] as? String
            }
            #expect(state("participating") == "open")
            #expect(state("unionised") == "open")
            let byAnswers = try #require(found["byAnswers"] as? [String: Any])
            #expect(byAnswers["verdict"] as? String == "fail")
            #expect(byAnswers["verdictAtBest"] as? String == "pass")
            let text = try district.check(["--enterprises", "e"]).output
            #expect(text.contains("depends on enterprises"))
            #expect(!text.contains("never raises"))
        }
    }

    @Test("what hangs on one undecided enterprise is open, and what does not is settled")
    func undecided() throws {
        try withDistrict { district in
            var park = try Cases.load("Tests/EndToEndTests/Park/park.json")
            var facts = try #require(park["facts"] as? [String: Any])
            for name in ["enterprises", "participating", "unionised"] { facts[name] = 4 }
            park["facts"] = facts
            try district.write(try Cases.write(park), to: "park.json")
            for index in 1...3 { try district.add("e/\(index).json") }
            let all = try Cases.load(Cases.a)
            var answers = try #require(all["answers"] as? [String: Any])
            answers["E2.1"] = nil
            answers["E2.4"] = "none"
            var vetoes = try #require(all["vetoes"] as? [String: Any])
            vetoes["V1"] = ["value": ["due": 386]]
            try district.add("e/4.json", ["answers": answers, "vetoes": vetoes])
            let byAnswers = try #require(
                try district.found(["--enterprises", "e"])["byAnswers"] as? [String: Any])
            let changes = try #require(byAnswers["changes"] as? [[String: String]])
            func bounds(_ id: String) -> [String?]? {
                changes.first { $0["id"] == id }.map { [$0["computed"], $0["atBest"]] }
            }
            // Its contract has no wage terms: with a union it is a fourth that is covered, without one it is none.
            #expect(bounds("P3.2") == ["unmet", "met"])
            // Whichever it is, all that are unionised are covered.
            #expect(bounds("P3.1") == ["met", "met"])
            // Nobody knows how many of its people have signed.
            #expect(bounds("P2.1") == ["unmet", "met"])
            #expect(bounds("P2.2") == nil)
        }
    }

    @Test("a sum that cannot be worked out exactly is called so, and not unanswered")
    func tooLarge() throws {
        try withDistrict { district in
            try district.write(
                """
                {"format": "harmony-criteria/1", "id": "shares", "version": "1.0.0",
                 "title": {"zh": "园区", "en": "Park"}, "enterprises": "enterprise",
                 "source": {"document": "x", "title": {"zh": "x", "en": "x"},
                            "issuers": [{"zh": "y", "en": "y"}], "issued": "2020-01-01"},
                 "facts": [],
                 "items": [{"id": "S", "title": {"zh": "项", "en": "item"}, "clause": "应当如此。", "indicators": [
                   {"id": "S.1", "level": "required", "title": {"zh": "题", "en": "title"}, "fragment": "应当如此",
                    "question": {"zh": "问", "en": "question"}, "basis": {"kind": "convention"},
                    "inputs": [{"id": "shares", "type": "integer", "unit": {"zh": "人", "en": "people"},
                                "label": {"zh": "数", "en": "shares"},
                                "fromEnterprises": {"sum": "${V1.due} * (${V1.signed} / (${V1.due} + 1))"}}],
                    "metWhen": "shares >= 2"}]}]}
                """, to: "shares.json")
            try district.write(
                """
                {"format": "harmony-answers/1", "standard": "shares", "asOf": "2025-06-30",
                 "answers": {"S.1": 3}}
                """, to: "park.json")
            for due in [999_999_999_999_989, 999_999_999_999_947, 999_999_999_999_883] {
                try district.add(
                    "e/\(due).json", ["vetoes": ["V1": ["value": ["due": due, "signed": due - 1]]]])
            }
            let output = try district.check(["--enterprises", "e"]).output.split(
                whereSeparator: \.isWhitespace
            )
            .joined(separator: " ")
            #expect(output.contains("3 people no exact sum"), "\(output)")
            #expect(output.contains("depends on figures that cannot be added"), "\(output)")
        }
    }

    @Test(
        "the first screen of a page names what is not confirmed beside the verdict", arguments: ["zh", "en"])
    func firstScreen(language: String) throws {
        try withDistrict { district in
            try district.add("e/a.json", code: Self.codes[0])
            let page = try district.check(["--enterprises", "e", "--lang", language, "--format", "html"])
                .output
            let header = try #require(page.firstRange(of: "</header>")).lowerBound
            let words = language == "zh" ? "个尚不能核实" : "cannot be confirmed by them"
            #expect(page[..<header].contains(words))
        }
    }
}
