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

    /// A heading that is gone from a row in which others stand, or stands there twice.
    struct Missing {
        let heading: FormHeading
        let isTwice: Bool
        /// The second of the same, or the first of those that stand there.
        let place: Range<Int>
    }

    static func read(_ row: Spreadsheet.Row) -> Reading {
        var columns: [FormHeading: Int] = [:]
        var twice: [Missing] = []
        for cell in row.cells {
            guard case .text(let text) = cell.content, let heading = FormHeading(text) else { continue }
            if columns[heading] == nil {
                columns[heading] = cell.column
            } else {
                twice.append(Missing(heading: heading, isTwice: true, place: cell.range))
            }
        }
        guard columns.count > 1, let place = row.cells.first?.range else { return .none }
        if let first = twice.first(where: { $0.heading == .code || $0.heading == .answer }) {
            return .incomplete(first)
        }
        guard let code = columns[.code], let answer = columns[.answer] else {
            // Two words may be chance; the heading row of a form has many more.
            guard columns.count > 2 || columns[.code] != nil else { return .none }
            let heading = columns[.code] == nil ? FormHeading.code : .answer
            return .incomplete(Missing(heading: heading, isTwice: false, place: place))
        }
        let read: [FormHeading] = [.unit, .evidence, .files, .note]
        // Where clauses stand, evidence and notes belong too.
        let gone = columns[.clause] == nil ? [] : read.dropFirst().filter { columns[$0] == nil }
        return .headings(
            FormColumns(
                code: code, answer: answer, text: columns[.text], unit: columns[.unit],
                evidence: columns[.evidence], files: columns[.files], note: columns[.note],
                missing: gone.map { Missing(heading: $0, isTwice: false, place: place) }
                    + twice.filter { read.contains($0.heading) }))
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
        let (zh, en) = (heading.name(.zh), heading.name(.en) + " (" + heading.name(.zh) + ")")
        let table = Localized(
            zh: sheet.map { "工作表“\($0)”" } ?? "这张表", en: sheet.map { "the sheet '\($0)'" } ?? "the table")
        let help = Localized(
            zh: "把栏标题恢复为“\(zh)”；整栏删去了的，撤销删除，或者重新生成填报表，把填好的内容粘贴过去",
            en:
                "restore the heading \(en); if the whole column is gone, undo that, or make the form anew and paste the answers into it"
        )
        let place = SourceRange(source, place)
        let isNeeded = heading == .code || heading == .answer
        let what: Localized =
            switch (isTwice, isNeeded) {
            case (false, true):
                Localized(
                    zh: "没有“\(zh)”栏，表中所填内容均未读取", en: " has no column \(en), so nothing in it was read")
            case (false, false):
                Localized(
                    zh: "没有“\(zh)”栏，这一栏所填内容未读取", en: " has no column \(en), so what it held was not read")
            case (true, true):
                Localized(
                    zh: "有两栏标题都是“\(zh)”，不知道该读哪一栏，表中所填内容均未读取",
                    en: " has two columns \(en); it is not known which to read, so nothing in it was read")
            case (true, false):
                Localized(
                    zh: "有两栏标题都是“\(zh)”，只读了第一栏", en: " has two columns \(en), of which the first was read")
            }
        let again = Localized(zh: "只留一栏“\(zh)”", en: "keep one column \(en)")
        return Diagnostic(
            isNeeded ? FormProblem.noForm : FormProblem.columnMissing,
            Localized(zh: table.zh + what.zh, en: table.en + what.en), help: isTwice ? again : help, at: place
        )
    }
}
