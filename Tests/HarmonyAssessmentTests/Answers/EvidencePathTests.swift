import HarmonyAssessment
import HarmonyCriteria
import Testing

@Suite("Paths of evidence")
struct EvidencePathTests {
    private func read(_ json: String) throws -> Assessment {
        try judge(
            AnswerSheet.allMet.entry("E6.1", #"{"value": true, "evidence": {"plan": [\#(json)]}}"#))
    }

    @Test(
        "A relative path inside the folder of the answer file is taken as it is written",
        arguments: [
            "规划.pdf", "佐证/规划.pdf", "./规划.pdf", "a/../规划.pdf", "a/b/../../规划.pdf", "..规划.pdf", "a..b/c.pdf",
            "规划 2025.pdf",
        ])
    func inside(path: String) throws {
        let assessment = try read("\"\(path)\"")
        #expect(assessment.kinds == [])
        #expect(assessment.submission.remarks["E6.1"]?.evidence.first?.paths == [path])
    }

    @Test(
        "A path that leaves the folder is refused, in the ways of Unix and of Windows",
        arguments: [
            "../规划.pdf", "..", "a/../../规划.pdf", "./../规划.pdf", "/etc/passwd", "..\\\\规划.pdf",
            "a\\\\..\\\\..\\\\规划.pdf", "C:\\\\规划.pdf", "C:/规划.pdf", "C:规划.pdf",
            "\\\\\\\\server\\\\share\\\\a.pdf",
            "a/..\\\\../规划.pdf", "",
        ])
    func outside(path: String) throws {
        let assessment = try read("\"\(path)\"")
        #expect(assessment.kinds == ["evidence-outside-folder"])
        #expect(assessment.submission.remarks["E6.1"]?.evidence.flatMap(\.paths) == [])
        #expect(try assessment.status("E6.1") == .met)
        #expect(assessment.verdict == .incomplete)
    }

    @Test("A bad path costs only itself")
    func mixed() throws {
        let assessment = try read(#""一.pdf", "../二.pdf", "三.pdf""#)
        #expect(assessment.submission.remarks["E6.1"]?.evidence.first?.paths == ["一.pdf", "三.pdf"])
    }
}
