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
package struct JSONDocument: Sendable {
    package typealias Value = Int

    package let source: SourceText
    let nodes: ContiguousArray<JSONNode>

    /// The outermost value.
    package var root: Value { 0 }

    package func kind(_ value: Value) -> JSONKind { nodes[value].kind }

    /// The bytes of a value, quotation marks and brackets included.
    package func range(_ value: Value) -> Range<Int> { Int(nodes[value].start)..<Int(nodes[value].end) }

    package func place(_ value: Value) -> SourceRange { SourceRange(source, range(value)) }

    /// What was written, for messages: the source bytes, shortened.
    package func excerpt(_ value: Value) -> String {
        let range = range(value)
        let text = source.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 120))
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return line.count > 40 || line.utf8.count < range.count ? line.prefix(40) + "…" : line
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

    /// The value of a member, for the few keys that are looked up rather than walked.
    package func member(_ object: Value, _ name: String) -> Value? {
        guard kind(object) == .object else { return nil }
        var found: Value?
        forEachMember(object) { key, value in if string(key) == name { found = value } }
        return found
    }

    /// The decoded text of a string or key.
    package func string(_ value: Value) -> String {
        let node = nodes[value]
        let content = Int(node.start) + 1..<max(Int(node.start) + 1, Int(node.end) - 1)
        if !node.flags.contains(.escaped) { return source.text(content) }
        return String(decoding: JSONEscapes.decode(source.bytes[content]), as: UTF8.self)
    }

    /// Where the decoded UTF-8 bytes of a string stand in the file: for a place inside a rule expression.
    package func place(ofDecoded decoded: Range<Int>, in value: Value) -> SourceRange {
        let node = nodes[value]
        let start = Int(node.start) + 1
        if !node.flags.contains(.escaped) {
            return SourceRange(source, start + decoded.lowerBound..<start + decoded.upperBound)
        }
        let content = source.bytes[start..<max(start, Int(node.end) - 1)]
        let offsets = JSONEscapes.rawOffsets(content)
        let last = offsets.count - 1
        return SourceRange(
            source,
            start + offsets[min(decoded.lowerBound, last)]..<start + offsets[min(decoded.upperBound, last)])
    }

    /// The number exactly as written.
    package func number(_ value: Value) throws(DecimalLiteral.Problem) -> DecimalLiteral {
        try DecimalLiteral(source.bytes[range(value)])
    }
}
