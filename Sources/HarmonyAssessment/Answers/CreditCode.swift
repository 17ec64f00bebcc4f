/// The 统一社会信用代码 of GB 32100-2015: 18 characters of a 31-letter alphabet, the last a check character.
package struct CreditCode: Sendable, Equatable {
    /// Half-width, upper case, without spaces and hyphens.
    package let text: String
    /// Whether the check character agrees. A wrong one is no proof against a code: some in use fail.
    package let checks: Bool

    package enum Problem: Error, Equatable {
        case length(Int)
        case character(Character)
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

    package init(_ written: String) throws(Problem) {
        let normal = Self.normalised(written)
        var values: [Int] = []
        for (index, scalar) in normal.unicodeScalars.enumerated() {
            guard scalar.isASCII, let value = Self.alphabet.firstIndex(of: UInt8(scalar.value)) else {
                throw .character(Character(scalar))
            }
            // Positions 3 to 8 are the administrative division, digits only.
            if 2..<8 ~= index, value > 9 { throw .character(Character(scalar)) }
            values.append(value)
        }
        guard values.count == 18 else { throw .length(values.count) }
        text = normal
        checks = Self.checkValue(values.prefix(17)) == values[17]
    }

    /// (31 − Σ value × 3^(i−1) mod 31) mod 31; without the outer mod a remainder of 0 would have no character.
    private static func checkValue(_ values: ArraySlice<Int>) -> Int {
        var weight = 1
        var sum = 0
        for value in values {
            sum += value * weight
            weight = weight * 3 % 31
        }
        return (31 - sum % 31) % 31
    }

    /// Half-width, without white space and hyphens, ASCII letters in upper case; nothing else is changed.
    private static func normalised(_ written: String) -> String {
        // As nearly all are written.
        if written.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }) { return written }
        var text = String.UnicodeScalarView()
        for scalar in written.unicodeScalars {
            let half = 0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
            switch half {
            case 0x2D: continue
            case _ where scalar.properties.isWhitespace: continue
            case 0x61...0x7A: text.append(Unicode.Scalar(UInt8(half - 0x20)))
            default: text.append(half < 0x80 ? Unicode.Scalar(UInt8(half)) : scalar)
            }
        }
        return String(text)
    }
}
