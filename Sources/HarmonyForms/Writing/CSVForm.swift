import HarmonyCriteria
import HarmonySyntax

/// The form as CSV: a row for each answer, UTF-8 with a byte order mark, which spreadsheet programs need to see.
package enum CSVForm {
    private static let columns: [FormHeading] = [
        .code, .item, .text, .unit, .answer, .hint, .evidence, .files, .note, .clause,
    ]

    /// In an assessor's form the claim stands beside the answer.
    private static func columns(withClaims: Bool) -> [FormHeading] {
        columns.flatMap { withClaims && $0 == .answer ? [$0, .claim] : [$0] }
    }

    package static func write(_ form: Form, _ answers: FilledAnswers) -> [UInt8] {
        let columns = columns(withClaims: answers.claims != nil)
        var lines = [columns.map { $0.name(form.language) }]
        for part in form.parts {
            for section in part.sections {
                for asked in section.questions {
                    for (index, row) in asked.rows.enumerated() {
                        lines.append(cells(row, asked, section, form, answers, index))
                    }
                }
            }
        }
        return CSVWriter.mark + Array(lines.map(CSVWriter.record).joined().utf8)
    }

    private static func cells(
        _ row: Form.Row, _ asked: Form.AskedQuestion, _ section: Form.Section, _ form: Form,
        _ answers: FilledAnswers, _ index: Int
    ) -> [String] {
        let isFirst = index == 0
        let answer = answers.answer(to: row, of: asked, in: form)?.text(in: form.language) ?? ""
        var files = ""
        if let evidence = row.evidence, let question = asked.question {
            files = FileList.write(answers.files(evidence, of: question))
        }
        let note = isFirst ? asked.question.flatMap { answers.note(of: $0) } ?? "" : ""
        let claim =
            answers.claims == nil
            ? [] : [FormulaGuard.guarded(answers.claim(to: row, of: asked, at: index, in: form))]
        return [row.code, section.title, row.text, row.unit, FormulaGuard.guarded(answer)] + claim + [
            row.hint,
            row.evidence?.name[form.language] ?? "", FormulaGuard.guarded(files), FormulaGuard.guarded(note),
            isFirst ? asked.fragment : "",
        ]
    }
}
