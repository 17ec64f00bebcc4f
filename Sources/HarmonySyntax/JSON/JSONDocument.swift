/// What kind of JSON value a node is.
package enum JSONKind: UInt8, Sendable {
    case null, `true`, `false`, number, string, array, object
    /// Stood where a value belongs but is none; its problem is already reported.
    case invalid

    package var isBoolean: Bool { self == .true || self == .false }
}

/// One value or key, as a byte range. Sixteen bytes, so that reading a file costs one growing buffer.
struct JSONNode {
    var start: UInt32
    var end: UInt32
    /// The index after this value and everything inside it.
    var next: UInt32
    var kind: JSONKind
    var flags: Flags

    struct Flags: OptionSet {
        let rawValue: UInt8
        static let escaped = Flags(rawValue: 1)
        static let duplicate = Flags(rawValue: 2)
        static let damaged = Flags(rawValue: 4)
    }
}

/// A read JSON text: a flat list of values in the order in which they stand, each with its place.
///
/// Strings and numbers are made only when asked for. A value is named by its index.
package final class JSONDocument: Sendable {
    package typealias Value = Int

    package let source: SourceText
    let nodes: ContiguousArray<JSONNode>
    private let bytes: [UInt8]

    init(source: SourceText, nodes: ContiguousArray<JSONNode>) {
        self.source = source
        self.nodes = nodes
        bytes = source.bytes
    }

    /// The outermost value.
    package var root: Value { 0 }

    package func kind(_ value: Value) -> JSONKind { nodes[value].kind }

    /// The bytes of a value, quotation marks and brackets included.
    package func range(_ value: Value) -> Range<Int> { Int(nodes[value].start)..<Int(nodes[value].end) }

    package func place(_ value: Value) -> SourceRange { SourceRange(source, range(value)) }

    /// What was written, for messages: the source bytes, shortened.
    package func excerpt(_ value: Value) -> String {
        source.excerpt(range(value), characters: 40)
    }

    /// A value as a person would write it: the text of a string, the source of anything else.
    package func written(_ value: Value) -> String {
        kind(value) == .string ? string(value) : source.text(range(value))
    }

    /// The elements of an array in their order.
    @inline(__always)
    package func forEachElement(_ array: Value, _ body: (Value) -> Void) {
        var child = array + 1
        let end = Int(nodes[array].next)
        while child < end {
            body(child)
            child = Int(nodes[child].next)
        }
    }

    /// The members of an object in their order. Keys that stand twice are left out: no value of theirs counts.
    @inline(__always)
    package func forEachMember(_ object: Value, _ body: (_ key: Value, _ value: Value) -> Void) {
        var key = object + 1
        let end = Int(nodes[object].next)
        while key < end {
            let value = key + 1
            if nodes[key].flags.isDisjoint(with: [.duplicate, .damaged]) { body(key, value) }
            key = Int(nodes[value].next)
        }
    }

    package func elements(_ array: Value) -> [Value] {
        var found: [Value] = []
        forEachElement(array) { found.append($0) }
        return found
    }

    /// The members of an object in their order, as `forEachMember` gives them.
    package func pairs(_ object: Value) -> [(key: Value, value: Value)] {
        var found: [(key: Value, value: Value)] = []
        forEachMember(object) { found.append(($0, $1)) }
        return found
    }

    /// The value of a member, for the few keys that are looked up rather than walked.
    package func member(_ object: Value, _ name: String) -> Value? {
        guard kind(object) == .object else { return nil }
        let end = Int(nodes[object].next)
        let (length, first) = (name.utf8.count, name.utf8.first ?? 0)
        var key = object + 1
        while key < end {
            if mayBe(key, length, first),
                self.key(key, is: name), nodes[key].flags.isDisjoint(with: [.duplicate, .damaged])
            {
                return key + 1
            }
            key = Int(nodes[key + 1].next)
        }
        return nil
    }

    /// Whether an object holds a key twice, so that none of its values counts.
    package func isRepeated(_ name: String, in object: Value) -> Bool {
        var key = object + 1
        let end = Int(nodes[object].next)
        while key < end {
            if nodes[key].flags.contains(.duplicate), self.key(key, is: name) { return true }
            key = Int(nodes[key + 1].next)
        }
        return false
    }

    /// Whether a key has a name's length and first byte: settles most comparisons at once.
    func mayBe(_ key: Value, _ name: String) -> Bool { mayBe(key, name.utf8.count, name.utf8.first ?? 0) }

    @inline(__always)
    private func mayBe(_ key: Value, _ length: Int, _ first: UInt8) -> Bool {
        let node = nodes[key]
        if node.flags.contains(.escaped) { return true }
        return Int(node.end) - Int(node.start) - 2 == length
            && (length == 0 || bytes[Int(node.start) + 1] == first)
    }

    /// Whether a key reads as a name, without making a string of it.
    package func key(_ key: Value, is name: String) -> Bool {
        let node = nodes[key]
        if node.flags.contains(.escaped) { return string(key).utf8.elementsEqual(name.utf8) }
        let start = Int(node.start) + 1
        guard Int(node.end) - 1 - start == name.utf8.count else { return false }
        // A name is mostly a literal, whose bytes lie side by side: read so, they cost a fifth.
        let isSame = name.utf8.withContiguousStorageIfAvailable { expected in
            for index in expected.indices where bytes[start + index] != expected[index] { return false }
            return true
        }
        return isSame ?? bytes[start..<start + name.utf8.count].elementsEqual(name.utf8)
    }

    /// Whether a byte stands in a value as it is written.
    package func contains(_ byte: UInt8, in value: Value) -> Bool {
        bytes[range(value)].contains(byte)
    }

    /// Whether a string holds another, compared byte by byte.
    package func string(_ whole: Value, holds part: Value) -> Bool {
        if nodes[whole].flags.contains(.escaped) || nodes[part].flags.contains(.escaped) {
            return string(whole).contains(string(part))
        }
        let (text, words) = (bytes[content(whole)], bytes[content(part)])
        guard let first = words.first else { return true }
        var rest = text
        while let at = rest.firstIndex(of: first) {
            if rest[at...].starts(with: words) { return true }
            rest = rest[(at + 1)...]
        }
        return false
    }

    private func content(_ value: Value) -> Range<Int> {
        let start = Int(nodes[value].start) + 1
        return start..<max(start, Int(nodes[value].end) - 1)
    }

    /// The decoded text of a string or key.
    package func string(_ value: Value) -> String {
        if !nodes[value].flags.contains(.escaped) { return source.text(content(value)) }
        return String(decoding: JSONEscapes.decode(bytes[content(value)]), as: UTF8.self)
    }

    /// The UTF-8 bytes of a string, decoded.
    package func decodedBytes(_ value: Value) -> [UInt8] {
        let raw = bytes[content(value)]
        return nodes[value].flags.contains(.escaped) ? JSONEscapes.decode(raw) : Array(raw)
    }

    /// Where the decoded UTF-8 bytes of a string stand in the file: for a place inside a rule expression.
    package func place(ofDecoded decoded: Range<Int>, in value: Value) -> SourceRange {
        let node = nodes[value]
        let start = Int(node.start) + 1
        if !node.flags.contains(.escaped) {
            return SourceRange(source, start + decoded.lowerBound..<start + decoded.upperBound)
        }
        let content = bytes[start..<max(start, Int(node.end) - 1)]
        let offsets = JSONEscapes.rawOffsets(content)
        let last = offsets.count - 1
        return SourceRange(
            source,
            start + offsets[min(decoded.lowerBound, last)]..<start + offsets[min(decoded.upperBound, last)])
    }

    /// The number exactly as written.
    package func number(_ value: Value) throws(DecimalLiteral.Problem) -> DecimalLiteral {
        try DecimalLiteral(bytes[range(value)])
    }
}
