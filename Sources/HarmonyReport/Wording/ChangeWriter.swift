import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is to be done for one indicator, in words.
struct ChangeWriter {
    private let assessment: Assessment
    private let wording: Wording

    init(_ assessment: Assessment, _ wording: Wording) {
        self.assessment = assessment
        self.wording = wording
    }

    /// The indicator's title and everything to be done for it.
    func sentence(_ change: WayToPass.Change) -> String {
        wording.title(of: change.indicator.question) + wording.pick(zh: "：", en: ": ")
            + parts(of: change).joined(separator: wording.pick(zh: "；", en: "; "))
    }

    /// What is to be done, each thing once.
    func parts(of change: WayToPass.Change) -> [String] {
        let rules = RuleWriter(assessment, change.indicator.question, wording)
        let dates = change.moves.count { if case .redo = $0.shortfall { true } else { false } }
        var texts: [String] = []
        for move in change.moves {
            let text = dates > 1 ? tried(move, rules) ?? words(move, rules) : words(move, rules)
            if !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    /// Dates that hang together are named as they were tried: each alone could be chosen so that the other fails.
    private func tried(_ move: WayToPass.Move, _ rules: RuleWriter) -> String? {
        guard case .redo(let slot, _) = move.shortfall, let input = rules.input(slot),
            case .date(let date)? = move.answers.first?.value
        else { return nil }
        return wording.pick(
            zh: "须续办，“\(rules.label(input))”例如\(wording.date(date))",
            en: "to be renewed: \(rules.label(input)), say \(wording.date(date))")
    }

    /// What is to be done about one answer, and how near it is.
    private func words(_ move: WayToPass.Move, _ rules: RuleWriter) -> String {
        switch move.shortfall {
        case .confirm(let slot):
            guard let input = rules.input(slot) else { return "" }
            let label = rules.label(input)
            return move.wanted
                ? wording.pick(zh: "须做到：\(label)", en: "to be done: \(label)")
                : wording.pick(zh: "须纠正：\(label)", en: "to be ended: \(label)")
        case .choose(let slot, let options):
            guard let input = rules.input(slot) else { return "" }
            let names = options.map { wording.pick(input.options[$0].label) }
            let wanted = names.map { wording.pick(zh: "“\($0)”", en: $0) }
                .joined(separator: wording.pick(zh: "或", en: " or "))
            return wording.pick(
                zh: "“\(rules.label(input))”须做到\(wanted)", en: "\(rules.label(input)): \(wanted)")
        default: return rules.amount(move.shortfall) ?? ""
        }
    }
}
