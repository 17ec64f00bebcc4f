import HarmonySyntax
import Testing

/// What was written, shortened for a message.
@Suite("Excerpts")
struct ExcerptTests {
    private func excerpt(_ text: String) throws -> String {
        let document = try #require(read("[\(text)]").document)
        return document.excerpt(try #require(document.elements(document.root).first))
    }

    @Test(
        "a short value is quoted as it was written",
        arguments: [
            "1", "-1.50e2", "true", "null", "\"\"", "\"岷川电子科技有限公司\"", #""\u4e2d\n""#, "[]", "{\"a\": 1}",
            "[1, 2,3]",
            "\"2025-06-30\"", "\"𠮷野家\"", "\"é\"",
        ])
    func verbatim(_ text: String) throws { #expect(try excerpt(text) == text) }

    @Test(
        "a long text is cut between characters and says so",
        arguments: ["a", "中", "𠮷", "e\u{301}", "👨‍👩‍👧", "é中𠮷"], ["", "a", "ab", "abc"])
    func shortened(_ unit: String, _ start: String) throws {
        let text = "\"" + start + String(repeating: unit, count: 200) + "\""
        let excerpt = try excerpt(text)
        #expect(excerpt.hasSuffix("…"))
        #expect(2...60 ~= excerpt.count)
        // A cut inside a character would leave something that is not in the text.
        let isStart = text.unicodeScalars.starts(with: excerpt.unicodeScalars.dropLast())
        #expect(isStart, "\(excerpt)")
    }

    @Test("a long number or list is cut and says so", arguments: ["9", "1,"])
    func shortenedOther(_ unit: String) throws {
        let text =
            unit == "9" ? String(repeating: unit, count: 200) : "[\(String(repeating: unit, count: 200))1]"
        let excerpt = try excerpt(text)
        #expect(excerpt.hasSuffix("…"))
        #expect(2...60 ~= excerpt.count)
        #expect(text.hasPrefix(excerpt.dropLast()))
    }

    @Test("a value of several lines is quoted by its first", arguments: ["\n", "\r\n"])
    func severalLines(_ lineEnd: String) throws {
        #expect(try excerpt("{\"a\": 1,\(lineEnd)\"b\": 2}") == "{\"a\": 1,…")
        #expect(try excerpt("[\(lineEnd)]") == "[…")
    }

    @Test("an excerpt of a value with bytes that are not UTF-8 is still text")
    func invalidBytes() throws {
        let document = try #require(read("[\"中⟪FF⟫\", ⟪E5⟫]").document)
        for value in document.elements(document.root) { #expect(!document.excerpt(value).isEmpty) }
    }
}
