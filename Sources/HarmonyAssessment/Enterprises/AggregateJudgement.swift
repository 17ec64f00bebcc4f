package import HarmonyCriteria
import HarmonyRules

/// The park judged once more, with the figures of its enterprises' answers in place of its own.
///
/// Twice, since some enterprises are undecided. At worst they count in no figure that speaks for the park, and in every
/// one that it is measured against; a sum that lacks one of them is not known. At best they count in every figure that
/// speaks for it, and among those that it is measured against only where they do. Where both come to the same, the
/// undecided do not matter. Enterprises without any answers are not in it, except that the number of those that should
/// be there never falls below what the park states: leaving out files must not mend a share.
package struct AggregateJudgement: Sendable {
    /// Nil for a diagnostic standard.
    package let verdict: Verdict?
    /// The verdict if everything undecided turned out well for the park.
    package let verdictAtBest: Verdict?
    /// Indicators that come out otherwise than by the park's own figures.
    package let changes: [Change]

    package struct Change: Sendable {
        package let indicator: Indicator
        package let claimed: IndicatorStatus
        package let computed: IndicatorStatus
        package let atBest: IndicatorStatus
    }

    init(_ figures: [EnterpriseFigure], of park: Assessment) {
        let worst = Self.judge(figures, park, atBest: false)
        let best = Self.judge(figures, park, atBest: true)
        verdict = worst.verdict
        verdictAtBest = best.verdict
        var changes: [Change] = []
        for (own, (one, other)) in zip(park.indicators, zip(worst.indicators, best.indicators))
        where own.status != one.status || own.status != other.status {
            changes.append(
                Change(
                    indicator: own.indicator, claimed: own.status, computed: one.status, atBest: other.status)
            )
        }
        self.changes = changes
    }

    private static func judge(_ figures: [EnterpriseFigure], _ park: Assessment, atBest: Bool) -> Assessment {
        let rolls = Set(figures.compactMap(\.input.aggregate.among))
        var submission = park.submission
        for figure in figures {
            let input = figure.input.input
            guard var value = value(of: figure, among: figures, atBest: atBest) else {
                submission.frame[input.slot] = .unknown(.unanswered)
                continue
            }
            if figure.input.question == nil, rolls.contains(input.id), let claimed = figure.claimed,
                claimed > value
            {
                value = claimed
            }
            submission.frame[input.slot] = .number(value)
            submission.spoilt.removeAll { $0 == input.slot }
        }
        return assess(submission, by: park.standard, for: park.roles, evidence: park.evidence)
    }

    private static func value(
        of figure: EnterpriseFigure, among figures: [EnterpriseFigure], atBest: Bool
    ) -> Rational? {
        let open = figure.undecided
        guard !open.isEmpty else { return figure.computed }
        guard figure.isCount else { return atBest ? figure.computed : nil }
        let speaksForThePark = figure.input.input.improve == .up
        if speaksForThePark == atBest { return figure.computed?.adding(Rational(open.count)) }
        guard atBest else { return figure.computed }
        let parts = figures.filter { $0.input.input.whole?.input.slot == figure.input.input.slot }
        let needed = open.filter { place in
            parts.contains { $0.values[place] != .false && $0.values[place] != .none }
        }
        return figure.computed?.adding(Rational(needed.count))
    }
}
