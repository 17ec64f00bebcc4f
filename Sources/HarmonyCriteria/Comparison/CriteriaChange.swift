package import HarmonySyntax

/// One thing in which a standard differs from another.
package struct CriteriaChange: Sendable {
    /// What was done.
    package enum Nature: String, Sendable, CaseIterable {
        case added, removed
        /// More is demanded, or it is demanded of more.
        case tightened
        case loosened
        /// No direction can be told from the rules.
        case changed
    }

    /// What it was done to.
    package enum Part: String, Sendable, CaseIterable {
        case standard, role, fact, item, indicator, veto
        case input, parameter, condition
        case level, binds, appliesWhen, reviewWhen, metIf, declaration
        case riskWhen, vetoWhen
        case evidence, note, figure, basis, wording
        case stage, incentive
        case scoring, points, group, scoreLevel
    }

    /// `E9.2.share`
    package let id: String
    package let part: Part
    package let nature: Nature
    /// What it is called, or what it belongs to.
    package let title: Localized?
    /// Which of its properties differs, where its part does not say so.
    package var aspect: Localized?
    /// Nil where there was none.
    package var before: Localized?
    package var after: Localized?
    /// The reason that a local file gives.
    package var because: Localized?
}
