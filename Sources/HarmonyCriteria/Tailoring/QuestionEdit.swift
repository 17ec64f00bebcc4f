import HarmonyRules
import HarmonySyntax

/// A parent's question while a local file is applied to it.
final class QuestionEdit {
    enum Subject {
        case indicator(Indicator)
        case veto(Veto)

        var question: Question {
            switch self {
            case .indicator(let indicator): indicator.question
            case .veto(let veto): veto.question
            }
        }
    }

    let subject: Subject
    let draft: QuestionDraft
    /// What the file adds to the question.
    var addition: JSONFields.Members?
    /// What the file changes about the question itself.
    var change: Change?
    var conditionChanges: [(index: Int, change: Change)] = []
    var hasChangedParameters = false

    /// An entry of `change`.
    struct Change {
        let key: JSONDocument.Value
        let members: JSONFields.Members
        let because: Localized?
    }

    init(_ subject: Subject, members: JSONFields.Members) {
        self.subject = subject
        switch subject {
        case .indicator(let indicator):
            draft = QuestionDraft(
                tailoring: indicator.question, indicator.definitions, members: members)
        case .veto(let veto):
            draft = QuestionDraft(tailoring: veto.question, [], members: members)
            draft.confirmedSlot = veto.confirmedSlot
        }
    }

    var question: Question { subject.question }

    var indicator: Indicator? { if case .indicator(let indicator) = subject { indicator } else { nil } }

    var conditions: [Condition] { indicator?.rules.conditions ?? [] }

    /// A formula of the parent over the parameters as they are now.
    func settled(_ formula: Formula) -> Formula {
        hasChangedParameters ? formula.setting(draft.parameters.map(\.value)) : formula
    }

    func settled(_ condition: Condition) -> Condition {
        Condition(
            id: condition.id, label: condition.label, when: condition.when.map { settled($0) },
            require: settled(condition.require), readBasis: condition.readBasis,
            bound: condition.bound.map {
                BoundDemand(when: $0.when.map { settled($0) }, require: settled($0.require), basis: $0.basis)
            })
    }

    func settled(_ input: Input) -> Input {
        guard hasChangedParameters, let askWhen = input.askWhen else { return input }
        return Input(
            id: input.id, type: input.type, label: input.label, unit: input.unit, options: input.options,
            minimum: input.minimum, maximum: input.maximum, whole: input.whole, mayBeLater: input.mayBeLater,
            askWhen: settled(askWhen), allowsNone: input.allowsNone, improve: input.improve,
            fromEnterprises: input.fromEnterprises, slot: input.slot)
    }
}
