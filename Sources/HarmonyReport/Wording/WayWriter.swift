import HarmonyAssessment

/// The shortest way to pass in words.
struct WayWriter {
    private let way: WayToPass
    private let wording: Wording

    init(_ way: WayToPass, _ wording: Wording) {
        self.way = way
        self.wording = wording
    }

    var heading: String {
        let count = way.changes.count
        if count == 0 { return wording.pick(zh: "怎样才能符合", en: "What stands in the way") }
        if way.isWhole {
            return wording.pick(
                zh: "最少需整改 \(count) 项（须先如实做到，再据实填报）",
                en:
                    "At least \(count) thing\(count == 1 ? "" : "s") to do, and only then to state in the answers"
            )
        }
        return wording.pick(
            zh: "至少先整改 \(count) 项（须先如实做到，再据实填报）",
            en: "\(count) thing\(count == 1 ? "" : "s") to do first, and only then to state in the answers")
    }

    /// What takes least effort first: few answers before many, a decision before an event, an event before numbers
    /// that rise over time. Of equals the standard's order stays.
    var byEffort: [WayToPass.Change] {
        way.changes.enumerated().sorted {
            let (first, second) = (effort($0.element), effort($1.element))
            return first == second ? $0.offset < $1.offset : first < second
        }
        .map(\.element)
    }

    private func effort(_ change: WayToPass.Change) -> Int {
        let answers = Set(change.moves.flatMap(\.answers).map(\.slot)).count
        let kinds = change.moves.map { move in
            switch move.shortfall {
            case .confirm, .choose: 0
            case .redo, .redoYear, .add: 1
            case .move, .moveTogether: 2
            }
        }
        return (kinds.max() ?? 0) * 100 + answers
    }
}
