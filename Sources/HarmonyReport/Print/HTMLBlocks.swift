import HarmonySyntax

/// The blocks of a page as HTML.
struct HTMLBlocks {
    private let language: Language

    init(_ language: Language) { self.language = language }

    var languageTag: String { language == .zh ? "zh-CN" : "en" }

    func section(_ section: Page.Section, class style: String? = nil) -> HTML {
        let title = HTML.block("h2", signed(section.sign, HTML(section.title)))
        return .block(
            "section", ["class": style ?? Self.style(section.place), "id": section.id],
            [title] + section.blocks.map { block($0) })
    }

    private static func style(_ place: Page.Place) -> String {
        switch place {
        case .first: "picture"
        case .body: "body"
        case .reference: "item"
        case .appendix: "appendix"
        case .apart: "apart"
        }
    }

    private func block(_ block: Page.Block) -> HTML {
        switch block {
        case .line(let line): .block("p", ["class": Self.style(line)], words(line))
        case .list(let lines): list("ul", lines)
        case .steps(let lines): list("ol", lines)
        case .rows(let rows): self.rows(rows)
        case .entry(let entry): self.entry(entry)
        case .bars(let bars): HTMLPicture(bars, language).drawing
        case .table(let table): self.table(table)
        case .checklist(let checks): checklist(checks)
        case .heading(let words): .block("h3", words)
        case .quotation(let text):
            hasForeignChinese(text.plain)
                ? .block("blockquote", ["lang": "zh-CN"], self.text(text))
                : .block("blockquote", self.text(text))
        case .folded(let title, let blocks): folded(title, .joined(blocks.map { self.block($0) }))
        }
    }

    // MARK: Lines

    func words(_ line: Page.Line) -> HTML {
        let words = text(line.text)
        return signed(line.sign, line.weight == .strong ? .inline("strong", words) : words)
    }

    private static func style(_ line: Page.Line) -> String {
        line.weight == .faint || line.weight == .folded ? "faint" : ""
    }

    private func list(_ name: StaticString, _ lines: [Page.Line]) -> HTML {
        let isMarked = lines.contains { $0.sign != nil }
        return lines.isEmpty
            ? .empty
            : .block(
                name, ["class": isMarked ? "marked" : ""],
                lines.map { .block("li", ["class": Self.style($0)], words($0)) })
    }

    private func checklist(_ checks: [Page.Check]) -> HTML {
        .block(
            "ul", ["class": "checks"],
            checks.map { check in
                let remark = check.remark.isEmpty ? HTML.empty : .inline("small", " " + check.remark)
                return .block("li", HTML(check.isDone ? "☑ " : "☐ ") + text(check.text) + remark)
            })
    }

    // MARK: Rows and entries

    /// What only some ask for is folded away below the others.
    private func rows(_ rows: [Page.Row]) -> HTML {
        let shown = rows.filter { $0.weight != .folded }
        let rest = rows.filter { $0.weight == .folded }
        let list = shown.isEmpty ? HTML.empty : .block("dl", shown.map { row($0) })
        guard !rest.isEmpty else { return list }
        let labels = rest.map(\.label).filter { !$0.isEmpty }
        var seen: Set<String> = []
        let summary = labels.filter { seen.insert($0).inserted }.joined(
            separator: language == .zh ? "、" : ", ")
        return list + folded(summary, .block("dl", rest.map { row($0) }))
    }

    func row(_ row: Page.Row) -> HTML {
        let words = text(row.text)
        let content: HTML =
            switch row.weight {
            case .plain, .folded: words
            case .strong: .inline("strong", words)
            case .faint: .inline("span", ["class": "faint"], words)
            case .signed(let sign): signed(sign, .inline("strong", words))
            }
        return .block("dt", row.label) + .block("dd", content)
    }

    private func folded(_ title: String, _ content: HTML) -> HTML {
        let summary = title.isEmpty ? (language == .zh ? "展开" : "More") : title
        return .block("details", [.block("summary", summary), content])
    }

    private func entry(_ entry: Page.Entry) -> HTML {
        var heading = signed(entry.sign, text(entry.title)) + HTML(entry.remark)
        if !entry.status.isEmpty { heading += HTML("  ") + .inline("small", entry.status) }
        let parts = [HTML.block("h3", heading)] + entry.blocks.map { block($0) }
        return .block("article", ["class": "told \(entry.sign.style)", "id": entry.id], parts)
    }

    // MARK: Tables

    /// A table whose cells bear their column's name, for narrow screens, where a row becomes a block.
    private func table(_ table: Page.Table) -> HTML {
        guard !table.rows.isEmpty else { return .empty }
        let head = HTML.block("tr", table.columns.map { .block("th", ["scope": "col"], $0.title) })
        let body = table.rows.map { cells in
            HTML.block(
                "tr",
                zip(table.columns, cells).map { column, cell in
                    .block("td", ["data-label": column.title, "class": Self.style(column)], self.cell(cell))
                })
        }
        return .block("table", [.block("thead", [head]), .block("tbody", body)])
    }

    /// A narrow column holds ids, days and numbers: these are not broken.
    private static func style(_ column: Page.Table.Column) -> String {
        [column.alignment == .end ? "end" : nil, column.width <= 12 ? "short" : nil]
            .compactMap { $0 }.joined(separator: " ")
    }

    private func cell(_ cell: Page.Table.Cell) -> HTML {
        signed(cell.sign, text(cell.text)) + .joined(cell.below.map { .inline("small", text($0)) })
    }

    // MARK: Words

    /// Never told by colour alone.
    func signed(_ sign: Page.Sign?, _ words: HTML) -> HTML {
        guard let sign else { return words }
        return .inline("span", ["class": "status \(sign.style)"], .inline("b", sign.mark)) + HTML(" ") + words
    }

    private func text(_ text: Page.Text) -> HTML { .joined(text.runs.map { self.run($0) }) }

    private func run(_ run: Page.Text.Run) -> HTML {
        switch run.kind {
        case .own: HTML(run.words)
        case .foreign:
            hasForeignChinese(run.words)
                ? .inline("bdi", ["lang": "zh-CN"], run.words) : .inline("bdi", run.words)
        case .quoted:
            language == .zh ? .inline("q", run.words) : .inline("q", ["lang": "zh-CN"], run.words)
        case .strong: .inline("strong", run.words)
        case .faint: .inline("span", ["class": "faint"], run.words)
        case .unbroken: .inline("span", ["class": "short"], run.words)
        case .link(let id): .inline("a", ["href": "#" + id], run.words)
        }
    }

    /// Chinese words in a document of another language.
    private func hasForeignChinese(_ text: String) -> Bool {
        language != .zh
            && text.unicodeScalars.contains {
                0x2E80...0x9FFF ~= $0.value || 0xF900...0xFFEF ~= $0.value || 0x20000...0x3FFFD ~= $0.value
            }
    }
}
