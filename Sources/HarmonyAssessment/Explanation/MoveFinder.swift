import HarmonyCriteria
import HarmonyRules

/// Turns what is lacking into changes of answers.
struct MoveFinder {
    private let frame: Frame

    /// More ways to mend one rule than these are not looked at.
    private static let wayLimit = 16

    /// - Parameter assessment: the answers as they are, not as they are tried.
    init(_ assessment: Assessment) { frame = assessment.frame }

    /// The ways to mend all of some gaps, each a list of moves, the fewest changed answers first.
    func ways(toMend gaps: [Gap]) -> [[WayToPass.Move]] {
        guard !gaps.isEmpty else { return [] }
        var ways: [[WayToPass.Move]] = [[]]
        for gap in gaps {
            let alternatives = gap.alternatives.compactMap { alternative -> [WayToPass.Move]? in
                let moves = alternative.compactMap(move)
                return moves.count == alternative.count && !moves.isEmpty ? moves : nil
            }
            ways = ways.flatMap { way in alternatives.map { way + $0 } }
            ways = Array(ways.sorted { Self.cost($0) < Self.cost($1) }.prefix(Self.wayLimit))
        }
        return ways
    }

    /// Of several moves of the same answers the one that stands in the end, told from the answers as they are.
    func settled(_ moves: [WayToPass.Move]) -> [WayToPass.Move] {
        var kept: [WayToPass.Move] = []
        for (index, move) in moves.enumerated() {
            let later = Set(moves[(index + 1)...].flatMap(\.answers).map(\.slot))
            // What only this one moves is not lost.
            if !later.isSuperset(of: move.answers.map(\.slot)) { kept.append(counted(move)) }
        }
        return kept
    }

    private func counted(_ move: WayToPass.Move) -> WayToPass.Move {
        guard case .move(let slot, _, let target, _) = move.shortfall,
            case .number(let now) = frame[slot], let distance = target.subtracting(now)
        else { return move }
        let upward = !distance.isNegative
        return WayToPass.Move(
            shortfall: .move(
                slot: slot, by: upward ? distance : distance.negated, to: target, upward: upward),
            wanted: move.wanted, answers: move.answers)
    }

    /// How many answers some moves change.
    static func cost(_ moves: [WayToPass.Move]) -> Int { Set(moves.flatMap(\.answers).map(\.slot)).count }

    private func move(_ shortcoming: Shortcoming) -> WayToPass.Move? {
        guard let shortfall = shortcoming.shortfall else { return nil }
        return WayToPass.Move(
            shortfall: shortfall, wanted: shortcoming.wanted,
            answers: answers(shortfall, wanted: shortcoming.wanted))
    }

    private func answers(_ shortfall: Shortfall, wanted: Bool) -> [(slot: Int, value: Value)] {
        switch shortfall {
        case .move(let slot, _, let to, _): [(slot, .number(to))]
        case .moveTogether(let slots, _, let to, _): zip(slots, to).map { ($0, .number($1)) }
        // Done anew, it is done today; what must lie ahead, such as a contract's end, as early as will do.
        case .redo(let slot, let since): [(slot, .date(max(since, frame.asOf)))]
        case .redoYear(let slot, let year): [(slot, .number(year))]
        case .confirm(let slot): [(slot, .boolean(wanted))]
        case .choose(let slot, let options): options.first.map { [(slot, .choice($0))] } ?? []
        case .add(let slot, _, let bits): [(slot, .choices(bits))]
        }
    }
}

extension Assessment {
    /// The same answers with some changes, judged.
    func changed(by moves: [WayToPass.Move]) -> Assessment {
        var submission = submission
        for answer in moves.flatMap(\.answers) { submission.frame[answer.slot] = answer.value }
        return assess(submission, by: standard, for: roles, evidence: evidence)
    }
}
