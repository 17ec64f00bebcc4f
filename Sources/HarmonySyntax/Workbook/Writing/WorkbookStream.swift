/// Writes a workbook while its rows come: what is ready is taken away, so that memory does not grow with the rows.
package struct WorkbookStream {
    private let font: String
    private var zip = ZipWriter()
    private var styles = StyleTable()
    /// The sheets without their rows; the last one is being written.
    private var sheets: [WorkbookSheet] = []
    private var rows = 0
    private var size = 0
    /// What waits to be compressed: always as much at once, so that the bytes do not depend on who asks when.
    private var waiting: [UInt8] = []

    private static let pieceBytes = 64 << 10
    /// A zip's part ends at 4 GiB.
    private static let sheetBytes = 3 << 30

    /// How many rows Excel opens.
    package static let mostRows = 1 << 20

    /// - Parameter font: the typeface of all cells.
    package init(font: String) {
        self.font = font
        add("[Content_Types].xml", PackageParts.contentTypes(sheets: nil))
        add("_rels/.rels", PackageParts.root)
    }

    /// Begins the next sheet, with the rows that it has.
    package mutating func begin(_ sheet: WorkbookSheet) {
        endSheet()
        var frame = sheet
        frame.rows = []
        sheets.append(frame)
        (rows, size) = (0, 0)
        zip.begin(PackageParts.sheet(sheets.count))
        write(PackageParts.declaration + SheetWriter.start(frame, isFirst: sheets.count == 1))
        for row in sheet.rows { add(row) }
    }

    /// Whether no row should be added to the sheet any more.
    ///
    /// - Parameter limit: of rows.
    package func isFull(_ limit: Int = mostRows) -> Bool { rows >= limit || size > Self.sheetBytes }

    package mutating func add(_ row: WorkbookSheet.Row) {
        rows += 1
        write(SheetWriter.row(row, rows, &styles))
    }

    /// The bytes that are ready.
    package mutating func take() -> [UInt8] { zip.take() }

    /// The bytes that are left, to the end of the workbook.
    package mutating func finish() -> [UInt8] {
        endSheet()
        add("xl/workbook.xml", PackageParts.workbook(sheets))
        add("xl/_rels/workbook.xml.rels", PackageParts.relationships(sheets: sheets.count))
        add("xl/styles.xml", styles.text(font: font))
        return zip.finish()
    }

    private mutating func endSheet() {
        guard let sheet = sheets.last else { return }
        write(SheetWriter.end(sheet, rows: rows, &styles))
        zip.append(waiting)
        waiting = []
        zip.end()
    }

    private mutating func add(_ name: String, _ text: String) {
        zip.add(name, Array((PackageParts.declaration + text).utf8))
    }

    private mutating func write(_ text: String) {
        size += text.utf8.count
        waiting += text.utf8
        guard waiting.count >= Self.pieceBytes else { return }
        zip.append(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
