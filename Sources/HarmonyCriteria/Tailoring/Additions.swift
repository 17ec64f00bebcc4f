import HarmonyRules
import HarmonySyntax

/// `add`: new facts, items, vetoes, indicators of an item, parts of an indicator.
extension CriteriaLoader {
    mutating func readAdditions(_ root: JSONFields.Members, _ tailoring: inout Tailoring) {
        guard let value = root["add"], fields.expect(.object, value) else { return }
        let add = fields.members(value)
        tailoring.addedBecause = because(add)
        if let value = add["roles"] { readRoles(value) }
        if let value = add["assessors"] { readAssessors(value, besides: assessors) }
        let before = facts.count
        readFacts(add["facts"])
        for fact in facts.dropFirst(before) { tailoring.set(.fact(fact.input.id), tailoring.addedBecause) }
        for entry in add["items"].flatMap({ fields.array($0) }) ?? [] {
            guard let draft = itemDraft(entry, added: true) else { continue }
            tailoring.items.append(draft)
            tailoring.set(.item(draft.id), tailoring.addedBecause)
            for indicator in draft.indicators {
                tailoring.set(.question(indicator.id), tailoring.addedBecause)
            }
        }
        for entry in add["vetoes"].flatMap({ fields.array($0) }) ?? [] {
            guard let draft = vetoDraft(entry, added: true) else { continue }
            tailoring.vetoes.append(draft)
            tailoring.set(.question(draft.id), tailoring.addedBecause)
        }
        let reserved = ["roles", "assessors", "facts", "items", "vetoes", "because"]
        for (key, entry) in document.pairs(value) where !reserved.contains(document.string(key)) {
            addition(key, entry, &tailoring)
        }
    }

    private mutating func addition(
        _ key: JSONDocument.Value, _ entry: JSONDocument.Value, _ tailoring: inout Tailoring
    ) {
        let id = document.string(key)
        if tailoring.parent.items.contains(where: { $0.id == id }) {
            for indicator in fields.array(entry) ?? [] {
                guard let draft = indicatorDraft(indicator, from: .source) else { continue }
                tailoring.indicators[id, default: []].append(draft)
                tailoring.set(.question(draft.id), tailoring.addedBecause)
            }
            return
        }
        guard let edit = tailoring.edit(id) else {
            // What stands under it is named elsewhere; that is no further mistake.
            if document.kind(entry) == .array {
                document.forEachElement(entry) { indicator in
                    guard let id = document.member(indicator, "id"), document.kind(id) == .string else {
                        return
                    }
                    ids.append(document.string(id))
                }
            }
            unknownTarget(
                id, key,
                among: tailoring.parent.items.map(\.id) + tailoring.questionIds + [
                    "roles", "assessors", "facts", "items", "vetoes",
                ])
            return
        }
        let known =
            edit.indicator == nil
            ? ["inputs", "parameters", "notes", "evidence"]
            : ["inputs", "parameters", "let", "conditions", "notes", "evidence"]
        guard let members = fields.object(entry, known: known + Self.quotationFields) else { return }
        edit.addition = members
        let draft = edit.draft
        let (inputs, parameters) = (draft.inputs.count, draft.parameters.count)
        draft.inputs = self.inputs(members["inputs"], besides: draft.inputs)
        draft.parameters = self.parameters(members["parameters"], besides: draft.parameters)
        checkNames(members, of: draft, besides: inputs, parameters)
        notePlaces(ofParameters: members["parameters"], in: id)
        if let lets = members["let"] { define(lets, in: draft, because: tailoring.addedBecause) }
        if let index = others.firstIndex(where: { $0.question == id }) {
            others[index] = QuestionInputs(question: id, inputs: draft.inputs)
        }
        for input in draft.inputs.dropFirst(inputs) {
            tailoring.set(.input(id, input.input.id), tailoring.addedBecause)
        }
        for parameter in draft.parameters.dropFirst(parameters) {
            tailoring.set(.parameter(id, parameter.id), tailoring.addedBecause)
        }
    }

    /// A key that names nothing in the parent.
    mutating func unknownTarget(_ id: String, _ key: JSONDocument.Value, among known: [String]) {
        let near = fields.suggestion(for: id, among: known)
        fields.report(
            CriteriaProblem.unknownReference, key, zh: "上级标准没有“\(id)”", en: "the parent has no '\(id)'",
            help: near.map { Localized(zh: "是否为 \"\($0)\"？", en: "did you mean \"\($0)\"?") })
    }
}
