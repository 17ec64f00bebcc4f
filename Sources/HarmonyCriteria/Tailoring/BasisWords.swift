import HarmonySyntax

/// Whose demand something is, in the words of a message.
enum BasisWords {
    static func settler(_ bases: [Basis]) -> Localized {
        let binding = bases.filter(\.binds)
        let texts = (binding.isEmpty ? bases : binding).map { words($0) }
        var seen: [Localized] = []
        for text in texts where !seen.contains(text) { seen.append(text) }
        return Localized(
            zh: seen.map(\.zh).joined(separator: "、"), en: seen.map(\.en).joined(separator: ", "))
    }

    private static func words(_ basis: Basis) -> Localized {
        switch basis.kind {
        case .document:
            basis.authority.map { Localized(zh: "《\($0.document.zh)》", en: $0.document.en) }
                ?? Localized(zh: "条文", en: "the document")
        case .convention:
            basis.authority?.standard.map {
                Localized(zh: "“\($0.zh)”自定口径", en: "a rule of '\($0.en)' itself")
            } ?? Localized(zh: "本工具自定口径", en: "this tool's own rule")
        case .law, .policy:
            Localized(
                zh: (basis.law?.zh ?? "") + (basis.article?.zh ?? ""),
                en: [basis.law?.en, basis.article?.en].compactMap { $0 }.joined(separator: ", "))
        }
    }
}
