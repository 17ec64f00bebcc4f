import Foundation
import HarmonyCriteria
import HarmonySyntax
import Testing

/// Every document that is bundled: its examples, its roles, what it says when, and that none is special.
@Suite("Every document")
struct DocumentTests {
    private static let folder = "criteria/examples"

    /// The example answer files by the standard that they are written for.
    private static let answerFiles: [(standard: String, path: String)] = {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: Program.root.path + "/" + folder)) ?? []
        return names.sorted().compactMap { name in
            let path = "\(folder)/\(name)"
            guard let text = try? Program.text(path),
                let id = text.firstMatch(of: /"standard": "([^"]+)"/)?.1
            else { return nil }
            return (String(id), path)
        }
    }()

    private static let paths = answerFiles.map(\.path)

    private func report(_ path: String, _ more: [String] = []) throws -> (
        status: Int32, report: [String: Any]
    ) {
        let outcome = try Program.run(["check", path, "--format", "json"] + more)
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return (outcome.status, try #require(json as? [String: Any]))
    }

    @Test(
        "has an example that meets it and one that does not; a diagnostic one two that differ",
        arguments: BundledCriteria.ids)
    func examples(standard: String) throws {
        let found = try Self.answerFiles.filter { $0.standard == standard }.map { try report($0.path) }
        let verdicts = found.map { $0.report["verdict"] as? String }
        let isDiagnostic = (found.first?.report["standard"] as? [String: Any])?["kind"] != nil
        if isDiagnostic {
            #expect(found.map(\.status) == [0, 0])
            let answered = found.map { ($0.report["counts"] as? [String: Int])?["answered"] }
            #expect(Set(answered).count == 2)
        } else {
            #expect(verdicts.contains("pass") && verdicts.contains("fail"))
            for (outcome, verdict) in zip(found, verdicts) {
                #expect((outcome.status == 0) == (verdict == "pass"))
            }
        }
    }

    @Test("reads well in full, for an example of each", arguments: ["zh", "en"])
    func golden(language: String) throws {
        for (_, path) in Self.answerFiles where path.contains("labour-protection") {
            let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
            let outcome = try Program.run(["check", path, "--lang", language])
            #expect(outcome.errors.isEmpty)
            try Golden.expect(outcome.output, "documents/\(name).\(language).txt")
        }
    }

    @Test("gives reports that are valid reports", arguments: paths)
    func validReport(path: String) throws {
        for roles in [[], ["--role", "federation"], ["--role", "enterprise", "--role", "union"]] {
            let outcome = try Program.run(["check", path, "--format", "json"] + roles)
            guard outcome.status != 2 else { continue }
            let checked = try Program.run(
                ["validate", "--strict", "--format", "concise", "-"], input: outcome.output)
            #expect(checked.status == 0, "\(checked.output)")
        }
    }

    // MARK: Roles

    @Test("--role judges the duties of one role and says what it left out")
    func role() throws {
        let path = "criteria/examples/labour-protection-met.json"
        let union = try report(path, ["--role", "union"]).report
        #expect(union["roles"] as? [String] == ["union"])
        let leftOut = try #require(union["leftOut"] as? [String])
        #expect(leftOut.contains("LP13.4") && leftOut.contains("LP2.1") && !leftOut.contains("LP4.2"))
        let text = try Program.run(["check", path, "--role", "union"]).output
        #expect(text.contains("未列入他方职责 \(leftOut.count) 项"))
        #expect(text.contains("省级总工会 1 项（LP13.4）"))
        // A level has the duties of every level, and its own.
        let province = try report(path, ["--role", "federation-province"]).report
        let federation = try report(path, ["--role", "federation"]).report
        #expect((province["leftOut"] as? [String])?.contains("LP13.4") == false)
        #expect((federation["leftOut"] as? [String])?.contains("LP13.4") == true)
    }

    @Test("a role that the standard does not have is wrong usage, with what it may have meant")
    func unknownRole() throws {
        let outcome = try Program.run([
            "check", "criteria/examples/labour-protection-met.json", "--role", "unoin", "--lang", "en",
        ])
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("the standard labour-protection has no role 'unoin'"))
        #expect(outcome.errors.contains("did you mean union?"))
        let none = try Program.run(["check", Cases.a, "--role", "union", "--lang", "en"])
        #expect(none.status == 2)
        #expect(none.errors.contains("this standard has no roles"))
    }

    // MARK: Time

    @Test("one-off deadlines: due before, gaps after, in the order of their days")
    func deadlines() throws {
        let path = "criteria/examples/labour-protection-sichuan-unmet.json"
        let answers = try Program.text(path)
        let silent = answers.replacing(/"MY1\.1": \{(?:[^{}]|\{[^{}]*\})*\}/, with: #""MY1.1": "none""#)
        func text(_ asOf: String) throws -> String {
            let words = ["check", "-", "--as-of", asOf, "--role", "federation-county"]
            return try Program.run(words, input: silent).output
        }
        #expect(try text("2021-07-10").contains(/2021年7月24日 +MY1\.1/))
        #expect(try text("2021-07-24").contains(/2021年7月24日 +MY1\.1/))
        #expect(try text("2021-08-31").contains("✗ MY1.1"))
        #expect(try !text("2021-08-31").contains(/2021年7月24日 +MY1\.1/))
    }

    @Test("every March: a first lesson in April is a gap, and the next March is due")
    func march() throws {
        let path = "criteria/examples/labour-protection-shanghai-met.json"
        let text = try Program.text(path).replacing(/"SH4\.1": [^\n]*/, with: #""SH4.1": "2025-04-02","#)
        let outcome = try Program.run(["check", "-", "--lang", "en"], input: text)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("✗ SH4.1"))
        #expect(outcome.output.contains(/1 March 2026 to 31 +SH4\.1/))
    }

    // MARK: The mechanism

    @Test(
        "show mechanism prints stages, triggers and incentives with their clauses", arguments: ["zh", "en"])
    func mechanism(language: String) throws {
        let outcome = try Program.run(["show", "mechanism", "--lang", language])
        #expect(outcome.status == 0)
        try Golden.expect(outcome.output, "mechanism.\(language).txt")
        let park = try Program.run(["show", "park/mechanism", "--lang", language])
        try Golden.expect(park.output, "mechanism-park.\(language).txt")
    }

    @Test("a street has a standard but no national title; a park can be named")
    func street() throws {
        func naming(_ path: String) throws -> String? {
            let prospects = try #require(try report(path).report["prospects"] as? [[String: Any]])
            return prospects.first { $0["id"] as? String == "S4" }?["state"] as? String
        }
        #expect(try naming("criteria/examples/park-shanghai-met.json") == "notApplicable")
        #expect(try naming("criteria/examples/park-met.json") == "open")
        let text = try Program.run(["check", "criteria/examples/park-shanghai-met.json"]).output
        let joined = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined()
        #expect(joined.contains("没有全国称号"))
    }

    @Test("a named unit with a confirmed trigger is told of removal; the veto is no convention then")
    func removal() throws {
        let text = try Program.text(Cases.a)
            .replacing(#""nationalTitle": false"#, with: #""nationalTitle": true"#)
            .replacing(
                /"V4": [^\n]*/,
                with:
                    #""V4": {"value": {"people": 3, "owed": 9000, "grave": true}, "confirmed": {"date": "2024-03-08", "decision": "某人社监罚字〔2024〕7号"}},"#
            )
        let outcome = try Program.run(["check", "-"], input: text)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains(/结论 +触发取消命名的情形/))
        #expect(outcome.output.contains("36 个月回溯期内"))
        #expect(outcome.output.contains("✗ S6  取消命名：由省级协调劳动关系三方报国家协调劳动关系三方"))
        // The lines are broken where they are full.
        let joined = outcome.output.replacing(/\n */, with: "")
        #expect(joined.contains("V4 拖欠工资由已经认定变为存在风险（“认定日期”2024年3月8日，36 个月）"))
        let earlier = try Program.run(["check", "-", "--as-of", "2027-06-30"], input: text)
        #expect(earlier.output.contains("✓ S6  取消命名：未触发"))
    }

    // MARK: None is special

    /// What a name in the engine would look like. Help and examples of rules may show one; no rule may know one.
    @Test("no source of the engine knows a document by its id, its number or its title")
    func engine() throws {
        let sources = Program.root.appendingPathComponent("Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let titles = try BundledCriteria.ids.flatMap { id in
            let source = try #require(BundledCriteria.source(of: id))
            let text = source.text(0..<source.bytes.count)
            return text.matches(of: /"(?:document|title)": "([^"]+)"/).map { String($0.1) }
        }
        let names = Set(titles + BundledCriteria.ids.filter { $0.contains("-") })
        for case let file as URL in files
        where file.pathExtension == "swift" && !file.lastPathComponent.hasSuffix("Explanations.swift")
            && file.lastPathComponent != "CommandDefinition.swift"
        {
            let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .filter { !$0.contains("///") }.joined(separator: "\n")
            for name in names { #expect(!code.contains(name), "\(file.lastPathComponent): \(name)") }
        }
    }

    @Test("a sixth document is a file: shown, validated, completed and checked like the others")
    func sixth() throws {
        try Program.withFolder { folder in
            let criteria = try Program.text("Tests/EndToEndTests/Inputs/sixth-document.json")
            try criteria.write(
                to: folder.appendingPathComponent("village.json"), atomically: true, encoding: .utf8)
            let answers = #"""
                {"format": "harmony-answers/1", "standard": "village", "asOf": "2025-06-30",
                 "subject": {"name": "示例村", "roles": ["village"]},
                 "answers": {"W1.1": "2025-05-06", "W1.2": {"value": {"read": 40, "all": 50}}}}
                """#
            try answers.write(
                to: folder.appendingPathComponent("answers.json"), atomically: true, encoding: .utf8)
            func run(_ words: String...) throws -> Program.Outcome { try Program.run(words, in: folder) }
            let checked = try run("check", "answers.json")
            #expect(checked.status == 0)
            #expect(checked.output.contains(/结论 +自评符合示范要求（仅就村的职责）\n符合的项 +1\/1 项/))
            #expect(checked.output.contains(/2026年5月1日至2026年5月31日 +W1\.1/))
            #expect(checked.output.contains("40 户 ÷ 50 户 = 80.00%"))
            #expect(checked.output.contains("未列入他方职责 1 项：镇 1 项（W1.3）"))
            #expect(try run("validate", "--strict", "village.json", "answers.json").status == 0)
            #expect(try run("show", "village.json/W1.1").output.contains("每年5月"))
            #expect(try run("schema", "answers", "--standard", "village.json").output.contains("W1.3"))
            #expect(try run("check", "answers.json", "--role", "town").status == 1)
        }
    }
}
