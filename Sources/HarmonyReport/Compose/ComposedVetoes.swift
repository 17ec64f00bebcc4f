import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The removal triggers: each that was found with what points to it, the others in one table.
extension AssessmentComposer {
    func vetoes() -> Page.Section? {
        let open = assessment.vetoes.filter { $0.status != .clear || $0.decision != nil }
        let clear = assessment.vetoes.filter { $0.status == .clear && $0.decision == nil }
        var blocks = open.map { Page.Block.entry(entry($0)) }
        if !clear.isEmpty {
            let ids = runs(clear.map(\.veto.id), in: standard.vetoes.map(\.id))
            let text = wording.pick(Phrases.status(VetoStatus.clear)) + colon + ids
            blocks.append(.list([Page.Line(.good, Page.Text(text))]))
            blocks.append(.folded(pick(zh: "各情形所填", en: "What was answered"), [.table(table(clear))]))
        }
        return Page.Section(
            "vetoes",
            assessment.bindsRemoval
                ? pick(
                    zh: "取消命名的触发情形（对象为已命名的单位）", en: "Removal triggers (this is a named unit)")
                : pick(
                    zh: "一票否决情形（用于自评系本工具自定口径）",
                    en: "Removal triggers (their use in a self-assessment is this tool's own rule)"),
            blocks)
    }

    private func table(_ clear: [VetoResult]) -> Page.Table {
        Page.Table(
            columns: [column(.id, 7), column(.trigger, 34), column(.answers, 40)],
            rows: clear.map { result in
                let question = result.veto.question
                return cells(question, links: false) + [
                    Page.Table.Cell(Page.Text(values(of: question)), below: note(question))
                ]
            })
    }

    private func entry(_ result: VetoResult) -> Page.Entry {
        let question = result.veto.question
        var rows: [Page.Row] = []
        switch result.status {
        case .unanswered:
            let names = names(result.missing, of: question)
            let decision = pick(zh: "主管部门的认定决定", en: "the authority's decision")
            rows.append(row(.missing, names.isEmpty ? decision : names, .signed(.open)))
        case .risk, .confirmed:
            rows.append(row(.now, values(of: question), .strong))
            if result.isOpen {
                rows.append(row(.missing, names(result.missing, of: question), .signed(.open)))
            }
        case .clear: break
        }
        rows += clause(question)
        if let decision = decision(result) { rows.append(row(.decision, decision)) }
        if result.status == .risk { rows.append(row(.note, selfDeclared(result))) }
        if result.status != .clear { rows += advice(question) }
        return Page.Entry(
            Page.Sign(result.status), Page.Text(heading(question)), id: question.id,
            status: wording.pick(Phrases.status(result.status)), [.rows(rows + remark(question))])
    }

    /// What a risk is, and what would make it a veto.
    private func selfDeclared(_ result: VetoResult) -> String {
        // An authority's earlier decision stands beside it.
        result.decision == nil
            ? pick(
                zh: "系自报情况，仅作提示；经主管部门认定才构成否决。",
                en: "Self-declared: a warning only. It vetoes once an authority has confirmed it.")
            : pick(zh: "系自报情况，仅作提示。", en: "Self-declared: a warning only.")
    }

    /// The authority's decision and whether it counts, by what period, and whose that is.
    func decision(_ result: VetoResult) -> Page.Text? {
        guard let decision = result.decision else { return nil }
        let text = Page.Text(wording.date(decision.date) + "  ") + .foreign(decision.reference)
        guard let window = result.veto.window else { return text }
        let (length, whose) = (wording.parameter(window), wording.bases(window.basis))
        return text
            + Page.Text(
                result.isInside
                    ? pick(
                        zh: "（在 \(length)回溯期内，\(whose)）", en: " (inside the look-back of \(length), \(whose))"
                    )
                    : pick(
                        zh: "（不在 \(length)回溯期内，\(whose)）",
                        en: " (outside the look-back of \(length), \(whose))"))
    }
}
