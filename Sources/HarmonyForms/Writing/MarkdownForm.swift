import HarmonyCriteria
import HarmonySyntax

/// The form on paper: Markdown with boxes to tick and lines to write on.
package enum MarkdownForm {
    package static func write(_ form: Form, _ answers: FilledAnswers) -> [UInt8] {
        let zh = form.language == .zh
        let title = form.standard.title[form.language]
        var text =
            "# \(escaped(title))"
            + (zh ? "填报表" + escaped(form.roleSuffix) : ": answer form" + escaped(form.roleSuffix)) + "\n\n"
            + introduction(form, isReview: answers.claims != nil)
        for part in form.parts {
            for section in part.sections {
                text += "\n## \(escaped(section.title))\n\n"
                if !section.clause.isEmpty {
                    let lines = section.clause.split(separator: "\n").map { "> " + escaped(String($0)) }
                    text += lines.joined(separator: "\n>\n") + "\n\n"
                }
                let sheet = MarkdownTable(form: form, answers: answers, section: section)
                text += sheet.text
            }
        }
        text +=
            zh
            ? "\n填报单位（盖章）：＿＿＿＿＿＿＿＿＿＿\n\n单位负责人（签字）：＿＿＿＿＿＿　填报人（签字）：＿＿＿＿＿＿　联系电话：＿＿＿＿＿＿＿＿\n\n填报日期：＿＿＿＿年＿＿月＿＿日\n"
            : "\nOrganisation (seal): ______________________\n\nHead (signature): ______________  Filled in by (signature): ______________  Telephone: ______________\n\nDate: ______________\n"
        return Array(text.utf8)
    }

    private static func introduction(_ form: Form, isReview: Bool) -> String {
        let how =
            form.language == .zh
            ? "各项均按评估基准日的情况填写。没有、从未发生的填“无”；不适用的填“/”；不知道的留空，不要估计。"
            : "Answer for the assessment date. Write “none” for what does not exist or never happened and “/” for what does not apply, and leave blank what is not known."
        let beside =
            form.language == .zh
            ? "“对方所填”一栏是送来复核的答案和佐证；“填报”一栏写核实后的情况，没有核实的留空。"
            : "The column Claimed holds the answers under review and the files that they name. Under Answer write what was verified, and leave blank what was not."
        return how + (isReview ? "\n\n" + beside : "") + "\n\n" + form.notice + "\n"
    }

    /// Whatever Markdown or HTML would act on stands for itself.
    static func escaped(_ text: String) -> String {
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

/// One section as a table, with the notes below it.
private struct MarkdownTable {
    let form: Form
    let answers: FilledAnswers
    let section: Form.Section

    private var isChinese: Bool { form.language == .zh }

    var text: String {
        let hasEvidence = section.questions.contains { $0.question != nil }
        var headings: [FormHeading] = hasEvidence ? [.number, .text, .answer, .evidence] : [.text, .answer]
        if let at = headings.firstIndex(of: .answer), answers.claims != nil {
            headings.insert(.claim, at: at)
        }
        if !hasEvidence, section.questions.contains(where: { !$0.id.isEmpty }) {
            headings.insert(.number, at: 0)
        }
        var text = row(headings.map { $0.name(form.language) })
        text += "|" + headings.map { _ in " --- |" }.joined() + "\n"
        var notes = ""
        for asked in section.questions {
            for (index, entry) in asked.rows.enumerated() {
                var cells = [question(entry, asked, isFirst: index == 0)]
                // On paper one reads what was claimed, then writes what was found.
                if answers.claims != nil {
                    cells.append(answers.claim(to: entry, of: asked, at: index, in: form))
                }
                cells.append(answer(entry, asked))
                if hasEvidence { cells = [index == 0 ? asked.id : ""] + cells + [evidence(entry, asked)] }
                text += row(cells)
            }
            if let note = asked.question.flatMap({ answers.note(of: $0) }) {
                notes += "\n\(asked.id) \(FormHeading.note.name(form.language))" + (isChinese ? "：" : ": ")
                notes += MarkdownForm.escaped(note) + "\n"
            }
        }
        return text + notes
    }

    private func row(_ cells: [String]) -> String {
        "| " + cells.map { MarkdownForm.escaped($0) }.joined(separator: " | ") + " |\n"
    }

    /// The words of the clause stand before the question that checks them.
    private func question(_ row: Form.Row, _ asked: Form.AskedQuestion, isFirst: Bool) -> String {
        guard isFirst, !asked.fragment.isEmpty else { return row.text }
        let words = asked.fragment.split(separator: "\n").first.map(String.init) ?? ""
        return (isChinese ? "【\(words)】" : "[\(words)] ") + row.text
    }

    private func evidence(_ row: Form.Row, _ asked: Form.AskedQuestion) -> String {
        guard let piece = row.evidence, let question = asked.question else { return "" }
        let files = answers.files(piece, of: question)
        let name = piece.name[form.language]
        return files.isEmpty ? "□" + name : "☑" + name + (isChinese ? "：" : ": ") + FileList.write(files)
    }

    /// The answer if there is one, else boxes to tick or a line with its unit.
    private func answer(_ row: Form.Row, _ asked: Form.AskedQuestion) -> String {
        var unit = ""
        if case .input(let input) = row.entry { unit = input.unit.map { " " + $0[form.language] } ?? "" }
        if let answer = answers.answer(to: row, of: asked, in: form) {
            return answer.text(in: form.language) + unit
        }
        switch row.entry {
        case .input(let input): return blank(input) + unit
        case .asOf, .decisionDate: return day
        case .assessorRole: return boxes(row.choices)
        case .roles: return boxes(row.choices)
        case .subjectName, .creditCode, .assessorName, .decision: return line
        case .standard, nil: return ""
        }
    }

    private func blank(_ input: Input) -> String {
        let none = input.allowsNone ? [isChinese ? "无" : "none"] : []
        switch input.type {
        case .boolean: return boxes((isChinese ? ["是", "否"] : ["yes", "no"]) + none)
        case .choice: return boxes(input.options.map { $0.label[form.language] } + none)
        case .choices:
            let nothing = none.isEmpty ? [isChinese ? "均无" : "none of these"] : none
            return boxes(input.options.map { $0.label[form.language] } + nothing)
        case .date: return day + (none.isEmpty ? "" : "　" + boxes(none))
        case .time: return clock + (none.isEmpty ? "" : "　" + boxes(none))
        case .percent: return line + "%"
        default: return line + (none.isEmpty ? "" : "　" + boxes(none))
        }
    }

    private var day: String { isChinese ? "＿＿＿＿年＿＿月＿＿日" : "____-__-__" }
    private var clock: String { isChinese ? "＿＿时＿＿分" : "__:__" }
    private var line: String { isChinese ? "＿＿＿＿＿＿" : "____________" }

    private func boxes(_ words: [String]) -> String {
        words.map { "□" + (isChinese ? "" : " ") + $0 }.joined(separator: isChinese ? "　" : "  ")
    }
}
