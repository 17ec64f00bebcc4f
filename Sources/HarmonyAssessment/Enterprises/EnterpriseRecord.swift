package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// One file of an enterprise's answers, reduced to what the figures of a park need of it.
package struct EnterpriseRecord: Sendable {
    /// By which the user knows the file; no two have the same.
    package let file: String
    package let name: String?
    package let creditCode: String?
    /// Nil for what could not be judged.
    package let role: Assessor.Role?
    /// The day that it was judged by; nil for what could not be judged.
    package let asOf: CalendarDate?
    /// The day that its file says it speaks of.
    package let statedAsOf: CalendarDate?
    /// Of which standard, and of none if it could not be judged.
    package let standard: String?
    package let verdict: Verdict?
    /// Why it could not be judged: then everything about it is unknown.
    package let problem: Localized?
    /// What is wrong with a file that could be judged all the same: its first mistake.
    package let mistake: Localized?
    /// What each figure's expression comes to, in the order of the figures.
    let values: [Value]
    /// The counts, by their places, that it is in or not as it is in their wholes, which is open.
    let joined: [Int]
    /// Where they come from.
    let expressions: EnterpriseExpressions
}

/// An input of a park's standard that follows from the answers of enterprises.
package struct AggregateInput: Sendable {
    package let input: Input
    /// Nil for a fact.
    package let question: Question?
    package let aggregate: Aggregate

    /// P3.1.covered; a fact by its name.
    package var id: String { (question.map { $0.id + "." } ?? "") + input.id }
}

extension Standard {
    /// What of this standard follows from the answers of enterprises, in the order in which it is asked.
    package var aggregateInputs: [AggregateInput] {
        inputsBySlot.compactMap { owner in
            guard let owner, let aggregate = owner.input.fromEnterprises else { return nil }
            return AggregateInput(input: owner.input, question: owner.question, aggregate: aggregate)
        }
    }
}
