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

    private static func normalised(_ written: String) -> String {
        var text = ""
        for scalar in written.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x3000, 0x2D, 0xFF0D: continue
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text.uppercased()
    }
}
