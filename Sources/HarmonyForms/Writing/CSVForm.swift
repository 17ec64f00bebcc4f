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
        let text = lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
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
            row.code, section.title, row.text, row.unit, TextCell.guarded(answer), row.hint,
            row.evidence?.name[form.language] ?? "", TextCell.guarded(files), TextCell.guarded(note),
            isFirst ? asked.fragment : "",
        ]
    }

    /// RFC 4180: quoted where the content needs it.
    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\t")
        }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}

/// Texts that a spreadsheet would take for a formula, in a file that has no types.
enum TextCell {
    private static func isTempting(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return ["=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠"].contains(first)
    }

    /// With an apostrophe in front, as spreadsheets write it; a plain number needs none.
    static func guarded(_ text: String) -> String {
        guard isTempting(text[...]), (try? DecimalLiteral(text.utf8)) == nil else { return text }
        return HumanNumber.isShare(text) ? text : "'" + text
    }

    /// Without the apostrophe that `guarded` sets.
    static func bare(_ text: String) -> String {
        guard text.first == "'" else { return text }
        let rest = text.dropFirst()
        return isTempting(rest) ? String(rest) : text
    }
}

extension HumanNumber {
    /// A negative percentage is no formula either.
    static func isShare(_ text: String) -> Bool {
        text.hasSuffix("%") && (try? DecimalLiteral(text.utf8.dropLast())) != nil
    }
}
