import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// The shortest way to pass: what to change, what nothing can mend, what must be answered or judged besides.
extension HTMLWriter {
    func shortest(_ way: WayToPass) -> HTML {
        let heading = WayWriter(way: way, assessment: assessment, wording: wording).heading
        let writer = ChangeWriter(assessment, wording)
        let changes = way.changes.map { change in
            let texts = writer.parts(of: change)
            return HTML.block(
                "li",
                link(change.indicator.question)
                    + .inline("span", ["class": "need"], texts.joined(separator: pick(zh: "；", en: "; "))))
        }
        return .block(
            "section", ["class": "first"],
            [
                .block("h2", heading), errors(), confirmed(),
                changes.isEmpty ? .empty : .block("ol", changes),
                besides(way.blocked, zh: "改动答案不能弥补", en: "No change of an answer mends these") {
                    list($0.map { stuck($0) })
                },
                besides(way.unproven, zh: "须补齐佐证材料", en: "Evidence to be added") {
                    list(openItems($0) { need($0) })
                },
                besides(way.unanswered, zh: "另须补充答案", en: "To be answered besides") { list(openItems($0)) },
                triggers(way.openVetoes),
                besides(way.review, zh: "另须由人核查", en: "To be judged by a person besides") { reasons($0) },
                changes.isEmpty ? .empty : .block("p", ["class": "faint"], tried(way)),
            ])
    }

    private func besides(
        _ results: [IndicatorResult], zh: String, en: String, _ content: ([IndicatorResult]) -> HTML
    ) -> HTML {
        results.isEmpty ? .empty : group(pick(zh: zh, en: en), content(results))
    }

    /// What no answer mends: what is wrong now, and what can be done about it.
    private func stuck(_ result: IndicatorResult) -> HTML {
        let question = result.indicator.question
        let now = assessment.indicators.first { $0.indicator.id == question.id && $0.status == .unmet }
        return link(question)
            + (now.map { .inline("span", ["class": "need"], need($0)) } ?? .empty) + advice(question)
    }

    /// What the changes come to, and that no answer may run ahead of the facts.
    private func tried(_ way: WayToPass) -> String {
        let outcome =
            way.isWhole
            ? pick(zh: "按这些改动重新试算，结论为符合。", en: "Tried: with these changes the verdict is a pass. ") : ""
        return outcome
            + pick(zh: "须先如实做到，再据实填报。", en: "Do these things first, then answer by what has been done.")
    }
}
