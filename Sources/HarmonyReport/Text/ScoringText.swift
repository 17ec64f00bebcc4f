import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A standard's scoring table as `show` prints it.
extension StandardText {
    mutating func scoring() {
        guard let scoring = standard.scoring else { return }
        let points = PointsWriter(standard, wording)
        page.heading(
            scoring.title.map { pick(zh: "计分：\($0.zh)", en: "Points: \($0.en)") }
                ?? pick(zh: "计分", en: "Points"))
        if let because = scoring.because { row("理由", "Because", wording.pick(because), indent: 2) }
        row("满分", "Total", points.points(scoring.base), indent: 2)
        row("不适用", "Not applicable", wording.pick(Phrases.notApplicable(scoring.notApplicable)), indent: 2)
        for (index, group) in scoring.groups.enumerated() {
            let minimum = group.minimum.map {
                pick(zh: "，最低 \(points.points($0))", en: ", at least \(points.points($0))")
            }
            row(
                index == 0 ? "分组" : "", index == 0 ? "Groups" : "",
                "\(group.id)  \(wording.pick(group.title))"
                    + pick(
                        zh: "（\(group.items.joined(separator: "、"))）：",
                        en: " (\(group.items.joined(separator: ", "))): ")
                    + points.points(group.full) + (minimum ?? ""), indent: 2)
        }
        for (index, level) in scoring.levels.enumerated() {
            let condition = level.when.map { pick(zh: "，且 ", en: ", and ") + $0.require.text } ?? ""
            row(
                index == 0 ? "等级" : "", index == 0 ? "Levels" : "",
                "\(level.id)  \(points.level(level))\(condition)", indent: 2)
        }
        for entry in scoring.points {
            guard let question = standard.indicators.first(where: { $0.id == entry.indicator })?.question
            else {
                continue
            }
            page.line(
                "\(question.id)  \(wording.title(of: question))" + pick(zh: "：", en: ": ")
                    + points.rule(entry, of: question), mark: "  · ")
        }
        row("说明", "Note", wording.pick(Phrases.points(standard)), indent: 2)
    }

    /// The points of one indicator.
    mutating func points(of indicator: Indicator) {
        guard let entry = standard.scoring?.points(of: indicator.id) else { return }
        row("计分", "Points", PointsWriter(standard, wording).rule(entry, of: indicator.question), indent: 2)
    }
}
