import HarmonySyntax

/// `left`: words of a clause that no indicator asks about, each with its reason.
extension CriteriaLoader {
    mutating func deferredLeft(_ list: JSONDocument.Value?, of clause: JSONDocument.Value?) -> Deferred<
        LeftWords
    > {
        guard let list else { return { [] } }
        if fields.trusts {
            return { [late] in
                var loader = CriteriaLoader(late)
                return loader.left(list, of: nil)
            }
        }
        let found = left(list, of: clause)
        return { found }
    }

    private mutating func left(_ list: JSONDocument.Value, of clause: JSONDocument.Value?) -> [LeftWords] {
        var found: [LeftWords] = []
        for entry in entries(list) {
            guard let members = fields.object(entry, known: ["fragment", "because"]) else { continue }
            let words = fragment(members, in: clause)
            let because = fields.requiredLocalized("because", in: members)
            if let words, let because { found.append(LeftWords(fragment: words, because: because)) }
        }
        return found
    }
}
