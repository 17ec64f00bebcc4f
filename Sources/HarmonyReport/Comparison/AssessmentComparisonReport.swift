package import HarmonyAssessment

/// The comparison of two assessments in each of its formats.
package struct AssessmentComparisonReport {
    private let setting: ComparisonSetting

    package init(_ setting: ComparisonSetting) { self.setting = setting }

    package func render(_ comparison: AssessmentComparison, as format: ComparisonFormat) -> String {
        if format == .json {
            return AssessmentComparisonJSON(comparison, version: setting.version).text
        }
        let maker = AssessmentComparisonPage(comparison, setting.language)
        return setting.render(maker.page, as: format)
    }
}
