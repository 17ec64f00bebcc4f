import HarmonySyntax
import TestSupport
import Testing

/// Whatever is written well is read back with the same content.
@Suite("Round trips")
struct RoundTripTests {
    @Test("a random tree, written in a random way, is read back equal", arguments: 0..<40 as Range<UInt64>)
    func roundTrip(_ seed: UInt64) throws {
        var generator = RandomJSON(seed: seed)
        for round in 0..<25 {
            let tree = generator.tree()
            let text = generator.write(tree)
            let bytes = (generator.random.chance(10) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
            let reading = read(bytes: bytes)
            #expect(reading.kinds == [], "seed \(seed), round \(round): \(text)")
            let document = try #require(reading.document, "seed \(seed), round \(round): \(text)")
            #expect(JSONTree(document, document.root) == tree, "seed \(seed), round \(round): \(text)")
            #expect(document.touchEverything(document.root, within: 0..<bytes.count))
            // The generator itself is honest: an independent reading agrees.
            #expect(ReferenceJSON.read(bytes) == tree, "seed \(seed), round \(round): \(text)")
        }
    }

    @Test("a value cut out of its text reads as it does inside", arguments: 100..<110 as Range<UInt64>)
    func parts(_ seed: UInt64) throws {
        var generator = RandomJSON(seed: seed)
        for _ in 0..<10 {
            let text = generator.write(.array([generator.tree(), generator.tree(), generator.tree()]))
            let document = try #require(read(bytes: Array(text.utf8)).document, "seed \(seed): \(text)")
            for value in document.elements(document.root) {
                let part = read(bytes: Array(document.source.bytes[document.range(value)]))
                let inner = try #require(part.document, "seed \(seed): \(text)")
                #expect(JSONTree(inner, inner.root) == JSONTree(document, value), "seed \(seed): \(text)")
            }
        }
    }

    @Test("a bracketed text that is cut off anywhere is refused", arguments: 200..<210 as Range<UInt64>)
    func cutOff(_ seed: UInt64) {
        var generator = RandomJSON(seed: seed)
        let text = generator.write(.object([.init(key: ["中", "a"], value: generator.tree())]))
        let bytes = Array(text.utf8)
        let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
        for count in 0...end {
            let reading = read(bytes: Array(bytes[..<count]))
            #expect(reading.diagnostics.hasErrors, "seed \(seed), \(count) bytes of \(text)")
        }
    }
}
