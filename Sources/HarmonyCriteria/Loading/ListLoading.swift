import HarmonySyntax

extension CriteriaLoader {
    /// The entries of a list that may be left out; a list too long to be meant is cut and reported.
    mutating func entries(_ list: JSONDocument.Value?) -> [JSONDocument.Value] {
        guard let list, let entries = fields.array(list) else { return [] }
        let most = CriteriaProblem.longestList
        guard entries.count > most else { return entries }
        fields.report(
            CriteriaProblem.tooManyEntries, entries[most], zh: "列表有 \(entries.count) 项，上限为 \(most) 项",
            en: "the list has \(entries.count) entries; the limit is \(most)")
        return Array(entries.prefix(most))
    }
}
