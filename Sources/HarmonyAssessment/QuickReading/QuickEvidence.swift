import HarmonySyntax

/// The files named as evidence: none of them is kept here, all must be such as the ordinary reader takes.
extension QuickReader {
    func readEvidence(
        _ question: QuickQuestion, _ bytes: Span<UInt8>, _ at: inout Int
    ) throws(Unusual) {
        if StrictTokens.takes("null", bytes, &at) { return }
        var seen = SeenNames()
        var last = -1
        var goesOn = try StrictTokens.opens(UInt8(ascii: "{"), UInt8(ascii: "}"), bytes, &at)
        while goesOn {
            last = try keys.takeKey(question.evidence, from: last + 1, bytes, &at)
            try seen.add(last)
            var hasMore = try StrictTokens.opens(UInt8(ascii: "["), UInt8(ascii: "]"), bytes, &at)
            while hasMore {
                let path = try StrictTokens.string(bytes, &at)
                guard isPlainPath(path, bytes) || isPath(path, bytes) else { throw Unusual() }
                hasMore = try StrictTokens.goesOn(UInt8(ascii: "]"), bytes, &at)
            }
            goesOn = try StrictTokens.goesOn(UInt8(ascii: "}"), bytes, &at)
        }
    }

    /// Whether nothing about a path can be wrong, seen from its bytes: it begins with a Chinese character other than
    /// 不 or with a letter or digit, has a point and no two of them side by side, no backslash and no colon.
    private func isPlainPath(_ path: StrictTokens.Text, _ bytes: Span<UInt8>) -> Bool {
        guard !path.isEscaped, path.range.count > 3, beginsPlainly(bytes, path.range.lowerBound) else {
            return false
        }
        var at = path.range.lowerBound
        var hasPoint = false
        // The top bit of the lowest byte if a point stood last.
        var before: UInt64 = 0
        while at + 8 <= path.range.upperBound {
            // The load checks its bounds; it is called unsafe because any bits will do for the type.
            let word = UInt64(
                littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
            let points = Self.places(of: UInt8(ascii: "."), in: word)
            let strange =
                Self.places(of: UInt8(ascii: "\\"), in: word) | Self.places(of: UInt8(ascii: ":"), in: word)
            if strange != 0 || points & (points << 8 | before) != 0 { return false }
            hasPoint = hasPoint || points != 0
            before = points >> 56
            at += 8
        }
        var last: UInt8 = before == 0 ? 0 : UInt8(ascii: ".")
        while at < path.range.upperBound {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ":") { return false }
            if byte == UInt8(ascii: ".") {
                if last == byte { return false }
                hasPoint = true
            }
            last = byte
            at += 1
        }
        return hasPoint
    }

    /// The top bit of each byte of a word that is the one looked for, and no other bit.
    @inline(__always)
    private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
        let difference = word ^ 0x0101_0101_0101_0101 &* UInt64(byte)
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        return ~((difference & low) &+ low | difference | low)
    }

    private func beginsPlainly(_ bytes: Span<UInt8>, _ first: Int) -> Bool {
        switch bytes[first] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xE5...0xE9: true
        // U+4E00 and what follows, but for 不, with which 不适用 begins.
        case 0xE4: bytes[first + 1] > 0xB8 || bytes[first + 1] == 0xB8 && bytes[first + 2] != 0x8D
        default: false
        }
    }

    private func isPath(_ path: StrictTokens.Text, _ bytes: Span<UInt8>) -> Bool {
        let written = StrictTokens.decoded(path, bytes)
        return EvidencePath.namesNothing(written) || EvidencePath.staysInside(written)
    }
}
