package import HarmonyCriteria
import HarmonyRules
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
    let verdict: Verdict? =
        switch standard.profile.kind {
        case .diagnostic: nil
        case .assessment: Verdict(items, vetoes, valid: !submission.diagnostics.hasErrors)
        }
    submission.frame.put(verdict, submission.assessor.role, for: standard)
    return Assessment(
        standard: standard, submission: submission, roles: roles,
        leftOut: leftOut, items: items,
        vetoes: vetoes, verdict: verdict, score: score(items), completeness: completeness(items),
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
    init(_ items: [ItemResult], _ vetoes: [VetoResult], valid: Bool) {
        if vetoes.contains(where: { $0.status == .confirmed }) {
            self = .vetoed
        } else if items.contains(where: { $0.status == .unmet }) {
            self = .fail
        } else if items.contains(where: { $0.status == .incomplete }) {
            self = .incomplete
        } else if vetoes.contains(where: \.isOpen) || !valid {
            self = .incomplete
        } else {
            self = items.contains { $0.status == .met } ? .pass : .incomplete
        }
    }
}

private func score(_ items: [ItemResult]) -> Rational? {
    var total = Rational.zero
    var count = 0
    for index in items.indices where items[index].tally.applicable > 0 {
        let tally = items[index].tally
        guard let share = Rational(Int128(tally.met), over: Int128(tally.applicable)),
            let sum = total.adding(share)
        else { return nil }
        total = sum
        count += 1
    }
    return count == 0 ? nil : total.divided(by: Rational(count))
}

private func completeness(_ items: [ItemResult]) -> Rational {
    var (decided, required) = (0, 0)
    for index in items.indices {
        decided += items[index].tally.decided
        required += items[index].tally.required
    }
    return Rational(Int128(decided), over: Int128(max(1, required))) ?? .zero
}
