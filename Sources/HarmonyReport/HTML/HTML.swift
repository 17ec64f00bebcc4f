import HarmonySyntax

/// A piece of a document that is safe as it stands: text becomes part of it by one escaping alone.
///
/// Element and attribute names are literals of the program, so nothing from a file can ever become one. Every
/// element is closed and every attribute quoted: the document is XML as well.
struct HTML: Sendable {
    private(set) var markup: String

    static let empty = HTML(markup: "")

    private init(markup: String) { self.markup = markup }

    /// - Parameter text: anything, also what somebody else has written.
    init(_ text: String) { markup = Self.escaped(text) }

    /// Rules of style, which are the program's own.
    static func style(_ rules: StaticString) -> HTML {
        HTML(markup: "<style>\n\(rules)</style>\n")
    }

    var isEmpty: Bool { markup.isEmpty }

    static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

    static func += (left: inout HTML, right: HTML) { left.markup += right.markup }

    // MARK: Elements

    typealias Attributes = KeyValuePairs<StaticString, String>

    /// An element inside a line.
    static func inline(_ name: StaticString, _ attributes: Attributes, _ content: HTML) -> HTML {
        HTML(markup: "<\(name)\(written(attributes))>\(content.markup)</\(name)>")
    }

    static func inline(_ name: StaticString, _ attributes: Attributes, _ text: String) -> HTML {
        inline(name, attributes, HTML(text))
    }

    static func inline(_ name: StaticString, _ content: HTML) -> HTML { inline(name, [:], content) }

    static func inline(_ name: StaticString, _ text: String) -> HTML { inline(name, [:], HTML(text)) }

    /// An element with lines of its own.
    static func block(_ name: StaticString, _ attributes: Attributes, _ content: HTML) -> HTML {
        let isNested = content.markup.utf8.last == UInt8(ascii: "\n")
        return HTML(
            markup: "<\(name)\(written(attributes))>\(isNested ? "\n" : "")\(content.markup)</\(name)>\n")
    }

    static func block(_ name: StaticString, _ attributes: Attributes, _ text: String) -> HTML {
        block(name, attributes, HTML(text))
    }

    static func block(_ name: StaticString, _ attributes: Attributes, _ parts: [HTML]) -> HTML {
        block(name, attributes, joined(parts))
    }

    static func block(_ name: StaticString, _ content: HTML) -> HTML { block(name, [:], content) }

    static func block(_ name: StaticString, _ text: String) -> HTML { block(name, [:], HTML(text)) }

    static func block(_ name: StaticString, _ parts: [HTML]) -> HTML { block(name, [:], joined(parts)) }

    /// An element that holds nothing.
    static func void(_ name: StaticString, _ attributes: Attributes) -> HTML {
        HTML(markup: "<\(name)\(written(attributes)) />\n")
    }

    static func joined(_ parts: [HTML], separator: String = "") -> HTML {
        HTML(markup: parts.map(\.markup).joined(separator: escaped(separator)))
    }

    /// A class or an id that is empty is none.
    private static func written(_ attributes: Attributes) -> String {
        attributes.filter { !$0.value.isEmpty || $0.key.description != "class" && $0.key.description != "id" }
            .map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    // MARK: Escaping

    private static func escaped(_ text: String) -> String {
        var clean = ""
        for scalar in printable(text).unicodeScalars {
            switch scalar {
            case "&": clean += "&amp;"
            case "<": clean += "&lt;"
            case ">": clean += "&gt;"
            case "\"": clean += "&quot;"
            case "'": clean += "&#39;"
            default: clean.unicodeScalars.append(scalar)
            }
        }
        return clean
    }
}
