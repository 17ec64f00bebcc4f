import HarmonyCriteria
import HarmonyRules

/// Looks for the fewest changes that mend every unmet indicator, by judging the changed answers again: what it
/// proposes has been tried.
struct WayFinder {
    private let assessment: Assessment

    /// More combinations than these are not tried.
    private static let combinationLimit = 512
    /// A change may bring a rule into play that did not apply before; then that is mended as well.
    private static let roundLimit = 4

    init(_ assessment: Assessment) { self.assessment = assessment }

    /// Changes, and the answers judged with them.
    typealias Found = (changes: [WayToPass.Change], after: Assessment)

    func find(_ unmet: [IndicatorResult]) -> Found {
        let options = unmet.map { result in
            self.options(for: result, in: assessment).map {
                WayToPass.Change(indicator: result.indicator, moves: $0)
            }
        }
        let open = options.filter { !$0.isEmpty }
        let blocked = zip(unmet, options).filter { $1.isEmpty }.map(\.0.indicator.id)
        let combinations = combinations(open)
        // A way that asks for no further answer is preferred to one that does.
        for asksMore in [false, true] {
            for combination in combinations {
                if let whole = completed(combination, except: blocked, asksMore: asksMore) { return whole }
            }
        }
        return oneByOne(open)
    }

    /// Together they do not work out: each that brings the answers nearer is taken.
    private func oneByOne(_ open: [[WayToPass.Change]]) -> Found {
        var taken: [WayToPass.Change] = []
        var reached = assessment
        for changes in open {
            for change in changes {
                let after = judged(taken + [change])
                guard lacking(after) < lacking(reached) else { continue }
                taken.append(change)
                reached = after
                break
            }
        }
        return (inOrder(taken), reached)
    }

    private func lacking(_ assessment: Assessment) -> Int {
        assessment.indicators.count {
            $0.indicator.level == .required && $0.status == .unmet && !$0.lacksEvidence
        }
    }

    // MARK: Options

    /// The ways to mend one indicator, each a list of moves, the fewest changed answers first.
    private func options(for result: IndicatorResult, in assessment: Assessment) -> [[WayToPass.Move]] {
        MoveFinder(self.assessment).ways(toMend: Explainer(assessment).gaps(of: result))
    }

    // MARK: Combinations

    /// One change for each indicator, those with the fewest changed answers in all first.
    private func combinations(_ options: [[WayToPass.Change]]) -> [[WayToPass.Change]] {
        var all: [[WayToPass.Change]] = [[]]
        for changes in options {
            all = all.flatMap { chosen in changes.map { chosen + [$0] } }
                .sorted { MoveFinder.cost($0.flatMap(\.moves)) < MoveFinder.cost($1.flatMap(\.moves)) }
            all = Array(all.prefix(Self.combinationLimit))
        }
        return all
    }

    // MARK: Trying

    /// The answers with some changes, judged.
    func judged(_ changes: [WayToPass.Change]) -> Assessment {
        assessment.changed(by: changes.flatMap(\.moves))
    }

    /// The changes and whatever they make necessary elsewhere; nil where they do not lead to the end.
    ///
    /// - Parameter asksMore: whether they may bring up questions that nobody has answered yet.
    private func completed(
        _ changes: [WayToPass.Change], except blocked: [String], asksMore: Bool
    ) -> Found? {
        let open = assessment.indicators.filter { $0.status == .unanswered || $0.status == .review }
        let left = Set(open.map(\.indicator.id) + blocked)
        var changes = changes
        for _ in 0..<Self.roundLimit {
            let after = judged(changes)
            let lost = after.indicators.filter { result in
                // Where only evidence lacks, no answer is to be changed.
                result.indicator.level == .required && !left.contains(result.indicator.id)
                    && !result.lacksEvidence
                    && (result.status == .unmet
                        || !asksMore && ![.met, .notApplicable].contains(result.status))
            }
            guard !lost.isEmpty else { return (inOrder(changes), after) }
            for result in lost {
                guard result.status == .unmet, let moves = options(for: result, in: after).first else {
                    return nil
                }
                if let index = changes.firstIndex(where: { $0.indicator.id == result.indicator.id }) {
                    changes[index] = WayToPass.Change(
                        indicator: result.indicator, moves: changes[index].moves + moves)
                } else {
                    changes.append(WayToPass.Change(indicator: result.indicator, moves: moves))
                }
            }
        }
        return nil
    }

    private func inOrder(_ changes: [WayToPass.Change]) -> [WayToPass.Change] {
        assessment.indicators.compactMap { result in
            changes.first { $0.indicator.id == result.indicator.id && !$0.moves.isEmpty }.map {
                WayToPass.Change(
                    indicator: $0.indicator, moves: MoveFinder(assessment).settled($0.moves))
            }
        }
    }
}
