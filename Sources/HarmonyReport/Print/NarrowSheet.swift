import HarmonySyntax

/// A sheet as wide as a page of A4, on which tables of any number of columns stand below one another: the columns of
/// the sheet are narrow, and cells are joined across them.
struct NarrowSheet {
    private(set) var sheet: WorkbookSheet
    private let language: Language
    private static let (columns, width) = (16, 5.9)

    init(_ name: String, _ language: Language) {
        self.language = language
        sheet = WorkbookSheet(
            name: name,
            columns: Array(repeating: WorkbookSheet.Column(Self.width), count: Self.columns))
        sheet.isLandscape = false
        sheet.footer = Self.footer(language)
    }

    static func footer(_ language: Language) -> String {
        language == .zh ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N"
    }

    // MARK: Parts of a page

    /// What the sheet is called, on every page of it.
    mutating func heading(_ title: String) {
        add([(title, Self.columns, ReportStyle.title)])
        sheet.headingRow = sheet.rows.count
        sheet.frozenRows = sheet.rows.count
    }

    mutating func section(_ section: Page.Section) {
        add([
            (
                marked(section.sign, section.title), Self.columns,
                ReportStyle.heading.with { $0.horizontal = "left" }
            )
        ])
        for block in section.blocks { self.block(block) }
    }

    mutating func figures(_ figures: [Page.Figure]) {
        for figure in figures {
            let remark =
                figure.remark.isEmpty ? "" : language == .zh ? "（\(figure.remark)）" : " (\(figure.remark))"
            let change = figure.before.map { $0 + " → " } ?? ""
            let words = change + marked(figure.sign, figure.value + figure.unit) + remark
            row(figure.label, words, figure.sign == nil ? ReportStyle.cell : Self.strong)
        }
    }

    mutating func rows(_ rows: [Page.Row]) {
        for row in rows {
            switch row.weight {
            case .plain: self.row(row.label, row.text.plain, ReportStyle.cell)
            case .strong: self.row(row.label, row.text.plain, Self.strong)
            case .faint, .folded: self.row(row.label, row.text.plain, Self.faint)
            case .signed(let sign): self.row(row.label, marked(sign, row.text.plain), Self.strong)
            }
        }
    }

    mutating func sign(_ signatures: Page.Signatures) {
        add([(signatures.title, Self.columns, ReportStyle.heading.with { $0.horizontal = "left" })])
        for start in stride(from: 0, to: signatures.fields.count, by: 2) {
            let fields = signatures.fields[start..<min(start + 2, signatures.fields.count)]
            add(fields.map { ($0, Self.columns / 2, ReportStyle.cell) }, least: 52)
        }
        small(signatures.remark)
    }

    mutating func small(_ text: String) { add([(text, Self.columns, ReportStyle.small)]) }

    // MARK: Blocks

    mutating func block(_ block: Page.Block) {
        switch block {
        case .line(let line): self.line(line)
        case .list(let lines): for line in lines { self.line(line, mark: "· ") }
        case .steps(let lines):
            for (index, line) in lines.enumerated() { self.line(line, mark: "\(index + 1). ") }
        case .rows(let rows): self.rows(rows)
        case .entry(let entry): self.entry(entry)
        case .bars(let bars): for bar in bars { self.bar(bar) }
        case .table(let table): self.table(table)
        case .checklist(let checks):
            for check in checks {
                add([
                    (check.isDone ? "☑" : "☐", 1, Self.box), (check.text.plain, 8, ReportStyle.cell),
                    (check.remark, 7, Self.faint),
                ])
            }
        case .heading(let words): add([(words, Self.columns, ReportStyle.label.with { $0.isBold = true })])
        case .quotation(let text): add([(text.plain, Self.columns, Self.faint)])
        case .folded(let title, let blocks):
            if !title.isEmpty { add([(title, Self.columns, ReportStyle.label)]) }
            for block in blocks { self.block(block) }
        }
    }

