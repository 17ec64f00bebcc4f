import HarmonyCriteria
package import HarmonyRules

/// How long an assessment holds: what turns while the days go by and nothing is done.
///
/// The answers stay as they are. So do the facts that stood at their default (上年度 was the year before the day of
/// assessment; the figures that were given for it are still those of that year), what was refused when the answers
/// were read, and what came of looking up the evidence.
///
/// Exact: each rule says until when it surely comes to the same, and is judged again on the day after, by the rules of
/// that day; no day between can turn. Nothing is said of what comes after `through`.
package struct Outlook: Sendable {
    /// How far it looks: terms run for years, and what is further off is of no use to anybody.
    package static let reach = Period(10, .years)

    package let asOf: CalendarDate
    /// The last day that was looked at.
    package let through: CalendarDate
    /// The verdict on the day of assessment; nil of a diagnostic standard.
    package let verdict: Verdict?
    /// The first change of the verdict; nil where it holds to the end of the outlook.
    package let verdictTurn: VerdictTurn?
    /// Every change of an indicator or a removal trigger, in the order of time, then of the standard.
    package let turns: [Turn]
    /// What has to be done by when, the nearest first.
    package let duties: [Duty]

    package struct VerdictTurn: Sendable {
        package let day: CalendarDate
        package let verdict: Verdict
        /// What turns that day and brings it about.
        package let turns: [Turn]
    }

    package init(_ assessment: Assessment) {
        let asOf = assessment.frame.asOf
        self.asOf = asOf
        through = Self.end(from: asOf)
        verdict = assessment.verdict
        var calendar = DayByDay(assessment, Timetable.found(assessment), through: through)
        var turns: [Turn] = []
        var verdictTurn: VerdictTurn?
        while let day = calendar.advance() {
            turns += day.turns
            if verdictTurn == nil, let turned = day.verdict, turned != assessment.verdict {
                verdictTurn = VerdictTurn(
                    day: day.day, verdict: turned, turns: day.turns.filter { $0.bears(on: turned) })
            }
        }
        self.turns = turns
        self.verdictTurn = verdictTurn
        duties = assessment.duties(turning: turns, through: through)
    }

    static func end(from asOf: CalendarDate) -> CalendarDate { asOf.adding(reach) ?? .latest }

    /// The last day on which the verdict is what it is on the day of assessment; nil where that lies beyond the
    /// outlook, or there is no verdict.
    package var holdsUntil: CalendarDate? { verdictTurn?.day.adding(days: -1) }

    /// The first change of one indicator or removal trigger.
    package func firstTurn(of id: String) -> Turn? { turns.first { $0.id == id } }

    /// The last day on which an indicator or a removal trigger is what it is on the day of assessment; nil where that
    /// lies beyond the outlook.
    package func lastDay(of id: String) -> CalendarDate? { firstTurn(of: id)?.day.adding(days: -1) }

    /// The duties of the next twelve months.
    package var calendar: [Duty] { duties(within: Period(12, .months)) }

    package func duties(within period: Period) -> [Duty] {
        let end = asOf.adding(period) ?? .latest
        return duties.filter { $0.by <= end }
    }
}

extension Turn {
    /// Whether it is among what brings a verdict about.
    fileprivate func bears(on verdict: Verdict) -> Bool {
        switch change {
        case .indicator(let result, _):
            counts && (verdict != .fail || result.status == .unmet) && verdict != .vetoed
        case .veto(let result, let from):
            // A pass may have waited for a trigger alone; a failure never does.
            verdict == .vetoed ? result.status == .confirmed : from == .confirmed || verdict != .fail
        }
    }
}
