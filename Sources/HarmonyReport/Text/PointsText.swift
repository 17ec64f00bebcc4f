import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Points, groups and levels, where the standard has a scoring table.
extension TextReportWriter {
    mutating func points() {
        let standard = assessment.standard
        guard let scoring = standard.scoring else { return }
        guard let outcome = assessment.scoreSheet else {
            page.blank()
            return row(
                "计分", "Points",
                pick(
                    zh: "只评估部分角色的职责时不计分", en: "not counted where only the duties of some roles are judged"))
        }
        let title = wording.pick(scoring.title ?? standard.title)
        page.heading(pick(zh: "计分（按《\(title)》）", en: "Points: \(title)"))
        switch outcome {
        case .success(let sheet):
            total(sheet)
            groups(sheet)
            levels(sheet)
            losses(sheet)
        case .failure(.overflow):
            row(
                "总分", "Total", pick(zh: "数值过大，无法精确计算", en: "the numbers are too large to be added exactly"),
                indent: 2)
        }
        row("说明", "Note", wording.pick(Phrases.points(standard)), indent: 2)
    }

    var amounts: PointsWriter { PointsWriter(assessment.standard, wording) }

    private mutating func total(_ sheet: ScoreSheet) {
        let (points, base) = (amounts.points(sheet.points), amounts.points(sheet.scoring.base))
        let open = amounts.points(sheet.open)
        row(
            "总分", "Total",
            "\(points) / \(base)"
                + (sheet.open == .zero ? "" : pick(zh: "，另有 \(open) 分待定", en: ", \(open) still open")),
            style: .strong, indent: 2)
    }

    private mutating func groups(_ sheet: ScoreSheet) {
        let names = sheet.groups.map { wording.pick($0.group.title) }
        let widest = min(names.map { DisplayWidth.of($0) }.max() ?? 0, 32)
        for (index, (score, name)) in zip(sheet.groups, names).enumerated() {
            let pad = String(repeating: " ", count: max(0, widest - DisplayWidth.of(name)))
            let (points, full) = (amounts.points(score.points), amounts.points(score.group.full))
            var text = "\(mark(score)) \(name)\(pad)  \(points) / \(full)"
            if let minimum = score.group.minimum {
                text += pick(
                    zh: "，最低 \(amounts.points(minimum))", en: ", at least \(amounts.points(minimum))")
            }
            if !score.isReached {
                let missing = amounts.lacking(score.missing)
                text += pick(zh: "，还差 \(missing)", en: ", short by \(missing)")
            }
            if score.isScaled { text += pick(zh: "（已按适用部分折算）", en: " (scaled up to what applies)") }
            row(index == 0 ? "分组" : "", index == 0 ? "Groups" : "", text, indent: 2)
        }
    }

    /// A group may still reach its minimum while points are open; without a minimum there is nothing to reach.
    func mark(_ score: GroupScore) -> String {
        if score.group.minimum == nil { return " " }
        return score.isReached ? "✓" : score.open < score.missing ? "✗" : "?"
    }

    // MARK: Levels

    private mutating func levels(_ sheet: ScoreSheet) {
        guard !sheet.scoring.levels.isEmpty else { return }
        row(
            "等级", "Level", sheet.level.map { amounts.level($0) } ?? pick(zh: "未达到任何等级", en: "none reached"),
            style: .strong, indent: 2)
        guard let next = sheet.next else { return }
        row("下一级", "Next level", amounts.level(next.level), indent: 2)
        for line in lacks(next) { page.line(line, mark: "· ", indent: 2 + column) }
        guard let way = WayToLevel(assessment, sheet) else { return }
        let writer = LevelWayWriter(way, assessment, wording)
        page.line(writer.heading, mark: "· ", indent: 2 + column)
        for (index, step) in writer.steps.enumerated() {
            page.line("\(step.id)  \(step.text)", mark: "\(index + 1). ", indent: 4 + column)
        }
    }

