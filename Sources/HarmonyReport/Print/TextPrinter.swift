import HarmonySyntax

/// Prints a page for a terminal, a pipe or a plain file: everything but what is there to be looked up.
package struct TextPrinter: PagePrinter {
    private let options: TextPage.Options

    package init(_ options: TextPage.Options) { self.options = options }

    package func bytes(_ page: Page) -> [UInt8] { Array(text(page).utf8) }

    package func text(_ page: Page) -> String {
        var sheet = TextSheet(options, page.language)
        sheet.head(page)
        for section in page.sections where section.place != .reference && section.place != .apart {
            sheet.section(section)
        }
        sheet.foot(page)
        return sheet.text.text
    }
}

/// A page on its way to text.
struct TextSheet {
    var text: TextPage
    private let language: Language

    init(_ options: TextPage.Options, _ language: Language) {
        text = TextPage(options)
        self.language = language
    }

    // MARK: Head and foot

    mutating func head(_ page: Page) {
        text.line(page.title, style: .strong)
        let column = column(page.identity.map(\.label) + page.figures.map(\.label))
        for row in page.identity { self.row(row, column: column, indent: 0) }
        if !page.figures.isEmpty || !page.remarks.isEmpty { text.blank() }
        for figure in page.figures {
            let words = [figure.before, figure.value + figure.unit].compactMap { $0 }.joined(separator: " → ")
            text.row(
                figure.label, words + bracketed(figure.remark), column: column,
                style: figure.sign.map { Self.style($0) } ?? .plain)
        }
        for line in page.remarks { self.line(line, indent: 0) }
    }

    mutating func foot(_ page: Page) {
        if !page.notice.isEmpty {
            text.blank()
            text.line(page.notice, style: .faint)
        }
        if let signatures = page.signatures {
            text.heading(signatures.title)
            text.line(signatures.fields.map { $0 + "____" }.joined(separator: "  "), indent: 2)
            text.line(signatures.remark, style: .faint, indent: 2)
        }
        guard text.options.showsHints, !page.hints.isEmpty else { return }
        text.blank()
        for hint in page.hints { text.line(hint, mark: "→ ", style: .faint) }
    }

    mutating func section(_ section: Page.Section) {
        let shown = section.blocks.filter { !$0.isFolded }
        guard !shown.isEmpty else { return }
        text.heading((section.sign.map { $0.mark + " " } ?? "") + section.title)
        blocks(shown, indent: 0)
    }

    // MARK: Blocks

    mutating func blocks(_ blocks: [Page.Block], indent: Int) {
        // Entries of one line each make a list; among longer ones all are told alike.
        let isList = blocks.allSatisfy(\.isShort)
        for (index, block) in blocks.enumerated() {
            if case .entry(let entry) = block {
                if index > 0, !isList { text.blank() }
                self.entry(entry, isShort: isList, indent: indent)
            } else {
                self.block(block, indent: indent)
            }
        }
    }

    private mutating func block(_ block: Page.Block, indent: Int) {
        switch block {
        case .line(let line): self.line(line, indent: indent + 2)
        case .list(let lines):
            for line in lines { self.line(line, indent: indent + 2, isEntry: true) }
        case .steps(let lines):
            for (index, line) in lines.enumerated() {
                text.line(line.text.plain, mark: "\(index + 1). ", indent: indent + 2)
            }
        case .rows(let rows):
            let column = column(rows.map(\.label))
            for row in rows { self.row(row, column: column, indent: indent + 2) }
        case .entry(let entry): self.entry(entry, isShort: false, indent: indent)
        case .bars(let bars): self.bars(bars, indent: indent + 2)
        case .table(let table): self.table(table, indent: indent + 2)
        case .checklist(let checks):
            for check in checks {
                text.line(
                    check.text.plain + bracketed(check.remark), mark: check.isDone ? "☑ " : "□ ",
                    indent: indent + 2)
            }
        case .heading(let words): text.line(words, style: .strong, indent: indent + 2)
        case .quotation(let words): text.line(words.plain, style: .faint, indent: indent + 2)
        case .folded: break
        }
    }

