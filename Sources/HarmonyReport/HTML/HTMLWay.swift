import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The shortest way to pass: what to change, what nothing can mend, what must be answered or judged besides.
extension HTMLWriter {
    func shortest(_ way: WayToPass) -> HTML {
        var parts = [
            HTML.block("h2", pick(zh: "最短路径", en: "The shortest way to pass")), errors(), confirmed(),
        ]
        let writer = ChangeWriter(assessment, wording)
        let changes = way.changes.map { change in
            let texts = writer.parts(of: change)
            return HTML.block(
                "li",
                link(change.indicator.question)
                    + .inline("span", ["class": "need"], texts.joined(separator: pick(zh: "；", en: "; "))))
        }
        if !changes.isEmpty { parts.append(.block("ol", changes)) }
        parts.append(results(way.blocked, zh: "无法自行改变", en: "Beyond one's own means"))
        parts.append(results(way.unanswered, zh: "另须补充答案", en: "To be answered besides"))
        parts.append(triggers())
        parts.append(results(way.review, zh: "另须由人核查", en: "To be judged by a person besides"))
        parts.append(
            .block(
                "p", ["class": "faint"],
                (way.isWhole
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
}
