import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is and what must be: the two sides of a condition that does not hold.
extension RuleWriter {
    func describe(_ formula: Formula, _ node: Formula.Node, wanted: Bool) -> (
        actual: String, demand: String
    ) {
        switch formula.operations[node] {
        case .compare(let comparison, let left, let right):
            return compare(formula, wanted ? comparison : comparison.opposite, left, right)
        case .slot(let slot):
            guard let input = input(slot) else { break }
            let yes =
                wanted
                ? wording.pick(zh: "应为“是”", en: "must be yes") : wording.pick(zh: "应为“否”", en: "must be no")
            return (named(input, wording.answer(frame[slot], to: input)), yes)
        case .oneOf(let inner, let mask):
            guard case .slot(let slot) = formula.operations[inner], let input = input(slot) else { break }
            let fitting = input.options.indices.filter { (mask >> UInt64($0) & 1 == 1) == wanted }
                .map {
                    wording.pick(
                        zh: "“\(wording.pick(input.options[$0].label))”",
                        en: wording.pick(input.options[$0].label))
                }
            return (
                named(input, wording.answer(frame[slot], to: input)),
                wording.pick(zh: "应为", en: "must be ")
                    + fitting.joined(separator: wording.pick(zh: "或", en: " or "))
            )
        case .includes(let inner, let index):
            guard case .slot(let slot) = formula.operations[inner], let input = input(slot) else { break }
            let option = wording.pick(input.options[index].label)
            return (
                named(input, wording.answer(frame[slot], to: input)),
                wanted
                    ? wording.pick(zh: "应包含“\(option)”", en: "must include \(option)")
                    : wording.pick(zh: "不应包含“\(option)”", en: "must not include \(option)")
            )
        case .isNone(let inner):
            guard case .slot(let slot) = formula.operations[inner], let input = input(slot) else { break }
            return (
                named(input, wording.answer(frame[slot], to: input)),
                wanted
                    ? wording.pick(zh: "应为“无”", en: "must be none")
                    : wording.pick(zh: "应已有", en: "must exist")
            )
        case .call(.within, let first, _):
            return within(
                formula, formula.argumentNodes[first], formula.argumentNodes[first + 1], wanted: wanted)
        default: break
        }
        return (
            substituted(formula, node),
            wanted ? wording.pick(zh: "应成立", en: "must hold") : wording.pick(zh: "不应成立", en: "must not hold")
        )
    }

    private func named(_ input: Input, _ answer: String) -> String {
        wording.pick(zh: "\(label(input))：\(answer)", en: "\(label(input)): \(answer)")
    }

    private func compare(
        _ formula: Formula, _ comparison: Formula.Comparison, _ left: Formula.Node, _ right: Formula.Node
    ) -> (actual: String, demand: String) {
        // The measured side is the one with answers in it; a threshold may be worked out from facts.
        let measuredLeft = !answers(formula, left).isEmpty || answers(formula, right).isEmpty
        let (measured, threshold) = measuredLeft ? (left, right) : (right, left)
        let demanded = measuredLeft ? comparison : comparison.mirrored
        let digits = decisiveDigits(
            value(formula, measured), value(formula, threshold), formula.types[measured])
        let limit = measureThreshold(formula, threshold, beside: measured)
        if demanded == .greaterOrEqual, isPast(formula, measured, value(formula, threshold)) {
            // What is past cannot be told to be later: it is asked since when.
            let gap = formula.types[measured] == .date ? "" : " "
            return (
                measure(formula, measured, digits),
                wording.pick(zh: "要求\(gap)\(limit)以来办过", en: "required since \(limit)")
            )
        }
        return (
            measure(formula, measured, digits),
            demand(demanded, inTime: isTime(formula, measured), spaced: formula.types[measured] != .date)
                + limit
        )
    }

    private func answers(_ formula: Formula, _ node: Formula.Node) -> [Int] {
        formula.slots(under: node).filter { $0 != Frame.asOfSlot }
    }

    /// Dates and years are early or late, not large or small.
    private func isTime(_ formula: Formula, _ node: Formula.Node) -> Bool {
        switch formula.operations[node] {
        case .call(.year, _, _): true
        case .slot(let slot): formula.types[node] == .date || input(slot)?.type == .year
        default: formula.types[node] == .date
        }
    }

    /// Whether something that took place is asked for since a day or year before the assessment's.
    private func isPast(_ formula: Formula, _ measured: Formula.Node, _ threshold: Value) -> Bool {
        let slots = answers(formula, measured)
        guard slots.count == 1, let input = input(slots[0]), !input.mayBeLater, isTime(formula, measured)
        else {
            return false
        }
        return switch threshold {
        case .date(let day): day < frame.asOf
        case .number(let year): year <= Rational(frame.asOf.components.year)
        default: false
        }
    }

    private func demand(_ comparison: Formula.Comparison, inTime: Bool, spaced: Bool) -> String {
        let gap = spaced ? " " : ""
        if inTime {
            return switch comparison {
            case .equal: wording.pick(zh: "应为\(gap)", en: "must be ")
            case .notEqual: wording.pick(zh: "不应为\(gap)", en: "must not be ")
            case .less: wording.pick(zh: "应早于\(gap)", en: "must be before ")
            case .lessOrEqual: wording.pick(zh: "应不晚于\(gap)", en: "must be no later than ")
            case .greater: wording.pick(zh: "应晚于\(gap)", en: "must be after ")
            case .greaterOrEqual: wording.pick(zh: "应不早于\(gap)", en: "must be no earlier than ")
            }
        }
        let sign =
            switch comparison {
            case .equal: wording.pick(zh: "等于", en: "=")
            case .notEqual: wording.pick(zh: "不等于", en: "≠")
            case .less: "<"
            case .lessOrEqual: "≤"
            case .greater: ">"
            case .greaterOrEqual: "≥"
            }
        return wording.pick(zh: sign.utf8.count > 3 ? "应\(sign) " : "应 \(sign) ", en: "must be \(sign) ")
    }

