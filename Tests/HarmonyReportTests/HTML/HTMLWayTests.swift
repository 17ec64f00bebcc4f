import HarmonyAssessment
import HarmonySyntax
import Testing

/// What the first screen says of the way to pass.
@Suite("the way to pass in HTML")
struct HTMLWayTests {
    private func first(_ sample: ReportSample, _ language: Language = .zh) throws -> String {
        let document = try sample.html(language)
        let start = try #require(document.firstRange(of: "<section class=\"first\">")).lowerBound
        let end = try #require(document[start...].firstRange(of: "</section>")).lowerBound
        return String(document[start..<end])
    }

    private func count(_ word: String, in text: String) -> Int { text.ranges(of: word).count }

    @Test("the changes are counted and each is a link to its gap")
    func changes() throws {
        let text = try first(.fail)
        #expect(text.contains("<h2>最短路径（改 3 处即可符合）</h2>"))
        #expect(count("<li>", in: text) == 3)
        for id in ["E3.2", "E3.7", "E5.6"] { #expect(text.contains("<a href=\"#\(id)\">\(id)  ")) }
        #expect(text.contains("按这些改动重新试算，结论为符合。"))
        #expect(try first(.fail, .en).contains("<h2>The shortest way to pass (3 answers to change)</h2>"))
    }

    @Test("a pass has no way, and nothing is promised of it")
    func pass() throws {
        for language in Language.allCases {
            let text = try first(.pass, language)
            #expect(text.contains(language == .zh ? "<h2>先做什么</h2>" : "<h2>What to do first</h2>"))
            for word in ["最短路径", "The shortest way", "试算", "Tried"] {
                #expect(!text.contains(word), "\(word)")
            }
        }
        #expect(try first(.pass).contains("没有必须补齐的差距"))
    }

    @Test("what no answer mends says so, with what is wrong and the advice, and promises nothing")
    func blocked() throws {
        var sample = ReportSample.pass
        sample.changes = [ReportSample.Change(old: #""listed": false"#, new: #""listed": true"#)]
        let text = try first(sample)
        #expect(text.contains("<h2>怎样才能符合</h2>"))
        #expect(text.contains("<h3>改动答案不能弥补</h3>"))
        #expect(text.contains("被列入严重违法失信名单：是，应为“否”"))
        #expect(text.contains("依法申请移出"))
        #expect(!text.contains("<ol>") && !text.contains("试算") && !text.contains("须先如实做到"))
        let english = try first(sample, .en)
        #expect(english.contains("<h2>What stands in the way</h2>"))
        #expect(english.contains("<h3>No change of an answer mends these</h3>"))
    }

    @Test("a confirmed trigger leaves nothing to change")
    func confirmed() throws {
        let text = try first(.vetoed)
        #expect(text.contains("已经认定的一票否决情形（本工具惯例）"))
        #expect(!text.contains("<ol>") && !text.contains("试算"))
    }

    @Test("many missing answers beside the changes are told by their items")
    func crowded() throws {
        var sample = ReportSample.fail
        sample.changes = ["E1.1", "E1.3", "E1.4", "E4.1", "E4.2", "E4.3"].map {
            ReportSample.Change(old: "\"\($0)\":", new: "\"x-\($0)\":")
        }
        let text = try first(sample)
        #expect(text.contains("<h3>另须补充答案</h3>"))
        #expect(text.contains("<a href=\"#E1\">E1  企业党组织</a>：E1.1、E1.3–E1.5"))
        #expect(text.contains("<a href=\"#E4\">E4  劳动争议调解</a>：E4.1–E4.3、E4.5"))
    }

    @Test("the problems of an answer file are listed where its errors are counted")
    func problems() throws {
        var sample = ReportSample.fail
        sample.changes = [ReportSample.Change(old: #""E1.5": true"#, new: #""E1.5": "maybe""#)]
        let document = try sample.html(.zh)
        #expect(document.contains("<a href=\"#problems\">先更正答案文件中的错误。</a>"))
        let start = try #require(document.firstRange(of: "<section id=\"problems\">")).lowerBound
        let end = try #require(document[start...].firstRange(of: "</section>")).lowerBound
        #expect(document[start..<end].contains("data-label=\"位置\">第 "))
        #expect(try !ReportSample.fail.html(.zh).contains("id=\"problems\""))
    }
}
