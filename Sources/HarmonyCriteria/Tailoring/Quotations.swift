import HarmonyRules
import HarmonySyntax

/// What a local document says about an indicator, in its own words.
extension CriteriaLoader {
    /// What the entries of a local file under `change` and `add` quote of its document.
    mutating func quotations(_ edit: QuestionEdit, _ tailoring: inout Tailoring) -> [Quotation] {
        var found = edit.question.quotations
        let entries = [
            edit.change.map { ($0.members, $0.because) }, edit.addition.map { ($0, tailoring.addedBecause) },
        ]
        for (members, because) in entries.compactMap({ $0 })
        where ["fragment", "clause", "translation"].contains(where: { members[$0] != nil }) {
            let clause = fields.optionalString("clause", in: members)
            let words = fragment(members, in: members["clause"])
            let translation = fields.optionalString("translation", in: members)
            if let words {
                tailoring.set(.quotation(edit.question.id, found.count), because)
                found.append(
                    Quotation(
                        fragment: words, clause: clause, translation: translation, layer: tailoring.layer))
            }
        }
        return found
    }
}
