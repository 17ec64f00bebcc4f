import HarmonySyntax
import Testing

/// A key that stands twice in one object is an error, and neither of its values counts.
@Suite("Duplicate keys")
struct DuplicateKeyTests {
    @Test(
        "a repeated key is reported at its repetition and hidden with all its values",
        arguments: [
            "{\"a\": 1, ⟦\"a\"⟧: 2, \"z\": 3}", "{\"a\": 1, \"z\": 3, ⟦\"a\"⟧: 1}",
            "{\"z\": 3, \"\": 1, ⟦\"\"⟧: 2}",
            "{\"企业\": 1, ⟦\"企业\"⟧: 2, \"z\": 3}", "{\"a\": 1, ⟦\"a\"⟧: 2, \"z\": 3, ⟦\"a\"⟧: 4}",
            "{\"a\": {}, ⟦\"a\"⟧: [], \"z\": 3}", "{\"a\": 1, \"b\": 1, ⟦\"b\"⟧: 2, ⟦\"a\"⟧: 2, \"z\": 3}",
            // The same key, spelled with escapes.
            #"{"a": 1, ⟦"\u0061"⟧: 2, "z": 3}"#, #"{"\u0061": 1, ⟦"a"⟧: 2, "z": 3}"#,
            #"{"\n": 1, ⟦"\u000A"⟧: 2, "z": 3}"#,
            #"{"\/": 1, ⟦"/"⟧: 2, "z": 3}"#, #"{"\u4e2D": 1, ⟦"中"⟧: 2, "z": 3}"#,
            #"{"\"": 1, ⟦"\u0022"⟧: 2, "z": 3}"#,
            #"{"𠮷": 1, ⟦"\uD842\uDFB7"⟧: 2, "z": 3}"#, #"{"a\u0062c": 1, ⟦"\u0061bc"⟧: 2, "z": 3}"#,
            #"{"\\": 1, ⟦"\u005c"⟧: 2, "z": 3}"#, #"{"\u0000": 1, ⟦"\u0000"⟧: 2, "z": 3}"#,
        ])
    func hidden(_ notation: String) throws {
        let marked = MarkedText(notation)
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == marked.ranges.map { _ in "duplicate-key" })
        #expect(reading.ranges == marked.ranges)
        let document = try #require(reading.document)
        #expect(document.keys(document.root) == ["z"])
        for name in ["a", "b", "", "企业", "\n", "/", "中", "\"", "𠮷", "abc", "\\", "\u{0}"] {
            #expect(document.member(document.root, name) == nil)
        }
    }

    @Test(
        "keys that differ in any scalar are different keys",
        arguments: [
            #"{"a": 1, "A": 2}"#, #"{"a": 1, "a ": 2}"#, #"{"a": 1, "\\u0061": 2}"#,
            #"{"é": 1, "e\u0301": 2}"#,
            #"{"\u00e9": 1, "\u0065\u0301": 2}"#, "{\"é\": 1, \"e\u{301}\": 2}", #"{"a": 1, "ａ": 2}"#,
            #"{"": 1, "\u0000": 2}"#, #"{"/": 1, "\\/": 2}"#, #"{"中": 1, "中\u200B": 2}"#,
            #"{"ab": 1, "ba": 2}"#,
            "{\"\u{212B}\": 1, \"\u{C5}\": 2}",
        ])
    func different(_ text: String) throws {
        let reading = read(text)
        #expect(reading.kinds == [])
        let document = try #require(reading.document)
        let keys = document.keys(document.root)
        try #require(keys.count == 2)
        // Each is found under its own name, not under that of the other.
        for (key, number) in zip(keys, ["1", "2"]) {
            let value = try #require(document.member(document.root, key))
            #expect(document.source.text(document.range(value)) == number)
        }
    }

    @Test("the same key in different objects is no repetition")
    func otherObjects() {
        #expect(read(#"{"a": {"a": {"a": 1}, "b": {"a": 1}}, "b": [{"a": 1}, {"a": 2}]}"#).kinds == [])
    }

    @Test("repetitions are found inside arrays, inside objects and inside repeated members")
    func nested() {
        let marked = MarkedText(
            #"[{"a": [{"b": 1, ⟦"b"⟧: 2}], ⟦"a"⟧: {"c": {"d": 1, ⟦"\u0064"⟧: 1}}}, {"a": 1, ⟦"a"⟧: 1}]"#)
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == Array(repeating: "duplicate-key", count: 4))
        #expect(reading.ranges == marked.ranges)
    }

    @Test("an object of thousands of different keys has no repetition, however they are spelled")
    func thousandsOfKeys() throws {
        let members = (0..<5_000).map { index in
            index % 3 == 0 ? "\"\\u006b\(index)\": \(index)" : "\"k\(index)\": \(index)"
        }
        let reading = read("{" + members.joined(separator: ",") + "}")
        #expect(reading.kinds == [])
        let document = try #require(reading.document)
        #expect(document.keys(document.root) == (0..<5_000).map { "k\($0)" })
    }

    @Test("one repetition among thousands of keys is found", arguments: [0, 1, 2_500, 4_999])
    func oneOfThousands(_ repeatedKey: Int) throws {
        let members = (0..<5_000).map { "\"编号\($0)\": \($0)" }
        let marked = MarkedText(
            "{" + members.joined(separator: ",") + ", ⟦\"\\u7f16号\(repeatedKey)\"⟧: 0}")
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == ["duplicate-key"])
        #expect(reading.ranges == marked.ranges)
        let document = try #require(reading.document)
        #expect(document.keys(document.root) == (0..<5_000).filter { $0 != repeatedKey }.map { "编号\($0)" })
    }

    @Test("any two equal keys are found and no two different ones are taken for equal")
    func shortKeys() {
        let letters = "abcdefghij".map { String($0) }
        let names = letters + letters.flatMap { first in letters.map { first + $0 } }
        #expect(read("{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}").kinds == [])
        for name in names {
            let others = names.filter { $0 != name }.prefix(5).map { "\"\($0)\":0," }.joined()
            let reading = read("{\"\(name)\":1,\(others)\"\(name)\":2}")
            #expect(reading.kinds == ["duplicate-key"], "\(name)")
        }
    }

    @Test("a member is found by its name, also an empty or an escaped one")
    func lookUp() throws {
        let document = try #require(read(#"{"": 0, "a": 1, "\u4e2d": 2, "a\"b": 3, "名称": 4}"#).document)
        for (name, number) in [("", "0"), ("a", "1"), ("中", "2"), ("a\"b", "3"), ("名称", "4")] {
            let value = try #require(document.member(document.root, name), "\(name)")
            #expect(document.source.text(document.range(value)) == number)
        }
        for absent in ["b", "A", "名", "名称 ", "aa", "\\u4e2d", "a\\\"b"] {
            #expect(document.member(document.root, absent) == nil)
        }
    }

    @Test("what is no object has no members", arguments: ["[]", "1", "\"a\"", "null", "[{\"a\": 1}]"])
    func noObject(_ text: String) throws {
        let document = try #require(read(text).document)
        #expect(document.member(document.root, "a") == nil)
    }
}
