import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The shortest way to pass: what to change, what nothing can mend, what must be answered or judged besides.
extension HTMLWriter {
    func shortest(_ way: WayToPass) -> HTML {
        var parts = [
            HTML.block("h2", pick(zh: "最短达标路径", en: "The shortest way to pass")), errors(), confirmed(),
        ]
        let changes = way.changes.map { change in
            let rules = RuleWriter(assessment, change.question, wording)
            let texts = change.shortfalls.map { step($0, rules) }
            return HTML.block(
                "li",
                link(change.question)
                    + .inline("span", ["class": "need"], texts.joined(separator: pick(zh: "；", en: "; "))))
        }
        if !changes.isEmpty { parts.append(.block("ol", changes)) }
        parts.append(results(way.blocked, zh: "无法自行改变", en: "Beyond one's own means"))
        parts.append(results(way.unanswered, zh: "另须补充答案", en: "To be answered besides"))
        parts.append(triggers())
        parts.append(results(way.review, zh: "另须由人核查", en: "To be judged by a person besides"))
        // Open triggers and errors in the file stand against a pass whatever changes.
        let isEnough =
            way.isWhole && assessment.verdict == .fail && triggers().isEmpty && errors().isEmpty
        parts.append(
            .block(
                "p", ["class": "faint"],
                (isEnough
                    ? pick(zh: "按这些改动重新试算，结论为符合。", en: "Tried: with these changes the verdict is a pass. ")
                    : "")
                    + pick(
                        zh: "须先如实做到，再据实填报。", en: "Do these things first, then answer by what has been done."))
        )
        return .block("section", ["class": "first"], parts)
    }

    private func results(_ results: [IndicatorResult], zh: String, en: String) -> HTML {
        guard !results.isEmpty else { return .empty }
        return .block("h3", pick(zh: zh, en: en)) + list(results.map { link($0.indicator.question) })
    }

    /// A change in words, also where the demand beside the answer would say it in a gap.
    private func step(_ shortfall: Shortfall, _ rules: RuleWriter) -> String {
        switch shortfall {
        case .confirm(let slot):
            let label = rules.input(slot).map { rules.label($0) } ?? ""
            return pick(zh: "\(label)：须为“是”", en: "\(label): must be yes")
        case .choose(let slot, let options):
            guard let input = rules.input(slot) else { return "" }
            let labels = options.map { wording.pick(input.options[$0].label) }
            return pick(
                zh: "\(rules.label(input))：须为\(labels.map { "“\($0)”" }.joined(separator: "或"))",
                en: "\(rules.label(input)): must be \(labels.joined(separator: " or "))")
        default: return rules.shortfall(shortfall) ?? ""
        }
    }
}
