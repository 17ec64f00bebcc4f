import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

@Suite("Floor, ceiling and decimal text of an exact number")
struct RationalRoundingTests {
    @Test(
        "the floor is the largest whole number not above, the ceiling the smallest not below",
        arguments: [6, 30, 64, 127])
    func floorAndCeiling(bits: Int) {
        var random = SplitMix64(seed: UInt64(bits))
        for _ in 0..<300 {
            let value = random.rational(bits: bits)
            let (n, d) = (WideInteger(value.numerator), WideInteger(value.denominator))
            let floor = WideInteger(value.floor.numerator)
            let ceiling = WideInteger(value.ceiling.numerator)
            let one = WideInteger(1)
            #expect(value.floor.isInteger && value.ceiling.isInteger)
            #expect(floor * d <= n && n < (floor + one) * d, "floor of \(value)")
            #expect(n <= ceiling * d && (ceiling - one) * d < n, "ceiling of \(value)")
        }
    }

    @Test("below zero the floor goes down and the ceiling up")
    func negatives() throws {
        let value = try #require(Rational(-7, over: 2))
        #expect(value.floor == Rational(-4))
        #expect(value.ceiling == Rational(-3))
        #expect(Rational(-3).floor == Rational(-3))
        #expect(Rational(-3).ceiling == Rational(-3))
        #expect(Rational(1, over: .max)?.ceiling == Rational(1))
        #expect(Rational(-1, over: .max)?.floor == Rational(-1))
    }

    @Test(
        "half a unit of the last digit is rounded away from zero",
        arguments: [
            ("1/2", 0, "1"), ("-1/2", 0, "-1"), ("5/2", 0, "3"), ("-5/2", 0, "-3"), ("1/8", 2, "0.13"),
            ("-1/8", 2, "-0.13"), ("1/3", 4, "0.3333"), ("2/3", 4, "0.6667"), ("199/200", 2, "1.00"),
            ("1999/2000", 2, "1.00"), ("-1999/2000", 2, "-1.00"), ("499/1000", 0, "0"), ("-499/1000", 0, "0"),
            ("-1/1000", 2, "0.00"), ("0/7", 3, "0.000"), ("42/1", 0, "42"), ("42/1", 2, "42.00"),
            ("99999/100", 1, "1000.0"),
        ])
    func halfAwayFromZero(fraction: String, digits: Int, expected: String) throws {
        let value = try #require(Rational(fraction: fraction))
        #expect(value.decimalText(fractionDigits: digits) == expected)
    }

    @Test("the text is the nearest of its length, by the reference", arguments: [10, 40, 80, 110, 127])
    func nearest(bits: Int) throws {
        var random = SplitMix64(seed: UInt64(bits) + 100)
        for _ in 0..<120 {
            let value = random.rational(bits: bits)
            for digits in 0...8 { try expectNearest(value, digits) }
        }
    }

    @Test("also where the denominator is as large as it may be")
    func nearestAtTheEdge() throws {
        var random = SplitMix64(seed: 29)
        for _ in 0..<40 {
            let below = Int128.max - abs(random.wide(bits: 125))
            let above = Int128.max - abs(random.wide(bits: 127))
            let value = try #require(Rational(random.chance(1, in: 2) ? above : -above, over: below))
            for digits in [0, 2, 6] { try expectNearest(value, digits) }
        }
    }

    @Test("ties are exact also where the number is odd and large")
    func ties() throws {
        var random = SplitMix64(seed: 5)
        for _ in 0..<200 {
            let digits = random.int(0...6)
            var unit: Int128 = 2
            for _ in 0..<digits { unit *= 10 }
            let tie = try #require(Rational(random.wide(bits: 90) | 1, over: unit))
            try expectNearest(tie, digits)
        }
    }

    private func expectNearest(
        _ value: Rational, _ digits: Int, at place: SourceLocation = #_sourceLocation
    ) throws {
        let text = value.decimalText(fractionDigits: digits)
        let comment: Comment = "\(value) at \(digits) digits: \(text)"
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        #expect(parts.count == (digits == 0 ? 1 : 2), comment, sourceLocation: place)
        #expect(digits == 0 || parts.last?.utf8.count == digits, comment, sourceLocation: place)
        let scaled = try #require(WideInteger(parts.joined()), comment, sourceLocation: place)
        var power = WideInteger(1)
        for _ in 0..<digits { power = power * WideInteger(10) }
        // |written − exact| is at most half a unit, and a tie lies further from zero.
        let exact = WideInteger(value.numerator) * power
        let written = scaled * WideInteger(value.denominator)
        let off = (written - exact).magnitude * WideInteger(2)
        let unit = WideInteger(value.denominator)
        #expect(
            off < unit || off == unit && exact.magnitude < written.magnitude, comment, sourceLocation: place)
        #expect(text.hasPrefix("-") == scaled.isNegative, comment, sourceLocation: place)
    }

    @Test(
        "as many digits as write the value exactly, up to the six of an answer",
        arguments: [
            ("1/1", 0), ("1/2", 1), ("1/4", 2), ("3/8", 3), ("1/5", 1), ("1/40", 3), ("1/1000000", 6),
            ("1/64", 6), ("-7/20", 2),
        ])
    func exactDigits(fraction: String, digits: Int) throws {
        #expect(try #require(Rational(fraction: fraction)).exactFractionDigits == digits)
    }

    @Test(
        "none write a third, nor a value of seven digits", arguments: ["1/3", "2/7", "1/128", "1/10000000"])
    func noExactDigits(fraction: String) throws {
        #expect(try #require(Rational(fraction: fraction)).exactFractionDigits == nil)
    }

    @Test(
        "a decimal number has exactly the value that is written",
        arguments: [
            ("0.1", 1, 10), ("-12.5", -25, 2), ("1e3", 1000, 1), ("25e-2", 1, 4), ("0.000001", 1, 1_000_000),
        ])
    func literals(text: String, above: Int, below: Int) throws {
        #expect(Rational(try DecimalLiteral(text.utf8)) == .fraction(above, below))
    }
}
