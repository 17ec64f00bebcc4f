/// A decimal number exactly as written: a coefficient and the digits after the point.
///
/// At most 15 digits before the point and 6 after it, so that every number of an answer or a criteria
/// file has an exact value and products of two stay within 128 bits.
package struct DecimalLiteral: Sendable, Equatable {
    /// The value times ten to the power of `scale`.
    package let coefficient: Int128
    /// How many digits stand after the point: 0 to 6.
    package let scale: Int

    package static let maximumIntegerDigits = 15
    package static let maximumFractionDigits = 6

    package enum Problem: Error, Equatable {
        case malformed
        case tooManyIntegerDigits
        case tooManyFractionDigits
    }

    package init(coefficient: Int128, scale: Int) {
        self.coefficient = coefficient
        self.scale = scale
    }

    /// Reads `-? digits (. digits)? ([eE] [+-]? digits)?`, the whole of the bytes.
    package init(_ bytes: some Collection<UInt8>) throws(Problem) {
        var digits: [UInt8] = []
        var fractionDigits = 0
        var exponent = 0
        var rest = bytes[...]
        let negative = rest.first == UInt8(ascii: "-")
        if negative { rest = rest.dropFirst() }
        let integers = rest.prefix { isDigit($0) }
        guard !integers.isEmpty else { throw .malformed }
        digits += integers
        rest = rest.dropFirst(integers.count)
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { isDigit($0) }
            guard !fraction.isEmpty else { throw .malformed }
            digits += fraction
            fractionDigits = fraction.count
            rest = rest.dropFirst(fraction.count + 1)
        }
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            let down = rest.first == UInt8(ascii: "-")
            if down || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard !rest.isEmpty else { throw .malformed }
            for byte in rest {
                guard isDigit(byte) else { throw .malformed }
                exponent = min(100_000_000, exponent * 10 + Int(byte - UInt8(ascii: "0")))
            }
            if down { exponent = -exponent }
            rest = rest.dropFirst(rest.count)
        }
        guard rest.isEmpty else { throw .malformed }
        try self.init(digits: digits, negative: negative, scale: fractionDigits - exponent)
    }

    private init(digits: [UInt8], negative: Bool, scale written: Int) throws(Problem) {
        var significant = digits.drop { $0 == UInt8(ascii: "0") }
        var scale = written
        while scale > 0, significant.last == UInt8(ascii: "0") {
            significant = significant.dropLast()
            scale -= 1
        }
        if significant.isEmpty {
            self.init(coefficient: 0, scale: 0)
            return
        }
        guard scale <= Self.maximumFractionDigits else { throw .tooManyFractionDigits }
        guard significant.count - scale <= Self.maximumIntegerDigits else { throw .tooManyIntegerDigits }
        var value: Int128 = 0
        for digit in significant { value = value * 10 + Int128(digit - UInt8(ascii: "0")) }
        while scale < 0 {
            value *= 10
            scale += 1
        }
        self.init(coefficient: negative ? -value : value, scale: scale)
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
