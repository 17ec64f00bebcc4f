package import HarmonyCriteria

/// An item with another status.
package struct ItemDifference: Sendable {
    package let item: Item
    /// Nil where the duties judged leave the item out.
    package let before: ItemResult?
    package let after: ItemResult?
}

/// An indicator with another status, or with other answers.
package struct IndicatorDifference: Sendable {
    package let indicator: Indicator
    /// Nil where it is a duty of others than those judged.
    package let before: IndicatorResult?
    package let after: IndicatorResult?
    package let answers: [AnswerDifference]
    /// Why it is said not to apply, where the two differ in that.
    package let declared: DeclarationDifference?

    /// Whether it is judged otherwise.
    package var isTurned: Bool { before?.status != after?.status }

    var isNothing: Bool { !isTurned && answers.isEmpty && declared == nil }
}

/// The reasons given for not applying; nil where none is.
package struct DeclarationDifference: Sendable {
    package let before: String?
    package let after: String?
    package let nature: AnswerDifference.Nature
}

/// A removal trigger with another status, other answers or another decision.
package struct VetoDifference: Sendable {
    package let before: VetoResult
    package let after: VetoResult
    package let answers: [AnswerDifference]
    package let decisions: DecisionDifference?

    package var veto: Veto { before.veto }
    package var isTurned: Bool { before.status != after.status }

    var isNothing: Bool { !isTurned && answers.isEmpty && decisions == nil }
}

/// What is said about an authority's decision, where the two differ in that.
package struct DecisionDifference: Sendable {
    package let before: GivenDecision
    package let after: GivenDecision
    package let nature: AnswerDifference.Nature
}

/// What a submission says about an authority's decision.
package enum GivenDecision: Sendable {
    case missing
    /// That there is none.
    case denied
    case decided(Decision)
    /// Something that does not read as one.
    case refused

    /// Whether it says something that can be held against another's word.
    var isUsable: Bool {
        switch self {
        case .denied, .decided: true
        case .missing, .refused: false
        }
    }
}

extension GivenDecision: Equatable {
    package static func == (one: Self, other: Self) -> Bool {
        switch (one, other) {
        case (.missing, .missing), (.denied, .denied), (.refused, .refused): true
        case (.decided(let mine), .decided(let theirs)):
            mine.date == theirs.date && mine.reference == theirs.reference
        default: false
        }
    }
}
