import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What is shown without being judged, what is due next, and what the result opens.
extension TextReportWriter {
    // MARK: What is only reported

    /// Of a diagnostic standard everything; of others what has been answered.
    mutating func findings() {
        let isDiagnostic = assessment.verdict == nil
        let found = assessment.indicators.filter {
            $0.indicator.level == .reported && $0.status != .unanswered && $0.status != .notApplicable
                && $0.status != .review
        }
        guard !found.isEmpty else { return }
        page.heading(
            isDiagnostic
                ? pick(zh: "情况（\(found.count) 项）", en: "Findings (\(found.count))")
                : pick(
                    zh: "仅报告（\(found.count) 项，不影响结论）", en: "Reported only (\(found.count), deciding nothing)")
        )
        for (index, result) in found.enumerated() {
            if index > 0, isDiagnostic { page.blank() }
            finding(result.indicator, whole: isDiagnostic)
        }
    }

    private mutating func finding(_ indicator: Indicator, whole: Bool) {
        let question = indicator.question
        page.line("\(question.id)  \(wording.title(of: question))", mark: "· ", style: .strong)
        if whole { fragment(question) }
        row("现状", "Now", values(of: question), indent: 2)
        let rules = RuleWriter(assessment, question, wording)
        if let figure = indicator.figure.flatMap({ rules.figure($0) }) {
            row("数据", "Figure", figure, indent: 2)
        }
        guard whole else { return }
        if let reading = question.reading {
            row(
                "读法", "Reading", wording.expand(reading, of: question, assessment.standard, assessment.frame),
                indent: 2)
        }
        if let advice = question.advice {
            row(
                "建议", "Advice", wording.expand(advice, of: question, assessment.standard, assessment.frame),
                indent: 2)
        }
    }

    // MARK: What is due next

    mutating func due() {
        let due = assessment.due
        guard !due.isEmpty else { return }
        page.heading(pick(zh: "下一步到期", en: "Due next"))
        for entry in due {
            page.line(
                Phrases.day(of: entry)[wording.language] + pick(zh: "：", en: ": ") + entry.indicator.id + "  "
                    + name(of: entry)
                    + pick(zh: "（", en: " (") + wording.pick(Phrases.progress(of: entry))
                    + pick(zh: "）", en: ")"),
                mark: "  · ")
        }
    }

    /// Of two times in one indicator each says which it is.
    func name(of entry: Due) -> String {
        let question = entry.indicator.question
        let isOne = assessment.due.count { $0.indicator.id == question.id } == 1
        let label = isOne ? nil : entry.parameter.label
        return label.map { wording.expand($0, of: question, standard, assessment.frame) }
            ?? wording.title(of: question)
    }

    // MARK: What the result opens

    mutating func prospects() {
        let prospects = assessment.prospects
        guard !prospects.isEmpty else { return }
        page.heading(pick(zh: "这一结果意味着什么", en: "What this result opens"))
        for prospect in prospects {
            let line = ProspectWriter(prospect, wording)
            page.line(
                line.title + pick(zh: "：", en: ": ")
                    + line.sentence(missing: names(prospect.missing, of: .factsAlone)),
                mark: "  \(line.mark.mark) ", style: line.mark.style)
        }
    }
}
