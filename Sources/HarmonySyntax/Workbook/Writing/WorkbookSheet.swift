/// A sheet to be written: cells with their looks, and how it is filled in and printed.
package struct WorkbookSheet: Sendable {
    package var name: String
    package var isHidden = false
    package var columns: [Column]
    package var rows: [Row] = []
    package var merges: [CellArea] = []
    /// How many rows stay in place when the sheet is scrolled.
    package var frozenRows = 0
    /// The row that is printed again at the head of every page, counted from 1.
    package var headingRow: Int?
    package var validations: [CellValidation] = []
    /// Cells that are coloured while they are empty, by colour.
    package var highlights: [(color: String, cells: [CellSpot])] = []
    /// Whether only unlocked cells can be written in. There is no password.
    package var isProtected = false
    package var isLandscape = true
    /// Whether the heading row has filters.
    package var hasFilter = false
    /// In percent; nil to fit the width of the page. Breaks between pages are kept only where it is given.
    package var scale: Int?
    /// Rows before which a page ends, counted from 1.
    package var pageBreaks: [Int] = []
    package var footer = ""

    package init(name: String, columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    package struct Column: Sendable {
        /// In characters of the width of a digit.
        package var width: Double
        package var isHidden: Bool

        package init(_ width: Double, isHidden: Bool = false) {
            self.width = width
            self.isHidden = isHidden
        }
    }

    package struct Row: Sendable {
        /// In points.
        package var height: Double
        /// From the first column on; nil for a cell that is not there.
        package var cells: [Cell?]

        package init(height: Double, cells: [Cell?]) {
            self.height = height
            self.cells = cells
        }
    }

    package struct Cell: Sendable {
        package var content: Content
        package var style: CellStyle

        package init(_ content: Content, _ style: CellStyle) {
            self.content = content
            self.style = style
        }

        package enum Content: Sendable {
            case empty
            case text(String)
            /// Digits as JSON writes numbers.
            case number(String)
        }
    }
}

/// A cell by its row and column, both counted from 1.
package struct CellSpot: Sendable, Equatable {
    package let row: Int
    package let column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    package var reference: String { CellPlace.letters(column) + String(row) }
}

/// A block of cells.
package struct CellArea: Sendable {
    package let first: CellSpot
    package let last: CellSpot

    package init(_ first: CellSpot, _ last: CellSpot) {
        self.first = first
        self.last = last
    }

    var reference: String { first.reference + ":" + last.reference }
}

/// How a cell looks and whether it can be written in.
package struct CellStyle: Sendable, Hashable {
    package var isBold = false
    /// In points.
    package var size = 10.5
    /// RRGGBB
    package var color = "000000"
    /// RRGGBB; nil for none.
    package var fill: String?
    package var border = Border.none
    package var horizontal = "left"
    package var vertical = "center"
    package var indent = 0
    package var wraps = true
    /// As spreadsheets write number formats; `@` is text.
    package var format = "General"
    package var isLocked = true

    package enum Border: Int, Sendable, CaseIterable {
        case none, all
        /// All but the lower one: a cell that goes on below.
        case head
        /// Left and right: a cell that goes on from the one above, and below.
        case sides
        /// All but the upper one: a cell that goes on from the one above.
        case tail
    }

    package init() {}

    /// The same with some changes.
    package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var changed = self
        change(&changed)
        return changed
    }
}

/// What may be entered into a cell, and what is said about it.
package struct CellValidation: Sendable {
    package enum Rule: Sendable {
        /// Anything; only the prompt is shown.
        case any
        /// One of a few words, as a drop-down list.
        case words([String])
        /// One of the cells of an area of another sheet, as a drop-down list.
        case list(sheet: String, CellArea)
        case whole(minimum: String, maximum: String)
        case decimal(minimum: String, maximum: String)
        /// Any day that a spreadsheet can count.
        case date
        /// What makes a formula about the cell true.
        case formula(String)
    }

    /// What happens when something else is entered.
    package enum Severity: Sendable {
        case refuse
        /// The user may keep it.
        case ask
        case allow
    }

    package let cell: CellSpot
    package let rule: Rule
    package let severity: Severity
    package let title: String
    package let prompt: String

    package init(cell: CellSpot, rule: Rule, severity: Severity, title: String, prompt: String) {
        self.cell = cell
        self.rule = rule
        self.severity = severity
        self.title = title
        self.prompt = prompt
    }
}
