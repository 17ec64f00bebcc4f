import HarmonyCriteria
import HarmonySyntax

extension AnswerRow {
    /// A row of a question: the first has its number, its clause and its note; any may have a piece of evidence.
    init(
        _ asked: Form.AskedQuestion, at index: Int, _ answers: FilledAnswers, in form: Form,
        _ columns: SheetColumns
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
        let claim = answers.claim(to: row, of: asked, at: index, in: form)
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

        var cells: [WorkbookSheet.Cell] = [
            head(asked.id, FormStyle.centred),
            isSpread ? .text(words, textStyle) : head(asked.fragment, FormStyle.fragment),
            isSpread ? .empty(textStyle) : .text(words, textStyle),
            .text(row.unit, isRoom ? FormStyle.closed : FormStyle.centred),
            answer.cell,
        ]
        if columns.hasClaims { cells.append(.text(claim, FormStyle.claim)) }
        cells += [
            .text(evidence, noEvidence ?? FormStyle.label),
            .text(files ?? "", noEvidence ?? FormStyle.words),
            .text(note ?? "", FormStyle.words),
            .text(row.code, FormStyle.plain),
        ]
        self.cells = cells
        merged = isSpread ? [SheetColumn.wideText] : []
        let textColumns = isSpread ? SheetColumn.wideText : SheetColumn.text...SheetColumn.text
        height = max(
            columns.height(of: isFirst ? asked.fragment : "", in: .clause, FormStyle.fragment, margin: 2),
            columns.height(of: words, in: textColumns, FormStyle.label, margin: 4),
            columns.height(of: row.unit, in: .unit, FormStyle.label),
            columns.height(of: answer.text, in: .answer, FormStyle.label),
            columns.height(of: claim, in: .claim, FormStyle.claim, margin: 2),
            columns.height(of: evidence, in: .evidence, FormStyle.label, margin: 2),
            columns.height(of: files ?? "", in: .files, FormStyle.label, margin: 2),
            columns.height(of: note ?? "", in: .note, FormStyle.label, margin: 2))
    }
}
