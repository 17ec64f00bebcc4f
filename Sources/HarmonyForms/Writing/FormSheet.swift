import HarmonyCriteria
import HarmonySyntax

/// One part of a form as a sheet: a heading row that stays, sections with their clauses, a row for each answer.
struct FormSheet {
    let form: Form
    let answers: FilledAnswers
    let part: Form.Part
    private let columns: SheetColumns
    var options: OptionLists
    private var sheet: WorkbookSheet
    private var needed: [CellSpot] = []
    private var optional: [CellSpot] = []
    /// How many rows about the subject there are so far.
    private var count = 0

    init(form: Form, answers: FilledAnswers, part: Form.Part, options: OptionLists) {
        self.form = form
        self.answers = answers
        self.part = part
        self.options = options
        let columns = SheetColumns(hasClaims: answers.claims != nil)
        self.columns = columns
        sheet = WorkbookSheet(
            name: part.title,
            columns: columns.all.map { WorkbookSheet.Column(columns.width($0), isHidden: $0.isHidden) })
    }

    mutating func sheet(isLast: Bool) -> WorkbookSheet {
        band(form.title(of: part), FormStyle.title, 30)
        for line in form.sources { band(line, FormStyle.subtitle) }
        heading()
        var blocks = [0]
        for section in part.sections {
            band(section.title, FormStyle.section, 22)
            if !section.clause.isEmpty { band(section.clause, FormStyle.clause) }
            for asked in section.questions {
                question(asked)
                blocks.append(sheet.rows.count)
            }
        }
        if isLast {
            band("", FormStyle.plain, 12)
            band(form.signatures, FormStyle.plain, 30)
        }
        sheet.fitToPages(blocks: blocks + [sheet.rows.count])
        sheet.highlights = [(FormStyle.needed, needed), (FormStyle.optional, optional)].filter {
            !$0.1.isEmpty
        }
        sheet.isProtected = true
        sheet.footer = form.pageFooter
        return sheet
    }

    /// A row across the whole sheet.
    ///
    /// - Parameter height: nil for as much as the text needs.
    private mutating func band(_ text: String, _ style: CellStyle, _ height: Double? = nil) {
        let cells = columns.all.filter(SheetColumn.shown.contains).map { column in
            WorkbookSheet.Cell(column == .number ? .text(text) : .empty, style)
        }
        append(
            cells, height: height ?? columns.height(of: text, in: SheetColumn.shown, style, margin: 2),
            merged: [SheetColumn.shown])
    }

    /// Whether the sheet is about the subject: then neither clause nor evidence stands beside an answer.
    private var isAboutSubject: Bool {
        part.sections.allSatisfy { $0.questions.allSatisfy { $0.question == nil } }
    }

    private mutating func heading() {
        let isAboutSubject = isAboutSubject
        let cells = columns.all.map { column in
            let heading = isAboutSubject ? column.headingAboutSubject : column.heading
            return WorkbookSheet.Cell.text(heading?.name(form.language) ?? "", FormStyle.heading)
        }
        append(cells, height: 22, merged: isAboutSubject ? AnswerRow.mergedAboutSubject : [])
        sheet.headingRow = sheet.rows.count
        sheet.frozenRows = sheet.rows.count
    }

    private mutating func question(_ asked: Form.AskedQuestion) {
        for (index, row) in asked.rows.enumerated() {
            guard asked.question == nil else {
                add(AnswerRow(asked, at: index, answers, in: form, columns))
                continue
            }
            count += 1
            add(AnswerRow(aboutSubject: row, of: asked, number: count, answers, in: form, columns))
        }
    }

    /// An answer cell is one to write in: coloured while it is empty, with what may be entered.
    private mutating func add(_ made: AnswerRow) {
        append(made.cells, height: made.height, merged: made.merged)
        guard made.answer.isOpen else { return }
        let spot = CellSpot(row: sheet.rows.count, column: columns.place(.answer))
        if made.row.isNeeded { needed.append(spot) } else { optional.append(spot) }
        sheet.validations.append(made.answer.validation(at: spot, &options, form.language))
    }

    private mutating func append(
        _ cells: [WorkbookSheet.Cell], height: Double, merged: [ClosedRange<SheetColumn>]
    ) {
        sheet.rows.append(WorkbookSheet.Row(height: height, cells: cells))
        sheet.merges += merged.map { columns.area($0, inRow: sheet.rows.count) }
    }
}
