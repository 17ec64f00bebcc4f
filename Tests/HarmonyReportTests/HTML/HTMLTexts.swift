import HarmonySyntax
import Testing

/// The texts of a document with the language that each is in.
struct HTMLTexts {
    private(set) var texts: [(language: String, text: String)] = []
    private(set) var names: [String] = []

    /// Throws where the document is not well-formed.
    init(_ document: String) throws {
        let start = try #require(document.firstIndex(of: "\n"))
        var reader = XMLReader(Array(document[start...].utf8))
        var languages = [""]
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                names.append(element.name)
                languages.append(element["lang"] ?? languages.last ?? "")
            case .end: languages.removeLast()
            case .text(let text): texts.append((languages.last ?? "", text))
            }
        }
    }

    var whole: String { texts.map(\.text).joined() }
}
