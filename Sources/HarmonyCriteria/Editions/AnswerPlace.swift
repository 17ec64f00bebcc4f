/// What a path of ids names: `E5.1`, `E5.1.spend`, `facts.employees`, `E3.2.evidence.minutes`, `E2.5.kind.special`.
package enum AnswerPlace: Sendable {
    case question(Question)
    /// Without a question it is a fact.
    case input(Question?, Input)
    case evidence(Question, String)
    /// An option by its place among those of the input.
    case option(Input, Int)
}

extension Standard {
    package func place(at path: String) -> AnswerPlace? {
        if let rest = path.dropping("facts.") {
            return place(rest, among: facts.map(\.input), of: nil)
        }
        let questions = indicators.map(\.question) + vetoes.map(\.question)
        if let question = questions.first(where: { $0.id == path }) { return .question(question) }
        // Ids hold points themselves: the longest that fits is meant.
        let owners = questions.filter { path.hasPrefix($0.id + ".") }
        guard let question = owners.max(by: { $0.id.utf8.count < $1.id.utf8.count }),
            let rest = path.dropping(question.id + ".")
        else { return nil }
        if let id = rest.dropping("evidence.") {
            return question.evidence.contains { $0.id == id } ? .evidence(question, id) : nil
        }
        return place(rest, among: question.inputs, of: question)
    }

    private func place(_ rest: String, among inputs: [Input], of question: Question?) -> AnswerPlace? {
        for input in inputs {
            if input.id == rest { return .input(question, input) }
            guard let option = rest.dropping(input.id + "."),
                let index = input.options.firstIndex(where: { $0.id == option })
            else { continue }
            return .option(input, index)
        }
        return nil
    }

    /// The path of an input.
    package func path(of input: Input) -> String {
        (inputsBySlot[input.slot]?.question.map { $0.id } ?? "facts") + "." + input.id
    }
}

extension String {
    /// What follows a beginning; nil where it does not begin so.
    fileprivate func dropping(_ beginning: String) -> String? {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
    }
}
