import HarmonyRules
import HarmonySyntax

/// What is declared and never used: a threshold that nothing compares with, a question asked for nothing.
extension RuleCheck {
    mutating func findUnused() {
        let read = readSlots()
        for fact in standard.facts where !read.contains(fact.input.slot) {
            let id = fact.input.id
            if isMentioned(id, in: standard.indicators.map(\.question) + standard.vetoes.map(\.question)) {
                continue
            }
            report(
                CriteriaProblem.unusedFact, place(ofInput: fact.input.slot), zh: "没有规则或文字用到基本情况“\(id)”",
                en: "no rule or text uses the fact '\(id)'", help: Self.leaveOut)
        }
        for indicator in standard.indicators {
            findUnused(indicator.question, isReported: indicator.level == .reported, read)
            findUnusedDefinitions(indicator)
        }
        for veto in standard.vetoes { findUnused(veto.question, isReported: false, read) }
    }

    private static let leaveOut = Localized(
        zh: "用不着的，删去；本该用到的，核对规则里的名称", en: "leave it out, or check the names in the rules that should use it"
    )

    /// The answers that some rule reads or that bound another answer.
    private func readSlots() -> Set<Int> {
        var read: Set<Int> = []
        for use in uses {
            for case .slot(let slot) in use.formula.operations {
                // That a fact stands for itself is no use of it.
                if case .standsFor(let fact) = use.role, fact.slot == slot { continue }
                read.insert(slot)
            }
        }
        for owner in standard.inputsBySlot {
            if let whole = owner?.input.whole { read.insert(whole.input.slot) }
        }
        return read
    }

    private mutating func findUnused(_ question: Question, isReported: Bool, _ read: Set<Int>) {
        for input in question.inputs where !isReported && !read.contains(input.slot) {
            report(
                CriteriaProblem.unusedInput, place(ofInput: input.slot),
                zh: "没有规则用到 \(question.id) 的输入项“\(input.id)”",
                en: "no rule uses the input '\(input.id)' of \(question.id)", help: Self.leaveOut)
        }
        let formulas = uses.filter { $0.question?.id == question.id }.map(\.formula)
        let used = Set(formulas.flatMap(\.usedParameters))
        for (index, parameter) in question.parameters.enumerated() where !used.contains(index) {
            // A number may stand for the words of a question alone, such as the period that it asks about.
            if isMentioned(parameter.id, in: [question]) { continue }
            report(
                CriteriaProblem.unusedParameter, place(of: .parameter(question.id, parameter.id)),
                zh: "没有规则或文字用到 \(question.id) 的参数“\(parameter.id)”：改它不起作用",
                en:
                    "no rule or text of \(question.id) uses the parameter '\(parameter.id)': changing it does nothing",
                help: Self.leaveOut)
        }
    }

    private mutating func findUnusedDefinitions(_ indicator: Indicator) {
        let question = indicator.question
        let taken = Set(question.inputs.map(\.id) + question.parameters.map(\.id))
        // Names that rules use, and names that those are made of.
        var open = uses.filter { $0.question?.id == indicator.id }.compactMap {
            try? Parser.parse($0.formula.text)
        }
        var used: Set<String> = []
        while let expression = open.popLast() {
            for name in expression.names where !taken.contains(name) && used.insert(name).inserted {
                open += indicator.definitions.filter { $0.name == name }.map(\.expression)
            }
        }
        for definition in indicator.definitions where !used.contains(definition.name) {
            let isHidden = taken.contains(definition.name)
            report(
                CriteriaProblem.unusedLet, place(of: .definition(indicator.id, definition.name)),
                zh: "没有规则用到 \(indicator.id) 的 let“\(definition.name)”"
                    + (isHidden ? "：同名的输入项或参数优先" : ""),
                en: "no rule of \(indicator.id) uses the let '\(definition.name)'"
                    + (isHidden ? ": an input or parameter of that name comes first" : ""),
                help: Self.leaveOut)
        }
    }

    /// Whether a text of some questions holds `{name}`.
    private func isMentioned(_ name: String, in questions: [Question]) -> Bool {
        questions.contains { question in
            texts(of: question).contains { text in
                Language.allCases.contains { Placeholders.names(in: text[$0]).contains(name) }
            }
        }
    }

    private func texts(of question: Question) -> [Localized] {
        let conditions = standard.indicators.first { $0.question === question }?.rules.conditions ?? []
        return [question.title, question.text, question.reading, question.advice].compactMap { $0 }
            + question.inputs.map(\.label) + question.notes.map(\.text) + conditions.compactMap(\.label)
            + question.parameters.flatMap { [$0.label, $0.reading].compactMap { $0 } }
    }
}
