import HarmonyRules
import HarmonySyntax

/// An indicator of two standards while its conditions are compared.
struct ConditionPair {
    let before: Indicator
    let after: Indicator
    let isMoved: Bool
    /// What all conditions of either demand together.
    let demandBefore: Clauses
    let demandAfter: Clauses
    /// Conditions that are put otherwise and demand no more and no less.
    private(set) var rewrittenBefore: [Condition] = []
    private(set) var rewrittenAfter: [Condition] = []
    /// Those of them that stand beside no other.
    private(set) var looseBefore: [Condition] = []
    private(set) var looseAfter: [Condition] = []

    init(_ before: Indicator, _ after: Indicator, isMoved: Bool, demandBefore: Clauses, demandAfter: Clauses)
    {
        self.before = before
        self.after = after
        self.isMoved = isMoved
        self.demandBefore = demandBefore
        self.demandAfter = demandAfter
    }

    mutating func rewrite(_ old: [Condition], _ new: [Condition]) {
        rewrittenBefore += old
        rewrittenAfter += new
        guard old.count != 1 || new.count != 1 else { return }
        looseBefore += old
        looseAfter += new
    }

    func nature(_ relation: RuleRelation) -> CriteriaChange.Nature {
        isMoved ? .changed : relation.nature(wider: .loosened)
    }
}

extension Condition {
    /// The rule with its `if`.
    var words: Localized {
        guard let when else { return Localized(zh: require.text, en: require.text) }
        return Localized(
            zh: "\(require.text)（\(when.text) 时）", en: "\(require.text) (if \(when.text))")
    }
}

extension Localized? {
    /// Several in a row; nil where there are none.
    static func joined(_ texts: [Localized]) -> Localized? {
        guard !texts.isEmpty else { return nil }
        return Localized(
            zh: texts.map(\.zh).joined(separator: "；"), en: texts.map(\.en).joined(separator: "; "))
    }
}
