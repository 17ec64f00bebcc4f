import HarmonyRules
import HarmonySyntax

/// The conditions of indicators: all whose `if` holds must hold, so that one more is one demand more.
extension StandardDiffer {
    mutating func conditions(_ old: Indicator, _ new: Indicator) {
        var rest = old.rules.conditions
        var added: [Condition] = []
        for condition in new.rules.conditions {
            let index =
                rest.firstIndex { $0.id == condition.id }
                ?? rest.firstIndex { isSame($0, of: old, condition, of: new) }
            guard let index else {
                added.append(condition)
                continue
            }
            compare(rest.remove(at: index), condition, old, new)
        }
        // One expression that became several, or the other way round, is one rule that was written anew.
        if rest.count == 1, rest[0].id == nil || added.count == 1 && added[0].id == nil, !added.isEmpty {
            let (was, now) = (rest[0].require.text, added.map(\.require.text).joined(separator: "; "))
            return report(
                CriteriaChange(
                    id: new.id, part: .condition, nature: .changed, title: new.title, before: .same(was),
                    after: .same(now)))
        }
        for condition in rest {
            report(
                CriteriaChange(
                    id: name(condition, new), part: .condition, nature: .removed,
                    title: old.question.expanded(condition.label ?? old.title),
                    before: .same(condition.require.text)))
        }
        for condition in added {
            report(
                CriteriaChange(
                    id: name(condition, new), part: .condition, nature: .added,
                    title: new.question.expanded(condition.label ?? new.title),
                    after: .same(condition.require.text),
                    because: because(.condition(new.id, condition.id))))
        }
    }

    private func name(_ condition: Condition, _ indicator: Indicator) -> String {
        indicator.id + (condition.id.map { "." + $0 } ?? "")
    }

    private func isSame(
        _ old: Condition, of was: Indicator, _ new: Condition, of now: Indicator
    ) -> Bool {
        shapeBefore.text(old.require, of: was.question) == shapeAfter.text(new.require, of: now.question)
            && old.when.map { shapeBefore.text($0, of: was.question) }
                == new.when.map { shapeAfter.text($0, of: now.question) }
    }

    private mutating func compare(
        _ old: Condition, _ new: Condition, _ was: Indicator, _ now: Indicator
    ) {
        let (id, title) = (name(new, now), now.title)
        let reason = because(.condition(now.id, new.id))
        rule(
            (old.require, was.question), (new.require, now.question),
            CriteriaChange(id: id, part: .condition, nature: .changed, title: title, because: reason),
            wider: .loosened)
        rule(
            (old.when, was.question), (new.when, now.question),
            CriteriaChange(id: id, part: .metIf, nature: .changed, title: title, because: reason),
            wider: .tightened)
        basis(id, title, old.basis, new.basis, reason)
        if let mine = old.label, let theirs = new.label {
            words(
                id, title, Localized(zh: "要求", en: "demand"), mine, theirs, of: (was.question, now.question))
        }
    }
}
