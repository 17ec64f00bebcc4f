import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What the subject itself has claimed, beside each line of an assessor's form.
extension FilledAnswers {
    /// The claim in human form: the answer, then the files and the note that go with it, a line each; empty where
    /// nothing was claimed.
    func claim(to row: Form.Row, of asked: Form.AskedQuestion, at index: Int, in form: Form) -> String {
        guard let claims else { return "" }
        // Which standard it is by, and that it was its own account, is known.
        switch row.entry {
        case .standard, .assessorRole: return ""
        default: break
        }
        let language = form.language
        var lines: [String] = []
        if let answer = claims.answer(to: row, of: asked, in: form)?.text(in: language), !answer.isEmpty {
            lines.append(answer)
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
