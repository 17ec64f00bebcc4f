package import HarmonyRules
import HarmonySyntax

/// A question whose inputs and parameters are read and whose expressions still wait for every name to be known.
final class QuestionDraft {
    let id: String
    let members: JSONFields.Members
    var title = Localized(zh: "", en: "")
    var text = Localized(zh: "", en: "")
    var fragment: String?
    var inputs: [InputDraft] = []
    var parameters: [Parameter] = []
    var definitions: [Definition] = []
    var basis: Deferred<Basis> = { [] }
    /// Where the date of an authority's decision stands; vetoes only.
    var confirmedSlot: Int?

    init(id: String, members: JSONFields.Members) {
        self.id = id
        self.members = members
    }

    struct Definition {
        let name: String
        let value: JSONDocument.Value
        /// Nil once something is wrong with it.
        var expression: Expression?
    }
}

/// A question's inputs, for references from other questions.
struct QuestionInputs {
    let question: String
    let inputs: [InputDraft]
}

struct InputDraft {
    var input: Input
    var label: JSONDocument.Value
    var atMost: JSONDocument.Value?
    var askWhen: JSONDocument.Value?
    var standsFor: JSONDocument.Value?
}

/// Names as one question sees them.
struct QuestionScope: Scope {
    let question: QuestionDraft?
    let facts: [InputDraft]
    /// Every question's inputs, for `${E2.5.kind}`.
    let others: [QuestionInputs]

    func meaning(ofName name: String) -> Meaning? {
        if let question {
            if let draft = question.inputs.first(where: { $0.input.id == name }) {
                return meaning(of: draft.input)
            }
            if let index = question.parameters.firstIndex(where: { $0.id == name }) {
                let parameter = question.parameters[index]
                return .parameter(index, parameter.value, parameter.valueType)
            }
            if let index = question.definitions.firstIndex(where: { $0.name == name }) {
                return question.definitions[index].expression.map { .definition(index, $0) } ?? .broken
            }
            if name == "confirmed", let slot = question.confirmedSlot {
                return .slot(slot, .date, allowsNone: true)
            }
        }
        if let draft = facts.first(where: { $0.input.id == name }) { return meaning(of: draft.input) }
        return name == "asOf" ? .slot(Frame.asOfSlot, .date, allowsNone: false) : nil
    }

    func meaning(ofInput input: String, of indicator: String) -> Meaning? {
        inputs(of: indicator)?.first { $0.input.id == input }.map { meaning(of: $0.input) }
    }

    private func meaning(of input: Input) -> Meaning {
        .slot(input.slot, input.valueType, allowsNone: input.allowsNone)
    }

    var knownNames: [String] {
        (question?.inputs.map(\.input.id) ?? []) + (question?.parameters.map(\.id) ?? [])
            + (question?.definitions.map(\.name) ?? []) + facts.map(\.input.id) + ["asOf"]
    }

    func knownInputs(of indicator: String) -> [String] { inputs(of: indicator)?.map(\.input.id) ?? [] }

    private func inputs(of question: String) -> [InputDraft]? {
        others.first { $0.question == question }?.inputs
    }
}

extension Input {
    /// The type that a rule sees.
    package var valueType: ValueType {
        switch type {
        case .boolean: .boolean
        case .integer, .number, .amount: .number(unit.map { .unit($0.zh) } ?? .plain)
        case .percent: .number(.ratio)
        case .date: .date
        case .year: .number(.year)
        case .choice: .choice(options.map(\.id))
        case .choices: .choices(options.map(\.id))
        case .text: .text
        }
    }
}

extension Parameter {
    /// The type that a rule sees.
    package var valueType: ValueType {
        switch type {
        case .integer, .number, .amount: .number(unit.map { .unit($0.zh) } ?? .plain)
        case .percent, .fraction: .number(.ratio)
        case .duration: .period
        case .date: .date
        case .year: .number(.year)
        }
    }
}
