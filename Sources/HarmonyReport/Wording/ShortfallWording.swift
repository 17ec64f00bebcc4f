import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is lacking, in the unit of the answer that would have to change.
extension RuleWriter {
    func shortfall(_ shortfall: Shortfall) -> String? {
        switch shortfall {
        case .move(let slot, let by, let to, let upward):
            guard let input = input(slot) else { return nil }
            let (amount, target) = (difference(by, input), measure(to, input))
            let label = label(input)
            return upward
                ? wording.pick(
                    zh: "\(amount)（\(label)须达到 \(target)）", en: "\(amount) (\(label) must reach \(target))")
                : wording.pick(
                    zh: "\(amount)（\(label)不超过 \(target)）", en: "\(amount) (\(label): at most \(target))")
        case .moveTogether(let slots, let by, _, _):
            guard let first = slots.first.flatMap({ input($0) }) else { return nil }
            let amount = difference(by, first)
            return wording.pick(
                zh: "合计 \(amount)（共 \(slots.count) 项）", en: "\(amount) in all, over \(slots.count) figures")
        case .redo(let slot, let since):
            guard let input = input(slot) else { return nil }
            return act(input, since: since)
        case .redoYear(let slot, let year):
            guard let input = input(slot) else { return nil }
            let digits = year.decimalText(fractionDigits: 0)
            return wording.pick(
                zh: "须制定或者办理 \(digits) 年的（\(label(input))）", en: "to be made for \(digits): \(label(input))")
        case .add(let slot, let count, _):
            guard let input = input(slot) else { return nil }
            return wording.pick(zh: "\(label(input))须再增加 \(count) 项", en: "\(count) more: \(label(input))")
        // The demand beside the answer says it already.
        case .confirm, .choose: return nil
        }
    }

    /// The same as a sentence of its own: "还差 1 人（…）".
    func amount(_ shortfall: Shortfall) -> String? {
        guard let text = self.shortfall(shortfall) else { return nil }
        switch shortfall {
        case .move, .moveTogether:
            return
                (shortfall.isExcess
                ? wording.pick(zh: "须减少 ", en: "less by ") : wording.pick(zh: "还差 ", en: "short by ")) + text
        default: return text
        }
    }

    /// A difference: between two percentages it is percentage points.
    private func difference(_ number: Rational, _ input: Input) -> String {
        guard input.type == .percent else { return measure(number, input) }
        let points = Rational.percentText(number).dropLast()
        return wording.pick(zh: "\(points) 个百分点", en: "\(points) percentage points")
    }

    private func measure(_ number: Rational, _ input: Input) -> String {
        input.type == .percent
            ? Rational.percentText(number)
            : wording.counted(wording.number(number), input.unit)
    }
}
