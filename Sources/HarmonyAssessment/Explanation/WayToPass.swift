package import HarmonyCriteria

/// The shortest way to pass: the fewest changes to the answers that turn the verdict.
///
/// Only what `improve` marks is moved; what nobody has answered yet must be answered, and what needs a person be
/// looked at, before any verdict.
package struct WayToPass: Sendable {
    /// The changes, in the order of the standard. They have been tried: with them, and with what is open answered
    /// well, the verdict turns.
    package let changes: [Change]
    /// Required indicators that nothing which an enterprise can change would mend.
    package let blocked: [IndicatorResult]
    /// Required indicators with answers missing.
    package let unanswered: [IndicatorResult]
    /// Required indicators that a person must judge.
    package let review: [IndicatorResult]

    /// What is to be changed for one indicator.
    package struct Change: Sendable {
        package let question: Question
        package let shortfalls: [Shortfall]
    }

    /// Whether the changes alone are enough.
    package var isWhole: Bool { blocked.isEmpty && unanswered.isEmpty && review.isEmpty }
}
