import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Goes from day to day on which something may turn, and judges it there again.
struct DayByDay {
    private let standard: Standard
    private let evidence: EvidenceFindings?
    private let through: CalendarDate
    private let isValid: Bool
    private let hasVerdict: Bool
    private var submission: Submission
    private var indicators: [Watched<IndicatorResult>] = []
    private var vetoes: [Watched<VetoResult>] = []
    /// Of all required indicators and all triggers, also of those that cannot turn.
    private var tally = StatusTally()
    private var triggers = TriggerTally()

    /// Something that can turn, and until when it surely does not.
    private struct Watched<Result> {
        let rules: DayRules
        var result: Result
        var until: CalendarDate
    }

    /// A day on which something turned.
    struct Day {
        let day: CalendarDate
        let turns: [Turn]
        /// The verdict from that day on.
        let verdict: Verdict?
    }

    init(_ assessment: Assessment, through: CalendarDate) {
        standard = assessment.standard
        submission = assessment.submission
        evidence = assessment.evidence
        isValid = !submission.diagnostics.hasErrors
        hasVerdict = assessment.verdict != nil
        self.through = through
        let frame = submission.frame
        for result in assessment.indicators {
            if result.isRequired { tally.add(result.status) }
            guard let rules = DayRules(result.indicator) else { continue }
            let until = rules.lastDay(in: frame, through: through)
            if until < through { indicators.append(Watched(rules: rules, result: result, until: until)) }
        }
        for result in assessment.vetoes {
            triggers.add(result.status)
            guard let rules = DayRules(result.veto) else { continue }
            let until = rules.lastDay(in: frame, through: through)
            if until < through { vetoes.append(Watched(rules: rules, result: result, until: until)) }
        }
    }

    /// The next day on which something turns; nil where nothing does any more.
    mutating func advance() -> Day? {
        while let last = (indicators.map(\.until) + vetoes.map(\.until)).min(), last < through,
            let day = last.adding(days: 1)
        {
            let turns = judge(on: day)
            guard turns.isEmpty else {
                let verdict = hasVerdict ? Verdict(tally, triggers, valid: isValid) : nil
                return Day(day: day, turns: turns, verdict: verdict)
            }
        }
        return nil
    }

    private mutating func judge(on day: CalendarDate) -> [Turn] {
        submission.frame = submission.frame.on(day)
        submission.asOf = day
        let frame = submission.frame
        let judge = Judge(submission: submission, evidence: evidence)
        var turns: [Turn] = []
        for at in indicators.indices where indicators[at].until < day {
            let (rules, earlier) = (indicators[at].rules, indicators[at].result)
            let result = judge.indicator(earlier.indicator)
            indicators[at].until = rules.lastDay(in: frame, through: through)
            indicators[at].result = result
            guard result.status != earlier.status else { continue }
            if result.isRequired { tally.replace(earlier.status, by: result.status) }
            turns.append(
                Turn(
                    day: day, change: .indicator(result, from: earlier.status),
                    causes: rules.causes(in: frame)))
        }
        for at in vetoes.indices where vetoes[at].until < day {
            let (rules, earlier) = (vetoes[at].rules, vetoes[at].result)
            let result = judge.veto(earlier.veto)
            vetoes[at].until = rules.lastDay(in: frame, through: through)
            vetoes[at].result = result
            guard result.status != earlier.status else { continue }
            triggers.replace(earlier.status, by: result.status)
            turns.append(
                Turn(day: day, change: .veto(result, from: earlier.status), causes: rules.causes(in: frame)))
        }
        return turns
    }
}
