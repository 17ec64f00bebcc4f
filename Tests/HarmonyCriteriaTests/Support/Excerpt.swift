import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport

/// A bundled standard cut down to one item and those that it refers to: a whole file, and quick to load.
struct Excerpt: Sendable {
    let name: String
    let document: JSONDocument
    let bytes: [UInt8]
    let standard: Standard?
    let sites: [Site]
    /// The strings that hold rules. None of the bundled ones holds an escape.
    let expressions: [Site]
    /// What is said of it before it is broken: facts that only other items use.
    let warnings: Int

    /// One for each item, and one for the removal triggers.
    static func all(of standard: String) -> [Excerpt] {
        guard let source = BundledCriteria.source(of: standard),
            let document = JSONReader.read(source).document,
            let list = document.member(document.root, "items")
        else { return [] }
        let items = document.elements(list)
        let texts = items.map { source.text(document.range($0)) }
        let ids = items.map { document.member($0, "id").map { document.string($0) } ?? "" }
        var excerpts = items.indices.map { index in
            var needed = [index]
            var at = 0
            while at < needed.count {
                for match in texts[needed[at]].matches(of: #/(?:\$\{|"atMost": ")([A-Z]+[0-9]+)\./#) {
                    guard let other = ids.firstIndex(of: String(match.1)), !needed.contains(other) else {
                        continue
                    }
                    needed.append(other)
                }
                at += 1
            }
            let members = ["items": "[" + needed.sorted().map { texts[$0] }.joined(separator: ",\n") + "]"]
            return Excerpt("\(standard) \(ids[index])", document, members)
        }
        if let vetoes = document.member(document.root, "vetoes") {
            let members = ["items": anItem, "vetoes": source.text(document.range(vetoes))]
            excerpts.append(Excerpt("\(standard) vetoes", document, members))
        }
        return excerpts
    }

    /// The least that a standard without items of its own can hold.
    private static let anItem = """
        [{"id": "Z1", "title": {"zh": "项", "en": "item"}, "clause": "应当如此。", "indicators": [
          {"id": "Z1.1", "level": "required", "fragment": "应当", "question": {"zh": "是？", "en": "So?"},
           "inputs": [{"id": "so", "type": "boolean", "label": {"zh": "是", "en": "so"}}], "metWhen": "so"}]}]
        """

    /// - Parameter members: what takes the place of lists of the root.
    private init(_ name: String, _ whole: JSONDocument, _ members: [String: String]) {
        var parts: [String] = []
        whole.forEachMember(whole.root) { key, value in
            let name = whole.string(key)
            if ["items", "vetoes", "incentives"].contains(name), members[name] == nil { return }
            // What concerns the whole file is made anew or left out.
            if ["editions", "renamed", "removed", "citations"].contains(name) { return }
            parts.append("\"\(name)\": " + (members[name] ?? whole.source.text(whole.range(value))))
        }
        if let citations = whole.member(whole.root, "citations") {
            parts.append("\"citations\": " + Self.cited(in: parts.joined(), of: citations, whole))
        }
        let edges = Self.edges(in: parts)
        if !edges.isEmpty {
            let list = edges.map { "\"\($0.iso)\"" }.joined(separator: ", ")
            parts.append("\"editions\": [\(list)]")
        }
        let text = "{" + parts.joined(separator: ",\n") + "}"
        let source = SourceText(name: name, text: text)
        self.name = name
        bytes = source.bytes
        document = JSONReader.read(source).document ?? whole
        let loaded = CriteriaLoader.load(source, parents: bundledParents)
        standard = loaded.standard
        let (document, sites) = (document, Self.sites(document))
        self.sites = sites
        expressions = sites.filter { site in
            document.kind(site.value) == .string && (Self.rules.contains(site.key) || site.list == "let")
        }
        warnings = loaded.diagnostics.count
    }

    /// The citations that a text relies on: a key that nothing names is no key to misspell.
    private static func cited(
        in text: String, of citations: JSONDocument.Value, _ document: JSONDocument
    ) -> String {
        let keys = Set(text.matches(of: #/"cite": "([^"]+)"/#).map { String($0.1) })
        var kept: [String] = []
        document.forEachMember(citations) { key, value in
            guard keys.contains(document.string(key)) else { return }
            kept.append("\"\(document.string(key))\": " + document.source.text(document.range(value)))
        }
        return "{" + kept.joined(separator: ",\n") + "}"
    }

    /// The days on which the law changes in some texts.
    private static func edges(in texts: [String]) -> [CalendarDate] {
        let found = texts.flatMap { text in
            text.matches(of: #/"(from|until)": "(\d{4}-\d{2}-\d{2})"/#).compactMap { match in
                CalendarDate(iso: match.2.utf8).flatMap { match.1 == "until" ? $0.adding(days: 1) : $0 }
            }
        }
        return Array(Set(found)).sorted()
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The diagnostics of the excerpt with one passage replaced.
    func problems(replacing range: Range<Int>, with new: String) -> [Diagnostic] {
        var broken = bytes
        broken.replaceSubrange(range, with: Array(new.utf8))
        return CriteriaLoader.load(SourceText(name: name, bytes: broken), parents: bundledParents)
            .diagnostics
    }

    /// Whether validating tells the broken file from the whole one.
    func isCaught(replacing range: Range<Int>, with new: String) -> Bool {
        let problems = problems(replacing: range, with: new)
        return problems.hasErrors || problems.count > warnings
    }
}

/// A value of an excerpt with the way to it.
struct Site: Sendable {
    /// The keys above it, list elements left out: `items`, `indicators`, `inputs`, `id`.
    let path: [String]
    let value: JSONDocument.Value
    /// The object that holds it, if one does.
    let parent: JSONDocument.Value?
    /// From the start of its key to its own end.
    let member: Range<Int>
    /// The indicator or veto around it.
    let question: JSONDocument.Value?

    var key: String { path.last ?? "" }
    /// The list that the parent stands in.
    var list: String { path.dropLast().last ?? "" }
}

extension Excerpt {
    private static func sites(_ document: JSONDocument) -> [Site] {
        var sites: [Site] = []
        func visit(
            _ value: JSONDocument.Value, _ path: [String], _ parent: JSONDocument.Value?, _ start: Int,
            _ question: JSONDocument.Value?
        ) {
            let range = document.range(value)
            sites.append(
                Site(
                    path: path, value: value, parent: parent, member: start..<range.upperBound,
                    question: question))
            switch document.kind(value) {
            case .object:
                document.forEachMember(value) { key, inner in
                    visit(
                        inner, path + [document.string(key)], value, document.range(key).lowerBound, question)
                }
            case .array:
                let isQuestions = ["indicators", "vetoes"].contains(path.last ?? "")
                document.forEachElement(value) { inner in
                    visit(inner, path, nil, document.range(inner).lowerBound, isQuestions ? inner : question)
                }
            default: break
            }
        }
        visit(document.root, [], nil, 0, nil)
        return sites
    }

    private static let rules: Set = [
        "appliesWhen", "reviewWhen", "metWhen", "require", "if", "when", "riskWhen", "vetoWhen", "askWhen",
        "default",
    ]

    /// What stands between the quotation marks of a string.
    func content(_ value: JSONDocument.Value) -> Range<Int> {
        let range = document.range(value)
        return range.lowerBound + 1..<range.upperBound - 1
    }

    func string(_ value: JSONDocument.Value?) -> String { value.map { document.string($0) } ?? "" }
}
