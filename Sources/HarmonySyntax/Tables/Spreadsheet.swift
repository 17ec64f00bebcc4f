/// What a workbook or a CSV file holds: sheets of cells, each with its place. Nothing is interpreted yet.
package struct Spreadsheet: Sendable {
    package let source: SourceText
    package let sheets: [Sheet]
    /// Whether its days count from the start of 1904 rather than of 1900. Cells formatted as dates are dates
    /// already; this is for those that are bare numbers.
    package let countsFrom1904: Bool

    package init(source: SourceText, sheets: [Sheet], countsFrom1904: Bool = false) {
        self.source = source
        self.sheets = sheets
        self.countsFrom1904 = countsFrom1904
    }

    package struct Sheet: Sendable {
        /// Nil in a CSV file.
        package let name: String?
        /// The rows that hold something, in their order.
        package let rows: [Row]

        package init(name: String?, rows: [Row]) {
            self.name = name
            self.rows = rows
        }
    }

    package struct Row: Sendable {
        /// The cells that hold something, by column.
        package let cells: [Cell]

        package init(cells: [Cell]) { self.cells = cells }

        package subscript(column: Int) -> Cell? { cells.first { $0.column == column } }
    }

    package struct Cell: Sendable {
        /// Counted from 0.
        package let column: Int
        package let content: Content
        /// Where its text stands in the source.
        package let range: Range<Int>

        package init(column: Int, content: Content, range: Range<Int>) {
            self.column = column
            self.content = content
            self.range = range
        }
    }

    package enum Content: Sendable, Equatable {
        case text(String)
        /// A decimal number as digits, sign and point, without an exponent unless it is needed (`9.1E+17`).
        case number(String)
        /// A number in a cell whose format shows it in other units than it is stored in, or may: `0"万"`, `0,`.
        case scaled(String)
        /// A share in a cell that is formatted as a percentage: the number before it is multiplied by 100.
        case percent(String)
        /// A day in a cell that is formatted as a date, as ISO 8601 writes it.
        case date(String)
        case boolean(Bool)
        /// What a formula came to grief with: `#N/A`.
        case fault(String)
    }
}

extension Spreadsheet.Content {
    /// What the cell shows.
    package var shown: String {
        switch self {
        case .text(let text), .number(let text), .date(let text), .fault(let text), .scaled(let text): text
        case .percent(let text): text + "%"
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        }
    }
}
