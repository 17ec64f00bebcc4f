/// The escapes of RFC 8259 section 7, in strings that the reader has already found valid.
enum JSONEscapes {
    static func decode(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(raw.count)
        walk(raw) { bytes, _ in decoded += bytes }
        return decoded
    }

    /// For each decoded byte, and for the end, the offset in the raw bytes where it comes from.
    static func rawOffsets(_ raw: ArraySlice<UInt8>) -> [Int] {
        var offsets: [Int] = []
        walk(raw) { bytes, offset in
            for _ in bytes { offsets.append(offset) }
        }
        offsets.append(raw.count)
        return offsets
    }

    private static func walk(_ raw: ArraySlice<UInt8>, _ body: (_ decoded: [UInt8], _ rawOffset: Int) -> Void)
    {
        var at = raw.startIndex
        while at < raw.endIndex {
            let offset = at - raw.startIndex
            guard raw[at] == UInt8(ascii: "\\"), at + 1 < raw.endIndex else {
                body([raw[at]], offset)
                at += 1
                continue
            }
            if raw[at + 1] == UInt8(ascii: "u") {
                var unit = hexadecimal(raw, at + 2)
                at += 6
                if 0xD800..<0xDC00 ~= unit, at + 5 < raw.endIndex {
                    unit = 0x10000 + (unit - 0xD800) << 10 + (hexadecimal(raw, at + 2) - 0xDC00)
                    at += 6
                }
                let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: unit)) ?? "\u{FFFD}"
                body(Array(String(scalar).utf8), offset)
            } else {
                body([simple(raw[at + 1])], offset)
                at += 2
            }
        }
    }

    private static func simple(_ letter: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: letter
        }
    }

    private static func hexadecimal(_ raw: ArraySlice<UInt8>, _ at: Int) -> Int {
        var value = 0
        for index in at..<min(at + 4, raw.endIndex) {
            value = value << 4 | Int(hexadecimalDigit(raw[index]) ?? 0)
        }
        return value
    }
}

/// The value of a hexadecimal digit.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
}
