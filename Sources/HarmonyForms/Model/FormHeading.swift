import HarmonySyntax

/// The columns of a form, in both languages.
enum FormHeading: CaseIterable {
    case code, number, item, text, unit, answer, hint, evidence, files, note, clause

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
        }
    }

    func name(_ language: Language) -> String { name[language] }
    var words: [String] { [name.zh, name.en] }

    /// The heading that a cell holds, whatever brackets or colon people have added: 佐证文件（电子版）.
    init?(_ text: String) {
        var bare = PlainText.of(text)
        if let bracket = bare.firstIndex(of: "("), bracket > bare.startIndex {
            bare = String(bare[..<bracket])
        }
        while let last = bare.last, last == ":" || last == "*" || last.isWhitespace { bare.removeLast() }
        let key = PlainText.key(bare)
        guard let found = Self.allCases.first(where: { $0.words.contains { PlainText.key($0) == key } })
        else {
            // What the column was called at first.
            guard key == "单位" || key == "unit" else { return nil }
            self = .unit
            return
        }
        self = found
    }
}
