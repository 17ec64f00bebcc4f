@testable import HarmonyReport

/// Everything that stands on a page, each thing by itself, with what tells whether a terminal shows it.
struct PageWords {
    private let page: Page
    /// What every format shows.
    private(set) var shown: [String] = []
    /// What a terminal's text leaves out.
    private(set) var folded: [String] = []
    private(set) var ids: [String] = []
    private(set) var links: [String] = []

    init(_ page: Page) { self.page = page }

    mutating func read() {
        add([Page.Text(page.title), Page.Text(page.notice)], isFolded: false)
        for row in page.identity { add(row, isFolded: false) }
        for figure in page.figures {
            add(
                [figure.label, figure.value + figure.unit, figure.remark].map { Page.Text($0) },
                isFolded: false)
        }
        for line in page.remarks { add([line.text], isFolded: false) }
        for section in page.sections {
            ids.append(section.id)
            let isFolded = section.place == .reference || section.place == .apart
            let isEmpty = section.blocks.allSatisfy(\.isFolded)
            add([Page.Text(section.title)], isFolded: isFolded || isEmpty)
            for block in section.blocks { add(block, isFolded: isFolded) }
        }
        let signatures = page.signatures.map { $0.fields + [$0.title, $0.remark] } ?? []
        add(signatures.map { Page.Text($0) }, isFolded: false)
    }

    private mutating func add(_ block: Page.Block, isFolded: Bool) {
        switch block {
        case .line(let line): add(line, isFolded: isFolded)
        case .list(let lines), .steps(let lines): for line in lines { add(line, isFolded: isFolded) }
        case .rows(let rows): for row in rows { add(row, isFolded: isFolded) }
        case .entry(let entry):
            if !entry.id.isEmpty { ids.append(entry.id) }
            add([entry.title, Page.Text(entry.remark), Page.Text(entry.status)], isFolded: isFolded)
            for block in entry.blocks { add(block, isFolded: isFolded) }
        case .bars(let bars):
            for bar in bars {
                links.append(bar.id)
                add([bar.name, bar.count, bar.remark].map { Page.Text($0) }, isFolded: isFolded)
            }
        case .table(let table):
            add(table.columns.map { Page.Text($0.title) }, isFolded: isFolded)
            for cell in table.rows.joined() { add([cell.text] + cell.below, isFolded: isFolded) }
        case .checklist(let checks):
            for check in checks { add([check.text, Page.Text(check.remark)], isFolded: isFolded) }
        case .heading(let words): add([Page.Text(words)], isFolded: isFolded)
        case .quotation(let text): add([text], isFolded: isFolded)
        case .folded(let title, let blocks):
            add([Page.Text(title)], isFolded: true)
            for block in blocks { add(block, isFolded: true) }
        }
    }

    private mutating func add(_ line: Page.Line, isFolded: Bool) {
        add([line.text], isFolded: isFolded || line.weight == .folded)
    }

    private mutating func add(_ row: Page.Row, isFolded: Bool) {
        add([Page.Text(row.label), row.text], isFolded: isFolded || row.weight == .folded)
    }

    private mutating func add(_ texts: [Page.Text], isFolded: Bool) {
        for text in texts {
            for run in text.runs { if case .link(let id) = run.kind { links.append(id) } }
            let words = text.plain
            guard !words.isEmpty else { continue }
            if isFolded { folded.append(words) } else { shown.append(words) }
        }
    }
}
