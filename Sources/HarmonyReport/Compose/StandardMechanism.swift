import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The evaluation mechanism, its stages and incentives, each with its clause and what it takes; and the points.
extension StandardComposer {
    func mechanism() -> Page {
        var page = page(
            wording.pick(standard.title) + pick(zh: "：评价机制和激励措施", en: ": evaluation mechanism and incentives")
        )
        page.identity = [row("依据", "Document", wording.citation(standard.source, wholly: true))]
        page.sections = standard.stages.map {
            Page.Section($0.id, "\($0.id)  \(wording.pick($0.title))", [.rows(rows(of: $0))])
        }
        if !standard.vetoes.isEmpty {
            let lines = standard.vetoes.map { veto in
                let window = veto.window.map { bracketed(lookBack($0)) } ?? ""
                return Page.Line(nil, Page.Text(heading(veto.question) + window))
            }
            page.sections.append(
                Page.Section("vetoes", pick(zh: "取消命名的触发情形", en: "Removal triggers"), [.list(lines)]))
        }
        page.sections += standard.incentives.map {
            Page.Section($0.id, "\($0.id)  \(wording.pick($0.title))", [.rows(rows(of: $0))])
        }
        return page
    }

    private func lookBack(_ parameter: Parameter) -> String {
        pick(zh: "回溯 ", en: "looks back ") + wording.parameter(parameter) + pick(zh: "，", en: ", ")
            + wording.bases(parameter.basis)
    }

    func rows(of stage: Stage) -> [Page.Row] {
        clause(stage.clause, stage.translation)
            + [
                row("由谁", "Who acts", wording.pick(stage.actor)),
                row("结果", "Result", wording.pick(stage.result)),
            ]
            + (stage.timing.map { [row("时间", "When", wording.pick($0))] } ?? []) + path(stage.path)
            + (stage.reading.map { [row("读法", "Reading", wording.pick($0))] } ?? [])
    }

    func rows(of incentive: Incentive) -> [Page.Row] {
        clause(incentive.clause, incentive.translation)
            + [row("条件", "Condition", wording.pick(incentive.condition))] + path(incentive.path)
    }

    private func path(_ path: Path) -> [Page.Row] {
        var rows: [Page.Row] = []
        if let otherwise = path.otherwise {
            rows += path.appliesWhen.map { [row("适用条件", "Applies when", $0.text)] } ?? []
            rows.append(row("否则", "Otherwise", wording.pick(otherwise)))
        }
        let needs = path.needs.flatMap { need -> [(text: String, isFaint: Bool)] in
            let basis = need.basis()
            let whose = basis.isEmpty ? "" : bracketed(wording.bases(basis))
            let others = need.when == nil ? pick(zh: "  由他方决定", en: "  for others to decide") : ""
            return [(wording.pick(need.label) + whose + others, false)]
                + (need.when.map { [($0.text, true)] } ?? [])
        }
        for (index, need) in needs.enumerated() {
            rows.append(
                need.isFaint
                    ? row("表达式", "Expression", need.text, .faint)
                    : row(index == 0 ? "须具备" : "", index == 0 ? "Needs" : "", need.text))
        }
        return rows
    }

    // MARK: Points

    func scoring() -> Page.Section? {
        guard let scoring = standard.scoring else { return nil }
        let points = PointsWriter(standard, wording)
        var rows = scoring.because.map { [row("理由", "Because", wording.pick($0))] } ?? []
        rows.append(row("满分", "Total", points.points(scoring.base)))
        rows.append(
            row("不适用", "Not applicable", wording.pick(Phrases.notApplicable(scoring.notApplicable))))
        rows += self.rows(
            "分组", "Groups",
            scoring.groups.map { group in
                let minimum = group.minimum.map {
                    pick(zh: "，最低 \(points.points($0))", en: ", at least \(points.points($0))")
                }
                let items = group.items.joined(separator: pick(zh: "、", en: ", "))
                return "\(group.id)  \(wording.pick(group.title))"
                    + pick(zh: "（\(items)）：", en: " (\(items)): ")
                    + points.points(group.full) + (minimum ?? "")
            })
        rows += self.rows(
            "等级", "Levels",
            scoring.levels.map { level in
                let condition = level.when.map { pick(zh: "，且 ", en: ", and ") + $0.require.text } ?? ""
                return "\(level.id)  \(points.level(level))\(condition)"
            })
        let lines = scoring.points.compactMap { entry -> Page.Line? in
            guard let question = standard.indicators.first(where: { $0.id == entry.indicator })?.question
            else {
                return nil
            }
            return Page.Line(
                nil, Page.Text(heading(question) + pick(zh: "：", en: ": ") + points.rule(entry, of: question))
            )
        }
        return Page.Section(
            "points",
            scoring.title.map { pick(zh: "计分：\($0.zh)", en: "Points: \($0.en)") }
                ?? pick(zh: "计分", en: "Points"),
            [.rows(rows), .list(lines), .rows([row("说明", "Note", wording.pick(Phrases.points(standard)))])])
    }

    /// The points of one indicator.
    func points(of indicator: Indicator) -> [Page.Row] {
        guard let entry = standard.scoring?.points(of: indicator.id) else { return [] }
        return [row("计分", "Points", PointsWriter(standard, wording).rule(entry, of: indicator.question))]
    }
}
