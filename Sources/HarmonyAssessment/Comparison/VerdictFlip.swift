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
        package let before: String?
        package let after: String?
    }

    package init(_ before: Assessment, _ after: Assessment) {
        self.before = before
        self.after = after
        indicators = Self.indicators(before, after)
        vetoes = Self.vetoes(before, after)
    }

    package var flips: Bool { before.verdict != after.verdict }

    /// The id and name of whoever is assessed.
    package var subject: Subject { after.submission.subject }

    private static func indicators(_ before: Assessment, _ after: Assessment) -> [Turn] {
        let (was, now) = (before.indicators, after.indicators)
        let kept = now.compactMap { result -> Turn? in
            let old = was.first { $0.indicator.id == result.indicator.id }
            guard Weight(old) != Weight(result) else { return nil }
            return Turn(
                question: result.indicator.question, before: old?.status.rawValue,
                after: result.status.rawValue)
        }
        let gone = was.compactMap { old -> Turn? in
            guard !now.contains(where: { $0.indicator.id == old.indicator.id }), Weight(old) != .none else {
                return nil
            }
            return Turn(question: old.indicator.question, before: old.status.rawValue, after: nil)
        }
        return kept + gone
    }

    private static func vetoes(_ before: Assessment, _ after: Assessment) -> [Turn] {
        let ids = after.vetoes.map(\.veto.id)
        let gone = before.vetoes.filter { !ids.contains($0.veto.id) }.map { ($0.veto.question, $0.status) }
        let kept = after.vetoes.compactMap { result -> Turn? in
            let old = before.vetoes.first { $0.veto.id == result.veto.id }
            guard (old?.status ?? .clear) != result.status else { return nil }
            return Turn(
                question: result.veto.question, before: old?.status.rawValue, after: result.status.rawValue)
        }
        return kept
            + gone.filter { $0.1 != .clear }.map {
                Turn(question: $0.0, before: $0.1.rawValue, after: nil)
            }
    }

    /// What a result does to a verdict.
    private enum Weight {
        /// It stands in no way.
        case none
        case open, against

        init(_ result: IndicatorResult?) {
            guard let result, result.indicator.level == .required else {
                self = .none
                return
            }
            switch result.status {
            case .unmet: self = .against
            case .unanswered, .review: self = .open
            case .met, .notApplicable, .recorded: self = .none
            }
        }
    }
}

/// What two standards make of many submissions: only those whose verdict flips are kept.
package struct StandardTrial: Sendable {
    package private(set) var flips: [VerdictFlip] = []
    /// How many came to the same verdict by both.
    package private(set) var unchanged = 0
    /// Files found in a folder that hold no answers for either standard.
    package var foreign = 0
    /// Files of which at least one standard could make nothing.
    package private(set) var unreadable: [String] = []

    package init() {}

    package mutating func add(_ flip: VerdictFlip) {
        if flip.flips { flips.append(flip) } else { unchanged += 1 }
    }

    package mutating func pass(over file: String) { unreadable.append(file) }
}
