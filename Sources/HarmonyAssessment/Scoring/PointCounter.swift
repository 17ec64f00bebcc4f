import HarmonyCriteria
import HarmonyRules

/// Counts the points of one indicator.
struct PointCounter {
    private let assessment: Assessment
    private let notApplicable: NotApplicableRule
    private let result: IndicatorResult

    init(_ assessment: Assessment, _ notApplicable: NotApplicableRule, _ result: IndicatorResult) {
        self.assessment = assessment
        self.notApplicable = notApplicable
        self.result = result
    }

    func score(by rule: IndicatorPoints) throws(ScoreFault) -> IndicatorScore {
        switch result.status {
        // What is not known earns nothing yet, whatever some of the answers say already.
        case .unanswered, .review: return score(rule, .zero, open: rule.full, .waiting)
        // Not owed yet is not earned yet.
        case .notApplicable where result.openUntil != nil:
            if case .each(let conditions) = rule.rule { return try each(conditions, rule) }
            return score(rule, .zero, open: rule.full, .waiting)
        case .notApplicable:
            return notApplicable == .full
                ? score(rule, rule.full, .notApplicable) : score(rule, .zero, of: .zero, .notApplicable)
        // Without the evidence that is required nothing is earned.
        case .unmet where result.lacksEvidence: return score(rule, .zero, .decided)
        case .met, .unmet, .recorded: break
        }
        switch rule.rule {
        case .allOrNothing: return score(rule, result.status == .met ? rule.full : .zero, .decided)
        case .each(let conditions): return try each(conditions, rule)
        case .bands(let of, let bands): return banded(of, bands, rule)
        case .lose(let deduction): return deduct(deduction, rule)
        }
    }

    private func score(
        _ rule: IndicatorPoints, _ points: Rational, open: Rational = .zero, of: Rational? = nil,
        _ finding: ScoreFinding
    ) -> IndicatorScore {
        IndicatorScore(
            result: result, rule: rule, points: points, open: open, of: of ?? rule.full, finding: finding)
    }

    // MARK: By condition

    private func each(_ list: [ConditionPoints], _ rule: IndicatorPoints) throws(ScoreFault) -> IndicatorScore
    {
        var (points, open, of) = (Rational.zero, Rational.zero, Rational.zero)
        var found: [ConditionScore] = []
        for entry in list {
            guard let condition = result.indicator.rules.conditions.first(where: { $0.id == entry.condition })
            else { continue }
            let status = status(of: condition)
            found.append(ConditionScore(condition: condition, points: entry.points, status: status))
            if status == .notApplicable, notApplicable == .excluded { continue }
            of = try of.plus(entry.points)
            switch status {
            case .met, .notApplicable: points = try points.plus(entry.points)
            case .unanswered, .review: open = try open.plus(entry.points)
            case .unmet, .recorded: break
            }
        }
        return score(rule, points, open: open, of: of, .conditions(found))
    }

    /// As the indicator itself is judged: a demand that holds is met even where it is not known to apply.
    private func status(of condition: Condition) -> IndicatorStatus {
        let when = condition.when.map { Evaluator.value(of: $0, in: assessment.frame) } ?? .true
        if when == .false || when == .none { return .notApplicable }
        let judge = Judge(submission: assessment.submission)
        let (require, waiting) = judge.owed(condition, result.indicator.question)
        if require == .true { return waiting.isEmpty ? .met : .unanswered }
        switch (when, require) {
        case (.unknown(.unanswered), _), (_, .unknown(.unanswered)): return .unanswered
        case (.unknown, _), (_, .unknown): return .review
        default: return .unmet
        }
    }

    // MARK: By a figure

    private func banded(_ of: Formula, _ bands: [Band], _ rule: IndicatorPoints) -> IndicatorScore {
        let value = Evaluator.value(of: of, in: assessment.frame)
        if case .unknown(let reason) = value { return unmeasured(of, reason, rule) }
        let band = bands.first { reaches(value, $0.atLeast) }
        return score(rule, band?.points ?? .zero, .band(value, band))
    }

    /// What does not exist reaches no threshold.
    private func reaches(_ value: Value, _ threshold: Rational?) -> Bool {
        guard let threshold else { return true }
        return if case .number(let figure) = value { figure >= threshold } else { false }
    }

    private func deduct(_ deduction: Deduction, _ rule: IndicatorPoints) -> IndicatorScore {
        let value = Evaluator.value(of: deduction.of, in: assessment.frame)
        switch value {
        case .unknown(let reason): return unmeasured(deduction.of, reason, rule)
        case .number(let figure):
            if figure >= deduction.below { return score(rule, rule.full, .short(value, steps: .zero)) }
            guard
                let steps = deduction.below.subtracting(figure)?.divided(by: deduction.step)?.ceiling,
                let rest = steps.multiplied(by: deduction.points).flatMap({ rule.full.subtracting($0) })
            else { return unmeasured(deduction.of, .overflow, rule) }
            return score(rule, max(rest, deduction.floor), .short(value, steps: steps))
        // What does not exist is as short as can be.
        default: return score(rule, deduction.floor, .short(value, steps: nil))
        }
    }

    private func unmeasured(_ formula: Formula, _ reason: Unknown, _ rule: IndicatorPoints) -> IndicatorScore
    {
        let missing = reason == .unanswered ? Judge(submission: assessment.submission).open(formula) : []
        return score(rule, .zero, open: rule.full, .unmeasured(reason, missing: missing))
    }
}
