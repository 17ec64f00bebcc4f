import HarmonyRules
import TestSupport
import Testing

@Suite("Percentages and fractions as they are written")
struct ShareTests {
    @Test(
        "a percentage carries its sign",
        arguments: [
            ("60%", 3, 5), ("58.7%", 587, 1000), ("-3.2%", -4, 125), ("0%", 0, 1), ("100%", 1, 1),
            ("250%", 5, 2), ("0.000001%", 1, 100_000_000), ("1.50%", 3, 200),
        ])
    func percent(text: String, above: Int, below: Int) {
        #expect(Rational(percent: text) == .fraction(above, below))
    }

    @Test(
        "anything else is no percentage",
        arguments: [
            "", "%", "60", "0.6", "60 %", " 60%", "60% ", "60%%", "+60%", "--60%", "60％", "６０%", ".5%", "5.%",
            "1,000%", "60.1.2%", "sixty%", "0x10%", "%60", "NaN%", "1234567890123456%", "0.1234567%",
        ])
    func noPercent(text: String) {
        #expect(Rational(percent: text) == nil)
    }

    @Test(
        "a fraction is two whole numbers",
        arguments: [
            ("2/3", 2, 3), ("1/3", 1, 3), ("4/6", 2, 3), ("0/5", 0, 1), ("3/2", 3, 2),
        ])
    func fraction(text: String, above: Int, below: Int) {
        #expect(Rational(fraction: text) == .fraction(above, below))
    }

    @Test(
        "anything else is no fraction",
        arguments: [
            "", "/", "2", "2/", "/3", "2/3/4", "2 / 3", "2/ 3", "2/0", "0/0", "1/-3", "2.5/3", "2/0.5", "2÷3",
            "2/3%", "a/b", "１/３", "2//3",
        ])
    func noFraction(text: String) {
        #expect(Rational(fraction: text) == nil)
    }

    @Test(
        "a share is written as a percentage with as many digits as it takes",
        arguments: [
            ("3/5", "60%"), ("587/1000", "58.7%"), ("-4/125", "-3.2%"), ("1/1", "100%"), ("1/8", "12.5%"),
            ("1/100000000", "0.000001%"),
        ])
    func text(fraction: String, expected: String) throws {
        #expect(Rational.percentText(try #require(Rational(fraction: fraction))) == expected)
    }

    @Test("also where a hundred times the share does not fit")
    func textOfLargeParts() throws {
        // Ten over three and a trifle; a hundred times its numerator exceeds 127 bits.
        let share = try #require(
            Rational(
                10_000_000_000_000_000_000_000_000_000_000_000_000,
                over: 3_000_000_000_000_000_000_000_000_000_000_000_001))
        #expect(share.multiplied(by: Rational(100)) == nil)
        #expect(Rational.percentText(share) == "333.33%")
    }

    @Test("what is written as a percentage reads back as the same share")
    func roundTrip() throws {
        var random = SplitMix64(seed: 21)
        for _ in 0..<300 {
            let share = Rational.fraction(random.int(-200_000_000...200_000_000), 100_000_000)
            #expect(Rational(percent: Rational.percentText(share)) == share, "\(share)")
        }
    }
}