    func lacks(_ next: NextLevel) -> [String] {
        var lines: [String] = []
        if next.missing > .zero {
            let points = amounts.lacking(next.missing)
            lines.append(pick(zh: "还差 \(points) 分", en: "\(points) more points"))
        }
        for score in next.groups {
            let (name, points) = (wording.pick(score.group.title), amounts.lacking(score.missing))
            lines.append(pick(zh: "“\(name)”还差 \(points) 分", en: "\(points) more in \(name)"))
        }
        switch next.condition {
        case .met: break
        case .unmet: lines += next.level.when.map { demands($0) } ?? []
        case .unanswered(let slots):
            let names = names(slots, of: .factsAlone)
            lines.append(pick(zh: "尚未填写：\(names)", en: "not answered: \(names)"))
        case .unknown:
            lines.append(
                pick(zh: "条件无法计算，须由人判断", en: "its condition cannot be worked out; a person must judge"))
        }
        for (status, zh, en) in [
            (VetoStatus.confirmed, "一票否决情形已经认定", "removal triggers confirmed"),
            (.unanswered, "一票否决情形待补充", "removal triggers unanswered"),
        ] {
            let ids = next.vetoes.filter { $0.status == status }.map(\.veto.id)
            if !ids.isEmpty {
                lines.append(
                    pick(zh: "\(zh)：", en: "\(en): ") + ids.joined(separator: pick(zh: "、", en: ", ")))
            }
        }
        if next.hasErrors {
            lines.append(
                pick(
                    zh: "答案文件有错误，更正之前不列等级", en: "the answer file has errors; until mended it reaches no level"
                ))
        }
        return lines
    }

    /// The facts as they are and as the level wants them.
    private func demands(_ condition: Condition) -> [String] {
        let rules = RuleWriter(assessment, .factsAlone, wording)
        let gap = explainer.gap(of: condition, in: .factsAlone)
        return gap.alternatives.enumerated().map { index, alternative in
            let lead = gap.alternatives.count > 1 ? pick(zh: "途径\(index + 1)：", en: "way \(index + 1): ") : ""
            return lead
                + alternative.map { rules.sentence($0, of: condition) }.joined(
                    separator: pick(zh: "；", en: "; "))
        }
    }

    // MARK: Indicators

    private mutating func losses(_ sheet: ScoreSheet) {
        let losses = LossWriter(assessment, wording)
        let lost = sheet.indicators.filter { $0.lost > .zero }
        let widest = lost.map { DisplayWidth.of($0.result.indicator.id) }.max() ?? 0
        if !lost.isEmpty {
            page.line(pick(zh: "失分", en: "Lost"), style: .faint, indent: 2)
        }
        for score in lost {
            let question = score.result.indicator.question
            let pad = String(repeating: " ", count: widest - DisplayWidth.of(question.id))
            page.line(
                "\(wording.title(of: question))  " + losses.loss(score), mark: "\(question.id)\(pad)  ",
                indent: 4)
        }
        let open = sheet.indicators.filter { $0.open > .zero }
        if !open.isEmpty { row("待定", "Open", waiting(open), indent: 2) }
        let outside = sheet.indicators.filter {
            $0.result.status == .notApplicable && $0.result.openUntil == nil && $0.rule.full > .zero
        }
        if !outside.isEmpty {
            let ids = outside.map(\.result.indicator.id).joined(separator: pick(zh: "、", en: ", "))
            let rule = wording.pick(Phrases.notApplicable(sheet.scoring.notApplicable))
            row("不适用", "N/A", ids + pick(zh: "：", en: ": ") + rule, indent: 2)
        }
    }

    /// What open points wait for: indicators by their status, then figures that only the points need.
    func waiting(_ open: [IndicatorScore]) -> String {
        var parts: [String] = []
        for status in [IndicatorStatus.unanswered, .review] {
            let ids = open.filter { $0.waitsFor == status }.map(\.result.indicator.id)
            if !ids.isEmpty {
                parts.append(
                    wording.pick(Phrases.status(status)) + " "
                        + ids.joined(separator: pick(zh: "、", en: ", ")))
            }
        }
        let early = open.filter { $0.result.openUntil != nil }.map(\.result.indicator.id)
        if !early.isEmpty {
            parts.append(
                pick(zh: "未到期 ", en: "not due yet ") + early.joined(separator: pick(zh: "、", en: ", ")))
        }
        for score in open {
            guard case .unmeasured(.unanswered, let missing) = score.finding else { continue }
            let question = score.result.indicator.question
            let names = names(missing, of: question)
            parts.append(pick(zh: "\(question.id) 缺少\(names)", en: "\(question.id) lacks \(names)"))
        }
        return parts.joined(separator: pick(zh: "；", en: "; "))
    }
}
