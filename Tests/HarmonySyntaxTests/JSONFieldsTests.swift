import HarmonySyntax
import Testing

/// Objects of named fields: everything that does not fit is reported, what fits is returned.
@Suite("Fields of objects")
struct JSONFieldsTests {
    static let problems = FieldProblem(.answers)

    /// Fields over the outermost object of a text, and the expected places in it.
    private func open(_ notation: String) throws -> (JSONFields, JSONDocument, [Range<Int>]) {
        let marked = MarkedText(notation)
        let document = try #require(JSONReader.read(marked.source).document)
        return (JSONFields(document, Self.problems), document, marked.ranges)
    }

    @Test(
        "the three kinds belong to the category of the file",
        arguments: [
            DiagnosticCategory.answers, .criteria,
        ])
    func category(_ category: DiagnosticCategory) {
        let problems = FieldProblem(category)
        let kinds = [problems.unknownField, problems.missingField, problems.wrongType]
        #expect(kinds.map(\.name) == ["unknown-field", "missing-field", "wrong-type"])
        for kind in kinds {
            #expect(kind.category == category)
            #expect(kind.severity == .error)
        }
    }

    @Test("known fields are returned without a diagnostic")
    func known() throws {
        var (fields, document, _) = try open(#"{"name": "岷川", "\u0061ge": "x", "ok": true, "list": [1, 2]}"#)
        let found = fields.object(document.root, known: ["list", "name", "age", "ok", "other"])
        let members = try #require(found)
        #expect(members.object == document.root)
        #expect(fields.requiredString("name", in: members) == "岷川")
        #expect(fields.optionalString("age", in: members) == "x")
        #expect(fields.boolean("ok", in: members) == true)
        #expect(members["list"].flatMap { fields.array($0)?.count } == 2)
        #expect(members["other"] == nil)
        #expect(fields.optionalString("other", in: members) == nil)
        #expect(fields.boolean("other", in: members) == nil)
        #expect(fields.diagnostics.isEmpty)
    }

    @Test(
        "an unknown field is reported at its key; the known ones are still read",
        arguments: [
            "{⟦\"nmae\"⟧: 1, \"name\": \"岷川\"}", "{\"name\": \"岷川\", ⟦\"Name\"⟧: {\"x\": 1}}",
            "{\"name\": \"岷川\", ⟦\"名称\"⟧: 1}", #"{⟦"nam\u0065s"⟧: 1, "name": "岷川"}"#,
            "{⟦\"\"⟧: 1, \"name\": \"岷川\"}",
            "{⟦\"x\"⟧: 1, \"name\": \"岷川\", ⟦\"y\"⟧: 2}", "{\"name\": \"岷川\", ⟦\"nama\"⟧: 1}",
        ])
    func unknown(_ notation: String) throws {
        var (fields, document, ranges) = try open(notation)
        let found = fields.object(document.root, known: ["name", "value"])
        let members = try #require(found)
        #expect(fields.diagnostics.map(\.kind) == ranges.map { _ in Self.problems.unknownField })
        #expect(fields.diagnostics.map { $0.place?.range } == ranges)
        #expect(fields.requiredString("name", in: members) == "岷川")
    }

    @Test("an unknown field that is nearly a known one suggests it; another gets the list of the known")
    func suggestion() throws {
        var (fields, document, _) = try open(#"{"asof": 1, "banana": 2}"#)
        _ = fields.object(document.root, known: ["standard", "asOf"])
        let helps = try fields.diagnostics.map { try #require($0.help) }
        try #require(helps.count == 2)
        for text in [helps[0].zh, helps[0].en] {
            #expect(text.contains("asOf") && !text.contains("standard"))
        }
        for text in [helps[1].zh, helps[1].en] { #expect(text.contains("asOf") && text.contains("standard")) }
        for diagnostic in fields.diagnostics { #expect(diagnostic.message.zh != diagnostic.message.en) }
    }

    @Test("a missing field is named and reported at the opening brace of its object")
    func missing() throws {
        var (fields, document, ranges) = try open("{\"a\": ⟦{⟧\"b\": 1}}")
        let inner = try #require(document.member(document.root, "a"))
        let found = fields.object(inner, known: ["b", "standard", "asOf"])
        let members = try #require(found)
        #expect(fields.required("b", in: members) != nil)
        #expect(fields.requiredString("standard", in: members) == nil)
        #expect(fields.required("asOf", in: members) == nil)
        #expect(fields.diagnostics.map(\.kind) == [Self.problems.missingField, Self.problems.missingField])
        #expect(fields.diagnostics.map { $0.place?.range } == [ranges[0], ranges[0]])
        for (diagnostic, name) in zip(fields.diagnostics, ["standard", "asOf"]) {
            #expect(diagnostic.message.zh.contains(name) && diagnostic.message.en.contains(name))
        }
    }

    @Test(
        "a value of the wrong type is quoted and reported where it stands",
        arguments: [
            "42", "true", "null", "[\"x\"]", "{\"zh\": \"x\"}",
        ])
    func wrongType(_ written: String) throws {
        var (fields, document, ranges) = try open("{\"name\": ⟦\(written)⟧}")
        let found = fields.object(document.root, known: ["name"])
        let members = try #require(found)
        #expect(fields.requiredString("name", in: members) == nil)
        #expect(fields.diagnostics.map(\.kind) == [Self.problems.wrongType])
        #expect(fields.diagnostics.map { $0.place?.range } == ranges)
        let message = try #require(fields.diagnostics.first?.message)
        #expect(message.zh.contains(written) && message.en.contains(written))
    }

    @Test("an object, an array, a text, a yes or no: each is refused in the place of another")
    func expectations() throws {
        for written in ["{}", "[]", "\"x\"", "1", "true", "null"] {
            var (fields, document, _) = try open("{\"v\": \(written)}")
            let found = fields.object(document.root, known: ["v"])
            let members = try #require(found)
            let value = try #require(members["v"])
            #expect((fields.object(value, known: []) != nil) == (written == "{}"))
            #expect((fields.array(value) != nil) == (written == "[]"))
            #expect((fields.string(value) != nil) == (written == "\"x\""))
            #expect((fields.boolean("v", in: members) != nil) == (written == "true"))
            #expect(fields.expect(.number, value) == (written == "1"))
            #expect(fields.diagnostics.count == (written == "null" ? 5 : 4))
            #expect(fields.diagnostics.allSatisfy { $0.kind == Self.problems.wrongType })
        }
    }

    @Test(
        "a value that is no JSON has been reported already and is not reported again",
        arguments: [
            "01", "是", "\"\\q\"", "",
        ])
    func alreadyReported(_ written: String) throws {
        var (fields, document, _) = try open("{\"v\": \(written), \"w\": 1}")
        let found = fields.object(document.root, known: ["v", "w"])
        let members = try #require(found)
        #expect(fields.requiredString("v", in: members) == nil)
        #expect(fields.requiredLocalized("v", in: members) == Localized(zh: "", en: ""))
        #expect(fields.boolean("v", in: members) == nil)
        #expect(fields.diagnostics.isEmpty)
    }

    @Test("a field that stands twice counts with neither value and is not called missing")
    func duplicated() throws {
        var (fields, document, _) = try open(#"{"v": "a", "w": 1, "v": "b"}"#)
        let found = fields.object(document.root, known: ["v", "w"])
        let members = try #require(found)
        #expect(members["v"] == nil)
        #expect(fields.requiredString("v", in: members) == nil)
        #expect(fields.diagnostics.isEmpty)
    }

    @Test("a key that is damaged is not taken for an unknown field")
    func damagedKey() throws {
        var (fields, document, _) = try open("{w: 1, \"a\\q\": 2, \"v\": 3}")
        #expect(fields.object(document.root, known: ["v"]) != nil)
        #expect(fields.diagnostics.isEmpty)
    }

    @Test("problems found elsewhere are collected with the rest, in the order in which they are reported")
    func reported() throws {
        let kind = DiagnosticKind("odd-value", .answers, .warning, zh: "值可疑", en: "an odd value")
        var (fields, document, ranges) = try open("⟦{⟧\"v\": ⟦1⟧}")
        let found = fields.object(document.root, known: ["v"])
        let members = try #require(found)
        let value = try #require(members["v"])
        fields.report(kind, value, zh: "可疑", en: "odd", help: Localized(zh: "请核对", en: "check it"))
        fields.report(Diagnostic(kind, kind.summary, at: nil))
        _ = fields.required("w", in: members)
        #expect(fields.diagnostics.map(\.kind.name) == ["odd-value", "odd-value", "missing-field"])
        #expect(fields.diagnostics.map { $0.place?.range } == [ranges[1], nil, ranges[0]])
        #expect(fields.diagnostics.first?.help == Localized(zh: "请核对", en: "check it"))
    }
}
