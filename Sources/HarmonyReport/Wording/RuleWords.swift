import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A rule of a standard in words, without any answers: what it asks, not what came of it.
struct RuleWords {
    let standard: Standard
    let question: Question
    let wording: Wording

    func words(_ formula: Formula) -> String { words(formula, formula.root) }

    private func pick(zh: String, en: String) -> String { wording.pick(zh: zh, en: en) }

    private func words(_ formula: Formula, _ node: Formula.Node) -> String {
        switch formula.operations[node] {
        case .constant(let value):
            let index = formula.parameters[node]
            guard index >= 0, index < question.parameters.count else {
                return wording.value(value, formula.types[node])
            }
            return wording.parameter(question.parameters[index])
        case .slot(let slot):
            return formula.types[node] == .boolean
                ? name(slot) + pick(zh: "为“是”", en: " is yes") : name(slot)
        case .not(let inner): return denied(formula, inner)
        case .negate(let inner): return "−" + grouped(formula, inner)
        case .and(let left, let right):
            return grouped(formula, left) + pick(zh: "，并且", en: ", and ") + grouped(formula, right)
        case .or(let left, let right):
            return [left, right].map { part in
                if case .or = formula.operations[part] {
                    words(formula, part)
                } else {
                    grouped(formula, part)
                }
            }
            .joined(separator: pick(zh: "，或者", en: ", or "))
        case .compare(let comparison, let left, let right):
            return grouped(formula, left) + " \(Self.sign(comparison)) " + grouped(formula, right)
        case .isNone(let inner): return pick(zh: "没有", en: "there is no ") + words(formula, inner)
        case .oneOf(let inner, let bits):
            let labels = options(formula, inner).enumerated().filter { bits >> UInt64($0.offset) & 1 == 1 }
                .map(\.element).joined(separator: pick(zh: "、", en: " or "))
            return words(formula, inner) + pick(zh: "为\(labels)", en: " is \(labels)")
        case .includes(let inner, let index):
            let labels = options(formula, inner)
            let label = index < labels.count ? labels[index] : ""
            return words(formula, inner) + pick(zh: "包括\(label)", en: " include \(label)")
        case .arithmetic(let operation, let left, let right):
            return grouped(formula, left) + " \(Self.sign(operation)) " + grouped(formula, right)
        case .shift(let date, let length, let back):
            return grouped(formula, date) + (back ? " − " : " + ") + grouped(formula, length)
        case .conditional(let condition, let then, let otherwise):
            let parts = [condition, then, otherwise].map { words(formula, $0) }
            return pick(
                zh: "若\(parts[0])，则\(parts[1])，否则\(parts[2])",
                en: "if \(parts[0]): \(parts[1]), otherwise \(parts[2])")
        case .call(let function, let first, let count):
            let arguments = formula.arguments(first: first, count: count)
            let parts = arguments.map { words(formula, $0) }
            if function == .within, let span = arguments.last, formula.types[span] == .yearly {
                return pick(
                    zh: "\(parts[0])在“\(parts[1])”的最近一期之内",
                    en: "\(parts[0]) lies in the latest turn of “\(parts[1])”")
            }
            return call(function, parts)
        }
    }

    private func denied(_ formula: Formula, _ node: Formula.Node) -> String {
        switch formula.operations[node] {
        case .slot(let slot): name(slot) + pick(zh: "为“否”", en: " is no")
        case .isNone(let inner): pick(zh: "有", en: "there is ") + words(formula, inner)
        case .compare(let comparison, let left, let right):
            grouped(formula, left) + " \(Self.sign(comparison.opposite)) " + grouped(formula, right)
        default: pick(zh: "并非", en: "not ") + grouped(formula, node)
        }
    }

    /// What is made of several parts stands in brackets inside another.
    private func grouped(_ formula: Formula, _ node: Formula.Node) -> String {
        let words = words(formula, node)
        switch formula.operations[node] {
        case .or, .conditional: return pick(zh: "（\(words)）", en: "(\(words))")
        case .arithmetic(let operation, _, _) where operation == .plus || operation == .minus:
            return pick(zh: "（\(words)）", en: "(\(words))")
        default: return words
        }
    }

    private func call(_ function: Formula.Function, _ parts: [String]) -> String {
        let list = parts.joined(separator: pick(zh: "、", en: ", "))
        return switch function {
        case .within where parts.count >= 2:
            pick(
                zh: "\(parts[0])在基准日之前 \(parts[1])以内",
                en: "\(parts[0]) lies no more than \(parts[1]) before the assessment date")
        case .within: pick(zh: "\(list)在期限以内", en: "\(list) lies within its time")
        case .days: pick(zh: "\(list)之间的天数", en: "the days between \(list)")
        case .year: pick(zh: "\(list)所在年份", en: "the year of \(list)")
        case .min: pick(zh: "\(list)中的较小者", en: "the least of \(list)")
        case .max: pick(zh: "\(list)中的较大者", en: "the greatest of \(list)")
        case .sum: pick(zh: "\(list)合计", en: "the sum of \(list)")
        case .mean: pick(zh: "\(list)的平均数", en: "the mean of \(list)")
        case .count: pick(zh: "\(list)中成立的个数", en: "how many hold of \(list)")
        case .size: pick(zh: "\(list)所选的项数", en: "how many are chosen of \(list)")
        case .ceil: pick(zh: "\(list)（向上取整）", en: "\(list), rounded up")
        case .floor: pick(zh: "\(list)（向下取整）", en: "\(list), rounded down")
        }
    }

    // MARK: Names

    private func name(_ slot: Int) -> String {
        guard let owner = standard.inputsBySlot[slot] else { return pick(zh: "基准日", en: "the as-of date") }
        let short = owner.input.name(in: wording.language, of: owner.question)
        let name = wording.expand(
            Localized(zh: short, en: short), of: owner.question ?? question, standard, nil)
        let isElsewhere = owner.question.map { $0.id != question.id } ?? false
        let place = owner.question.map { pick(zh: "（\($0.id)）", en: " (\($0.id))") } ?? ""
        return pick(zh: "“\(name)”", en: "“\(name)”") + (isElsewhere ? place : "")
    }

    private func options(_ formula: Formula, _ node: Formula.Node) -> [String] {
        guard case .slot(let slot) = formula.operations[node], let owner = standard.inputsBySlot[slot] else {
            return []
        }
        return owner.input.options.map { pick(zh: "“\($0.label.zh)”", en: "“\($0.label.en)”") }
    }

    private static func sign(_ comparison: Formula.Comparison) -> String {
        switch comparison {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        }
    }

    private static func sign(_ operation: Formula.Arithmetic) -> String {
        switch operation {
        case .plus: "+"
        case .minus: "−"
        case .times: "×"
        case .divide: "÷"
        }
    }
}
