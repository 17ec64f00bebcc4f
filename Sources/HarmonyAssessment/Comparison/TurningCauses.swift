import HarmonyCriteria
import HarmonyRules

/// Why an indicator is judged otherwise.
extension AssessmentComparison {
    /// The answers that differ, are asked elsewhere and are read by its rules.
    package func causes(elsewhere difference: IndicatorDifference) -> [AnswerDifference] {
        let read = difference.indicator.readSlots
        return differences.filter { answer in
            answer.question?.id != difference.indicator.id && read.contains(answer.input.slot)
        }
    }

    /// Whether the day alone made it so: nothing that its rules read is answered otherwise.
    package func isTurnedByDay(_ difference: IndicatorDifference) -> Bool {
        difference.isTurned && difference.before != nil && difference.after != nil
            && before.submission.asOf != after.submission.asOf
            && difference.answers.isEmpty && difference.declared == nil
            && causes(elsewhere: difference).isEmpty
    }
}

extension Indicator {
    /// The places that its rules read.
    fileprivate var readSlots: Set<Int> {
        let conditions = rules.conditions.flatMap { [$0.when, $0.require] }
        let formulas = [rules.appliesWhen, rules.reviewWhen] + conditions + question.inputs.map(\.askWhen)
        return Set(formulas.compactMap { $0 }.flatMap { $0.slots(under: $0.root) })
    }
}
