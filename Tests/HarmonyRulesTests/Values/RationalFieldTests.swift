import HarmonyRules
import TestSupport
import Testing

@Suite("Exact numbers obey the laws of a field")
struct RationalFieldTests {
    /// Small enough that no law can overflow.
    private static let bits = 18

    @Test("addition and multiplication commute, associate and distribute", arguments: 0..<20)
    func ringLaws(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        for _ in 0..<50 {
            let (a, b, c) = (
                random.rational(bits: Self.bits), random.rational(bits: Self.bits),
                random.rational(bits: Self.bits)
            )
            let comment: Comment = "seed \(seed): \(a), \(b), \(c)"
            let sum = try #require(a.adding(b), comment)
            let product = try #require(a.multiplied(by: b), comment)
            let bPlusC = try #require(b.adding(c), comment)
            let bTimesC = try #require(b.multiplied(by: c), comment)
            #expect(sum == b.adding(a), comment)
            #expect(product == b.multiplied(by: a), comment)
            let sumOfThree = try #require(sum.adding(c), comment)
            let productOfThree = try #require(product.multiplied(by: c), comment)
            let spread = try #require(a.multiplied(by: bPlusC), comment)
            #expect(sumOfThree == a.adding(bPlusC), comment)
            #expect(productOfThree == a.multiplied(by: bTimesC), comment)
            #expect(spread == a.multiplied(by: c)?.adding(product), comment)
        }
    }

    @Test("zero and one are neutral; every number has its opposite, all but zero a reciprocal")
    func neutralsAndInverses() throws {
        var random = SplitMix64(seed: 7)
        let one = Rational(1)
        for _ in 0..<500 {
            let a = random.nonZero(bits: 60)
            #expect(a.adding(.zero) == a)
            #expect(a.multiplied(by: one) == a)
            #expect(a.multiplied(by: .zero) == .zero)
            #expect(a.adding(a.negated) == .zero)
            #expect(a.negated.negated == a)
            #expect(a.subtracting(a) == .zero)
            #expect(a.divided(by: a) == one)
            #expect(try #require(one.divided(by: a)).multiplied(by: a) == one, "\(a)")
        }
    }

    @Test("subtraction undoes addition and division undoes multiplication")
    func inversesOfOperations() throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<500 {
            let (a, b) = (random.rational(bits: 28), random.nonZero(bits: 28))
            #expect(try #require(a.adding(b)).subtracting(b) == a, "\(a), \(b)")
            #expect(try #require(a.multiplied(by: b)).divided(by: b) == a, "\(a), \(b)")
            #expect(try #require(a.divided(by: b)).multiplied(by: b) == a, "\(a), \(b)")
        }
    }

    @Test("a fraction is kept in lowest terms with its sign above, so that equal values are equal")
    func lowestTerms() throws {
        #expect(Rational(6, over: 4) == Rational(3, over: 2))
        #expect(Rational(-6, over: -4) == Rational(3, over: 2))
        #expect(Rational(6, over: -4) == Rational(-3, over: 2))
        #expect(Rational(0, over: -9) == .zero)
        var random = SplitMix64(seed: 13)
        for _ in 0..<500 {
            let (above, below, factor) = (random.wide(bits: 60), random.wide(bits: 60), random.wide(bits: 60))
            guard below != 0, factor != 0 else { continue }
            let value = try #require(Rational(above, over: below))
            #expect(value.isReduced, "\(above)/\(below)")
            #expect(Rational(above * factor, over: below * factor) == value, "\(above)/\(below) × \(factor)")
            #expect(value.hashValue == Rational(above * factor, over: below * factor)?.hashValue)
        }
    }

    @Test("a whole number is an integer, a proper fraction is not; the sign is that of the value")
    func kinds() {
        #expect(Rational(8, over: 4)?.isInteger == true)
        #expect(Rational(8, over: 3)?.isInteger == false)
        #expect(Rational(-8, over: 3)?.isNegative == true)
        #expect(Rational(8, over: 3)?.isNegative == false)
        #expect(!Rational.zero.isNegative)
    }
}
