import HarmonySyntax

/// The columns that a sheet has: in an assessor's form the claim stands beside the answer, and the others make room.
struct SheetColumns {
    let hasClaims: Bool

    /// In their order.
    var all: [SheetColumn] { SheetColumn.allCases.filter { hasClaims || $0 != .claim } }

    /// In characters of the width of a digit. Their sum is the same with claims and without, and so is the page.
    func width(_ column: SheetColumn) -> Double {
        guard hasClaims else { return column.width }
        return switch column {
        case .clause: column.width - 5
        case .text: column.width - 10
        case .claim: 21
        case .answer, .evidence, .note: column.width - 2
        default: column.width
        }
    }

    /// Counted from 1.
    func place(_ column: SheetColumn) -> Int { 1 + (all.firstIndex(of: column) ?? 0) }

    // MARK: Rows

    /// How high a row must be for a text in a column, in points.
    func height(of text: String, in column: SheetColumn, _ style: CellStyle, margin: Double = 0) -> Double {
        height(of: text, in: column...column, style, margin: margin)
    }

    /// How high a row must be for a text across some columns, in points.
    ///
    /// - Parameter margin: what the text leaves free beside it, in characters of the width of a digit.
    func height(
        of text: String, in columns: ClosedRange<SheetColumn>, _ style: CellStyle, margin: Double
    ) -> Double {
        let width = all.reduce(0) { columns.contains($1) ? $0 + self.width($1) : $0 }
        return WorkbookSheet.Row.height(of: text, width: width - margin, size: style.size)
    }

    /// Some columns in a row, counted from 1.
    func area(_ columns: ClosedRange<SheetColumn>, inRow row: Int) -> CellArea {
        CellArea(
            CellSpot(row: row, column: place(columns.lowerBound)),
            CellSpot(row: row, column: place(columns.upperBound)))
    }
}
