import HarmonySyntax
import Testing

@Suite("What a schema check reports")
struct SchemaProblemTests {
    private static let schema = #"""
        {"type": "object",
         "properties": {
           "verdict": {"enum": ["pass", "fail"]}, "name": {"type": ["string", "null"]}, "count": {"type": "integer", "minimum": 0},
           "asOf": {"type": "string", "pattern": "^[0-9]{4}$", "examples": ["2025"]}, "code": {"pattern": "^[a-z]+$"},
           "list": {"type": "array", "items": {"$ref": "#/$defs/part"}, "minItems": 1, "maxItems": 2},
           "either": {"anyOf": [{"type": "string", "minLength": 2}, {"$ref": "#/$defs/part"}]}, "share": {"maximum": 1},
           "word": {"not": {"enum": ["none"]}}},
         "required": ["verdict"], "additionalProperties": false,
         "if": {"properties": {"verdict": {"const": "pass"}}, "required": ["verdict"]}, "else": {"properties": {"count": false}},
         "$defs": {"part": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"], "additionalProperties": false}}}
        """#

    @Test(
        "Each problem has its kind and its place, and is said once",
        arguments: [
            ("wrong-type", "⟦[]⟧", "an object"), ("missing-field", "⟦{⟧}", "'verdict'"),
            ("unknown-keyword", #"{"verdict": ⟦"pas"⟧}"#, "did you mean \"pass\""),
            ("unknown-keyword", #"{"verdict": ⟦"other"⟧}"#, "allowed: pass, fail"),
            ("wrong-type", #"{"verdict": ⟦1⟧}"#, "expected \"pass\", \"fail\", found 1"),
            ("unknown-field", #"{"verdict": "pass", ⟦"nmae"⟧: 1}"#, "did you mean \"name\""),
            ("unknown-field", #"{"verdict": "fail", ⟦"count"⟧: 1}"#, "does not belong here"),
            ("wrong-type", #"{"verdict": "pass", "name": ⟦5⟧}"#, "text in double quotes or null"),
            ("wrong-type", #"{"verdict": "pass", "count": ⟦1.5⟧}"#, "a whole number"),
            ("wrong-type", #"{"verdict": "pass", "count": ⟦-1⟧}"#, "not below 0"),
            ("wrong-type", #"{"verdict": "pass", "share": ⟦1.01⟧}"#, "not above 1"),
            ("wrong-type", #"{"verdict": "pass", "asOf": ⟦"25"⟧}"#, "such as \"2025\""),
            ("wrong-type", #"{"verdict": "pass", "code": ⟦"A"⟧}"#, "of the form ^[a-z]+$"),
            ("wrong-type", #"{"verdict": "pass", "list": ⟦[]⟧}"#, "at least 1"),
            (
                "wrong-type", #"{"verdict": "pass", "list": ⟦[{"id": ""}, {"id": ""}, {"id": ""}]⟧}"#,
                "at most 2"
            ),
            ("missing-field", #"{"verdict": "pass", "list": [⟦{⟧}]}"#, "'id'"),
            ("wrong-type", #"{"verdict": "pass", "list": [{"id": ⟦null⟧}]}"#, "found null"),
            ("missing-field", #"{"verdict": "pass", "either": ⟦{⟧}}"#, "'id'"),
            ("wrong-type", #"{"verdict": "pass", "either": ⟦"x"⟧}"#, "at least 2 characters"),
            ("wrong-type", #"{"verdict": "pass", "either": ⟦5⟧}"#, "expected text"),
            ("wrong-type", #"{"verdict": "pass", "word": ⟦"none"⟧}"#, "cannot stand here"),
        ])
    func located(kind: String, notation: String, words: String) throws {
        let marked = MarkedText(notation)
        let schema = try #require(JSONReader.read(SourceText(name: "s.json", text: Self.schema)).document)
        let document = try #require(JSONReader.read(marked.source).document)
        let found = SchemaCheck.problems(of: document, by: schema, schemaKinds, unknownWord: unknownWord)
        #expect(found.map(\.kind.name) == [kind])
        #expect(found.map { $0.place?.range } == marked.ranges)
        let problem = try #require(found.first)
        let english = problem.message.en + " " + (problem.help?.en ?? "")
        #expect(english.contains(words), "\(english)")
        #expect(problem.message.zh.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value })
    }

    @Test("All problems are reported in one run, in the order of the text")
    func together() throws {
        let text = #"{"other": 1, "verdict": "x", "name": [], "list": [{}, {"id": 1, "ID": 2}], "count": -1}"#
        let found = try problems(text, by: Self.schema)
        #expect(
            found.map(\.kind.name) == [
                "unknown-field", "unknown-keyword", "wrong-type", "missing-field", "wrong-type",
                "unknown-field",
                "unknown-field", "wrong-type",
            ])
    }

    @Test("What the reader has reported already is not reported again")
    func damaged() throws {
        for text in [#"{"verdict": "pass", "verdict": "fail"}"#, #"{"verdict": pass}"#] {
            let reading = JSONReader.read(SourceText(name: "t.json", text: text))
            #expect(reading.diagnostics.hasErrors)
            #expect(try problems(text, by: Self.schema).isEmpty)
        }
    }
}
