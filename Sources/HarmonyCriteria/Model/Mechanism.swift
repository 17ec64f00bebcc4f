package import HarmonyRules
package import HarmonySyntax

/// A stage of the evaluation mechanism: who acts on whom, with what result, and what it takes to come to it.
package struct Stage: Sendable {
    package let id: String
    package let title: Localized
    package let clause: String
    package let translation: String?
    package let actor: Localized
    package let result: Localized
    /// How often, where the document says so or says nothing about it.
    package let timing: Localized?
    package let reading: Localized?
    /// Whether it takes something away, as a removal does.
    package let isAdverse: Bool
    package let path: Path
}

/// What reaching the standard can lead to, and under which conditions.
package struct Incentive: Sendable {
    package let id: String
    package let title: Localized
    package let clause: String
    package let translation: String?
    package let condition: Localized
    package let path: Path
}

/// What leads to a stage or an incentive.
package struct Path: Sendable {
    /// Whether it is open to such a subject at all; nil where it is open to all.
    package let appliesWhen: Formula?
    /// What is said where it is not.
    package let otherwise: Localized?
    package let needs: [Need]

    package static let unconditional = Path(appliesWhen: nil, otherwise: nil, needs: [])
}

/// One thing that a stage or an incentive takes.
package struct Need: Sendable {
    package let id: String
    package let label: Localized
    /// Nil where it is for others to say.
    package let when: Formula?
    package let basis: Deferred<Basis>
}

extension Standard {
    /// The word by which the whole mechanism is asked for; no part has it as its id.
    package static let mechanismId = "mechanism"
}

/// Where the outcome of an assessment stands in a frame, for the mechanism's rules.
package struct OutcomeSlots: Sendable {
    /// pass, fail, incomplete or vetoed.
    package let verdict: Int
    /// Who gave the answers, one of those below.
    package let assessor: Int
    /// The ids of those who can give answers.
    package let assessors: [String]

    package static let verdicts = ["pass", "fail", "incomplete", "vetoed"]
}
