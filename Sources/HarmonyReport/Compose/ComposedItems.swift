import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The items: at a glance, and each with its clause and all that was answered.
extension AssessmentComposer {
    // MARK: At a glance

    func glance() -> Page.Section? {
        let bars = assessment.items.map { bar($0) }
        return Page.Section(
            "glance", pick(zh: "各项情况", en: "Items at a glance"), place: .first,
            [.bars(bars)])
    }

    private func bar(_ result: ItemResult) -> Page.Bar {
        // What decides the item; of a diagnostic standard everything, as nothing decides.
        let fields = isDiagnostic ? result.indicators : result.required
        let done = fields.count { $0.status == .met || $0.status == .recorded }
        let total = fields.count { $0.status != .notApplicable }
        let status = isDiagnostic ? "" : wording.pick(Phrases.status(of: result))
        return Page.Bar(
            sign: sign(of: result), id: result.item.id,
            name: "\(result.item.id)  \(wording.pick(result.item.title))", status: status,
            parts: fields.map { field in
                Page.Bar.Part(
                    sign: field.status == .recorded ? .good : Page.Sign(field), count: 1,
                    label: wording.pick(Phrases.status(of: field)))
            },
            count: total == 0
                ? "" : isDiagnostic ? "\(done)/\(total)" : pick(zh: "必备 ", en: "") + "\(done)/\(total)",
            remark: remark(result))
    }

    private func sign(of result: ItemResult) -> Page.Sign {
        if !isDiagnostic { return Page.Sign(result.status) }
        return result.indicators.contains { $0.status == .unanswered || $0.status == .review } ? .open : .told
    }

    /// Which of those that decide are unmet or open.
    private func remark(_ result: ItemResult) -> String {
        [IndicatorStatus.unmet, .unanswered, .review].compactMap { status -> String? in
            let ids = result.required.filter { $0.status == status }.map(\.indicator.id)
            return ids.isEmpty
                ? nil : wording.pick(Phrases.status(status)) + " " + ids.joined(separator: comma)
        }
        .joined(separator: semicolon)
    }

    // MARK: In full

    func item(_ result: ItemResult) -> Page.Section {
        let item = result.item
        var blocks: [Page.Block] = []
        if let clause = item.clause {
            blocks.append(.quotation(.quoted(clause)))
            if wording.language == .en, let translation = item.translation {
                blocks.append(faint("Unofficial translation: " + translation))
            }
        } else {
            blocks.append(faint(label(.source) + colon + wording.bases(item.basis)))
        }
        if let reading = item.reading {
            blocks.append(faint(label(.reading) + colon + wording.pick(reading)))
        }
        blocks.append(.table(table(result)))
        let status = isDiagnostic ? "" : "  " + wording.pick(Phrases.status(of: result))
        var section = Page.Section(
            item.id, "\(item.id)  \(wording.pick(item.title))\(status)", place: .reference, blocks)
        if !isDiagnostic { section.sign = sign(of: result) }
        return section
    }

    private func faint(_ text: String) -> Page.Block {
        .line(Page.Line(nil, Page.Text(text), weight: .faint))
    }

    private func table(_ result: ItemResult) -> Page.Table {
        // Of a diagnostic standard nothing decides, so all is of one level.
        let level = isDiagnostic ? [] : [column(.required, 6)]
        return Page.Table(
            columns: [column(.id, 7), column(.indicator, 26)] + level + [
                column(.status, 11), column(.answers, 40),
            ],
            rows: result.indicators.map { indicator in
                let question = indicator.indicator.question
                let isTold = [.unmet, .unanswered, .review].contains(indicator.status)
                var cells = cells(question, links: isTold)
                if let clause = question.clause { cells[1].below = [.quoted(clause)] }
                return cells
                    + (isDiagnostic ? [] : [cell(wording.pick(indicator.indicator.level.name))])
                    + [
                        cell(wording.pick(Phrases.status(of: indicator)), sign: Page.Sign(indicator)),
                        Page.Table.Cell(answers(indicator), below: isTold ? [] : note(question)),
                    ]
            })
    }

    private func answers(_ result: IndicatorResult) -> Page.Text {
        let question = result.indicator.question
        guard result.status == .notApplicable else {
            return Page.Text(
                question.inputs.isEmpty
                    ? pick(zh: "由其他答案得出", en: "follows from other answers") : values(of: question))
        }
        if let day = result.openUntil {
            let date = wording.date(day)
            return Page.Text(pick(zh: "至\(date)", en: "until \(date)"))
        }
        guard result.indicator.mayNotApply, let reason = submission.remarks[question.id]?.notApplicable else {
            return Page.Text(pick(zh: "按所填情况不适用", en: "by the answers it does not apply"))
        }
        return Page.Text(pick(zh: "填报人所述理由：", en: "the filler's reason: ")) + .foreign(reason)
    }

    /// What the filler says of an answer, below it in its cell.
    func note(_ question: Question) -> [Page.Text] {
        submission.remarks[question.id]?.note.map { [Page.Text(label(.note) + colon) + .foreign($0)] } ?? []
    }

    /// The answers to a question, each with its name.
    func values(of question: Question) -> String {
        let rules = RuleWriter(assessment, question, wording)
        let asked = question.inputs.filter { input in
            !assessment.frame[input.slot].isUnknown
                || input.askWhen.map { Evaluator.value(of: $0, in: assessment.frame) } ?? .true == .true
        }
        return asked.map { input in
            rules.label(input) + colon + wording.answer(assessment.frame[input.slot], to: input)
        }
        .joined(separator: pick(zh: "，", en: "; "))
    }
}
