import HarmonySyntax
import Testing

/// What people really type: the one mistake is named as what it is, without consequential ones.
@Suite("Typical mistakes")
struct TypicalMistakeTests {
    private func expect(_ kind: DiagnosticKind, _ notation: String) {
        let marked = MarkedText(notation)
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == marked.ranges.map { _ in kind.name })
        #expect(reading.ranges == marked.ranges)
    }

    @Test(
        "a full-width comma after a number or a word is a full-width comma",
        arguments: [
            "[1⟦，⟧2]", "[1⟦，⟧ 2]", "[1 ⟦，⟧2]", "{\"a\": 1⟦，⟧\"b\": 2}", "{\"a\": true⟦，⟧ \"b\": 2}",
            "[null⟦，⟧1]",
            "[1⟦、⟧2]", "{\"a\": 58.7⟦，⟧\n\"b\": 2}", "[[1]⟦，⟧2]", "{\"a\": {}⟦，⟧\"b\": 2}",
        ])
    func fullWidthComma(_ notation: String) {
        expect(JSONProblem.fullWidthPunctuation, notation)
    }

    @Test("after full-width punctuation the text is read as it was meant")
    func readAsMeant() throws {
        let reading = read("{\"甲\"：\"一\"，\"乙\"：[\"二\"，\"三\"]}")
        #expect(reading.kinds == Array(repeating: "full-width-punctuation", count: 4))
        let document = try #require(reading.document)
        let expected = JSONTree.object([
            .init(key: ["甲"], value: .string(["一"])),
            .init(key: ["乙"], value: .array([.string(["二"]), .string(["三"])])),
        ])
        #expect(JSONTree(document, document.root) == expected)
    }

    @Test(
        "a full-width comma after the last entry is also a trailing comma",
        arguments: ["[\"甲\"，]", "{\"甲\": {}，\n}"])
    func fullWidthTrailingComma(_ text: String) {
        #expect(read(text).kinds == ["full-width-punctuation", "trailing-comma"])
    }

    @Test(
        "full-width punctuation inside a string is text",
        arguments: [
            "{\"法规：第三条，“应当”、/* 不是注释 */ // 也不是\": \"甲，乙：“丙”\"}"
        ])
    func insideStrings(_ text: String) { #expect(read(text).kinds == []) }

    @Test(
        "a comment directly behind a value is a comment",
        arguments: [
            "[1⟦/* 注 */⟧]", "[1⟦// 注⟧\n]", "{\"a\": true⟦/* 注 */⟧, \"b\": 1}", "[1,⟦// 注⟧\n2]",
            "[\"a\"⟦// 注⟧\n]",
            "{\"a\"⟦/**/⟧: ⟦/**/⟧1⟦/**/⟧}",
        ])
    func comment(_ notation: String) { expect(JSONProblem.comment, notation) }

    @Test("a slash alone is no comment", arguments: ["[⟦1/2⟧]", "[⟦2025/06/30⟧]"])
    func fraction(_ notation: String) { expect(JSONProblem.invalidNumber, notation) }

    @Test(
        "a number in the place of a key is a missing key: as a number it would be right",
        arguments: [
            "{⟦1⟧: 2}", "{\"a\": 1, ⟦2024⟧: 2}", "{⟦1⟧ : {}}",
        ])
    func numberAsKey(_ notation: String) { expect(JSONProblem.missingKey, notation) }

    @Test(
        "a thousands separator is an invalid number, also in an amount of millions",
        arguments: [
            "{\"a\": 739,⟦620⟧}", "{\"a\": 739,⟦620⟧, \"b\": 1}",
        ])
    func thousandsSeparator(_ notation: String) { expect(JSONProblem.invalidNumber, notation) }

    @Test(
        "a missing comma before a string that has a mistake itself is two problems, not three",
        arguments: [
            #"["a" "b\q"]"#, #"{"a": 1 "b\q": 2}"#, "[\"a\" \"b\tc\"]", "[\"a\" \"b⟪FF⟫c\"]", "[\"a\" \"b",
            "[1 \"b\n]",
        ])
    func missingCommaBeforeMistake(_ notation: String) {
        let kinds = read(notation).kinds
        #expect(kinds.count == 2)
        #expect(kinds.contains("missing-comma"))
    }

    @Test(
        "commas too many after the last entry are trailing commas in arrays as in objects",
        arguments: [
            "[1⟦,⟧]", "{\"a\":1⟦,⟧}", "[[1⟦,⟧]⟦,⟧]", "{\"a\":{\"b\":1⟦,⟧}⟦,⟧}", "[1⟦,⟧\n\n]",
        ])
    func trailingCommas(_ notation: String) { expect(JSONProblem.trailingComma, notation) }

    @Test(
        "the value of a damaged member is not seen, its neighbours are",
        arguments: [
            "{\"甲\": 1, \"乙\": 02, \"丙\": 3}", "{\"甲\": 1, \"乙\": , \"丙\": 3}", "{\"甲\": 1, \"乙\", \"丙\": 3}",
            "{\"甲\": 1, 乙: 2, \"丙\": 3}", "{\"甲\": 1, \"乙\\q\": 2, \"丙\": 3}",
            "{\"甲\": 1, \"乙\": \"⟪FF⟫\", \"丙\": 3}",
            "{\"甲\": 1, \"乙\": 是, \"丙\": 3}", "{\"甲\": 1, '乙': 2, \"丙\": 3}", "{\"甲\": 1, [2], \"丙\": 3}",
        ])
    func neighbours(_ notation: String) throws {
        let reading = read(notation)
        #expect(reading.diagnostics.hasErrors)
        let document = try #require(reading.document)
        for (name, number) in [("甲", "1"), ("丙", "3")] {
            let value = try #require(document.member(document.root, name))
            #expect(document.source.text(document.range(value)) == number)
        }
        if let damaged = document.member(document.root, "乙") { #expect(document.kind(damaged) == .invalid) }
    }
}
