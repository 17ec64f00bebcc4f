import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Writes a failed condition with the values put in: what is, what must be, what is lacking, whose number it is.
struct RuleWriter {
    let assessment: Assessment
    let question: Question
    let wording: Wording

    private var frame: Frame { assessment.frame }

    init(_ assessment: Assessment, _ question: Question, _ wording: Wording) {
        self.assessment = assessment
        self.question = question
        self.wording = wording
    }

    /// "739,620 元 ÷ 1,260,000 元 = 58.70%，应 ≥ 60%（条文规定）"
    func sentence(_ shortcoming: Shortcoming, of condition: Condition) -> String {
        let formula = condition.require
        let parts = describe(formula, shortcoming.node, wanted: shortcoming.wanted)
        let whose = wording.bases(basis(formula, shortcoming.node, condition))
        return wording.language == .zh
            ? "\(parts.actual)，\(parts.demand)" + (whose.isEmpty ? "" : "（\(whose)）")
            : "\(parts.actual); \(parts.demand)" + (whose.isEmpty ? "" : " (\(whose))")
    }

    /// The thresholds that a shortcoming stands against: theirs is the basis; without any, the condition's own.
    func parameters(_ formula: Formula, _ node: Formula.Node) -> [Parameter] {
        var found: [Int] = []
        func collect(_ node: Formula.Node) {
            let index = formula.parameters[node]
            if index >= 0, !found.contains(index) { found.append(index) }
            for child in formula.children(node) { collect(child) }
        }
        collect(node)
        return found.map { question.parameters[$0] }
    }

    private func basis(_ formula: Formula, _ node: Formula.Node, _ condition: Condition) -> [Basis] {
        let own = parameters(formula, node).flatMap(\.basis)
        if !own.isEmpty { return own }
        return condition.basis.isEmpty ? question.basis : condition.basis
    }

    /// A figure with the values put in: 45 家 ÷ 60 家 = 75.00%; nil if it cannot be worked out.
    func figure(_ formula: Formula) -> String? {
        guard case .number = value(formula, formula.root) else { return nil }
        return measure(formula, formula.root, nil)
    }

