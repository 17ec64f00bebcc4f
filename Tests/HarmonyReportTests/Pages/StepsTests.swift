import HarmonySyntax
import Testing

@testable import HarmonyReport

/// What a page says first: what is to be done.
@Suite("what to do first")
struct StepsTests {
    private func first(_ sample: ReportSample, _ language: Language = .zh) throws -> String {
        var page = try sample.page(language)
        page.sections = page.sections.filter { $0.id == "todo" }
        return PageDump(page).text
    }

    @Test("the fewest things to mend are counted, each leads to its gap, and the facts come first")
    func changes() throws {
        let text = try first(.fail)
        #expect(text.contains("## 最少需整改 3 项（须先如实做到，再据实填报）"))
        for id in ["E3.2", "E3.7", "E5.6"] { #expect(text.contains("→\(id)]：")) }
        #expect(text.contains("须于2025年12月31日前召开职工（代表）大会"))
        #expect(text.contains("重新试算，结论为符合。"))
        #expect(
            try first(.fail, .en).contains(
                "## At least 3 things to do, and only then to state in the answers"))
    }

    @Test("a pass has no way, and nothing is promised of it", arguments: Language.allCases)
    func pass(language: Language) throws {
        let text = try first(.pass, language)
        #expect(text.contains(language == .zh ? "## 先做什么" : "## What to do first"))
        for word in ["整改", "to mend", "试算", "Tried"] { #expect(!text.contains(word), "\(word)") }
    }

    @Test("what the unit cannot mend says so, with what is wrong and the advice, and promises nothing")
    func blocked() throws {
        var sample = ReportSample.pass
        sample.changes = [ReportSample.Change(old: #""listed": false"#, new: #""listed": true"#)]
        let text = try first(sample)
        #expect(text.contains("## 怎样才能符合") && text.contains("### 自行整改不能弥补"))
        #expect(text.contains("被列入严重违法失信名单：是") && text.contains("依法申请移出"))
        #expect(!text.contains("1. ") && !text.contains("试算"))
    }

    @Test("many missing answers beside the changes are told by their items")
    func crowded() throws {
        var sample = ReportSample.fail
        sample.changes = ["E1.1", "E1.3", "E1.4", "E4.1", "E4.2", "E4.3"].map {
            ReportSample.Change(old: "\"\($0)\":", new: "\"x-\($0)\":")
        }
        let text = try first(sample)
        #expect(text.contains("### 另须补充填报"))
        #expect(text.contains("[E1  企业党组织→E1]：E1.1、E1.3–E1.5"))
    }
}
