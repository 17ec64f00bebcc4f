/// Writes the cells of a workbook one a line into a source, so that diagnostics can point at them.
struct CellTexts {
    /// The empty line before the first cell is the place of what concerns the whole workbook.
    private(set) var bytes: [UInt8] = [UInt8(ascii: "\n")]
    private(set) var index = CellIndex()
    /// The cells whose text is too long: how many bytes it has and where its beginning stands.
    private(set) var tooLong: [(bytes: Int, range: Range<Int>)] = []

    static let excerptCharacters = 40

    /// The sheet as a whole; nil if the source becomes too large.
    mutating func add(_ cells: [SheetCell], of sheet: String) -> Spreadsheet.Sheet? {
        var rows: [Spreadsheet.Row] = []
        var row: [Spreadsheet.Cell] = []
        for (at, cell) in cells.enumerated() {
            let place = CellPlace(sheet: sheet, row: cell.row, column: cell.column)
            if let range = write(cell.content, at: place) {
                row.append(Spreadsheet.Cell(column: cell.column - 1, content: cell.content, range: range))
            }
            guard bytes.count <= WorkbookLimits.textBytes else { return nil }
            if at + 1 == cells.count || cells[at + 1].row != cell.row {
                if !row.isEmpty { rows.append(Spreadsheet.Row(cells: row)) }
                row = []
            }
        }
        return Spreadsheet.Sheet(name: sheet, rows: rows)
    }

    /// Nil for a text that is too long, of which only the beginning is written.
    private mutating func write(_ content: Spreadsheet.Content, at place: CellPlace) -> Range<Int>? {
        let text = content.shown
        let isTooLong = text.utf8.count > WorkbookLimits.cellBytes
        let start = bytes.count
        index.append(place, at: start)
        let shown = isTooLong ? String(text.prefix(Self.excerptCharacters)) + "…" : text
        bytes += Array(shown.utf8)
        // A line end or another control character inside would end the line; one byte for one keeps places.
        for at in start..<bytes.count where bytes[at] < 0x20 || bytes[at] == 0x7F { bytes[at] = 0x20 }
        let range = start..<bytes.count
        bytes.append(UInt8(ascii: "\n"))
        guard isTooLong else { return range }
        tooLong.append((text.utf8.count, range))
        return nil
    }
}
