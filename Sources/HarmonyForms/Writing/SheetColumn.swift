import HarmonySyntax

/// The columns of a part's sheet in their order, counted from 1.
enum SheetColumn: Int, CaseIterable, Comparable {
    case number = 1
    case clause, text, unit, answer, evidence, files, note, code

    /// All that are shown: the codes are hidden.
    static let shown = number...note
    /// What has room for the text where no clause stands.
    static let wideText = clause...text
    /// What has room for the hint where neither evidence nor a note is asked for.
    static let hint = evidence...note

    var isHidden: Bool { self == .code }

    var heading: FormHeading { look.heading }
    /// In characters of the width of a digit.
    var width: Double { look.width }

    private var look: (heading: FormHeading, width: Double) {
        switch self {
        case .number: (.number, 8)
        case .clause: (.clause, 26)
        case .text: (.text, 45)
        case .unit: (.unit, 11)
        case .answer: (.answer, 20)
        case .evidence: (.evidence, 18)
        case .files: (.files, 18)
        case .note: (.note, 16)
        case .code: (.code, 24)
        }
    }

    /// The heading on a sheet about the subject, where text and hint are wider; nil where a wider one goes on.
    var headingAboutSubject: FormHeading? {
        switch self {
        case .clause: .text
        case .evidence: .hint
        case .text, .files, .note: nil
        default: heading
        }
    }

    /// How high a row must be for a text in this column, in points.
    func height(of text: String, _ style: CellStyle, margin: Double = 0) -> Double {
        (self...self).height(of: text, style, margin: margin)
    }

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension ClosedRange<SheetColumn> {
    /// How high a row must be for a text across these columns, in points.
    ///
    /// - Parameter margin: what the text leaves free beside it, in characters of the width of a digit.
    func height(of text: String, _ style: CellStyle, margin: Double) -> Double {
        let width = SheetColumn.allCases.reduce(0) { contains($1) ? $0 + $1.width : $0 }
        return WorkbookSheet.Row.height(of: text, width: width - margin, size: style.size)
    }

    /// These columns in a row, counted from 1.
    func area(inRow row: Int) -> CellArea {
        CellArea(
            CellSpot(row: row, column: lowerBound.rawValue), CellSpot(row: row, column: upperBound.rawValue))
    }
}
