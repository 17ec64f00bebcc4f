import HarmonySyntax

/// A row of a sheet with the answer to be written in it.
struct AnswerRow {
    let row: Form.Row
    let answer: AnswerCell
    let height: Double
    /// A cell for each column.
    let cells: [WorkbookSheet.Cell]
    /// The columns that are one cell in this row.
    let merged: [ClosedRange<SheetColumn>]
}

extension WorkbookSheet.Cell {
    /// A cell with a text; empty where the text is.
    static func text(_ text: String, _ style: CellStyle) -> Self {
        Self(text.isEmpty ? .empty : .text(text), style)
    }

    static func empty(_ style: CellStyle) -> Self { Self(.empty, style) }
}
