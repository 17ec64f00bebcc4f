import HarmonyCriteria
import HarmonyRules

/// What an indicator can come to while answers lie between bounds: in the order of the contract, `appliesWhen`, then
/// `reviewWhen`, then `metWhen`, each for all answers at once.
///
/// It may hold a status that never comes about, but never leaves one out.
struct PossibleStatuses {
    private(set) var statuses: Set<IndicatorStatus> = []
    /// What the answers can be; what has not been given is unknown.
    private let space: Environment

    init(of indicator: Indicator, in space: Environment) {
        self.space = space
        var reached = space
        if let applies = indicator.rules.appliesWhen {
            guard let next = pass(applies, unless: false, .notApplicable, reached) else { return }
            reached = next
        }
        if let review = indicator.rules.reviewWhen {
            guard let next = pass(review, unless: true, .review, reached) else { return }
            reached = next
        }
        judge(indicator.rules.conditions, in: reached)
    }

    /// What is left of the answers once a rule did not stop at a status; nil if it always does.
    private mutating func pass(
        _ rule: Formula, unless truth: Bool, _ status: IndicatorStatus, _ reached: Environment
    ) -> Environment? {
        let value = Analysis(rule).value(in: reached)
        if value.mayBeUnknown { statuses.insert(undecided(rule)) }
        if value.truths.contains(truth ? .yes : .no) { statuses.insert(status) }
        guard value.truths.contains(truth ? .no : .yes) else { return nil }
        return Analysis(rule).assuming(rule.root, !truth, in: reached)
    }

    private mutating func judge(_ conditions: [Condition], in reached: Environment) {
        var (mayHold, mayFail) = (true, false)
        for condition in conditions {
            var demanded = reached
            var isCertain = true
            if let when = condition.when {
                let value = Analysis(when).value(in: reached)
                isCertain = !value.mayBeUnknown && !value.canBeFalse
                if value.mayBeUnknown { judge(condition, whetherOrNot: when, reached, &mayHold) }
                guard value.canBeTrue, let asked = Analysis(when).assuming(when.root, true, in: reached)
                else { continue }
                demanded = asked
            }
            let value = Analysis(condition.require).value(in: demanded)
            if value.mayBeUnknown { statuses.insert(undecided(condition.require)) }
            if value.canBeFalse { mayFail = true }
            if isCertain, !value.canBeTrue { mayHold = false }
        }
        if mayFail { statuses.insert(.unmet) }
        if mayHold { statuses.insert(.met) }
    }

    /// An open `if` decides nothing only while its demand holds anyway.
    private mutating func judge(
        _ condition: Condition, whetherOrNot when: Formula, _ reached: Environment, _ mayHold: inout Bool
    ) {
        let demand = Analysis(condition.require).value(in: reached)
        if demand.mayBeUnknown || demand.canBeFalse { statuses.insert(undecided(when)) }
        let isAlwaysOpen = Analysis(when).value(in: reached).truths.isEmpty
        if isAlwaysOpen, !demand.canBeTrue { mayHold = false }
    }

    /// Why a rule can be undecided: an answer is missing, or a number cannot be worked out.
    private func undecided(_ rule: Formula) -> IndicatorStatus {
        let lacksAnswer = rule.operations.contains {
            if case .slot(let slot) = $0 { space[slot].isUnanswered } else { false }
        }
        return lacksAnswer ? .unanswered : .review
    }
}

extension AbstractValue {
    /// An answer as it was given, or none at all.
    init(given value: Value) {
        self = value.isUnknown ? AbstractValue(.nothing, mayBeUnknown: true) : AbstractValue(value)
    }

    fileprivate var isUnanswered: Bool { content == .nothing && mayBeUnknown && !mayBeNone }
}
