import HarmonyRules

/// How one rule stands to another, as far as it can be seen from how they are joined; nothing is guessed.
enum RuleRelation {
    case same
    /// It holds wherever the other does, and may hold elsewhere.
    case wider
    /// It holds only where the other does.
    case narrower
    case unknown

    var opposite: RuleRelation {
        switch self {
        case .wider: .narrower
        case .narrower: .wider
        case .same, .unknown: self
        }
    }
}

/// A rule of a standard's question.
struct ShapedRule {
    let formula: Formula
    let question: Question
    let shape: RuleShape

    private var text: String { shape.text(formula, of: question) }

    private func operands(_ joint: Formula.Joint) -> Set<String> {
        shape.operands(formula, of: question, joining: joint)
    }

    /// How this rule stands to an older one.
    func relation(to old: ShapedRule) -> RuleRelation {
        if text == old.text { return .same }
        let (ours, theirs) = (operands(.and), old.operands(.and))
        if ours == theirs { return .same }
        if ours.isSuperset(of: theirs) { return .narrower }
        if theirs.isSuperset(of: ours) { return .wider }
        let (ways, waysBefore) = (operands(.or), old.operands(.or))
        if ways == waysBefore { return .same }
        if ways.isSuperset(of: waysBefore) { return .wider }
        if waysBefore.isSuperset(of: ways) { return .narrower }
        return .unknown
    }

    /// The same where no rule means always.
    static func relation(of new: ShapedRule?, to old: ShapedRule?) -> RuleRelation {
        switch (new, old) {
        case (nil, nil): .same
        case (nil, _): .wider
        case (_, nil): .narrower
        case (let new?, let old?): new.relation(to: old)
        }
    }
}
