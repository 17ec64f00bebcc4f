import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules

extension Assessment {
    /// The thresholds of its rules that are conventions, in the order of the standard.
    var conventions: [(question: Question, parameter: Parameter)] {
        let rules =
            indicators.map { ($0.indicator.question, $0.indicator.usedParameters) }
            + vetoes.map {
                (
                    $0.veto.question,
                    Set($0.veto.riskWhen.usedParameters).union($0.veto.vetoWhen.usedParameters)
                )
            }
        return rules.flatMap { question, used in
            used.sorted().map { (question, question.parameters[$0]) }
        }
        .filter { $0.parameter.basis.contains { $0.kind == .convention } }
    }
}
