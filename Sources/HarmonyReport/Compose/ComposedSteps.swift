import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What to do: the shortest way where one is known, otherwise what stands in the way; what takes least effort first.
extension AssessmentComposer {
    func steps() -> Page.Section? {
        guard let way = explanation.wayToPass,
            !way.changes.isEmpty || !way.blocked.isEmpty || !way.unproven.isEmpty
        else {
            return Page.Section("todo", pick(zh: "先做什么", en: "What to do first"), place: .first, firstSteps())
        }
        let open: [[Page.Block]] = [
            errors(), decided(),
            group(
                pick(zh: "另须补充填报", en: "To be answered besides"),
                openLines(way.unanswered) { missing($0) }),
            triggers(way.openVetoes),
            group(
                pick(zh: "须补齐佐证材料", en: "Evidence to be added"),
                openLines(way.unproven) { Page.Text(need($0)) }),
            group(pick(zh: "另须由人核查", en: "To be judged by a person besides"), way.review.map(judged)),
            group(
                pick(zh: "自行整改不能弥补", en: "Nothing that the unit can do by itself mends these"),
                way.blocked.map(stuck)),
        ]
        return Page.Section(
            "todo", WayWriter(way, wording).heading, place: .first, changes(way) + open.flatMap { $0 })
    }

    // MARK: The shortest way

    private func changes(_ way: WayToPass) -> [Page.Block] {
        guard !way.changes.isEmpty else { return [] }
        let writer = ChangeWriter(assessment, wording)
        let steps = WayWriter(way, wording).byEffort.map { change in
            Page.Line(
                nil,
                link(change.indicator.question)
                    + Page.Text(colon + writer.parts(of: change).joined(separator: semicolon)))
        }
        guard way.isWhole else { return [.steps(steps)] }
        let outcome = pick(
            zh: "按上列各项整改后重新试算，结论为符合。",
            en: "With all of this done the verdict is a pass: the changed answers were judged again.")
        return [.steps(steps), .line(Page.Line(nil, Page.Text(outcome), weight: .faint))]
    }

    /// What no answer mends: what is wrong now, and what can be done about it.
    private func stuck(_ result: IndicatorResult) -> Page.Line {
        let question = result.indicator.question
        let now = assessment.indicators.first { $0.indicator.id == question.id && $0.status == .unmet }
        let parts = [now.map { need($0) }, question.advice.map { expand($0, of: question) }].compactMap { $0 }
        return Page.Line(.bad, link(question) + Page.Text(colon + parts.joined(separator: semicolon)))
    }

    private func judged(_ result: IndicatorResult) -> Page.Line {
        Page.Line(.open, link(result.indicator.question) + Page.Text(colon + reason(result)))
    }

    private func missing(_ result: IndicatorResult) -> Page.Text {
        Page.Text(names(result.missing, of: result.indicator.question))
    }

    // MARK: Without a way

    private func firstSteps() -> [Page.Block] {
        let steps = [
            errors(), decided(), open(), triggers(assessment.vetoes.filter(\.isOpen)),
            required(),
        ].flatMap { $0 }
        let all = atOdds() + steps
        return (all.isEmpty ? [.line(Page.Line(nil, Page.Text(settled)))] : all) + advised() + opened()
    }

    private var settled: String {
        if isDiagnostic {
            return pick(
                zh: "各项均已填报；情况和建议见下文。", en: "Everything is answered; findings and advice stand below.")
        }
        return pick(
            zh: "没有必须补齐的差距，请备齐佐证。", en: "Nothing required is lacking. Keep the evidence ready.")
            + (explanation.outlook?.calendar.isEmpty != false
                ? "" : pick(zh: "近期应办事项见下文。", en: " What comes up next stands below."))
    }

    /// Where enterprises contradict a park, its figures come before everything else.
    private func atOdds() -> [Page.Block] {
        guard assessment.enterprises?.agrees == false else { return [] }
        let text = pick(
            zh: "先核对与企业答案不一致、尚不能核实的数字。",
            en: "First settle the figures that the enterprises' answers contradict or cannot confirm.")
        return [.line(Page.Line(.bad, .link(text, to: "enterprises")))]
    }

    private func errors() -> [Page.Block] {
        guard FigureWriter(assessment, wording).errors != nil else { return [] }
        let text = pick(zh: "先更正填报中的错误。", en: "Mend the errors in the answers.")
        return [.line(Page.Line(.bad, .link(text, to: "problems")))]
    }

