import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

extension Assessment {
    /// What an indicator lacks, condition by condition, alternative by alternative, in words:
    /// `E5.6.frontline +16380 = 756000`, `E3.2.held since 2024-01-01`, `E6.2.spirit yes`, `no way`.
    func lacks(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [[[String]]] {
        let result = try result(id, sourceLocation: sourceLocation)
        return Explainer(self).gaps(of: result).map { gap in
            gap.alternatives.map { $0.map { words($0.shortfall) } }
        }
    }

    private func words(_ shortfall: Shortfall?) -> String {
        func name(_ slot: Int) -> String { standard.name(ofSlot: slot) }
        func text(_ number: Rational) -> String {
            number.decimalText(fractionDigits: number.exactFractionDigits ?? 6)
        }
        func options(_ slot: Int, _ indices: [Int]) -> String {
            let all = standard.inputsBySlot[slot]?.input.options ?? []
            return indices.map { all[$0].id }.joined(separator: "|")
        }
        switch shortfall {
        case .move(let slot, let by, let to, let upward):
            return "\(name(slot)) \(upward ? "+" : "-")\(text(by)) = \(text(to))"
        case .moveTogether(let slots, let by, _, let upward):
            return slots.map(name).joined(separator: "&") + " \(upward ? "+" : "-")\(text(by))"
        case .redo(let slot, let since): return "\(name(slot)) since \(since.iso)"
        case .redoYear(let slot, let year): return "\(name(slot)) in \(text(year))"
        case .confirm(let slot): return "\(name(slot)) yes"
        case .choose(let slot, let indices): return "\(name(slot)) = \(options(slot, indices))"
        case .add(let slot, let count, _): return "\(name(slot)) \(count) more"
        case nil: return "no way"
        }
    }
}
