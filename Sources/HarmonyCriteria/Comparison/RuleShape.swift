import HarmonyRules
import HarmonySyntax

/// Formulas of a standard written out over names, so that those of another can be held against them: places in a
/// frame and the order of options are a matter of each standard.
struct RuleShape {
    private let names: [Int: String]

    init(_ standard: Standard) {
        var names = [Frame.asOfSlot: "asOf"]
        for (slot, owner) in standard.inputsBySlot.enumerated() {
            guard let owner else { continue }
            names[slot] = (owner.question?.id ?? "facts") + "." + owner.input.id
        }
        for veto in standard.vetoes { names[veto.confirmedSlot] = veto.id + ".confirmed" }
        if let outcome = standard.outcome {
            names[outcome.verdict] = "verdict"
            names[outcome.assessor] = "assessor"
        }
        self.names = names
    }

    /// A formula over names. Its own parameters are named too: their values are compared on their own.
    func text(_ formula: Formula, of question: Question) -> String {
        text(formula, formula.root, question)
    }

    /// The operands of a chain of `&&` or `||`.
    func operands(_ formula: Formula, of question: Question, joining joint: Formula.Joint) -> Set<String> {
        Set(formula.operands(of: joint).map { text(formula, $0, question) })
    }

    private func text(_ formula: Formula, _ node: Formula.Node, _ question: Question) -> String {
        let index = formula.parameters[node]
        if index >= 0, index < question.parameters.count { return "$" + question.parameters[index].id }
        let inner = formula.children(node).map { text(formula, $0, question) }
        return word(formula, node) + (inner.isEmpty ? "" : "(" + inner.joined(separator: ", ") + ")")
    }

    private func word(_ formula: Formula, _ node: Formula.Node) -> String {
        switch formula.operations[node] {
        case .constant(let value): constant(value, formula.types[node])
        case .slot(let slot): names[slot] ?? "#\(slot)"
        case .not: "!"
        case .negate: "-"
        case .and: "&&"
        case .or: "||"
        case .compare(let comparison, _, _): "\(comparison)"
        case .isNone: "none?"
        case .oneOf(let inner, let bits):
            "in " + chosen(bits, among: options(formula.types[inner])).joined(separator: "|")
        case .includes(let inner, let option):
            "has " + (chosen(1 << UInt64(option), among: options(formula.types[inner])).first ?? "")
        case .arithmetic(let operation, _, _): "\(operation)"
        case .shift(_, _, let back): back ? "before" : "after"
        case .conditional: "?:"
        case .call(let function, _, _): function.rawValue
        }
    }

    private func constant(_ value: Value, _ type: ValueType) -> String {
        switch value {
        case .choice(let index): "'" + (chosen(1 << UInt64(index), among: options(type)).first ?? "") + "'"
        case .choices(let bits): chosen(bits, among: options(type)).joined(separator: "|")
        default: "\(value)"
        }
    }

    private func options(_ type: ValueType) -> [String] {
        switch type {
        case .choice(let options), .choices(let options): options
        default: []
        }
    }

    private func chosen(_ bits: UInt64, among options: [String]) -> [String] {
        options.isEmpty
            ? ["\(bits)"]
            : options.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { options[$0] }.sorted()
    }
}
