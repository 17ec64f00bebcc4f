package import HarmonyAssessment
package import HarmonyCriteria

/// The comparison of two standards in each of its formats.
package struct StandardComparisonReport {
    private let setting: ComparisonSetting

    package init(_ setting: ComparisonSetting) { self.setting = setting }

    /// - Parameter trial: what both make of a set of submissions; nil where none was asked for.
    package func render(
        _ comparison: StandardComparison, _ trial: StandardTrial?, as format: ComparisonFormat
    ) -> String {
        if format == .json {
            return StandardComparisonJSON(comparison, trial, version: setting.version).text
        }
        let maker = StandardComparisonPage(comparison, trial, setting.language)
        return setting.render(maker.page, as: format)
    }
}
