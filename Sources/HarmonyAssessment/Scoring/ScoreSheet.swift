package import HarmonyCriteria
package import HarmonyRules

/// An assessment's points by the standard's own table, the level that they reach, and what the next one takes.
///
/// It decides nothing: verdict, score and exit status are the same with and without it.
package struct ScoreSheet: Sendable {
    package let scoring: Scoring
    /// The indicators with points, in the standard's order.
    package let indicators: [IndicatorScore]
    package let groups: [GroupScore]
    /// What has been earned so far.
    package let points: Rational
    /// What may still be earned, once everything is answered and judged.
    package let open: Rational
    /// The highest level reached; nil if none is.
    package let level: ScoreLevel?
    /// What the level above it takes; nil at the top and where there are no levels.
    package let next: NextLevel?
}

/// Why no points can be given.
package enum ScoreFault: String, Error, Sendable {
    /// An exact result that does not fit the arithmetic.
    case overflow
}

/// The points of one indicator, before a group is scaled.
package struct IndicatorScore: Sendable {
    package let result: IndicatorResult
    package let rule: IndicatorPoints
    package let points: Rational
    /// What cannot be given yet.
    package let open: Rational
    /// What can be earned here: nothing for what is left out as not applicable.
    package let of: Rational
    package let finding: ScoreFinding

    /// What is lost for good, as things stand.
    package var lost: Rational { of.subtracting(points)?.subtracting(open) ?? .zero }

    /// What open points wait for, where that is not a figure that nobody else asks for.
    package var waitsFor: IndicatorStatus? {
        switch finding {
        case .waiting: result.status
        case .unmeasured(.unanswered, _): nil
        case .unmeasured: .review
        case .conditions(let parts): parts.contains { $0.status == .unanswered } ? .unanswered : .review
        default: nil
        }
    }
}

/// How an indicator came by its points.
package enum ScoreFinding: Sendable {
    /// All or nothing, by the indicator's status.
    case decided
    case notApplicable
    /// The indicator is unanswered or in review.
    case waiting
    case conditions([ConditionScore])
    /// The figure, and the band in which it lies; without one, it is below all of them.
    case band(Value, Band?)
    /// The figure, and how many steps it is short; nil where there is none at all.
    case short(Value, steps: Rational?)
    /// The figure cannot be worked out: why, and the places of the answers that are missing.
    case unmeasured(Unknown, missing: [Int])
}

package struct ConditionScore: Sendable {
    package let condition: Condition
    /// What it can earn.
    package let points: Rational
    package let status: IndicatorStatus
}

package struct GroupScore: Sendable {
    package let group: ScoreGroup
    package let points: Rational
    package let open: Rational
    /// Whether something was left out and the rest scaled up to the full points.
    package let isScaled: Bool
    /// What its minimum still takes; zero once that is reached.
    package let missing: Rational

    package var isReached: Bool { missing == .zero }
}

/// What stands between an assessment and a level.
package struct NextLevel: Sendable {
    package let level: ScoreLevel
    /// What its total still takes; zero if there is enough.
    package let missing: Rational
    /// The groups under their minimum.
    package let groups: [GroupScore]
    package let condition: LevelCondition
    /// The removal triggers that are confirmed or unanswered.
    package let vetoes: [VetoResult]
    /// The answer file has errors: until they are mended it reaches no level.
    package let hasErrors: Bool
}

package enum LevelCondition: Sendable {
    /// It holds, or there is none.
    case met
    case unmet
    /// The places of the facts that are missing.
    case unanswered([Int])
    case unknown(Unknown)

    package var isMet: Bool { if case .met = self { true } else { false } }
}

extension Assessment {
    /// The points by the standard's own table, worked out when they are asked for; nil where it has none, or
    /// where a choice of roles left out some of what earns them.
    package var scoreSheet: Result<ScoreSheet, ScoreFault>? {
        if leftOut.contains(where: { standard.scoring?.points(of: $0.id) != nil }) { return nil }
        return standard.scoring.map { scoring in
            Result { () throws(ScoreFault) in try Scorer(self, scoring).sheet() }
        }
    }
}
