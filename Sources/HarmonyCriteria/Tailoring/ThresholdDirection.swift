import HarmonyRules
import HarmonySyntax

/// Which way a threshold is moved to loosen what reads it: the rules say so, not its name.
enum ThresholdDirection {
    case lower, higher
    /// The rules that read it point both ways, or nothing is proven.
    case either
    /// No rule reads it.
    case neither

    /// - Parameters:
    ///   - index: of the threshold among the parameters of its question.
    ///   - values: the values between which it is moved.
    ///   - space: every set of answers to the standard.
    static func looser(
        of index: Int, among values: AbstractValue, in subject: QuestionEdit.Subject, _ space: Environment
    ) -> ThresholdDirection {
        var (lower, higher) = (false, false)
        func weigh(_ formula: Formula?, looserWhen truth: Bool?) {
            guard let formula, formula.usedParameters.contains(index) else { return }
            switch Analysis.trend(of: formula, inParameter: index, among: values, environment: space) {
            case .none: break
            case .rising where truth != nil: if truth == true { higher = true } else { lower = true }
            case .falling where truth != nil: if truth == true { lower = true } else { higher = true }
            case .rising, .falling, .mixed: (lower, higher) = (true, true)
            }
        }
        switch subject {
        case .indicator(let indicator):
            // What does not apply is not demanded; what a person must judge is neither.
            weigh(indicator.rules.appliesWhen, looserWhen: false)
            let review = indicator.rules.reviewWhen
            weigh(
                review,
                looserWhen: review.map { failsOtherwise($0, index, indicator, space) } == true ? true : nil)
            for condition in indicator.rules.conditions {
                weigh(condition.when, looserWhen: false)
                weigh(condition.require, looserWhen: true)
            }
        case .veto(let veto):
            weigh(veto.riskWhen, looserWhen: false)
            weigh(veto.vetoWhen, looserWhen: false)
        }
        // Until a last day is over nothing is owed: a later one is looser whatever else it does.
        if subject.question.parameters[index].type == .deadline { higher = true }
        switch (lower, higher) {
        case (true, true): return .either
        case (true, false): return .lower
        case (false, true): return .higher
        case (false, false): return .neither
        }
    }

    /// Whether an indicator is unmet where a person no longer need judge it: what reads the parameter in
    /// `reviewWhen` is itself demanded, and its `if` holds wherever the rest of `reviewWhen` does.
    private static func failsOtherwise(
        _ review: Formula, _ index: Int, _ indicator: Indicator, _ space: Environment
    ) -> Bool {
        var rest = space
        for part in review.operands(of: .and) where !review.usedParameters(under: part).contains(index) {
            rest = Analysis(review).assuming(part, true, in: rest) ?? rest
        }
        let demands = indicator.rules.conditions.filter { condition in
            condition.when.map { !Analysis($0).canBe(false, in: rest) } ?? true
        }.map(\.require)
        return review.operands(of: .and).allSatisfy { part in
            guard review.usedParameters(under: part).contains(index) else { return true }
            return demands.contains { demand in
                demand.operands(of: .and).contains { review.isSame(part, as: demand, $0) }
            }
        }
    }
}
