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
                way.unproven.map(\.indicator.id), " 须补齐佐证材料", ": evidence is needed"
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
