import HarmonySyntax
import TestSupport
import Testing

/// Numbers are exact: at most 15 digits before the point and 6 after it, nothing rounded.
@Suite("Decimal literals")
struct DecimalLiteralTests {
    /// The value in millionths: exact for every number within the limits.
    private func millionths(_ literal: DecimalLiteral) -> Int128 {
        var value = literal.coefficient
        for _ in literal.scale..<6 { value *= 10 }
        return value
    }

    private func literal(_ text: String) throws(DecimalLiteral.Problem) -> DecimalLiteral {
        try DecimalLiteral(Array(text.utf8))
    }

    private static let million: Int128 = 1_000_000

    @Test(
        "a number within the limits has exactly its value",
        arguments: [
            ("0", 0), ("-0", 0), ("0.0", 0), ("-0.000000", 0), ("0e5", 0), ("0E-999999999999999999999", 0),
            ("0e999999999999999999999", 0), ("0.0000000000", 0), ("1", million), ("-1", -million),
            ("420", 420 * million),
            ("1.5", 1_500_000), ("-1.5", -1_500_000), ("0.000001", 1), ("-0.000001", -1),
            ("58.7", 58_700_000),
            ("0.1", 100_000), ("0.3", 300_000), ("755999", 755_999 * million),
            ("1260000", 1_260_000 * million),
            ("999999999999999", 999_999_999_999_999 * million),
            ("-999999999999999", -999_999_999_999_999 * million),
            ("999999999999999.999999", 999_999_999_999_999_999_999),
            ("123456789012345.123456", 123_456_789_012_345_123_456),
            ("-999999999999999.999999", -999_999_999_999_999_999_999), ("9007199254740993", nil),
            ("900719925474099.3", 900_719_925_474_099_300_000),
            // Exponents move the point.
            ("1e0", million), ("1e1", 10 * million), ("1E+2", 100 * million), ("15e-1", 1_500_000),
            ("1.5e1", 15 * million),
            ("1e14", 100_000_000_000_000 * million), ("1e-6", 1), ("10e-7", 1), ("1000000e-12", 1),
            ("0.0000001e1", 1),
            ("0.00000000000000000001e20", million), ("100000000000000000000e-20", million),
            ("123456789e-6", 123_456_789),
            ("1.234567e6", 1_234_567 * million), ("12345678901234567e-2", 123_456_789_012_345_670_000),
            ("1e0000000000000000000001", 10 * million), ("1e-000", million), ("-2.5E-3", -2_500),
            // Zeros at the end of a fraction add no digits.
            ("1.0000000000", million), ("0.1000000000", 100_000), ("1.50", 1_500_000),
        ] as [(String, Int128?)])
    func value(_ text: String, _ expected: Int128?) throws {
        if let expected {
            #expect(try millionths(literal(text)) == expected)
        } else {
            #expect(throws: DecimalLiteral.Problem.tooManyIntegerDigits) { try literal(text) }
        }
    }

    @Test(
        "a number of more than 15 digits before the point is refused",
        arguments: [
            "1000000000000000", "-1000000000000000", "1234567890123456", "1e15", "1E+15", "-1e15", "10e14",
            "0.1e16",
            "1e400", "1e99999999", "1e999999999999999999999999", "9999999999999999.5",
            "1000000000000000.000000",
            "123456789012345678901234567890", "1000000000000000e0",
        ])
    func tooManyIntegerDigits(_ text: String) {
        #expect(throws: DecimalLiteral.Problem.tooManyIntegerDigits) { try literal(text) }
    }

    @Test(
        "a number of more than 6 digits after the point is refused, not rounded",
        arguments: [
            "0.0000001", "-0.0000001", "1.0000001", "1.1234567", "1e-7", "1E-7", "1.5e-6", "0.1e-6", "11e-7",
            "1e-400",
            "1e-99999999", "1e-999999999999999999999999", "0.33333333333333333", "123456789012345.1234567",
        ])
    func tooManyFractionDigits(_ text: String) {
        #expect(throws: DecimalLiteral.Problem.tooManyFractionDigits) { try literal(text) }
    }

    @Test(
        "what is no decimal number is malformed",
        arguments: [
            "", "-", "+", ".", "+1", "--1", "- 1", " 1", "1 ", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "1e-",
            "1E", "1ee1",
            "1e1.5", "1e1e1", "e5", "1.2.3", "1,5", "1_000", "1a", "a1", "0x1", "NaN", "Infinity", "１", "1％",
            "60%", "1\n",
            "1\u{0}", "−1", "½", "一", "1e５",
        ])
    func malformed(_ text: String) {
        #expect(throws: DecimalLiteral.Problem.malformed) { try literal(text) }
    }

    @Test(
        "the same value is equal, however it was written",
        arguments: [
            ["1.5", "1.50", "15e-1", "0.15e1", "1500E-3", "1.500000000"],
            ["100", "1e2", "100.0", "10e1", "0.1e3"],
            ["0", "-0", "0.0", "0e7", "-0.0e-7"], ["-2", "-2.0", "-20e-1"],
        ])
    func equal(_ spellings: [String]) throws {
        let literals = try spellings.map { try literal($0) }
        for other in literals { #expect(other == literals[0]) }
        #expect(try literals[0] != literal("7"))
    }

    @Test("a number of many zeros and a large exponent has its value", arguments: [10, 200, 5_000])
    func manyZeros(_ count: Int) throws {
        let zeros = String(repeating: "0", count: count)
        #expect(try millionths(literal("0.\(zeros)1e\(count + 1)")) == Self.million)
        #expect(try millionths(literal("-1\(zeros)E-\(count)")) == -Self.million)
    }

    @Test("the digits after the point are 0 to 6")
    func scale() throws {
        #expect(try literal("1").scale == 0)
        #expect(try literal("1.25").scale == 2)
        #expect(try literal("0.000001").scale == 6)
        #expect(try literal("1e14").scale == 0)
        #expect(try literal("1.25").coefficient == 125)
        #expect(try literal("-0.05").coefficient == -5)
        #expect(DecimalLiteral.maximumIntegerDigits == 15 && DecimalLiteral.maximumFractionDigits == 6)
    }

    @Test("a number of a document is read exactly as it stands there")
    func fromDocument() throws {
        let document = try #require(read("[739620, 58.70, -1.5e3, 0.1]").document)
        let values = try document.elements(document.root).map { try millionths(document.number($0)) }
        #expect(values == [739_620 * Self.million, 58_700_000, -1_500 * Self.million, 100_000])
    }

    @Test(
        "any value within the limits is read exactly, wherever its point is written",
        arguments: 0..<10 as Range<UInt64>)
    func anyValue(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            // Up to 15 digits and 6 more, as a count of millionths.
            var digits = (0..<1 + random.below(21)).map { _ in String(random.below(10)) }.joined()
            digits = String(digits.drop { $0 == "0" })
            if digits.isEmpty { digits = "0" }
            let negative = random.chance(50)
            let expected = try #require(Int128((negative ? "-" : "") + digits))
            // Written as DIGITS e-6, then with the point moved left and the exponent corrected.
            let moved = random.below(30)
            let padded = String(repeating: "0", count: max(0, moved + 1 - digits.count)) + digits
            let fraction = padded.suffix(moved)
            let exponent = moved - 6
            var text = (negative ? "-" : "") + padded.dropLast(moved)
            if !fraction.isEmpty { text += "." + fraction }
            if exponent != 0 || random.chance(20) { text += (random.chance(50) ? "e" : "E") + "\(exponent)" }
            #expect(try millionths(literal(text)) == expected, "seed \(seed): \(text)")
        }
    }
}
