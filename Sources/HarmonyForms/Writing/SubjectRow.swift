import HarmonyCriteria
import HarmonySyntax

extension AnswerRow {
    /// A row about the subject: it has no clause and no evidence, and says how it is answered instead.
    ///
    /// - Parameter number: counts the rows about the subject, from 1.
    init(
        aboutSubject row: Form.Row, of asked: Form.AskedQuestion, number: Int, _ answers: FilledAnswers,
        in form: Form, _ columns: SheetColumns
    ) {
        let answer = AnswerCell(row, answers.answer(to: row, of: asked, in: form), form.language)
        let claim = answers.claim(to: row, of: asked, at: 0, in: form)
        self.row = row
        self.answer = answer
        height = max(
            columns.height(of: row.text, in: SheetColumn.wideText, FormStyle.label, margin: 2),
            columns.height(of: answer.text, in: .answer, FormStyle.label),
            columns.height(of: claim, in: .claim, FormStyle.claim, margin: 2),
            columns.height(of: row.hint, in: SheetColumn.hint, FormStyle.fragment, margin: 2))
        var cells: [WorkbookSheet.Cell] = [
            WorkbookSheet.Cell(.number(String(number)), FormStyle.centred),
            WorkbookSheet.Cell(.text(row.text), FormStyle.label), .empty(FormStyle.label),
            .text(row.unit, FormStyle.centred),
            answer.cell,
        ]
        if columns.hasClaims { cells.append(.text(claim, FormStyle.claim)) }
        cells += [
            .text(row.hint, FormStyle.fragment), .empty(FormStyle.fragment), .empty(FormStyle.fragment),
            WorkbookSheet.Cell(.text(row.code), FormStyle.plain),
        ]
        self.cells = cells
        merged = Self.mergedAboutSubject
    }

    /// The columns that a row about the subject has no use for go to its text and its hint.
    static let mergedAboutSubject = [SheetColumn.wideText, SheetColumn.hint]
}
