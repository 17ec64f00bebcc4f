import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules

/// The fewest points to the next level, in words.
struct LevelWayWriter {
    private let way: WayToLevel
    private let assessment: Assessment
    private let wording: Wording

    init(_ way: WayToLevel, _ assessment: Assessment, _ wording: Wording) {
        self.way = way
        self.assessment = assessment
        self.wording = wording
    }

    private var amounts: PointsWriter { PointsWriter(assessment.standard, wording) }

    var heading: String {
        let (points, count) = (amounts.points(way.points), way.gains.count)
        if way.isEnough {
            return wording.pick(
                zh: "补足分数，最少再得 \(points) 分（须整改 \(count) 项）",
                en: "Enough points with \(points) more (\(count) indicator\(count == 1 ? "" : "s") to mend)")
        }
        return wording.pick(
            zh: "自身能做的都做到，可再得 \(points) 分，仍不足",
            en: "Everything in its own hands adds \(points), which is not enough")
    }

    var steps: [(id: String, text: String)] {
        let changes = ChangeWriter(assessment, wording)
        return way.gains.map { gain in
            let points = amounts.points(gain.points)
            return (
                gain.change.indicator.id,
                changes.sentence(gain.change) + wording.pick(zh: "（+\(points) 分）", en: " (+\(points))")
            )
        }
    }
}