    // MARK: Shortfall

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
        case .moveTogether(let slots, let by, _):
            guard let first = slots.first.flatMap({ input($0) }) else { return nil }
            let amount = difference(by, first)
            return wording.pick(
                zh: "合计 \(amount)（共 \(slots.count) 项）", en: "\(amount) in all, over \(slots.count) figures")
        case .redo(let slot, let since):
            guard let input = input(slot) else { return nil }
            return wording.pick(
                zh: "\(label(input))须不早于\(wording.date(since))",
                en: "\(label(input)) must be \(wording.date(since)) or later")
        case .redoYear(let slot, let year):
            guard let input = input(slot) else { return nil }
            let digits = year.decimalText(fractionDigits: 0)
            return wording.pick(zh: "\(label(input))须为 \(digits) 年", en: "\(label(input)) must be \(digits)")
        case .add(let slot, let count):
            guard let input = input(slot) else { return nil }
            return wording.pick(zh: "\(label(input))须再增加 \(count) 项", en: "\(count) more: \(label(input))")
        // The demand beside the answer says it already.
        case .confirm, .choose: return nil
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
            ? (wording.pick(zh: "", en: "")) + Rational.percentText(number)
            : wording.counted(wording.number(number), input.unit)
    }

    private func input(_ slot: Int) -> Input? { assessment.standard.inputsBySlot[slot]?.input }

    func label(_ input: Input) -> String {
        let name = input.name(in: wording.language)
        return wording.expand(Localized(zh: name, en: name), of: question, assessment.standard, frame)
    }

    // MARK: What is and what must be

    private func value(_ formula: Formula, _ node: Formula.Node) -> Value {
        Evaluator(formula, frame).value(of: node)
    }

    private func describe(_ formula: Formula, _ node: Formula.Node, wanted: Bool) -> (
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
        return (
            measure(formula, measured, digits),
            demand(demanded, inTime: isTime(formula, measured), spaced: formula.types[measured] != .date)
                + measureThreshold(formula, threshold, beside: measured)
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
            zh: "应在基准日前 \(period)以内", en: "must be within \(period) before the assessment date")
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

    // MARK: Values put in

    private func substituted(_ formula: Formula, _ node: Formula.Node) -> String {
        switch formula.operations[node] {
        case .constant(let value):
            if formula.parameters[node] >= 0 {
                return wording.parameter(question.parameters[formula.parameters[node]])
            }
            return wording.value(value, formula.types[node])
        case .slot(let slot):
            guard let input = input(slot) else { return wording.value(frame[slot], formula.types[node]) }
            // Beside an operator "none" would say nothing: the name tells what there is none of.
            return frame[slot] == .none ? label(input) : wording.answer(frame[slot], to: input)
        case .not(let inner): return wording.pick(zh: "非 ", en: "not ") + grouped(formula, inner)
        case .negate(let inner): return "−" + grouped(formula, inner)
        case .and(let left, let right):
            return grouped(formula, left) + wording.pick(zh: " 且 ", en: " and ") + grouped(formula, right)
        case .or(let left, let right):
            return grouped(formula, left) + wording.pick(zh: " 或 ", en: " or ") + grouped(formula, right)
        case .compare, .isNone, .oneOf, .includes: return describe(formula, node, wanted: true).actual
        case .arithmetic(let operation, let left, let right):
            let sign =
                switch operation {
                case .plus: "+"
                case .minus: "−"
                case .times: "×"
                case .divide: "÷"
                }
            return operand(formula, left, of: operation) + " \(sign) "
                + operand(formula, right, of: operation)
        case .shift(let date, let length, let back):
            return "\(grouped(formula, date)) \(back ? "−" : "+") \(grouped(formula, length))"
        case .conditional(let condition, let then, let otherwise):
            switch value(formula, condition) {
            case .true: return substituted(formula, then)
            case .false: return substituted(formula, otherwise)
            default: return "?"
            }
        case .call(let function, let first, let count):
            let arguments = formula.arguments(first: first, count: count).map { substituted(formula, $0) }
            return name(function, of: count) + wording.pick(zh: "（", en: "(")
                + arguments.joined(separator: wording.pick(zh: "，", en: ", "))
                + wording.pick(zh: "）", en: ")")
        }
    }

    /// Products need no parentheses in a sum.
    private func operand(_ formula: Formula, _ node: Formula.Node, of operation: Formula.Arithmetic) -> String
    {
        if operation == .plus || operation == .minus,
            case .arithmetic(let inner, _, _) = formula.operations[node], inner == .times || inner == .divide
        {
            return substituted(formula, node)
        }
        return grouped(formula, node)
    }

    private func grouped(_ formula: Formula, _ node: Formula.Node) -> String {
        // In the middle of a sum what counts is how many times: 40 + 7 × 3.
        if case .call(let function, _, _) = formula.operations[node], function == .floor || function == .ceil,
            case .number(let whole) = value(formula, node)
        {
            return wording.value(.number(whole), Self.countType(formula.types[node]))
        }
        let text = substituted(formula, node)
        switch formula.operations[node] {
        case .arithmetic, .and, .or, .shift: return wording.pick(zh: "（\(text)）", en: "(\(text))")
        default: return text
        }
    }

    /// A quotient of like amounts that was rounded is a count, not a share.
    private static func countType(_ type: ValueType) -> ValueType {
        type == .number(.ratio) ? .number(.literal) : type
    }

    private func name(_ function: Formula.Function, of count: Int) -> String {
        switch function {
        case .within: wording.pick(zh: "期限内", en: "within ")
        case .days: wording.pick(zh: "相隔天数", en: "days between ")
        case .year: wording.pick(zh: "年份", en: "year of ")
        case .min where count > 2: wording.pick(zh: "最小者", en: "smallest of ")
        case .max where count > 2: wording.pick(zh: "最大者", en: "largest of ")
        case .min: wording.pick(zh: "较小者", en: "smaller of ")
        case .max: wording.pick(zh: "较大者", en: "larger of ")
        case .sum: wording.pick(zh: "合计", en: "sum of ")
        case .mean: wording.pick(zh: "平均", en: "mean of ")
        case .count: wording.pick(zh: "“是”的个数", en: "number of yes in ")
        case .size: wording.pick(zh: "所选项数", en: "number chosen ")
        case .ceil: wording.pick(zh: "向上取整", en: "rounded up ")
        case .floor: wording.pick(zh: "向下取整", en: "rounded down ")
        }
    }
}
