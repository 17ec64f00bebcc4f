import HarmonySyntax

/// The columns of a form, in both languages.
enum FormHeading: CaseIterable {
    case code, number, item, text, unit, answer, hint, evidence, files, note, clause
    /// What the answers under review say: for the reader of the form, and never read back.
    case claim

    private var name: Localized {
        switch self {
        case .code: Localized(zh: "代码", en: "Code")
        case .number: Localized(zh: "编号", en: "No.")
        case .item: Localized(zh: "条目", en: "Item")
        case .text: Localized(zh: "问题", en: "Question")
        case .unit: Localized(zh: "单位／类型", en: "Unit / type")
        case .answer: Localized(zh: "填报", en: "Answer")
        case .hint: Localized(zh: "填法", en: "How to answer")
        case .evidence: Localized(zh: "佐证材料", en: "Evidence")
        case .files: Localized(zh: "佐证文件", en: "Files")
        case .note: Localized(zh: "备注", en: "Note")
        case .clause: Localized(zh: "条文", en: "Clause")
        case .claim: Localized(zh: "对方所填", en: "Claimed")
        }
    }

    func name(_ language: Language) -> String { name[language] }
    var words: [String] { [name.zh, name.en] }

    /// The heading that a cell holds, whatever brackets or colon people have added: 佐证文件（电子版）.
    init?(_ text: String) {
        // No heading is as long as a question.
        guard text.utf8.count <= 60 else { return nil }
        var bare = PlainText.of(text)
        if let bracket = bare.firstIndex(of: "("), bracket > bare.startIndex {
            bare = String(bare[..<bracket])
        }
        while let last = bare.last, last == ":" || last == "*" || last.isWhitespace { bare.removeLast() }
        guard let found = Self.byKey[PlainText.key(bare)] else { return nil }
        self = found
    }

    private static let byKey: [String: FormHeading] = {
        let own = allCases.flatMap { heading in heading.words.map { (PlainText.key($0), heading) } }
        // What people call the column of units.
        return Dictionary(
            own + [("单位", .unit), ("unit", .unit), ("企业自评", .claim), ("单位自评", .claim)],
            uniquingKeysWith: { first, _ in first })
    }()
}
