import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The few things that decide, before and after.
extension AssessmentComparisonPage {
    var figures: [Page.Figure] {
        var figures: [Page.Figure] = []
        if comparison.before.verdict != nil { figures += [verdict, itemsMet, score] }
        figures.append(completeness)
        figures += points
        figures.append(differing)
        return figures
    }

    private var verdict: Page.Figure {
        let flips = comparison.flips
        return .init(
            label: pick(zh: "结论", en: "Verdict"), before: verdict(comparison.before),
            after: verdict(comparison.after),
            remark: flips ? pick(zh: "结论改变", en: "the verdict flips") : pick(zh: "结论未变", en: "unchanged"),
            sign: Sign(comparison.after.verdict))
    }

    private func verdict(_ assessment: Assessment) -> String {
        assessment.verdict.map { wording.pick(Phrases.verdict($0, of: assessment)) } ?? "—"
    }

    private var itemsMet: Page.Figure {
        .init(
            label: pick(zh: "符合的项", en: "Items met"), before: writer(comparison.before).items,
            after: writer(comparison.after).items)
    }

    private func writer(_ assessment: Assessment) -> FigureWriter { FigureWriter(assessment, wording) }

    private var score: Page.Figure {
        let hundred = Rational(100)
        let moved = comparison.scoreMovement.flatMap { $0.multiplied(by: hundred) }
        let convention = pick(
            zh: "本工具自定口径，不影响结论", en: "this tool's own rule; decides nothing")
        let parts = [moved.map { movement($0, digits: 2) }, convention].compactMap { $0 }
        return .init(
            label: pick(zh: "得分", en: "Score"), before: writer(comparison.before).score,
            after: writer(comparison.after).score, remark: parts.joined(separator: pick(zh: "；", en: "; ")))
    }

    private var completeness: Page.Figure {
        .init(
            label: pick(zh: "完整度", en: "Completeness"), before: writer(comparison.before).completeness,
            after: writer(comparison.after).completeness)
    }

    /// 增加 5.93, up by 5.93.
    private func movement(_ moved: Rational, digits: Int?) -> String {
        if moved == .zero { return pick(zh: "不变", en: "unchanged") }
        let isUp = Rational.zero < moved
        let size = isUp ? moved : Rational.zero.subtracting(moved) ?? moved
        let figure = wording.number(size, digits: digits)
        // A movement too small for the digits is one all the same.
        let shown = figure.contains { ("1"..."9").contains($0) } ? figure : wording.number(size, digits: 6)
        return isUp
            ? pick(zh: "增加 \(shown)", en: "up by \(shown)") : pick(zh: "减少 \(shown)", en: "down by \(shown)")
    }

    // MARK: Points

    /// By the standard's own table, where it has one.
    private var points: [Page.Figure] {
        guard let was = try? comparison.before.scoreSheet?.get(),
            let now = try? comparison.after.scoreSheet?.get()
        else { return [] }
        var figures = [figure(pick(zh: "分值", en: "Points"), was.points, now.points)]
        for (mine, theirs) in zip(was.groups, now.groups) where mine.points != theirs.points {
            figures.append(figure(wording.pick(mine.group.title), mine.points, theirs.points))
        }
        guard !was.scoring.levels.isEmpty else { return figures }
        figures.append(
            .init(label: pick(zh: "等级", en: "Level"), before: level(was.level), after: level(now.level)))
        return figures
    }

    private func figure(_ label: String, _ was: Rational, _ now: Rational) -> Page.Figure {
        .init(
            label: label, before: wording.number(was), after: wording.number(now),
            remark: now.subtracting(was).map { movement($0, digits: nil) } ?? "")
    }

    private func level(_ level: ScoreLevel?) -> String {
        level.map { $0.title.map { wording.pick($0) } ?? $0.id } ?? pick(zh: "未达任何等级", en: "none")
    }

    // MARK: Answers

    private var differing: Page.Figure {
        let count = comparison.differenceCount
        let contradictions = comparison.contradictionCount
        let text =
            count == 0
            ? pick(zh: "没有不同", en: "no differences")
            : pick(zh: "\(count) 处不同", en: "\(count) differ\(count == 1 ? "s" : "")")
        return .init(
            label: pick(zh: "答案", en: "Answers"), before: "", after: text,
            remark: contradictions == 0
                ? ""
                : pick(zh: "其中矛盾 \(contradictions) 处", en: "contradicting: \(contradictions)"),
            sign: contradictions == 0 ? nil : .warning)
    }
}
