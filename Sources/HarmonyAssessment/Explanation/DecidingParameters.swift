package import HarmonyCriteria
import HarmonyRules

extension Assessment {
    /// The thresholds that its results hang on, in the order of the standard: those that a rule reads, and those that
    /// stand in a question or the name of an answer, as the window in “in the last 12 months” does. Nothing reads a
    /// window of that sort, and yet it decides what is counted.
    package var decidingParameters: [(question: Question, parameter: Parameter)] {
        let rules =
            indicators.map { ($0.indicator.question, $0.indicator.usedParameters) }
            + vetoes.map { result in
                let risk = result.veto.riskWhen.usedParameters
                let confirmed = result.veto.vetoWhen.usedParameters
                return (result.veto.question, risk + confirmed.filter { !risk.contains($0) })
            }
        return rules.flatMap { question, used in
            let named = question.askedNames
            return question.parameters.indices
                .filter { used.contains($0) || named.contains(question.parameters[$0].id) }
                .map { (question, question.parameters[$0]) }
        }
    }
}
