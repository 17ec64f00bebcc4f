package import HarmonyRules
package import HarmonySyntax

/// A table of points and levels. The national document has none: points are a locality's own.
package final class Scoring: Sendable {
    /// What all points add up to.
    package let base: Rational
    package let notApplicable: NotApplicableRule
    package let title: Localized?
    package let because: Localized?
    /// Parts of the table with a total of their own; without any, the table is one whole.
    package let groups: [ScoreGroup]
    /// In the order of the standard's indicators.
    package let points: [IndicatorPoints]
    /// From the lowest to the highest.
    package let levels: [ScoreLevel]

    package init(
        base: Rational,
        notApplicable: NotApplicableRule,
        title: Localized?,
        because: Localized?,
        groups: [ScoreGroup],
        points: [IndicatorPoints],
        levels: [ScoreLevel]
    ) {
        self.base = base
        self.notApplicable = notApplicable
        self.title = title
        self.because = because
        self.groups = groups
        self.points = points
        self.levels = levels
    }

    package func points(of indicator: String) -> IndicatorPoints? {
        points.first { $0.indicator == indicator }
    }

    /// The same table over other formulas, for a standard whose parameters a local file has changed.
    package func replacingFormulas(_ change: (_ indicator: String, Formula) -> Formula) -> Scoring {
        Scoring(
            base: base, notApplicable: notApplicable, title: title, because: because, groups: groups,
            points: points.map { $0.replacingFormula(change) }, levels: levels)
    }
}

/// What becomes of the points of an indicator that does not apply.
package enum NotApplicableRule: String, Sendable, CaseIterable {
    /// They count as earned.
    case full
    /// They are left out, and the rest of the group is scaled up to the group's full points.
    case excluded
}

/// Items whose points are added up on their own.
package struct ScoreGroup: Sendable {
    package let id: String
    package let title: Localized
    package let items: [String]
    /// What the group must reach for any level, whatever the total.
    package let minimum: Rational?
    /// What its indicators' points add up to.
    package let full: Rational
}

/// What one indicator can earn, and how.
package struct IndicatorPoints: Sendable {
    package let indicator: String
    package let full: Rational
    package let rule: PointRule

    fileprivate func replacingFormula(_ change: (String, Formula) -> Formula) -> IndicatorPoints {
        let replaced: PointRule =
            switch rule {
            case .allOrNothing, .each: rule
            case .bands(let of, let bands): .bands(of: change(indicator, of), bands)
            case .lose(let deduction):
                .lose(
                    Deduction(
                        of: change(indicator, deduction.of), below: deduction.below, step: deduction.step,
                        points: deduction.points, floor: deduction.floor))
            }
        return IndicatorPoints(indicator: indicator, full: full, rule: replaced)
    }
}

package enum PointRule: Sendable {
    /// Met: all. Unmet: none.
    case allOrNothing
    /// So many for each condition that holds.
    case each([ConditionPoints])
    /// The first band whose threshold a figure reaches.
    case bands(of: Formula, [Band])
    /// All, less so many for each step that a figure is short.
    case lose(Deduction)
}

package struct ConditionPoints: Sendable {
    package let condition: String
    package let points: Rational
}

package struct Band: Sendable {
    /// Nil for the last band, into which everything else falls.
    package let atLeast: Rational?
    package let points: Rational
}

package struct Deduction: Sendable {
    /// The figure that is measured.
    package let of: Formula
    /// At this figure or more nothing is lost.
    package let below: Rational
    /// For each such step that is begun…
    package let step: Rational
    /// …so many points are lost,
    package let points: Rational
    /// down to this many.
    package let floor: Rational
}

/// A grade of a locality. What reaches it by its points is a self-assessment; the title is for others to give.
package struct ScoreLevel: Sendable {
    package let id: String
    package let title: Localized?
    /// The total that it takes.
    package let atLeast: Rational
    /// What must hold besides, in facts and the assessment date.
    package let when: Condition?
}

extension Question {
    /// Stands where a rule over facts alone needs a question: it asks nothing of its own.
    package static let factsAlone = Question(
        id: "facts", title: Localized(zh: "基本情况", en: "facts"), fragment: nil, translation: nil,
        text: Localized(zh: "基本情况", en: "facts"), basis: { [] }, reading: nil, inputs: [], parameters: [],
        notes: [], evidence: { [] }, advice: nil)
}
