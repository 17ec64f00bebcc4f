import HarmonySyntax

/// Names as they stand in a file, quotation marks included, found by comparing eight bytes at once.
///
/// Many lists of names share one table, so that looking one up follows no reference that threads would count.
struct KeyTable {
    /// One list: a run of the entries.
    typealias Names = Range<Int>

    private struct Entry {
        /// The first eight bytes, the first of them lowest, and which of them count.
        let head: UInt64
        let mask: UInt64
        /// All of them.
        let text: Range<Int>
    }

    private var entries: [Entry] = []
    private var texts: [UInt8] = []

    mutating func add(_ names: some Sequence<String>) -> Names {
        let start = entries.count
        for name in names {
            let quoted = [UInt8(ascii: "\"")] + name.utf8 + [UInt8(ascii: "\"")]
            let head = quoted.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
            let mask = quoted.count >= 8 ? .max : UInt64(1) << UInt64(quoted.count * 8) - 1
            // A name that could only be written with an escape is left to the ordinary reader: no text begins with 0.
            let isPlain = name.utf8.allSatisfy {
                $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
            }
            entries.append(
                Entry(
                    head: isPlain ? head : 0, mask: isPlain ? mask : 0xFF,
                    text: texts.count..<texts.count + quoted.count))
            texts += quoted
        }
        return start..<entries.count
    }

    /// Goes over a name and says which it is of its list; it looks from a place in the list on and then before it.
    @inline(__always)
    func take(
        _ names: Names, from expected: Int, _ bytes: Span<UInt8>, _ at: inout Int
    ) throws(Unusual) -> Int {
        StrictTokens.skipSpace(bytes, &at)
        let head = Self.head(bytes, at)
        var index = names.lowerBound + expected
        for _ in names {
            if index >= names.upperBound { index = names.lowerBound }
            let entry = entries[index]
            if head & entry.mask == entry.head, reads(entry.text, bytes, at) {
                at += entry.text.count
                return index - names.lowerBound
            }
            index += 1
        }
        throw Unusual()
    }

    /// The same for the name of a member, up to its value.
    @inline(__always)
    func takeKey(
        _ names: Names, from expected: Int, _ bytes: Span<UInt8>, _ at: inout Int
    ) throws(Unusual) -> Int {
        let index = try take(names, from: expected, bytes, &at)
        try StrictTokens.take(UInt8(ascii: ":"), bytes, &at)
        StrictTokens.skipSpace(bytes, &at)
        return index
    }

    /// Whether what follows the first eight bytes is the same as well.
    @inline(__always)
    private func reads(_ text: Range<Int>, _ bytes: Span<UInt8>, _ at: Int) -> Bool {
        guard at + text.count <= bytes.count else { return false }
        var index = 8
        while index < text.count {
            if bytes[at + index] != texts[text.lowerBound + index] { return false }
            index += 1
        }
        return true
    }

    /// The next eight bytes; zeros beyond the end.
    @inline(__always)
    private static func head(_ bytes: Span<UInt8>, _ at: Int) -> UInt64 {
        if at + 8 <= bytes.count {
            // The load checks its bounds; it is called unsafe because any bits will do for the type.
            return UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
        }
        var word: UInt64 = 0
        var index = bytes.count
        while index > at {
            index -= 1
            word = word << 8 | UInt64(bytes[index])
        }
        return word
    }
}

/// Which names of a short list have been read, to find one that stands twice. No array, since it is made for each object
/// of a file; an object with more names than a word has bits is left to the ordinary reader.
struct SeenNames {
    private var seen: UInt64 = 0

    /// - Parameter index: the place of the name in its list.
    @inline(__always)
    mutating func add(_ index: Int) throws(Unusual) {
        guard index < 64 else { throw Unusual() }
        let bit = UInt64(1) << UInt64(index)
        guard seen & bit == 0 else { throw Unusual() }
        seen |= bit
    }

    func contains(_ index: Int) -> Bool { index < 64 && seen >> UInt64(index) & 1 == 1 }
}

/// The same of a list of any length, such as that of all questions.
struct SeenQuestions {
    private var seen: [Bool]

    init(of count: Int) { seen = Array(repeating: false, count: count) }

    mutating func add(_ index: Int) throws(Unusual) {
        guard !seen[index] else { throw Unusual() }
        seen[index] = true
    }
}
