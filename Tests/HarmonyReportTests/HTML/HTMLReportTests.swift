import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonySyntax
import Testing

@Suite("HTML reports")
struct HTMLReportTests {
    @Test("well-formed, self-contained, without scripts", arguments: ReportSample.all, Language.allCases)
    func wellFormed(sample: ReportSample, language: Language) throws {
        let document = try sample.html(language)
        #expect(document.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">"))
        let names = Set(try HTMLTexts(document).names)
        #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "form"]))
        #expect(!document.contains("url(http"))
        #expect(!document.contains("@import"))
    }

    @Test("English text has no Chinese punctuation outside Chinese elements", arguments: ReportSample.all)
    func english(sample: ReportSample) throws {
        for (language, text) in try HTMLTexts(try sample.html(.en)).texts where language == "en" {
            #expect(!text.contains { "，。；".contains($0) }, "\(text)")
        }
    }

    @Test("the verdict stands in words and with a sign in front of everything else")
    func verdicts() throws {
        let expected: [(ReportSample, String, String)] = [
            (.pass, "✓", "自评符合创建标准"), (.fail, "✗", "自评不符合创建标准"),
            (.incomplete, "?", "尚不能得出结论"), (.vetoed, "✗", "触发一票否决（本工具自定口径）"),
            (.diagnostic, "•", "诊断性标准，只列情况，不作结论"),
        ]
        for (sample, sign, words) in expected {
            let whole = try HTMLTexts(try sample.html(.zh)).whole
            let badge = try #require(whole.firstRange(of: sign + "结论" + words))
            let items = try #require(whole.firstRange(of: "各项情况"))
            #expect(badge.lowerBound < items.lowerBound)
        }
    }

    @Test("every required gap of case B, with its shortfall", arguments: Language.allCases)
    func gaps(language: Language) throws {
        let whole = try HTMLTexts(try ReportSample.fail.html(language)).whole
        let unmet = try ReportSample.fail.assessment().indicators.filter {
            $0.status == .unmet && $0.indicator.level == .required
        }
        #expect(unmet.map(\.indicator.id) == ["E3.2", "E3.7", "E5.6"])
        for result in unmet {
            let heading = "✗ \(result.indicator.id)  \(result.indicator.title[language])"
            #expect(whole.contains(heading), "\(heading)")
        }
        #expect(whole.contains(language == .zh ? "还差\n16,380 元" : "Short by\n16,380 CNY"))
        #expect(whole.contains("经费 60% 以上用于企业一线职工的教育和培训"))
    }

    @Test("the picture says the same in words")
    func picture() throws {
        let document = try ReportSample.fail.html(.zh)
        #expect(document.contains("role=\"group\" aria-label=\""))
        #expect(document.contains("E3  企业民主管理：必备 4/6，不符合 E3.2、E3.7；E4  劳动争议调解：必备 5/5"))
    }

    @Test("what is only not due yet is nowhere called not applicable, in the picture neither")
    func early() throws {
        var sample = ReportSample(file: "labour-protection-sichuan-met")
        sample.changes = [
            ReportSample.Change(old: #""asOf": "2021-08-31""#, new: #""asOf": "2021-07-10""#),
            ReportSample.Change(old: #""SC7.1": {"value": "2021-07-29""#, new: #""SC7.1": {"value": "none""#),
            ReportSample.Change(old: #""MY1.1": {"value": "2021-07-22""#, new: #""MY1.1": {"value": "none""#),
        ]
        let whole = try HTMLTexts(try sample.html(.zh)).whole
        #expect(whole.contains("SC7  落实情况报送省总工会  未到期"))
        #expect(!whole.contains("落实情况报送省总工会  不适用"))
    }

    @Test("whose duties were judged is said, and no option of the command")
    func roles() throws {
        let all = try ReportSample(file: "labour-protection-sichuan-met").html(.zh)
        #expect(all.contains("<dd>全部：企业、企业工会、"))
        #expect(!all.contains("--role"))
        #expect(try ReportSample(file: "labour-protection-unmet").html(.zh).contains("（仅就企业工会的职责）</strong>"))
    }

    @Test("what is missing stands on the first screen and in its own place")
    func missing() throws {
        let whole = try HTMLTexts(try ReportSample.incomplete.html(.zh)).whole
        #expect(whole.contains("填明 1 种一票否决情形"))
        #expect(whole.contains("? V5"))
    }

    @Test("the errors of an answer file are counted")
    func errors() throws {
        var sample = ReportSample.fail
        sample.changes = [ReportSample.Change(old: #""E1.5": true"#, new: #""E1.5": "maybe""#)]
        #expect(try HTMLTexts(try sample.html(.zh)).whole.contains("填报有 1 处错误，更正之前不能得出符合的结论"))
        #expect(
            try HTMLTexts(try sample.html(.en)).whole.contains(
                "the answers have 1 error; until mended it cannot pass"))
    }

    @Test("hostile input never becomes markup", arguments: Language.allCases)
    func hostile(language: Language) throws {
        var sample = ReportSample.fail
        let long = String(repeating: "长", count: 1000) + String(repeating: "x", count: 1000)
        sample.changes = [
            ReportSample.Change(
                old: "岷川电子科技有限公司", new: #"<script>alert('1')</script>\u001b[31m\u202e&amp;"#),
            ReportSample.Change(old: "人力资源部", new: #"\"onload=alert(1) x='</title><b>"#),
            ReportSample.Change(
                old: "2024年因职工代表换届推迟，未召开；拟于2025年9月召开。", new: long + #"</article></main>"#),
            ReportSample.Change(old: "佐证/E3.2-会议纪要.pdf", new: #"<img src=x onerror=alert(1)>.pdf"#),
        ]
        let document = try sample.html(language)
        for word in ["<script", "<img", "\"onload", "='<", "<b></", "\u{1B}", "\u{202E}"] {
            #expect(!document.contains(word), "\(word)")
        }
        #expect(
            document.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\u{FFFD}[31m\u{FFFD}&amp;amp;"))
        #expect(document.contains("<bdi>&quot;onload=alert(1) x=&#39;&lt;/title&gt;&lt;b&gt;</bdi>"))
        let texts = try HTMLTexts(document)
        #expect(texts.whole.contains(long + "</article></main>"))
        #expect(texts.whole.contains("<img src=x onerror=alert(1)>.pdf"))
        #expect(texts.names.count { $0 == "main" } == 1)
    }

    @Test("signatures are asked of those who answer")
    func signatures() throws {
        #expect(try ReportSample.pass.html(.zh).contains("<p>工会（盖章）</p>"))
        #expect(try ReportSample(file: "park").html(.zh).contains("<p>填报单位（盖章）</p>"))
        #expect(try !ReportSample(file: "park").html(.zh).contains("工会（盖章）"))
        var review = ReportSample.pass
        review.changes = [ReportSample.Change(old: #""role": "self""#, new: #""role": "tripartite""#)]
        #expect(try review.html(.zh).contains("<p>评估单位（盖章）</p>"))
    }

    @Test("files are known by their ending")
    func endings() {
        #expect(ReportFormat(ending: "a/report.html") == .html)
        #expect(ReportFormat(ending: "REPORT.HTM") == .html)
    }
}
