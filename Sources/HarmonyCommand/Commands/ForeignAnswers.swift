import HarmonyAssessment
import HarmonyForms
import HarmonyReport
import HarmonySyntax

extension AnswerFile {
    /// Why a file is no answer file; nil where it is one, or may have been one before it was damaged.
    ///
    /// For what lies in a folder and nobody named: it is nobody's mistake.
    var whyForeign: Localized? {
        if case .document(let reading) = self, let document = reading.document {
            let format = document.member(document.root, "format").map {
                document.kind($0) == .string ? document.string($0) : ""
            }
            if format?.hasPrefix("harmony-answers") == true { return nil }
            // Answers whose format is forgotten, or cannot be read, are still somebody's answers.
            let isDamaged = reading.diagnostics.hasErrors
            if format == nil, isDamaged || document.member(document.root, "answers") != nil { return nil }
            return Localized(zh: "不是答案文件", en: "it is no answer file")
        }
        let other = diagnostics.first {
            $0.kind == FormProblem.noForm || $0.kind == FormProblem.printedForm
        }
        return other?.message
    }
}

extension AnswerFile {
    /// Whether it is a result that this program wrote. Of many lines no other is passed over: among submissions, a line
    /// that is none is somebody's mistake, and told with its place.
    var isResultLine: Bool {
        guard case .document(let reading) = self, let document = reading.document,
            let format = document.member(document.root, "format"), document.kind(format) == .string
        else { return false }
        return document.string(format) == ResultLine.format
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
