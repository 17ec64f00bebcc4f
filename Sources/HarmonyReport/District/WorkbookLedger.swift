package import HarmonyAssessment
package import HarmonySyntax

/// The ledger as a workbook with filters on its headings.
package struct WorkbookLedger: Ledger {
    private let language: Language
    private var queue = LedgerQueue()
    private var entries: [(number: Int, entry: LedgerEntry)] = []

    package init(_ language: Language) { self.language = language }

    package mutating func add(_ entry: LedgerEntry) -> [UInt8] {
        entries += queue.add(entry)
        return []
    }

    package mutating func end(_ summary: DistrictSummary) -> [UInt8] {
        entries += queue.rest()
        let table = queue.table(language)
        let columns = table.columns
        var sheet = WorkbookSheet(
            name: language == .zh ? "创建台账" : "Ledger",
            columns: columns.map { WorkbookSheet.Column($0.width) })
        sheet.frozenRows = 1
        sheet.headingRow = 1
        sheet.hasFilter = true
        sheet.footer = language == .zh ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N"
        sheet.rows.append(
            WorkbookSheet.Row(
                height: 48, cells: columns.map { WorkbookSheet.Cell(.text($0.name), ReportStyle.heading) }))
        for (number, entry) in entries {
            let texts = table.row(entry, number: number).map(IndicatorTable.harmless)
            sheet.rows.append(
                WorkbookSheet.Row(
                    height: WorkbookSheet.Row.leastHeight,
                    cells: texts.map { WorkbookSheet.Cell($0.isEmpty ? .empty : .text($0), ReportStyle.cell) }
                ))
        }
        return WorkbookWriter.write([sheet], font: language == .zh ? "宋体" : "Calibri")
    }
}
