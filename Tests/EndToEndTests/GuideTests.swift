import Foundation
import Testing

/// What the guides and the reference say was tried: it is tried again.
@Suite("Guides")
struct GuideTests {
    @Test(
        "a guide, walked from top to bottom, prints what it shows", arguments: [Guide.english, Guide.chinese])
    func walk(name: String) throws {
        let guide = try Guide(name)
        #expect(guide.unnamed == [], "a json block names its file")
        #expect(guide.steps.count > 20)
        try guide.walk()
    }

    @Test("the guides hold the same files and commands")
    func same() throws {
        let (english, chinese) = (try Guide(Guide.english), try Guide(Guide.chinese))
        #expect(english.steps.count == chinese.steps.count)
        for (left, right) in zip(english.steps, chinese.steps) {
            switch (left.step, right.step) {
            case (.file, .file): #expect(left.step == right.step, "lines \(left.line) and \(right.line)")
            case (.command(let one, _), .command(let other, _)):
                #expect(one.replacing(" --lang en", with: "") == other)
            default: Issue.record("a file here and a command there: lines \(left.line) and \(right.line)")
            }
        }
        for case (let line, .command(let command, let output)) in english.steps where !output.isEmpty {
            #expect(command.contains(" --lang en"), "\(english.name):\(line)")
        }
    }

    @Test("the standards that the reference shows are valid, together")
    func complete() throws {
        let files = try Guide(Guide.reference).steps.compactMap { _, step in
            if case .file(let path, let text) = step { (path, text) } else { nil }
        }
        #expect(files.count == 4)
        try Program.withFolder { folder in
            for (path, text) in files { try Guide.write(text, to: path, in: folder) }
            let outcome = try Program.run(["validate", "--strict", "--lang", "en", "."], in: folder)
            #expect(outcome.output == "checked \(files.count) files: no problems\n")
        }
    }
}

/// Nothing that a criteria file can hold is missing from the reference.
@Suite("The reference of criteria files")
struct ReferenceTests {
    /// What stands in backticks, without what follows a name: `within(d, p)` is within.
    private static func mentioned() throws -> Set<String> {
        let text = try Guide(Guide.reference).text
        return Set(
            text.matches(of: /`([^`\n]+)`/).flatMap { match in
                let span = match.1.replacing("\"", with: "").replacing("'", with: "")
                return [String(span), String(span.prefix { $0 != "(" })]
            })
    }

    /// The values of every member of a name, at any depth.
    private static func values(of name: String, in value: Any) -> [Any] {
        switch value {
        case let object as [String: Any]:
            object.flatMap { key, inner in
                (key == name ? [inner] : []) + values(of: name, in: inner)
            }
        case let list as [Any]: list.flatMap { values(of: name, in: $0) }
        default: []
        }
    }

    @Test("it has every field and every word of the schema")
    func schema() throws {
        let schema = try Cases.load("criteria/schemas/criteria.schema.json")
        let mentioned = try Self.mentioned()
        let fields = Self.values(of: "properties", in: schema).compactMap { $0 as? [String: Any] }
            .flatMap(\.keys)
        #expect(Set(fields).count > 80)
        #expect(Set(fields).subtracting(mentioned) == [])
        let words = Self.values(of: "enum", in: schema).compactMap { $0 as? [String] }.flatMap { $0 }
        #expect(words.contains("deadline"))
        #expect(Set(words).subtracting(mentioned) == [])
    }

    @Test("it has every function of the rule language")
    func functions() throws {
        let rule = try Program.text("Tests/EndToEndTests/Rules/unknown-function.json")
            .replacing("recent(", with: "neitherThisNorThat(")
        let output = try Program.run(["validate", "--lang", "en", "-"], input: rule).output
        let joined = output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .joined(separator: " ")
        let known = try #require(joined.firstMatch(of: /known: ((?:\w+, )*\w+)/)).1.split(separator: ", ")
        #expect(known.count > 10)
        #expect(Set(known.map(String.init)).subtracting(try Self.mentioned()) == [])
    }

    @Test("it has every problem that a criteria file can have, and no other")
    func problems() throws {
        var names: Set<String> = []
        var isOfCriteria = false
        let list = try Program.run(["explain", "--lang", "en"]).output
        for line in list.split(separator: "\n") {
            if !line.hasPrefix(" ") {
                isOfCriteria = !["CSV files and workbooks", "Answer files and reports"].contains(line)
            } else if isOfCriteria, let match = line.prefixMatch(of: #/  ([a-z0-9-]+)  /#) {
                names.insert(String(match.1))
            }
        }
        let text = try Guide(Guide.reference).text
        let start = try #require(text.firstRange(of: "### Problems by name")).upperBound
        let table = text[start...].split(separator: "\n").filter { $0.hasPrefix("| ") }
        let listed = Set(table.flatMap { $0.matches(of: /`([a-z0-9-]+)`/) }.map { String($0.1) })
        #expect(listed.subtracting(names) == [])
        #expect(names.subtracting(listed) == [])
    }
}
