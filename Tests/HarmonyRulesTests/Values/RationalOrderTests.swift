import HarmonyRules
import TestSupport
import Testing

@Suite("Exact numbers are compared exactly")
struct RationalOrderTests {
    /// The order of two fractions by their cross products, at whatever width these take.
    private func isLess(_ left: Rational, _ right: Rational) -> Bool {
        WideInteger(left.numerator) * WideInteger(right.denominator)
            < WideInteger(right.numerator) * WideInteger(left.denominator)
    }

    private func check(_ a: Rational, _ b: Rational, _ comment: Comment) {
        #expect((a < b) == isLess(a, b), comment)
        #expect((b < a) == isLess(b, a), comment)
        #expect((a <= b) == !isLess(b, a), comment)
        #expect((a > b) == isLess(b, a), comment)
        #expect((a >= b) == !isLess(a, b), comment)
        #expect((a == b) == (!isLess(a, b) && !isLess(b, a)), comment)
    }

    @Test("as the cross products say, whatever the size and sign", arguments: [8, 40, 64, 100, 127])
    func reference(bits: Int) {
        var random = SplitMix64(seed: UInt64(bits))
        for _ in 0..<400 {
            let (a, b) = (random.rational(bits: bits), random.rational(bits: bits))
            check(a, b, "\(bits) bits: \(a) and \(b)")
            check(a, a.negated, "\(bits) bits: \(a) and its opposite")
        }
    }

    @Test("also where two values differ by less than any binary number could tell")
    func neighbours() throws {
        let most = Int128.max
        let nearOne = try #require(Rational(most - 1, over: most))
        let nearer = try #require(Rational(most - 2, over: most - 1))
        #expect(nearer < nearOne)
        #expect(nearOne < Rational(1))
        #expect(nearOne.negated < nearer.negated)
        let smallest = try #require(Rational(1, over: most))
        #expect(Rational.zero < smallest)
        #expect(smallest.negated < .zero)
        #expect(smallest.negated < smallest)
        #expect(Rational(most) > Rational(most - 1))
        #expect(Rational(-most) < Rational(1 - most))
        check(nearOne, nearer, "near one")
        check(nearOne.negated, nearer.negated, "near minus one")
    }

    @Test("sorting puts them in one order: any two of three agree with the third")
    func transitive() {
        var random = SplitMix64(seed: 3)
        let sorted = (0..<200).map { _ in random.rational(bits: 127) }.sorted()
        for (before, after) in zip(sorted, sorted.dropFirst()) {
            #expect(!isLess(after, before), "\(before) before \(after)")
        }
    }

    @Test("755,999 of 1,260,000 is below 60%, though at two digits it reads 60.00%")
    func shareJustBelow() throws {
        let share = try #require(Rational(755_999, over: 1_260_000))
        let threshold = try #require(Rational(percent: "60%"))
        #expect(share < threshold)
        #expect(try #require(Rational(756_000, over: 1_260_000)) == threshold)
        let hundredfold = try #require(share.multiplied(by: Rational(100)))
        #expect(hundredfold.decimalText(fractionDigits: 2) == "60.00")
        #expect(hundredfold.decimalText(fractionDigits: 5) == "59.99992")
    }
}