    /// As many digits as it takes to see on which side of its threshold a figure is: 59.9999% and not 60.00%.
    func decisiveDigits(_ measured: Value, _ threshold: Value, _ type: ValueType) -> Int? {
        guard case .number(let a) = measured, case .number(let b) = threshold,
            case .number(let dimension) = type
        else { return nil }
        let share = dimension == .ratio
        let factor = Rational(share ? 100 : 1)
        guard let a = a.multiplied(by: factor), let b = b.multiplied(by: factor) else {
            return share ? 2 : nil
        }
        if !share, a.exactFractionDigits != nil { return nil }
        var digits = 2
        while a != b, digits < 18,
            a.decimalText(fractionDigits: digits) == b.decimalText(fractionDigits: digits)
        { digits += 1 }
        return digits
    }

    func measure(_ formula: Formula, _ node: Formula.Node, _ digits: Int?) -> String {
        switch formula.operations[node] {
        case .slot(let slot):
            guard let input = input(slot) else { return wording.value(frame[slot], formula.types[node]) }
            return named(input, wording.answer(frame[slot], to: input))
        case .call(.size, let first, _):
            guard case .slot(let slot) = formula.operations[formula.argumentNodes[first]],
                let input = input(slot)
            else { break }
            let count = wording.value(value(formula, node), .number(.literal))
            return named(
                input,
                wording.pick(
                    zh: "\(count) 项（\(wording.answer(frame[slot], to: input))）",
                    en: "\(count) (\(wording.answer(frame[slot], to: input)))"))
        case .call(.year, let first, _):
            guard case .slot(let slot) = formula.operations[formula.argumentNodes[first]],
                slot != Frame.asOfSlot, let input = input(slot)
            else { break }
            return named(input, wording.answer(frame[slot], to: input))
        default: break
        }
        let worth = wording.value(
            value(formula, node), formula.types[node], digits: digits, counting: unit(formula, node))
        let put = substituted(formula, node)
        return put == worth ? put : "\(put) = \(worth)"
    }

    private func measureThreshold(_ formula: Formula, _ node: Formula.Node, beside: Formula.Node) -> String {
        if formula.parameters[node] >= 0 {
            return wording.parameter(question.parameters[formula.parameters[node]])
        }
        switch formula.operations[node] {
        // A bare number of the rule takes the unit of what it is compared with.
        case .constant(.number(let number)):
            return wording.value(
                .number(number), formula.types[beside], digits: number.isInteger ? 0 : nil,
                counting: unit(formula, beside))
        case .slot(Frame.asOfSlot):
            return wording.pick(
                zh: "基准日\(wording.date(frame.asOf))", en: "the assessment date, \(wording.date(frame.asOf))")
        default: break
        }
        let worth = wording.value(value(formula, node), formula.types[node], counting: unit(formula, node))
        if formula.slots(under: node) == [Frame.asOfSlot] { return worth }
        return measure(formula, node, nil)
    }

    /// The unit of the first answer that a node reads.
    private func unit(_ formula: Formula, _ node: Formula.Node) -> Localized? {
        formula.slots(under: node).lazy.compactMap { input($0)?.unit }.first
    }

    private func within(_ formula: Formula, _ date: Formula.Node, _ length: Formula.Node, wanted: Bool) -> (
        actual: String, demand: String
    ) {
        if case .yearly(let span) = value(formula, length) {
            return (measure(formula, date, nil), inTurn(span, wanted: wanted))
        }
        let period: String =
            if case .period(let length) = value(formula, length) { wording.period(length) } else { "?" }
        var actual = measure(formula, date, nil)
        if case .date(let day) = value(formula, date), let age = Age(from: day, to: frame.asOf) {
            actual += wording.pick(
                zh: "（距基准日 \(age.text(.zh))）", en: " (\(age.text(.en)) before the assessment date)")
        }
        let inside = wording.pick(
            zh: "要求基准日前 \(period)以内办过", en: "required within \(period) before the assessment date")
        let outside = wording.pick(
            zh: "应在基准日前 \(period)以外", en: "must be more than \(period) before the assessment date")
        return (actual, wanted ? inside : outside)
    }

    /// The turn that is over, and the one that is running.
    private func inTurn(_ span: YearlySpan, wanted: Bool) -> String {
        let over = span.over(on: frame.asOf)?.text(in: wording.language)
        let running = span.running(on: frame.asOf)?.text(in: wording.language)
        let turns = [over, running].compactMap { $0 }.joined(separator: wording.pick(zh: "或者", en: " or "))
        let often = span.text(in: wording.language)
        return wanted
            ? wording.pick(
                zh: "\(often)须办一次：应在\(turns)期间", en: "due once \(often): must lie in \(turns)")
            : wording.pick(zh: "不应在\(turns)期间", en: "must not lie in \(turns)")
    }
}
