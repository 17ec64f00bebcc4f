import HarmonySyntax
import Testing

/// A string reads as the text it stands for, scalar for scalar.
@Suite("Decoding of strings")
struct StringDecodingTests {
    private func value(_ written: String) throws -> (document: JSONDocument, value: JSONDocument.Value) {
        let reading = read("[\"\(written)\"]")
        #expect(reading.kinds == [])
        let document = try #require(reading.document)
        return (document, try #require(document.elements(document.root).first))
    }

    @Test(
        "a string reads as the text it stands for",
        arguments: [
            ("", ""), ("a", "a"), ("中文", "中文"), ("𠮷", "𠮷"), (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"),
            (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"), (#"\n"#, "\n"), (#"\r"#, "\r"), (#"\t"#, "\t"),
            (#"\r\n"#, "\r\n"),
            (#"\u0041"#, "A"), (#"\u0000"#, "\u{0}"), (#"\u00e9"#, "é"), (#"\u00E9"#, "é"),
            (#"\u4E2d\u6587"#, "中文"),
            (#"\uD842\uDFB7"#, "𠮷"), (#"\ud834\udd1e"#, "𝄞"), (#"\uDBFF\uDFFF"#, "\u{10FFFF}"),
            (#"\uD800\uDC00"#, "\u{10000}"), (#"\uFFFF"#, "\u{FFFF}"), (#"\uFEFF"#, "\u{FEFF}"),
            (#"\uD7FF"#, "\u{D7FF}"),
            (#"\uE000"#, "\u{E000}"), (#"e\u0301"#, "e\u{301}"), (#"\\n"#, "\\n"), (#"\\u0041"#, "\\u0041"),
            (#"\\\n"#, "\\\n"), (#"\\\\"#, "\\\\"), (#"a\tb\tc"#, "a\tb\tc"),
            (#"甲\n乙\\丙\"丁\""#, "甲\n乙\\丙\"丁\""),
            (#"\u0022\u005c\u002F"#, "\"\\/"), (#"\u00411"#, "A1"), (#"\uD842\uDFB7\uD842\uDFB7"#, "𠮷𠮷"),
            ("\u{FEFF}a", "\u{FEFF}a"), ("\u{7F}", "\u{7F}"), (#"\u007f"#, "\u{7F}"),
        ])
    func decoded(_ written: String, _ text: String) throws {
        let (document, value) = try value(written)
        #expect(Array(document.string(value).unicodeScalars) == Array(text.unicodeScalars))
        #expect(document.decodedBytes(value) == Array(text.utf8))
    }

    @Test("a key decodes as a value does")
    func keys() throws {
        let document = try #require(read(#"{"": 1, "\u4e2d\n": 2, "企业\"甲\"": 3}"#).document)
        #expect(document.keys(document.root) == ["", "中\n", "企业\"甲\""])
    }

    @Test("every scalar survives, written as it is or escaped")
    func everyScalar() throws {
        let samples = stride(from: UInt32(0x20), through: 0x10FFFF, by: 97).compactMap { Unicode.Scalar($0) }
            .filter { $0 != "\"" && $0 != "\\" }
        let hexadecimal = { (unit: UInt16) in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        for chunk in stride(from: 0, to: samples.count, by: 500) {
            let scalars = Array(samples[chunk..<min(chunk + 500, samples.count)])
            let text = String(String.UnicodeScalarView(scalars))
            for written in [text, text.utf16.map(hexadecimal).joined()] {
                let (document, value) = try value(written)
                #expect(Array(document.string(value).unicodeScalars) == scalars)
            }
        }
    }

    /// The marked part of the string as written stands for `part` of the string as read.
    @Test(
        "a part of the text is found again where it was written",
        arguments: [
            ("⟦abc⟧", "abc"), ("a⟦b⟧c", "b"), ("中⟦文⟧", "文"), ("企业⟦：甲⟧乙", "：甲"), ("𠮷⟦野⟧家", "野"),
            (#"\n⟦b⟧c"#, "b"), (#"a⟦\n⟧b"#, "\n"), (#"a\"⟦share⟧\" >= 1"#, "share"),
            (#"\u4e2d⟦\u6587⟧\u5b57"#, "文"),
            (#"\u4e2d⟦x⟧"#, "x"), (#"中\n⟦文x⟧"#, "文x"), (#"\uD842\uDFB7⟦野⟧"#, "野"),
            (#"x⟦\uD842\uDFB7⟧y"#, "𠮷"),
            (#"\\⟦\\n⟧n"#, "\\n"), (#"⟦\u0041\u0042⟧"#, "AB"), (#"\/\/⟦spend⟧ \u003e 0"#, "spend"),
            (#"spend / total ⟦\u003e=⟧ share"#, ">="), (#"⟦\t⟧x"#, "\t"), (#"中\t⟦文⟧"#, "文"),
            (#"中文\n中文⟦!⟧"#, "!"),
        ])
    func placeOfPart(_ written: String, _ part: String) throws {
        let marked = MarkedText("{\"规则\": \"\(written)\"}")
        let document = try #require(JSONReader.read(marked.source).document)
        let value = try #require(document.member(document.root, "规则"))
        let whole = Array(document.string(value).utf8)
        let wanted = Array(part.utf8)
        let start = try #require((0...whole.count - wanted.count).last { whole[$0...].starts(with: wanted) })
        let place = document.place(ofDecoded: start..<start + wanted.count, in: value)
        #expect(place.source === marked.source)
        #expect(place.range == marked.ranges.first)
    }

    @Test(
        "the place behind the last character is that of the closing quotation mark",
        arguments: [
            "abc⟦⟧", "中文⟦⟧", #"a\n⟦⟧"#, #"\uD842\uDFB7⟦⟧"#, "⟦⟧",
        ])
    func placeOfEnd(_ written: String) throws {
        let marked = MarkedText("[\"\(written)\"]")
        let document = try #require(JSONReader.read(marked.source).document)
        let value = try #require(document.elements(document.root).first)
        let end = document.string(value).utf8.count
        #expect(document.place(ofDecoded: end..<end, in: value).range == marked.ranges.first)
    }
}
