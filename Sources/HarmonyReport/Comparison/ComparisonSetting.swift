package import HarmonyAssessment
package import HarmonyCriteria
package import HarmonySyntax

/// What a comparison needs to be written.
package struct ComparisonSetting: Sendable {
    private let language: Language
    /// The program's.
    private let version: String
    private let options: TextPage.Options

    /// The formats of a comparison: those of a page, and one for programs.
    package static let formats = ReportFormat.allCases.filter { $0.isOfPages || $0 == .json }

    /// - Parameter page: for text alone.
    package init(_ language: Language, version: String, page options: TextPage.Options) {
        self.language = language
        self.version = version
        self.options = options
    }

    /// - Parameter format: one of `formats`.
    package func bytes(_ comparison: AssessmentComparison, as format: ReportFormat) -> [UInt8] {
        format.printer(options)?.bytes(
            AssessmentComparisonPage(comparison, language, version: version).page)
            ?? Array(AssessmentComparisonJSON(comparison, version: version).text.utf8)
    }

    /// - Parameters:
    ///   - trial: what both make of a set of submissions; nil where none was asked for.
    ///   - format: one of `formats`.
    package func bytes(
        _ comparison: StandardComparison, _ trial: StandardTrial?, as format: ReportFormat
    ) -> [UInt8] {
        format.printer(options)?.bytes(
            StandardComparisonPage(comparison, trial, language, version: version).page)
            ?? Array(StandardComparisonJSON(comparison, trial, version: version).text.utf8)
    }
}
