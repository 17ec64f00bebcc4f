import HarmonyRules
import HarmonySyntax

/// The names that a question gives: its `let`, and that no name stands for two things.
extension CriteriaLoader {
    /// The names of a `let`, each with an expression that is bound once every name is known.
    mutating func define(
        _ lets: JSONDocument.Value, in draft: QuestionDraft, because: Localized? = nil
    ) {
        guard fields.expect(.object, lets) else { return }
        for (key, value) in document.pairs(lets) {
            guard draft.definitions.count < RuleLimits.definitions else {
                fields.report(
                    RuleProblem.tooLarge, key, zh: "一个指标的 let 超过 \(RuleLimits.definitions) 个",
                    en: "more than \(RuleLimits.definitions) names in the let of one indicator")
                return
            }
            let name = document.string(key)
            _ = identifier(key, .name)
            checkFree(name, key, in: draft)
            if !fields.trusts { places.note(.definition(draft.id, name), key) }
            draft.definitions.append(
                .init(
                    name: name, value: value, expression: expression(value), isInherited: false,
                    because: because))
        }
    }

    /// A name that stands for two things would hide one of them: inputs, parameters and lets of a question share
    /// their names with the facts.
    private mutating func checkFree(_ name: String, _ place: JSONDocument.Value, in draft: QuestionDraft) {
        guard !fields.trusts else { return }
        if draft.knows(name) || facts.contains(where: { $0.input.id == name }) { duplicate(name, place) }
    }

    /// The same for inputs and parameters that have just been read.
    mutating func checkNames(
        _ members: JSONFields.Members, of draft: QuestionDraft, besides inputs: Int, _ parameters: Int
    ) {
        guard !fields.trusts else { return }
        let factIds = Set(facts.map(\.input.id))
        let inputIds = Set(draft.inputs.map(\.input.id))
        let others = Set(draft.parameters.prefix(parameters).map(\.id) + draft.definitions.map(\.name))
        for id in idValues(members["inputs"])
        where factIds.contains(document.string(id)) || others.contains(document.string(id)) {
            duplicate(document.string(id), id)
        }
        let lets = Set(draft.definitions.map(\.name))
        for id in idValues(members["parameters"]) {
            let name = document.string(id)
            if factIds.contains(name) || inputIds.contains(name) || lets.contains(name) {
                duplicate(name, id)
            }
        }
    }

    private func idValues(_ list: JSONDocument.Value?) -> [JSONDocument.Value] {
        guard let list, document.kind(list) == .array else { return [] }
        return document.elements(list).compactMap { entry in
            document.member(entry, "id").flatMap { document.kind($0) == .string ? $0 : nil }
        }
    }

    /// Settles the types of the definitions; one that does not fit is broken from here on.
    mutating func bindDefinitions(of draft: QuestionDraft) {
        for index in draft.definitions.indices where !draft.definitions[index].isInherited {
            let definition = draft.definitions[index]
            guard let expression = definition.expression, let value = definition.value else { continue }
            if bind(expression, value, in: draft, expecting: nil) == nil {
                draft.definitions[index].expression = nil
            }
        }
    }
}
