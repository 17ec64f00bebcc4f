package import HarmonyCriteria

/// The same answers judged by two standards.
package struct VerdictFlip: Sendable {
    package let before: Assessment
    package let after: Assessment
    /// The indicators that weigh otherwise, in the order of the second standard, then what it no longer has.
    package let indicators: [Turn]
    /// The removal triggers that weigh otherwise.
    package let vetoes: [Turn]

    /// An indicator or trigger by which a verdict turns.
    package struct Turn: Sendable {
        package let question: Question
        /// Nil where a standard does not have it, or does not judge it.
        package let before: Found?
        package let after: Found?
    }

    /// What a standard makes of one question.
    package struct Found: Sendable, Equatable {
        package let status: String
        /// How much the indicator weighs; nil for a trigger.
        package let level: Level?
    }

    package init(_ before: Assessment, _ after: Assessment) {
        self.before = before
        self.after = after
        indicators = Self.turns(
            before.indicators.map { Weighed($0) }, after.indicators.map { Weighed($0) })
        vetoes = Self.turns(before.vetoes.map { Weighed($0) }, after.vetoes.map { Weighed($0) })
    }

    package var flips: Bool { before.verdict != after.verdict }

    /// The id and name of whoever is assessed.
    package var subject: Subject { after.submission.subject }

    private static func turns(_ before: [Weighed], _ after: [Weighed]) -> [Turn] {
        let kept = after.compactMap { now -> Turn? in
            let was = before.first { $0.question.id == now.question.id }
            guard (was?.weight ?? .none) != now.weight else { return nil }
            return Turn(question: now.question, before: was?.found, after: now.found)
        }
        let gone = before.filter { was in
            was.weight != .none && !after.contains { $0.question.id == was.question.id }
        }
        return kept + gone.map { Turn(question: $0.question, before: $0.found, after: nil) }
    }
}

/// What a result does to a verdict.
private enum Weight {
    /// It stands in no way.
    case none
    case open, against
}

private struct Weighed {
    let question: Question
    let found: VerdictFlip.Found
    let weight: Weight

    init(_ result: IndicatorResult) {
        let indicator = result.indicator
        question = indicator.question
        found = VerdictFlip.Found(status: result.status.rawValue, level: indicator.level)
        switch result.status {
        case _ where indicator.level != .required: weight = .none
        case .unmet: weight = .against
        case .unanswered, .review: weight = .open
        case .met, .notApplicable, .recorded: weight = .none
        }
    }

    /// A risk alone decides nothing.
    init(_ result: VetoResult) {
        question = result.veto.question
        found = VerdictFlip.Found(status: result.status.rawValue, level: nil)
        switch result.status {
        case .confirmed: weight = .against
        case .unanswered: weight = .open
        case .clear, .risk: weight = .none
        }
    }
}
