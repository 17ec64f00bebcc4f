package import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
package import HarmonySyntax

/// The report as text for a terminal, a pipe or a printer: verdict first, then what to do about it.
package struct TextReport: Renderer {
    private let options: TextPage.Options

    package init(_ options: TextPage.Options) { self.options = options }

    package func render(_ assessment: Assessment, _ language: Language) -> String {
        var writer = TextReportWriter(assessment, language, options)
        writer.head()
        writer.figures()
        writer.items()
        writer.points()
        // What decides the verdict stands first.
        if assessment.verdict == .vetoed { writer.vetoes() }
        writer.gaps(.required)
        if assessment.verdict != .vetoed { writer.vetoes() }
        writer.missing()
        writer.review()
        writer.gaps(.advisory)
        writer.notes()
        writer.incentives()
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

    private var standard: Standard { assessment.standard }
    private var submission: Submission { assessment.submission }

    func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    mutating func row(
        _ zh: String, _ en: String, _ text: String, style: TextPage.Style = .plain, indent: Int = 0
    ) {
        page.row(pick(zh: zh, en: en), text, column: column, style: style, indent: indent)
    }

    // MARK: Head

    mutating func head() {
        let role = wording.pick(Phrases.role(submission.assessor.role))
        page.line(wording.pick(standard.title) + pick(zh: "：", en: ": ") + role, style: .strong)
        row("依据", "Document", wording.citation(standard.source))
        for layer in standard.layers.dropFirst() { row("地方", "Local rules", wording.layer(layer)) }
        let subject = [submission.subject.name, submission.subject.creditCode].compactMap { $0 }.joined(
            separator: "  ")
        row("对象", "Subject", subject.isEmpty ? pick(zh: "未填", en: "not given") : subject)
        var day = wording.date(submission.asOf)
        if let stated = submission.statedAsOf, stated != submission.asOf {
            day += pick(
                zh: "（命令行指定；答案文件所填为\(wording.date(stated))）",
                en: " (from the command line; the file says \(wording.date(stated)))")
        }
        row("基准日", "As of", day)
        if let name = submission.assessor.name { row("填报人", "Assessor", name) }
    }

    mutating func figures() {
        page.blank()
        let applicable = assessment.items.filter { $0.status != .notApplicable }
        let met = applicable.filter { $0.status == .met }.count
        let style: TextPage.Style =
            switch assessment.verdict {
            case .pass: .good
            case .incomplete: .warning
            case .fail, .vetoed: .bad
            }
        let skipped = assessment.items.count - applicable.count
        let errors = submission.diagnostics.filter { $0.severity == .error }.count
        row(
            "结论", "Verdict",
            wording.pick(Phrases.verdict(assessment.verdict, submission.assessor.role))
                + pick(
                    zh: "：\(met)/\(applicable.count) 项符合", en: ": \(met)/\(applicable.count) items met")
                + (skipped == 0 ? "" : pick(zh: "，另有 \(skipped) 项不适用", en: ", \(skipped) not applicable")),
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
        page.heading(pick(zh: "各项情况", en: "Items"))
        let names = assessment.items.map { "\($0.item.id)  \(wording.pick($0.item.title))" }
        let widest = min(names.map { DisplayWidth.of($0) }.max() ?? 0, 44)
        for (result, name) in zip(assessment.items, names) {
            let mark = Phrases.mark(result.status)
            let pad = String(repeating: " ", count: max(0, widest - DisplayWidth.of(name)))
            let count =
                result.applicable.isEmpty
                ? "" : pick(zh: "必备 ", en: "") + "\(result.met.count)/\(result.applicable.count)"
            page.line(
                name + pad + "  " + count + remark(result), mark: "  \(mark.mark) ", style: mark.style)
        }
    }

    private func remark(_ result: ItemResult) -> String {
        func ids(_ status: IndicatorStatus) -> String {
            result.required.filter { $0.status == status }.map(\.indicator.id).joined(
                separator: pick(zh: "、", en: ", "))
        }
        var parts: [String] = []
        if result.status == .notApplicable { parts.append(wording.pick(Phrases.status(result.status))) }
        for status in [IndicatorStatus.unmet, .unanswered, .review] {
            let list = ids(status)
            if !list.isEmpty { parts.append(wording.pick(Phrases.status(status)) + " " + list) }
        }
        return parts.isEmpty ? "" : "  " + parts.joined(separator: pick(zh: "；", en: "; "))
    }

    // MARK: Gaps

    mutating func gaps(_ level: Level) {
        let unmet = assessment.indicators.filter { $0.status == .unmet && $0.indicator.level == level }
        guard !unmet.isEmpty else { return }
        page.heading(
            level == .required
                ? pick(zh: "差距（\(unmet.count) 项必备指标）", en: "Gaps (\(unmet.count) required)")
                : pick(
                    zh: "改进建议（\(unmet.count) 项，不影响结论）", en: "Advisory gaps (\(unmet.count), deciding nothing)"
                ))
        for (index, result) in unmet.enumerated() {
            if index > 0 { page.blank() }
            gap(result, level)
        }
    }

    private mutating func gap(_ result: IndicatorResult, _ level: Level) {
        let question = result.indicator.question
        let rules = RuleWriter(assessment, question, wording)
        page.line(
            "\(question.id)  \(wording.title(of: question))", mark: level == .required ? "✗ " : "! ",
            style: level == .required ? .bad : .warning)
        fragment(question)
        var readings: [String] = []
        for gap in explainer.gaps(of: result) {
            if let label = gap.condition.label {
                row(
                    "要求", "Demand", wording.expand(label, of: question, standard, assessment.frame), indent: 2
                )
            }
            for (index, alternative) in gap.alternatives.enumerated() {
                let lead =
                    gap.alternatives.count > 1 ? pick(zh: "途径\(index + 1)：", en: "way \(index + 1): ") : ""
                for shortcoming in alternative {
                    row(
                        "现状", "Now", lead + rules.sentence(shortcoming, of: gap.condition), style: .strong,
                        indent: 2)
                    if let shortfall = shortcoming.shortfall.flatMap({ rules.shortfall($0) }) {
                        if shortcoming.shortfall?.isExcess == true {
                            row("超出", "Over by", shortfall, indent: 2)
                        } else {
                            row("还差", "Short by", shortfall, indent: 2)
                        }
                    }
                    for parameter in rules.parameters(gap.condition.require, shortcoming.node) {
                        if let reading = parameter.reading.map({ wording.pick($0) }),
                            !readings.contains(reading)
                        {
                            readings.append(reading)
                        }
                        for note in parameter.basis.compactMap(\.note).map({ wording.pick($0) })
                        where !readings.contains(note) {
                            readings.append(note)
                        }
                    }
                }
            }
        }
        if let reading = question.reading {
            readings.append(wording.expand(reading, of: question, standard, assessment.frame))
        }
        for reading in readings { row("读法", "Reading", reading, indent: 2) }
        evidence(question)
        if let advice = question.advice {
            row("建议", "Advice", wording.expand(advice, of: question, standard, assessment.frame), indent: 2)
        }
        remark(question)
    }

    mutating func fragment(_ question: Question) {
        guard let fragment = question.fragment else {
            row("出处", "Source", wording.bases(question.basis), indent: 2)
            return
        }
        row("条文", "Clause", fragment, indent: 2)
        if wording.language == .en, let translation = question.translation {
            page.row("", "\(translation) (unofficial translation)", column: column, style: .faint, indent: 2)
        }
    }

    private mutating func evidence(_ question: Question) {
        guard !question.evidence.isEmpty else { return }
        let remark = submission.remarks[question.id]
        let list = question.evidence.map { evidence in
            let files = remark?.files(evidence.id) ?? []
            let names = files.joined(separator: pick(zh: "、", en: ", "))
            return wording.pick(evidence.name)
                + (files.isEmpty ? "" : pick(zh: "（已列：\(names)）", en: " (listed: \(names))"))
        }
        row("佐证", "Evidence", list.joined(separator: pick(zh: "、", en: "; ")), indent: 2)
    }

    private mutating func remark(_ question: Question) {
        if let note = submission.remarks[question.id]?.note { row("说明", "Note", note, indent: 2) }
    }
}
