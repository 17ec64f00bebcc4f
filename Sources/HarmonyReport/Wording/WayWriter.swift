import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The shortest way to pass in words.
struct WayWriter {
    let way: WayToPass
    let assessment: Assessment
    let wording: Wording

    var heading: String {
        let count = way.answerCount
        if count == 0 { return wording.pick(zh: "怎样才能符合", en: "What stands in the way") }
        if way.isWhole {
            return wording.pick(
                zh: "最短路径（改 \(count) 处即可符合）",
                en: "The shortest way to pass (\(count) answer\(count == 1 ? "" : "s") to change)")
        }
        return wording.pick(
            zh: "最短路径（先改 \(count) 处）",
            en: "The shortest way (\(count) answer\(count == 1 ? "" : "s") to change first)")
    }

    /// One line for each indicator to mend.
    var steps: [(id: String, text: String)] {
        way.changes.map { change in
            let question = change.indicator.question
            let lead = wording.title(of: question) + wording.pick(zh: "：", en: ": ")
            return (question.id, lead + parts(of: change).joined(separator: wording.pick(zh: "；", en: "; ")))
        }
    }

    /// What is to be done for one indicator, each thing once.
    func parts(of change: WayToPass.Change) -> [String] {
        let rules = RuleWriter(assessment, change.indicator.question, wording)
        var texts: [String] = []
        for text in change.moves.map({ words($0, rules) }) where !texts.contains(text) { texts.append(text) }
        return texts
    }

    /// What is to be done about one answer, and how near it is.
    private func words(_ move: WayToPass.Move, _ rules: RuleWriter) -> String {
        switch move.shortfall {
        case .confirm(let slot), .choose(let slot, _):
            guard let input = rules.input(slot) else { return "" }
            let wanted: String
            if case .choose(_, let options) = move.shortfall {
                wanted = options.map {
                    wording.pick(
                        zh: "“\(wording.pick(input.options[$0].label))”",
                        en: wording.pick(input.options[$0].label))
                }
                .joined(separator: wording.pick(zh: "或", en: " or "))
            } else {
                wanted =
                    move.shortcoming.wanted
                    ? wording.pick(zh: "“是”", en: "yes") : wording.pick(zh: "“否”", en: "no")
            }
            return wording.pick(
                zh: "“\(rules.label(input))”应为\(wanted)", en: "\(rules.label(input)): \(wanted)")
        case .move, .moveTogether:
            let lead =
                move.shortfall.isExcess
                ? wording.pick(zh: "减少 ", en: "less by ") : wording.pick(zh: "还差 ", en: "short by ")
            return lead + (rules.shortfall(move.shortfall) ?? "")
        case .redo, .redoYear, .add: return rules.shortfall(move.shortfall) ?? ""
        }
    }

    /// What stays open besides; empty where nothing does.
    var rest: [String] {
        var lines: [String] = []
        if way.errors > 0 {
            lines.append(
                wording.pick(
                    zh: "答案文件有 \(way.errors) 处错误，须先更正",
                    en: way.errors == 1
                        ? "the error in the answer file must be mended"
                        : "the \(way.errors) errors in the answer file must be mended"))
        }
        let open: [(ids: [String], zh: String, en: String)] = [
            (
                way.confirmed.map(\.veto.id), " 已由有关部门认定，改动答案不能消除",
                ": confirmed by an authority; no answer removes that"
            ),
            (
                way.blocked.map(\.indicator.id), " 没有可由改动答案弥补的办法，见各项建议",
                ": no change of an answer mends it; see the advice there"
            ),
            (
                way.unanswered.map(\.indicator.id) + way.openVetoes.map(\.veto.id), " 须补充答案",
                ": answers are missing"
            ),
            (way.review.map(\.indicator.id), " 须由人核查", ": a person must judge"),
        ]
        for (ids, zh, en) in open where !ids.isEmpty {
            lines.append(wording.list(ids) + wording.pick(zh: zh, en: en))
        }
        return lines
    }
}
