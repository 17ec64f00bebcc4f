import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Notes, what comes up next, and what the result opens.
extension AssessmentComposer {
    // MARK: Notes

    func notes() -> Page.Section? {
        var lines: [Page.Line] = []
        for result in assessment.indicators where [.met, .unmet, .recorded].contains(result.status) {
            let question = result.indicator.question
            for note in question.notes where Evaluator.value(of: note.when, in: assessment.frame) == .true {
                lines.append(Page.Line(nil, Page.Text("\(question.id)  " + expand(note.text, of: question))))
            }
            let rules = RuleWriter(assessment, question, wording)
            if result.indicator.level != .reported,
                let figure = result.indicator.figure.flatMap({ rules.figure($0) })
            {
                lines.append(Page.Line(nil, Page.Text(heading(question) + colon + figure)))
            }
        }
        return lines.isEmpty ? nil : Page.Section("notes", pick(zh: "提示", en: "Notes"), [.list(lines)])
    }

    // MARK: What comes up next

    var outlookWriter: OutlookWriter? {
        explanation.outlook.map { OutlookWriter($0, of: assessment, wording) }
    }

    /// The calendar of the next twelve months.
    func due() -> Page.Section? {
        guard let rows = outlookWriter?.rows, !rows.isEmpty else { return nil }
        let extent = Page.Text(wording.pick(OutlookWriter.extent))
        let table = Page.Table(
            columns: [column(.time, 16), column(.id, 7), column(.matter, 24), column(.act, 44)],
            rows: rows.map { row in
                let level = row.level == .required ? "" : bracketed(wording.pick(row.level.name))
                return [
                    cell(row.date), cell(row.id), cell(row.title + level),
                    cell([row.act, row.otherwise].compactMap { $0 }.joined(separator: semicolon)),
                ]
            })
        return Page.Section(
            "due", wording.pick(OutlookWriter.heading),
            [.line(Page.Line(nil, extent, weight: .faint)), .table(table)])
    }

    // MARK: What the result opens

    func prospects() -> Page.Section? {
        let prospects = explanation.prospects
        guard !prospects.isEmpty else { return nil }
        let lines = prospects.map { prospect -> Page.Line in
            let writer = ProspectWriter(prospect, wording)
            let sentence = writer.sentence(missing: names(prospect.missing, of: .factsAlone))
            return Page.Line(Page.Sign(prospect), Page.Text(writer.title + colon + sentence))
        }
        return Page.Section(
            "prospects", pick(zh: "这一结果意味着什么", en: "What this result opens"), [.list(lines)])
    }
}
