import HarmonySyntax
import Testing

/// RFC 8259: what every reader must accept.
@Suite("Well-formed JSON")
struct WellFormedJSONTests {
    @Test("a number in any form of the grammar is accepted", arguments: numbers)
    func number(_ text: String) throws {
        let reading = read("[\(text)]")
        #expect(reading.kinds == [])
        let document = try #require(reading.document)
        let value = try #require(document.elements(document.root).first)
        #expect(document.kind(value) == .number)
        #expect(document.source.text(document.range(value)) == text)
    }

    static let numbers = [
        "0", "-0", "1", "-1", "9", "10", "123", "0.0", "-0.0", "0.5", "-0.5", "1.000", "123.456789",
        "0e0", "0E0", "0e1", "0e+1", "0e-1", "0E+1", "0E-1", "1e1", "1E22", "1e+2", "1E+2", "1e-2", "1E-2",
        "1.5e3", "1.5E-3", "-1.5e+3", "123e65", "123.456e78", "-123123e100000", "0.4e00669999999999999999",
        "1e0010", "-1e+9999", "1.5e+9999", "20e1", "999999999999999999999999",
        "-0.000000000000000000000000000000000000000000000000000000000000000000000000000001",
    ]

    @Test(
        "any value may be the whole text",
        arguments: [
            ("null", JSONKind.null), ("true", .true), ("false", .false), ("0", .number), ("-1.5e3", .number),
            ("\"\"", .string), ("\"中文\"", .string), ("[]", .array), ("{}", .object), (" [ ] ", .array),
            ("\r\n\t {\r\n\t }\r\n\t ", .object), ("\t42\n", .number), (" \"x\" ", .string),
        ])
    func wholeText(_ text: String, _ kind: JSONKind) throws {
        let reading = read(text)
        #expect(reading.kinds == [])
        let document = try #require(reading.document)
        #expect(document.kind(document.root) == kind)
    }

    @Test("strings and structures as in RFC 8259 are accepted", arguments: texts)
    func accepted(_ notation: String) throws {
        let reading = read(notation)
        #expect(reading.kinds == [])
        #expect(reading.document != nil)
        #expect(ReferenceJSON.read(MarkedText(notation).source.bytes) != nil)
    }

    static let texts = [
        // Escapes.
        #"["\"\\\/\b\f\n\r\t"]"#, #"["\u0000"]"#, #"["\u001F"]"#, #"["\u00e9\u00E9"]"#, #"["\u4e2d\u6587"]"#,
        #"["\uD834\uDD1E"]"#, #"["\ud834\udd1e"]"#, #"["\uDBFF\uDFFF"]"#, #"["\uD800\uDC00"]"#,
        #"["\uFFFF"]"#, #"["\uFFFE"]"#, #"["\uFEFF"]"#, #"["\uFDD0"]"#, #"["\u2028\u2029"]"#, #"["\\u0000"]"#,
        #"["\\a"]"#, #"["\\"]"#, #"["\\\""]"#, #"["a\/b"]"#, #"["\u0022"]"#, #"["\u005C"]"#,
        #"["\u0060\u012a\u12AB"]"#, #"["\uD7FF\uE000"]"#,
        // Raw characters that need no escape.
        #"["/"]"#, "[\"\u{7F}\"]", "[\"\u{80}\u{9F}\"]", "[\"\u{2028}\u{2029}\"]", "[\"\u{FEFF}\"]",
        "[\"\u{FFFF}\"]", "[\"\u{10FFFF}\"]", "[\"𝄞\"]", "[\"𠮷野\"]", "[\"中文，：“”\"]", "[\"a/*b*/c//d\"]",
        "[\"'\"]", "[\"{[,:]}\"]", "[\"é e\u{301}\"]", "[\"👨‍👩‍👧\"]", "[\"\u{200B}\"]",
        // The first and last code point of each length of UTF-8.
        "[\"⟪C2 80⟫⟪DF BF⟫\"]", "[\"⟪E0 A0 80⟫⟪ED 9F BF⟫⟪EE 80 80⟫⟪EF BF BF⟫\"]",
        "[\"⟪F0 90 80 80⟫⟪F3 BF BF BF⟫⟪F4 8F BF BF⟫\"]",
        // Structures.
        "[[]]", "[{}]", "[null]", "[1,2]", "[1, 2 ,3]", "[[[1],2],3]", "[null,true,false,0,\"\",[],{}]",
        "{\"a\":1}", "{\"a\":{\"b\":[{}]}}", "{\"\":0}", "{\"a\":null,\"b\":null}", "{\"a\":\"a\"}",
        "{\"企业\":{\"名称\":\"岷川电子\"}}", "{\"a b\":1}", "{\"a\" : 1}", "{\"a\":\n1}", "{ \"a\"\t:\r\n1 }",
        "[1\n]", "[\n1\r\n,\t2 ]", "{\"a\":{\"a\":{\"a\":1}}}", "[{\"a\":1},{\"a\":2}]",
        #"{"\u4e2d":1,"\n":2}"#, "{\"true\":true,\"null\":null}", "{\"min\":-1.0e+28,\"max\":1.0e+28}",
        // A byte order mark is skipped.
        "⟪EF BB BF⟫{}", "⟪EF BB BF⟫[1]\n", "⟪EF BB BF⟫ \"中\"", "⟪EF BB BF⟫0",
    ]

    @Test("all four white space characters may stand between any two tokens")
    func whiteSpace() throws {
        let space = " \t\r\n"
        let tokens = ["{", "\"a\"", ":", "[", "1", ",", "true", ",", "{", "}", "]", "}"]
        let reading = read(space + tokens.joined(separator: space) + space)
        #expect(reading.kinds == [])
        let document = try #require(reading.document)
        let expected = JSONTree.object([
            .init(key: ["a"], value: .array([.number("1"), .boolean(true), .object([])]))
        ])
        #expect(JSONTree(document, document.root) == expected)
    }

    @Test("values and keys keep the place where they stand")
    func places() throws {
        let marked = MarkedText(#"⟦{ ⟦"名称"⟧ : ⟦["岷川", ⟦-1.50e2⟧, ⟦null⟧ ]⟧ }⟧  "#)
        let document = try #require(JSONReader.read(marked.source).document)
        var found = [document.range(document.root)]
        document.forEachMember(document.root) { key, value in
            found += [document.range(key), document.range(value)]
            found += document.elements(value).dropFirst().map { document.range($0) }
        }
        #expect(found == marked.ranges)
    }
}
