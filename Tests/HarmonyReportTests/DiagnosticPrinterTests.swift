import HarmonyReport
import HarmonySyntax
import Testing

@Suite("printing diagnostics")
struct DiagnosticPrinterTests {
    private let kind = DiagnosticKind("sample-problem", .answers, zh: "样例", en: "sample")

    /// The text between ⟦ and ⟧ is the place.
    private func diagnostic(_ marked: String) throws -> Diagnostic {
        let start = try #require(marked.utf8Offset(of: "⟦"))
        let end = try #require(marked.utf8Offset(of: "⟧")) - 3
        let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
        return Diagnostic(
            kind, Localized(zh: "不对", en: "wrong"), help: Localized(zh: "改", en: "mend"),
            at: SourceRange(SourceText(name: "a.json", text: text), start..<end))
    }

    private func printed(_ marked: String, width: Int = 80) throws -> [String] {
        DiagnosticPrinter(.init(width: width, color: false), .en).print([try diagnostic(marked)])
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The cells before the first caret, and how many carets there are.
    private func caret(_ line: String) -> (before: Int, count: Int) {
        let head = line.prefix { $0 != "^" }
        return (DisplayWidth.of(String(head)), line.filter { $0 == "^" }.count)
    }

    @Test("place, name, line and help")
    func parts() throws {
        let lines = try printed("{\n  \"a\": ⟦1x⟧\n}")
        #expect(lines[0] == "a.json:2:8: error: wrong [sample-problem]")
        #expect(lines[1] == "    2 |   \"a\": 1x")
        #expect(lines[2].hasSuffix("^^"))
        #expect(lines[3].contains("mend"))
    }

    @Test("the caret stands below the place also after Chinese", arguments: ["", "中文", "（全角）：", "a中b文c"])
    func aligned(before: String) throws {
        let lines = try printed("\(before)⟦错误⟧后")
        let text = try #require(lines[1].firstRange(of: "错误"))
        let (cells, count) = caret(lines[2])
        #expect(cells == DisplayWidth.of(String(lines[1][..<text.lowerBound])))
        #expect(count == 4)
    }

    @Test("a very long line is cut around the place")
    func long() throws {
        let lines = try printed(
            String(repeating: "长", count: 5000) + "⟦错⟧" + String(repeating: "尾", count: 5000))
        for line in lines { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
        let text = try #require(lines[1].firstRange(of: "错"))
        #expect(caret(lines[2]).before == DisplayWidth.of(String(lines[1][..<text.lowerBound])))
    }

    @Test("a place at the end of the file, an empty file and a place over several lines print without fault")
    func edges() throws {
        #expect(try printed("abc⟦⟧").count >= 2)
        #expect(try printed("⟦⟧").count >= 1)
        #expect(try printed("a ⟦b\nc\nd⟧ e")[1] == "    1 | a b")
    }

    @Test("control characters of the file never reach the terminal")
    func harmless() throws {
        let text = try printed("a\u{1B}[31m⟦\u{7}x⟧\u{202E}").joined()
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    }
}

extension String {
    fileprivate func utf8Offset(of character: Character) -> Int? {
        firstIndex(of: character).map { utf8.distance(from: startIndex, to: $0) }
    }
}
