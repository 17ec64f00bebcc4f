/// Something that a quick reader leaves to the ordinary one: a mistake, or merely a rare way of writing.
package struct Unusual: Error {
    package init() {}
}

/// The tokens of a JSON text that is expected to be without fault, one after the other and without any list of them.
///
/// As strict as `JSONScanner`, which goes on where this gives up: whatever this takes, that takes without a report.
/// All of it works on a span and a position in local variables, since that is what the optimiser keeps in registers.
package enum StrictTokens {
    /// A string as it stands between its quotation marks.
    package struct Text {
        package let range: Range<Int>
        package let isEscaped: Bool
    }

    /// Goes over a number that begins here.
    package static func number(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> Range<Int> {
        let start = at
        while at < bytes.count, !isDelimiter(bytes[at]) { at += 1 }
        guard at > start, isNumber(bytes, start, at) else { throw Unusual() }
        return start..<at
    }

    /// Goes over a string that begins here.
    package static func string(_ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) -> Text {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw Unusual() }
        let start = at + 1
        var end = start
        var isEscaped = false
        let count = bytes.count
        let raw = bytes.bytes
        while true {
            // Eight bytes at a time up to the first that is no plain one. The load checks its bounds; it is called
            // unsafe because any bits will do for the type.
            while end + 8 <= count {
                let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self))
                let stops = unusualBytes(word)
                end += stops == 0 ? 8 : stops.trailingZeroBitCount / 8
                if stops != 0 { break }
            }
            guard end < count else { throw Unusual() }
            let byte = bytes[end]
            switch byte {
            case UInt8(ascii: "\""):
                guard end - start <= JSONLimits.stringBytes else { throw Unusual() }
                at = end + 1
                return Text(range: start..<end, isEscaped: isEscaped)
            case UInt8(ascii: "\\"):
                let escape = escapeLength(bytes, end)
                guard escape.problem == nil else { throw Unusual() }
                isEscaped = true
                end += escape.length
            case 0x80...:
                // Chinese characters stand together: nearly all have three bytes of which the first is E1 to EC.
                while end + 2 < count, 0xE1...0xEC ~= bytes[end], bytes[end + 1] & 0xC0 == 0x80,
                    bytes[end + 2] & 0xC0 == 0x80
                {
                    end += 3
                }
                guard end < count, bytes[end] >= 0x80 else { continue }
                let length = sequenceLength(bytes, end)
                guard length > 0 else { throw Unusual() }
                end += length
            case ..<0x20: throw Unusual()
            default: end += 1
            }
        }
    }

    /// What a string reads.
    package static func decoded(_ text: Text, _ bytes: Span<UInt8>) -> String {
        if text.isEscaped {
            var raw: [UInt8] = []
            for index in text.range { raw.append(bytes[index]) }
            return String(decoding: JSONEscapes.decode(raw[...]), as: UTF8.self)
        }
        return String(unsafeUninitializedCapacity: text.range.count) { buffer in
            for index in text.range { buffer[index - text.range.lowerBound] = bytes[index] }
            return text.range.count
        }
    }

    /// The top bits of the bytes that end, escape or do not belong in a string, or begin a character beyond ASCII; of
    /// those behind the first it may err.
    @inline(__always)
    private static func unusualBytes(_ word: UInt64) -> UInt64 {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let (quote, backslash) = (word ^ ones &* 0x22, word ^ ones &* 0x5C)
        let control = (word &- ones &* 0x20) & ~word
        return ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | control | word) & tops
    }
}
