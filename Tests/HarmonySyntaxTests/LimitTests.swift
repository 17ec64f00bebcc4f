import HarmonySyntax
import Testing

/// Nesting to 128, a string to 64 KiB, a file to 64 MiB: anything beyond gets an error, never a crash.
@Suite("Limits")
struct LimitTests {
    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(
        "nesting of 128 is accepted, in arrays, objects and both",
        arguments: [
            ("[", "]", 128), ("{\"a\":", "}", 128), ("[{\"a\":", "}]", 64),
        ])
    func deepEnough(_ opening: String, _ closing: String, _ count: Int) throws {
        let inside = opening.hasSuffix(":") ? "1" : ""
        let reading = read(repeated(opening, count) + inside + repeated(closing, count))
        #expect(reading.kinds == [])
        #expect(reading.document != nil)
    }

    @Test(
        "nesting of 129 is refused at the bracket that is one too many",
        arguments: [
            ("[", "", "]"), ("{\"a\":", "1", "}"),
        ])
    func tooDeep(_ opening: String, _ inside: String, _ closing: String) {
        let marked = MarkedText(
            repeated(opening, 128) + "⟦\(opening.first!)⟧" + opening.dropFirst() + inside
                + repeated(closing, 129))
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == [JSONProblem.tooDeep.name])
        #expect(reading.ranges == marked.ranges)
        #expect(reading.document == nil)
    }

    @Test("depth is what is open, not how many brackets there are")
    func siblings() {
        let shallow = "[" + Array(repeating: "[[],{}]", count: 2_000).joined(separator: ",") + "]"
        #expect(read(shallow).kinds == [])
        let deep =
            repeated("[", 127) + Array(repeating: "[]", count: 500).joined(separator: ",")
            + repeated("]", 127)
        #expect(read(deep).kinds == [])
    }

    @Test(
        "thousands of brackets are refused for their depth alone",
        arguments: [
            "[", "[]", "{\"a\":", "[{\"\":", "[ ", "[[],",
        ])
    func thousandsDeep(_ opening: String) {
        let closed =
            opening == "[]" ? repeated("[", 10_000) + repeated("]", 10_000) : repeated(opening, 50_000)
        let reading = read(closed)
        #expect(reading.kinds == ["nesting-too-deep"])
        #expect(reading.document == nil)
    }

    @Test(
        "a string of 64 KiB is accepted, as value and as key",
        arguments: [("a", 65_536, ""), ("中", 21_845, "a"), ("𠮷", 16_384, ""), ("\\n", 32_768, "")])
    func longString(_ unit: String, _ count: Int, _ end: String) throws {
        let text = repeated(unit, count) + end
        for whole in ["[\"\(text)\"]", "{\"\(text)\": 1}"] {
            let reading = read(whole)
            #expect(reading.kinds == [])
            #expect(reading.document != nil)
        }
    }

    @Test(
        "a string of one byte more is refused where it stands; what is around it is still read",
        arguments: [("a", 65_537, ""), ("中", 21_845, "ab"), ("𠮷", 16_384, "a"), ("a", 65_536, "\\n")])
    func tooLongString(_ unit: String, _ count: Int, _ end: String) throws {
        let text = repeated(unit, count) + end
        let marked = MarkedText("{\"甲\": 1, \"乙\": ⟦\"\(text)\"⟧, \"丙\": 3}")
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == [JSONProblem.stringTooLong.name])
        #expect(reading.ranges == marked.ranges)
        let document = try #require(reading.document)
        #expect(document.keys(document.root) == ["甲", "乙", "丙"])
        let value = try #require(document.member(document.root, "乙"))
        #expect(document.kind(value) == .invalid)
    }

    @Test("a key that is too long is refused and its member is not seen")
    func tooLongKey() throws {
        let reading = read("{\"甲\": 1, \"\(repeated("a", 65_537))\": 2}")
        #expect(reading.kinds == ["string-too-long"])
        let document = try #require(reading.document)
        #expect(document.keys(document.root) == ["甲"])
    }

    @Test("a string of ten megabytes is one error; without an end it is another")
    func hugeString() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 10_000_000)
        let closed = read(bytes: Array("[\"".utf8) + bytes + Array("\", 1]".utf8))
        #expect(closed.kinds == ["string-too-long"])
        #expect(closed.document.map { $0.elements($0.root).count } == 2)
        let open = read(bytes: Array("[\"".utf8) + bytes)
        #expect(open.kinds == ["unterminated-string"])
        #expect(open.document == nil)
    }

    @Test("a file of more than 64 MiB is refused without being read")
    func tooLargeFile() {
        for excess in [1, 1_000_000] {
            let count = 64 * 1_024 * 1_024 + excess
            let reading = read(bytes: [UInt8](repeating: UInt8(ascii: "["), count: count))
            #expect(reading.kinds == ["file-too-large"])
            #expect(reading.document == nil)
            let message = reading.diagnostics.first?.message
            #expect(message?.zh.contains("64 MiB") == true && message?.en.contains("64 MiB") == true)
        }
    }

    @Test("a file of 64 MiB is not too large")
    func largestFile() {
        // The content does not fit, but it is looked at.
        let reading = read(bytes: [UInt8](repeating: UInt8(ascii: "]"), count: 64 * 1_024 * 1_024))
        #expect(!reading.kinds.contains("file-too-large"))
        #expect(reading.diagnostics.hasErrors)
    }

    @Test("a number of a hundred thousand digits is JSON, but no number of this program")
    func longNumber() throws {
        let reading = read(
            "[\(repeated("9", 100_000)), 0.\(repeated("3", 100_000)), 1e\(repeated("9", 100_000))]")
        #expect(reading.kinds == [])
        let document = try #require(reading.document)
        let elements = document.elements(document.root)
        try #require(elements.count == 3)
        #expect(throws: DecimalLiteral.Problem.tooManyIntegerDigits) { try document.number(elements[0]) }
        #expect(throws: DecimalLiteral.Problem.tooManyFractionDigits) { try document.number(elements[1]) }
        #expect(throws: DecimalLiteral.Problem.tooManyIntegerDigits) { try document.number(elements[2]) }
    }

    @Test("a long list and a long bare word cost themselves only")
    func longLists() throws {
        let list = read("[" + Array(repeating: "1", count: 100_000).joined(separator: ",") + "]")
        #expect(list.kinds == [])
        #expect(list.document.map { $0.elements($0.root).count } == 100_000)
        #expect(read("[\(repeated("x", 200_000)), 1]").kinds == ["invalid-value"])
    }
}
