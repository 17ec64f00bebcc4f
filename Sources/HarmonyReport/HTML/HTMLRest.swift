import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is shown without being judged, notes, what is due next, and what the result opens.
extension HTMLWriter {
    // MARK: What is only reported

    func reported() -> HTML {
        let isDiagnostic = assessment.verdict == nil
        let found = assessment.indicators.filter {
            $0.indicator.level == .reported && $0.status != .unanswered && $0.status != .notApplicable
                && $0.status != .review
        }
        return section(
            "reported",
            isDiagnostic
                ? pick(zh: "情况（\(found.count) 项）", en: "Findings (\(found.count))")
                : pick(
                    zh: "仅报告（\(found.count) 项，不影响结论）",
                    en: "Reported only (\(found.count), deciding nothing)"),
            isDiagnostic ? found.map { finding($0) } : [figures(found)])
    }

    private func figures(_ found: [IndicatorResult]) -> HTML {
        table(
            columns([pick(zh: "现状", en: "Now"), pick(zh: "数据", en: "Figure")]),
            found.map { result in
                let question = result.indicator.question
                return cells(question, [HTML(words.values(of: question)), HTML(figure(of: result) ?? "–")])
            })
    }

    private func figure(of result: IndicatorResult) -> String? {
        let rules = RuleWriter(assessment, result.indicator.question, wording)
        return result.indicator.figure.flatMap { rules.figure($0) }
    }

    private func finding(_ result: IndicatorResult) -> HTML {
        let question = result.indicator.question
        var rows = fragment(question) + row("现状", "Now", .inline("strong", words.values(of: question)))
        if let figure = figure(of: result) { rows += row("数据", "Figure", figure) }
        if let reading = question.reading { rows += row("读法", "Reading", expand(reading, of: question)) }
        if let advice = question.advice { rows += row("建议", "Advice", expand(advice, of: question)) }
        return .block(
            "article", ["class": "told none"],
            [
                .block("h3", "\(question.id)  \(wording.title(of: question))"),
                .block("dl", rows + remark(question)),
            ])
    }

    // MARK: Notes

    func notes() -> HTML {
        section("notes", pick(zh: "提示", en: "Notes"), [list(words.noteLines().map { HTML($0) })])
    }

    // MARK: What is due next

    func due() -> HTML {
        let due = assessment.due
        return section(
            "due", pick(zh: "下一步到期", en: "Due next"),
            [
                table(
                    [
                        pick(zh: "时间", en: "When"), pick(zh: "编号", en: "Id"), pick(zh: "事项", en: "What"),
                        pick(zh: "进展", en: "Progress"),
                    ],
                    due.map { entry in
                        [
                            HTML(wording.pick(Phrases.day(of: entry))), HTML(entry.indicator.id),
                            HTML(words.name(of: entry)),
                            HTML(wording.pick(Phrases.progress(of: entry))),
                        ]
                    })
            ])
    }

    // MARK: What the result opens

    func prospects() -> HTML {
        section(
            "prospects", pick(zh: "这一结果意味着什么", en: "What this result opens"),
            [
                table(
                    [
                        pick(zh: "标记", en: "Sign"), pick(zh: "环节或者措施", en: "Stage or incentive"),
                        pick(zh: "情况", en: "Where it stands"),
                    ],
                    assessment.prospects.map { prospect in
                        let line = ProspectWriter(prospect, wording)
                        let missing = words.names(prospect.missing, of: .factsAlone)
                        return [
                            .inline("b", line.mark.mark == "-" ? "–" : line.mark.mark), HTML(line.title),
                            HTML(line.sentence(missing: missing)),
                        ]
                    })
            ])
    }
}
