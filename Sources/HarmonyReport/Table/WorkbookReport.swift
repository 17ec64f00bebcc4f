package import HarmonyAssessment
package import HarmonySyntax

/// A report as a workbook: a summary, and a table of indicators with filters on its headings.
package struct WorkbookReport: Renderer {
    package init() {}

    package func bytes(_ assessment: Assessment, _ language: Language) -> [UInt8] {
        var summary = SummarySheet(assessment, language)
        let enterprises = EnterpriseSheets(assessment, language)?.sheets ?? []
        return WorkbookWriter.write(
            [summary.make(), indicators(assessment, language)] + enterprises,
            font: language == .zh ? "宋体" : "Calibri")
    }

    /// Without the columns that say the same in every row: they stand in the summary.
    private func indicators(_ assessment: Assessment, _ language: Language) -> WorkbookSheet {
        let table = IndicatorTable(assessment, language)
        let columns = IndicatorTable.columns.dropFirst(IndicatorTable.sharedColumns)
        var sheet = WorkbookSheet(
            name: language == .zh ? "逐项结果" : "Indicators",
            columns: columns.map { WorkbookSheet.Column($0.width) })
        sheet.frozenRows = 1
        sheet.headingRow = 1
        sheet.hasFilter = true
        sheet.footer = language == .zh ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N"
        sheet.rows.append(
            WorkbookSheet.Row(
                height: 24,
                cells: columns.map { WorkbookSheet.Cell(.text($0.name[language]), ReportStyle.heading) }))
        for row in table.rows {
            let texts = row.dropFirst(IndicatorTable.sharedColumns)
            let heights = zip(texts, columns).map { text, column in
                WorkbookSheet.Row.height(of: text, width: column.width, size: ReportStyle.cell.size)
            }
            sheet.rows.append(
                WorkbookSheet.Row(
                    height: heights.max() ?? WorkbookSheet.Row.leastHeight,
                    cells: texts.map { WorkbookSheet.Cell($0.isEmpty ? .empty : .text($0), ReportStyle.cell) }
                ))
        }
        return sheet
    }
}