    private mutating func line(_ line: Page.Line, indent: Int, isEntry: Bool = false) {
        guard line.weight != .folded else { return }
        let mark = line.sign.map { $0.mark + " " } ?? (isEntry ? "· " : "")
        text.line(line.text.plain, mark: mark, style: style(line.weight, line.sign), indent: indent)
    }

    private mutating func row(_ row: Page.Row, column: Int, indent: Int) {
        guard row.weight != .folded else { return }
        text.row(row.label, row.text.plain, column: column, style: style(row.weight, nil), indent: indent)
    }

    /// - Parameter isShort: whether the one thing that is said of it stands on its own line.
    private mutating func entry(_ entry: Page.Entry, isShort: Bool, indent: Int) {
        let status = entry.status.isEmpty ? "" : "  " + entry.status
        var title = entry.title.plain + entry.remark + status
        let row = isShort ? entry.onlyRow : nil
        if let row { title += colon + (row.label.isEmpty ? "" : row.label + " ") + row.text.plain }
        text.line(
            title, mark: entry.sign.mark + " ", style: Self.style(entry.sign),
            indent: isShort ? indent + 2 : indent)
        if !isShort { blocks(entry.blocks.filter { !$0.isFolded }, indent: indent) }
    }

    private mutating func bars(_ bars: [Page.Bar], indent: Int) {
        let widest = min(bars.map { DisplayWidth.of($0.name) }.max() ?? 0, 44)
        for bar in bars {
            let pad = String(repeating: " ", count: max(0, widest - DisplayWidth.of(bar.name)))
            let words = [bar.count, bar.remark.isEmpty ? bar.status : bar.remark].filter { !$0.isEmpty }
                .joined(separator: "  ")
            text.line(
                bar.name + pad + (words.isEmpty ? "" : "  " + words), mark: bar.sign.mark + " ",
                style: Self.style(bar.sign), indent: indent)
        }
    }

    // MARK: Small parts

    var colon: String { language == .zh ? "：" : ": " }

    func bracketed(_ remark: String) -> String {
        guard !remark.isEmpty else { return "" }
        return language == .zh ? "（\(remark)）" : " (\(remark))"
    }

    /// Wide enough for the labels beside one another, as long as these leave room for what they label.
    private func column(_ labels: [String]) -> Int {
        let least = language == .zh ? 8 : 14
        let widest = labels.map { DisplayWidth.of($0) + 2 }.filter { $0 <= 32 }.max() ?? least
        return max(least, widest)
    }

    private func style(_ weight: Page.Weight, _ sign: Page.Sign?) -> TextPage.Style {
        switch weight {
        case .plain: sign.map { Self.style($0) } ?? .plain
        case .strong: .strong
        case .faint, .folded: .faint
        case .signed(let sign): Self.style(sign)
        }
    }

    static func style(_ sign: Page.Sign) -> TextPage.Style {
        switch sign {
        case .good: .good
        case .bad: .bad
        case .open, .warning: .warning
        case .outside: .faint
        default: .plain
        }
    }
}

extension Page.Block {
    /// Whether a terminal's text leaves it out.
    var isFolded: Bool {
        switch self {
        case .folded: true
        case .rows(let rows): rows.allSatisfy { $0.weight == .folded }
        case .line(let line): line.weight == .folded
        case .list(let lines), .steps(let lines): lines.isEmpty
        default: false
        }
    }
}

extension Page.Block {
    /// Whether a terminal needs one line for it.
    fileprivate var isShort: Bool {
        guard case .entry(let entry) = self else { return true }
        return entry.onlyRow != nil || entry.blocks.allSatisfy(\.isFolded)
    }
}

extension Page.Entry {
    /// The row that is all there is to be said of it at a terminal.
    fileprivate var onlyRow: Page.Row? {
        guard blocks.count == 1, case .rows(let rows) = blocks[0] else { return nil }
        let shown = rows.filter { $0.weight != .folded }
        return shown.count == 1 ? shown[0] : nil
    }
}
