package import HarmonyAssessment
package import HarmonySyntax

/// The table of indicators as CSV: UTF-8 with a byte order mark, no text that a spreadsheet would run as a formula.
package struct CSVReport: Renderer {
    package init() {}

    package func start(_ language: Language) -> [UInt8] {
        CSVWriter.mark + Array(CSVWriter.record(IndicatorTable.columns.map { $0.name[language] }).utf8)
    }

    package func bytes(_ assessment: Assessment, _ language: Language) -> [UInt8] {
        let rows = IndicatorTable(assessment, language).rows
        return Array(
            rows.map { CSVWriter.record($0.map { FormulaGuard.guarded($0) }) }.joined().utf8)
    }
}
