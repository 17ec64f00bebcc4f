import HarmonySyntax
import Testing

/// The encodings in which tables come.
@Suite("encodings")
struct TextDecodingTests {
    private func decode(_ bytes: [UInt8]) -> (text: String, problems: [String]) {
        let (source, diagnostics) = TextDecoding.decode("a.csv", bytes)
        return (source.text(0..<source.bytes.count), diagnostics.map(\.kind.name))
    }

    @Test(
        "UTF-8, GBK, GB18030 of four bytes, UTF-16",
        arguments: [
            (Array("填报，是".utf8), "填报，是"), ([0xCC, 0xEE, 0xB1, 0xA8], "填报"),
            // 𠮷 (U+20BB7) and é, which GBK has no place for.
            ([0x95, 0x32, 0x90, 0x31], "\u{20087}"), ([0xA8, 0xA6], "é"),
            ([0xFF, 0xFE, 0x6B, 0x58, 0x2C, 0x00], "填,"),
            ([0xFE, 0xFF, 0x58, 0x6B, 0x00, 0x2C], "填,"), ([], ""), ([0x61], "a"),
        ])
    func known(_ bytes: [UInt8], _ expected: String) {
        let found = decode(bytes)
        #expect(found.text == expected)
        #expect(found.problems.isEmpty)
    }

    @Test(
        "what is neither is refused where it goes wrong",
        arguments: [
            ([0x61, 0xFF], "a"), ([0x61, 0x62, 0x81], "ab"), ([0x2C, 0x81, 0x20, 0x61], ","),
            ([0x61, 0x81, 0x30, 0x81], "a"),
        ] as [([UInt8], String)])
    func neither(_ bytes: [UInt8], _ before: String) {
        let found = decode(bytes)
        #expect(found.problems == ["unknown-encoding"])
        #expect(found.text == before)
    }
}
