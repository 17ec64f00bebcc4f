package import HarmonySyntax

/// How a comparison is written.
package enum ComparisonFormat: String, CaseIterable, Sendable {
    case text, json, html

    /// The format that a file's ending stands for.
    package init?(ending path: String) {
        switch path.lowercased().split(separator: "/").last?.split(separator: ".").dropFirst().last {
        case "txt": self = .text
        case "json": self = .json
        case "html", "htm": self = .html
        default: return nil
        }
    }

    package static let endings = ["txt", "json", "html"]
}

/// What a comparison needs to be written.
package struct ComparisonSetting: Sendable {
    let language: Language
    /// The program's.
    let version: String
    let page: TextPage.Options

    /// - Parameter page: for text alone.
    package init(_ language: Language, version: String, page: TextPage.Options) {
        self.language = language
        self.version = version
        self.page = page
    }

    func render(_ page: ComparisonPage, as format: ComparisonFormat) -> String {
        if format == .html { return ComparisonHTML(language, version: version).render(page) }
        var text = ComparisonText(self.page, language)
        return text.render(page)
    }
}
