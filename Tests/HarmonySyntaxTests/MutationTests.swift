import HarmonySyntax
import TestSupport
import Testing

/// Damaged texts: the reader never crashes, agrees with an independent reading on what is well-formed, and
/// points only at places that exist.
@Suite("Damaged texts")
struct MutationTests {
    /// What is wrong with the reading of some bytes, or nil.
    static func complaint(about bytes: [UInt8]) -> String? {
        let reading = read(bytes: bytes)
        let expected = ReferenceJSON.read(bytes)
        if reading.diagnostics.isEmpty, expected == nil { return "accepted what is malformed" }
        if !reading.diagnostics.isEmpty, expected != nil {
            return "refused what is well-formed: \(reading.kinds)"
        }
        if reading.document == nil, reading.diagnostics.isEmpty { return "neither content nor a diagnostic" }
        var last = 0
        for diagnostic in reading.diagnostics {
            guard let range = diagnostic.place?.range else { return "\(diagnostic.kind.name) has no place" }
            guard 0 <= range.lowerBound, range.upperBound <= bytes.count else {
                return "\(diagnostic.kind.name) at \(range) of \(bytes.count) bytes"
            }
            if range.lowerBound < last { return "\(diagnostic.kind.name) out of order" }
            last = range.lowerBound
            if diagnostic.message.zh.isEmpty || diagnostic.message.en.isEmpty {
                return "\(diagnostic.kind.name) without words"
            }
        }
        if let document = reading.document {
            if !document.touchEverything(document.root, within: 0..<bytes.count) {
                return "a value lies outside of its container"
            }
            if let expected, JSONTree(document, document.root) != expected { return "read other content" }
        }
        return nil
    }

    private func expectSound(_ bytes: [UInt8], _ comment: @autoclosure () -> String) {
        if let complaint = Self.complaint(about: bytes) {
            Issue.record("\(complaint), \(comment()): \(String(decoding: bytes, as: UTF8.self)) \(bytes)")
        }
    }

    /// Bytes and pieces that matter to JSON, more telling than random ones.
    private static let pieces: [[UInt8]] =
        [
            "\"", "\\", "{", "}", "[", "]", ",", ":", "\n", "\r", "\t", " ", "0", "-", ".", "e", "+", "/",
            "//", "/*", "*/",
            "\\u", "\\uD800", "\\uDC00", "\\u0061", "true", "nul", "01", "，", "：", "“", "、", "中", "𠮷",
            "\u{FEFF}", "\"a\":",
            "\"a\":1,", ",,", "[]", "{}", "'", "#", "NaN",
        ].map { Array($0.utf8) } + [
            [0x00], [0x1F], [0x7F], [0x80], [0xC0], [0xE4], [0xED, 0xA0, 0x80], [0xF5], [0xFF],
        ]

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
        let at = random.below(bytes.count + 1)
        let end = min(bytes.count, at + 1 + random.below(random.chance(80) ? 2 : 20))
        switch random.below(7) {
        case 0: if at < bytes.count { bytes[at] ^= 1 << UInt8(random.below(8)) }
        case 1: if at < bytes.count { bytes[at] = UInt8(random.below(256)) }
        case 2: bytes.removeSubrange(at..<max(at, end))
        case 3: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)], at: at)
        case 4: bytes.replaceSubrange(at..<max(at, end), with: Self.pieces[random.below(Self.pieces.count)])
        case 5: bytes.insert(contentsOf: bytes[at..<max(at, end)], at: random.below(bytes.count + 1))
        default: if random.chance(20) { bytes.removeSubrange(at...) }
        }
    }

    @Test("random damage to random texts", arguments: 0..<40 as Range<UInt64>)
    func damage(_ seed: UInt64) {
        var generator = RandomJSON(seed: seed &+ 7_000)
        for round in 0..<20 {
            let tree = JSONTree.array([generator.tree(), generator.tree()])
            let original = Array(generator.write(tree).utf8)
            for _ in 0..<10 {
                var bytes = original
                for _ in 0...generator.random.below(4) { mutate(&bytes, &generator.random) }
                expectSound(bytes, "seed \(seed), round \(round)")
            }
        }
    }

    @Test("random pieces of JSON in random order", arguments: 0..<20 as Range<UInt64>)
    func pieces(_ seed: UInt64) {
        var random = SplitMix64(seed: seed &+ 90_000)
        for round in 0..<150 {
            var bytes: [UInt8] = []
            for _ in 0..<1 + random.below(14) { bytes += Self.pieces[random.below(Self.pieces.count)] }
            expectSound(bytes, "seed \(seed), round \(round)")
        }
    }

    @Test(
        "any byte in any place of a small text",
        arguments: [
            #"{"中":[-1.5e+2,"\u00e9\n𠮷"],"b":null}"#, #"[true,{"a":1,"b":[]},0.1]"#,
        ])
    func anyByteAnywhere(_ text: String) {
        let original = Array(text.utf8)
        for at in original.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = original
                bytes[at] = byte
                expectSound(bytes, "byte \(at)")
            }
        }
    }

    @Test("any text of one or two bytes", arguments: 0..<8)
    func shortTexts(_ part: Int) {
        for first in UInt8(part * 32)...UInt8(part * 32 + 31) {
            expectSound([first], "one byte")
            for second in UInt8.min...UInt8.max { expectSound([first, second], "two bytes") }
        }
    }

    @Test("any sequence of four of the bytes that matter to UTF-8, in a string")
    func utf8Sequences() {
        let bytes: [UInt8] = [
            0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF1, 0xF4, 0xF5,
        ]
        var wrong: [[UInt8]] = []
        for a in bytes {
            for b in bytes {
                for c in bytes {
                    for d in [0x41, 0x80, 0x8F, 0xBF, 0xC2, 0xF0] as [UInt8] {
                        let sequence = [a, b, c, d]
                        let text = [0x22] + sequence + [0x22]
                        let valid = String(validating: sequence, as: UTF8.self) != nil
                        if read(bytes: text).diagnostics.isEmpty != valid { wrong.append(sequence) }
                    }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test("no problem is reported twice", arguments: 0..<20 as Range<UInt64>)
    func noneTwice(_ seed: UInt64) {
        var random = SplitMix64(seed: seed &+ 50_000)
        let texts = [
            #"{"a": 1, "b": ["x", "y\n", 2.5], "c": {"d": null, "e": "中文"}}"#,
            #"[{"a": "1" , "b": [true, "é"]}, "x", "y", [["z"], 0]]"#,
        ]
        for _ in 0..<100 {
            var bytes = Array(texts[random.below(texts.count)].utf8)
            for _ in 0...random.below(4) { mutate(&bytes, &random) }
            let reading = read(bytes: bytes)
            let reported = reading.diagnostics.map { "\($0.kind.name) \($0.place?.range ?? 0..<0)" }
            let twice = reported.filter { one in reported.count { $0 == one } > 1 }
            if !twice.isEmpty {
                // One example is enough.
                Issue.record("seed \(seed): \(twice) in \(String(decoding: bytes, as: UTF8.self))")
                return
            }
        }
    }
}
