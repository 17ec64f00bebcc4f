import HarmonyCriteria
import HarmonyRules

/// Looks for the fewest changes that mend every unmet indicator, by judging the changed answers again: what it
/// proposes has been tried.
struct WayFinder {
    private let assessment: Assessment

    /// More combinations than these are not tried, nor more ways to mend one indicator.
    private static let combinationLimit = 512
    private static let optionLimit = 16
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
        assessment.indicators.count { $0.indicator.level == .required && $0.status == .unmet }
    }

    // MARK: Options

    /// The ways to mend one indicator, each a list of moves, the fewest changed answers first.
    private func options(for result: IndicatorResult, in assessment: Assessment) -> [[WayToPass.Move]] {
        let gaps = Explainer(assessment).gaps(of: result)
        guard !gaps.isEmpty else { return [] }
        var ways: [[WayToPass.Move]] = [[]]
        for gap in gaps {
            let alternatives = gap.alternatives.compactMap { alternative -> [WayToPass.Move]? in
                let moves = alternative.compactMap { self.move($0, gap.condition) }
                return moves.count == alternative.count && !moves.isEmpty ? moves : nil
            }
            ways = ways.flatMap { way in alternatives.map { way + $0 } }
            ways = Array(ways.sorted { Self.cost([$0]) < Self.cost([$1]) }.prefix(Self.optionLimit))
        }
        return ways
    }

    private func move(_ shortcoming: Shortcoming, _ condition: Condition) -> WayToPass.Move? {
        guard let shortfall = shortcoming.shortfall else { return nil }
        return WayToPass.Move(
            condition: condition, shortcoming: shortcoming, shortfall: shortfall,
            answers: answers(shortfall, wanted: shortcoming.wanted))
    }

    private func answers(_ shortfall: Shortfall, wanted: Bool) -> [(slot: Int, value: Value)] {
        switch shortfall {
        case .move(let slot, _, let to, _): [(slot, .number(to))]
        case .moveTogether(let slots, _, let to, _): zip(slots, to).map { ($0, .number($1)) }
        // Held anew, it is held today; what may lie ahead, such as a contract's end, as early as will do.
        case .redo(let slot, let since):
            [(slot, .date(max(since, mayBeLater(slot) ? since : assessment.frame.asOf)))]
        case .redoYear(let slot, let year): [(slot, .number(year))]
        case .confirm(let slot): [(slot, .boolean(wanted))]
        case .choose(let slot, let options): options.first.map { [(slot, .choice($0))] } ?? []
        case .add(let slot, _, let bits): [(slot, .choices(bits))]
        }
    }

    private func mayBeLater(_ slot: Int) -> Bool {
        assessment.standard.inputsBySlot[slot]?.input.mayBeLater ?? false
    }

    // MARK: Combinations

    private static func cost(_ ways: [[WayToPass.Move]]) -> Int {
        Set(ways.flatMap { $0.flatMap(\.answers).map(\.slot) }).count
    }

    /// One change for each indicator, those with the fewest changed answers in all first.
    private func combinations(_ options: [[WayToPass.Change]]) -> [[WayToPass.Change]] {
        var all: [[WayToPass.Change]] = [[]]
        for changes in options {
            all = all.flatMap { chosen in changes.map { chosen + [$0] } }
                .sorted { Self.cost($0.map(\.moves)) < Self.cost($1.map(\.moves)) }
            all = Array(all.prefix(Self.combinationLimit))
        }
        return all
    }

    // MARK: Trying

    /// The answers with some changes, judged.
    func judged(_ changes: [WayToPass.Change]) -> Assessment {
        var submission = assessment.submission
        for change in changes {
            for move in change.moves {
                for answer in move.answers { submission.frame[answer.slot] = answer.value }
            }
        }
        return assess(submission, by: assessment.standard, for: assessment.roles)
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
                result.indicator.level == .required && !left.contains(result.indicator.id)
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
            changes.first { $0.indicator.id == result.indicator.id && !$0.moves.isEmpty }.map(settled)
        }
    }

    /// Of several moves of the same answers the one that stands in the end, told from the answers as they are.
    private func settled(_ change: WayToPass.Change) -> WayToPass.Change {
        var moves: [WayToPass.Move] = []
        for (index, move) in change.moves.enumerated() {
            let later = Set(change.moves[(index + 1)...].flatMap(\.answers).map(\.slot))
            // What only this one moves is not lost.
            if !later.isSuperset(of: move.answers.map(\.slot)) { moves.append(counted(move)) }
        }
        return WayToPass.Change(indicator: change.indicator, moves: moves)
    }

    private func counted(_ move: WayToPass.Move) -> WayToPass.Move {
        guard case .move(let slot, _, let target, _) = move.shortfall,
            case .number(let now) = assessment.frame[slot], let distance = target.subtracting(now)
        else { return move }
        let upward = !distance.isNegative
        return WayToPass.Move(
            condition: move.condition, shortcoming: move.shortcoming,
            shortfall: .move(
                slot: slot, by: upward ? distance : distance.negated, to: target, upward: upward),
            answers: move.answers)
    }
}
