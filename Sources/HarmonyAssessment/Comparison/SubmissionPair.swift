import HarmonyCriteria
import HarmonyRules

/// Two submissions for one standard, answer by answer.
struct SubmissionPair {
    let before: Submission
    let after: Submission
    /// What two subjects say never contradicts.
    let isOfOneSubject: Bool

    /// The answers to some inputs that differ, in the order of the inputs.
    ///
    /// - Parameter question: nil for facts.
    func differences(_ inputs: [Input], of question: Question?) -> [AnswerDifference] {
        inputs.compactMap { input in
            let assumed: AnswerDifference.Side?
            switch (before.assumed.contains(input.slot), after.assumed.contains(input.slot)) {
            // What neither has said follows from the day, and the days are told as such.
            case (true, true): return nil
            case (true, false): assumed = .before
            case (false, true): assumed = .after
            case (false, false): assumed = nil
            }
            let (was, now) = (before.given(input), after.given(input))
            guard was != now else { return nil }
            let nature =
                switch assumed {
                // Who says nothing contradicts nobody.
                case .before: self.nature(.missing, now)
                case .after: self.nature(was, .missing)
                case nil: self.nature(was, now)
                }
            return AnswerDifference(
                input: input, question: question, before: was, after: now, nature: nature, assumed: assumed)
        }
    }

    private func nature(_ was: GivenAnswer, _ now: GivenAnswer) -> AnswerDifference.Nature {
        // Two ways of putting it may mean the same.
        if case (.text, .text) = (was, now) { return .changed }
        return nature(isGiven: was.isUsable, now.isUsable)
    }

    private func nature(isGiven was: Bool, _ now: Bool) -> AnswerDifference.Nature {
        switch (was, now) {
        case (true, true): isOfOneSubject && before.day == after.day ? .contradiction : .changed
        case (false, true): .given
        case (true, false): .dropped
        case (false, false): .changed
        }
    }

    // MARK: What stands beside answers

    /// To declare what another answers contradicts that answer.
    func declarations(of question: Question) -> DeclarationDifference? {
        let was = before.remarks[question.id]?.notApplicable
        let now = after.remarks[question.id]?.notApplicable
        guard was != now else { return nil }
        // Both declare it, and give their reasons in words of their own.
        let isDeclared = was != nil && now != nil
        let nature = nature(
            isGiven: was != nil || before.answers(question), now != nil || after.answers(question))
        return DeclarationDifference(before: was, after: now, nature: isDeclared ? .changed : nature)
    }

    func decisions(on veto: Veto) -> DecisionDifference? {
        let (was, now) = (before.decision(on: veto), after.decision(on: veto))
        guard was != now else { return nil }
        var nature = nature(isGiven: was.isUsable, now.isUsable)
        // One decision, whose number is written in two ways.
        if case .decided(let mine) = was, case .decided(let theirs) = now, mine.date == theirs.date {
            nature = .changed
        }
        return DecisionDifference(before: was, after: now, nature: nature)
    }
}

extension Submission {
    /// What is said about an authority's decision on a removal trigger.
    fileprivate func decision(on veto: Veto) -> GivenDecision {
        if let decision = remarks[veto.id]?.decision { return .decided(decision) }
        if doubted[veto.id] != nil { return .refused }
        return frame[veto.confirmedSlot] == .none ? .denied : .missing
    }

    /// Whether anything usable is answered to a question.
    fileprivate func answers(_ question: Question) -> Bool {
        question.inputs.contains { !assumed.contains($0.slot) && given($0).isUsable }
    }
}
