import HarmonyCriteria
import HarmonyRules
import HarmonySyntax
import TestSupport
import Testing

/// The words of the law in the bundled files, whatever the day. That they are the words of the texts is checked against
/// the texts.
@Suite("The words of the law in the bundled files")
struct QuoteTests {
    /// A citation, or a basis that stands on a text.
    struct Cited: Sendable {
        let place: String
        let law: String
        let article: String?
        let quote: String?
    }

    static func cited(in id: String) throws -> [Cited] {
        let source = try #require(BundledCriteria.source(of: id))
        let document = try #require(JSONReader.read(source).document)
        let lines = LineTable(source)
        var found: [Cited] = []
        func text(_ value: JSONDocument.Value, _ name: String) -> String? {
            guard let member = document.member(value, name) else { return nil }
            return document.kind(member) == .string
                ? document.string(member) : document.member(member, "zh").map { document.string($0) }
        }
        func visit(_ value: JSONDocument.Value) {
            if document.kind(value) == .array { return document.forEachElement(value, visit) }
            guard document.kind(value) == .object else { return }
            if let law = text(value, "law") {
                let line = lines.position(of: document.range(value).lowerBound).line
                found.append(
                    Cited(
                        place: "\(source.name):\(line)", law: law, article: text(value, "article"),
                        quote: text(value, "quote")))
            }
            document.forEachMember(value) { visit($1) }
        }
        visit(document.root)
        return found
    }

    @Test("Each quote is well formed, and so are the law and the article", arguments: BundledCriteria.ids)
    func wellFormed(id: String) throws {
        for cited in try Self.cited(in: id) {
            if let quote = cited.quote { #expect(Self.fault(in: quote) == nil, "\(cited.place) \(quote)") }
            let isNamed = cited.law.contains("《") && cited.law.contains("》")
            #expect(isNamed, "\(cited.place) \(cited.law)")
            if let article = cited.article {
                #expect(Self.isArticle(article), "\(cited.place) \(cited.law)\(article)")
            }
        }
    }

    @Test("No article is cited without its words", arguments: BundledCriteria.ids)
    func quoted(id: String) throws {
        let without = try Self.cited(in: id).filter { $0.article != nil && $0.quote == nil }
        print(
            "\(id): \(try Self.cited(in: id).count { $0.quote != nil }) quoted, \(without.count) without words"
        )
        #expect(without.map { "\($0.place) \($0.law)\($0.article ?? "")" } == [])
    }

    @Test(
        "What is no quotation is told",
        arguments: [
            ("", "empty"), ("  ", "empty"), (" 应当订立", "space"), ("应当订立（下称合同", "bracket"),
            ("应当订立）", "bracket"),
            ("应当“订立", "bracket"), ("应当订立,并备案", "punctuation"), ("应当订立(合同)", "punctuation"),
            ("应当订立...", "punctuation"), ("shall conclude", "Chinese"),
        ])
    func malformed(quote: String, fault: String) { #expect(Self.fault(in: quote) == fault) }

    @Test(
        "What is a quotation passes",
        arguments: ["应当订立书面劳动合同。", "应当……备案", "不低于1.5%的", "职工（代表）大会“审议通过”的"])
    func sound(quote: String) { #expect(Self.fault(in: quote) == nil) }

    @Test("An article is named as 第…条", arguments: ["第三条", "第一百二十条第二款", "第六十八条第一款、第七十六条", "第十条之一第（二）项"])
    func article(text: String) { #expect(Self.isArticle(text)) }

    @Test("Nothing else is an article", arguments: ["", "三条", "第3条", "第三章", "第三条等", "art. 3", "第三条 "])
    func noArticle(text: String) { #expect(!Self.isArticle(text)) }

    // MARK: Forms

    private static let pairs: [(Character, Character)] = [
        ("（", "）"), ("《", "》"), ("〔", "〕"), ("“", "”"), ("‘", "’"), ("【", "】"),
    ]

    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { 0x4E00...0x9FFF ~= scalar.value }

    static func fault(in quote: String) -> String? {
        let scalars = Array(quote.unicodeScalars)
        guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return "empty" }
        if scalars.first?.properties.isWhitespace ?? false || scalars.last?.properties.isWhitespace ?? false {
            return "space"
        }
        guard scalars.contains(where: isChinese) else { return "Chinese" }
        for (open, close) in pairs {
            var depth = 0
            for character in quote {
                if character == open { depth += 1 }
                if character == close { depth -= 1 }
                if depth < 0 { return "bracket" }
            }
            if depth != 0 { return "bracket" }
        }
        for (index, scalar) in scalars.enumerated() where ",.;:?!()\"'".unicodeScalars.contains(scalar) {
            let beside = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
            if beside.contains(where: isChinese) { return "punctuation" }
        }
        return nil
    }

    static func isArticle(_ text: String) -> Bool {
        let number = "[零〇一二三四五六七八九十百千]+"
        let sub = "(第\(number)款)?(第（?\(number)）?项)?"
        let piece = "(第\(number)条(之\(number))?\(sub)|第\(number)款(第（?\(number)）?项)?|第（?\(number)）?项)"
        let form = try? Regex("第\(number)条(之\(number))?\(sub)([、和至]\(piece))*")
        return form.map { text.wholeMatch(of: $0) != nil } ?? false
    }
}
