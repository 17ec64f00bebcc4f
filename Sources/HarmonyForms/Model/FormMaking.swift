package import HarmonyAssessment
package import HarmonyCriteria
package import HarmonySyntax

extension Form {
    /// - Parameter submission: what is known; years in questions are put in from it.
    package init(
        _ standard: Standard, in language: Language, filledBy submission: Submission? = nil,
        holding scope: Scope = .asked
    ) {
        let standard = submission.map { standard.edition(on: $0.asOf) } ?? standard
        let maker = FormMaker(
            standard: standard, language: language, submission: submission, scope: scope)
        self.init(standard: standard, language: language, parts: maker.parts)
    }
}

/// Lays a standard out as a form.
struct FormMaker {
    let standard: Standard
    let language: Language
    let submission: Submission?
    let scope: Form.Scope

    var parts: [Form.Part] {
        var parts = [
            Form.Part(title: pick(zh: "基本情况", en: "Basics"), sections: [aboutSubmission, facts]),
            Form.Part(title: pick(zh: "填报", en: "Answers"), sections: standard.items.compactMap(item)),
        ]
        if !standard.vetoes.isEmpty {
            let title = pick(zh: "一票否决", en: "Removal triggers")
            parts.append(Form.Part(title: title, sections: [vetoes]))
        }
        return parts.map {
            Form.Part(title: $0.title, sections: $0.sections.filter { !$0.questions.isEmpty })
        }
    }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }
}
