import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A gap: its clause, what is and what must be, how it was read, what proves it, what to do.
extension HTMLWriter {
    func gap(_ result: IndicatorResult) -> HTML {
        let question = result.indicator.question
        if result.lacksEvidence {
            // How the demand is read and met is settled: only its proof lacks.
            let lack = EvidenceWriter(assessment, wording).lack(of: question, naming: false)
            return told(
                result,
                fragment(question) + row("现状", "Now", .inline("strong", lack)) + evidence(question)
                    + remark(question))
        }
        let gaps = explainer.gaps(of: result)
        var rows = fragment(question) + HTML.joined(gaps.map { demand($0, of: question) })
        for reading in words.readings(of: question, gaps) { rows += row("读法", "Reading", reading) }
        if !result.missing.isEmpty {
            rows += row("待填", "Unanswered", words.names(result.missing, of: question))
        }
        rows += evidence(question)
        if let advice = question.advice { rows += row("建议", "Advice", expand(advice, of: question)) }
        return told(result, rows + remark(question))
    }

    private func demand(_ gap: Gap, of question: Question) -> HTML {
        let rules = RuleWriter(assessment, question, wording)
        var rows = gap.condition.label.map { row("要求", "Demand", expand($0, of: question)) } ?? .empty
        for (index, alternative) in gap.alternatives.enumerated() {
            let lead =
                gap.alternatives.count > 1 ? pick(zh: "途径\(index + 1)：", en: "way \(index + 1): ") : ""
            for shortcoming in alternative {
                rows += row(
                    "现状", "Now", .inline("strong", lead + rules.sentence(shortcoming, of: gap.condition)))
                guard let shortfall = shortcoming.shortfall, let amount = rules.shortfall(shortfall) else {
                    continue
                }
                rows += shortfall.isExcess ? row("超出", "Over by", amount) : row("还差", "Short by", amount)
            }
        }
        return rows
    }

    // MARK: What stands behind it

    func fragment(_ question: Question) -> HTML {
        guard let fragment = question.fragment else {
            return row("出处", "Source", wording.bases(question.basis))
        }
        var rows = row("条文", "Clause", quoted(fragment) + translated(question.translation))
        for quotation in question.quotations {
            rows += row(
                "地方", "Local clause",
                quoted(quotation.fragment) + HTML(words.whose(quotation)) + translated(quotation.translation))
        }
        return rows
    }

    func evidence(_ question: Question) -> HTML {
        let evidence = question.evidence
        guard !evidence.isEmpty else { return .empty }
        return row(
            "佐证", "Evidence",
            .joined(
                evidence.map { HTML(wording.pick($0.name) + colon) + files($0, of: question) },
                separator: pick(zh: "；", en: "; ")))
    }

    func remark(_ question: Question) -> HTML {
        submission.remarks[question.id]?.note.map { row("填报说明", "Filler's note", user($0)) } ?? .empty
    }
}
