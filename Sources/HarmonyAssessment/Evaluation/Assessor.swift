package import HarmonyCriteria
package import HarmonyRules
import HarmonySyntax

/// Judges a submission by the standard as it is on its day: indicators, items, vetoes, verdict, score, completeness.
///
/// - Parameters:
///   - roles: whose duties are judged; without any, those of the roles that the submission names for its
///     subject, and without those, all.
///   - evidence: what came of looking up its evidence, where somebody looked.
package func assess(
    _ submission: Submission, by standard: Standard, for roles: [String] = [],
    evidence: EvidenceFindings? = nil
) -> Assessment {
    let standard = standard.edition(on: submission.asOf)
    var submission = submission
    var seen: Set<String> = []
    let roles = (roles.isEmpty ? submission.subject.roles : roles).filter { seen.insert($0).inserted }
    let leftOut = standard.indicators(notBinding: roles)
    let others = Set(leftOut.map(\.id))
    let judge = Judge(submission: submission, evidence: evidence)
    let items = standard.items.compactMap { item in
        let own = others.isEmpty ? item.indicators : item.indicators.filter { !others.contains($0.id) }
        return own.isEmpty ? nil : judge.item(item, own)
    }
    let vetoes = standard.vetoes.map { judge.veto($0) }
    let tally = StatusTally(items)
    let verdict: Verdict? =
        switch standard.profile.kind {
        case .diagnostic: nil
        case .assessment:
            Verdict(tally, TriggerTally(vetoes), valid: !submission.diagnostics.hasErrors)
        }
    submission.frame.put(verdict, submission.assessor.role, for: standard)
    return Assessment(
        standard: standard, submission: submission, roles: roles,
        leftOut: leftOut, items: items,
        vetoes: vetoes, verdict: verdict, score: score(of: items.lazy.map(\.tally)),
        completeness: completeness(tally),
        evidence: evidence)
}

extension Frame {
    /// Where the mechanism's rules look for the outcome.
    fileprivate mutating func put(_ verdict: Verdict?, _ assessor: Assessor.Role?, for standard: Standard) {
        guard let outcome = standard.outcome, let verdict else { return }
        let assessor = assessor ?? .own
        self[outcome.verdict] =
            OutcomeSlots.verdicts.firstIndex(of: verdict.rawValue).map { .choice($0) }
            ?? .unknown(.unanswered)
        self[outcome.assessor] =
            outcome.assessors.firstIndex(of: assessor.id).map { .choice($0) }
            ?? .unknown(.unanswered)
    }
}

extension Verdict {
    /// The first that holds of vetoed, fail, incomplete, pass. An invalid answer file never passes.
    ///
    /// - Parameter tally: of all required indicators. An item is unmet if one of its is, open if one is undecided, and
    ///   met if none is either and one applies: so of all items together the same can be told from all indicators.
    package init(_ tally: StatusTally, _ vetoes: TriggerTally, valid: Bool) {
        self =
            if vetoes.confirmed > 0 {
                .vetoed
            } else if tally.unmet > 0 {
                .fail
            } else if tally.decided < tally.required || vetoes.open > 0 || !valid {
                .incomplete
            } else {
                tally.applicable > 0 ? .pass : .incomplete
            }
    }
}

/// The mean over items of the share of applicable required indicators met; nil where nothing applies.
package func score(of items: some Sequence<StatusTally>) -> Rational? {
    var total = Rational.zero
    var count = 0
    for tally in items where tally.applicable > 0 {
        guard let share = Rational(Int128(tally.met), over: Int128(tally.applicable)),
            let sum = total.adding(share)
        else { return nil }
        total = sum
        count += 1
    }
    return count == 0 ? nil : total.divided(by: Rational(count))
}

private func completeness(_ tally: StatusTally) -> Rational {
    Rational(Int128(tally.decided), over: Int128(max(1, tally.required))) ?? .zero
}
