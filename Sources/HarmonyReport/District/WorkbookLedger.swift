package import HarmonyAssessment
package import HarmonySyntax

/// The ledger as a workbook with filters on its headings; where a sheet is full another goes on.
package struct WorkbookLedger: Ledger {
    private let language: Language
    private let rowsOfSheet: Int
    private var queue = LedgerQueue()
    private var book: WorkbookStream
    private var sheets = 0

    /// - Parameter rowsOfSheet: the heading among them.
    package init(_ language: Language, rowsOfSheet: Int = WorkbookStream.mostRows) {
        self.language = language
        self.rowsOfSheet = rowsOfSheet
        book = WorkbookStream(font: language == .zh ? "宋体" : "Calibri")
    }

    package mutating func add(_ entry: LedgerEntry) -> [UInt8] {
        write(queue.add(entry))
        return book.take()
    }

    package mutating func end(_ summary: DistrictSummary) -> [UInt8] {
        write(queue.rest())
        if sheets == 0 { beginSheet(queue.table(language)) }
        return book.finish()
    }

    private mutating func write(_ entries: [(number: Int, entry: LedgerEntry)]) {
        let table = queue.table(language)
        for (number, entry) in entries {
            if sheets == 0 || book.isFull(rowsOfSheet) { beginSheet(table) }
            let texts = table.row(entry, number: number).map(harmless)
            book.add(
                WorkbookSheet.Row(
                    height: WorkbookSheet.Row.leastHeight,
                    cells: texts.map { WorkbookSheet.Cell($0.isEmpty ? .empty : .text($0), ReportStyle.cell) }
                ))
        }
    }

    private mutating func beginSheet(_ table: LedgerTable) {
        sheets += 1
        let columns = table.columns
        let name = table.sheetName
        var sheet = WorkbookSheet(
            name: sheets == 1 ? name : "\(name) \(sheets)",
            columns: columns.map { WorkbookSheet.Column($0.width) })
        sheet.frozenRows = 1
        sheet.headingRow = 1
        sheet.hasFilter = true
        sheet.footer = language == .zh ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N"
        sheet.rows = [
            WorkbookSheet.Row(
                height: 48, cells: columns.map { WorkbookSheet.Cell(.text($0.name), ReportStyle.heading) })
        ]
        book.begin(sheet)
    }
}
