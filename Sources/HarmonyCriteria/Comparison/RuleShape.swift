import HarmonyRules
import HarmonySyntax

/// Formulas of a standard written out over names, so that those of another can be held against them: places in a
/// frame and the order of options are a matter of each standard.
///
/// What is joined is sorted and a negation stands at what it denies, so that two ways of putting the same read alike.
struct RuleShape {
    private let names: [Int: String]
    /// The places that may hold `none`, of which every test is false, and so is the opposite test.
    private let maybeNone: Set<Int>

    /// - Parameters:
    ///   - isMeasured: whether a name bears its unit: then 100 元 and 100 万元 are told apart.
    ///   - successions: what another version calls the same.
    init(_ standard: Standard, isMeasured: Bool = false, renamedBy successions: Successions = .none) {
        var names = [Frame.asOfSlot: "asOf"]
        var maybeNone: Set<Int> = []
        for (slot, owner) in standard.inputsBySlot.enumerated() {
            guard let owner else { continue }
            let unit = isMeasured ? "[\(owner.input.unit?.zh ?? "")]" : ""
            let path = (owner.question?.id ?? "facts") + "." + owner.input.id
            if case .renamed(let new) = successions.fate(of: path) {
                names[slot] = new + unit
            } else {
                names[slot] = path + unit
            }
            if owner.input.allowsNone { maybeNone.insert(slot) }
        }
        for veto in standard.vetoes {
            names[veto.confirmedSlot] = veto.id + ".confirmed"
            maybeNone.insert(veto.confirmedSlot)
        }
        if let outcome = standard.outcome {
            names[outcome.verdict] = "verdict"
            names[outcome.assessor] = "assessor"
            maybeNone.formUnion([outcome.verdict, outcome.assessor])
        }
        self.names = names
        self.maybeNone = maybeNone
    }

    /// A formula over names. Its own parameters are named too: their values are compared on their own.
    func text(_ formula: Formula, of question: Question) -> String {
        text(formula, formula.root, question, isDenied: false)
    }

    /// An own parameter, as it stands in a text.
    static func mark(of parameter: String) -> String { "${\(parameter)}" }

    func text(_ formula: Formula, _ node: Formula.Node, _ question: Question, isDenied: Bool) -> String {
        let index = formula.parameters[node]
        if index >= 0, index < question.parameters.count {
            return (isDenied ? "!" : "") + Self.mark(of: question.parameters[index].id)
        }
        switch formula.operations[node] {
        case .not(let inner): return text(formula, inner, question, isDenied: !isDenied)
        case .and, .or:
            let joint: Formula.Joint = formula.isJoined(by: .and, at: node) ? .and : .or
            let parts = formula.operands(of: joint, from: node).map {
                text(formula, $0, question, isDenied: isDenied)
            }
            // De Morgan.
            return ((joint == .and) == isDenied ? "||" : "&&") + bracketed(Set(parts).sorted())
        case .compare(let comparison, _, _) where isDenied && !mayBeNone(formula, node):
            return "\(comparison.opposite)" + bracketed(children(formula, node, question))
        case .oneOf(let inner, let bits) where isDenied && !mayBeNone(formula, node):
            let options = options(formula.types[inner])
            return options.isEmpty
                ? "!" + bracketed([plain(formula, node, question)])
                : "in " + chosen(~bits, among: options).joined(separator: "|")
                    + bracketed(children(formula, node, question))
        case .constant(.boolean(let truth)): return "\(truth != isDenied)"
        default:
            let words = plain(formula, node, question)
            return isDenied ? "!" + bracketed([words]) : words
        }
    }

    private func plain(_ formula: Formula, _ node: Formula.Node, _ question: Question) -> String {
        let inner = children(formula, node, question)
        return word(formula, node) + (inner.isEmpty ? "" : bracketed(inner))
    }

    private func children(_ formula: Formula, _ node: Formula.Node, _ question: Question) -> [String] {
        formula.children(node).map { text(formula, $0, question, isDenied: false) }
    }

    private func bracketed(_ parts: [String]) -> String { "(" + parts.joined(separator: ", ") + ")" }

    /// Whether a test of this is false although its opposite is, too.
    private func mayBeNone(_ formula: Formula, _ node: Formula.Node) -> Bool {
        formula.slots(under: node).contains { maybeNone.contains($0) }
    }

    // MARK: Words

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

extension Formula {
    /// Whether a node joins others by `&&` or `||`.
    func isJoined(by joint: Joint, at node: Node) -> Bool {
        switch (operations[node], joint) {
        case (.and, .and), (.or, .or): true
        default: false
        }
    }
}
