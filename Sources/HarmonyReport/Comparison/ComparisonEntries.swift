import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What differs, entry by entry.
extension AssessmentComparisonPage {
    var items: [ComparedEntry] {
        comparison.items.map { difference in
            .init(
                sign: difference.after.map { Sign($0.status) } ?? .outside,
                name: difference.item.id + "  " + wording.pick(difference.item.title),
                before: status(difference.before.map { Phrases.status($0.status) }),
                after: status(difference.after.map { Phrases.status($0.status) }))
        }
    }

    func entry(_ difference: IndicatorDifference) -> ComparedEntry {
        let level = wording.pick(difference.indicator.level.name)
        let name = difference.indicator.id + "  " + wording.title(of: difference.indicator.question)
        let declared = difference.declared.map { declared in
            ComparedLine(
                label: pick(zh: "声明不适用", en: "declared not applicable"),
                before: declared.before ?? nothing, after: declared.after ?? nothing,
                remark: answers.remark(declared.nature))
        }
        return .init(
            sign: difference.after.map { Sign($0) } ?? .outside,
            name: name + pick(zh: "（\(level)）", en: " (\(level))"),
            before: status(difference.before.map { Phrases.status($0.status) }),
            after: status(difference.after.map { Phrases.status($0.status) }),
            remark: comparison.isTurnedByDay(difference)
                ? pick(zh: "答案未变，因基准日不同", en: "same answers, another day") : "",
            lines: difference.answers.map(answers.line) + (declared.map { [$0] } ?? [])
                + (difference.isTurned
                    ? comparison.causes(elsewhere: difference).map(answers.lineElsewhere) : []))
    }

    func entry(_ difference: VetoDifference) -> ComparedEntry {
        let decisions = difference.decisions.map { decisions in
            ComparedLine(
                label: pick(zh: "主管部门的认定", en: "an authority's decision"),
                before: text(decisions.before), after: text(decisions.after),
                remark: answers.remark(decisions.nature))
        }
        return .init(
            sign: Sign(difference.after.status),
            name: difference.veto.id + "  " + wording.title(of: difference.veto.question),
            before: status(Phrases.status(difference.before.status)),
            after: status(Phrases.status(difference.after.status)),
            lines: difference.answers.map(answers.line) + (decisions.map { [$0] } ?? []))
    }

    var facts: [ComparedEntry] {
        comparison.facts.map { difference in
            let line = answers.line(difference)
            return .init(
                sign: difference.nature == .contradiction ? .warning : .told, name: line.label,
                before: line.before, after: line.after, remark: line.remark)
        }
    }

    // MARK: Words

    private var nothing: String { pick(zh: "未声明", en: "no") }

    private func status(_ status: Localized?) -> String {
        status.map { wording.pick($0) } ?? pick(zh: "不在评估之列", en: "not judged")
    }

    private func text(_ decision: GivenDecision) -> String {
        switch decision {
        case .missing: pick(zh: "未填", en: "not answered")
        case .denied: pick(zh: "没有", en: "none")
        case .refused: pick(zh: "填写有误", en: "given wrongly")
        case .decided(let decision):
            wording.date(decision.date) + pick(zh: "，", en: ", ") + decision.reference
        }
    }
}
