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

    /// Sorts the keys by a hash of what they read; only equal hashes are looked at.
    private static func markObject(
        _ object: Int, _ nodes: inout ContiguousArray<JSONNode>, _ bytes: [UInt8],
        _ problems: inout [JSONFault]
    ) {
        let end = Int(nodes[object].next)
        var keys: [(hash: UInt64, key: Int)] = []
        var key = object + 1
        while key < end {
            if !nodes[key].flags.contains(.damaged) { keys.append((hash(nodes[key], bytes), key)) }
            key = Int(nodes[key + 1].next)
        }
        keys.sort { ($0.hash, $0.key) < ($1.hash, $1.key) }
        var start = 0
        while start < keys.count {
            var stop = start + 1
            while stop < keys.count, keys[stop].hash == keys[start].hash { stop += 1 }
            if stop - start > 1 { markEqual(keys[start..<stop].map(\.key), &nodes, bytes, &problems) }
            start = stop
        }
    }

    /// Keys of one hash, in the order of the text. A dictionary with its own seed, since a hostile file can
    /// make any number of keys collide.
    private static func markEqual(
        _ keys: [Int], _ nodes: inout ContiguousArray<JSONNode>, _ bytes: [UInt8],
        _ problems: inout [JSONFault]
    ) {
        var first: [[UInt8]: Int] = [:]
        for key in keys {
            let node = nodes[key]
            guard let earlier = first.updateValue(key, forKey: text(node, bytes)) else { continue }
            first[text(node, bytes)] = earlier
            nodes[earlier].flags.insert(.duplicate)
            nodes[key].flags.insert(.duplicate)
            guard problems.count < JSONLimits.problems else { continue }
            problems.append(
                JSONFault(
                    kind: JSONProblem.duplicateKey, range: Int(node.start)..<Int(node.end),
                    other: Int(nodes[earlier].start)..<Int(nodes[earlier].end)))
        }
    }

    private static func text(_ node: JSONNode, _ bytes: [UInt8]) -> [UInt8] {
        let content = bytes[Int(node.start) + 1..<Int(node.end) - 1]
        return node.flags.contains(.escaped) ? JSONEscapes.decode(content) : Array(content)
    }

    private static func hash(_ node: JSONNode, _ bytes: [UInt8]) -> UInt64 {
        if node.flags.contains(.escaped) { return mix(text(node, bytes)) }
        return mix(bytes[Int(node.start) + 1..<Int(node.end) - 1])
    }

    private static func mix(_ content: some Sequence<UInt8>) -> UInt64 {
        content.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
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
