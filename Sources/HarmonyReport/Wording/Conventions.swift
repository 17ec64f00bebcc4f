import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules

extension Assessment {
    /// The thresholds of its rules that are conventions, in the order of the standard.
    var conventions: [(question: Question, parameter: Parameter)] {
        let rules =
            indicators.map { ($0.indicator.question, $0.indicator.usedParameters) }
            + vetoes.map { result in
                let risk = result.veto.riskWhen.usedParameters
                let confirmed = result.veto.vetoWhen.usedParameters
                return (result.veto.question, risk + confirmed.filter { !risk.contains($0) })
            }
        return rules.flatMap { question, used in
            used.sorted().map { (question, question.parameters[$0]) }
        }
        .filter { $0.parameter.basis.contains { $0.kind == .convention } }
    }
}
