/// `{name}` in a text.
package enum Placeholders {
    /// The names that a text mentions, in order.
    package static func names(in text: String) -> [String] {
        var names: [String] = []
        walk(text, literal: { _ in }, name: { names.append($0) })
        return names
    }

    /// The text with each name replaced; a name without a value stays as it is written.
    package static func expand(_ text: String, _ value: (String) -> String?) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var expanded = ""
        walk(text, literal: { expanded += $0 }, name: { expanded += value($0) ?? "{\($0)}" })
        return expanded
    }

    private static func walk(_ text: String, literal: (Substring) -> Void, name: (String) -> Void) {
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            literal(rest[..<open])
            name(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        literal(rest)
    }
}
