/// Bytes to nodes for a text that is known to be valid: the program's own files, which are read strictly when
/// it is tested. They are read each time it starts, so this is the one place where nothing is checked twice.
enum TrustedJSONScanner {
    static func scan(_ bytes: Span<UInt8>) -> ContiguousArray<JSONNode> {
        var nodes = ContiguousArray<JSONNode>()
        nodes.reserveCapacity(bytes.count / 20 + 8)
        var open: [Int] = []
        var at = 0
        while at < bytes.count {
            let start = at
            var kind: JSONKind
            var flags: JSONNode.Flags = []
            switch bytes[at] {
            case UInt8(ascii: "\""):
                kind = .string
                (at, flags) = string(bytes, at)
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                kind = bytes[at] == UInt8(ascii: "{") ? .object : .array
                open.append(nodes.count)
                at += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                at += 1
                guard let container = open.popLast() else { return [] }
                nodes[container].end = UInt32(at)
                nodes[container].next = UInt32(nodes.count)
                continue
            case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: ":"):
                at += 1
                skipIndentation(bytes, &at)
                continue
            case UInt8(ascii: "t"): kind = .true
            case UInt8(ascii: "f"): kind = .false
            case UInt8(ascii: "n"): kind = .null
            default: kind = .number
            }
            if at == start { while at < bytes.count, !isDelimiter(bytes[at]) { at += 1 } }
            nodes.append(
                JSONNode(
                    start: UInt32(start), end: UInt32(at), next: UInt32(nodes.count + 1), kind: kind,
                    flags: flags))
        }
        return open.isEmpty ? nodes : []
    }

    /// Goes over spaces, a quarter of the file.
    @inline(__always)
    private static func skipIndentation(_ bytes: Span<UInt8>, _ at: inout Int) {
        while at + 8 <= bytes.count {
            let others = eightBytes(bytes, at) ^ 0x2020_2020_2020_2020
            if others != 0 {
                at += others.trailingZeroBitCount / 8
                return
            }
            at += 8
        }
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    }

    /// Eight bytes at once. The load checks its bounds; it is called unsafe because any bits will do for the type.
    @inline(__always)
    private static func eightBytes(_ bytes: Span<UInt8>, _ at: Int) -> UInt64 {
        UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
    }

    /// Goes to the closing quotation mark, eight bytes at a time.
    @inline(__always)
    private static func string(_ bytes: Span<UInt8>, _ start: Int) -> (at: Int, flags: JSONNode.Flags) {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        var at = start + 1
        var flags: JSONNode.Flags = []
        while at + 8 <= bytes.count {
            let word = eightBytes(bytes, at)
            let (quote, backslash) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
            // The lowest byte that is zero after the exclusive or is the first match.
            let stops = ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & tops
            at += stops == 0 ? 8 : stops.trailingZeroBitCount / 8
            guard stops != 0 else { continue }
            if bytes[at] == UInt8(ascii: "\"") { return (at + 1, flags) }
            flags.insert(.escaped)
            at += 2
        }
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") {
                flags.insert(.escaped)
                at += 1
            }
            at += 1
        }
        return (at + 1, flags)
    }
}
