/// Which characters XML 1.0 (fifth edition) allows where.
enum XMLCharacters {
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// The production `Char`.
    static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// `NameStartChar` without the colon, which belongs to namespaces.
    static func isNameStart(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
            0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
            0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// `NameChar` without the colon.
    static func isName(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isNameStart(scalar)
        }
    }

    /// The scalar at a place and how many bytes it takes, or nil where UTF-8 is violated.
    static func scalar(_ bytes: [UInt8], _ at: Int) -> (value: UInt32, width: Int)? {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, 1) }
        let (width, least): (Int, UInt32)
        switch first {
        case 0xC2...0xDF: (width, least) = (2, 0x80)
        case 0xE0...0xEF: (width, least) = (3, 0x800)
        case 0xF0...0xF4: (width, least) = (4, 0x10000)
        default: return nil
        }
        guard at + width <= bytes.count else { return nil }
        var value = first & (0x7F >> UInt32(width))
        for next in bytes[at + 1..<at + width] {
            guard next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
        }
        guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF ~= value) else { return nil }
        return (value, width)
    }

    /// The first thing in a text that no XML may hold. Looked for beforehand, so that nothing after has to.
    static func problem(in bytes: [UInt8], from start: Int) -> XMLProblem? {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                if byte < 0x20, !isSpace(byte) { return XMLProblem(.invalidCharacter, at: at) }
                at += 1
                continue
            }
            guard let scalar = scalar(bytes, at) else { return XMLProblem(.invalidUTF8, at: at) }
            guard isAllowed(scalar.value) else { return XMLProblem(.invalidCharacter, at: at) }
            at += scalar.width
        }
        return nil
    }
}
