package import HarmonyCriteria
import Synchronization

/// An assessment with what explains it: why what fails does, what would turn it, what comes of it and what comes next.
///
/// Each part is found when somebody first asks and then kept: however many formats are written, nothing is searched for
/// twice, and a line that tells of no way looks for none.
package final class AssessmentExplanation: Sendable {
    package let assessment: Assessment
    private let explainer: Explainer
    private let hasOutlook: Bool
    private let found = Mutex(Found())

    private struct Found: Sendable {
        var gaps: [String: [Gap]] = [:]
        var way: Sought<WayToPass?>?
        var scoreSheet: Sought<Result<ScoreSheet, ScoreFault>?>?
        var wayToLevel: Sought<WayToLevel?>?
        var outlook: Outlook?
        var holding: Sought<Holding?>?
        var due: [Due]?
        var prospects: [Prospect]?
    }

    /// What has been looked for, whether or not there is any.
    private struct Sought<Value: Sendable>: Sendable {
        let value: Value
    }

    /// - Parameter hasOutlook: whether anybody wants to know how long the result holds.
    package init(_ assessment: Assessment, hasOutlook: Bool = true) {
        self.assessment = assessment
        self.hasOutlook = hasOutlook
        explainer = Explainer(assessment)
    }

    // MARK: Why

    /// Why an indicator is not met; nothing where it is, or where only evidence lacks.
    package func gaps(of result: IndicatorResult) -> [Gap] {
        guard !result.failed.isEmpty else { return [] }
        let id = result.indicator.id
        return found.withLock { found in
            if let gaps = found.gaps[id] { return gaps }
            let gaps = explainer.gaps(of: result)
            found.gaps[id] = gaps
            return gaps
        }
    }

    /// Why a level of a scoring table is not open yet.
    package func gap(of condition: Condition, in question: Question) -> Gap {
        explainer.gap(of: condition, in: question)
    }

    /// The first of the alternatives by itself, for those who ask for no other.
    package func firstWay(to condition: Condition, in question: Question) -> [Shortcoming] {
        explainer.firstWay(to: condition, in: question)
    }

    // MARK: What to do

    /// The shortest way to pass; nil where there is nothing to turn.
    package var wayToPass: WayToPass? {
        found.withLock { found in
            Self.sought(&found.way) { WayToPass(assessment) }
        }
    }

    /// The points by the standard's own table; nil where it has none or they are not counted.
    package var scoreSheet: Result<ScoreSheet, ScoreFault>? {
        found.withLock { found in
            Self.sought(&found.scoreSheet) { assessment.scoreSheet }
        }
    }

    /// The fewest points to the next level; nil where none are lacking or none can be had.
    package var wayToLevel: WayToLevel? {
        guard case .success(let sheet)? = scoreSheet else { return nil }
        return found.withLock { found in
            Self.sought(&found.wayToLevel) { WayToLevel(assessment, sheet) }
        }
    }

    private static func sought<Value>(_ place: inout Sought<Value>?, _ search: () -> Value) -> Value {
        if let place { return place.value }
        let value = search()
        place = Sought(value: value)
        return value
    }

    // MARK: What comes next

    /// How long the result holds; nil where nobody wants to know.
    package var outlook: Outlook? {
        guard hasOutlook else { return nil }
        return found.withLock { found in
            let outlook = found.outlook ?? Outlook(assessment)
            found.outlook = outlook
            return outlook
        }
    }

    /// How long the verdict holds, without looking at anything else; nil where nobody wants to know.
    package var holding: Holding? {
        guard hasOutlook else { return nil }
        return found.withLock { found in
            Self.sought(&found.holding) { assessment.holding() }
        }
    }

    /// What is due next, the nearest first.
    package var due: [Due] {
        found.withLock { found in
            let due = found.due ?? assessment.due
            found.due = due
            return due
        }
    }

    /// What the outcome opens.
    package var prospects: [Prospect] {
        found.withLock { found in
            let prospects = found.prospects ?? assessment.prospects
            found.prospects = prospects
            return prospects
        }
    }
}
