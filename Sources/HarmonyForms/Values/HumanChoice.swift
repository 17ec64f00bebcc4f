import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Yes and no, and options by their names.
enum HumanChoice {
    private static let yes: Set = ["是", "有", "√", "✓", "✔", "☑", "对", "y", "yes", "true"]
    private static let no: Set = ["否", "无", "没有", "×", "✗", "✘", "不是", "n", "no", "false"]

    static func boolean(_ text: String) -> HumanValue {
        let word = PlainText.key(text)
        if yes.contains(word) { return .value(.true) }
        return no.contains(word) ? .value(.false) : .refused(.kind(.boolean))
    }

    static func one(_ text: String, of input: Input) -> HumanValue {
        if let index = input.options.firstIndex(where: { $0.matches(text) }) { return .value(.choice(index)) }
        return .refused(.noOption(text, input))
    }

    static func several(_ text: String, of input: Input) -> HumanValue {
        if ["均无", "都没有", "以上均无", "none of these"].contains(PlainText.of(text).lowercased()) {
            return .value(.choices(0))
        }
        do {
            let chosen = try NameList.read(text, known: input.options.map(\.names))
            return .value(.choices(chosen.reduce(0) { $0 | 1 << UInt64($1) }))
        } catch {
            return .refused(.noOption(error.word, input))
        }
    }
}

extension Option {
    /// The id, both labels, and both without the explanation in brackets at their end.
    var names: [String] {
        [label.zh, label.en, label.zh.withoutBrackets, label.en.withoutBrackets, id].compactMap { $0 }
    }

    func matches(_ text: String) -> Bool {
        let key = PlainText.key(text)
        return names.contains { PlainText.key($0) == key }
    }
}

extension String {
    /// Nil where no bracket closes it, or all of it is in brackets.
    fileprivate var withoutBrackets: String? {
        guard let last, last == "）" || last == ")", let open = lastIndex(where: { $0 == "（" || $0 == "(" }),
            open > startIndex
        else { return nil }
        return String(self[..<open].trimmed)
    }
}
