package import HarmonySyntax

/// An exact number: a fraction of two 128-bit integers in lowest terms, the denominator above zero.
///
/// No rule is ever decided by binary floating point. An operation whose exact result does not fit returns nil.
package struct Rational: Sendable, Hashable {
    package let numerator: Int128
    package let denominator: Int128

    package static let zero = Rational(0)

    package init(_ integer: Int128) {
        numerator = integer
        denominator = 1
    }

    package init(_ integer: Int) { self.init(Int128(integer)) }

    package init(_ literal: DecimalLiteral) {
        var power: Int128 = 1
        for _ in 0..<literal.scale { power *= 10 }
        self = Rational(literal.coefficient, over: power) ?? Rational(0)
    }

    /// The fraction in lowest terms; nil if the denominator is zero or the result does not fit.
    package init?(_ numerator: Int128, over denominator: Int128) {
        if let small = Int64(exactly: numerator), let below = Int64(exactly: denominator), below != 0 {
            self.init(small, over: below)
            return
        }
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(unchecked: sign * (numerator / Int128(divisor)), sign * (denominator / Int128(divisor)))
    }

    /// The same where both fit a word, so that nothing can overflow and each division is one instruction.
    private init(_ numerator: Int64, over denominator: Int64) {
        let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let above = Int128(numerator.magnitude / divisor)
        self.init(
            unchecked: (numerator < 0) == (denominator < 0) ? above : -above,
            Int128(denominator.magnitude / divisor))
    }

    package var isInteger: Bool { denominator == 1 }
    package var isNegative: Bool { numerator < 0 }
    package var negated: Rational { Rational(unchecked: -numerator, denominator) }

    private init(unchecked numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    package func adding(_ other: Rational) -> Rational? {
        if isInteger, other.isInteger {
            let sum = numerator.addingReportingOverflow(other.numerator)
            return sum.overflow || sum.partialValue == .min ? nil : Rational(sum.partialValue)
        }
        let common = Int128(greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
        let left = numerator.multipliedReportingOverflow(by: other.denominator / common)
        let right = other.numerator.multipliedReportingOverflow(by: denominator / common)
        let sum = left.partialValue.addingReportingOverflow(right.partialValue)
        let below = denominator.multipliedReportingOverflow(by: other.denominator / common)
        guard !left.overflow, !right.overflow, !sum.overflow, !below.overflow else { return nil }
        return Rational(sum.partialValue, over: below.partialValue)
    }

    package func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

    package func multiplied(by other: Rational) -> Rational? {
        if isInteger, other.isInteger {
            let product = numerator.multipliedReportingOverflow(by: other.numerator)
            return product.overflow || product.partialValue == .min ? nil : Rational(product.partialValue)
        }
        if let left = small, let right = other.small { return Self.product(left, right) }
        // Reduced crosswise first, so that only a result that does not fit overflows.
        let first = Int128(greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
        let second = Int128(greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
        let above = (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
        let below = (denominator / second).multipliedReportingOverflow(by: other.denominator / first)
        guard !above.overflow, !below.overflow else { return nil }
        return Rational(above.partialValue, over: below.partialValue)
    }

    /// The same where all parts fit a word: two divisors, one instruction for each division, and no overflow.
    private static func product(_ left: Small, _ right: Small) -> Rational {
        let first = Int64(greatestCommonDivisor(left.numerator.magnitude, right.denominator.magnitude))
        let second = Int64(greatestCommonDivisor(right.numerator.magnitude, left.denominator.magnitude))
        return Rational(
            unchecked: Int128(left.numerator / first) * Int128(right.numerator / second),
            Int128(left.denominator / second) * Int128(right.denominator / first))
    }

    private typealias Small = (numerator: Int64, denominator: Int64)

    /// The two parts as words, as those of nearly every number of a form are.
    private var small: Small? {
        guard let above = Int64(exactly: numerator), let below = Int64(exactly: denominator) else {
            return nil
        }
        return (above, below)
    }

    /// Nil also when the divisor is zero: ask for that first.
    package func divided(by other: Rational) -> Rational? {
        guard other.numerator != 0 else { return nil }
        if isInteger, other.isInteger { return Rational(numerator, over: other.numerator) }
        let sign: Int128 = other.numerator < 0 ? -1 : 1
        return multiplied(by: Rational(unchecked: sign * other.denominator, sign * other.numerator))
    }

    /// The largest integer that is not above the value.
    package var floor: Rational {
        let quotient = numerator / denominator
        return Rational(numerator % denominator < 0 ? quotient - 1 : quotient)
    }

    /// The smallest integer that is not below the value.
    package var ceiling: Rational {
        let quotient = numerator / denominator
        return Rational(numerator % denominator > 0 ? quotient + 1 : quotient)
    }
}

extension Rational: Comparable {
    /// Always exact: the cross products are compared at full width.
    package static func < (left: Rational, right: Rational) -> Bool {
        if left.denominator == right.denominator { return left.numerator < right.numerator }
        if let first = left.small, let second = right.small {
            return Int128(first.numerator) * Int128(second.denominator)
                < Int128(second.numerator) * Int128(first.denominator)
        }
        if left.isNegative != right.isNegative { return left.isNegative }
        let first = left.numerator.magnitude.multipliedFullWidth(by: right.denominator.magnitude)
        let second = right.numerator.magnitude.multipliedFullWidth(by: left.denominator.magnitude)
        let smaller = first.high != second.high ? first.high < second.high : first.low < second.low
        let equal = first.high == second.high && first.low == second.low
        return left.isNegative ? !smaller && !equal : smaller
    }
}

private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    // Nearly every number of a form fits 64 bits, where the division is one instruction.
    while b != 0, a > UInt128(UInt64.max) || b > UInt128(UInt64.max) { (a, b) = (b, a % b) }
    if b == 0 { return a == 0 ? 1 : a }
    return UInt128(greatestCommonDivisor(UInt64(truncatingIfNeeded: a), UInt64(truncatingIfNeeded: b)))
}

/// Of two words that are not both zero.
private func greatestCommonDivisor(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (divisor, rest) = (left, right)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return divisor
}

extension Rational {
    /// The value in decimal digits, rounded half away from zero.
    package func decimalText(fractionDigits: Int) -> String {
        if isInteger, fractionDigits == 0, let small = Int64(exactly: numerator) { return String(small) }
        let below = denominator.magnitude
        let whole = numerator.magnitude / below
        // The remainder is below the denominator; digit by digit it never outgrows ten times that.
        var remainder = numerator.magnitude % below
        var fraction: [UInt8] = []
        for _ in 0..<fractionDigits {
            let next = below.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
            fraction.append(UInt8(next.quotient))
            remainder = next.remainder
        }
        var integer = whole
        if remainder >= below - remainder {
            var at = fraction.count - 1
            while at >= 0, fraction[at] == 9 {
                fraction[at] = 0
                at -= 1
            }
            if at >= 0 { fraction[at] += 1 } else { integer += 1 }
        }
        let zero = integer == 0 && fraction.allSatisfy { $0 == 0 }
        let digits = fraction.map { String($0) }.joined()
        return (isNegative && !zero ? "-" : "") + String(integer) + (digits.isEmpty ? "" : "." + digits)
    }

    /// How many digits after the point write the value exactly, if six or fewer do.
    package var exactFractionDigits: Int? {
        var rest = denominator
        var (twos, fives) = (0, 0)
        while rest % 2 == 0 {
            rest /= 2
            twos += 1
        }
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        let digits = max(twos, fives)
        return rest == 1 && digits <= DecimalLiteral.maximumFractionDigits ? digits : nil
    }
}
