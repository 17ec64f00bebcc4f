import HarmonyReport
import HarmonySyntax
import Testing

@Suite("breaking lines by display width")
struct LineBreakerTests {
    static let texts = [
        "短句", "每年至少召开一次职工（代表）大会，由工会委员会负责筹备，留存会议通知、签到表、会议纪要和决议。",
        "The union committee prepares a congress to be held before the year ends, and keeps the minutes.",
        "混排 mixed 文字 with 739,620 元 ÷ 1,260,000 元 = 58.70%，应 ≥ 60%（条文规定）。",
        "《关于推进新时代和谐劳动关系创建活动的意见》（人社部发〔2023〕2号）", String(repeating: "很长", count: 60),
        String(repeating: "x", count: 130), "a  b   c    d     e", "",
    ]

    @Test("no line is wider than asked, and nothing is lost", arguments: texts, [8, 20, 41, 80])
    func fits(text: String, width: Int) {
        let lines = LineBreaker.lines(text, width: width)
        // A closing mark may hang on to a word that fills the line by itself.
        for line in lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }

    @Test(
        "no line starts with a closing mark or ends with an opening one, unless it cannot be helped",
        arguments: [20, 31, 41, 80])
    func marks(width: Int) {
        for text in Self.texts.prefix(5) {
            for line in LineBreaker.lines(text, width: width) {
                if let first = line.first { #expect(!"，。、；：）〕》”%".contains(first), "\(line)") }
                if let last = line.last { #expect(!"（〔《“".contains(last), "\(line)") }
            }
        }
    }

    @Test("between scripts half-width marks stay with what they belong to")
    func mixed() {
        for width in 12...40 {
            let text = "rules of the city (星三方〔2025〕1号) and 教育经费明细账.xlsx; 会议纪要, 名册"
            for line in LineBreaker.lines(text, width: width) {
                if let first = line.first { #expect(!"),.;:".contains(first), "\(width): \(line)") }
                #expect(line.last != "(", "\(width): \(line)")
            }
        }
    }

    @Test("English words stay whole and lines carry no space at either end")
    func words() {
        let lines = LineBreaker.lines(Self.texts[2], width: 24)
        let words = Set(Self.texts[2].split(separator: " "))
        for line in lines {
            #expect(!line.hasPrefix(" ") && !line.hasSuffix(" "))
            for word in line.split(separator: " ") { #expect(words.contains(word)) }
        }
    }
}

@Suite("display width")
struct DisplayWidthTests {
    @Test(
        "Chinese takes two cells, Latin and symbols one, combining marks none",
        arguments: [
            ("abc", 3), ("中文", 4), ("（）", 4), ("％", 2), ("✓≥÷", 3), ("e\u{301}", 1), ("𠮷", 2), ("", 0),
        ])
    func widths(text: String, cells: Int) {
        #expect(DisplayWidth.of(text) == cells)
    }

    @Test("what could act on a terminal is replaced, what is only text stays")
    func printableText() {
        #expect(printable("职工 123 ✓\u{301}") == "职工 123 ✓\u{301}")
        #expect(printable("a\u{1B}[31mb") == "a\u{FFFD}[31mb")
        #expect(printable("a\u{202E}b\u{2066}c\u{200F}d\u{85}e") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e")
        #expect(printable("一\n二\t三") == "一 二 三")
    }
}
