/// Finds keys that stand twice in one object, compared as they read and not as they are escaped.
enum JSONDuplicates {
    static func mark(
        _ nodes: inout ContiguousArray<JSONNode>, in bytes: [UInt8], _ problems: inout [JSONFault]
    ) {
        for object in suspects(nodes.span, bytes.span) { markObject(object, &nodes, bytes, &problems) }
    }

    /// Objects that may hold a key twice.
    private static func suspects(_ nodes: Span<JSONNode>, _ bytes: Span<UInt8>) -> [Int] {
        var found: [Int] = []
        var object = 0
        while object < nodes.count {
            if nodes[object].kind == .object, maySeeTwice(nodes, object, bytes) { found.append(object) }
            object += 1
        }
        return found
    }

    /// Two words of 64 bits tell most objects apart, without any allocation.
    private static func maySeeTwice(_ nodes: Span<JSONNode>, _ object: Int, _ bytes: Span<UInt8>) -> Bool {
        let end = Int(nodes[object].next)
        var key = object + 1
        var low: UInt64 = 0
        var high: UInt64 = 0
        while key < end {
            let node = nodes[key]
            if node.flags.contains(.escaped) { return true }
            let hash = fingerprint(bytes, Int(node.start), Int(node.end))
            let bit = UInt64(1) << (hash & 63)
            if hash & 64 == 0 {
                if low & bit != 0 { return true }
                low |= bit
            } else {
                if high & bit != 0 { return true }
                high |= bit
            }
            key = Int(nodes[key + 1].next)
        }
        return false
    }

    private static func markObject(
        _ object: Int, _ nodes: inout ContiguousArray<JSONNode>, _ bytes: [UInt8],
        _ problems: inout [JSONFault]
    ) {
        let end = Int(nodes[object].next)
        var key = object + 1
        var first: [[UInt8]: Int] = [:]
        while key < end {
            let node = nodes[key]
            if !node.flags.contains(.damaged) {
                let content = bytes[Int(node.start) + 1..<Int(node.end) - 1]
                let text = node.flags.contains(.escaped) ? JSONEscapes.decode(content) : Array(content)
                if let earlier = first[text] {
                    nodes[earlier].flags.insert(.duplicate)
                    nodes[key].flags.insert(.duplicate)
                    if problems.count < JSONLimits.problems {
                        problems.append(
                            JSONFault(
                                kind: JSONProblem.duplicateKey, range: Int(node.start)..<Int(node.end),
                                other: Int(nodes[earlier].start)..<Int(nodes[earlier].end)))
                    }
                } else {
                    first[text] = key
                }
            }
            key = Int(nodes[key + 1].next)
        }
    }

    /// Of the bytes between the quotation marks: enough of them to tell keys of one object apart.
    @inline(__always)
    private static func fingerprint(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: end - start)
        var at = start + 1
        while at < end - 1 {
            hash = (hash ^ UInt64(bytes[at])) &* 0x9E37_79B9_7F4A_7C15
            at += 1
        }
        return hash >> 57
    }
}
