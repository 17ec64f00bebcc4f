import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules

extension Assessment {
    /// The thresholds of its rules that are this tool's own or a locality's, in the order of the standard.
    var conventions: [(question: Question, parameter: Parameter)] {
        usedThresholds.filter { $0.parameter.isOwn }.map { ($0.question, $0.parameter) }
    }

    /// The same, and every period that decided, whoever set it.
    var ownThresholds: [(question: Question, parameter: Parameter)] {
        usedThresholds.filter { $0.parameter.isOwn || $0.decided && $0.parameter.type == .duration }
            .map { ($0.question, $0.parameter) }
    }

    private var usedThresholds: [(question: Question, parameter: Parameter, decided: Bool)] {
        let rules =
            indicators.map { result in
                (
                    result.indicator.question, result.indicator.usedParameters,
                    result.status == .met || result.status == .unmet
                )
            }
            + vetoes.map { result in
                let risk = result.veto.riskWhen.usedParameters
                let confirmed = result.veto.vetoWhen.usedParameters
                return (
                    result.veto.question, risk + confirmed.filter { !risk.contains($0) },
                    result.decision != nil
                )
            }
        return rules.flatMap { question, used, decided in
            used.sorted().map { (question, question.parameters[$0], decided) }
        }
    }
}

extension Parameter {
    fileprivate var isOwn: Bool { basis.contains { $0.kind == .convention } }
}
