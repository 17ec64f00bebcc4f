import HarmonySyntax

/// Prints a page as a document for word processors: A4, headings and tables by their styles, to be signed and sealed.
package struct WordPrinter: PagePrinter {
    package init() {}

    package func bytes(_ page: Page) -> [UInt8] {
        var sheet = WordSheet(page)
        return WordWriter.write(sheet.filled())
    }
}

private struct WordSheet {
    private let page: Page
    private var document: WordDocument
    private var lists = 0

    init(_ page: Page) {
        self.page = page
        document = WordDocument(page.language)
        document.title = page.name
    }

    mutating func filled() -> WordDocument {
        add(.title, page.title)
        let width = labelWidth(page.identity.map(\.label) + page.figures.map(\.label))
        table(.framed, [width, 1 - width], (page.identity.map(row) + page.figures.map(row)))
        for line in page.remarks { add(.body, words(line)) }
        var wasApart = false
        for section in page.sections {
            let isApart = section.place == .apart
            self.section(section, startsPage: isApart || wasApart)
            wasApart = isApart
        }
        if !page.notice.isEmpty { add(.small, page.notice) }
        if let signatures = page.signatures { sign(signatures) }
        return document
    }

    private mutating func section(_ section: Page.Section, startsPage: Bool) {
        let mark = section.sign.map { self.mark($0) } ?? []
        var heading = WordDocument.Paragraph(.heading, mark + [WordDocument.Run(section.title)])
        (heading.anchor, heading.startsPage) = (section.id, startsPage)
        document.blocks.append(.paragraph(heading))
        for block in section.blocks { self.block(block) }
    }

    // MARK: Blocks

    private mutating func block(_ block: Page.Block) {
        switch block {
        case .line(let line): add(style(line), words(line))
        case .list(let lines):
            for line in lines {
                var paragraph = WordDocument.Paragraph(.list, words(line))
                if line.sign == nil { paragraph.list = .bullets }
                document.blocks.append(.paragraph(paragraph))
            }
        case .steps(let lines):
            lists += 1
            for line in lines {
                var paragraph = WordDocument.Paragraph(.list, words(line))
                paragraph.list = .numbered(lists)
                document.blocks.append(.paragraph(paragraph))
            }
        case .rows(let rows):
            let width = labelWidth(rows.map(\.label))
            table(.ruled, [width, 1 - width], rows.map(row))
        case .entry(let entry): self.entry(entry)
        case .bars(let bars): self.bars(bars)
        case .table(let table): self.table(table)
        case .checklist(let checks):
            for check in checks {
                let box = WordDocument.Run(check.isDone ? "☑ " : "☐ ", .mark)
                let remark = check.remark.isEmpty ? [] : [WordDocument.Run("  " + check.remark, .faint)]
                add(.list, [box] + runs(check.text) + remark)
            }
        case .heading(let words): add(.subheading, words)
        case .quotation(let text): add(.quotation, runs(text))
        case .folded(let title, let blocks):
            if !title.isEmpty { add(.leastHeading, title) }
            for block in blocks { self.block(block) }
        }
    }

    private mutating func entry(_ entry: Page.Entry) {
        var runs = mark(entry.sign) + self.runs(entry.title) + [WordDocument.Run(entry.remark)]
        if !entry.status.isEmpty { runs.append(WordDocument.Run("  " + entry.status, .faint)) }
        var heading = WordDocument.Paragraph(.subheading, runs)
        heading.anchor = entry.id.isEmpty ? nil : entry.id
        document.blocks.append(.paragraph(heading))
        for block in entry.blocks { self.block(block) }
    }

    private mutating func bars(_ bars: [Page.Bar]) {
        table(
            .ruled, [0.46, 0.18, 0.36],
            bars.map { bar in
                let name = WordDocument.Run(bar.name)
                let words = bar.remark.isEmpty ? bar.status : bar.remark
                return WordDocument.Table.Row([
                    [cell(mark(bar.sign) + [name])], [cell([WordDocument.Run(bar.count)])],
                    [cell([WordDocument.Run(words)])],
                ])
            })
    }

    // MARK: Tables

    private mutating func table(_ table: Page.Table) {
        guard !table.rows.isEmpty else { return }
        let head = table.columns.map { column in
            [WordDocument.Paragraph(.head, [WordDocument.Run(column.title)])]
        }
        let rows = table.rows.map { cells in
            WordDocument.Table.Row(
                zip(table.columns, cells).map { column, cell in
                    var first = self.cell((cell.sign.map { mark($0) } ?? []) + runs(cell.text))
                    first.isAtEnd = column.alignment == .end
                    return [first] + cell.below.map { self.cell(runs($0)) }
                })
        }
        self.table(.framed, table.columns.map(\.width), [WordDocument.Table.Row(head)] + rows, headRows: 1)
    }

