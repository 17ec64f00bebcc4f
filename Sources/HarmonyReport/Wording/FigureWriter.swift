import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The figures that stand at the top of every report, and what must be said beside them.
struct FigureWriter {
    private let assessment: Assessment
    private let wording: Wording
    private let judged: [ItemResult]

    init(_ assessment: Assessment, _ wording: Wording) {
        self.assessment = assessment
        self.wording = wording
        judged = assessment.items.filter { !$0.required.isEmpty }
    }

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    // MARK: Items

    private var applicable: [ItemResult] { judged.filter { $0.status != .notApplicable } }

    /// "7/9"
    var items: String { "\(applicable.count { $0.status == .met })/\(applicable.count)" }

    /// The items that the count leaves out.
    var otherItems: String {
        let (skipped, bare) = (judged.count - applicable.count, assessment.items.count - judged.count)
        let parts = [
            skipped == 0 ? nil : skippedWords(skipped),
            bare == 0 ? nil : pick(zh: "\(bare) 项没有必备指标", en: "\(bare) without required indicators"),
        ]
        return parts.compactMap { $0 }.joined(separator: pick(zh: "，", en: ", "))
    }

    private func skippedWords(_ count: Int) -> String {
        let hasEarly = judged.contains { item in
            item.status == .notApplicable && item.required.contains { $0.openUntil != nil }
        }
        return hasEarly
            ? pick(zh: "另有 \(count) 项不适用或者未到期", en: "\(count) not applicable or not due yet")
            : pick(zh: "另有 \(count) 项不适用", en: "\(count) not applicable")
    }

    /// Nil for a file without errors.
    var errors: String? {
        let errors = assessment.submission.diagnostics.count { $0.severity == .error }
        guard errors > 0 else { return nil }
        return pick(
            zh: "填报有 \(errors) 处错误，更正之前不能得出符合的结论",
            en: "the answers have \(errors) error\(errors == 1 ? "" : "s"); until mended it cannot pass")
    }

    // MARK: Score

    /// Out of 100.
    var score: String {
        assessment.score.map {
            wording.number($0.multiplied(by: Rational(100)) ?? $0, digits: scoreDigits($0))
        } ?? "—"
    }

    /// Never 100.00 while something is lacking.
    private func scoreDigits(_ score: Rational) -> Int {
        var digits = 2
        let hundred = score.multiplied(by: Rational(100)) ?? score
        while score != Rational(1), digits < 6, hundred.decimalText(fractionDigits: digits).hasPrefix("100") {
            digits += 1
        }
        return digits
    }

    // MARK: Points

    /// Points, the points that can be had, and the level, where the standard counts them.
    func points(_ outcome: Result<ScoreSheet, ScoreFault>?) -> (number: String, base: String, level: String)?
    {
        guard case .success(let sheet)? = outcome else { return nil }
        let amounts = PointsWriter(assessment.standard, wording)
        let level =
            sheet.scoring.levels.isEmpty
            ? "" : sheet.level.map { amounts.level($0) } ?? pick(zh: "未达到任何等级", en: "no level reached")
        return (amounts.points(sheet.points), amounts.points(sheet.scoring.base), level)
    }

    // MARK: Completeness

    /// The share of required indicators that are decided.
    var completeness: String {
        let value = assessment.completeness
        return value == Rational(1) || value == .zero
            ? wording.percent(value, digits: 0) : wording.percent(value, digits: 1)
    }

    /// "43 项必备指标已判定 43 项"
    var decided: String {
        let required = assessment.items.flatMap(\.required)
        let decided = required.count { $0.status != .unanswered && $0.status != .review }
        return pick(
            zh: "\(required.count) 项必备指标已判定 \(decided) 项",
            en: "\(decided) of \(required.count) required indicators decided")
    }

    /// What a diagnostic standard has in place of completeness.
    var answered: String {
        let all = assessment.indicators
        let done = all.count { $0.status != .unanswered && $0.status != .review }
        return pick(zh: "\(all.count) 项已填 \(done) 项", en: "\(done) of \(all.count) answered")
    }
}
