import HarmonySyntax
import Testing

/// RFC 8259 to the letter: what must be refused. Nothing here is forgiven.
@Suite("Malformed JSON")
struct MalformedJSONTests {
    private func expectRefused(_ notation: String) {
        let marked = MarkedText(notation)
        let reading = JSONReader.read(marked.source)
        #expect(reading.diagnostics.hasErrors)
        for diagnostic in reading.diagnostics {
            #expect(JSONProblem.all.contains(diagnostic.kind))
            #expect(diagnostic.kind.category == .syntax)
        }
    }

    @Test("a number that the grammar does not know is refused", arguments: numbers)
    func number(_ text: String) {
        expectRefused("[\(text)]")
        expectRefused("{\"a\": \(text)}")
        expectRefused(text)
    }

    static let numbers = [
        "-", "+", ".", "+1", "++1", "--1", "- 1", "01", "-01", "00", "-00", "012", "-012", "1.", "-1.", "0.",
        ".5", "-.5", ".-1", ".2e-3", "0.1.2", "1.2.3", "0e", "0e+", "0E+", "1e", "1E", "1e+", "1e-", "1.0e",
        "1.0e+", "1.0e-", "1ee2", "1eE2", "0.e1", "2.e3", "2.e+3", "9.e+", "0e+-1", "1e1.5", "1e0x1", "0x1",
        "0x42", "0b1", "0o7", "1_000", "1 000", "1'000", "1a", "-1x", "1ea", "1.2a-3", "-123.123foo", "1+2",
        "1-2", "1/2", "60%", "58.7%", "￥1", "$1", "100元", "1.8H-308", "NaN", "-NaN", "+NaN", "nan", "Inf",
        "+Inf", "-Inf", "Infinity", "-Infinity", "infinity", "１", "1２", "-１", "٣", "½", "一", "−1", "1⟪00⟫",
        "1⟪E5⟫", "1e1⟪E5⟫", "∞", "0⟪0B⟫", "1;",
    ]

    @Test(
        "a word other than true, false and null is refused",
        arguments: [
            "True", "TRUE", "tRue", "tru", "truee", "true1", "False", "fals", "falsee", "Null", "NULL", "nul",
            "nulll", "undefined", "None", "nil", "yes", "no", "是", "否", "å", "aå", "é", "*", "<null>", "<.>",
            "#",
            "@", "'a'", "'single quote'", "`a`", "“a”", "‘a’", "「a」", "abc", "\\n", "\\u0020\"asd\"", "(1)",
            "1;2", "=", "~", "\u{2060}", "\u{A0}", "\u{3000}", "\u{200B}", "⟪0C⟫", "⟪0B⟫", "⟪00⟫", "⟪7F⟫",
            "\u{85}",
            "\u{2028}", "\u{FEFF}",
        ])
    func word(_ text: String) {
        expectRefused("[\(text)]")
        expectRefused("{\"a\": \(text)}")
        expectRefused(text)
    }

    @Test("a string with a mistake in it is refused, as value and as key", arguments: strings)
    func string(_ text: String) {
        expectRefused("[\(text)]")
        expectRefused("{\(text): 1}")
        expectRefused(text)
    }

    static let strings = [
        // Escapes.
        #""\a""#, #""\x00""#, #""\'""#, #""\0""#, #""\v""#, #""\e""#, #""\ ""#, #""\U0041""#, #""\N""#,
        #""\中""#, #""\🌀""#, #""\u""#, #""\u1""#, #""\u12""#, #""\u123""#, #""\u00A""#, #""\uqqqq""#,
        #""\u00G0""#, #""\u 041""#, #""\u+041""#, #""\u-041""#, #""\u{41}""#, #""\uＡＡＡＡ""#, #""\""#,
        #""\\\""#,
        "\"\\⟪00⟫\"", "\"\\\t\"", "\"\\\n\"", "\"\\\r\n\"", "\"\\⟪E5⟫\"", "\"\\u⟪E5⟫\"", "\"\\u00⟪C3 A9⟫\"",
        // Surrogates.
        #""\uD800""#, #""\uDBFF""#, #""\uDC00""#, #""\uDFFF""#, #""\ud800""#, #""\uD800a""#, #""\uD800\n""#,
        #""\uD800\""#, #""\uD800\u""#, #""\uD800\u1""#, #""\uD800\u1x""#, #""\uD800\u0041""#,
        #""\uD800\uD800""#, #""\uD800\uD800\uDC00""#, #""\uDC00\uD800""#, #""\uD834\uDd""#, #""\uD834uDD1E""#,
        #""\uD834 \uDD1E""#, #""\uD834\\uDD1E""#, #""\uD800\uDBFF""#, #""\uD800\uE000""#, #""1\uDFAA""#,
        #""\uDD1E\uD834""#,
        // Control characters.
        "\"⟪00⟫\"", "\"⟪01⟫\"", "\"⟪07⟫\"", "\"⟪08⟫\"", "\"\t\"", "\"⟪0B⟫\"", "\"⟪0C⟫\"", "\"⟪1B⟫[31m\"",
        "\"⟪1F⟫\"",
        "\"a⟪00⟫a\"", "\"new\nline\"", "\"new\r\nline\"", "\"new\rline\"",
        // No end.
        "\"", "\"abc", "\"中文", "\"\\", "\"\\u", "\"\\u004", "\"\\uD834\\", "\"\\uD834\\uDD1", "\"⟪E4 B8⟫",
    ]

    @Test("every control character below U+0020 must be escaped", arguments: UInt8(0)..<0x20)
    func controlCharacter(_ byte: UInt8) {
        let reading = read(bytes: Array("[\"a".utf8) + [byte] + Array("b\"]".utf8))
        #expect(reading.diagnostics.hasErrors)
    }

