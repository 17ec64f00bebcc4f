/// The files named in one cell.
package enum FileList {
    /// Names with semicolons or line breaks between them; one that holds these itself stands in double quotes.
    package static func read(_ text: String) -> [String] {
        var names: [String] = []
        var name = ""
        var quoted = false
        var closed = false
        func isEnd(_ character: Character) -> Bool {
            character == ";" || character == "；" || character.isNewline
        }
        func end() {
            let found = closed ? name : String(name.trimmed)
            if !found.isEmpty { names.append(found) }
            (name, quoted, closed) = ("", false, false)
        }
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "\"" where quoted && rest.first == "\"":
                name.append("\"")
                rest = rest.dropFirst()
            case "\"" where quoted: (quoted, closed) = (false, true)
            case "\"" where name.trimmed.isEmpty && !closed: (name, quoted) = ("", true)
            case _ where isEnd(character) && !quoted: end()
            case _ where closed && character.isWhitespace: continue
            default: name.append(character)
            }
        }
        end()
        return names
    }

    package static func write(_ names: [String]) -> String {
        names.map { name in
            let isPlain =
                name.trimmed == name[...] && !name.isEmpty
                && !name.contains { $0 == ";" || $0 == "；" || $0 == "\"" || $0.isNewline }
            return isPlain ? name : "\"" + name.replacing("\"", with: "\"\"") + "\""
        }
        .joined(separator: "；")
    }
}
