import HarmonySyntax
import Testing

/// A double's 17 digits as the 15 that its spreadsheet shows.
@Suite("Numbers as spreadsheets show them")
struct DecimalTextTests {
    @Test(
        "rounded half up to 15 digits, in decimals",
        arguments: [
            ("0", "0"), ("-0", "0"), ("0.000", "0"), ("1", "1"), ("+1", "1"), ("-1.50", "-1.5"), ("007", "7"),
            (".5", "0.5"), ("5.", "5"), ("100", "100"), ("1e2", "100"), ("1.5E-2", "0.015"), ("1E+0", "1"),
            ("0.84299999999999997", "0.843"), ("0.30000000000000004", "0.3"),
            ("45400.354166666664", "45400.3541666667"),
            ("1.0000000000000049", "1"), ("1.000000000000005", "1.00000000000001"),
            ("0.99999999999999989", "1"), ("999999999999999.5", "1E+15"), ("-0.99999999999999956", "-1"),
            ("0.999999999999999", "0.999999999999999"), ("99999999999999949", "9.99999999999999E+16"),
            ("123456789012345", "123456789012345"), ("999999999999999", "999999999999999"),
            ("1234567890123456", "1.23456789012346E+15"), ("910000000000000000", "9.1E+17"),
            ("1E+16", "1E+16"), ("-1E16", "-1E+16"), ("1E300", "1E+300"), ("2.5E-300", "2.5E-300"),
            ("1E-20", "0.00000000000000000001"), ("1E-21", "1E-21"), ("0.000001", "0.000001"),
            ("1.23456789012345E-6", "0.00000123456789012345"), ("1E99999999999999999999", "1E+1000000"),
        ])
    func rounded(_ written: String, _ expected: String) {
        #expect(DecimalText(written.utf8)?.text == expected)
    }

    @Test(
        "what is no number is none",
        arguments: [
            "", "-", ".", "e", "1e", "1e+", "1,5", "1 ", "0x1", "NaN", "INF", "--1", "1.2.3", "１", "1e1.5",
        ])
    func none(_ written: String) { #expect(DecimalText(written.utf8) == nil) }

    @Test(
        "a share times hundred moves the point alone",
        arguments: [
            ("0.84299999999999997", "84.3"), ("1", "100"), ("0.07", "7"), ("-0.005", "-0.5"), ("0", "0"),
            ("0.333333333333333315", "33.3333333333333"), ("12", "1200"),
        ])
    func percent(_ written: String, _ expected: String) {
        #expect(DecimalText(written.utf8)?.timesHundred.text == expected)
    }

    @Test("a number of many digits is read in one pass")
    func many() {
        let long = "0." + String(repeating: "3", count: 1_000_000)
        #expect(DecimalText(long.utf8)?.text == "0.333333333333333")
    }
}
