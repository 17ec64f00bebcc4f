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
        let answer: Spreadsheet.Cell?
        let evidence: Spreadsheet.Cell?
        let files: Spreadsheet.Cell?
        let note: Spreadsheet.Cell?
    }

    /// Nil where no sheet has the headings.
    package init?(_ spreadsheet: Spreadsheet) {
        var rows: [Row] = []
        var diagnostics: [Diagnostic] = []
        var found = false
        for sheet in spreadsheet.sheets {
            var columns: Columns?
            for row in sheet.rows {
                if let headings = Columns(row) {
                    columns = headings
                    found = true
                } else if let columns {
                    let row = spreadsheet.source.cells == nil ? row.unguarded : row
                    if let read = columns.row(row) {
                        rows.append(read)
                    } else if let stray = columns.stray(row) {
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
    package var namedStandard: (id: String, place: SourceRange)? {
        for row in rows {
            if row.code.hasPrefix("standard/") {
                return (String(row.code.dropFirst(9)), SourceRange(source, row.place))
            }
            if row.code == "standard", let answer = row.answer {
                return (String(answer.content.shown.trimmed), SourceRange(source, answer.range))
            }
        }
        return nil
    }

    private static func withoutCode(_ cell: Spreadsheet.Cell, in source: SourceText) -> Diagnostic {
        Diagnostic(
            FormProblem.answerWithoutCode,
            Localized(
                zh: "此行没有代码，所填内容未读取", en: "this row has no code, so what it says was not read"),
            help: Localized(
                zh: "填在表中原有的行里；代码栏被删去的，重新生成填报表",
                en: "write in the rows that the form has; if the codes are gone, make the form anew"),
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
                    column: cell.column, content: .text(TextCell.bare(text)), range: cell.range)
            })
    }
}

/// Which column is which.
private struct Columns {
    let code: Int
    let answer: Int
    let evidence: Int?
    let files: Int?
    let note: Int?

    /// Nil unless the row is one of headings.
    init?(_ row: Spreadsheet.Row) {
        var columns: [String: Int] = [:]
        for cell in row.cells {
            guard case .text(let text) = cell.content else { return nil }
            let key = PlainText.key(text)
            if columns[key] == nil { columns[key] = cell.column }
        }
        func column(_ heading: FormHeading) -> Int? {
            heading.words.lazy.compactMap { columns[PlainText.key($0)] }.first
        }
        guard let code = column(.code) ?? column(.number), let answer = column(.answer) else { return nil }
        self.code = code
        self.answer = answer
        evidence = column(.evidence)
        files = column(.files)
        note = column(.note)
    }

    func row(_ row: Spreadsheet.Row) -> FormTable.Row? {
        guard let cell = row[code] else { return nil }
        let code = PlainText.of(cell.content.shown)
        guard !code.isEmpty else { return nil }
        return FormTable.Row(
            code: code, place: cell.range, answer: row[answer], evidence: evidence.flatMap { row[$0] },
            files: files.flatMap { row[$0] }, note: note.flatMap { row[$0] })
    }

    /// What was filled in beside no code.
    func stray(_ row: Spreadsheet.Row) -> Spreadsheet.Cell? {
        ([answer] + [files, note].compactMap { $0 }).lazy.compactMap { row[$0] }.first {
            !PlainText.of($0.content.shown).isEmpty
        }
    }
}

/// The columns of a form, in both languages.
enum FormHeading: CaseIterable {
    case code, number, item, text, unit, answer, hint, evidence, files, note, clause

    private var name: Localized {
        switch self {
        case .code: Localized(zh: "代码", en: "Code")
        case .number: Localized(zh: "编号", en: "No.")
        case .item: Localized(zh: "条目", en: "Item")
        case .text: Localized(zh: "问题", en: "Question")
        case .unit: Localized(zh: "单位", en: "Unit")
        case .answer: Localized(zh: "填报", en: "Answer")
        case .hint: Localized(zh: "填法", en: "How to answer")
        case .evidence: Localized(zh: "佐证材料", en: "Evidence")
        case .files: Localized(zh: "佐证文件", en: "Files")
        case .note: Localized(zh: "备注", en: "Note")
        case .clause: Localized(zh: "条文", en: "Clause")
        }
    }

    func name(_ language: Language) -> String { name[language] }
    var words: [String] { [name.zh, name.en] }
}
