import Synchronization

/// How often what takes long has been looked for: a test counts it around whatever it does.
package final class SearchTally: Sendable {
    @TaskLocal package static var current: SearchTally?

    private let counts = Mutex((explanations: 0, ways: 0))

    package init() {}

    /// How often gaps have been looked for.
    package var explanations: Int { counts.withLock { $0.explanations } }
    /// How often a way to pass or to a level has been.
    package var ways: Int { counts.withLock { $0.ways } }

    func countExplanation() { counts.withLock { $0.explanations += 1 } }
    func countWay() { counts.withLock { $0.ways += 1 } }
}
