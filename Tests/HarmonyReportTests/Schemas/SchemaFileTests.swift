import HarmonyCriteria
import HarmonySyntax
import Testing

@Suite("The schema files")
struct SchemaFileTests {
    /// Every schema inside a schema file, itself included, with where it stands.
    private struct Part {
        let path: String
        let value: JSONDocument.Value
    }

    private static func parts(_ schema: JSONDocument) -> [Part] {
        var found: [Part] = []
        func walk(_ value: JSONDocument.Value, _ path: String) {
            found.append(Part(path: path, value: value))
            guard schema.kind(value) == .object else { return }
            schema.forEachMember(value) { key, inner in
                let name = schema.string(key)
                switch name {
                case "properties", "$defs":
                    schema.forEachMember(inner) { walk($1, "\(path)/\(name)/\(schema.string($0))") }
                case "allOf", "anyOf": schema.forEachElement(inner) { walk($0, "\(path)/\(name)") }
                case "items", "additionalProperties", "propertyNames", "if", "then", "else", "not":
                    walk(inner, "\(path)/\(name)")
                default: break
                }
            }
        }
        walk(schema.root, "#")
        return found
    }

    private static func schemas() throws -> [(String, JSONDocument)] {
        var all = Schemas.all
        for id in BundledCriteria.ids { all.append(("answers by \(id)", try Schemas.answers(by: id))) }
        return all
    }

    @Test("They use no keyword that the evaluator does not know, and refer to what exists")
    func keywords() throws {
        let known = Set(SchemaCheck.assertions + SchemaCheck.annotations)
        for (name, schema) in try Self.schemas() {
            let parts = Self.parts(schema)
            let paths = Set(parts.map(\.path))
            #expect(parts.count > 40)
            for part in parts {
                guard schema.kind(part.value) == .object else {
                    #expect(schema.kind(part.value).isBoolean, "\(name) \(part.path)")
                    continue
                }
                schema.forEachMember(part.value) { key, _ in
                    #expect(known.contains(schema.string(key)), "\(name) \(part.path)")
                }
                if let reference = schema.member(part.value, "$ref").map({ schema.string($0) }) {
                    #expect(paths.contains(reference), "\(name) \(part.path): \(reference)")
                }
            }
        }
    }

    @Test("Patterns keep to what every regular expression engine reads alike")
    func patterns() throws {
        for (name, schema) in try Self.schemas() {
            for part in Self.parts(schema) {
                guard let value = schema.member(part.value, "pattern") else { continue }
                let pattern = schema.string(value)
                #expect(pattern.hasPrefix("^") && pattern.hasSuffix("$"), "\(name) \(part.path)")
                #expect(pattern.utf8.allSatisfy { $0 < 0x80 })
                #expect(!pattern.replacing("\\.", with: "").contains("\\"), "\(name) \(part.path)")
            }
        }
    }

    @Test("Every field has a title and a description, in Chinese and in English")
    func described() throws {
        for (name, schema) in try Self.schemas() {
            let parts = Self.parts(schema)
            for part in parts where part.path.split(separator: "/").dropLast().last == "properties" {
                // A field that is only refused or narrowed was described where it was introduced.
                let branches = ["/if", "/then", "/else", "/allOf"]
                guard schema.kind(part.value) == .object, !branches.contains(where: part.path.contains) else {
                    continue
                }
                for word in ["title", "description"] {
                    let text = self.word(word, of: part.value, schema, parts)
                    #expect(
                        text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value },
                        "\(name) \(part.path): \(word)")
                    #expect(
                        text.contains(/[a-z]{2}/) || text.contains(/[A-Z]/), "\(name) \(part.path): \(word)")
                }
            }
        }
    }

    /// What a field says of itself, or what its definition says.
    private func word(
        _ word: String, of value: JSONDocument.Value, _ schema: JSONDocument, _ parts: [Part]
    ) -> String {
        if let text = schema.member(value, word) { return schema.string(text) }
        guard let reference = schema.member(value, "$ref").map({ schema.string($0) }),
            let target = parts.first(where: { $0.path == reference })
        else { return "" }
        return self.word(word, of: target.value, schema, parts)
    }

    @Test("Every example in a schema fits beside it")
    func examples() throws {
        for (name, schema) in try Self.schemas() {
            for part in Self.parts(schema) {
                guard let examples = schema.member(part.value, "examples") else { continue }
                for example in schema.elements(examples) {
                    // The part as a schema of its own, with the definitions that it refers to.
                    let own = schema.source.text(schema.range(part.value))
                    let definitions = schema.member(schema.root, "$defs").map {
                        schema.source.text(schema.range($0))
                    }
                    let text = #"{"allOf": [\#(own)], "$defs": \#(definitions ?? "{}")}"#
                    let rule = try #require(JSONReader.read(SourceText(name: "s.json", text: text)).document)
                    let value = schema.source.text(schema.range(example))
                    let document = try #require(
                        JSONReader.read(SourceText(name: "e.json", text: value)).document)
                    #expect(
                        Schemas.problems(of: document, by: rule).map(\.message.en) == [],
                        "\(name) \(part.path)")
                }
            }
        }
    }

    @Test("Every bundled, example and golden file fits its schema", arguments: Repository.files)
    func files(_ file: Repository.File) throws {
        let schema = try #require(Schemas.all.first { $0.0 == file.format }?.1)
        #expect(Schemas.problems(of: file.document, by: schema).map(\.message.en) == [])
        guard file.format == "answers", let value = file.document.member(file.document.root, "standard")
        else { return }
        let own = try Schemas.answers(by: file.document.string(value))
        #expect(Schemas.problems(of: file.document, by: own).map(\.message.en) == [])
    }

    @Test("There are files of every format")
    func found() {
        for name in BundledSchemas.names { #expect(Repository.files(name).count >= 2, "\(name)") }
    }
}
