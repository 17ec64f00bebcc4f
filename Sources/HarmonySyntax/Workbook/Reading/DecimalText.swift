/// The decimal number of at most 15 significant digits that a spreadsheet shows for the double it stores.
///
/// A file writes 17 digits, `0.84299999999999997`, for what was typed as 0.843. Rounding happens on the written
/// digits: binary arithmetic would bring in the very error that it is to remove.
package struct DecimalText: Sendable, Equatable {
    private let isNegative: Bool
    /// From the first digit that is not zero to the last; none for zero.
    private let digits: [UInt8]
    /// How many digits stand before the point; below zero for 0.00…
    private var point: Int

    package static let significantDigits = 15

    /// Nil if it is not a number as XML Schema writes doubles.
    package init?(_ written: some Sequence<UInt8>) {
        var rest = Array(written)[...]
        isNegative = rest.first == UInt8(ascii: "-")
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            rest.removeFirst()
        }
        let whole = Self.takeDigits(&rest)
        var fraction: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = Self.takeDigits(&rest)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        var exponent = 0
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            let isDown = rest.first == UInt8(ascii: "-")
            if isDown || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            let power = Self.takeDigits(&rest)
            guard !power.isEmpty else { return nil }
            // Beyond a million it does not matter any more.
            exponent = power.reduce(0) { min(1_000_000, $0 * 10 + Int($1 - UInt8(ascii: "0"))) }
            if isDown { exponent = -exponent }
        }
        guard rest.isEmpty else { return nil }
        let all = whole + fraction
        let zeros = all.prefix { $0 == UInt8(ascii: "0") }.count
        point = whole.count - zeros + exponent
        var kept = Array(all.dropFirst(zeros).prefix(Self.significantDigits + 1))
        if kept.count > Self.significantDigits, kept.removeLast() >= UInt8(ascii: "5") {
            while kept.last == UInt8(ascii: "9") { kept.removeLast() }
            if let last = kept.indices.last {
                kept[last] += 1
            } else {
                kept = [UInt8(ascii: "1")]
                point += 1
            }
        }
        while kept.last == UInt8(ascii: "0") { kept.removeLast() }
        digits = kept
    }

    private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let taken = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        rest = rest[taken.endIndex...]
        return taken
    }

    /// A share as its percentage.
    package var timesHundred: DecimalText {
        var product = self
        product.point += 2
        return product
    }

    /// The days of a date, its time of day left out; nil below zero and beyond all dates.
    package var wholeDays: Int? {
        guard !isNegative, point <= 7 else { return nil }
        return digitsBeforePoint.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private var digitsBeforePoint: [UInt8] {
        guard !digits.isEmpty, point > 0 else { return [] }
        return digits.prefix(point)
            + [UInt8](repeating: UInt8(ascii: "0"), count: max(0, point - digits.count))
    }

    /// Plain digits; with an exponent where they would be too many, or where the number is so large that its
    /// last digits are lost: `9.1E+17`.
    package var text: String {
        guard !digits.isEmpty else { return "0" }
        let sign = isNegative ? "-" : ""
        guard point <= Self.significantDigits, digits.count - point <= 20 else {
            let fraction = digits.count > 1 ? "." + String(decoding: digits.dropFirst(), as: UTF8.self) : ""
            let first = String(decoding: digits.prefix(1), as: UTF8.self)
            return sign + first + fraction + "E" + (point > 0 ? "+" : "") + String(point - 1)
        }
        let whole = point > 0 ? String(decoding: digitsBeforePoint, as: UTF8.self) : "0"
        guard digits.count > point else { return sign + whole }
        let zeros = String(repeating: "0", count: max(0, -point))
        return sign + whole + "." + zeros + String(decoding: digits.dropFirst(max(0, point)), as: UTF8.self)
    }
}