    @Test("structures that break off or do not fit are refused", arguments: structures)
    func structure(_ notation: String) { expectRefused(notation) }

    static let structures = [
        // Nothing there.
        "", " ", "\n", "\t\r\n ", "⟪EF BB BF⟫", "⟪EF BB BF⟫ \n", "⟪EF BB⟫{}", "⟪EF⟫", "⟪E5⟫", "⟪E9⟫",
        "⟪EF BB BF⟫⟪EF BB BF⟫{}", " ⟪EF BB BF⟫{}",
        // UTF-16 and UTF-32, with and without byte order mark.
        "⟪FF FE⟫{⟪00⟫}⟪00⟫", "⟪FE FF⟫⟪00⟫{⟪00⟫}", "⟪00⟫[⟪00⟫]", "[⟪00⟫]⟪00⟫", "⟪00 00 FE FF⟫",
        // Brackets.
        "[", "{", "]", "}", "[}", "{]", "[[]", "[{}", "{\"a\":[}", "[{]", "[1}", "{\"a\":1]", "[]]", "[[]]]",
        "{}}",
        "[{}", "{\"a\":{}", "[[[[", "[{[{", "][", "}{", "1]", "\"a\"}", "(", "()",
        // Commas.
        "[1,]", "[,]", "[,1]", "[1,,2]", "[1,,]", "[,,]", "[ , \"\"]", "{,}", "{\"a\":1,}", "{,\"a\":1}",
        "{\"a\":1,,\"b\":2}", "{\"a\":1,,,}", "[1 2]", "[1 true]", "[\"a\" \"b\"]", "[[1][2]]", "[3[4]]",
        "[{}{}]",
        "{\"a\":1 \"b\":2}", "{\"a\":{}\"b\":{}}", "[1;2]", "[\"a\"; \"b\"]", ",", "1,", ",1", "[1],", "{},",
        "[\"a\",\n4\n,1,", "[1,\n1\n,1",
        // Keys and colons.
        "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{\"a\" \"b\"}", "{\"a\",1}", "{\"a\", null}", "{\"a\"::1}",
        "{:1}",
        "{\"a\":1:2}", "{a:1}", "{'a':1}", "{1:1}", "{null:null}", "{true:1}", "{[]:1}", "{{}:1}",
        "{[: \"x\"}",
        "{\"a\" b}", "{9999E9999:1}", "{\"a\":\"b\",\"c\"}", "{\"a\"=1}", "[\"\": 1]", "[1:2]", "[:]", ":",
        "{\"a\":",
        "{\"a\"", "{\"a\":1", "{\"a\":1,", "{\"a\":\"b", "{\"a\":1,\"b\"", "{🇨🇭}",
        // Anything after the value.
        "1 2", "[][]", "{}{}", "[1]x", "2@", "\"\"x", "null null", "{\"a\":1} \"x\"", "{}#", "{\"a\":1}#{}",
        "[]⟪00⟫", "{}⟪EF BB BF⟫", "{} ⟪FF⟫", "123⟪00⟫", "nullx", "{}/", "{}/**/", "{}//", "{}//c", "[]/*",
        "[]\n[]",
        // Comments.
        "// a\n1", "/* a */1", "[1,// a\n2]", "[1/* a */]", "{/* a */}", "{\"a\":/* a */1}",
        "{\"a\"/* a */:1}",
        "/**/", "//", "/*", "/", "[/", "[1,/*", "# a\n1", "[1,# a\n2]", "<!-- a -->1", "-- a\n1", "; a\n1",
        // Full-width punctuation.
        "[1，2]", "[\"a\"，\"b\"]", "{\"a\"：1}", "{“a”:1}", "[“a”]", "｛｝", "［］", "[\"a\"、\"b\"]", "[1]，", "，",
        "【】",
    ]

    @Test(
        "bytes that are not UTF-8 are refused in strings, in keys and outside",
        arguments: [
            // Continuation bytes alone, lead bytes alone, bytes that never occur.
            "80", "BF", "80 BF", "C2", "DF", "E0", "E4", "EF", "F0", "F4", "C0", "C1", "F5", "F8", "FC", "FE",
            "FF",
            // Cut off.
            "E4 B8", "E0 A0", "F0 9F", "F0 9F 98", "F4 8F BF",
            // Followed by the wrong byte.
            "C2 41", "E4 41 41", "E4 B8 41", "F0 9F 98 41", "C2 C2", "E4 B8 E4", "C2 FF",
            // Overlong.
            "C0 80", "C0 AF", "C1 BF", "E0 80 80", "E0 80 AF", "E0 9F BF", "F0 80 80 80", "F0 80 80 AF",
            "F0 8F BF BF",
            "F8 80 80 80 AF", "FC 80 80 80 80 AF",
            // Surrogates.
            "ED A0 80", "ED AF BF", "ED B0 80", "ED BF BF", "ED A0 BD ED B8 80",
            // Beyond U+10FFFF.
            "F4 90 80 80", "F5 80 80 80", "F7 BF BF BF", "F8 88 80 80 80", "FC 84 80 80 80 80",
            // 中文 in GBK and in Big5.
            "D6 D0 CE C4", "A4 A4 A4 E5",
        ])
    func invalidUTF8(_ bytes: String) {
        expectRefused("[\"⟪\(bytes)⟫\"]")
        expectRefused("[\"中⟪\(bytes)⟫文\"]")
        expectRefused("{\"⟪\(bytes)⟫\": 1}")
        expectRefused("{\"a\": \"⟪\(bytes)⟫")
        expectRefused("[⟪\(bytes)⟫]")
        expectRefused("[] ⟪\(bytes)⟫")
    }
}
