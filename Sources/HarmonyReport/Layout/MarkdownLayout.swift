import HarmonySyntax

/// The same lines and rows as Markdown: headings, lists, and a title for each gap.
extension TextPage {
    mutating func markdownHeading(_ words: String, level: Int) {
        let gap = text.isEmpty || text.hasSuffix("\n\n") ? "" : "\n"
        append(gap + String(repeating: "#", count: level) + " " + Markdown.escaped(words) + "\n\n")
    }

    /// A line with a mark at its very beginning is the title of what follows; one with a mark further in is an entry
    /// of a list.
    mutating func markdownLine(_ words: String, mark: String, style: Style) {
        if text.isEmpty { return markdownHeading(words, level: 1) }
        let sign = mark.filter { $0 != " " }
        if sign.isEmpty {
            append("\n" + (style == .faint ? "> " : "") + Markdown.escaped(words) + "\n")
        } else if sign.hasSuffix("."), sign.dropLast().allSatisfy(\.isNumber) {
            append(sign + " " + Markdown.escaped(words) + "\n")
        } else if mark.first == " " {
            append("- " + (sign == "·" ? "" : sign + " ") + Markdown.escaped(words) + "\n")
        } else {
            markdownHeading((sign == "·" ? "" : sign + " ") + words, level: 3)
        }
    }

    /// An entry with its label in bold; without a label it goes on with the entry above.
    mutating func markdownRow(_ label: String, _ words: String, style: Style, indent: Int) {
        let start = String(repeating: " ", count: indent > 2 ? 2 : 0)
        let isDecisive = style == .good || style == .bad || style == .warning
        let text = isDecisive ? "**" + Markdown.escaped(words) + "**" : Markdown.escaped(words)
        append(
            start + (label.isEmpty ? "  *" + Markdown.escaped(words) + "*" : "- **" + label + "** " + text)
                + "\n")
    }

    /// A table; the cells are texts.
    mutating func markdownTable(_ headings: [String], _ rows: [[String]]) {
        func row(_ cells: [String]) -> String {
            "| " + cells.map { Markdown.escaped($0) }.joined(separator: " | ") + " |\n"
        }
        append(row(headings) + "|" + String(repeating: " --- |", count: headings.count) + "\n")
        append(rows.map(row).joined())
    }
}
