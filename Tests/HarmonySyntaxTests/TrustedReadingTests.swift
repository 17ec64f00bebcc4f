import HarmonySyntax
import TestSupport
import Testing

/// The program's own files are read without checks: on any valid text that is the same as reading strictly.
@Suite("Reading of trusted texts")
struct TrustedReadingTests {
    /// Where the two readings of a valid text differ, or nil.
    private func difference(_ text: String) -> String? {
        let source = SourceText(name: "bundled.json", text: text)
        let reading = JSONReader.read(source)
        guard let strict = reading.document, reading.diagnostics.isEmpty else {
            return "the text is not valid"
        }
        guard let trusted = JSONReader.readTrusted(source) else { return "nothing was read" }
        let expected = everything(strict, strict.root)
        let found = everything(trusted, trusted.root)
        if expected == found { return nil }
        let at = zip(expected, found).prefix { $0 == $1 }.count
        return
            "\(found.dropFirst(at).first ?? "nothing") instead of \(expected.dropFirst(at).first ?? "nothing")"
    }

    /// Every value and key in its order, with kind, place and content.
    private func everything(_ document: JSONDocument, _ value: JSONDocument.Value) -> [String] {
        let kind = document.kind(value)
        var found = ["\(kind) \(document.range(value))"]
        switch kind {
        case .string: found.append(document.string(value))
        case .array: document.forEachElement(value) { found += everything(document, $0) }
        case .object:
            document.forEachMember(value) { key, member in
                found += everything(document, key) + everything(document, member)
            }
        default: break
        }
        return found
    }

    @Test("random valid texts read as they do strictly", arguments: 0..<20 as Range<UInt64>)
    func randomTexts(_ seed: UInt64) {
        var generator = RandomJSON(seed: seed &+ 300)
        for _ in 0..<25 {
            let text = generator.write(generator.tree())
            if let difference = difference(text) { Issue.record("seed \(seed), \(difference): \(text)") }
        }
    }

    @Test(
        "a string of any length, with an escape or a Chinese character in any place, ends where it ends",
        arguments: [
            "", "\\\"", "\\\\", "\\n", "\\u0022", "\\u4e2d", "中", "é", "𠮷", "!", "#", "[", "]", "\u{7F}",
        ])
    func anyLength(_ piece: String) {
        for length in 0..<20 {
            for at in 0...length {
                let content =
                    String(repeating: "a", count: at) + piece + String(repeating: "b", count: length - at)
                for text in [
                    "\"\(content)\"", "[\"\(content)\",1,\"\(content)\"]", "{\"\(content)\":\"\(content)\"}",
                ] {
                    if let difference = difference(text) { Issue.record("\(difference): \(text)") }
                }
            }
        }
    }

    @Test("runs of escapes and quotation marks do not mislead it")
    func runsOfEscapes() {
        for count in 1..<20 {
            for piece in ["\\\\", "\\\"", "\\\\\\\"", "a\\\\", "中\\\"", "\\u005c"] {
                let content = String(repeating: piece, count: count)
                let text = "{\"k\\\"\": [\"\(content)\", \"\(content)x\"], \"\(content)\": \"\"}"
                if let difference = difference(text) { Issue.record("\(difference): \(text)") }
            }
        }
    }

    @Test("any indentation and any line end is skipped", arguments: ["\n", "\r\n", "", "\t"])
    func indentation(_ lineEnd: String) {
        for width in 0..<40 {
            let space = lineEnd + String(repeating: " ", count: width)
            let tokens = [
                "{", "\"a\"", ":", "[", "1", ",", "-2.5e3", ",", "null", ",", "{", "}", "]", ",", "\"b\"",
                ":",
            ]
            let text = (tokens + ["true", "}"]).joined(separator: space) + space
            if let difference = difference(text) { Issue.record("\(difference), width \(width)") }
        }
    }

    @Test("a text without a whole value is not read", arguments: ["", " ", "[", "{\"a\": [1]", "]", "[1]]"])
    func incomplete(_ text: String) {
        #expect(JSONReader.readTrusted(SourceText(name: "bundled.json", text: text)) == nil)
    }
}
