import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Item by item: the clause, every indicator with its answers, and what is wrong or open.
extension HTMLWriter {
    func items() -> HTML { .joined(assessment.items.map { item($0) }) }

    private func item(_ result: ItemResult) -> HTML {
        let item = result.item
        var parts = [
            HTML.block(
                "h2",
                HTML("\(item.id)  \(wording.pick(item.title))  ")
                    + (assessment.verdict == nil
                        ? .empty : status(Sign(result.status), wording.pick(Phrases.status(of: result)))))
        ]
        if let clause = item.clause {
            parts.append(blockquote(clause) + translated(item.translation))
        } else {
            parts.append(.block("p", ["class": "faint"], wording.bases(item.basis)))
        }
        if let reading = item.reading {
            parts.append(
                .block("p", ["class": "faint"], pick(zh: "读法：", en: "Reading: ") + wording.pick(reading)))
        }
        parts.append(indicators(result.indicators))
        for indicator in result.indicators {
            switch indicator.status {
            case .unmet: parts.append(gap(indicator))
            case .unanswered: parts.append(missing(indicator))
            case .review: parts.append(review(indicator))
            case .met, .notApplicable, .recorded: break
            }
        }
        return .block("section", ["class": "item", "id": item.id], parts)
    }

    func blockquote(_ clause: String) -> HTML {
        isChinese ? .block("blockquote", clause) : .block("blockquote", ["lang": "zh-CN"], clause)
    }

    // MARK: The table

    private func indicators(_ results: [IndicatorResult]) -> HTML {
        // Of a diagnostic standard nothing decides, so all is of one level.
        let hasLevels = assessment.verdict != nil
        let level = hasLevels ? [pick(zh: "级别", en: "Level")] : []
        return table(
            columns(level + [pick(zh: "情况", en: "Status"), pick(zh: "所填", en: "Answers")]),
            results.map { result in
                let question = result.indicator.question
                let own = question.clause.map { HTML.inline("small", quoted($0)) } ?? .empty
                return [anchor(result), HTML(wording.title(of: question)) + own]
                    + (hasLevels ? [short(wording.pick(result.indicator.level.name))] : [])
                    + [
                        status(Sign(result), wording.pick(Phrases.status(of: result))),
                        answers(result) + ownNote(result),
                    ]
            })
    }

    /// What has a block of its own below carries its id there.
    private func anchor(_ result: IndicatorResult) -> HTML {
        let id = result.indicator.id
        return [.unmet, .unanswered, .review].contains(result.status)
            ? .inline("a", ["href": "#" + id], id) : .inline("span", ["id": id], id)
    }

    /// What the filler says of it; elsewhere that stands in the block below.
    private func ownNote(_ result: IndicatorResult) -> HTML {
        guard ![.unmet, .unanswered, .review].contains(result.status),
            let note = submission.remarks[result.indicator.id]?.note
        else { return .empty }
        return self.note(note)
    }

    /// What the filler says of an answer, below it in its cell.
    func note(_ text: String) -> HTML {
        .inline("small", HTML(pick(zh: "填报说明：", en: "Filler's note: ")) + user(text))
    }

    private func answers(_ result: IndicatorResult) -> HTML {
        let question = result.indicator.question
        guard result.status == .notApplicable else {
            return HTML(
                question.inputs.isEmpty
                    ? pick(zh: "由其他答案得出", en: "follows from other answers") : words.values(of: question))
        }
        if let day = result.openUntil {
            let date = wording.date(day)
            return HTML(pick(zh: "至\(date)", en: "until \(date)"))
        }
        guard result.indicator.mayNotApply, let reason = submission.remarks[question.id]?.notApplicable else {
            return HTML(pick(zh: "按所填情况不适用", en: "by the answers it does not apply"))
        }
        return HTML(pick(zh: "填报人所述理由：", en: "the filler's reason: ")) + user(reason)
    }

    // MARK: Open indicators

    /// The heading of what is told about one indicator.
    func told(_ result: IndicatorResult, _ rows: HTML) -> HTML {
        let question = result.indicator.question
        let level =
            result.indicator.level == .required || assessment.verdict == nil
            ? ""
            : pick(
                zh: "（\(wording.pick(result.indicator.level.name))，不影响结论）",
                en: " (\(wording.pick(result.indicator.level.name)), decides nothing)")
        return told(
            question, Sign(result), Phrases.status(result.status), remark: level, rows)
    }

    /// A block of its own about an indicator or a trigger: its sign, title and status, then what is to be said.
    func told(_ question: Question, _ sign: Sign, _ word: Localized, remark: String = "", _ rows: HTML)
        -> HTML
    {
        .block(
            "article", ["class": "told \(sign.style)", "id": question.id],
            [
                .block(
                    "h3",
                    status(sign, "\(question.id)  \(wording.title(of: question))") + HTML(remark + "  ")
                        + .inline("small", wording.pick(word))),
                .block("dl", rows),
            ])
    }

    private func missing(_ result: IndicatorResult) -> HTML {
        let question = result.indicator.question
        return told(
            result,
            fragment(question)
                + row("缺少", "Missing", words.names(result.missing, of: question)) + remark(question))
    }

    private func review(_ result: IndicatorResult) -> HTML {
        let question = result.indicator.question
        return told(
            result,
            fragment(question) + row("现状", "Now", words.values(of: question))
                + row("原因", "Why", words.reason(result)) + evidence(question) + remark(question))
    }
}
