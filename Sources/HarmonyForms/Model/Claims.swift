import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What the answers under review say, beside each line of an assessor's form.
extension FilledAnswers {
    /// The claim in human form: the answer, then the files and the note that go with it, a line each; empty where
    /// nothing was claimed.
    func claim(to row: Form.Row, of asked: Form.AskedQuestion, at index: Int, in form: Form) -> String {
        guard let claims else { return "" }
        let language = form.language
        switch row.entry {
        // Which standard it is by is known.
        case .standard: return ""
        case .assessorRole: return (claims.about?.assessor.role ?? .own).name[language]
        default: break
        }
        var lines: [String] = []
        if let answer = claims.answer(to: row, of: asked, in: form)?.text(in: language), !answer.isEmpty {
            lines.append(answer)
        }
        if index == 0, let question = asked.question, let reason = claims.refusedDeclaration(question) {
            lines.append(Answer.notApplicable(reason).text(in: language))
        }
        guard let question = asked.question else { return lines.joined(separator: "\n") }
        if let evidence = row.evidence {
            let files = claims.files(evidence, of: question)
            if !files.isEmpty { lines.append((language == .zh ? "附：" : "files: ") + FileList.write(files)) }
        }
        if index == 0, let note = claims.note(of: question) {
            lines.append((language == .zh ? "说明：" : "note: ") + note)
        }
        return lines.joined(separator: "\n")
    }

    /// How many of a form's answers were claimed.
    package func claimed(in form: Form) -> Int { claims?.count(in: form).filled ?? 0 }
}
