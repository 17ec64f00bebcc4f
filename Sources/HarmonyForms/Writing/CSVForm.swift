import HarmonyCriteria
import HarmonySyntax

/// The form as CSV: a row for each answer, UTF-8 with a byte order mark, which spreadsheet programs need to see.
package enum CSVForm {
    private static let columns: [FormHeading] = [
        .code, .item, .text, .unit, .answer, .hint, .evidence, .files, .note, .clause,
    ]

    package static func write(_ form: Form, _ answers: FilledAnswers) -> [UInt8] {
        var lines = [columns.map { $0.name(form.language) }]
        for part in form.parts {
            for section in part.sections {
                for asked in section.questions {
                    for (index, row) in asked.rows.enumerated() {
                        lines.append(cells(row, asked, section, form, answers, isFirst: index == 0))
                    }
                }
            }
        }
        return CSVWriter.mark + Array(lines.map(CSVWriter.record).joined().utf8)
    }

    private static func cells(
        _ row: Form.Row, _ asked: Form.AskedQuestion, _ section: Form.Section, _ form: Form,
        _ answers: FilledAnswers, isFirst: Bool
    ) -> [String] {
        let answer = answers.answer(to: row, of: asked, in: form)?.text(in: form.language) ?? ""
        var files = ""
        if let evidence = row.evidence, let question = asked.question {
            files = FileList.write(answers.files(evidence, of: question))
        }
        let note = isFirst ? asked.question.flatMap { answers.note(of: $0) } ?? "" : ""
        return [
            row.code, section.title, row.text, row.unit, FormulaGuard.guarded(answer), row.hint,
            row.evidence?.name[form.language] ?? "", FormulaGuard.guarded(files), FormulaGuard.guarded(note),
            isFirst ? asked.fragment : "",
        ]
    }
}
