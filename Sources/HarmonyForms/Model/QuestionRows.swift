import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A question as rows, with the words of its clause beside them.
extension FormMaker {
    /// A row for the question itself unless it asks one thing, then a row for each input; evidence beside them.
    func ask(_ question: Question, inputs: [Form.Row], duty: [String] = []) -> Form.AskedQuestion {
        var text = expand(question.text, of: question)
        if !duty.isEmpty {
            let list = duty.joined(separator: pick(zh: "、", en: ", "))
            text += pick(zh: "（由\(list)填报）", en: " (duty of: \(list))")
        }
        func blank(_ text: String) -> Form.Row {
            Form.Row(code: question.id, entry: nil, text: text, isNeeded: false)
        }
        var rows = inputs
        if rows.count == 1 { rows[0].text = text } else { rows.insert(blank(text), at: 0) }
        while rows.count < question.evidence.count { rows.append(blank("")) }
        for (index, piece) in question.evidence.enumerated() { rows[index].evidence = piece }
        return Form.AskedQuestion(
            id: question.id, question: question, fragment: fragment(of: question), rows: rows)
    }

    func inputRows(of question: Question, isNeeded: Bool, mayNotApply: Bool = false) -> [Form.Row] {
        question.inputs.map { input in
            inputRow(
                SlotOwner(input: input, question: question), code: question.id + "." + input.id,
                text: expand(input.label, of: question),
                isNeeded: isNeeded, mayNotApply: mayNotApply)
        }
    }

    func inputRow(
        _ owner: SlotOwner, code: String, text: String, isNeeded: Bool, mayNotApply: Bool = false
    ) -> Form.Row {
        let input = owner.input
        let kind = AnswerKind(input)
        var hint = kind.full(owner, language)
        if mayNotApply { hint += pick(zh: "；不适用的写“不适用：理由”", en: "; or “not applicable: reason”") }
        return Form.Row(
            code: code, entry: .input(input), text: text, unit: input.unit?[language] ?? kind.unit(language),
            hint: hint, isNeeded: isNeeded && input.askWhen == nil && !mayNotApply)
    }

    private func fragment(of question: Question) -> String {
        let own = [question.fragment].compactMap { $0 } + question.quotations.map(\.fragment)
        var text = own.joined(separator: "\n")
        if language == .en, let translation = question.translation { text += "\n" + translation }
        return text
    }

    /// A text with thresholds put in; facts are put in where they are known and blanks where not.
    private func expand(_ text: Localized, of question: Question) -> String {
        Placeholders.expand(text[language]) { name in
            if let value = question.parameterText(name, in: language) { return value }
            guard let fact = standard.facts.first(where: { $0.input.id == name })?.input else { return nil }
            guard let submission, case .number(let number) = submission.frame[fact.slot] else {
                return "____"
            }
            return number.plainText(orDigits: 2)
        }
    }
}
