/// What is read of a sheet before it is known to be sound.
struct SheetCell {
    /// Counted from 1.
    let row: Int
    /// Counted from 1.
    let column: Int
    let content: Spreadsheet.Content
}

/// Reads the cells of one sheet.
struct SheetReader {
    private var reader: PartReader
    private let book: Book
    private let cellLimit: Int
    private var namespace = ""
    private var cells: [SheetCell] = []
    /// The place of the row and the cell before, from which those without a reference count on.
    private var row = 0
    private var column = 0

    /// What all sheets of a workbook have in common.
    struct Book {
        var texts = SharedTexts()
        var formats = CellFormats()
        var countsFrom1904 = false
    }

    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    init(_ bytes: [UInt8], _ book: Book, cellLimit: Int) {
        reader = PartReader(bytes)
        self.book = book
        self.cellLimit = cellLimit
    }

    /// The cells that hold something, by row and column; nil if it is not the part of a worksheet.
    mutating func read() throws(PartProblem) -> [SheetCell]? {
        guard let root = try reader.root("worksheet", in: SpreadsheetNames.main) else { return nil }
        namespace = root.namespace
        while let element = try reader.child(in: namespace) {
            if element.name == "sheetData" { try readRows() } else { try reader.skip() }
        }
        try reader.finish()
        return try sorted(root)
    }

    /// Programs write cells in their order, but nothing in XML makes them.
    private func sorted(_ root: XMLElement) throws(PartProblem) -> [SheetCell] {
        func isBefore(_ left: SheetCell, _ right: SheetCell) -> Bool {
            (left.row, left.column) < (right.row, right.column)
        }
        if zip(cells, cells.dropFirst()).allSatisfy(isBefore) { return cells }
        let sorted = cells.sorted(by: isBefore)
        for (left, right) in zip(sorted, sorted.dropFirst()) where !isBefore(left, right) {
            let name = CellPlace.letters(left.column) + String(left.row)
            throw .content(
                Localized(zh: "单元格 \(name) 重复", en: "the cell \(name) stands twice"), offset: root.offset)
        }
        return sorted
    }

    private mutating func readRows() throws(PartProblem) {
        while let element = try reader.child(in: namespace) {
            guard element.name == "row" else {
                try reader.skip()
                continue
            }
            let written = element["r"]
            row = written.map { Int($0) ?? 0 } ?? row + 1
            guard 1...Self.rowLimit ~= row else { throw Self.misplaced(written ?? "", element) }
            column = 0
            while let cell = try reader.child(in: namespace) {
                if cell.name == "c" {
                    try readCell(cell, inNumberedRow: written != nil)
                } else {
                    try reader.skip()
                }
            }
        }
    }

    private mutating func readCell(_ element: XMLElement, inNumberedRow: Bool) throws(PartProblem) {
        column += 1
        if let reference = element["r"] {
            guard let place = Self.place(reference), !inNumberedRow || place.row == row else {
                throw Self.misplaced(reference, element)
            }
            (row, column) = place
        }
        guard column <= Self.columnLimit else { throw Self.misplaced("", element) }
        var parts = CellParts(type: element["t"] ?? "n", style: element["s"].flatMap { Int($0) })
        while let part = try reader.child(in: namespace) {
            switch part.name {
            case "v": parts.value = try reader.text()
            case "is": parts.inline = try RichText.read(&reader, namespace)
            case "f":
                parts.hasFormula = true
                try reader.skip()
            default: try reader.skip()
            }
        }
        switch parts.reading(book) {
        case .nothing: return
        case .content(let content):
            guard cells.count < cellLimit else { throw WorkbookLimits.tooManyCells }
            cells.append(SheetCell(row: row, column: column, content: content))
        }
    }

    private static func misplaced(_ reference: String, _ element: XMLElement) -> PartProblem {
        let shown = String(reference.prefix(20))
        return .content(
            Localized(
                zh: "单元格或行的位置无效：“\(shown)”", en: "the place of a cell or row is not valid: \"\(shown)\""),
            offset: element.offset)
    }

    /// `E17`
    private static func place(_ reference: String) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in reference.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                // A row does not begin with 0, so that letters after it are caught above.
                if row == 0 { return nil }
            default: return nil
            }
            if column > columnLimit || row > rowLimit { return nil }
        }
        return row > 0 ? (row, column) : nil
    }
}
