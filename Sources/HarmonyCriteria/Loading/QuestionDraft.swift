package import HarmonyRules
import HarmonySyntax

/// A question whose inputs and parameters are read and whose expressions still wait for every name to be known.
final class QuestionDraft {
    let id: String
    let members: JSONFields.Members
    var title = Localized(zh: "", en: "")
    var text = Localized(zh: "", en: "")
    var fragment: String?
    var clause: String?
    var inputs: [InputDraft] = []
    var parameters: [Parameter] = []
    var definitions: [Definition] = []
    var basis: Deferred<Basis> = { [] }
    /// Where the date of an authority's decision stands; vetoes only.
    var confirmedSlot: Int?
    /// When it is asked.
    var days = Days.always
    /// Whether it begins as a parent's question.
    let isTailored: Bool

    init(id: String, members: JSONFields.Members) {
        self.id = id
        self.members = members
        isTailored = false
    }

    struct Definition {
        let name: String
        /// Where its expression stands; nil for one that a parent defined.
        let value: JSONDocument.Value?
        /// Nil once something is wrong with it.
        var expression: Expression?
        let isInherited: Bool
        /// Why a local file defines it.
        var because: Localized?
    }

    /// A parent's question with what a local file adds to it.
    init(tailoring question: Question, _ definitions: [NamedPart], members: JSONFields.Members) {
        id = question.id
        self.members = members
        isTailored = true
        title = question.title
        text = question.text
        fragment = question.fragment
        inputs = question.inputs.map { InputDraft(inherited: $0) }
        parameters = question.parameters
        self.definitions = definitions.map {
            Definition(name: $0.name, value: nil, expression: $0.expression, isInherited: true)
        }
    }

    private var definitionsByName: [String: Int] = [:]
    private var indexed = 0

    /// Of two definitions of one name the first counts.
    func indexOfDefinition(_ name: String) -> Int? {
        // A handful is found as fast in its order; of hundreds each is looked up hundreds of times.
        guard definitions.count > 16 else { return definitions.firstIndex { $0.name == name } }
        if indexed != definitions.count {
            indexed = definitions.count
            definitionsByName = [:]
            for (index, definition) in definitions.enumerated().reversed() {
                definitionsByName[definition.name] = index
            }
        }
        return definitionsByName[name]
    }

    /// Whether a name is taken by an input, parameter or definition.
    func knows(_ name: String) -> Bool {
        inputs.contains { $0.input.id == name } || parameters.contains { $0.id == name }
            || definitions.contains { $0.name == name }
    }

    var namedParts: [NamedPart] {
        definitions.compactMap { definition in
            definition.expression.map { NamedPart(name: definition.name, expression: $0) }
        }
    }
}

/// A question's inputs, for references from other questions.
struct QuestionInputs {
    let question: String
    let inputs: [InputDraft]
}

struct InputDraft {
    var input: Input
    /// Where its label stands; nil for an input of a parent, which is finished.
    var label: JSONDocument.Value?
    var atMost: JSONDocument.Value?
    var askWhen: JSONDocument.Value?
    var during: JSONDocument.Value?
    var standsFor: JSONDocument.Value?
    var isInherited: Bool { label == nil }
}

extension InputDraft {
    init(inherited input: Input) { self.init(input: input) }
}

/// Names as one question sees them.
struct QuestionScope: Scope {
    let question: QuestionDraft?
    let facts: [InputDraft]
    /// Every question's inputs, for `${E2.5.kind}`.
    let others: [QuestionInputs]
    /// Rules of the mechanism can ask for the outcome.
    var outcome: OutcomeSlots?

    func meaning(ofName name: String) -> Meaning? {
        if let question {
            if let draft = question.inputs.first(where: { $0.input.id == name }) {
                return meaning(of: draft.input)
            }
            if let index = question.parameters.firstIndex(where: { $0.id == name }) {
                let parameter = question.parameters[index]
                return .parameter(index, parameter.value, parameter.valueType)
            }
            if let index = question.indexOfDefinition(name) {
                return question.definitions[index].expression.map { .definition(index, $0) } ?? .broken
            }
            if name == "confirmed", let slot = question.confirmedSlot {
                return .slot(slot, .date, allowsNone: true)
            }
        }
        if let draft = facts.first(where: { $0.input.id == name }) { return meaning(of: draft.input) }
        switch (name, outcome) {
        case ("asOf", _): return .slot(Frame.asOfSlot, .date, allowsNone: false)
        case ("verdict", let outcome?):
            return .slot(outcome.verdict, .choice(OutcomeSlots.verdicts), allowsNone: false)
        case ("assessor", let outcome?):
            return .slot(outcome.assessor, .choice(outcome.assessors), allowsNone: false)
        default: return nil
        }
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
            + (outcome == nil ? [] : ["verdict", "assessor"])
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
        case .time: .number(.time)
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
        case .yearly: .yearly
        case .date, .deadline: .date
        case .time: .number(.time)
        case .year: .number(.year)
        }
    }
}
