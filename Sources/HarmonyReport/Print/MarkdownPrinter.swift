import HarmonySyntax

/// Prints a page as Markdown that GitHub renders: all of it, as headings, lists and tables.
package struct MarkdownPrinter: PagePrinter {
    package init() {}

    package func bytes(_ page: Page) -> [UInt8] { Array(text(page).utf8) }

    package func text(_ page: Page) -> String {
        var sheet = MarkdownSheet(page.language)
        sheet.page(page)
        return sheet.text
    }
}

private struct MarkdownSheet {
    private(set) var text = ""
    private let language: Language

    init(_ language: Language) { self.language = language }

    mutating func page(_ page: Page) {
        heading(page.title, level: 1)
        rows(page.identity)
        for figure in page.figures {
            let words = [figure.before, figure.value + figure.unit].compactMap { $0 }.joined(separator: " → ")
            let value =
                figure.sign.map { "**\($0.mark) \(Markdown.escaped(words))**" } ?? Markdown.escaped(words)
            text +=
                "- **\(Markdown.escaped(figure.label))** \(value)\(Markdown.escaped(bracketed(figure.remark)))\n"
        }
        list(page.remarks)
        for section in page.sections {
            heading((section.sign.map { $0.mark + " " } ?? "") + section.title, level: 2)
            blocks(section.blocks)
        }
        if let signatures = page.signatures {
            heading(signatures.title, level: 2)
            for field in signatures.fields { text += "- \(Markdown.escaped(field))＿＿＿＿\n" }
            paragraph(signatures.remark)
        }
        if !page.notice.isEmpty { text += "\n> \(Markdown.escaped(page.notice))\n" }
    }

    // MARK: Blocks

    private mutating func blocks(_ blocks: [Page.Block]) { for block in blocks { self.block(block) } }

    private mutating func block(_ block: Page.Block) {
        switch block {
        case .line(let line): paragraph((line.sign.map { $0.mark + " " } ?? "") + line.text.plain)
        case .list(let lines):
            separate()
            list(lines)
        case .steps(let lines):
            separate()
            for (index, line) in lines.enumerated() {
                text += "\(index + 1). \(Markdown.escaped(line.text.plain))\n"
            }
        case .rows(let rows):
            separate()
            self.rows(rows)
        case .entry(let entry):
            let status = entry.status.isEmpty ? "" : "  " + entry.status
            heading(entry.sign.mark + " " + entry.title.plain + entry.remark + status, level: 3)
            blocks(entry.blocks)
        case .bars(let bars): self.bars(bars)
        case .table(let table): self.table(table)
        case .checklist(let checks):
            separate()
            for check in checks {
                text +=
                    "- [\(check.isDone ? "x" : " ")] "
                    + Markdown.escaped(check.text.plain + bracketed(check.remark)) + "\n"
            }
        case .heading(let words): heading(words, level: 3)
        case .quotation(let words): text += "\n> \(Markdown.escaped(words.plain))\n"
        case .folded(let title, let inner):
            if !title.isEmpty { heading(title, level: 3) }
            blocks(inner)
        }
    }

    private mutating func list(_ lines: [Page.Line]) {
        for line in lines {
            let words = (line.sign.map { $0.mark + " " } ?? "") + line.text.plain
            text +=
                "- " + (line.weight == .strong ? "**\(Markdown.escaped(words))**" : Markdown.escaped(words))
                + "\n"
        }
    }

    /// An entry with its label in bold; without a label it goes on with the entry above.
    private mutating func rows(_ rows: [Page.Row]) {
        for row in rows {
            let words = Markdown.escaped(row.text.plain)
            if row.label.isEmpty {
                text += "  *\(words)*\n"
            } else if case .signed(let sign) = row.weight {
                text += "- **\(Markdown.escaped(row.label))** **\(sign.mark) \(words)**\n"
            } else {
                text += "- **\(Markdown.escaped(row.label))** \(words)\n"
            }
        }
    }

    private mutating func bars(_ bars: [Page.Bar]) {
        let hasStatus = bars.contains { !$0.status.isEmpty }
        tableRow(
            [language == .zh ? "条目" : "Item"] + (hasStatus ? [language == .zh ? "情况" : "Status"] : [])
                + [language == .zh ? "计数" : "Count", language == .zh ? "说明" : "Remark"], isHead: true)
        for bar in bars {
            tableRow(
                ["\(bar.sign.mark) \(bar.name)"] + (hasStatus ? [bar.status] : []) + [bar.count, bar.remark])
        }
    }

    private mutating func table(_ table: Page.Table) {
        tableRow(table.columns.map(\.title), isHead: true, alignments: table.columns.map(\.alignment))
        for cells in table.rows {
            let texts = cells.map { cell in
                ([(cell.sign.map { $0.mark + " " } ?? "") + cell.text.plain] + cell.below.map(\.plain))
                    .map { Markdown.escaped($0) }.joined(separator: "<br>")
            }
            text += "| " + texts.joined(separator: " | ") + " |\n"
        }
    }

    private mutating func tableRow(
        _ cells: [String], isHead: Bool = false, alignments: [Page.Table.Alignment] = []
    ) {
        if isHead { separate() }
        text += "| " + cells.map { Markdown.escaped($0) }.joined(separator: " | ") + " |\n"
        guard isHead else { return }
        text +=
            "|"
            + cells.indices.map { index in
                alignments.indices.contains(index) && alignments[index] == .end ? " ---: |" : " --- |"
            }.joined() + "\n"
    }

    // MARK: Small parts

    private mutating func heading(_ words: String, level: Int) {
        text +=
            (text.isEmpty ? "" : "\n") + String(repeating: "#", count: level) + " " + Markdown.escaped(words)
            + "\n\n"
    }

    private mutating func paragraph(_ words: String) {
        separate()
        text += Markdown.escaped(words) + "\n"
    }

    /// An empty line, without which Markdown takes what follows for a part of what stands above.
    private mutating func separate() { if !text.hasSuffix("\n\n") { text += "\n" } }

    private func bracketed(_ remark: String) -> String {
        guard !remark.isEmpty else { return "" }
        return language == .zh ? "（\(remark)）" : " (\(remark))"
    }
}
