import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import Testing

@Suite("Looking up evidence")
struct EvidenceLookupTests {
    /// Answers that meet everything; some of them name files of one kind.
    private func answers(_ files: [String: [String]]) throws -> Submission {
        var sheet = AnswerSheet.allMet
        for (id, paths) in files {
            let question = try #require(enterprise.indicators.first { $0.id == id }?.question)
            let kind = try #require(question.evidence.first?.id)
            let list = paths.map { "\"\($0)\"" }.joined(separator: ", ")
            sheet = sheet.with(evidence: #"{"\#(kind)": [\#(list)]}"#, for: id)
        }
        return try #require(read(sheet.text).submission)
    }

    private func findings(
        _ files: [String: [String]], isAsked: Bool = true, isRequired: Bool = false,
        in folder: [String: EvidenceSight], digests: [String: String] = [:]
    ) throws -> EvidenceFindings {
        let lookup = EvidenceLookup(
            in: EvidenceFolder(
                sight: { folder[$0] ?? EvidenceSight(.missing) },
                names: { _ in folder.keys.sorted() }, digest: { digests[$0] }),
            isAsked: isAsked, isRequired: isRequired)
        return lookup.findings(of: try answers(files), by: enterprise)
    }

    private static func file(_ number: UInt64, size: Int = 1) -> EvidenceSight {
        EvidenceSight(.found, identity: .init(device: 1, number: number), size: size)
    }

    // MARK: One file

    @Test(
        "What is wrong with a file is a warning at its place, and it does not count as there",
        arguments: [
            (EvidenceState.missing, "evidence-missing"), (.empty, "evidence-empty"),
            (.outside, "evidence-link-outside"), (.notPermitted, "evidence-unreadable"),
            (.special, "evidence-unreadable"), (.unreadable, "evidence-unreadable"),
        ])
    func wrong(state: EvidenceState, kind: String) throws {
        let found = try findings(
            ["E6.1": ["规划.pdf"], "E6.3": ["照片.jpg"]],
            in: ["规划.pdf": EvidenceSight(state), "照片.jpg": Self.file(1)])
        #expect(found.diagnostics.map(\.kind.name) == [kind])
        #expect(found.diagnostics.first?.severity == .warning)
        let place = try #require(found.diagnostics.first?.place)
        #expect(place.source.text(place.range) == "\"规划.pdf\"")
        #expect(found.named == 2)
        #expect(found.found == 1)
        #expect(found.state(of: "规划.pdf") == state)
    }

    @Test("A file named for several things is told once, with all of them")
    func once() throws {
        let found = try findings(["E6.1": ["甲.pdf"], "E6.3": ["甲.pdf"]], in: [:])
        #expect(found.named == 1)
        #expect(found.diagnostics.count == 1)
        let message = try #require(found.diagnostics.first?.message.zh)
        #expect(message.contains("E6.1"))
        #expect(message.contains("E6.3"))
    }

    @Test("A file with nearly the same name is suggested; where files belong is said once")
    func help() throws {
        let found = try findings(
            ["E6.1": ["规划文本.pdf"], "E6.3": ["照片墙.jpg"], "E6.4": ["台账.xlsx"]],
            in: ["规划文件.pdf": Self.file(1)])
        #expect(found.diagnostics.map { $0.help?.en.contains("'规划文件.pdf'") } == [true, nil, nil])
        let stamped = try findings(["E6.1": ["佐证/纪要.pdf"]], in: ["纪要（盖章）.pdf": Self.file(1)])
        #expect(stamped.diagnostics.first?.help?.en.contains("'佐证/纪要（盖章）.pdf'") == true)
        let unlike = try findings(["E6.1": ["甲.pdf"], "E6.3": ["乙乙乙.jpg"]], in: [:])
        #expect(unlike.diagnostics.map { $0.help?.en.contains("--evidence") } == [true, nil])
    }

    @Test("A path written with backslashes leads to the same file")
    func backslashes() throws {
        let found = try findings([#"E6.1"#: [#"佐证\\规划.pdf"#]], in: ["佐证/规划.pdf": Self.file(1)])
        #expect(found.diagnostics.isEmpty)
        #expect(found.found == 1)
    }

    @Test("Where nobody asked and nothing lies beside the answers, no file is complained of")
    func elsewhere() throws {
        let files = ["E6.1": ["甲.pdf"], "E6.3": ["乙.pdf"]]
        #expect(try findings(files, isAsked: false, in: [:]).diagnostics.isEmpty)
        #expect(try findings(files, isAsked: true, in: [:]).diagnostics.count == 2)
        let some = try findings(files, isAsked: false, in: ["甲.pdf": Self.file(1)])
        #expect(some.diagnostics.map(\.kind.name) == ["evidence-missing"])
    }

    // MARK: One file for everything

    @Test(
        "One file for three questions, and for more than half of those with evidence, is suspicious",
        arguments: [(2, 2, false), (3, 3, true), (3, 5, true), (3, 6, false), (4, 7, true)])
    func everything(same: Int, of all: Int, isSuspicious: Bool) throws {
        let ids = ["E6.1", "E6.2", "E6.3", "E6.4", "E6.5", "E1.5", "E5.1"].prefix(all)
        var files: [String: [String]] = [:]
        var folder = ["全部.pdf": Self.file(1)]
        for (index, id) in ids.enumerated() {
            files[id] = [index < same ? "全部.pdf" : "\(id).pdf"]
            if index >= same { folder["\(id).pdf"] = Self.file(UInt64(index + 2), size: index + 2) }
        }
        let found = try findings(files, in: folder)
        #expect(found.diagnostics.map(\.kind.name) == (isSuspicious ? ["evidence-for-everything"] : []))
    }

    @Test("Links and copies of one file are that file; files of one size alone are not")
    func copies() throws {
        let files = ["E6.1": ["a.pdf"], "E6.3": ["b.pdf"], "E6.4": ["c.pdf"]]
        let links = Dictionary(uniqueKeysWithValues: ["a.pdf", "b.pdf", "c.pdf"].map { ($0, Self.file(1)) })
        #expect(try findings(files, in: links).diagnostics.map(\.kind.name) == ["evidence-for-everything"])
        let apart = ["a.pdf": Self.file(1), "b.pdf": Self.file(2), "c.pdf": Self.file(3)]
        let same = try findings(files, in: apart, digests: ["a.pdf": "1", "b.pdf": "1", "c.pdf": "1"])
        #expect(same.diagnostics.map(\.kind.name) == ["evidence-for-everything"])
        let other = try findings(files, in: apart, digests: ["a.pdf": "1", "b.pdf": "2", "c.pdf": "3"])
        #expect(other.diagnostics.isEmpty)
    }

    // MARK: Required

    private func judged(_ files: [String: [String]], in folder: [String: EvidenceSight]) throws -> Assessment
    {
        let found = try findings(files, isRequired: true, in: folder)
        return assess(try answers(files), by: enterprise, evidence: found)
    }

    @Test("What is met without evidence is a gap where evidence is required, and nothing else is")
    func required() throws {
        let assessment = try judged(
            ["E6.1": ["规划.pdf"], "E6.3": ["照片.jpg"], "E6.4": ["甲.pdf", "乙.pdf"]],
            in: [
                "规划.pdf": Self.file(1), "照片.jpg": EvidenceSight(.empty), "甲.pdf": Self.file(2),
            ])
        #expect(try assessment.status("E6.1") == .met)
        for id in ["E6.3", "E6.4", "E6.2"] {
            let result = try assessment.result(id)
            #expect(result.status == .unmet)
            #expect(result.lacksEvidence)
        }
        #expect(assessment.verdict == .fail)
        #expect(assessment.completeness == Rational(1))
        #expect(assessment.vetoes.allSatisfy { $0.status == .clear })
        // Looked up and not required, it changes no result.
        let asked = try findings(["E6.3": ["照片.jpg"]], in: [:])
        let free = assess(try answers(["E6.3": ["照片.jpg"]]), by: enterprise, evidence: asked)
        #expect(free.verdict == .pass)
    }

    @Test("What the answers do not meet stays the gap that it was, and what is not known stays open")
    func others() throws {
        let sheet = AnswerSheet.allMet.entry("E6.1", "false").without("E6.3")
        let submission = try #require(read(sheet.text).submission)
        let found = EvidenceLookup(
            in: EvidenceFolder(sight: { _ in EvidenceSight(.missing) }), isAsked: true, isRequired: true
        ).findings(of: submission, by: enterprise)
        let assessment = assess(submission, by: enterprise, evidence: found)
        #expect(try assessment.result("E6.1").status == .unmet)
        #expect(try !assessment.result("E6.1").lacksEvidence)
        #expect(try assessment.status("E6.3") == .unanswered)
        let way = try #require(WayToPass(assessment))
        #expect(way.changes.map(\.indicator.id) == ["E6.1"])
        #expect(
            way.unproven.count == assessment.indicators.count {
                $0.lacksEvidence && $0.indicator.level == .required
            } + 1)
        #expect(way.blocked.isEmpty)
        #expect(!way.isWhole)
    }

    @Test("Without evidence that is required an indicator earns no points")
    func points() throws {
        let assessment = try judged([:], in: [:])
        #expect(assessment.score == .zero)
        #expect(assessment.items.allSatisfy { $0.status == .unmet })
    }

    @Test("Each kind is a warning of answers and is explained")
    func kinds() {
        #expect(EvidenceProblem.all.map(\.name) == EvidenceProblem.explanations.map(\.name))
        #expect(EvidenceProblem.all.allSatisfy { $0.severity == .warning && $0.category == .answers })
    }
}
