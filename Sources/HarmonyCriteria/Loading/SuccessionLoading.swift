import HarmonySyntax

/// `renamed` and `removed`: answers outlive the version that they were written for.
extension CriteriaLoader {
    func successions(
        _ members: JSONFields.Members, upon parent: @escaping @Sendable () -> Successions = { .none }
    ) -> @Sendable () -> Successions {
        let (renamed, removed) = (members["renamed"], members["removed"])
        guard renamed != nil || removed != nil else { return parent }
        return { [document] in
            var fates = parent().fates
            if let renamed {
                document.forEachMember(renamed) {
                    fates[document.string($0)] = .renamed(document.string($1))
                }
            }
            if let removed {
                document.forEachMember(removed) {
                    fates[document.string($0)] = .removed(Self.words(document, $1))
                }
            }
            return Successions(fates: fates)
        }
    }

    /// The Chinese stands in where a local file has no English.
    private static func words(_ document: JSONDocument, _ text: JSONDocument.Value) -> Localized {
        let zh = document.member(text, "zh").map { document.string($0) } ?? ""
        return Localized(zh: zh, en: document.member(text, "en").map { document.string($0) } ?? zh)
    }
}
