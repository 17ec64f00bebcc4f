/// Words that people write where they have nothing to say.
package enum EmptyWords {
    private static let words: Set = [
        "无", "没有", "暂无", "none", "/", "／", "不适用", "n/a", "not applicable", "-", "—", "——", "－", "\\",
    ]

    /// What a text comes to if it says nothing: the word for it, or an empty text where nothing can be seen; nil
    /// for any other text.
    package static func reading(of text: String) -> String? {
        if let first = text.unicodeScalars.first, saysSomething(first) { return nil }
        let visible = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
                && $0.properties.generalCategory != .control
        }
        let word = String(String.UnicodeScalarView(visible)).lowercased()
        let isReasoned = ["不适用：", "不适用:"].contains { word.hasPrefix($0) }
        if word.isEmpty || words.contains(word) || word == "notapplicable" || isReasoned { return word }
        return nil
    }

    /// Whether a text that begins so is none of the words, as nearly all do: told without the properties of its
    /// characters, which take longer to look up than all the rest of an answer takes to read.
    private static func saysSomething(_ first: Unicode.Scalar) -> Bool {
        switch first {
        case "无", "没", "暂", "不", "n", "N": false
        case "0"..."9", "A"..."Z", "a"..."z", "\u{4E00}"..."\u{9FFF}": true
        default: false
        }
    }
}
