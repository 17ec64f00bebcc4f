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
        let (own, adverse) = (expectation(isAdverse: false), expectation(isAdverse: true))
        return standard.stages.map { prospect(.stage($0), $0.path, $0.isAdverse ? adverse : own) }
            + standard.incentives.map { prospect(.incentive($0), $0.path, own) }
    }

    /// Whether the subject is one from which the mechanism can take something away, so that the document's own
    /// triggers bind it.
    package var bindsRemoval: Bool {
        standard.stages.contains { stage in
            stage.isAdverse
                && stage.path.appliesWhen.map { outcome(of: $0, expectation(isAdverse: true)) } == .true
        }
    }

    private func prospect(_ subject: Prospect.Subject, _ path: Path, _ expectation: Expectation) -> Prospect {
        let judge = Judge(submission: submission)
        if let applies = path.appliesWhen {
            switch outcome(of: applies, expectation) {
            case .true: break
            case .unknown:
                return Prospect(subject: subject, state: .unanswered, needs: [], missing: judge.open(applies))
            default: return Prospect(subject: subject, state: .notApplicable, needs: [], missing: [])
            }
        }
        var missing: [Int] = []
        let needs = path.needs.map { need -> (Need, Prospect.NeedState) in
            guard let when = need.when else { return (need, .others) }
            switch outcome(of: when, expectation, needed: true) {
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
    /// - Parameter needed: a need that only the lack of a conclusion stands against is not fulfilled yet.
    private func outcome(of rule: Formula, _ expectation: Expectation, needed: Bool = false) -> Value {
        guard let slot = standard.outcome?.verdict, let verdict = expectation.verdict, rule.reads(slot) else {
            return Evaluator.value(of: rule, in: frame)
        }
        func value(_ verdict: Verdict) -> Value {
            var changed = frame
            changed[slot] =
                OutcomeSlots.verdicts.firstIndex(of: verdict.rawValue).map { .choice($0) } ?? .none
            return Evaluator.value(of: rule, in: changed)
        }
        let now = value(verdict)
        let later = expectation.possible.map { $0 == verdict ? now : value($0) }
        guard let first = later.first, later.allSatisfy({ $0 == first }) else { return .unknown(.unanswered) }
        return now == first || now.isUnknown ? now : needed ? .false : .unknown(.unanswered)
    }

    /// The verdict, and those that further answers can lead to.
    private struct Expectation {
        let verdict: Verdict?
        let possible: [Verdict]
    }

    /// - Parameter isAdverse: what takes something away follows from the triggers of the document that says so, not
    ///   from those that a local file has added.
    private func expectation(isAdverse: Bool) -> Expectation {
        let triggers =
            isAdverse ? vetoes.filter { standard.origin(of: .question($0.veto.id)) == nil } : vetoes
        let isVetoed = triggers.contains { $0.status == .confirmed }
        let verdict: Verdict? = self.verdict == .vetoed && !isVetoed ? .fail : self.verdict
        guard let verdict else { return Expectation(verdict: nil, possible: []) }
        let isOpen = items.contains { $0.status == .incomplete } || submission.diagnostics.hasErrors
        var possible = verdict == .incomplete ? (isOpen ? [.pass, .fail] : [.pass]) : [verdict]
        if verdict != .vetoed, triggers.contains(where: { $0.status == .unanswered }) {
            possible.append(.vetoed)
        }
        return Expectation(verdict: verdict, possible: possible)
    }
}

extension Formula {
    fileprivate func reads(_ slot: Int) -> Bool {
        operations.contains { if case .slot(slot) = $0 { true } else { false } }
    }
}
