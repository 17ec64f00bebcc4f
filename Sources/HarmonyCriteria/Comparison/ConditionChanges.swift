import HarmonyRules
import HarmonySyntax

/// The conditions of indicators: all whose `if` holds must hold, so that one more is one demand more. What one of them
/// no longer says another may: each is held against all that the other standard demands.
extension StandardDiffer {
    /// - Parameter isMoved: whether the indicator as a whole demands the same of the same: then nothing has a direction.
    mutating func conditions(_ old: Indicator, _ new: Indicator, isMoved: Bool) {
        var pair = ConditionPair(
            old, new, isMoved: isMoved,
            demandBefore: shapeBefore.clauses(old.rules.conditions, of: old.question),
            demandAfter: shapeAfter.clauses(new.rules.conditions, of: new.question))
        var rest = old.rules.conditions
        var added: [Condition] = []
        let ids = Set(new.rules.conditions.compactMap(\.id))
        for condition in new.rules.conditions {
            let index =
                rest.firstIndex { $0.id != nil && $0.id == condition.id }
                // What still stands under its own name is no other's.
                ?? rest.firstIndex { mine in
                    (mine.id.map { !ids.contains($0) } ?? true) && isSame(mine, of: old, condition, of: new)
                }
                ?? rest.firstIndex { $0.id == nil && condition.id == nil }
            guard let index else {
                added.append(condition)
                continue
            }
            compare(rest.remove(at: index), condition, &pair)
        }
        // One expression that became several, or the other way round, is one rule that was written anew.
        let isOneBefore = rest.count == 1 && rest[0].id == nil
        let isOneAfter = added.count == 1 && added[0].id == nil
        if !rest.isEmpty, !added.isEmpty, isOneBefore || isOneAfter {
            let relation = relation(of: added, to: rest, pair)
            if relation == .same {
                pair.rewrite(rest, added)
            } else {
                report(
                    CriteriaChange(
                        id: new.id, part: .condition, nature: pair.nature(relation), title: new.title,
                        before: .joined(rest.map(\.words)), after: .joined(added.map(\.words)),
                        because: added.compactMap { because(.condition(new.id, $0.id)) }.first))
                basis(new.id, new.title, rest.flatMap(\.basis), added.flatMap(\.basis), nil)
            }
            (rest, added) = ([], [])
        }
        for condition in rest {
            guard relation(of: [], to: [condition], pair) != .same else {
                pair.rewrite([condition], [])
                continue
            }
            report(
                CriteriaChange(
                    id: name(condition, new), part: .condition, nature: .removed,
                    title: old.question.expanded(condition.label ?? old.title), before: condition.words))
        }
        for condition in added {
            guard relation(of: [condition], to: [], pair) != .same else {
                pair.rewrite([], [condition])
                continue
            }
            report(
                CriteriaChange(
                    id: name(condition, new), part: .condition, nature: .added,
                    title: new.question.expanded(condition.label ?? new.title), after: condition.words,
                    because: because(.condition(new.id, condition.id))))
        }
        rewritten(pair)
    }

    /// What differs where two rules read alike.
    static let definitions = Localized(zh: "所用名称的定义有改动", en: "a name in it is defined otherwise")

    private func name(_ condition: Condition, _ indicator: Indicator) -> String {
        indicator.id + (condition.id.map { "." + $0 } ?? "")
    }

    private func isSame(
        _ old: Condition, of was: Indicator, _ new: Condition, of now: Indicator
    ) -> Bool {
        shapeBefore.text(old.require, of: was.question) == shapeAfter.text(new.require, of: now.question)
            && isSameReach(old, was, new, now)
    }

    private func isSameReach(
        _ old: Condition, _ was: Indicator, _ new: Condition, _ now: Indicator
    ) -> Bool {
        old.when.map { shapeBefore.text($0, of: was.question) }
            == new.when.map { shapeAfter.text($0, of: now.question) }
    }

    /// How some conditions stand to those whose place they take, the rest of both standards considered: nothing is
    /// lost that another condition still demands, and nothing gained that another demanded already.
    private func relation(of new: [Condition], to old: [Condition], _ pair: ConditionPair) -> RuleRelation {
        let was = shapeBefore.clauses(old, of: pair.before.question)
        let now = shapeAfter.clauses(new, of: pair.after.question)
        return RuleRelation(
            isWider: pair.demandBefore.implies(now), isNarrower: pair.demandAfter.implies(was))
    }

    private mutating func compare(_ old: Condition, _ new: Condition, _ pair: inout ConditionPair) {
        let (was, now) = (pair.before, pair.after)
        let (id, title) = (name(new, now), now.title)
        let reason = because(.condition(now.id, new.id))
        if !isSame(old, of: was, new, of: now) {
            let relation = relation(of: [new], to: [old], pair)
            if relation == .same {
                pair.rewrite([old], [new])
            } else {
                // What is the same in both is not said.
                let isReach =
                    shapeBefore.text(old.require, of: was.question)
                    == shapeAfter.text(new.require, of: now.question)
                let isDemand = isSameReach(old, was, new, now)
                func shown(_ condition: Condition) -> Localized? {
                    if isReach { return .same(condition.when?.text) }
                    if isDemand { return .same(condition.require.text) }
                    return condition.words
                }
                report(
                    CriteriaChange(
                        id: id, part: isReach ? .metIf : .condition, nature: pair.nature(relation),
                        title: title,
                        aspect: old.words == new.words ? Self.definitions : nil, before: shown(old),
                        after: shown(new), because: reason))
            }
        }
        basis(id, title, old.basis, new.basis, reason)
        words(
            id, title, Localized(zh: "要求的表述", en: "demand in words"), old.label, new.label,
            of: (was.question, now.question))
        if let mine = old.id, let theirs = new.id {
            words(id, title, Localized(zh: "编号", en: "id"), .same(mine), .same(theirs))
        }
    }

    /// What is demanded as before, in other conditions: words alone, unless points are given by condition.
    private mutating func rewritten(_ pair: ConditionPair) {
        guard !pair.rewrittenBefore.isEmpty || !pair.rewrittenAfter.isEmpty else { return }
        let new = pair.after
        let isScored = [before, after].contains { standard in
            if case .each = standard.scoring?.points(of: new.id)?.rule { true } else { false }
        }
        report(
            CriteriaChange(
                id: new.id, part: isScored ? .condition : .wording, nature: .changed,
                title: new.title, aspect: Localized(zh: "条件的写法", en: "how the conditions are put"),
                before: .joined(pair.rewrittenBefore.map(\.words)),
                after: .joined(pair.rewrittenAfter.map(\.words))))
        basis(
            new.id, new.title, pair.looseBefore.flatMap(\.basis), pair.looseAfter.flatMap(\.basis), nil)
    }
}
