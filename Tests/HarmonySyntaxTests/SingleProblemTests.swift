import HarmonySyntax
import Testing

/// One mistake gives one diagnostic: of the right kind, at the right place, in both languages.
@Suite("One problem, one diagnostic")
struct SingleProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var kind: DiagnosticKind
        var notation: String

        init(_ kind: DiagnosticKind, _ notation: String) {
            self.kind = kind
            self.notation = notation
        }

        var testDescription: String { "\(kind.name): \(notation)" }
    }

    @Test("a mistake is reported once, where it is marked", arguments: cases)
    func exactlyOne(_ example: Case) throws {
        let marked = MarkedText(example.notation)
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == [example.kind.name])
        #expect(reading.ranges == marked.ranges)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.kind == example.kind)
        #expect(diagnostic.place?.source === marked.source)
        let place = try #require(diagnostic.place?.range.lowerBound)
        let expected = Self.position(of: try #require(marked.ranges.first).lowerBound, in: marked.source)
        #expect(LineTable(marked.source).lineAndColumn(of: place) == expected)
    }

    @Test("a diagnostic speaks Chinese and English", arguments: cases)
    func bothLanguages(_ example: Case) throws {
        let diagnostic = try #require(read(example.notation).diagnostics.first)
        for text in [diagnostic.message] + (diagnostic.help.map { [$0] } ?? []) {
            #expect(text.zh.unicodeScalars.contains { "\u{4E00}"..."\u{9FFF}" ~= $0 })
            #expect(text.en.contains { $0.isASCII && $0.isLetter })
            #expect(text.zh != text.en)
        }
    }

    /// Counted from the marked text itself: lines by line feeds, columns by Unicode scalars.
    static func position(of offset: Int, in source: SourceText) -> LineAndColumn {
        var position = LineAndColumn(line: 1, column: 1)
        let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = source.bytes.starts(with: bom) ? 3 : 0
        for scalar in String(decoding: source.bytes[start..<offset], as: UTF8.self).unicodeScalars {
            position.column += 1
            if scalar == "\n" { position = .init(line: position.line + 1, column: 1) }
        }
        return position
    }

    /// Kinds whose texts are too large for the table; `LimitTests` has them.
    static let largeCases = [JSONProblem.tooLarge, JSONProblem.tooDeep, JSONProblem.stringTooLong]

    static let cases: [Case] = [
        .init(JSONProblem.empty, "⟦⟧"),
        .init(JSONProblem.empty, "⟦⟧ \n\t"),
        .init(JSONProblem.empty, "⟪EF BB BF⟫⟦⟧"),
        .init(JSONProblem.invalidUTF8, "[\"⟦⟪FF⟫⟧\"]"),
        .init(JSONProblem.invalidUTF8, "{\"企业\": \"岷川\",\n \"名称\": \"电子⟦⟪C0⟫⟧\"}"),
        .init(JSONProblem.controlCharacter, "[\"a⟦\t⟧b\"]"),
        .init(JSONProblem.controlCharacter, "{\"名称\": \"岷川⟦⟪1B⟫⟧[31m\"}"),
        .init(JSONProblem.controlCharacter, "{\"a⟦⟪00⟫⟧\": 1}"),
        .init(JSONProblem.invalidEscape, #"["⟦\q⟧"]"#),
        .init(JSONProblem.invalidEscape, #"{"a⟦\x⟧41": 1}"#),
        .init(JSONProblem.loneSurrogate, #"["⟦\uD800⟧"]"#),
        .init(JSONProblem.loneSurrogate, #"["中⟦\uDC00⟧文"]"#),
        .init(JSONProblem.loneSurrogate, #"["⟦\uD800⟧\uD834\uDD1E"]"#),
        .init(JSONProblem.unterminatedString, "[⟦\"abc⟧\n]"),
        .init(JSONProblem.unterminatedString, "{\"名称\": ⟦\"岷川,⟧\r\n\"a\": 1}"),
        .init(JSONProblem.unterminatedString, "{\"企业\": ⟦\"岷川⟧"),
        .init(JSONProblem.unterminatedString, #"[⟦"\u0041⟧"#),
        .init(JSONProblem.unterminatedString, #"[⟦"\uD834\uDD1E⟧"#),
        .init(JSONProblem.invalidNumber, "[⟦01⟧]"),
        .init(JSONProblem.invalidNumber, "{\"一\": 1,\n\t\"二\": ⟦+2⟧}"),
        .init(JSONProblem.invalidNumber, "{\"比例\": ⟦58.7%⟧}"),
        .init(JSONProblem.invalidNumber, "{\"职工\": ⟦420人⟧}"),
        .init(JSONProblem.invalidNumber, "[1, ⟦.5⟧, 2]"),
        .init(JSONProblem.invalidValue, "[⟦nul⟧]"),
        .init(JSONProblem.invalidValue, "{\"有\": ⟦是⟧}"),
        .init(JSONProblem.invalidValue, "⟪EF BB BF⟫[⟦NaN⟧]"),
        .init(JSONProblem.invalidValue, "[\n⟦'a'⟧\n]"),
        .init(JSONProblem.missingValue, "{\"a\": ⟦}⟧"),
        .init(JSONProblem.missingValue, "{\"甲\": ⟦,⟧ \"乙\": 1}"),
        .init(JSONProblem.missingValue, "[1,⟦,⟧2]"),
        .init(JSONProblem.missingValue, "[⟦,⟧1]"),
        .init(JSONProblem.missingKey, "{⟦a⟧: 1}"),
        .init(JSONProblem.missingKey, "{\"甲\": 1, ⟦乙⟧: 2}"),
        .init(JSONProblem.missingKey, "{⟦'a'⟧: 1}"),
        .init(JSONProblem.missingColon, "{\"a\" ⟦1⟧}"),
        .init(JSONProblem.missingColon, "{\"名称\" ⟦\"岷川\"⟧}"),
        .init(JSONProblem.missingColon, "{\"a\"⟦}⟧"),
        .init(JSONProblem.missingColon, "{\"a\"⟦,⟧ \"b\": 1}"),
        .init(JSONProblem.missingComma, "[1 ⟦2⟧]"),
        .init(JSONProblem.missingComma, "{\"名\": \"岷川\"\n ⟦\"甲\"⟧: 1}"),
        .init(JSONProblem.missingComma, "[{}⟦{⟧}]"),
        .init(JSONProblem.missingComma, "[1 ⟦[⟧2]]"),
        .init(JSONProblem.trailingComma, "[1⟦,⟧]"),
        .init(JSONProblem.trailingComma, "{\"名\": \"岷川\"⟦,⟧\n}"),
        .init(JSONProblem.fullWidthPunctuation, "[\"甲\"⟦，⟧\"乙\"]"),
        .init(JSONProblem.fullWidthPunctuation, "{\"名\"⟦：⟧\"岷川\"}"),
        .init(JSONProblem.fullWidthPunctuation, "[\"甲\"⟦、⟧\"乙\"]"),
        .init(JSONProblem.fullWidthPunctuation, "{\"名\": ⟦“⟧岷川”}"),
        .init(JSONProblem.comment, "[⟦// 注释⟧\n1]"),
        .init(JSONProblem.comment, "{\"甲\": ⟦/* 注\n释 */⟧ 1}"),
        .init(JSONProblem.mismatchedBracket, "[1⟦}⟧"),
        .init(JSONProblem.mismatchedBracket, "{\"名\": [\"岷川\"⟦}⟧]"),
        .init(JSONProblem.unclosed, "⟦[⟧1"),
        .init(JSONProblem.unclosed, "{\"甲\": 1,\n\"乙\": ⟦{⟧\"丙\": 2"),
        .init(JSONProblem.unclosed, "⟦{⟧\"a\":"),
        .init(JSONProblem.extraContent, "1 ⟦2⟧"),
        .init(JSONProblem.extraContent, "{\"名\": \"岷川\"}\n ⟦}⟧"),
        .init(JSONProblem.extraContent, "[]⟦[]⟧"),
        .init(JSONProblem.duplicateKey, "{\"a\": 1, ⟦\"a\"⟧: 2}"),
        .init(JSONProblem.duplicateKey, "{\"名\": \"岷川\",\n \"甲\": 1, ⟦\"名\"⟧: 2}"),
    ]
}
