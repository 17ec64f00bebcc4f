import HarmonyRules

/// How one rule stands to another, as far as it can be seen from how they are joined; nothing is guessed.
enum RuleRelation {
    case same
    /// It holds wherever the other does, and may hold elsewhere.
    case wider
    /// It holds only where the other does.
    case narrower
    case unknown

    /// - Parameters:
    ///   - isWider: whether the new one holds wherever the old one does.
    ///   - isNarrower: whether the old one holds wherever the new one does.
    init(isWider: Bool, isNarrower: Bool) {
        switch (isWider, isNarrower) {
        case (true, true): self = .same
        case (true, false): self = .wider
        case (false, true): self = .narrower
        case (false, false): self = .unknown
        }
    }

    /// - Parameter wider: what it is that the rule holds more widely.
    func nature(wider: CriteriaChange.Nature) -> CriteriaChange.Nature {
        switch self {
        case .wider: wider
        case .narrower: wider.opposite
        case .same, .unknown: .changed
        }
    }
}

/// A rule of a standard's question.
struct ShapedRule {
    let formula: Formula
    let question: Question
    let shape: RuleShape

    private var text: String { shape.text(formula, of: question) }

    private var clauses: Clauses { shape.clauses(formula, of: question) }

    /// How this rule stands to an older one.
    func relation(to old: ShapedRule) -> RuleRelation {
        if text == old.text { return .same }
        let (ours, theirs) = (clauses, old.clauses)
        return RuleRelation(isWider: theirs.implies(ours), isNarrower: ours.implies(theirs))
    }

    /// The same for rules that hold always where they are not written. Of one that then never holds, what it means
    /// to hold more widely must have no direction.
    static func relation(of new: ShapedRule?, to old: ShapedRule?) -> RuleRelation {
        switch (new, old) {
        case (nil, nil): .same
        case (nil, _): .wider
        case (_, nil): .narrower
        case (let new?, let old?): new.relation(to: old)
        }
    }
}
