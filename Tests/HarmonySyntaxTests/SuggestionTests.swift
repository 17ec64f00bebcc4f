import HarmonySyntax
import TestSupport
import Testing

/// "Did you mean": the nearest candidate, or none when nothing is near.
@Suite("Suggestions")
struct SuggestionTests {
    private static let commands = [
        "check", "validate", "template", "fill", "show", "compare", "verify", "schema", "explain",
        "completions", "help",
    ]

    @Test(
        "a typing mistake suggests what was meant",
        arguments: [
            ("chek", "check"), ("chekc", "check"), ("cehck", "check"), ("checkk", "check"),
            ("xheck", "check"),
            ("CHECK", "check"), ("Check", "check"), ("validat", "validate"), ("valdiate", "validate"),
            ("tempalte", "template"), ("fil", "fill"), ("shwo", "show"), ("comapre", "compare"),
            ("verfy", "verify"),
            ("shcema", "schema"), ("explian", "explain"), ("completion", "completions"),
            ("competions", "completions"),
            ("hlep", "help"), ("check", "check"),
        ])
    func mistyped(_ word: String, _ meant: String) {
        #expect(nearest(to: word, among: Self.commands) == meant)
    }

    @Test(
        "a word that is like nothing suggests nothing",
        arguments: [
            "xyzzy", "frobnicate", "帮助", "qqqqqqqq", "install", "1234567", "chk-everything-now",
        ])
    func unlike(_ word: String) { #expect(nearest(to: word, among: Self.commands) == nil) }

    @Test(
        "at most a third of the word may be wrong",
        arguments: [
            ("abcdef", "abcdef", true), ("abcdeX", "abcdef", true), ("abcdXX", "abcdef", true),
            ("abcXXX", "abcdef", false),
            ("abcdefghX", "abcdefghi", true), ("abcdefXXX", "abcdefghi", true),
            ("abcdeXXXX", "abcdefghi", false),
            ("abX", "abc", true), ("aXX", "abc", false), ("abcdefg", "abcde", true),
            ("abcdefgh", "abcde", false),
        ])
    func threshold(_ word: String, _ candidate: String, _ near: Bool) {
        #expect(nearest(to: word, among: [candidate]) == (near ? candidate : nil))
    }

    @Test(
        "two neighbouring letters exchanged are one mistake",
        arguments: [
            ("ba", "ab"), ("acb", "abc"), ("abdc", "abcd"), ("企名业称", "企业名称"),
        ])
    func exchanged(_ word: String, _ meant: String) { #expect(nearest(to: word, among: [meant]) == meant) }

    @Test(
        "of several candidates the nearest wins, wherever it stands",
        arguments: [
            ["employees", "employee", "employers"], ["employers", "employee", "employees"],
            ["employers", "employees", "employee"],
        ])
    func nearestWins(_ candidates: [String]) {
        #expect(nearest(to: "employee", among: candidates) == "employee")
        #expect(nearest(to: "employes", among: ["employersx", "employees"]) == "employees")
        #expect(nearest(to: "E5.66", among: ["E5.6", "E1.1"]) == "E5.6")
    }

    @Test(
        "of equally near candidates the one that begins alike wins, wherever it stands",
        arguments: [["E5.1", "E5.6", "E1.61"], ["E5.6", "E5.1", "E1.61"], ["E1.61", "E5.6", "E5.1"]])
    func beginsAlike(_ candidates: [String]) { #expect(nearest(to: "E5.61", among: candidates) == "E5.6") }

    @Test(
        "Chinese words are compared by their characters",
        arguments: [
            ("企业名承", "企业名称"), ("企业称", "企业名称"), ("职工总人数", "职工总数"),
        ])
    func chinese(_ word: String, _ meant: String) {
        #expect(nearest(to: word, among: ["统一社会信用代码", "企业名称", "职工总数"]) == meant)
    }

    @Test("a suggestion keeps the candidate's own spelling")
    func spelling() { #expect(nearest(to: "creditcode", among: ["subject", "creditCode"]) == "creditCode") }

    @Test("nothing is suggested where there is nothing to choose from or the word is no word")
    func nothing() {
        #expect(nearest(to: "check", among: [String]()) == nil)
        #expect(nearest(to: String(repeating: "check", count: 5_000), among: Self.commands) == nil)
        #expect(nearest(to: "", among: Self.commands) == nil)
    }

    @Test("any single mistake in any word is understood", arguments: 0..<5 as Range<UInt64>)
    func singleMistake(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let meant = (0..<3 + random.below(10)).map { _ in
                Character(Unicode.Scalar(UInt8(97 + random.below(26))))
            }
            var typed = meant
            let at = random.below(typed.count)
            switch random.below(4) {
            case 0: typed.remove(at: at)
            case 1: typed.insert("-", at: at)
            case 2: typed[at] = "-"
            default: typed.swapAt(at, (at + 1) % typed.count == 0 ? at : at + 1)
            }
            #expect(
                nearest(to: String(typed), among: [String(meant)]) == String(meant),
                "seed \(seed): \(String(typed))")
        }
    }
}
