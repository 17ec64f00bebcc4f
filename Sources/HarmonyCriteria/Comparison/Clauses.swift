import HarmonyRules

/// What a rule demands, as sets of alternatives that must all be met: `a && (b || c)` is {a}, {b, c}. Of two rules put
/// like this it can be seen which holds wherever the other does, however they are bracketed, split or joined.
struct Clauses: Equatable {
    typealias Clause = Set<String>

    private(set) var all: Set<Clause> = []

    /// What is always met.
    static let nothing = Clauses()

    /// More of them would cost more than they tell.
    private static let limit = 256

    init() {}

    fileprivate init(literal: String) {
        switch literal {
        case "true": all = []
        case "false": all = [[]]
        default: all = [[literal]]
        }
    }

    /// Whether nothing meets this without meeting a clause.
    func implies(_ clause: Clause) -> Bool { all.contains { $0.isSubset(of: clause) } }

    func implies(_ other: Clauses) -> Bool { other.all.allSatisfy { implies($0) } }

    /// Whether both demand the same.
    func isEquivalent(to other: Clauses) -> Bool { implies(other) && other.implies(self) }

    func and(_ other: Clauses) -> Clauses {
        var joined = self
        joined.all.formUnion(other.all)
        return joined
    }

    /// Either of the two; nil where that takes too many clauses.
    func or(_ other: Clauses) -> Clauses? {
        guard all.count * other.all.count <= Self.limit else { return nil }
        var either = Clauses()
        for mine in all { for theirs in other.all { either.all.insert(mine.union(theirs)) } }
        return either
    }
}

extension RuleShape {
    func clauses(_ formula: Formula, of question: Question, isDenied: Bool = false) -> Clauses {
        clauses(formula, formula.root, question, isDenied)
    }

    private func clauses(
        _ formula: Formula, _ node: Formula.Node, _ question: Question, _ isDenied: Bool
    ) -> Clauses {
        if case .not(let inner) = formula.operations[node] {
            return clauses(formula, inner, question, !isDenied)
        }
        let literal = { Clauses(literal: text(formula, node, question, isDenied: isDenied)) }
        for joint in [Formula.Joint.and, .or] where formula.isJoined(by: joint, at: node) {
            let parts = formula.operands(of: joint, from: node).map {
                clauses(formula, $0, question, isDenied)
            }
            if (joint == .and) != isDenied { return parts.reduce(.nothing) { $0.and($1) } }
            var either: Clauses? = parts.first
            for part in parts.dropFirst() { either = either?.or(part) }
            return either ?? literal()
        }
        return literal()
    }

    /// A condition with its `if`: it is met, too, where that does not hold.
    func clauses(_ condition: Condition, of question: Question) -> Clauses {
        let demand = clauses(condition.require, of: question)
        guard let when = condition.when else { return demand }
        let text = text(when, of: question) + " => " + text(condition.require, of: question)
        return clauses(when, of: question, isDenied: true).or(demand) ?? Clauses(literal: text)
    }

    /// What some conditions demand together.
    func clauses(_ conditions: [Condition], of question: Question) -> Clauses {
        conditions.reduce(.nothing) { $0.and(clauses($1, of: question)) }
    }

    /// What an indicator demands of whoever it is, with what it applies to.
    func clauses(_ indicator: Indicator) -> Clauses {
        let demand = clauses(indicator.rules.conditions, of: indicator.question)
        guard let applies = indicator.rules.appliesWhen else { return demand }
        return clauses(applies, of: indicator.question, isDenied: true).or(demand)
            ?? Clauses(literal: text(applies, of: indicator.question)).and(demand)
    }
}
