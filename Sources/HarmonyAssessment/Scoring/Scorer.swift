import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Works out points, groups and levels from an assessment.
struct Scorer {
    let assessment: Assessment
    let scoring: Scoring

    init(_ assessment: Assessment, _ scoring: Scoring) {
        self.assessment = assessment
        self.scoring = scoring
    }

    func sheet() throws(ScoreFault) -> ScoreSheet {
        var indicators: [IndicatorScore] = []
        var byItem: [String: [IndicatorScore]] = [:]
        for item in assessment.items {
            for result in item.indicators {
                guard let rule = scoring.points(of: result.indicator.id) else { continue }
                let score = try PointCounter(assessment, scoring.notApplicable, result).score(by: rule)
                indicators.append(score)
                byItem[item.item.id, default: []].append(score)
            }
        }
        var groups: [GroupScore] = []
        for group in scoring.groups {
            groups.append(try self.group(group, group.items.flatMap { byItem[$0] ?? [] }))
        }
        let points: Rational
        let open: Rational
        if groups.isEmpty {
            (points, open, _) = try scaled(indicators, to: scoring.base)
        } else {
            (points, open) = (try total(groups.map(\.points)), try total(groups.map(\.open)))
        }
        let (level, next) = try levels(points, groups)
        return ScoreSheet(
            scoring: scoring, indicators: indicators, groups: groups, points: points, open: open,
            level: level, next: next)
    }

    // MARK: Groups

    private func group(_ group: ScoreGroup, _ scores: [IndicatorScore]) throws(ScoreFault) -> GroupScore {
        let (points, open, isScaled) = try scaled(scores, to: group.full)
        let missing =
            try group.minimum.map { minimum throws(ScoreFault) in try minimum.minus(points) } ?? .zero
        return GroupScore(
            group: group, points: points, open: open, isScaled: isScaled,
            missing: missing.isNegative ? .zero : missing)
    }

    /// What is left out counts in proportion to the rest; where nothing is left, everything counts as earned.
    private func scaled(_ scores: [IndicatorScore], to full: Rational) throws(ScoreFault) -> (
        points: Rational, open: Rational, isScaled: Bool
    ) {
        let (points, open) = (try total(scores.map(\.points)), try total(scores.map(\.open)))
        let counted = try total(scores.map(\.of))
        if counted == full { return (points, open, false) }
        if counted == .zero { return (full, .zero, true) }
        guard let factor = full.divided(by: counted), let points = points.multiplied(by: factor),
            let open = open.multiplied(by: factor)
        else { throw .overflow }
        return (points, open, true)
    }

    private func total(_ numbers: [Rational]) throws(ScoreFault) -> Rational {
        var total = Rational.zero
        for number in numbers { total = try total.plus(number) }
        return total
    }

    // MARK: Levels

    private func levels(_ points: Rational, _ groups: [GroupScore]) throws(ScoreFault) -> (
        level: ScoreLevel?, next: NextLevel?
    ) {
        var reached: Int?
        var lacking: [NextLevel] = []
        for (index, level) in scoring.levels.enumerated() {
            let lack = try what(level, lacks: points, groups)
            lacking.append(lack)
            if lack.isNothing { reached = index }
        }
        let above = reached.map { $0 + 1 } ?? 0
        return (reached.map { scoring.levels[$0] }, lacking.indices.contains(above) ? lacking[above] : nil)
    }

    private func what(
        _ level: ScoreLevel, lacks points: Rational, _ groups: [GroupScore]
    ) throws(ScoreFault) -> NextLevel {
        let missing = try level.atLeast.minus(points)
        return NextLevel(
            level: level, missing: missing.isNegative ? .zero : missing,
            groups: groups.filter { !$0.isReached }, condition: condition(level),
            vetoes: assessment.vetoes.filter { $0.status == .confirmed || $0.isOpen },
            hasErrors: assessment.submission.diagnostics.hasErrors)
    }

    private func condition(_ level: ScoreLevel) -> LevelCondition {
        guard let formula = level.when?.require else { return .met }
        switch Evaluator.value(of: formula, in: assessment.frame) {
        case .true: return .met
        case .unknown(.unanswered):
            return .unanswered(Judge(submission: assessment.submission).open(formula))
        case .unknown(let reason): return .unknown(reason)
        default: return .unmet
        }
    }
}

extension NextLevel {
    fileprivate var isNothing: Bool {
        missing == .zero && groups.isEmpty && condition.isMet && vetoes.isEmpty && !hasErrors
    }
}

extension Rational {
    func plus(_ other: Rational) throws(ScoreFault) -> Rational {
        guard let sum = adding(other) else { throw .overflow }
        return sum
    }

    func minus(_ other: Rational) throws(ScoreFault) -> Rational {
        guard let difference = subtracting(other) else { throw .overflow }
        return difference
    }
}
