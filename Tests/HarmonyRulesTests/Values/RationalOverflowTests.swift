import HarmonyRules
import TestSupport
import Testing

@Suite("An exact result that does not fit is nil, and never a wrong number")
struct RationalOverflowTests {
    @Test("a sum is exact or nil", arguments: 0..<10)
    func sums(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<100 {
            let (a, b) = (random.rational(bits: 127), random.rational(bits: seed % 2 == 0 ? 127 : 50))
            let (n1, d1) = (WideInteger(a.numerator), WideInteger(a.denominator))
            let (n2, d2) = (WideInteger(b.numerator), WideInteger(b.denominator))
            let comment: Comment = "seed \(seed): \(a), \(b)"
            if let sum = a.adding(b) {
                #expect(sum.isReduced && sum.equals(n1 * d2 + n2 * d1, over: d1 * d2), comment)
            }
            if let difference = a.subtracting(b) {
                #expect(difference.isReduced && difference.equals(n1 * d2 - n2 * d1, over: d1 * d2), comment)
            }
            // What fits without any reduction must come out.
            if (n1 * d2).fits, (n2 * d1).fits, (n1 * d2 + n2 * d1).fits, (d1 * d2).fits {
                #expect(a.adding(b) != nil, comment)
            }
        }
    }

    @Test("whole numbers and fractions of one word come out as wide ones do", arguments: 0..<20)
    func oneWord(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<200 {
            let (above, below) = (random.wide(bits: 65), random.wide(bits: 65))
            let comment: Comment = "seed \(seed): \(above), \(below)"
            if let fraction = Rational(above, over: below) {
                #expect(
                    fraction.isReduced && fraction.equals(WideInteger(above), over: WideInteger(below)),
                    comment)
            } else {
                #expect(below == 0, comment)
            }
            let (a, b) = (random.wide(bits: 127), random.wide(bits: 127))
            let sum = WideInteger(a) + WideInteger(b)
            #expect((Rational(a).adding(Rational(b)) != nil) == sum.fits, "\(a) + \(b)")
            expectProduct(Rational(a).multiplied(by: Rational(b)), a, 1, b, 1)
            if b != 0 { expectProduct(Rational(a).divided(by: Rational(b)), a, 1, 1, b) }
        }
    }

    @Test("a product is nil just when it does not fit in lowest terms", arguments: 0..<10)
    func products(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<200 {
            let (a, b) = (random.rational(bits: 127), random.rational(bits: seed % 2 == 0 ? 127 : 60))
            expectProduct(a.multiplied(by: b), a.numerator, a.denominator, b.numerator, b.denominator)
            if b == .zero {
                #expect(a.divided(by: b) == nil)
            } else {
                expectProduct(a.divided(by: b), a.numerator, a.denominator, b.denominator, b.numerator)
            }
        }
    }

    private func expectProduct(
        _ result: Rational?, _ n1: Int128, _ d1: Int128, _ n2: Int128, _ d2: Int128,
        at place: SourceLocation = #_sourceLocation
    ) {
        let (first, second) = (commonDivisor(n1, d2), commonDivisor(n2, d1))
        let above = WideInteger(n1 / first) * WideInteger(n2 / second)
        let below = WideInteger(d1 / second) * WideInteger(d2 / first)
        let comment: Comment = "\(n1)/\(d1) × \(n2)/\(d2)"
        if let result {
            #expect(result.isReduced && result.equals(above, over: below), comment, sourceLocation: place)
        }
        #expect(
            (result != nil) == (above.fits && below.fits), comment, sourceLocation: place)
    }

    @Test("the sum of two parts of one large whole fits whenever its own parts do")
    func sharesOfOneWhole() throws {
        // Fifteen digits before the point and six after it are the largest whole that may be answered.
        let whole: Int128 = 999_999_999_999_999_999_989
        let first = try #require(Rational(400_000_000_000_000_000_003, over: whole))
        let second = try #require(Rational(500_000_000_000_000_000_009, over: whole))
        #expect(first.adding(second) == Rational(900_000_000_000_000_000_012, over: whole))
        #expect(second.subtracting(first) == Rational(100_000_000_000_000_000_006, over: whole))
    }

    @Test("beyond the largest number there is none")
    func edges() {
        let most = Rational(.max)
        #expect(most.adding(Rational(1)) == nil)
        #expect(most.negated.subtracting(Rational(1)) == nil)
        #expect(most.multiplied(by: Rational(2)) == nil)
        #expect(most.multiplied(by: most) == nil)
        #expect(most.adding(.zero) == most)
        #expect(most.adding(most.negated) == .zero)
        #expect(most.multiplied(by: Rational(-1)) == most.negated)
        #expect(most.divided(by: most) == Rational(1))
        #expect(Rational(1).divided(by: most)?.divided(by: most) == nil)
    }

    @Test("nothing is divided by zero, and a fraction over zero is no number")
    func zeroDivisor() {
        #expect(Rational(1).divided(by: .zero) == nil)
        #expect(Rational.zero.divided(by: .zero) == nil)
        #expect(Rational(3, over: 0) == nil)
        #expect(Rational(0, over: 0) == nil)
    }

    @Test("the one number without an opposite is refused, so that no sign change can trap")
    func withoutOpposite() {
        #expect(Rational(.min, over: 1) == nil)
        #expect(Rational(1, over: .min) == nil)
        #expect(Rational(.min, over: .min) == nil)
        #expect(Rational(.max, over: -1) == Rational(-.max))
    }
}
