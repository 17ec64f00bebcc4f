package import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The park judged once more, with the figures of its enterprises' answers in place of its own.
///
/// Some enterprises are undecided, and of some there are no answers. Whatever becomes of them, each indicator comes to
/// nothing worse than at worst and to nothing better than at best; so does the verdict that follows. Where both are the
/// same they do not matter. One indicator's worst need not go with another's, so that the verdicts may lie further apart
/// than any turn of events would bring them, but never closer.
package struct AggregateJudgement: Sendable {
    /// Nil for a diagnostic standard.
    package let verdictAtWorst: Verdict?
    package let verdictAtBest: Verdict?
    /// Indicators that come out, or may come out, otherwise than by the park's own figures.
    package let changes: [Change]

    package struct Change: Sendable {
        package let indicator: Indicator
        package let claimed: IndicatorStatus
        package let atWorst: IndicatorStatus
        package let atBest: IndicatorStatus

        package var isSettled: Bool { atWorst == atBest }
    }

    init(_ inputs: [AggregateInput], within outlook: AggregateOutlook, of park: Assessment) {
        let settled = SettledPark(inputs, outlook, park)
        let statuses = settled.assessment.indicators.map { settled.statuses(of: $0) }
        changes = zip(park.indicators, statuses).compactMap { own, found in
            let change = Change(
                indicator: own.indicator, claimed: own.status, atWorst: found.worst, atBest: found.best)
            return change.isSettled && own.status == found.worst ? nil : change
        }
        verdictAtWorst = settled.verdict(statuses.map(\.worst), atBest: false)
        verdictAtBest = settled.verdict(statuses.map(\.best), atBest: true)
    }
}

/// A park judged by what is settled of its figures. The others are unknown: what is decided all the same stays decided,
/// and the rest is looked at once more.
private struct SettledPark {
    let assessment: Assessment
    private let inputs: [AggregateInput]
    private let outlook: AggregateOutlook
    /// The figures that are not settled, by their places in the answers.
    private let open: [Int: Int]
    /// All answers as they are.
    private let space: Environment

    init(_ inputs: [AggregateInput], _ outlook: AggregateOutlook, _ park: Assessment) {
        self.inputs = inputs
        self.outlook = outlook
        var submission = park.submission
        var open: [Int: Int] = [:]
        for (figure, input) in inputs.enumerated() {
            let slot = input.input.slot
            let number = outlook.totals[figure].only
            submission.frame[slot] = number.map { .number($0) } ?? .unknown(.unanswered)
            submission.spoilt.removeAll { $0 == slot }
            if number == nil { open[slot] = figure }
        }
        self.open = open
        assessment = assess(submission, by: park.standard, for: park.roles, evidence: park.evidence)
        var space = Environment(slotCount: park.standard.slotCount)
        for slot in 0..<space.slotCount { space.declare(slot, AbstractValue(given: submission.frame[slot])) }
        self.space = space
    }

    // MARK: Indicators

    func statuses(of result: IndicatorResult) -> (worst: IndicatorStatus, best: IndicatorStatus) {
        let possible = possible(result).sorted { $0.standing < $1.standing }
        return (possible.first ?? result.status, possible.last ?? result.status)
    }

    private func possible(_ result: IndicatorResult) -> Set<IndicatorStatus> {
        let indicator = result.indicator
        let figures = self.figures(in: indicator.formulas)
        let isOpen = result.status == .unanswered || result.status == .review
        guard isOpen, !figures.isEmpty, !isSpoilt(indicator) else { return [result.status] }
        // A last day that is not over turns a gap into a wait: not to be told here.
        guard !indicator.question.hasDeadlines else { return [.unmet, .met] }
        guard !indicator.rules.conditions.isEmpty else { return [.unanswered, .recorded] }
        // What the bounds alone allow for is all there is: once it has been found, no further case can add to it.
        let bounds = PossibleStatuses(of: indicator, in: space(with: outlook.totals)).statuses
        var found: Set<IndicatorStatus> = []
        outlook.eachCase(of: figures) { totals in
            found.formUnion(PossibleStatuses(of: indicator, in: space(with: totals)).statuses)
            return !bounds.isSubset(of: found)
        }
        if result.fault != nil { found.insert(.review) }
        if found.contains(.met), assessment.evidence?.isLacking(for: indicator.question) ?? false {
            found.remove(.met)
            found.insert(.unmet)
        }
        return found
    }

    private func isSpoilt(_ indicator: Indicator) -> Bool {
        indicator.question.inputs.contains { assessment.submission.spoilt.contains($0.slot) }
    }

    private func figures(in formulas: [Formula]) -> Set<Int> {
        var figures: Set<Int> = []
        for formula in formulas {
            for case .slot(let slot) in formula.operations {
                if let figure = open[slot] { figures.insert(figure) }
            }
        }
        return figures
    }

    private func space(with totals: [Interval]) -> Environment {
        var space = space
        for (slot, figure) in open { space.declare(slot, AbstractValue(.number(totals[figure]))) }
        for part in outlook.parts {
            space.declare(inputs[part.figure].input.slot, atMost: inputs[part.whole].input.slot)
        }
        return space
    }

    // MARK: The verdict

    /// - Parameter statuses: of the indicators, in their order.
    func verdict(_ statuses: [IndicatorStatus], atBest: Bool) -> Verdict? {
        guard assessment.verdict != nil else { return nil }
        var tally = StatusTally()
        for (result, status) in zip(assessment.indicators, statuses) where result.isRequired {
            tally.add(status)
        }
        let vetoes = TriggerTally(assessment.vetoes.map { veto($0, atBest: atBest) })
        return Verdict(tally, vetoes, valid: !assessment.submission.diagnostics.hasErrors)
    }

    private func veto(_ result: VetoResult, atBest: Bool) -> VetoResult {
        let veto = result.veto
        guard result.status == .unanswered, !figures(in: [veto.riskWhen, veto.vetoWhen]).isEmpty else {
            return result
        }
        let status: VetoStatus =
            atBest ? .clear : figures(in: [veto.vetoWhen]).isEmpty ? .unanswered : .confirmed
        return VetoResult(veto: veto, status: status, missing: result.missing, decision: result.decision)
    }
}

extension Indicator {
    /// What its status depends on.
    fileprivate var formulas: [Formula] {
        [rules.appliesWhen, rules.reviewWhen].compactMap { $0 }
            + rules.conditions.flatMap { [$0.when, $0.require].compactMap { $0 } }
    }
}

extension IndicatorStatus {
    /// How well it speaks for the park. What does not apply stands in nobody's way, but is not met either.
    fileprivate var standing: Int {
        switch self {
        case .unmet: 0
        case .unanswered: 1
        case .review: 2
        case .notApplicable: 3
        case .recorded: 4
        case .met: 5
        }
    }
}
