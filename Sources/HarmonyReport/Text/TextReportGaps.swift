import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Every gap: its clause, what is and what must be, how it was read, what proves it, what to do.
extension TextReportWriter {
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
        if result.lacksEvidence {
            // How the demand is read and met is settled: only its proof lacks.
            let lack = EvidenceWriter(assessment, wording).lack(of: question, naming: false)
            row("现状", "Now", lack, style: .strong, indent: 2)
            evidence(question)
            return remark(question)
        }
        let gaps = explainer.gaps(of: result)
        for gap in gaps {
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
                }
            }
        }
        for reading in readings(of: question, gaps) { row("读法", "Reading", reading, indent: 2) }
        if !result.missing.isEmpty {
            row("待填", "Unanswered", names(result.missing, of: question), style: .warning, indent: 2)
        }
        evidence(question)
        if let advice = question.advice {
            row("建议", "Advice", wording.expand(advice, of: question, standard, assessment.frame), indent: 2)
        }
        remark(question)
    }

    /// How vague words were read: those of the thresholds that failed, each once, then of the whole demand.
    func readings(of question: Question, _ gaps: [Gap]) -> [String] {
        let rules = RuleWriter(assessment, question, wording)
        var readings: [String] = []
        for gap in gaps {
            for shortcoming in gap.alternatives.joined() {
                for parameter in rules.parameters(gap.condition.require, shortcoming.node) {
                    let own = parameter.reading.map {
                        wording.expand($0, of: question, standard, assessment.frame)
                    }
                    let notes = parameter.basis.compactMap(\.note).map { wording.pick($0) }
                    for reading in [own].compactMap({ $0 }) + notes where !readings.contains(reading) {
                        readings.append(reading)
                    }
                }
            }
        }
        if let reading = question.reading {
            readings.append(wording.expand(reading, of: question, standard, assessment.frame))
        }
        return readings
    }

    mutating func fragment(_ question: Question, indent: Int = 2) {
        guard let fragment = question.fragment else {
            row("出处", "Source", wording.bases(question.basis), indent: indent)
            return
        }
        row("条文", "Clause", fragment, indent: indent)
        if wording.language == .en, let translation = question.translation {
            page.row(
                "", "\(translation) (unofficial translation)", column: column, style: .faint, indent: indent)
        }
        for quotation in question.quotations {
            row("地方", "Local clause", quotation.fragment + whose(quotation), indent: indent)
            if wording.language == .en, let translation = quotation.translation {
                page.row(
                    "", "\(translation) (unofficial translation)", column: column, style: .faint,
                    indent: indent)
            }
        }
    }

    /// Of several local files each is named.
    func whose(_ quotation: Quotation) -> String {
        guard standard.layers.count > 2 else { return "" }
        let file = wording.pick(standard.layers[quotation.layer].title)
        return pick(zh: "（\(file)）", en: " (\(file))")
    }

    private mutating func evidence(_ question: Question) {
        guard !question.evidence.isEmpty else { return }
        let remark = submission.remarks[question.id]
        let writer = EvidenceWriter(assessment, wording)
        let list = question.evidence.map { evidence in
            let files = (remark?.files(evidence.id) ?? []).map { writer.file($0) }
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
