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
    package init(_ bytes: some Collection<UInt8>) throws(Problem) { try self.init(Array(bytes)[...]) }

    /// The same without a copy, for the numbers of a file.
    package init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
        var shape = DigitShape()
        var at = bytes.startIndex
        let negative = bytes.first == UInt8(ascii: "-")
        if negative { at += 1 }
        guard shape.take(bytes, &at) > 0 else { throw .malformed }
        if at < bytes.endIndex, bytes[at] == UInt8(ascii: ".") {
            at += 1
            shape.fractionDigits = shape.take(bytes, &at)
            guard shape.fractionDigits > 0 else { throw .malformed }
        }
        var exponent = 0
        if at < bytes.endIndex, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            let down = at < bytes.endIndex && bytes[at] == UInt8(ascii: "-")
            if at < bytes.endIndex, down || bytes[at] == UInt8(ascii: "+") { at += 1 }
            guard at < bytes.endIndex else { throw .malformed }
            while at < bytes.endIndex, isDigit(bytes[at]) {
                exponent = min(100_000_000, exponent * 10 + Int(bytes[at] - UInt8(ascii: "0")))
                at += 1
            }
            if down { exponent = -exponent }
        }
        guard at == bytes.endIndex else { throw .malformed }
        guard let significant = shape.significant else {
            self.init(coefficient: 0, scale: 0)
            return
        }
        // Zeros after the last significant digit only move the point.
        var scale = shape.fractionDigits - exponent - (shape.count - 1 - shape.lastOrdinal)
        let digits = shape.lastOrdinal - shape.firstOrdinal + 1
        guard scale <= Self.maximumFractionDigits else { throw .tooManyFractionDigits }
        guard digits - scale <= Self.maximumIntegerDigits else { throw .tooManyIntegerDigits }
        var value: Int128 = 0
        for byte in bytes[significant] where byte != UInt8(ascii: ".") {
            value = value * 10 + Int128(byte - UInt8(ascii: "0"))
        }
        while scale < 0 {
            value *= 10
            scale += 1
        }
        self.init(coefficient: negative ? -value : value, scale: scale)
    }
}

/// Where the significant digits of a number stand, found in one pass.
private struct DigitShape {
    var count = 0
    var fractionDigits = 0
    /// The first and last digit that is not zero, counted among all digits.
    var firstOrdinal = -1
    var lastOrdinal = -1
    private var first = 0
    private var last = 0

    /// From the first to the last digit that is not zero, a point between them included.
    var significant: ClosedRange<Int>? { firstOrdinal < 0 ? nil : first...last }

    /// Takes a run of digits and returns how many there were.
    mutating func take(_ bytes: ArraySlice<UInt8>, _ at: inout Int) -> Int {
        let before = count
        while at < bytes.endIndex, isDigit(bytes[at]) {
            if bytes[at] != UInt8(ascii: "0") {
                if firstOrdinal < 0 { (firstOrdinal, first) = (count, at) }
                (lastOrdinal, last) = (count, at)
            }
            count += 1
            at += 1
        }
        return count - before
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
