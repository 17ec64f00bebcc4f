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
            questions: item.indicators.filter(own.asks).map(indicator))
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
