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
        let changes = ChangeWriter(assessment, wording)
        return way.changes.map { ($0.indicator.id, changes.sentence($0)) }
    }

    /// What stays open besides; empty where nothing does.
    var rest: [String] {
        func list(_ ids: [String]) -> String { wording.list(ids) }
        var lines: [String] = []
        if way.errors > 0 {
            lines.append(
                wording.pick(
                    zh: "答案文件有 \(way.errors) 处错误，须先更正",
                    en: way.errors == 1
                        ? "the error in the answer file must be mended"
                        : "the \(way.errors) errors in the answer file must be mended"))
        }
        if !way.confirmed.isEmpty {
            let ids = list(way.confirmed.map(\.veto.id))
            lines.append(
                wording.pick(
                    zh: "\(ids) 已由有关部门认定，改动答案不能消除",
                    en: "\(ids): confirmed by an authority; no answer removes that"))
        }
        if !way.blocked.isEmpty {
            let ids = list(way.blocked.map(\.indicator.id))
            lines.append(
                wording.pick(
                    zh: "\(ids) 没有可由改动答案弥补的办法，见各项建议",
                    en: "\(ids): no change of an answer mends it; see the advice there"))
        }
        if !way.unanswered.isEmpty || !way.openVetoes.isEmpty {
            let ids = list(way.unanswered.map(\.indicator.id) + way.openVetoes.map(\.veto.id))
            lines.append(wording.pick(zh: "\(ids) 须补充答案", en: "\(ids): answers are missing"))
        }
        if !way.review.isEmpty {
            let ids = list(way.review.map(\.indicator.id))
            lines.append(wording.pick(zh: "\(ids) 须由人核查", en: "\(ids): a person must judge"))
        }
        return lines
    }
}
