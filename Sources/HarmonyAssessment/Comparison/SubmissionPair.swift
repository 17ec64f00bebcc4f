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
            // What neither has said follows from the day, and the days are told as such.
            if before.assumed.contains(input.slot), after.assumed.contains(input.slot) { return nil }
            let (was, now) = (before.given(input), after.given(input))
            guard was != now else { return nil }
            return AnswerDifference(
                input: input, question: question, before: was, after: now, nature: nature(was, now))
        }
    }

    private func nature(_ was: GivenAnswer, _ now: GivenAnswer) -> AnswerDifference.Nature {
        switch (was, now) {
        // Two ways of putting it may mean the same.
        case (.text, .text): .changed
        case _ where was.isUsable && now.isUsable:
            isOfOneSubject && before.day == after.day ? .contradiction : .changed
        case _ where now.isUsable: .given
        case _ where was.isUsable: .dropped
        default: .changed
        }
    }

    func declarations(of question: Question) -> DeclarationDifference? {
        let was = before.remarks[question.id]?.notApplicable
        let now = after.remarks[question.id]?.notApplicable
        return was == now ? nil : DeclarationDifference(before: was, after: now)
    }

    func decisions(on veto: Veto) -> DecisionDifference? {
        let (was, now) = (before.decision(on: veto), after.decision(on: veto))
        return was == now ? nil : DecisionDifference(before: was, after: now)
    }
}

extension Submission {
    /// What is said about an authority's decision on a removal trigger.
    fileprivate func decision(on veto: Veto) -> GivenDecision {
        if let decision = remarks[veto.id]?.decision { return .decided(decision) }
        if doubted[veto.id] != nil { return .refused }
        return frame[veto.confirmedSlot] == .none ? .denied : .missing
    }
}
