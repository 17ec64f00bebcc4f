import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is to be done about a day that lies too far back, or an end that has come: an act with a last day, since no
/// day in the past can be changed.
extension RuleWriter {
    /// "须于2025年12月31日前召开职工（代表）大会"
    func act(_ input: Input, since: CalendarDate) -> String {
        let label = label(input)
        guard since < frame.asOf else {
            return wording.pick(
                zh: "须续办，使“\(label)”不早于\(wording.date(since))",
                en: "to be renewed, so that it reads \(wording.date(since)) or later: \(label)")
        }
        let act = wording.pick(zh: Self.act(label), en: label)
        guard let last = lastDay(of: input) else {
            return wording.pick(zh: "须尽快\(act)", en: "to be done again without delay: \(act)")
        }
        return wording.pick(
            zh: "须于\(wording.date(last))前\(act)", en: "to be done again by \(wording.date(last)): \(act)")
    }

    /// 最近一次职工（代表）大会日期 → 召开职工（代表）大会
    private static func act(_ label: String) -> String {
        let (latest, day) = ("最近一次", "日期")
        guard label.hasPrefix(latest), let end = label.firstRange(of: day)?.lowerBound else {
            return "重新办理（\(label)）"
        }
        var event = label[..<end].dropFirst(latest.count)
        if event.hasSuffix("的") { event = event.dropLast() }
        if ["参加", "向", "报告", "研究"].contains(where: { event.hasPrefix($0) }) { return String(event) }
        if event.hasSuffix("举办") { return "举办" + event.dropLast(2) }
        return (event.hasSuffix("会") || event.hasSuffix("会议") ? "召开" : "开展") + event
    }

    /// The end of the year or of its part in which it is due, where a rule counts by years.
    private func lastDay(of input: Input) -> CalendarDate? {
        let conditions = assessment.indicators.first { $0.indicator.id == question.id }?.indicator.rules
            .conditions
        for condition in conditions ?? [] {
            if let day = lastDay(of: input, by: condition.require) { return day }
        }
        return nil
    }

    private func lastDay(of input: Input, by formula: Formula) -> CalendarDate? {
        for operation in formula.operations {
            guard case .call(let function, let first, _) = operation,
                case .slot(input.slot) = formula.operations[formula.argumentNodes[first]]
            else { continue }
            if function == .year {
                return CalendarDate(year: frame.asOf.components.year, month: 12, day: 31)
            }
            if function == .within,
                case .yearly(let span) = value(formula, formula.argumentNodes[first + 1])
            {
                return (span.running(on: frame.asOf) ?? span.next(after: frame.asOf))?.last
            }
        }
        return nil
    }
}
