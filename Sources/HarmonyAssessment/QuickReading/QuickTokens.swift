import HarmonySyntax

/// The small steps between the strings and numbers of a file; here, so that the compiler can put them in place.
extension StrictTokens {
    @inline(__always)
    static func skipSpace(_ bytes: Span<UInt8>, _ at: inout Int) {
        while at < bytes.count, bytes[at] <= 0x20 {
            guard bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 else {
                return
            }
            at += 1
        }
    }

    /// The next byte that is not white space, 0 at the end.
    @inline(__always)
    static func next(_ bytes: Span<UInt8>, _ at: inout Int) -> UInt8 {
        skipSpace(bytes, &at)
        return at < bytes.count ? bytes[at] : 0
    }

    @inline(__always)
    static func take(_ mark: UInt8, _ bytes: Span<UInt8>, _ at: inout Int) throws(Unusual) {
        guard next(bytes, &at) == mark else { throw Unusual() }
        at += 1
    }

    /// Goes into an object or array.
    ///
    /// - Returns: whether there is anything in it; else it is closed already.
    @inline(__always)
    static func opens(
        _ opening: UInt8, _ closing: UInt8, _ bytes: Span<UInt8>, _ at: inout Int
    ) throws(Unusual) -> Bool {
        try take(opening, bytes, &at)
        guard next(bytes, &at) == closing else { return true }
        at += 1
        return false
    }

    /// Goes over the comma after a member or element, up to the next.
    ///
    /// - Returns: false at the closing bracket, which it goes over as well.
    @inline(__always)
    static func goesOn(
        _ closing: UInt8, _ bytes: Span<UInt8>, _ at: inout Int
    ) throws(Unusual) -> Bool {
        let byte = next(bytes, &at)
        at += 1
        if byte == UInt8(ascii: ",") {
            skipSpace(bytes, &at)
            return true
        }
        guard byte == closing else { throw Unusual() }
        return false
    }

    /// Goes over a word: `true`, `false` or `null`.
    @inline(__always)
    static func takes(_ word: StaticString, _ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        let isSame = word.withUTF8Buffer { expected in
            for index in 0..<count where bytes[at + index] != expected[index] { return false }
            return true
        }
        guard isSame, endsValue(bytes, at + count) else { return false }
        at += count
        return true
    }

    /// Whether what stands here may follow a number or word.
    @inline(__always)
    static func endsValue(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
        guard at < bytes.count else { return true }
        switch bytes[at] {
        case 0x20, 0x0A, 0x0D, 0x09, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return true
        default: return false
        }
    }

    /// A whole number as nearly all are written: one to fifteen digits. It stays where it is at any other.
    static func plainInteger(_ bytes: Span<UInt8>, _ at: inout Int) -> Int? {
        var value = 0
        var end = at
        while end < bytes.count, bytes[end] &- 48 < 10, end - at < 16 {
            value = value * 10 + Int(bytes[end] &- 48)
            end += 1
        }
        guard end > at, end - at <= DecimalLiteral.maximumIntegerDigits, endsValue(bytes, end),
            bytes[at] != UInt8(ascii: "0") || end == at + 1
        else { return nil }
        at = end
        return value
    }
}
