/// Finds keys that stand twice in one object, compared as they read and not as they are escaped.
enum JSONDuplicates {
    static func mark(
        _ nodes: inout ContiguousArray<JSONNode>, in bytes: [UInt8], _ problems: inout [JSONFault]
    ) {
        var index = 0
        while index < nodes.count {
            if nodes[index].kind == .object { markObject(index, &nodes, bytes, &problems) }
            index += 1
        }
    }

    private static func markObject(
        _ object: Int, _ nodes: inout ContiguousArray<JSONNode>, _ bytes: [UInt8],
        _ problems: inout [JSONFault]
    ) {
        let end = Int(nodes[object].next)
        var key = object + 1
        // Two buckets of 64 bits tell most objects apart from one with a key twice, without any allocation.
        var seen: (UInt64, UInt64) = (0, 0)
        var suspicious = false
        while key < end {
            let node = nodes[key]
            let hash = fingerprint(bytes, Int(node.start), Int(node.end))
            let bit = UInt64(1) << (hash & 63)
            if hash & 64 == 0 {
                suspicious = suspicious || seen.0 & bit != 0
                seen.0 |= bit
            } else {
                suspicious = suspicious || seen.1 & bit != 0
                seen.1 |= bit
            }
            suspicious = suspicious || node.flags.contains(.escaped)
            key = Int(nodes[key + 1].next)
        }
        guard suspicious else { return }
        var first: [[UInt8]: Int] = [:]
        key = object + 1
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

    @inline(__always)
    private static func fingerprint(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in start..<end { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return hash ^ hash >> 32
    }
}
