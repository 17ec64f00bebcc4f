import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is asked item by item: the questions of the indicators under their clauses.
extension FormMaker {
    /// Nil where nothing of it is asked.
    func item(_ item: Item) -> Form.Section? {
        let asked = item.indicators.filter(isAsked)
        guard !asked.isEmpty else { return nil }
        var clause = item.clause ?? ""
        if language == .en, let translation = item.translation {
            clause += (clause.isEmpty ? "" : "\n") + translation + " (unofficial translation)"
        }
        return Form.Section(
            title: item.id + "  " + item.title[language], clause: clause,
            questions: asked.map(indicator))
    }

    /// What is not in force on the day is not asked; what was answered all the same stays.
    private func isAsked(_ indicator: Indicator) -> Bool {
        guard !indicator.isInForce, scope == .asked else { return true }
        return indicator.question.inputs.contains { input in
            submission.map { !$0.frame[input.slot].isUnknown } ?? false
        }
    }

    private func indicator(_ indicator: Indicator) -> Form.AskedQuestion {
        // Whose duty it is depends on who fills in the form.
        let isOwn = indicator.binds.isEmpty || isBound(by: indicator)
        let always = indicator.level == .required && indicator.rules.appliesWhen == nil && isOwn
        return ask(
            indicator.question,
            inputs: inputRows(of: indicator.question, isNeeded: always, mayNotApply: indicator.mayNotApply),
            duty: indicator.binds.map { standard.profile.roles.label(of: $0)[language] })
    }

    /// Whether the submission names its roles and the indicator is a duty of theirs.
    private func isBound(by indicator: Indicator) -> Bool {
        guard let roles = submission?.subject.roles, !roles.isEmpty else { return false }
        return !standard.indicators(notBinding: roles).contains { $0.id == indicator.id }
    }
}
