/// `{name}` in a text.
package enum Placeholders {
    /// The names that a text mentions, in order.
    package static func names(in text: String) -> [String] {
        guard hasAny(text) else { return [] }
        var names: [String] = []
        walk(text, literal: { _ in }, name: { names.append(String($0)) })
        return names
    }

    /// The text with each name replaced; a name without a value stays as it is written.
    package static func expand(_ text: String, _ value: (String) -> String?) -> String {
        guard hasAny(text) else { return text }
        var expanded = ""
        walk(text, literal: { expanded += $0 }, name: { expanded += value(String($0)) ?? "{\($0)}" })
        return expanded
    }

    private static func hasAny(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "{")) }

    private static func walk(_ text: String, literal: (Substring) -> Void, name: (Substring) -> Void) {
        // Braces are ASCII, so the byte offsets around them are character boundaries.
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            literal(rest[..<open])
            name(rest[rest.utf8.index(after: open)..<close])
            rest = rest[rest.utf8.index(after: close)...]
        }
        literal(rest)
    }
}
