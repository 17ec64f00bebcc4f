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
        guard own.asks(indicator) else { return false }
        guard !indicator.isInForce, scope == .asked else { return true }
        return indicator.question.inputs.contains { input in
            answered.map { !$0.frame[input.slot].isUnknown } ?? false
        }
    }

    private func indicator(_ indicator: Indicator) -> Form.AskedQuestion {
        // Whose duty it is depends on who fills in the form.
        let isBound = own.roles.isEmpty ? indicator.binds.isEmpty : own.binds(indicator)
        let always = indicator.level == .required && indicator.rules.appliesWhen == nil && isBound
        return ask(
            indicator.question,
            inputs: inputRows(of: indicator.question, isNeeded: always, mayNotApply: indicator.mayNotApply),
            // In a form for some roles it goes without saying.
            duty: isBound ? [] : indicator.binds.map { standard.profile.roles.label(of: $0)[language] })
    }

}
