import HarmonySyntax
import Testing

/// All problems of one text are reported in one run, not the first alone.
@Suite("Many problems in one run")
struct ManyProblemsTests {
    private func expect(_ notation: String, _ kinds: [DiagnosticKind]) {
        let marked = MarkedText(notation)
        let reading = JSONReader.read(marked.source)
        #expect(reading.kinds == kinds.map(\.name))
        #expect(reading.ranges == marked.ranges)
    }

    @Test("independent problems of one text are all reported, each at its place, in order")
    func independentProblems() {
        expect(
            """
            {
              "企业": "岷川"⟦，⟧
              "职工": ⟦0420⟧,
              "培训": ["岗前", "在岗"⟦,⟧],
              ⟦"职工"⟧⟦：⟧421,
              "党组织": {"建立": ⟦是⟧, "人数" ⟦12⟧},
              ⟦// 备注⟧
              ⟦"企业"⟧: "电子"⟦,⟧
            }
            ⟦{}⟧
            """,
            [
                JSONProblem.fullWidthPunctuation, JSONProblem.invalidNumber, JSONProblem.trailingComma,
                JSONProblem.duplicateKey, JSONProblem.fullWidthPunctuation, JSONProblem.invalidValue,
                JSONProblem.missingColon, JSONProblem.comment, JSONProblem.duplicateKey,
                JSONProblem.trailingComma, JSONProblem.extraContent,
            ])
    }

    @Test("a duplicate key, a trailing comma, a bad number and a full-width comma are four problems")
    func four() {
        expect(
            "{\"a\": [1⟦,⟧], \"b\": ⟦.5⟧, \"c\": \"x\"⟦，⟧ ⟦\"a\"⟧: 2}",
            [
                JSONProblem.trailingComma, JSONProblem.invalidNumber, JSONProblem.fullWidthPunctuation,
                JSONProblem.duplicateKey,
            ])
    }

    @Test("several problems inside one string are each reported")
    func insideOneString() {
        expect(
            #"["⟦\q⟧ 中 ⟦⟪01⟫⟧ ⟦\uD800⟧ ⟦⟪FF⟫⟧ ⟦\x⟧"]"#,
            [
                JSONProblem.invalidEscape, JSONProblem.controlCharacter, JSONProblem.loneSurrogate,
                JSONProblem.invalidUTF8, JSONProblem.invalidEscape,
            ])
    }

    @Test("what was read before an unclosed bracket is reported with it")
    func beforeUnclosed() {
        expect(
            "⟦{⟧\"a\": [⟦01⟧, 2⟦,⟧], \"b\": {\"c\": 1, ⟦\"c\"⟧: 2}",
            [
                JSONProblem.unclosed, JSONProblem.invalidNumber, JSONProblem.trailingComma,
                JSONProblem.duplicateKey,
            ])
    }

    @Test("problems are reported in the order of their places")
    func ordered() {
        let reading = read("{\"a\":1,\"b\":{\"x\":1,\"x\":2,\"y\":[1,]},\"a\":03,\"c\":{\"z\":1,\"z\":2},}")
        let starts = reading.diagnostics.compactMap { $0.place?.range.lowerBound }
        #expect(starts == starts.sorted())
        #expect(reading.kinds.filter { $0 == "duplicate-key" }.count == 3)
        #expect(starts.count == 6)
    }

    @Test("a hundred mistakes are a hundred diagnostics")
    func hundred() {
        let reading = read("[" + Array(repeating: "01", count: 100).joined(separator: ",") + "]")
        #expect(reading.kinds == Array(repeating: "invalid-number", count: 100))
        #expect(reading.document != nil)
    }

    @Test(
        "beyond some hundreds of mistakes the rest is not reported, but nothing is made up",
        arguments: [
            ("[", "01,", "1]", "invalid-number"), ("[\"", "\u{1}", "\"]", "control-character"),
            ("[\"", "\\q", "\"]", "invalid-escape"), ("[", "/**/", "1]", "comment"),
            ("{", "\"a\":1,", "\"a\":1}", "duplicate-key"), ("[", ",", "1]", "missing-value"),
            ("[\"a\"", "，\"a\"", "]", "full-width-punctuation"),
        ])
    func tooMany(_ start: String, _ mistake: String, _ end: String, _ kind: String) {
        let kinds = read(start + String(repeating: mistake, count: 5_000) + end).kinds
        #expect(Set(kinds) == [kind])
        #expect(100...1_000 ~= kinds.count)
    }
}
