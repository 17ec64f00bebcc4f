import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Points, groups and levels, where the standard has a scoring table.
extension HTMLWriter {
    func points() -> HTML {
        guard let scoring = standard.scoring else { return .empty }
        let title = wording.pick(scoring.title ?? standard.title)
        var parts: [HTML]
        switch assessment.scoreSheet {
        case nil:
            parts = [
                .block(
                    "p",
                    pick(
                        zh: "只评估部分角色的职责时不计分", en: "not counted where only the duties of some roles are judged"
                    ))
            ]
        case .success(let sheet): parts = [total(sheet), groups(sheet), losses(sheet)]
        case .failure(.overflow):
            parts = [
                .block("p", pick(zh: "数值过大，无法精确计算", en: "the numbers are too large to be added exactly"))
            ]
        }
        parts.append(.block("p", ["class": "faint"], wording.pick(Phrases.points(standard))))
        return section("points", pick(zh: "计分（按《\(title)》）", en: "Points: \(title)"), parts)
    }

    private var amounts: PointsWriter { words.amounts }

    // MARK: Totals

    private func total(_ sheet: ScoreSheet) -> HTML {
        let (points, base) = (amounts.points(sheet.points), amounts.points(sheet.scoring.base))
        let open = amounts.points(sheet.open)
        var rows = row(
            "总分", "Total",
            .inline(
                "strong",
                "\(points) / \(base)"
                    + (sheet.open == .zero ? "" : pick(zh: "，另有 \(open) 分待定", en: ", \(open) still open"))))
        if !sheet.scoring.levels.isEmpty {
            rows += row(
                "等级", "Level",
                sheet.level.map { amounts.level($0) } ?? pick(zh: "未达到任何等级", en: "none reached"))
        }
        if let next = sheet.next {
            rows += row(
                "下一级", "Next level",
                HTML(amounts.level(next.level)) + list(words.lacks(next).map { HTML($0) }) + way(sheet))
        }
        let waiting = sheet.indicators.filter { $0.open > .zero }
        if !waiting.isEmpty { rows += row("待定", "Open", words.waiting(waiting)) }
        return .block("dl", rows)
    }

    /// The fewest points that are enough.
    private func way(_ sheet: ScoreSheet) -> HTML {
        guard let way = WayToLevel(assessment, sheet) else { return .empty }
        let writer = LevelWayWriter(way, assessment, wording)
        return .block("p", writer.heading)
            + .block("ol", writer.steps.map { .block("li", "\($0.id)  \($0.text)") })
    }

    private func groups(_ sheet: ScoreSheet) -> HTML {
        table(
            [
                pick(zh: "分组", en: "Group"), pick(zh: "得分", en: "Points"), pick(zh: "满分", en: "Of"),
                pick(zh: "最低", en: "At least"), pick(zh: "还差", en: "Short by"),
            ],
            sheet.groups.map { score in
                let scaled = score.isScaled ? pick(zh: "（已按适用部分折算）", en: " (scaled up to what applies)") : ""
                return [
                    HTML(words.mark(score) + " " + wording.pick(score.group.title) + scaled),
                    HTML(amounts.points(score.points)), HTML(amounts.points(score.group.full)),
                    HTML(score.group.minimum.map { amounts.points($0) } ?? "–"),
                    HTML(score.isReached ? "–" : amounts.lacking(score.missing)),
                ]
            })
    }

    // MARK: Indicators

    private func losses(_ sheet: ScoreSheet) -> HTML {
        let losses = LossWriter(assessment, wording)
        let lost = sheet.indicators.filter { $0.lost > .zero }
        let outside = sheet.indicators.filter {
            $0.result.status == .notApplicable && $0.result.openUntil == nil && $0.rule.full > .zero
        }
        let rule = wording.pick(Phrases.notApplicable(sheet.scoring.notApplicable))
        return table(
            columns([pick(zh: "得分和失分原因", en: "Points, and why the rest is lost")]),
            lost.map { score in
                cells(score.result.indicator.question, [HTML(losses.loss(score))])
            })
            + (outside.isEmpty
                ? .empty
                : .block(
                    "p",
                    outside.map(\.result.indicator.id).joined(separator: comma)
                        + pick(zh: " 不适用：", en: ", not applicable: ") + rule))
    }
}
