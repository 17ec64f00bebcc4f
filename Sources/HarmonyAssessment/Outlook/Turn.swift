package import HarmonyCriteria
package import HarmonyRules

/// That an indicator or a removal trigger comes to something else from a day on, though no answer has changed.
package struct Turn: Sendable {
    package let day: CalendarDate
    package let change: Change
    /// The answers and thresholds by which it turns.
    package let causes: [Cause]
    /// Whether other rules hold from that day on.
    package let isByLaw: Bool

    init(day: CalendarDate, change: Change, causes: [Cause], isByLaw: Bool = false) {
        self.day = day
        self.change = change
        self.causes = causes
        self.isByLaw = isByLaw
    }

    package enum Change: Sendable {
        case indicator(IndicatorResult, from: IndicatorStatus)
        /// Its state is the earlier one where only an answer that was missing no longer matters.
        case veto(VetoResult, from: VetoStatus)
    }

    /// What stood against the calendar.
    package struct Cause: Sendable, Equatable {
        /// The places of the answers and facts.
        package let slots: [Int]
        /// The own thresholds of the question, by their index.
        package let parameters: [Int]
    }

    package var question: Question {
        switch change {
        case .indicator(let result, _): result.indicator.question
        case .veto(let result, _): result.veto.question
        }
    }

    package var id: String { question.id }

    /// As it is on that day; nil of a removal trigger.
    package var indicator: Indicator? {
        if case .indicator(let result, _) = change { result.indicator } else { nil }
    }

    /// Whether the verdict is made from it.
    package var counts: Bool {
        switch change {
        case .indicator(let result, _): result.isRequired
        case .veto: true
        }
    }

    /// Whether something has to be done, or told, before it: what was in order is so no longer.
    package var isAdverse: Bool {
        switch change {
        case .indicator(let result, _):
            result.status == .unmet || result.status == .unanswered || result.status == .review
        case .veto(let result, let from): result.status != .clear && result.status != from
        }
    }
}
