import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What is asked item by item: the questions of the indicators under their clauses.
extension FormMaker {
    func item(_ item: Item) -> Form.Section {
        var clause = item.clause ?? ""
        if language == .en, let translation = item.translation {
            clause += (clause.isEmpty ? "" : "\n") + translation + " (unofficial translation)"
        }
        return Form.Section(
            title: item.id + "  " + item.title[language], clause: clause,
            questions: item.indicators.map(indicator))
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
