import HarmonySyntax

/// A table in text: columns side by side, their cells broken into lines where the width asks for it.
extension TextSheet {
    mutating func table(_ table: Page.Table, indent: Int) {
        let room = text.width - indent
        guard let widths = Self.widths(table, room: room) else { return cellByCell(table, indent: indent) }
        let heads = table.columns.map { ($0.title, TextPage.Style.faint) }
        if table.columns.contains(where: { !$0.title.isEmpty }) { row(heads, table, widths, indent) }
        for cells in table.rows {
            row(cells.map { (Self.words($0), $0.sign.map(Self.style) ?? .plain) }, table, widths, indent)
            for line in cells.flatMap(\.below) { text.line(line.plain, style: .faint, indent: indent + 4) }
        }
    }

    private static func words(_ cell: Page.Table.Cell) -> String {
        printable((cell.sign.map { $0.mark + " " } ?? "") + cell.text.plain)
    }

    private mutating func row(
        _ cells: [(words: String, style: TextPage.Style)], _ table: Page.Table, _ widths: [Int], _ indent: Int
    ) {
        let lines = zip(cells, widths).map { LineBreaker.lines(printable($0.words), width: $1) }
        let start = String(repeating: " ", count: indent)
        for index in 0..<(lines.map(\.count).max() ?? 0) {
            var line = start
            var gap = 0
            for (place, cell) in lines.enumerated() {
                let part = index < cell.count ? cell[index] : ""
                let pad = max(0, widths[place] - DisplayWidth.of(part))
                let isEnd = table.columns[place].alignment == .end
                if !part.isEmpty {
                    line +=
                        String(repeating: " ", count: gap + (isEnd ? pad : 0))
                        + text.styled(part, cells[place].style)
                    gap = 0
                } else {
                    gap += isEnd ? pad : 0
                }
                gap += 2 + (isEnd ? 0 : pad)
            }
            text.append(line + "\n")
        }
    }

    /// How wide each column is; nil where they cannot stand side by side.
    private static func widths(_ table: Page.Table, room: Int) -> [Int]? {
        var widths = table.columns.indices.map { place in
            ([table.columns[place].title] + table.rows.map { words($0[place]) })
                .map { DisplayWidth.of($0) }.max() ?? 0
        }
        let space = room - 2 * (widths.count - 1)
        let least = 8
        while widths.reduce(0, +) > space {
            // Whoever is widest gives way, down to what a line takes at least.
            guard let widest = widths.max(), widest > least, let place = widths.firstIndex(of: widest) else {
                return nil
            }
            let rest = widths.filter { $0 < widest }.max() ?? least
            let over = widths.reduce(0, +) - space
            widths[place] = max(least, max(rest - 1, widest - over))
        }
        return widths
    }

    /// Where the columns are too many: a line a cell, under the first.
    private mutating func cellByCell(_ table: Page.Table, indent: Int) {
        for cells in table.rows {
            for (place, cell) in cells.enumerated() {
                let title = table.columns[place].title
                let lead = place == 0 || title.isEmpty ? "" : title + colon
                text.line(
                    lead + cell.text.plain, mark: cell.sign.map { $0.mark + " " } ?? "",
                    style: cell.sign.map(Self.style) ?? .plain, indent: place == 0 ? indent : indent + 4)
                for line in cell.below { text.line(line.plain, style: .faint, indent: indent + 8) }
            }
        }
    }
}
