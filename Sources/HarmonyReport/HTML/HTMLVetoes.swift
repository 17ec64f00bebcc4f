import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The removal triggers: those found in one line, the others each with what points to it.
extension HTMLWriter {
    func vetoes() -> HTML {
        let open = assessment.vetoes.filter { $0.status != .clear || $0.decision != nil }
        let clear = assessment.vetoes.filter { $0.status == .clear && $0.decision == nil }
        return section(
            "vetoes",
            assessment.bindsRemoval
                ? pick(
                    zh: "取消命名的触发情形（对象为已命名的单位）", en: "Removal triggers (this is a named unit)")
                : pick(
                    zh: "一票否决情形（用于自评系本工具惯例）",
                    en: "Removal triggers (their use in a self-assessment is this tool's convention)"),
            open.map { veto($0) } + [table(clear)])
    }

    private func table(_ clear: [VetoResult]) -> HTML {
        table(
            [
                pick(zh: "编号", en: "Id"), pick(zh: "情形", en: "Trigger"), pick(zh: "情况", en: "Status"),
                pick(zh: "所填", en: "Answers"),
            ],
            clear.map { result in
                let question = result.veto.question
                return [
                    .inline("span", ["id": question.id], question.id), HTML(wording.title(of: question)),
                    status(Sign(result.status), wording.pick(Phrases.status(result.status))),
                    HTML(words.values(of: question))
                        + (submission.remarks[question.id]?.note.map { note($0) } ?? .empty),
                ]
            })
    }

    private func veto(_ result: VetoResult) -> HTML {
        let question = result.veto.question
        var rows = HTML.empty
        switch result.status {
        case .unanswered:
            let names = words.names(result.missing, of: question)
            let decision = pick(zh: "认定决定（confirmed）", en: "the authority's decision (confirmed)")
            rows += row("缺少", "Missing", names.isEmpty ? decision : names)
        case .risk, .confirmed:
            rows += row("现状", "Now", .inline("strong", words.values(of: question)))
            if result.isOpen { rows += row("缺少", "Missing", words.names(result.missing, of: question)) }
        case .clear: break
        }
        rows += fragment(question)
        if result.decision != nil { rows += row("认定", "Decision", decision(result, lead: "")) }
        if result.status == .risk { rows += row("说明", "Note", words.selfDeclared(result)) }
        if let advice = question.advice, result.status != .clear {
            rows += row("建议", "Advice", expand(advice, of: question))
        }
        return told(
            question, Sign(result.status), Phrases.status(result.status), rows + remark(question))
    }

    /// The authority's decision and whether it counts.
    func decision(_ result: VetoResult, lead: String) -> HTML {
        guard let decision = result.decision else { return .empty }
        return HTML(lead + wording.date(decision.date) + "  ") + user(decision.reference)
            + HTML(words.lookBack(result.veto, isInside: result.isInside))
    }
}
