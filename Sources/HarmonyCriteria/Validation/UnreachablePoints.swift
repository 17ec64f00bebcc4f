import HarmonyRules
import HarmonySyntax

/// Points that no figure can earn, and bands that no figure can fall into.
extension RuleCheck {
    mutating func findUnreachablePoints() {
        for use in uses {
            guard case .points = use.role, let environment = use.environment, let id = use.question?.id,
                let rule = standard.scoring?.points(of: id)?.rule
            else { continue }
            let value = Analysis(use.formula).value(in: environment)
            guard let range = value.interval else { continue }
            switch rule {
            case .bands(_, let bands):
                for (index, band) in bands.enumerated() {
                    guard let atLeast = band.atLeast else { continue }
                    checkReached(atLeast, range, use, index)
                    if let bottom = range.lower, bottom.value >= atLeast, !value.mayBeNone,
                        index < bands.count - 1
                    {
                        reportIdle(atLeast, range, use, index)
                    }
                }
            case .lose(let deduction): checkReached(deduction.below, range, use, 0)
            case .allOrNothing, .each: continue
            }
        }
    }

    private mutating func checkReached(
        _ threshold: Rational, _ range: Interval, _ use: RuleUse, _ index: Int
    ) {
        guard let top = range.upper, top.value < threshold || top.value == threshold && top.isOpen else {
            return
        }
        let isShare = use.formula.isShare
        let (words, wanted) = (range.words(asShare: isShare), text(threshold, isShare))
        report(
            CriteriaProblem.neverHolds, place(ofThreshold: index, of: use),
            zh: "谁也达不到 \(wanted)" + (words.map { "：“\(use.formula.text)”\($0.zh)" } ?? ""),
            en: "nobody reaches \(wanted)" + (words.map { ": '\(use.formula.text)' is \($0.en)" } ?? ""),
            help: Localized(
                zh: "这些分谁也得不到；请核对阈值", en: "these points are out of everyone's reach; check the threshold"))
    }

    private mutating func reportIdle(_ threshold: Rational, _ range: Interval, _ use: RuleUse, _ index: Int) {
        let isShare = use.formula.isShare
        let (words, wanted) = (range.words(asShare: isShare), text(threshold, isShare))
        report(
            CriteriaProblem.overlappingBands, place(ofThreshold: index, of: use),
            zh: "总能达到 \(wanted)，以后各档永远落不到" + (words.map { "：“\(use.formula.text)”\($0.zh)" } ?? ""),
            en: "\(wanted) is always reached, so nothing lands in the bands after it"
                + (words.map { ": '\(use.formula.text)' is \($0.en)" } ?? ""))
    }

    private func text(_ number: Rational, _ isShare: Bool) -> String {
        isShare ? Rational.percentText(number) : number.groupedText()
    }
}
