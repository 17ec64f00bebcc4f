package import HarmonyCriteria
package import HarmonyRules

/// One answer that two submissions give differently.
package struct AnswerDifference: Sendable {
    package let input: Input
    /// Nil for a fact.
    package let question: Question?
    package let before: GivenAnswer
    package let after: GivenAnswer
    package let nature: Nature
    /// The side that says nothing and stands at a default.
    package let assumed: Side?

    package enum Side: Sendable { case before, after }

    package enum Nature: String, Sendable {
        /// Both speak of the same day, and only one can be right.
        case contradiction
        /// They speak of different days, or differ in their words.
        case changed
        /// Only the second gives an answer.
        case given
        /// Only the first does.
        case dropped
    }
}

/// What a submission says to one input.
package enum GivenAnswer: Sendable, Equatable {
    case missing
    case value(Value)
    case text(String)
    /// Something that cannot be used, and so counts as no answer.
    case refused(String?)

    /// Whether it says something that a rule goes by.
    package var isUsable: Bool {
        switch self {
        case .value, .text: true
        case .missing, .refused: false
        }
    }
}

extension Submission {
    /// What was answered to an input, or what it stands at where nobody answered.
    package func given(_ input: Input) -> GivenAnswer {
        switch refused[input.slot] {
        case .words(let words): return .refused(words)
        case .value: return .refused(nil)
        case nil: break
        }
        let value = frame[input.slot]
        if value.isUnknown { return .missing }
        if case .text = value, let words = texts[input.slot] { return .text(words) }
        return .value(value)
    }
}
