package import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What an outcome opens: a stage of the mechanism or an incentive, and what is still needed for it.
package struct Prospect: Sendable {
    package enum Subject: Sendable {
        case stage(Stage)
        case incentive(Incentive)
    }

    package enum State: String, Sendable {
        /// Everything that can be told from the answers is there; others may still have to decide.
        case open
        /// Something is lacking.
        case lacking
        /// Something has not been answered.
        case unanswered
        /// It is not for such a subject.
        case notApplicable
    }

    package enum NeedState: String, Sendable {
        case fulfilled, lacking, unanswered
        /// It is for others to say.
        case others
    }

    package let subject: Subject
    package let state: State
    package let needs: [(need: Need, state: NeedState)]
    /// The places of the answers that it waits for.
    package let missing: [Int]
}

extension Assessment {
    /// The stages, then the incentives, in the order of the document. Empty without a verdict.
    package var prospects: [Prospect] {
        guard verdict != nil else { return [] }
        return standard.stages.map { prospect(.stage($0), $0.path, isAdverse: $0.isAdverse) }
            + standard.incentives.map { prospect(.incentive($0), $0.path) }
    }

    /// Whether the subject is one from which the mechanism can take something away, so that the document's own
    /// triggers bind it.
    package var bindsRemoval: Bool {
        standard.stages.contains { stage in
            stage.isAdverse && stage.path.appliesWhen.map { outcome(of: $0, isAdverse: true) } == .true
        }
    }

    private func prospect(_ subject: Prospect.Subject, _ path: Path, isAdverse: Bool = false) -> Prospect {
        let judge = Judge(submission: submission)
        if let applies = path.appliesWhen {
            switch outcome(of: applies, isAdverse: isAdverse) {
            case .true: break
            case .unknown:
                return Prospect(subject: subject, state: .unanswered, needs: [], missing: judge.open(applies))
            default: return Prospect(subject: subject, state: .notApplicable, needs: [], missing: [])
            }
        }
        var missing: [Int] = []
        let needs = path.needs.map { need -> (Need, Prospect.NeedState) in
            guard let when = need.when else { return (need, .others) }
            switch outcome(of: when, isAdverse: isAdverse, needed: true) {
            case .true: return (need, .fulfilled)
            case .unknown:
                missing += judge.open(when).filter { !missing.contains($0) }
                return (need, .unanswered)
            default: return (need, .lacking)
            }
        }
        let states = needs.map(\.1)
        return Prospect(
            subject: subject,
            state: states.contains(.lacking) ? .lacking : states.contains(.unanswered) ? .unanswered : .open,
            needs: needs, missing: missing)
    }

    /// What a rule comes to under every verdict that is still possible; unknown where they differ.
    ///
    /// - Parameters:
    ///   - isAdverse: what takes something away follows from the triggers of the document that says so, not from
    ///     those that a local file has added.
    ///   - needed: a need that only the lack of a conclusion stands against is not fulfilled yet.
    private func outcome(of rule: Formula, isAdverse: Bool, needed: Bool = false) -> Value {
        guard let slot = standard.outcome?.verdict else { return Evaluator.value(of: rule, in: frame) }
        func value(_ verdict: Verdict) -> Value {
            var changed = frame
            changed[slot] =
                OutcomeSlots.verdicts.firstIndex(of: verdict.rawValue).map { .choice($0) } ?? .none
            return Evaluator.value(of: rule, in: changed)
        }
        let triggers = isAdverse ? vetoes.filter { standard.origins[.question($0.veto.id)] == nil } : vetoes
        let own = isAdverse ? verdict(by: triggers) : verdict
        let later = possibleVerdicts(from: own, triggers).map(value)
        guard let own, let first = later.first else { return Evaluator.value(of: rule, in: frame) }
        let now = value(own)
        guard later.allSatisfy({ $0 == first }) else { return .unknown(.unanswered) }
        return now == first || now.isUnknown ? now : needed ? .false : .unknown(.unanswered)
    }

    /// The verdict as it would be with some of the triggers alone.
    private func verdict(by triggers: [VetoResult]) -> Verdict? {
        verdict == .vetoed && !triggers.contains { $0.status == .confirmed } ? .fail : verdict
    }

    /// The verdicts that further answers can lead to.
    private func possibleVerdicts(from verdict: Verdict?, _ triggers: [VetoResult]) -> [Verdict] {
        let required = items.flatMap(\.required)
        let isOpen = required.contains { $0.status == .unanswered || $0.status == .review }
        let hasErrors = submission.diagnostics.hasErrors
        var possible: [Verdict] = []
        switch verdict {
        case .incomplete: possible = isOpen || hasErrors ? [.pass, .fail] : [.pass]
        case let settled?: possible = [settled]
        case nil: return []
        }
        if verdict != .vetoed, triggers.contains(where: { $0.status == .unanswered }) {
            possible.append(.vetoed)
        }
        return possible
    }
}
