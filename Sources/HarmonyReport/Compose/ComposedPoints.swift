import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Points, groups and levels, where the standard has a scoring table.
extension AssessmentComposer {
    private var amounts: PointsWriter { PointsWriter(standard, wording) }

    func points() -> Page.Section? {
        guard let scoring = standard.scoring else { return nil }
        let title = wording.pick(scoring.title ?? standard.title)
        var blocks: [Page.Block]
        switch explanation.scoreSheet {
        case nil:
            let text = pick(
                zh: "只评估部分角色的职责时不计分。", en: "Not counted where only the duties of some roles are judged.")
            blocks = [.line(Page.Line(nil, Page.Text(text)))]
        case .success(let sheet): blocks = total(sheet) + groups(sheet) + losses(sheet)
        case .failure(.overflow):
            let text = pick(zh: "数值过大，无法精确计算", en: "the numbers are too large to be added exactly")
            blocks = [.rows([row(.total, text)])]
        }
        blocks.append(
            .line(Page.Line(nil, Page.Text(wording.pick(Phrases.points(standard))), weight: .faint)))
        return Page.Section("points", pick(zh: "计分（按《\(title)》）", en: "Points: \(title)"), blocks)
    }

    // MARK: Total and level

    private func total(_ sheet: ScoreSheet) -> [Page.Block] {
        let (points, base) = (amounts.points(sheet.points), amounts.points(sheet.scoring.base))
        let open = amounts.points(sheet.open)
        var rows = [
            row(
                .total,
                "\(points) / \(base)"
                    + (sheet.open == .zero ? "" : pick(zh: "，另有 \(open) 分待定", en: ", \(open) still open")),
                .strong)
        ]
        if !sheet.scoring.levels.isEmpty {
            let level = sheet.level.map { amounts.level($0) } ?? pick(zh: "未达到任何等级", en: "none reached")
            rows.append(row(.level, level, .strong))
        }
        let waiting = sheet.indicators.filter { $0.open > .zero }
        if !waiting.isEmpty { rows.append(row(.open, self.waiting(waiting))) }
        guard let next = sheet.next else { return [.rows(rows)] }
        rows.append(row(.nextLevel, amounts.level(next.level)))
        return [.rows(rows), .list(lacks(next).map { Page.Line(nil, Page.Text($0)) })] + way()
    }

    /// The fewest points that are enough.
    private func way() -> [Page.Block] {
        guard let way = explanation.wayToLevel else { return [] }
        let writer = LevelWayWriter(way, assessment, wording)
        return [
            .heading(writer.heading),
            .steps(writer.steps.map { Page.Line(nil, .link($0.id, to: $0.id) + Page.Text("  " + $0.text)) }),
            .line(Page.Line(nil, Page.Text(wording.pick(Phrases.factsFirst)), weight: .faint)),
        ]
    }

    private func lacks(_ next: NextLevel) -> [String] {
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
            lines.append(label(.missing) + colon + names)
        case .unknown:
            lines.append(
                pick(zh: "条件无法计算，须由人判断", en: "its condition cannot be worked out; a person must judge"))
        }
        for (status, words) in [
            (VetoStatus.confirmed, pick(zh: "一票否决情形已经认定", en: "removal triggers confirmed")),
            (.unanswered, pick(zh: "一票否决情形待补充", en: "removal triggers unanswered")),
        ] {
            let ids = next.vetoes.filter { $0.status == status }.map(\.veto.id)
            if !ids.isEmpty { lines.append(words + colon + runs(ids, in: standard.vetoes.map(\.id))) }
        }
        if next.hasErrors {
            lines.append(
                pick(zh: "填报有错误，更正之前不列等级", en: "the answers have errors; until mended they reach no level"))
        }
        return lines
    }

    /// The facts as they are and as the level wants them.
    private func demands(_ condition: Condition) -> [String] {
        let rules = RuleWriter(assessment, .factsAlone, wording)
        let gap = explanation.gap(of: condition, in: .factsAlone)
        return gap.alternatives.enumerated().map { index, alternative in
            way(index, of: gap)
                + alternative.map { rules.sentence($0, of: condition) }.joined(separator: semicolon)
        }
    }

    // MARK: Groups and indicators

    private func groups(_ sheet: ScoreSheet) -> [Page.Block] {
        guard !sheet.groups.isEmpty else { return [] }
        return [
            .table(
                Page.Table(
                    columns: [
                        column(.groups, 34), column(.points, 8, .end), column(.full, 8, .end),
                        column(.least, 8, .end), column(.shortBy, 8, .end),
                    ],
                    rows: sheet.groups.map { score in
                        let scaled =
                            score.isScaled ? pick(zh: "（已按适用部分折算）", en: " (scaled up to what applies)") : ""
                        return [
                            cell(wording.pick(score.group.title) + scaled, sign: sign(score)),
                            cell(amounts.points(score.points)), cell(amounts.points(score.group.full)),
                            cell(score.group.minimum.map { amounts.points($0) } ?? "–"),
                            cell(score.isReached ? "–" : amounts.lacking(score.missing)),
                        ]
                    }))
        ]
    }

    /// A group may still reach its minimum while points are open; without a minimum there is nothing to reach.
    private func sign(_ score: GroupScore) -> Page.Sign? {
        if score.group.minimum == nil { return nil }
        return score.isReached ? .good : score.open < score.missing ? .bad : .open
    }

    private func losses(_ sheet: ScoreSheet) -> [Page.Block] {
        let losses = LossWriter(assessment, wording)
        let lost = sheet.indicators.filter { $0.lost > .zero }
        let outside = sheet.indicators.filter {
            $0.result.status == .notApplicable && $0.result.openUntil == nil && $0.rule.full > .zero
        }
        var blocks: [Page.Block] = []
        if !lost.isEmpty {
            blocks.append(
                .table(
                    Page.Table(
                        columns: [column(.id, 7), column(.indicator, 24), column(.losses, 44)],
                        rows: lost.map { score in
                            let question = score.result.indicator.question
                            let isTold = [.unmet, .unanswered, .review].contains(score.result.status)
                            return cells(question, links: isTold) + [cell(losses.loss(score))]
                        })))
        }
        if !outside.isEmpty {
            let ids = outside.map(\.result.indicator.id).joined(separator: comma)
            let rule = wording.pick(Phrases.notApplicable(sheet.scoring.notApplicable))
            blocks.append(.rows([row(.notApplicable, ids + colon + rule)]))
        }
        return blocks
    }

    /// What open points wait for: indicators by their status, then figures that only the points need.
    private func waiting(_ open: [IndicatorScore]) -> String {
        var parts: [String] = []
        for status in [IndicatorStatus.unanswered, .review] {
            let ids = open.filter { $0.waitsFor == status }.map(\.result.indicator.id)
            if !ids.isEmpty {
                parts.append(wording.pick(Phrases.status(status)) + " " + ids.joined(separator: comma))
            }
        }
        let early = open.filter { $0.result.openUntil != nil }.map(\.result.indicator.id)
        if !early.isEmpty {
            parts.append(pick(zh: "未到期 ", en: "not due yet ") + early.joined(separator: comma))
        }
        for score in open {
            guard case .unmeasured(.unanswered, let missing) = score.finding else { continue }
            let question = score.result.indicator.question
            parts.append("\(question.id) " + label(.missing) + colon + names(missing, of: question))
        }
        return parts.joined(separator: semicolon)
    }
}
