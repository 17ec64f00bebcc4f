package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// The report as text for a terminal, a pipe or a printer: verdict first, then what to do about it.
package struct TextReport: TextRenderer {
    private let options: TextPage.Options

    package init(_ options: TextPage.Options) { self.options = options }

    package func render(_ assessment: Assessment, _ language: Language) -> String {
        var writer = TextReportWriter(assessment, language, options)
        writer.head()
        writer.figures()
        writer.items()
        writer.points()
        writer.way()
        // What decides the verdict stands first.
        if assessment.verdict == .vetoed { writer.vetoes() }
        writer.gaps(.required)
        if assessment.verdict != .vetoed { writer.vetoes() }
        writer.missing()
        writer.review()
        writer.gaps(.advisory)
        writer.enterprises()
        writer.findings()
        writer.notes()
        writer.due()
        writer.prospects()
        writer.foot()
        return writer.page.text
    }
}

struct TextReportWriter {
    let assessment: Assessment
    let wording: Wording
    let explainer: Explainer
    var page: TextPage
    /// The width of the label column.
    let column: Int

    init(_ assessment: Assessment, _ language: Language, _ options: TextPage.Options) {
        self.assessment = assessment
        wording = Wording(assessment.standard, language)
        explainer = Explainer(assessment)
        page = TextPage(options)
        column = language == .zh ? 8 : 14
    }

    var standard: Standard { assessment.standard }
    var submission: Submission { assessment.submission }

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    mutating func row(
        _ zh: String, _ en: String, _ text: String, style: TextPage.Style = .plain, indent: Int = 0
    ) {
        page.row(pick(zh: zh, en: en), text, column: column, style: style, indent: indent)
    }

    /// A diagnostic standard has findings, and no verdict, score or completeness.
    private mutating func answered(_ figures: FigureWriter) {
        row(
            "结论", "Verdict",
            wording.pick(Phrases.noVerdict), style: .strong)
        row("完整度", "Completeness", figures.answered)
        evidenceSummary()
    }

    private mutating func evidenceSummary() {
        let evidence = EvidenceWriter(assessment, wording)
        guard let text = evidence.summary else { return }
        row("佐证", "Evidence", text, style: evidence.isTrouble ? .warning : .plain)
    }

    mutating func figures() {
        page.blank()
        let figures = FigureWriter(assessment, wording)
        guard let verdict = assessment.verdict else { return answered(figures) }
        let style: TextPage.Style =
            switch verdict {
            case .pass: .good
            case .incomplete: .warning
            case .fail, .vetoed: .bad
            }
        row(
            "结论", "Verdict",
            wording.pick(Phrases.verdict(verdict, of: assessment))
                + pick(zh: "：\(figures.items) 项符合", en: ": \(figures.items) items met") + figures.otherItems,
            style: style)
        enterprisesAtOdds()
        if let errors = figures.errors { row("文件", "File", errors, style: .bad) }
        row(
            "得分", "Score",
            figures.score
                + pick(zh: " / 100（本工具惯例，不影响结论）", en: " of 100 (this tool's convention; decides nothing)"))
        row(
            "完整度", "Completeness",
            figures.decided + pick(zh: "（\(figures.completeness)）", en: " (\(figures.completeness))"))
        evidenceSummary()
    }

    // MARK: Items

    mutating func items() {
        guard assessment.verdict != nil else { return }
        page.heading(pick(zh: "各项情况", en: "Items"))
        let longest = assessment.items.map(\.item.id.count).max() ?? 0
        let names = assessment.items.map { result in
            let gap = String(repeating: " ", count: 2 + longest - result.item.id.count)
            return result.item.id + gap + wording.pick(result.item.title)
        }
        if page.options.isMarkdown {
            return page.markdownTable(
                [
                    pick(zh: "条目", en: "Item"), pick(zh: "结果", en: "Status"),
                    pick(zh: "必备指标", en: "Required"), pick(zh: "说明", en: "Remark"),
                ],
                zip(assessment.items, names).map { result, name in
                    let mark = Phrases.mark(result.status)
                    let count =
                        result.applicable.isEmpty ? "" : "\(result.met.count)/\(result.applicable.count)"
                    return [
                        name, "\(mark.mark) " + wording.pick(Phrases.status(of: result)), count,
                        remark(result).trimmingSpaces,
                    ]
                })
        }
        let widest = min(names.map { DisplayWidth.of($0) }.max() ?? 0, 44)
        for (result, name) in zip(assessment.items, names) {
            let mark = Phrases.mark(result.status)
            let pad = String(repeating: " ", count: max(0, widest - DisplayWidth.of(name)))
            let count =
                result.applicable.isEmpty
                ? "" : pick(zh: "必备 ", en: "") + "\(result.met.count)/\(result.applicable.count)"
            page.line(
                name + pad + (count.isEmpty ? "" : "  " + count) + remark(result), mark: "  \(mark.mark) ",
                style: mark.style)
        }
    }

    func remark(_ result: ItemResult) -> String {
        func ids(_ status: IndicatorStatus) -> String {
            result.required.filter { $0.status == status }.map(\.indicator.id).joined(
                separator: pick(zh: "、", en: ", "))
        }
        var parts: [String] = []
        if result.status == .notApplicable, !page.options.isMarkdown {
            // In Markdown it stands in a column of its own.
            parts.append(wording.pick(Phrases.status(of: result)))
        }
        for status in [IndicatorStatus.unmet, .unanswered, .review] {
            let list = ids(status)
            if !list.isEmpty { parts.append(wording.pick(Phrases.status(status)) + " " + list) }
        }
        return parts.isEmpty ? "" : "  " + parts.joined(separator: pick(zh: "；", en: "; "))
    }
}

extension String {
    fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
