import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Yes and no, and options by their names.
enum HumanChoice {
    private static let yes: Set = ["是", "有", "√", "✓", "✔", "☑", "对", "y", "yes", "true"]
    private static let no: Set = ["否", "无", "没有", "×", "✗", "✘", "☒", "不是", "n", "no", "false", "x"]

    static func boolean(_ text: String) -> HumanValue {
        let word = PlainText.key(text)
        if yes.contains(word) { return .value(.true) }
        return no.contains(word) ? .value(.false) : .refused(.kind(.boolean))
    }

    static func one(_ text: String, of input: Input) -> HumanValue {
        if let index = input.options.firstIndex(where: { $0.matches(text) }) { return .value(.choice(index)) }
        return .refused(.noOption(text, input))
    }

    /// Names with 、, commas, semicolons or line breaks between them. A name may hold 、 itself: the longest that
    /// fits is taken.
    static func several(_ text: String, of input: Input) -> HumanValue {
        if ["均无", "都没有", "以上均无", "none of these"].contains(PlainText.of(text).lowercased()) {
            return .value(.choices(0))
        }
        var chosen: UInt64 = 0
        var rest = text[...].trimmed
        while !rest.isEmpty {
            let found = input.options.indices.flatMap { index in
                input.options[index].names.compactMap { name in
                    prefix(of: rest, matching: name).map { (index: index, end: $0) }
                }
            }
            guard let (index, end) = found.max(by: { $0.end < $1.end }) else {
                let word = rest.prefix { !isSeparator($0) }
                return .refused(.noOption(String(word.isEmpty ? rest : word), input))
            }
            chosen |= 1 << UInt64(index)
            rest = rest[end...].drop { isSeparator($0) || $0.isWhitespace }
        }
        return .value(.choices(chosen))
    }

    private static func isSeparator(_ character: Character) -> Bool {
        ["、", ",", "，", ";", "；", "\n", "\r\n", "/", "|"].contains(character)
    }

    /// Where the text goes on after a name, if it begins with it and nothing but a separator follows.
    private static func prefix(of text: Substring, matching name: String) -> Substring.Index? {
        let key = PlainText.key(name)
        guard !key.isEmpty else { return nil }
        var read = ""
        var at = text.startIndex
        while at < text.endIndex, read.count < key.count {
            read += PlainText.key(String(text[at]))
            at = text.index(after: at)
        }
        guard read == key else { return nil }
        let next = text[at...].first { !$0.isWhitespace || isSeparator($0) }
        return next.map(isSeparator) ?? true ? at : nil
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