    /// Triggers that an authority has confirmed.
    private func decided() -> [Page.Block] {
        let lead =
            assessment.bindsRemoval
            ? pick(zh: "已经认定的取消命名情形", en: "Removal triggers that are confirmed")
            : pick(zh: "已经认定的一票否决情形（本工具自定口径）", en: "Confirmed triggers that veto (this tool's own rule)")
        return group(
            lead,
            assessment.vetoes.filter { $0.status == .confirmed }.map { result in
                let question = result.veto.question
                let advice = question.advice.map { Page.Text(semicolon + expand($0, of: question)) }
                return Page.Line(
                    .bad,
                    link(question) + Page.Text(colon) + (decision(result) ?? "") + (advice ?? ""))
            })
    }

    private func open() -> [Page.Block] {
        let counted = assessment.indicators.filter { isDiagnostic || $0.indicator.level == .required }
        let unanswered = counted.filter { $0.status == .unanswered }
        let review = counted.filter { $0.status == .review }
        let (count, judges) = (unanswered.count, review.count)
        return group(
            isDiagnostic
                ? pick(zh: "待补充 \(count) 项", en: "To be answered: \(count)")
                : pick(
                    zh: "补充填报 \(count) 项必备指标",
                    en: "Answer \(count) required indicator\(count == 1 ? "" : "s")"),
            openLines(unanswered) { missing($0) })
            + group(
                pick(zh: "由人核查 \(judges) 项", en: "Have a person judge \(judges)"), review.map(judged))
    }

    private func triggers(_ open: [VetoResult]) -> [Page.Block] {
        // Where everything is still open, the triggers would fill the screen.
        let isCrowded = open.count > 3 && assessment.indicators.contains { $0.status == .unanswered }
        let lines =
            isCrowded
            ? [
                Page.Line(
                    .open,
                    .link(runs(open.map(\.veto.id), in: standard.vetoes.map(\.id)), to: "vetoes"))
            ]
            : open.map { Page.Line(.open, link($0.veto.question)) }
        return group(
            pick(
                zh: "填明 \(open.count) 种一票否决情形",
                en: "Answer \(open.count) removal trigger\(open.count == 1 ? "" : "s")"),
            lines)
    }

    private func required() -> [Page.Block] {
        let unmet = assessment.indicators.filter { $0.status == .unmet && $0.indicator.level == .required }
        return group(
            pick(
                zh: "补齐 \(unmet.count) 项必备指标",
                en: "Close \(unmet.count) required gap\(unmet.count == 1 ? "" : "s")"),
            unmet.map(lacking))
    }

    // MARK: After a pass

    /// What is only advised counts where nothing that decides is left to do.
    private func advised() -> [Page.Block] {
        guard assessment.verdict == .pass else { return [] }
        return group(
            pick(zh: "还可改进（不影响结论）", en: "Worth improving (decides nothing)"),
            assessment.indicators.filter { $0.status == .unmet && $0.indicator.level == .advisory }.map(
                lacking)
        )
    }

    private func opened() -> [Page.Block] {
        guard assessment.verdict == .pass, !explanation.prospects.isEmpty else { return [] }
        let text = pick(
            zh: "这一结果意味着什么、还须由谁决定，见下文。",
            en: "What this result opens, and who else must decide, stands below.")
        return [.line(Page.Line(nil, .link(text, to: "prospects")))]
    }

    // MARK: Parts

    private func group(_ lead: String, _ lines: [Page.Line]) -> [Page.Block] {
        lines.isEmpty ? [] : [.heading(lead), .list(lines)]
    }

    private func lacking(_ result: IndicatorResult) -> Page.Line {
        Page.Line(Page.Sign(result), link(result.indicator.question) + Page.Text(colon + need(result)))
    }

    /// What is lacking by the first way: in its unit, or else the demand itself.
    private func need(_ result: IndicatorResult) -> String {
        let question = result.indicator.question
        if result.lacksEvidence {
            return EvidenceWriter(assessment, wording).lack(of: question, naming: true)
        }
        let rules = RuleWriter(assessment, question, wording)
        let lacks = explanation.gaps(of: result).flatMap { gap in
            (gap.alternatives.first ?? []).map { shortcoming in
                shortcoming.shortfall.flatMap { rules.amount($0) }
                    ?? rules.sentence(shortcoming, of: gap.condition)
            }
        }
        return lacks.joined(separator: semicolon)
    }

    /// A few by their names, many by their items.
    private func openLines(_ results: [IndicatorResult], _ need: (IndicatorResult) -> Page.Text) -> [Page
        .Line]
    {
        if results.count <= 4 {
            return results.map { Page.Line(.open, link($0.indicator.question) + Page.Text(colon) + need($0)) }
        }
        return assessment.items.compactMap { item in
            let ids = item.indicators.map(\.indicator.id)
            let open = results.map(\.indicator.id).filter { ids.contains($0) }
            guard !open.isEmpty else { return nil }
            let title = "\(item.item.id)  \(wording.pick(item.item.title))"
            return Page.Line(.open, .link(title, to: item.item.id) + Page.Text(colon + runs(open, in: ids)))
        }
    }
}
