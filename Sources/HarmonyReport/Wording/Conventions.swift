import HarmonyAssessment
import HarmonyCriteria

extension Assessment {
    /// The thresholds that its results hang on and that are this tool's own or a locality's.
    var conventions: [(question: Question, parameter: Parameter)] {
        decidingParameters.filter { $0.parameter.isOwn }
    }

    /// The same, and every period, whoever set it.
    var ownThresholds: [(question: Question, parameter: Parameter)] {
        decidingParameters.filter { $0.parameter.isOwn || $0.parameter.type == .duration }
    }
}

extension Parameter {
    fileprivate var isOwn: Bool { basis.contains { $0.kind == .convention } }
}