    mutating func line(_ line: Page.Line, mark: String = "") {
        let style =
            line.weight == .strong ? Self.strong : line.weight == .plain ? ReportStyle.cell : Self.faint
        let words = line.sign.map { marked($0, line.text.plain) } ?? mark + line.text.plain
        add([(words, Self.columns, style)])
    }

    private mutating func entry(_ entry: Page.Entry) {
        let status = entry.status.isEmpty ? "" : "  " + entry.status
        let title = marked(entry.sign, entry.title.plain + entry.remark + status)
        add([(title, Self.columns, ReportStyle.label.with { $0.isBold = true })])
        for block in entry.blocks { self.block(block) }
    }

    private mutating func bar(_ bar: Page.Bar) {
        let words = bar.remark.isEmpty ? bar.status : bar.remark
        add([
            (marked(bar.sign, bar.name), 7, ReportStyle.cell), (bar.count, 3, ReportStyle.cell),
            (words, 6, ReportStyle.cell),
        ])
    }

    private mutating func table(_ table: Page.Table) {
        guard !table.rows.isEmpty, !table.columns.isEmpty else { return }
        let spans = Self.spans(table.columns.map(\.width))
        add(zip(table.columns, spans).map { ($0.title, $1, ReportStyle.heading) })
        for cells in table.rows {
            add(
                zip(zip(table.columns, cells), spans).map { pair, span in
                    let (column, cell) = pair
                    let words = ([marked(cell.sign, cell.text.plain)] + cell.below.map(\.plain)).map {
                        printable($0)
                    }
                    let isEnd = column.alignment == .end
                    return (
                        words.joined(separator: "\n"), span,
                        isEnd ? ReportStyle.cell.with { $0.horizontal = "right" } : ReportStyle.cell
                    )
                })
        }
    }

    /// How many of the sheet's columns each column of a table takes: at least one, all of them together.
    private static func spans(_ widths: [Double]) -> [Int] {
        guard widths.count < columns else { return Array(repeating: 1, count: columns) }
        let total = max(1, widths.reduce(0, +))
        var spans = widths.map { max(1, Int((Double(columns) * $0 / total).rounded())) }
        while spans.reduce(0, +) != columns {
            let isShort = spans.reduce(0, +) < columns
            let widest = spans.indices.max { spans[$0] < spans[$1] } ?? 0
            spans[widest] += isShort ? 1 : -1
        }
        return spans
    }

    // MARK: Rows

    private static let strong = ReportStyle.cell.with { $0.isBold = true }
    private static let faint = ReportStyle.cell.with { $0.color = "595959" }
    private static let box = ReportStyle.cell.with { $0.horizontal = "center" }

    private func marked(_ sign: Page.Sign?, _ words: String) -> String {
        (sign.map { $0.mark + " " } ?? "") + words
    }

    private mutating func row(_ label: String, _ words: String, _ style: CellStyle) {
        add([(label, 3, ReportStyle.label), (words, Self.columns - 3, style)])
    }

    /// - Parameter least: how high the row is at least, in points.
    private mutating func add(_ parts: [(words: String, span: Int, style: CellStyle)], least: Double = 0) {
        var cells: [WorkbookSheet.Cell?] = []
        var height = least
        let number = sheet.rows.count + 1
        for part in parts {
            let words = part.words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { printable(String($0)) }.joined(separator: "\n")
            height = max(
                height,
                WorkbookSheet.Row.height(
                    of: words, width: Self.width * Double(part.span), size: part.style.size))
            let first = cells.count + 1
            cells.append(WorkbookSheet.Cell(words.isEmpty ? .empty : .text(words), part.style))
            guard part.span > 1 else { continue }
            cells += Array(repeating: WorkbookSheet.Cell(.empty, part.style), count: part.span - 1)
            sheet.merges.append(
                CellArea(CellSpot(row: number, column: first), CellSpot(row: number, column: cells.count)))
        }
        sheet.rows.append(WorkbookSheet.Row(height: height, cells: cells))
    }
}
