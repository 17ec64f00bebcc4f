package import HarmonyAssessment
package import HarmonyCriteria
package import HarmonySyntax

extension Form {
    /// - Parameters:
    ///   - submission: what is known; years in questions are put in from it.
    ///   - claimed: the answers under review: whatever is claimed is asked, whosesoever duty it is.
    ///   - roles: whose duties are asked; without any, those of the roles that the submission names, and without
    ///     those, everybody's.
    package init(
        _ standard: Standard, in language: Language, filledBy submission: Submission? = nil,
        beside claimed: Submission? = nil, for roles: [String] = [], holding scope: Scope = .asked
    ) {
        let standard = submission.map { standard.edition(on: $0.asOf) } ?? standard
        let own = OwnQuestions(
            standard, roles.isEmpty ? submission?.subject.roles ?? [] : roles,
            answeredIn: claimed ?? submission)
        let maker = FormMaker(
            standard: standard, language: language, submission: submission,
            answered: claimed ?? submission, own: own, scope: scope)
        self.init(standard: standard, language: language, roles: own.roles, parts: maker.parts)
    }
}

/// Lays a standard out as a form.
struct FormMaker {
    let standard: Standard
    let language: Language
    let submission: Submission?
    /// What is answered already, here or in the answers under review.
    let answered: Submission?
    let own: OwnQuestions
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
        .filter { !$0.sections.isEmpty }
    }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }
}
