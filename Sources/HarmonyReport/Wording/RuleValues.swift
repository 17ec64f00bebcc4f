import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// A formula with the values put in, written as one would on paper.
extension RuleWriter {
    func substituted(_ formula: Formula, _ node: Formula.Node) -> String {
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
