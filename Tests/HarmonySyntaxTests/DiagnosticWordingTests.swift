import HarmonySyntax
import Testing

/// Messages name what stands there; whatever stands there, they stay readable.
@Suite("Wording of diagnostics")
struct DiagnosticWordingTests {
    private func texts(_ reading: JSONReader.Reading) -> [String] {
        reading.diagnostics.flatMap { diagnostic in
            [diagnostic.message.zh, diagnostic.message.en]
                + (diagnostic.help.map { [$0.zh, $0.en] } ?? [])
        }
    }

    /// Texts with one mistake; the long stretch goes where the bar is.
    private static let mistakes = ["{} |", "[|]", "{|: 1}", "[1 \"|\"]", "[1|]", "{\"|\": 1, \"|\": 2}"]

    @Test(
        "a message about a long stretch of valid text cuts it between characters", arguments: mistakes,
        ["中", "𠮷", "岷川电子"])
    func cutBetweenCharacters(_ mistake: String, _ unit: String) {
        for start in ["", "a", "ab", "abc"] {
            let long = start + String(repeating: unit, count: 40)
            let text = mistake.split(separator: "|", omittingEmptySubsequences: false).joined(separator: long)
            let reading = read(text)
            #expect(!reading.diagnostics.isEmpty)
            let broken = texts(reading).filter { $0.contains("\u{FFFD}") }
            #expect(broken == [])
        }
    }

    @Test("a message quotes at most a line's worth", arguments: mistakes)
    func quotesLittle(_ mistake: String) {
        let long = String(repeating: "好", count: 15_000)
        let text = mistake.split(separator: "|", omittingEmptySubsequences: false).joined(separator: long)
        let reading = read(text)
        #expect(!reading.diagnostics.isEmpty)
        for message in texts(reading) { #expect(message.count < 200) }
    }

    @Test("a message stays on one line, whatever the line ends of the file", arguments: ["\n", "\r\n"])
    func oneLine(_ lineEnd: String) {
        for notation in [
            "{}|a|b", "[1|2|3]", "[1,|/* a| b */|2]", "[1}|", "[|", "{\"a\"|1}", "[\"a|]",
            "{\"a\":1,|\"a\":2}", "[1|,|]",
            "{}|{|}|", "[1] ]|]",
        ] {
            let reading = read(
                notation.split(separator: "|", omittingEmptySubsequences: false)
                    .joined(separator: lineEnd))
            #expect(!reading.diagnostics.isEmpty)
            for message in texts(reading) { #expect(message.filter { $0.isNewline } == "") }
        }
    }

    @Test("a repeated key names itself and the line of the first")
    func duplicateKeyMessage() throws {
        let diagnostic = try #require(read("{\n\n\"名称\": 1,\n\n\"名称\": 2}").diagnostics.first)
        for text in [diagnostic.message.zh, diagnostic.message.en] {
            #expect(text.contains("\"名称\""))
            #expect(text.contains("3"))
        }
    }

    @Test("a wrong bracket names the bracket it should have closed")
    func mismatchMessage() throws {
        let diagnostic = try #require(read("{\"a\": 1]").diagnostics.first)
        for text in [diagnostic.message.zh, diagnostic.message.en] {
            #expect(text.contains("]") && text.contains("{"))
        }
    }

    @Test("a bad number is quoted, with what to write instead", arguments: ["01", "58.7%", "420人", "+5"])
    func numberMessage(_ number: String) throws {
        let diagnostic = try #require(read("[\(number)]").diagnostics.first)
        #expect(diagnostic.message.zh.contains(number) && diagnostic.message.en.contains(number))
        #expect(diagnostic.help != nil)
    }

    @Test(
        "an invalid escape is quoted with the character that is wrongly escaped", arguments: ["q", "会", "𠮷"])
    func escapeMessage(_ character: String) throws {
        let diagnostic = try #require(read("[\"材料\\\(character)议.pdf\"]").diagnostics.first)
        #expect(diagnostic.kind == JSONProblem.invalidEscape)
        for text in [diagnostic.message.zh, diagnostic.message.en] {
            #expect(text.contains("\\" + character))
        }
    }

    @Test("a text that is too long says how long it is: the bytes between the quotation marks")
    func lengthMessage() throws {
        let text = "[\"" + String(repeating: "a", count: 65_537) + "\"]"
        let diagnostic = try #require(read(text).diagnostics.first)
        #expect(diagnostic.message.zh.contains("65537") && diagnostic.message.en.contains("65537"))
    }
}
