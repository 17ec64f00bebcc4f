import HarmonyRules
import HarmonySyntax

/// What is left to a person after a local document has spoken.
extension CriteriaLoader {
    /// `reviewWhen` of an indicator after a change. Where a document or law binds, a local file may take a case from
    /// the person only because a demand fails in it, and give one to the person only by a law of its own: where two
    /// laws differ, neither decides.
    mutating func review(
        of indicator: Indicator, _ conditions: [Condition], _ edit: QuestionEdit, _ tailoring: inout Tailoring
    ) -> Formula? {
        let old = indicator.rules.reviewWhen.map { edit.settled($0) }
        guard let change = edit.change, let value = change.members["reviewWhen"],
            let new = formula(value, in: edit.draft, expecting: .boolean)
        else { return old }
        guard indicator.isInForce else { return old }
        tailoring.set(.reviewWhen(indicator.id), change.because)
        let binding = Self.bindingBasis(of: indicator, in: tailoring.parent)
        guard !fields.trusts, !binding.isEmpty else { return new }
        let isLawful = change.members["basis"].map { deferredBases($0)().contains(where: \.binds) } ?? false
        guard !Self.keeps(old, in: new, conditions, mayWiden: isLawful) else { return new }
        let whose = BasisWords.settler(binding)
        fields.report(
            CriteriaProblem.loosenedReview, value,
            zh: old.map { "\(indicator.id) 的依据是\(whose.zh)，“\($0.text)”时由人核查，不能改为“\(new.text)”" }
                ?? "\(indicator.id) 的依据是\(whose.zh)，原来不由人核查，不能改为“\(new.text)”",
            en: old.map {
                "\(indicator.id) rests on \(whose.en) and is for a person when '\($0.text)'; '\(new.text)' cannot take its place"
            }
                ?? "\(indicator.id) rests on \(whose.en) and is not for a person; '\(new.text)' cannot make it so",
            help: Localized(
                zh: "只能写成“原条件 && 本指标某个条件的要求”；依本地法规另增情形的，用 || 接上，并写明 basis",
                en:
                    "join the old one by && to what a condition here demands; a case that a local law orders otherwise may be joined by ||, with that law as basis"
            ))
        return new
    }

    /// Whether every case of the old rule is a case of the new one or fails a demand, and whether the new one has no
    /// other cases.
    private static func keeps(
        _ old: Formula?, in new: Formula, _ conditions: [Condition], mayWiden: Bool
    ) -> Bool {
        guard let old else { return mayWiden }
        let cases = new.operands(of: .or)
        let theirs = old.operands(of: .or)
        func isKept(_ node: Formula.Node, by own: Formula.Node) -> Bool {
            let parts = new.operands(of: .and, from: own)
            let held = old.operands(of: .and, from: node)
            let isHeld = held.allSatisfy { part in parts.contains { new.isSame($0, as: old, part) } }
            return isHeld
                && parts.allSatisfy { part in
                    held.contains { new.isSame(part, as: old, $0) } || isDemand(part, of: new, conditions)
                }
        }
        let kept = theirs.allSatisfy { node in cases.contains { isKept(node, by: $0) } }
        let isWider = cases.contains { own in !theirs.contains { isKept($0, by: own) } }
        return kept && (mayWiden || !isWider)
    }

    /// Whether a part of a rule is what a condition demands: `require`, or `!if || require`.
    private static func isDemand(_ part: Formula.Node, of new: Formula, _ conditions: [Condition]) -> Bool {
        conditions.contains { condition in
            let require = condition.require
            guard let when = condition.when else { return new.isSame(part, as: require, require.root) }
            let ways = new.operands(of: .or, from: part)
            guard let first = ways.first, case .not(let inner) = new.operations[first] else { return false }
            let rest = require.operands(of: .or)
            return new.isSame(inner, as: when, when.root) && ways.count == rest.count + 1
                && zip(ways.dropFirst(), rest).allSatisfy { new.isSame($0, as: require, $1) }
        }
    }
}
