import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What to do first: the shortest way where it is known, otherwise what stands in the way.
extension HTMLWriter {
    func firstSteps() -> HTML {
        if let way = WayToPass(assessment),
            !way.changes.isEmpty || !way.blocked.isEmpty || !way.unproven.isEmpty
        {
            return shortest(way)
        }
        return .block(
            "section", ["class": "first"], [.block("h2", pick(zh: "先做什么", en: "What to do first"))] + steps())
    }

    private func steps() -> [HTML] {
        let triggers = triggers(assessment.vetoes.filter(\.isOpen))
        let steps = [errors(), confirmed(), required(), open(), triggers].filter { !$0.isEmpty }
        return (steps.isEmpty ? [.block("p", settled)] : steps) + [advised(), opened()]
    }

    private var settled: String {
        if assessment.verdict == nil {
            return pick(
                zh: "各项均已填报；情况和建议见下文。", en: "Everything is answered; findings and advice stand below.")
        }
        let done = pick(
            zh: "没有必须补齐的差距，请备齐佐证。", en: "Nothing required is lacking. Keep the evidence ready.")
        let isOwed = !assessment.due.isEmpty
        return done
            + (isOwed ? pick(zh: "下一步到期的事项见下文。", en: " What is due next stands below.") : "")
    }

    /// A line of its own with a lead in bold.
    func group(_ lead: String, _ content: HTML) -> HTML {
        .block("h3", lead) + content
    }

    /// An indicator or trigger as a link to where it is told in full.
    func link(_ question: Question) -> HTML {
        .inline("a", ["href": "#" + question.id], "\(question.id)  \(wording.title(of: question))")
    }

    // MARK: What decides

    func errors() -> HTML {
        FigureWriter(assessment, wording).errors == nil
            ? .empty
            : .block(
                "p",
                .inline(
                    "a", ["href": "#problems"],
                    pick(zh: "先更正答案文件中的错误。", en: "Mend the errors in the answer file.")))
    }

    func confirmed() -> HTML {
        let found = assessment.vetoes.filter { $0.status == .confirmed }
        guard !found.isEmpty else { return .empty }
        let lead =
            assessment.bindsRemoval
            ? pick(zh: "已经认定的取消命名情形", en: "Removal triggers that are confirmed")
            : pick(zh: "已经认定的一票否决情形（本工具惯例）", en: "Confirmed triggers that veto (this tool's convention)")
        return group(
            lead,
            list(found.map { link($0.veto.question) + decision($0, lead: colon) + advice($0.veto.question) }))
    }

    func advice(_ question: Question) -> HTML {
        question.advice.map { .inline("span", ["class": "need"], expand($0, of: question)) } ?? .empty
    }

    private func required() -> HTML {
        let unmet = assessment.indicators.filter { $0.status == .unmet && $0.indicator.level == .required }
        guard !unmet.isEmpty else { return .empty }
        return group(
            pick(
                zh: "补齐 \(unmet.count) 项必备指标",
                en: "Close \(unmet.count) required gap\(unmet.count == 1 ? "" : "s")"),
            list(unmet.map { link($0.indicator.question) + .inline("span", ["class": "need"], need($0)) }))
    }

    /// What is lacking by the first way: in its unit, or else the demand itself.
    func need(_ result: IndicatorResult) -> String {
        if result.lacksEvidence {
            return EvidenceWriter(assessment, wording).lack(of: result.indicator.question, naming: true)
        }
        let rules = RuleWriter(assessment, result.indicator.question, wording)
        let lacks = explainer.gaps(of: result).flatMap { gap in
            (gap.alternatives.first ?? []).map { shortcoming -> String in
                guard let shortfall = shortcoming.shortfall, let amount = rules.shortfall(shortfall) else {
                    return rules.sentence(shortcoming, of: gap.condition)
                }
                switch shortfall {
                case .move, .moveTogether:
                    return shortfall.isExcess
                        ? pick(zh: "超出 ", en: "over by ") + amount : pick(zh: "还差 ", en: "short by ") + amount
                default: return amount
                }
            }
        }
        return lacks.joined(separator: pick(zh: "；", en: "; "))
    }

