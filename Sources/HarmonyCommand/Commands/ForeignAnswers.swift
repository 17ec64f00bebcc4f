import HarmonyAssessment
import HarmonyForms
import HarmonySyntax

extension AnswerFile {
    /// Whether it is a file of another kind, rather than answers with something wrong.
    var isForeign: Bool {
        guard case .document(let reading) = self else {
            return diagnostics.contains { $0.kind == FormProblem.noForm } && start == nil
        }
        guard let document = reading.document,
            let format = document.member(document.root, "format"), document.kind(format) == .string
        else { return reading.document != nil }
        return !document.string(format).hasPrefix("harmony-answers")
    }
}

extension [Diagnostic] {
    /// Without names that are unknown here alone.
    func passingOverNamesKnown(to others: [Diagnostic]) -> [Diagnostic] {
        let names = [
            AnswerProblem.unknownIndicator, AnswerProblem.unknownFact, AnswerProblem.unknownInput,
            AnswerProblem.unknownVeto, AnswerProblem.unknownEvidence, AnswerProblem.unknownRole,
        ].map(\.name)
        return filter { problem in
            !names.contains(problem.kind.name)
                || others.contains {
                    $0.kind.name == problem.kind.name && $0.place?.range == problem.place?.range
                }
        }
    }
}
