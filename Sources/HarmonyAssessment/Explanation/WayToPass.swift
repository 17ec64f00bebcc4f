package import HarmonyCriteria
package import HarmonyRules
import HarmonySyntax

/// The shortest way to pass: the fewest changes to the answers that turn the verdict, and what stays open besides.
///
/// Only what `improve` marks is moved. The changes have been tried: what stays open was found by judging the changed
/// answers.
package struct WayToPass: Sendable {
    /// The changes, in the order of the standard.
    package let changes: [Change]
    /// Required indicators that nothing which an enterprise can change by itself would mend.
    package let blocked: [IndicatorResult]
    /// Required indicators that the answers meet and for which required evidence lacks.
    package let unproven: [IndicatorResult]
    /// Required indicators with answers missing, also those that the changes bring up.
    package let unanswered: [IndicatorResult]
    /// Required indicators that a person must judge.
    package let review: [IndicatorResult]
    /// Removal triggers that an authority has confirmed: no answer removes them.
    package let confirmed: [VetoResult]
    /// Removal triggers that nobody has answered.
    package let openVetoes: [VetoResult]
    /// How many errors the answer file has: until they are mended it cannot pass.
    package let errors: Int
    /// Whether the changes alone turn the verdict.
    package let isWhole: Bool

    /// What is to be changed for one indicator.
    package struct Change: Sendable {
        package let indicator: Indicator
        package let moves: [Move]
    }

    /// One comparison that is mended.
    package struct Move: Sendable {
        package let shortfall: Shortfall
        /// What the comparison would have to be: true, or false where it stands under a negation.
        package let wanted: Bool
        /// The answers that it changes, and to what: one way of several where more would do.
        package let answers: [(slot: Int, value: Value)]
    }

    /// How many answers change.
    package var answerCount: Int { MoveFinder.cost(changes.flatMap(\.moves)) }

    /// The same answers with the changes made, judged.
    package func applied(to assessment: Assessment) -> Assessment {
        assessment.changed(by: changes.flatMap(\.moves))
    }

    /// - Returns: nil where there is nothing to turn: the verdict is a pass already, or there is none.
    package init?(_ assessment: Assessment) {
        guard let verdict = assessment.verdict, verdict != .pass else { return nil }
        SearchTally.current?.countWay()
        let (changes, after) = WayFinder(assessment).find(
            assessment.indicators.filter { $0.indicator.level == .required && $0.status == .unmet })
        func left(_ status: IndicatorStatus) -> [IndicatorResult] {
            after.indicators.filter { $0.indicator.level == .required && $0.status == status }
        }
        self.changes = changes
        (unanswered, review) = (left(.unanswered), left(.review))
        (blocked, unproven) = (
            left(.unmet).filter { !$0.lacksEvidence }, left(.unmet).filter(\.lacksEvidence)
        )
        confirmed = after.vetoes.filter { $0.status == .confirmed }
        openVetoes = after.vetoes.filter(\.isOpen)
        errors = assessment.submission.diagnostics.count { $0.severity == .error }
        isWhole = after.verdict == .pass
    }
}
