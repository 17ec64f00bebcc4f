import HarmonyCriteria
import HarmonySyntax

/// What ends an award whatever the other answers are: each trigger, and whether an authority has decided on it.
extension FormMaker {
    var vetoes: Form.Section {
        Form.Section(
            title: pick(zh: "一票否决情形", en: "Removal triggers"), clause: "",
            questions: standard.vetoes.map(veto))
    }

    private func veto(_ veto: Veto) -> Form.AskedQuestion {
        let none = pick(zh: "没有认定的填“无”", en: "“none” if there is no decision")
        let decision = [
            Form.Row(
                code: veto.id + ".confirmed.date", entry: .decisionDate(veto),
                text: pick(
                    zh: "主管部门认定的日期（没有认定的填“无”）",
                    en: "date of an authority's decision (“none” if there is none)"),
                unit: AnswerKind.date.unit(language),
                hint: AnswerKind.date.text(language) + pick(zh: "；", en: "; ") + none,
                isNeeded: true),
            Form.Row(
                code: veto.id + ".confirmed.decision", entry: .decision(veto),
                text: pick(zh: "作出认定的机关和文号", en: "the authority and the number of its decision"),
                hint: none, isNeeded: false),
        ]
        return ask(veto.question, inputs: inputRows(of: veto.question, isNeeded: true) + decision)
    }
}