    // MARK: What is open

    private func open() -> HTML {
        let isDiagnostic = assessment.verdict == nil
        let counted = assessment.indicators.filter { isDiagnostic || $0.indicator.level == .required }
        let unanswered = counted.filter { $0.status == .unanswered }
        let review = counted.filter { $0.status == .review }
        var found = HTML.empty
        if !unanswered.isEmpty {
            let count = unanswered.count
            found += group(
                isDiagnostic
                    ? pick(zh: "待补充 \(count) 项", en: "Missing answers (\(count))")
                    : pick(
                        zh: "补充 \(count) 项必备指标的答案",
                        en: "Answer \(count) required indicator\(count == 1 ? "" : "s")"),
                list(openItems(unanswered)))
        }
        if !review.isEmpty {
            found += group(
                pick(zh: "由人核查 \(review.count) 项", en: "Have a person judge \(review.count)"),
                reasons(review))
        }
        return found
    }

    func triggers(_ open: [VetoResult]) -> HTML {
        guard !open.isEmpty else { return .empty }
        // Where everything is still open, the triggers would fill the screen.
        let isCrowded = open.count > 3 && assessment.indicators.contains { $0.status == .unanswered }
        return group(
            pick(
                zh: "填明 \(open.count) 种一票否决情形",
                en: "Answer \(open.count) removal trigger\(open.count == 1 ? "" : "s")"),
            isCrowded
                ? .block("p", runs(open.map(\.veto.id), in: standard.vetoes.map(\.id)))
                : list(open.map { link($0.veto.question) }))
    }

    /// Why a person must judge each.
    func reasons(_ results: [IndicatorResult]) -> HTML {
        list(
            results.map {
                link($0.indicator.question) + .inline("span", ["class": "need"], words.reason($0))
            })
    }

    /// A few by their names, many by their items.
    func openItems(_ results: [IndicatorResult]) -> [HTML] {
        openItems(results) { words.names($0.missing, of: $0.indicator.question) }
    }

    /// - Parameter need: what is wanting of one that is told by its name.
    func openItems(_ results: [IndicatorResult], _ need: (IndicatorResult) -> String) -> [HTML] {
        if results.count <= 4 {
            return results.map { result in
                link(result.indicator.question) + .inline("span", ["class": "need"], need(result))
            }
        }
        return assessment.items.compactMap { item in
            let ids = item.indicators.map(\.indicator.id)
            let open = results.map(\.indicator.id).filter { ids.contains($0) }
            guard !open.isEmpty else { return nil }
            return .inline(
                "a", ["href": "#" + item.item.id], "\(item.item.id)  \(wording.pick(item.item.title))")
                + HTML(colon + runs(open, in: ids))
        }
    }

    private func runs(_ ids: [String], in all: [String]) -> String {
        Phrases.runs(ids, in: all).map {
            $0.count > 2 ? "\($0[0])–\($0[$0.count - 1])" : $0.joined(separator: comma)
        }
        .joined(separator: comma)
    }

    // MARK: After a pass

    /// What is only advised counts where nothing that decides is left to do.
    private func advised() -> HTML {
        let unmet = assessment.indicators.filter { $0.status == .unmet && $0.indicator.level == .advisory }
        guard assessment.verdict == .pass, !unmet.isEmpty else { return .empty }
        return group(
            pick(zh: "还可改进（不影响结论）", en: "Worth improving (decides nothing)"),
            list(unmet.map { link($0.indicator.question) + .inline("span", ["class": "need"], need($0)) }))
    }

    private func opened() -> HTML {
        guard assessment.verdict == .pass, !assessment.prospects.isEmpty else { return .empty }
        let text = pick(
            zh: "这一结果意味着什么、还须由谁决定", en: "What this result opens, and who else must decide")
        return .block("p", .inline("a", ["href": "#prospects"], text))
    }
}
