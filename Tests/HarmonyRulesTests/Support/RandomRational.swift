import HarmonyRules
import TestSupport

extension SplitMix64 {
    /// A whole number of up to `bits` bits, often at the edge of what its width can hold.
    mutating func wide(bits: Int) -> Int128 {
        let width = int(1...bits)
        let most: Int128 = width >= 127 ? .max : (1 << Int128(width)) - 1
        let value: Int128 =
            switch int(0...3) {
            case 0: most - Int128(int(0...2))
            case 1: Int128(int(0...3))
            default: ((Int128(truncatingIfNeeded: next()) << 63) ^ Int128(truncatingIfNeeded: next())) & most
            }
        return chance(1, in: 2) ? value : -value
    }

    /// A fraction whose parts have up to `bits` bits.
    mutating func rational(bits: Int) -> Rational {
        let below = wide(bits: bits)
        return Rational(wide(bits: bits), over: below == 0 ? 1 : below) ?? .zero
    }

    mutating func nonZero(bits: Int) -> Rational {
        let value = rational(bits: bits)
        return value == .zero ? Rational(1) : value
    }
}

extension Rational {
    /// Tells whether two fractions of wide whole numbers are the same, by cross products.
    func equals(_ above: WideInteger, over below: WideInteger) -> Bool {
        WideInteger(numerator) * below == above * WideInteger(denominator)
    }

    /// In lowest terms with the denominator above zero, as every fraction must be.
    var isReduced: Bool { denominator > 0 && commonDivisor(numerator, denominator) == 1 }
}

/// Euclid's method as he wrote it.
func commonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (a, b) = (left < 0 ? -left : left, right < 0 ? -right : right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
}
