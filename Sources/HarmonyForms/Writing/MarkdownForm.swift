import HarmonyCriteria
import HarmonySyntax

/// The form on paper: Markdown with boxes to tick and lines to write on.
package enum MarkdownForm {
    package static func write(_ form: Form, _ answers: FilledAnswers) -> [UInt8] {
        let zh = form.language == .zh
        var text =
            "# \(escaped(form.standard.title[form.language]))" + (zh ? "填报表" : ": answer sheet") + "\n\n"
        text += introduction(form)
        for part in form.parts {
            for section in part.sections {
                text += "\n## \(escaped(section.title))\n\n"
                if !section.clause.isEmpty {
                    let lines = section.clause.split(separator: "\n").map { "> " + escaped(String($0)) }
                    text += lines.joined(separator: "\n>\n") + "\n\n"
                }
                text += table(section, form, answers)
            }
        }
        text +=
            zh
            ? "\n填报单位（盖章）：＿＿＿＿＿＿＿＿＿＿　　填报人：＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日\n"
            : "\nUnit (seal): ______________________  Filled in by: ______________  Date: ______________\n"
        return Array(text.utf8)
    }

    private static func introduction(_ form: Form) -> String {
        let how =
            form.language == .zh
            ? "各项均按评估基准日的情况填写。没有、从未发生的填“无”；不知道的留空，不要估计。"
            : "Answer for the assessment date. Write “none” for what does not exist or never happened, and leave blank what is not known."
        return how + "\n\n" + form.notice + "\n"
    }

    private static func table(_ section: Form.Section, _ form: Form, _ answers: FilledAnswers) -> String {
        let headings: [FormHeading] = [.number, .text, .unit, .answer, .evidence, .note]
        var text = "| " + headings.map { $0.name(form.language) }.joined(separator: " | ") + " |\n"
        text += "|" + headings.map { _ in " --- |" }.joined() + "\n"
        for asked in section.questions {
            for (index, row) in asked.rows.enumerated() {
                var evidence = row.evidence?.name[form.language] ?? ""
                if let piece = row.evidence, let question = asked.question {
                    let files = answers.files(piece, of: question)
                    if !files.isEmpty {
                        evidence += (form.language == .zh ? "：" : ": ") + FileList.write(files)
                    }
                }
                let note = index == 0 ? asked.question.flatMap { answers.note(of: $0) } ?? "" : ""
                let cells = [
                    index == 0 ? asked.id : "", row.text, row.unit, answer(row, asked, form, answers),
                    evidence,
                    note,
                ]
                text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
            }
        }
        return text
    }

    /// The answer if there is one, else boxes for what can be ticked.
    private static func answer(
        _ row: Form.Row, _ asked: Form.AskedQuestion, _ form: Form, _ answers: FilledAnswers
    ) -> String {
        if let answer = answers.answer(to: row, of: asked, in: form) { return answer.text(in: form.language) }
        let zh = form.language == .zh
        guard case .input(let input) = row.entry else { return "" }
        switch input.type {
        case .boolean: return zh ? "□是　□否" : "□ yes  □ no"
        case .choice, .choices:
            return input.options.map { "□" + (zh ? "" : " ") + $0.label[form.language] }
                .joined(separator: zh ? "　" : "  ")
        default: return ""
        }
    }

    /// A table's cell: whatever Markdown or HTML would act on stands for itself.
    private static func escaped(_ text: String) -> String {
        var safe = ""
        for character in text {
            switch character {
            case "\\", "|", "*", "_", "`", "[", "]", "#", "~": safe += "\\" + String(character)
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "&": safe += "&amp;"
            case _ where character.isNewline: safe += "<br>"
            default: safe.append(character)
            }
        }
        return safe
    }
}
