import HarmonySyntax

/// Several names in one cell, out of those that are known.
enum NameList {
    struct Unknown: Error {
        let word: String
    }

    /// Names with 、, commas, semicolons, strokes or line breaks between them. A name may hold such a mark itself:
    /// the longest that fits is taken.
    ///
    /// - Parameter known: the forms in which each may be written.
    /// - Returns: the indices of the names, in the order given.
    static func read(_ text: String, known: [[String]]) throws(Unknown) -> [Int] {
        var found: [Int] = []
        var rest = text[...].trimmed
        while !rest.isEmpty {
            let fitting = known.indices.flatMap { index in
                known[index].compactMap { name in
                    prefix(of: rest, matching: name).map { (index: index, end: $0) }
                }
            }
            guard let longest = fitting.max(by: { $0.end < $1.end }) else {
                let word = rest.prefix { !isSeparator($0) }
                throw Unknown(word: String(word.isEmpty ? rest : word))
            }
            if !found.contains(longest.index) { found.append(longest.index) }
            rest = rest[longest.end...].drop { isSeparator($0) || $0.isWhitespace }
        }
        return found
    }

    private static func isSeparator(_ character: Character) -> Bool {
        ["、", ",", "，", ";", "；", "/", "／", "|"].contains(character) || character.isNewline
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
