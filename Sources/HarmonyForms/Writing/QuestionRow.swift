import HarmonyCriteria
import HarmonySyntax

extension AnswerRow {
    /// A row of a question: the first has its number, its clause and its note; any may have a piece of evidence.
    init(
        _ asked: Form.AskedQuestion, at index: Int, _ answers: FilledAnswers, in form: Form
    ) {
        let row = asked.rows[index]
        let answer = AnswerCell(row, answers.answer(to: row, of: asked, in: form), form.language)
        self.row = row
        self.answer = answer

        let isFirst = index == 0
        let isLast = index == asked.rows.count - 1
        let isRoom = row.entry == nil && !isFirst
        // Where no clause stands, the text has its place too.
        let isSpread = asked.fragment.isEmpty
        let words = row.printedText(form.language)
        let evidence = row.evidence?.name[form.language] ?? ""
        let files = asked.question.flatMap { question in
            row.evidence.map { FileList.write(answers.files($0, of: question)) }
        }
        let note = isFirst ? asked.question.flatMap { answers.note(of: $0) } : nil

        // Number and clause look like one cell down the question. They are not merged: a page may end between
        // the rows, and the text would be cut.
        let below = FormStyle.below.with { $0.border = isLast ? .tail : .sides }
        func head(_ text: String, _ style: CellStyle) -> WorkbookSheet.Cell {
            guard isFirst else { return .empty(below) }
            return .text(text, asked.rows.count > 1 ? style.with { $0.border = .head } : style)
        }
        let textStyle = isRoom ? FormStyle.closed : isFirst ? FormStyle.label : FormStyle.inner
        let noEvidence = row.evidence == nil ? FormStyle.closed : nil

        cells = [
            head(asked.id, FormStyle.centred),
            isSpread ? .text(words, textStyle) : head(asked.fragment, FormStyle.fragment),
            isSpread ? .empty(textStyle) : .text(words, textStyle),
            .text(row.unit, isRoom ? FormStyle.closed : FormStyle.centred),
            answer.cell,
            .text(evidence, noEvidence ?? FormStyle.label),
            .text(files ?? "", noEvidence ?? FormStyle.words),
            .text(note ?? "", FormStyle.words),
            .text(row.code, FormStyle.plain),
        ]
        merged = isSpread ? [SheetColumn.wideText] : []
        let textColumns = isSpread ? SheetColumn.wideText : SheetColumn.text...SheetColumn.text
        height = max(
            SheetColumn.clause.height(of: isFirst ? asked.fragment : "", FormStyle.fragment, margin: 2),
            textColumns.height(of: words, FormStyle.label, margin: 4),
            SheetColumn.unit.height(of: row.unit, FormStyle.label),
            SheetColumn.answer.height(of: answer.text, FormStyle.label),
            SheetColumn.evidence.height(of: evidence, FormStyle.label, margin: 2),
            SheetColumn.files.height(of: files ?? "", FormStyle.label, margin: 2),
            SheetColumn.note.height(of: note ?? "", FormStyle.label, margin: 2))
    }
}
