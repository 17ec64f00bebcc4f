package import HarmonyAssessment
package import HarmonyCriteria
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

    /// - Parameters:
    ///   - page: for people.
    ///   - json: for programs.
    private func render(
        as format: ComparisonFormat, _ page: () -> ComparisonPage, json: () -> String
    ) -> String {
        switch format {
        case .json: json()
        case .html:
            String(decoding: HTMLPrinter().bytes(page().page(language, version: version)), as: UTF8.self)
        case .text: TextPrinter(self.page).text(page().page(language, version: version))
        }
    }

    package func render(_ comparison: AssessmentComparison, as format: ComparisonFormat) -> String {
        render(as: format) {
            AssessmentComparisonPage(comparison, language).page
        } json: {
            AssessmentComparisonJSON(comparison, version: version).text
        }
    }

    /// - Parameter trial: what both make of a set of submissions; nil where none was asked for.
    package func render(
        _ comparison: StandardComparison, _ trial: StandardTrial?, as format: ComparisonFormat
    ) -> String {
        render(as: format) {
            StandardComparisonPage(comparison, trial, language).page
        } json: {
            StandardComparisonJSON(comparison, trial, version: version).text
        }
    }
}
