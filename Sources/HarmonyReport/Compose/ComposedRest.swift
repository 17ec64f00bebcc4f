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

    func due() -> Page.Section? {
        let due = explanation.due
        guard !due.isEmpty else { return nil }
        let table = Page.Table(
            columns: [column(.time, 22), column(.id, 7), column(.matter, 30), column(.progress, 22)],
            rows: due.map { entry in
                [
                    cell(wording.pick(Phrases.day(of: entry))), cell(entry.indicator.id),
                    cell(name(of: entry, among: due)), cell(wording.pick(Phrases.progress(of: entry))),
                ]
            })
        return Page.Section("due", pick(zh: "近期应办事项", en: "Coming up"), [.table(table)])
    }

    /// Of two times in one indicator each says which it is.
    private func name(of entry: Due, among due: [Due]) -> String {
        let question = entry.indicator.question
        let isOne = due.count { $0.indicator.id == question.id } == 1
        return (isOne ? nil : entry.parameter.label).map { expand($0, of: question) }
            ?? wording.title(of: question)
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
