import HarmonyCriteria
import HarmonyRules

/// Something that earns points, in one of several ways of which one can be taken: bands of one figure, say.
typealias Chance = [GainFinder.Option]

/// Finds what would earn points, by counting them again with each change alone.
struct GainFinder {
    private let assessment: Assessment
    private let sheet: ScoreSheet
    private let next: NextLevel
    private let moves: MoveFinder
    private let explainer: Explainer

    /// A figure that loses points step by step is tried at no more of them than these.
    private static let stepLimit = 64
    /// A change may break a demand that held; mending that may break another.
    private static let roundLimit = 4

    /// One change, and what it adds.
    struct Option {
        let gain: WayToLevel.Gain
        /// What it adds to each of the groups that are under their minimum.
        let groups: [Rational]
    }

    init(_ assessment: Assessment, _ sheet: ScoreSheet, _ next: NextLevel) {
        self.assessment = assessment
        self.sheet = sheet
        self.next = next
        moves = MoveFinder(assessment)
        explainer = Explainer(assessment)
    }

    /// In the order of the standard.
    func chances() -> [Chance] {
        sheet.indicators.filter { $0.lost > .zero }.flatMap { score in
            demands(score).map { $0.compactMap { option(toMeet: $0, score) } }.filter { !$0.isEmpty }
        }
    }

    // MARK: What would earn points

    /// Demands which, met, earn points: a list for each thing that earns them apart from the others.
    private func demands(_ score: IndicatorScore) -> [[[Condition]]] {
        switch (score.finding, score.rule.rule) {
        case (.decided, _): return [[score.result.failed]]
        case (.conditions(let conditions), _):
            return conditions.filter { $0.status == .unmet }.map { [[$0.condition]] }
        case (.band(_, let reached), .bands(let of, let bands)):
            let higher = bands.filter { $0.points > reached?.points ?? .zero }.compactMap(\.atLeast)
            return [higher.map { [demand($0, of: of)] }]
        case (.short(_, let steps?), .lose(let deduction)):
            guard steps.isInteger, steps > .zero else { return [] }
            let thresholds = (0..<min(steps.numerator, Int128(Self.stepLimit))).compactMap { left in
                deduction.step.multiplied(by: Rational(left)).flatMap { deduction.below.subtracting($0) }
            }
            return [thresholds.map { [demand($0, of: deduction.of)] }]
        default: return []
        }
    }

    private func demand(_ threshold: Rational, of figure: Formula) -> Condition {
        Condition(id: "points", label: nil, when: nil, require: figure.reaching(threshold), readBasis: { [] })
    }

    // MARK: Counting again

    private func option(toMeet demands: [Condition], _ score: IndicatorScore) -> Option? {
        let indicator = score.result.indicator
        let gaps = demands.map { explainer.gap(of: $0, in: indicator.question) }
        for way in moves.ways(toMend: gaps) {
            guard let (moves, changed) = completed(way, for: score.result),
                let after = try? Scorer(changed, sheet.scoring).sheet(),
                let points = after.points.subtracting(sheet.points), points > .zero
            else { continue }
            return Option(
                gain: WayToLevel.Gain(
                    change: WayToPass.Change(indicator: indicator, moves: moves), points: points),
                groups: next.groups.map { group in
                    after.groups.first { $0.group.id == group.group.id }
                        .flatMap { $0.points.subtracting(group.points) } ?? .zero
                })
        }
        return nil
    }

    /// Nobody is told to break one demand for the points of another: what a change breaks is mended with it.
    private func completed(
        _ way: [WayToPass.Move], for result: IndicatorResult
    ) -> (moves: [WayToPass.Move], after: Assessment)? {
        var way = way
        for _ in 0..<Self.roundLimit {
            let after = assessment.changed(by: way)
            let now = after.indicators.first { $0.indicator.id == result.indicator.id }
            let broken = (now?.failed ?? []).filter { condition in
                !result.failed.contains { $0.id == condition.id }
            }
            if broken.isEmpty { return (moves.settled(way), after) }
            let gaps = broken.map { Explainer(after).gap(of: $0, in: result.indicator.question) }
            guard let more = moves.ways(toMend: gaps).first else { return nil }
            way += more
        }
        return nil
    }
}
