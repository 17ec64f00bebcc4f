/// Words that people write where they have nothing to say.
package enum EmptyWords {
    private static let words: Set = [
        "无", "没有", "暂无", "none", "/", "／", "不适用", "n/a", "not applicable", "-", "—", "——", "－", "\\",
    ]

    /// What a text comes to if it says nothing: the word for it, or an empty text where nothing can be seen; nil
    /// for any other text.
    package static func reading(of text: String) -> String? {
        let visible = text.unicodeScalars.filter {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
                && $0.properties.generalCategory != .control
        }
        let word = String(String.UnicodeScalarView(visible)).lowercased()
        let isReasoned = ["不适用：", "不适用:"].contains { word.hasPrefix($0) }
        if word.isEmpty || words.contains(word) || word == "notapplicable" || isReasoned { return word }
        return nil
    }
}
