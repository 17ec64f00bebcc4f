package import HarmonyAssessment
package import HarmonySyntax

/// The table of indicators as a workbook: filters on the headings, colours by status, A4 across.
package struct WorkbookReport: Renderer {
    package init() {}

    package func bytes(_ assessment: Assessment, _ language: Language) -> [UInt8] {
        let table = IndicatorTable(assessment, language)
        var sheet = WorkbookSheet(
            name: language == .zh ? "评估结果" : "Results",
            columns: IndicatorTable.columns.map { WorkbookSheet.Column($0.width) })
        sheet.frozenRows = 1
        sheet.headingRow = 1
        sheet.hasFilter = true
        sheet.footer = language == .zh ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N"
        sheet.rows.append(
            WorkbookSheet.Row(
                height: 24, cells: table.headings.map { WorkbookSheet.Cell(.text($0), Self.heading) }))
        for row in table.rows {
            let heights = zip(row, IndicatorTable.columns).map { text, column in
                WorkbookSheet.Row.height(of: text, width: column.width, size: Self.cell.size)
            }
            sheet.rows.append(
                WorkbookSheet.Row(
                    height: heights.max() ?? 18,
                    cells: row.map { WorkbookSheet.Cell($0.isEmpty ? .empty : .text($0), Self.cell) }))
        }
        return WorkbookWriter.write([sheet], font: language == .zh ? "宋体" : "Calibri")
    }

    private static let cell = CellStyle().with {
        $0.size = 10
        $0.border = .all
        $0.vertical = "top"
    }
    private static let heading = cell.with {
        $0.isBold = true
        $0.fill = "D9E2EE"
        $0.horizontal = "center"
        $0.vertical = "center"
    }
}
