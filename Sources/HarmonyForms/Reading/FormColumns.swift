import HarmonySyntax

/// Which column of a sheet is which.
struct FormColumns {
    private let code: Int
    private let answer: Int
    private let text: Int?
    private let unit: Int?
    private let evidence: Int?
    private let files: Int?
    private let note: Int?
    /// Columns of the form that are gone, without which something is not read.
    let missing: [Missing]

    /// What a row is to the sheet.
    enum Reading {
        case headings(FormColumns)
        /// A row of headings that lacks the codes or the answers.
        case incomplete(Missing)
        case none
    }

    /// A heading that is gone from a row in which others stand.
    struct Missing {
        let heading: FormHeading
        /// The first of those that stand there.
        let place: Range<Int>
    }

    static func read(_ row: Spreadsheet.Row) -> Reading {
        var columns: [String: Int] = [:]
        for cell in row.cells {
            guard case .text(let text) = cell.content else { continue }
            let key = PlainText.key(text)
            if columns[key] == nil { columns[key] = cell.column }
        }
        func column(_ heading: FormHeading) -> Int? {
            heading.words.lazy.compactMap { columns[PlainText.key($0)] }.first
        }
        let found = FormHeading.allCases.count { column($0) != nil }
        guard found > 1, let place = row.cells.first?.range else { return .none }
        guard let code = column(.code), let answer = column(.answer) else {
            // Two words may be chance; the heading row of a form has many more.
            guard found > 2 || column(.code) != nil else { return .none }
            let heading = column(.code) == nil ? FormHeading.code : .answer
            return .incomplete(Missing(heading: heading, place: place))
        }
        // Where clauses stand, evidence and notes belong too; and files belong to a kind of evidence.
        var missing: [FormHeading] = []
        if column(.clause) != nil { missing = [.evidence, .files, .note].filter { column($0) == nil } }
        return .headings(
            FormColumns(
                code: code, answer: answer, text: column(.text), unit: column(.unit),
                evidence: column(.evidence), files: column(.files), note: column(.note),
                missing: missing.map { Missing(heading: $0, place: place) }))
    }

    func row(_ row: Spreadsheet.Row) -> FormTable.Row? {
        guard let cell = row[code] else { return nil }
        let code = PlainText.of(cell.content.shown)
        guard !code.isEmpty else { return nil }
        func at(_ column: Int?) -> Spreadsheet.Cell? { column.flatMap { row[$0] } }
        return FormTable.Row(
            code: code, place: cell.range, text: at(text), unit: at(unit), answer: row[answer],
            evidence: at(evidence), files: at(files), note: at(note))
    }

    /// What was filled in beside no code.
    func stray(_ row: Spreadsheet.Row) -> Spreadsheet.Cell? {
        ([answer] + [files, note].compactMap { $0 }).lazy.compactMap { row[$0] }.first {
            !PlainText.of($0.content.shown).isEmpty
        }
    }
}

extension FormColumns.Missing {
    /// - Parameter sheet: nil in a CSV file.
    func diagnostic(_ sheet: String?, in source: SourceText) -> Diagnostic {
        let (zh, en) = (heading.name(.zh), heading.name(.en))
        let table = Localized(
            zh: sheet.map { "工作表“\($0)”" } ?? "这张表", en: sheet.map { "the sheet '\($0)'" } ?? "the table")
        let help = Localized(
            zh: "把栏标题恢复为“\(zh)”；整栏删去了的，撤销删除，或者重新生成填报表，把填好的内容粘贴过去",
            en:
                "restore the heading \(en); if the whole column is gone, undo that, or make the form anew and paste the answers into it"
        )
        let place = SourceRange(source, place)
        switch heading {
        case .code, .answer:
            return Diagnostic(
                FormProblem.noForm,
                Localized(
                    zh: "\(table.zh)没有“\(zh)”栏，表中所填内容均未读取",
                    en: "\(table.en) has no column \(en), so nothing in it was read"), help: help, at: place)
        default:
            return Diagnostic(
                FormProblem.columnMissing,
                Localized(
                    zh: "\(table.zh)没有“\(zh)”栏，这一栏所填内容未读取",
                    en: "\(table.en) has no column \(en), so what it held was not read"), help: help, at: place)
        }
    }
}
