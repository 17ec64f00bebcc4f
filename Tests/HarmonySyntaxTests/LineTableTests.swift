import HarmonySyntax
import Testing

/// Lines and columns as an editor shows them: both from 1, a column is one Unicode scalar.
@Suite("Lines and columns")
struct LineTableTests {
    @Test(
        "the position of an offset counts lines and scalars from 1",
        arguments: [
            ("⟦⟧", 1, 1), ("⟦a⟧", 1, 1), ("ab⟦c⟧", 1, 3), ("a\n⟦b⟧", 2, 1), ("a\nb⟦c⟧", 2, 2),
            ("\n\n⟦⟧", 3, 1),
            ("a⟦\n⟧b", 1, 2), ("ab\n⟦\n⟧c", 2, 1), ("abc⟦⟧", 1, 4), ("abc\n⟦⟧", 2, 1),
            // Chinese characters and characters beyond the basic plane are one column each.
            ("中⟦文⟧", 1, 2), ("企业名称：⟦岷⟧", 1, 6), ("甲\n乙丙⟦丁⟧", 2, 3), ("𠮷⟦野⟧", 1, 2), ("a𝄞中é⟦b⟧", 1, 5),
            // What is drawn as one character may be several scalars.
            ("e\u{301}⟦b⟧", 1, 3), ("👨‍👩‍👧⟦b⟧", 1, 6),
            // Line ends of Windows.
            ("a\r\n⟦b⟧", 2, 1), ("甲\r\n乙\r\n丙⟦丁⟧", 3, 2), ("a\t⟦b⟧", 1, 3),
            // A byte order mark has no column; it is there on the first line only.
            ("⟪EF BB BF⟫⟦a⟧", 1, 1), ("⟪EF BB BF⟫中⟦a⟧", 1, 2), ("⟪EF BB BF⟫a\n中⟦b⟧", 2, 2),
        ])
    func position(_ notation: String, _ line: Int, _ column: Int) throws {
        let marked = MarkedText(notation)
        let offset = try #require(marked.ranges.first).lowerBound
        #expect(LineTable(marked.source).lineAndColumn(of: offset) == .init(line: line, column: column))
    }

    @Test(
        "the line of an offset is the line without its end and without a byte order mark",
        arguments: [
            ("⟦⟧", 0), ("⟦abc⟧", 0), ("⟦abc⟧", 3), ("⟦abc⟧\n", 1), ("⟦abc⟧\n", 3), ("abc\n⟦⟧", 4),
            ("a\n⟦中文⟧\nb", 3),
            ("a\n⟦中文⟧\nb", 8), ("⟦a⟧\r\nb", 0), ("a\r\n⟦b⟧\r\n", 3), ("a\n⟦⟧\nb", 2), ("a\r\n⟦⟧\r\nb", 3),
            ("⟪EF BB BF⟫⟦a⟧\nb", 3), ("⟪EF BB BF⟫a\n⟦b⟧", 5), ("a\n⟦b⟧", 3),
        ])
    func lineRange(_ notation: String, _ offset: Int) throws {
        let marked = MarkedText(notation)
        #expect(LineTable(marked.source).lineRange(of: offset) == marked.ranges.first)
    }

    @Test("every offset of a text has a position on the line that holds it")
    func everyOffset() {
        let source = MarkedText("⟪EF BB BF⟫{\r\n  \"企业\": \"岷川\",\n\n\"𠮷\": [1,\n2]}\n").source
        let table = LineTable(source)
        var last = LineAndColumn(line: 1, column: 0)
        for offset in 3...source.bytes.count {
            let position = table.lineAndColumn(of: offset)
            #expect(position.line == 1 + source.bytes[..<offset].filter { $0 == 0x0A }.count)
            #expect(position.line > last.line || position.column >= last.column)
            last = position
        }
    }

    @Test("a text of a source is the bytes of a range; bytes that are not UTF-8 become U+FFFD")
    func sourceText() {
        let source = MarkedText("中文⟪FF⟫a", name: "answers.json").source
        #expect(source.name == "answers.json")
        #expect(source.text(0..<6) == "中文")
        #expect(source.text(3..<8) == "文\u{FFFD}a")
        #expect(source.text(7..<100) == "a")
        #expect(SourceText(name: "x", text: "中文").bytes == [0xE4, 0xB8, 0xAD, 0xE6, 0x96, 0x87])
    }
}
