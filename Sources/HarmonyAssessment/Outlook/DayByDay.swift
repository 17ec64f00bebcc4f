import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Goes from day to day on which something may turn, and judges it there again.
struct DayByDay {
    /// As it is on the day that has been reached.
    private var standard: Standard
    private var submission: Submission
    private let evidence: EvidenceFindings?
    private let through: CalendarDate
    private let isValid: Bool
    private let hasVerdict: Bool
    private var indicators: [IndicatorResult]
    private var vetoes: [VetoResult]
    private var watched: [Watched] = []
    /// Of all required indicators and all triggers, also of those that cannot turn.
    private var tally = StatusTally()
    private var triggers = TriggerTally()

    /// Something that can turn, and until when it surely does not.
    private struct Watched {
        let rules: DayRules
        /// Among the indicators, or behind them among the triggers.
        let place: Int
        var until: CalendarDate
    }

    /// A day on which something turned.
    struct Day {
        let day: CalendarDate
        let turns: [Turn]
        /// The verdict from that day on.
        let verdict: Verdict?
    }

    /// - Parameter rules: of each indicator, then of each trigger.
    init(_ assessment: Assessment, _ rules: [DayRules?], through: CalendarDate) {
        standard = assessment.standard
        submission = assessment.submission
        evidence = assessment.evidence
        isValid = !submission.diagnostics.hasErrors
        hasVerdict = assessment.verdict != nil
        self.through = through
        indicators = assessment.indicators
        vetoes = assessment.vetoes
        for result in indicators where result.isRequired { tally.add(result.status) }
        for result in vetoes { triggers.add(result) }
        watch(rules)
    }

    private mutating func watch(_ rules: [DayRules?]) {
        watched = []
        for place in rules.indices {
            guard let rules = rules[place] else { continue }
            let until = rules.lastDay(in: submission.frame, through: through)
            if until < through { watched.append(Watched(rules: rules, place: place, until: until)) }
        }
    }

    /// The next day on which something turns; nil where nothing does any more.
    mutating func advance() -> Day? {
        while let day = next {
            submission.frame = submission.frame.on(day)
            submission.asOf = day
            let turns = standard.days.contains(day) ? judgeWatched(on: day) : changeEdition(on: day)
            guard turns.isEmpty else {
                let verdict = hasVerdict ? Verdict(tally, triggers, valid: isValid) : nil
                return Day(day: day, turns: turns, verdict: verdict)
            }
        }
        return nil
    }

    /// The next day on which something may turn.
    private var next: CalendarDate? {
        let last = watched.reduce(standard.days.until ?? through) { min($0, $1.until) }
        return last < through ? last.adding(days: 1) : nil
    }

    private mutating func judgeWatched(on day: CalendarDate) -> [Turn] {
        let judge = Judge(submission: submission, evidence: evidence)
        var turns: [Turn] = []
        for at in watched.indices where watched[at].until < day {
            let rules = watched[at].rules
            watched[at].until = rules.lastDay(in: submission.frame, through: through)
            if let change = change(at: watched[at].place, judge) {
                turns.append(Turn(day: day, change: change, causes: rules.causes(in: submission.frame)))
            }
        }
        return turns
    }

    /// Judges everything by the rules that hold from a day on.
    private mutating func changeEdition(on day: CalendarDate) -> [Turn] {
        standard = standard.edition(on: day)
        let judge = Judge(submission: submission, evidence: evidence)
        let own = Dictionary(standard.indicators.map { ($0.id, $0) }) { first, _ in first }
        let triggers = Dictionary(standard.vetoes.map { ($0.id, $0) }) { first, _ in first }
        var turns: [Turn] = []
        for place in 0..<indicators.count + vetoes.count {
            let change =
                place < indicators.count
                ? self.change(at: place, judge, as: own[indicators[place].indicator.id])
                : self.change(at: place, judge, as: triggers[vetoes[place - indicators.count].veto.id])
            if let change { turns.append(Turn(day: day, change: change, causes: [], isByLaw: true)) }
        }
        watch(indicators.map { DayRules($0.indicator) } + vetoes.map { DayRules($0.veto) })
        return turns
    }

    // MARK: Judging again

    private mutating func change(at place: Int, _ judge: Judge) -> Turn.Change? {
        place < indicators.count
            ? change(at: place, judge, as: indicators[place].indicator)
            : change(at: place, judge, as: vetoes[place - indicators.count].veto)
    }

    private mutating func change(at place: Int, _ judge: Judge, as indicator: Indicator?) -> Turn.Change? {
        guard let indicator else { return nil }
        let earlier = indicators[place]
        let result = judge.indicator(indicator)
        indicators[place] = result
        if earlier.isRequired { tally.remove(earlier.status) }
        if result.isRequired { tally.add(result.status) }
        return result.status == earlier.status ? nil : .indicator(result, from: earlier.status)
    }

    private mutating func change(at place: Int, _ judge: Judge, as veto: Veto?) -> Turn.Change? {
        guard let veto else { return nil }
        let earlier = vetoes[place - indicators.count]
        let result = judge.veto(veto)
        vetoes[place - indicators.count] = result
        triggers.remove(earlier)
        triggers.add(result)
        // The verdict may have waited for an answer that no longer matters.
        let isSame = result.status == earlier.status && result.isOpen == earlier.isOpen
        return isSame ? nil : .veto(result, from: earlier.status)
    }
}
