import HarmonyCriteria
package import HarmonySyntax

/// What came of looking up the files that a submission names as evidence. Whether they prove anything is for people
/// to say.
package struct EvidenceFindings: Sendable {
    /// Whether somebody asked for it; else it was a look beside the answer file, of which reports for programs keep
    /// nothing: they must come out the same where the answer file lies alone.
    package let isAsked: Bool
    /// Whether what the answers meet counts as met only with evidence.
    package let isRequired: Bool
    /// What is wrong, in the order in which the files are named.
    package let diagnostics: [Diagnostic]
    private let states: [EvidenceState]
    /// Where the state of a path is, by the path as it is written.
    private let places: [String: Int]
    /// Where evidence is required, the questions with evidence, each with at least one file, and nothing wrong with any.
    private let proven: Set<String>

    init(
        isAsked: Bool, isRequired: Bool, diagnostics: [Diagnostic], states: [EvidenceState],
        places: [String: Int], proven: Set<String>
    ) {
        self.isAsked = isAsked
        self.isRequired = isRequired
        self.diagnostics = diagnostics
        self.states = states
        self.places = places
        self.proven = proven
    }

    /// How many files are named, each counted once.
    package var named: Int { states.count }
    /// How many of them are there, can be read and are not empty.
    package var found: Int { states.count { $0 == .found } }

    /// What was found at a path as it is written; nil for one that nobody names.
    package func state(of path: String) -> EvidenceState? { places[path].map { states[$0] } }

    /// Whether an answer that meets its indicator lacks evidence that is required. Where the standard lists none,
    /// none is required.
    func isLacking(for question: Question) -> Bool {
        isRequired && !proven.contains(question.id) && !question.evidence.isEmpty
    }
}
