package import HarmonyCriteria
package import HarmonyRules

/// The fewest points that lift an assessment to the next level of its scoring table, and the changes that earn them.
///
/// Only what `improve` marks is moved, and the changes have been tried: the points were counted again with them. What
/// a level asks besides points (its condition, removal triggers, answers without errors) no points replace.
package struct WayToLevel: Sendable {
    package let level: ScoreLevel
    /// What to change, in the order of the standard.
    package let gains: [Gain]
    /// What the changes add to the total.
    package let points: Rational
    /// Whether they are enough, for the total and for the minimum of every group. If not, they are all that the
    /// enterprise can earn by itself as things stand.
    package let isEnough: Bool

    /// One thing that earns points.
    package struct Gain: Sendable {
        package let change: WayToPass.Change
        /// What it alone adds to the total.
        package let points: Rational
    }

    /// How many answers change.
    package var answerCount: Int { MoveFinder.cost(gains.flatMap(\.change.moves)) }

    /// The same answers with the changes made, judged.
    package func applied(to assessment: Assessment) -> Assessment {
        assessment.changed(by: gains.flatMap(\.change.moves))
    }

    /// - Returns: nil where no points are lacking for the next level, or nothing can be done to earn any.
    package init?(_ assessment: Assessment, _ sheet: ScoreSheet) {
        guard let next = sheet.next, next.missing > .zero || !next.groups.isEmpty else { return nil }
        SearchTally.current?.countWay()
        let chances = GainFinder(assessment, sheet, next).chances()
        guard !chances.isEmpty else { return nil }
        let search = FewestPoints(chances: chances, missing: next.missing, groups: next.groups.map(\.missing))
        var best: (gains: [Gain], points: Rational)?
        for gains in search.candidates {
            guard let tried = Self.tried(gains, assessment, sheet) else { continue }
            let isEnough = tried.points >= next.level.atLeast && tried.groups.allSatisfy(\.isReached)
            guard let points = tried.points.subtracting(sheet.points) else { continue }
            if isEnough {
                (level, self.gains, self.points, self.isEnough) = (next.level, gains, points, true)
                return
            }
            if points > best?.points ?? .zero { best = (gains, points) }
        }
        guard let best else { return nil }
        (level, gains, points, isEnough) = (next.level, best.gains, best.points, false)
    }

    private static func tried(_ gains: [Gain], _ assessment: Assessment, _ sheet: ScoreSheet) -> ScoreSheet? {
        try? Scorer(assessment.changed(by: gains.flatMap(\.change.moves)), sheet.scoring).sheet()
    }
}
