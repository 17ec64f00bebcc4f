import HarmonyCriteria
import HarmonySyntax

extension AnswerRow {
    /// A row about the subject: it has no clause and no evidence, and says how it is answered instead.
    ///
    /// - Parameter number: counts the rows about the subject, from 1.
    init(
        aboutSubject row: Form.Row, number: Int, _ answer: FilledAnswers.Answer?, _ language: Language
    ) {
        let answer = AnswerCell(row, answer, language)
        self.row = row
        self.answer = answer
        height = max(
            SheetColumn.wideText.height(of: row.text, FormStyle.label, margin: 2),
            SheetColumn.answer.height(of: answer.text, FormStyle.label),
            SheetColumn.hint.height(of: row.hint, FormStyle.fragment, margin: 2))
        cells = [
            WorkbookSheet.Cell(.number(String(number)), FormStyle.centred),
            WorkbookSheet.Cell(.text(row.text), FormStyle.label), .empty(FormStyle.label),
            .text(row.unit, FormStyle.centred),
            answer.cell,
            .text(row.hint, FormStyle.fragment), .empty(FormStyle.fragment), .empty(FormStyle.fragment),
            WorkbookSheet.Cell(.text(row.code), FormStyle.plain),
        ]
        merged = Self.mergedAboutSubject
    }

    /// The columns that a row about the subject has no use for go to its text and its hint.
    static let mergedAboutSubject = [SheetColumn.wideText, SheetColumn.hint]
}
