import HarmonyCriteria

/// What of a standard the day alone can turn, found once for many assessments by it.
package final class Timetable {
    private var standard: Standard?
    private var rules: [DayRules?] = []

    package init() {}

    /// Of each indicator of an assessment, then of each trigger; nil where the day decides nothing.
    func rules(of assessment: Assessment) -> [DayRules?] {
        // Where a choice of roles left something out, places are not those of the standard.
        guard assessment.leftOut.isEmpty else { return Self.found(assessment) }
        if standard !== assessment.standard {
            standard = assessment.standard
            rules = Self.found(assessment)
        }
        return rules
    }

    static func found(_ assessment: Assessment) -> [DayRules?] {
        assessment.indicators.map { DayRules($0.indicator) } + assessment.vetoes.map { DayRules($0.veto) }
    }
}
