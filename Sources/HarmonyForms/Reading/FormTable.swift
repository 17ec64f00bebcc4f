package import HarmonySyntax

/// The rows of a filled-in sheet, by the headings of its columns.
///
/// Sheets may be reordered and columns inserted or moved: only the headings say what a column is. Sheets without
/// them, such as instructions, are passed over.
package struct FormTable: Sendable {
    package let source: SourceText
    let rows: [Row]
    let countsFrom1904: Bool
    let diagnostics: [Diagnostic]

    struct Row: Sendable {
        let code: String
        let place: Range<Int>
        let text: Spreadsheet.Cell?
        let unit: Spreadsheet.Cell?
        let answer: Spreadsheet.Cell?
        let evidence: Spreadsheet.Cell?
        let files: Spreadsheet.Cell?
        let note: Spreadsheet.Cell?
    }

    /// Nil where no sheet has anything like the headings.
    package init?(_ spreadsheet: Spreadsheet) {
        var rows: [Row] = []
        var diagnostics: [Diagnostic] = []
        var found = false
        for sheet in spreadsheet.sheets {
            var columns: FormColumns?
            for row in sheet.rows {
                switch FormColumns.read(row) {
                case .headings(let headings):
                    columns = headings
                    found = true
                    diagnostics += headings.missing.map { $0.diagnostic(sheet.name, in: spreadsheet.source) }
                case .incomplete(let missing):
                    // Without these nothing below can be read.
                    columns = nil
                    found = true
                    diagnostics.append(missing.diagnostic(sheet.name, in: spreadsheet.source))
                case .none:
                    guard let columns else { continue }
                    let row = spreadsheet.source.cells == nil ? row.unguarded : row
                    if let read = columns.row(row) {
                        rows.append(read)
                    } else if let stray = columns.stray(row), diagnostics.count < JSONLimits.problems {
                        diagnostics.append(Self.withoutCode(stray, in: spreadsheet.source))
                    }
                }
            }
        }
        guard found else { return nil }
        source = spreadsheet.source
        countsFrom1904 = spreadsheet.countsFrom1904
        self.rows = rows
        self.diagnostics = diagnostics
    }

    /// The standard that the form was made for, from the row that names it.
    package var namedStandard: (id: String, place: SourceRange)? { standards.first }

    /// Every row that names one; copies of a sheet name the same again.
    private var standards: [(id: String, place: SourceRange)] {
        rows.compactMap { row in
            if row.code.hasPrefix("standard/") {
                return (String(row.code.dropFirst(9)), SourceRange(source, row.place))
            }
            guard row.code == "standard", let answer = row.answer else { return nil }
            return (String(answer.content.shown.trimmed), SourceRange(source, answer.range))
        }
    }

    /// That two rows name different standards.
    var conflictingStandards: [Diagnostic] {
        let standards = standards
        guard let first = standards.first, let other = standards.first(where: { $0.id != first.id }) else {
            return []
        }
        return [
            Diagnostic(
                FormProblem.otherStandard,
                Localized(
                    zh: "表中写了两个标准：\(first.id) 和 \(other.id)",
                    en: "the form names two standards, \(first.id) and \(other.id)"),
                help: Localized(zh: "一份填报表只按一个标准填写", en: "a form answers one standard"), at: other.place)
        ]
    }

    private static func withoutCode(_ cell: Spreadsheet.Cell, in source: SourceText) -> Diagnostic {
        Diagnostic(
            FormProblem.answerWithoutCode,
            Localized(
                zh: "此行没有代码，所填内容未读取", en: "this row has no code, so what it says was not read"),
            help: Localized(
                zh: "填在表中原有的行里；行是另加的，内容移到备注栏",
                en: "write in the rows that the form has; what is in a row of one's own belongs into a note"),
            at: SourceRange(source, cell.range))
    }
}

extension Spreadsheet.Row {
    /// Without the apostrophes that keep texts of a CSV file from being taken for formulas.
    fileprivate var unguarded: Spreadsheet.Row {
        Spreadsheet.Row(
            cells: cells.map { cell in
                guard case .text(let text) = cell.content else { return cell }
                return Spreadsheet.Cell(
                    column: cell.column, content: .text(FormulaGuard.bare(text)), range: cell.range)
            })
    }
}