    private mutating func table(
        _ look: WordDocument.Table.Look, _ widths: [Double], _ rows: [WordDocument.Table.Row],
        headRows: Int = 0
    ) {
        guard !rows.isEmpty else { return }
        // Two tables without a paragraph between them would be one.
        if case .table? = document.blocks.last { add(.small, "") }
        var table = WordDocument.Table(look, widths: widths, rows: rows)
        table.headRows = headRows
        document.blocks.append(.table(table))
    }

    private func row(_ row: Page.Row) -> WordDocument.Table.Row {
        let words = runs(row.text)
        let content: [WordDocument.Run] =
            switch row.weight {
            case .plain: words
            case .strong: words.map { WordDocument.Run($0.words, .strong) }
            case .faint, .folded: words.map { WordDocument.Run($0.words, .faint) }
            case .signed(let sign): mark(sign) + words.map { WordDocument.Run($0.words, .strong) }
            }
        return labelled(row.label, content)
    }

    private func row(_ figure: Page.Figure) -> WordDocument.Table.Row {
        var runs = figure.before.map { [WordDocument.Run($0 + " → ")] } ?? []
        runs += (figure.sign.map { mark($0) } ?? []) + [WordDocument.Run(figure.value + figure.unit, .strong)]
        if !figure.remark.isEmpty {
            runs.append(
                WordDocument.Run(page.language == .zh ? "（\(figure.remark)）" : " (\(figure.remark))"))
        }
        return labelled(figure.label, runs)
    }

    private func labelled(_ label: String, _ content: [WordDocument.Run]) -> WordDocument.Table.Row {
        WordDocument.Table.Row([
            [WordDocument.Paragraph(.label, [WordDocument.Run(label)])], [cell(content)],
        ])
    }

    /// The share of a table's width that the labels need, so that most of them stay on a line.
    private func labelWidth(_ labels: [String]) -> Double {
        let widest = labels.map { DisplayWidth.of($0) }.max() ?? 0
        return min(0.34, max(0.11, Double(widest + 2) / 90))
    }

    // MARK: Signatures

    /// Fields with room for a seal, two beside each other.
    private mutating func sign(_ signatures: Page.Signatures) {
        add(.heading, signatures.title)
        let fields = signatures.fields
        let rows = stride(from: 0, to: fields.count, by: 2).map { start in
            WordDocument.Table.Row(
                fields[start..<min(start + 2, fields.count)].map { [cell([WordDocument.Run($0)])] },
                height: 1100)
        }
        table(.framed, [0.5, 0.5], rows)
        if !signatures.remark.isEmpty { add(.small, signatures.remark) }
    }

    // MARK: Words

    private mutating func add(_ style: WordDocument.Style, _ words: String) {
        add(style, [WordDocument.Run(words)])
    }

    private mutating func add(_ style: WordDocument.Style, _ runs: [WordDocument.Run]) {
        document.blocks.append(.paragraph(WordDocument.Paragraph(style, runs)))
    }

    private func cell(_ runs: [WordDocument.Run]) -> WordDocument.Paragraph {
        WordDocument.Paragraph(.cell, runs)
    }

    private func style(_ line: Page.Line) -> WordDocument.Style {
        line.weight == .faint || line.weight == .folded ? .small : .body
    }

    private func mark(_ sign: Page.Sign) -> [WordDocument.Run] { [WordDocument.Run(sign.mark + " ", .mark)] }

    private func words(_ line: Page.Line) -> [WordDocument.Run] {
        let words = runs(line.text)
        return (line.sign.map { mark($0) } ?? [])
            + (line.weight == .strong ? words.map { WordDocument.Run($0.words, .strong) } : words)
    }

    private func runs(_ text: Page.Text) -> [WordDocument.Run] {
        text.runs.map { run in
            switch run.kind {
            case .own, .foreign, .quoted, .unbroken: return WordDocument.Run(run.words)
            case .strong: return WordDocument.Run(run.words, .strong)
            case .faint: return WordDocument.Run(run.words, .faint)
            case .link(let id):
                var link = WordDocument.Run(run.words)
                link.target = id
                return link
            }
        }
    }
}
