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

    private func skippedWords(_ judged: [ItemResult], _ count: Int) -> String {
        let hasEarly = judged.contains { item in
            item.status == .notApplicable && item.required.contains { $0.openUntil != nil }
        }
        return hasEarly
            ? pick(zh: "，另有 \(count) 项不适用或者未到期", en: ", \(count) not applicable or not due yet")
            : pick(zh: "，另有 \(count) 项不适用", en: ", \(count) not applicable")
    }

    /// A diagnostic standard has findings, and no verdict, score or completeness.
    private mutating func answered() {
        let all = assessment.indicators
        let done = all.filter { $0.status != .unanswered && $0.status != .review }.count
        row(
            "结论", "Verdict",
            pick(zh: "诊断性标准，只列情况，不作结论", en: "none: a diagnostic standard lists findings"), style: .strong)
        row(
            "完整度", "Completeness",
            pick(zh: "\(all.count) 项已填 \(done) 项", en: "\(done) of \(all.count) answered"))
    }

    mutating func figures() {
        page.blank()
        guard let verdict = assessment.verdict else { return answered() }
        let judged = assessment.items.filter { !$0.required.isEmpty }
        let applicable = judged.filter { $0.status != .notApplicable }
        let met = applicable.filter { $0.status == .met }.count
        let style: TextPage.Style =
            switch verdict {
            case .pass: .good
            case .incomplete: .warning
            case .fail, .vetoed: .bad
            }
        let skipped = judged.count - applicable.count
        let bare = assessment.items.count - judged.count
        let errors = submission.diagnostics.filter { $0.severity == .error }.count
        row(
            "结论", "Verdict",
            wording.pick(Phrases.verdict(verdict, of: assessment)) + forWhom()
                + pick(
                    zh: "：\(met)/\(applicable.count) 项符合", en: ": \(met)/\(applicable.count) items met")
                + (skipped == 0 ? "" : skippedWords(judged, skipped))
                + (bare == 0
                    ? "" : pick(zh: "，\(bare) 项没有必备指标", en: ", \(bare) without required indicators")),
            style: style)
        if errors > 0 {
            row(
                "文件", "File",
                pick(
                    zh: "答案文件有 \(errors) 处错误，更正之前不能得出符合的结论",
                    en:
                        "the answer file has \(errors) error\(errors == 1 ? "" : "s"); until mended it cannot pass"
                ),
                style: .bad)
        }
        let score = assessment.score.map {
            wording.number($0.multiplied(by: Rational(100)) ?? $0, digits: scoreDigits($0))
        }
        row(
            "得分", "Score",
            (score ?? "—")
                + pick(zh: " / 100（本工具惯例，不影响结论）", en: " of 100 (this tool's convention; decides nothing)"))
        let required = assessment.items.flatMap(\.required)
        let decided = required.filter { $0.status != .unanswered && $0.status != .review }.count
        row(
            "完整度", "Completeness",
            pick(
                zh: "\(required.count) 项必备指标已判定 \(decided) 项（\(share(assessment.completeness))）",
                en:
                    "\(decided) of \(required.count) required indicators decided (\(share(assessment.completeness)))"
            ))
    }

    /// Never 100.00 while something is lacking.
    private func scoreDigits(_ score: Rational) -> Int {
        var digits = 2
        let hundred = score.multiplied(by: Rational(100)) ?? score
        while score != Rational(1), digits < 6, hundred.decimalText(fractionDigits: digits).hasPrefix("100") {
            digits += 1
        }
        return digits
    }

    private func share(_ value: Rational) -> String {
        value == Rational(1) || value == .zero
            ? wording.percent(value, digits: 0) : wording.percent(value, digits: 1)
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
                        name, "\(mark.mark) " + wording.pick(Phrases.status(result.status)), count,
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

    private func remark(_ result: ItemResult) -> String {
        func ids(_ status: IndicatorStatus) -> String {
            result.required.filter { $0.status == status }.map(\.indicator.id).joined(
                separator: pick(zh: "、", en: ", "))
        }
        var parts: [String] = []
        if result.required.isEmpty {
            parts.append(pick(zh: "没有必备指标", en: "no required indicators"))
        } else if result.status == .notApplicable {
            // What is only not due yet does apply.
            let early = result.required.contains { $0.openUntil != nil }
            parts.append(
                early ? pick(zh: "未到期", en: "not due yet") : wording.pick(Phrases.status(result.status)))
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
