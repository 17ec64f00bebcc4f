import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Writes a failed condition with the values put in: what is, what must be, what is lacking, whose number it is.
struct RuleWriter {
    let assessment: Assessment
    let question: Question
    let wording: Wording

    var frame: Frame { assessment.frame }

    init(_ assessment: Assessment, _ question: Question, _ wording: Wording) {
        self.assessment = assessment
        self.question = question
        self.wording = wording
    }

    /// "739,620 元 ÷ 1,260,000 元 = 58.70%，应 ≥ 60%（条文规定）"
    func sentence(_ shortcoming: Shortcoming, of condition: Condition) -> String {
        let formula = condition.require
        let parts = describe(formula, shortcoming.node, wanted: shortcoming.wanted)
        let whose = wording.bases(basis(of: shortcoming, in: condition))
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

    /// Whose the demand is that a shortcoming falls short of.
    func basis(of shortcoming: Shortcoming, in condition: Condition) -> [Basis] {
        let own = parameters(condition.require, shortcoming.node).flatMap(\.basis)
        if !own.isEmpty { return own }
        return condition.basis.isEmpty ? question.basis : condition.basis
    }

    /// A figure with the values put in: 45 家 ÷ 60 家 = 75.00%; nil if it cannot be worked out.
    func figure(_ formula: Formula) -> String? {
        guard case .number = value(formula, formula.root) else { return nil }
        return measure(formula, formula.root, nil)
    }

    func input(_ slot: Int) -> Input? { assessment.standard.inputsBySlot[slot]?.input }

    func label(_ input: Input) -> String {
        let name = input.name(in: wording.language)
        return wording.expand(Localized(zh: name, en: name), of: question, assessment.standard, frame)
    }

    func value(_ formula: Formula, _ node: Formula.Node) -> Value {
        Evaluator(formula, frame).value(of: node)
    }
}
