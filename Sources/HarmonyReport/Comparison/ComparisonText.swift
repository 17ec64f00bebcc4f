import HarmonySyntax

/// A comparison for a terminal or a pipe: what decides first, then every difference.
struct ComparisonText {
    private var page: TextPage
    private let language: Language

    init(_ options: TextPage.Options, _ language: Language) {
        page = TextPage(options)
        self.language = language
    }

    mutating func render(_ content: ComparisonPage) -> String {
        page.line(content.title, style: .strong)
        let labels = content.identity.map(\.label) + content.figures.map(\.label)
        let column = 2 + (labels.map { DisplayWidth.of($0) }.max() ?? 0)
        for row in content.identity { page.row(row.label, row.text, column: column) }
        for remark in content.remarks { page.line(remark, mark: "! ", style: .warning) }
        if !content.figures.isEmpty { page.blank() }
        for figure in content.figures {
            page.row(
                figure.label,
                change(figure.before, figure.after) + bracketed(figure.remark), column: column,
                style: figure.sign.map(style) ?? .plain)
        }
        for section in content.sections {
            page.heading(section.title)
            for note in section.notes { page.line(note, indent: 2) }
            for entry in section.entries { write(entry) }
        }
        page.blank()
        page.line(content.notice, style: .faint)
        return page.text
    }

    private mutating func write(_ entry: ComparisonPage.Entry) {
        var text = entry.name
        if let before = entry.before, let after = entry.after { text += colon + change(before, after) }
        page.line(text + bracketed(entry.remark), mark: entry.sign.mark + " ", style: style(entry.sign))
        for line in entry.lines {
            let lead = line.label.isEmpty ? "" : line.label + colon
            page.line(lead + change(line.before, line.after) + bracketed(line.remark), mark: "    ")
        }
    }

    private var colon: String { language == .zh ? "：" : ": " }

    private func change(_ before: String, _ after: String) -> String {
        before == after || before.isEmpty ? after : before + " → " + after
    }

    private func bracketed(_ remark: String) -> String {
        guard !remark.isEmpty else { return "" }
        return language == .zh ? "（\(remark)）" : " (\(remark))"
    }

    private func style(_ sign: Sign) -> TextPage.Style {
        switch sign.style {
        case "good": .good
        case "bad": .bad
        case "open": .warning
        default: .plain
        }
    }
}
