import HarmonyRules
import HarmonySyntax

/// Indicators: how much they weigh, whom they bind, where they apply and what they demand.
extension StandardDiffer {
    mutating func indicators() {
        for indicator in before.indicators where after.indicator(indicator.id) == nil {
            report(
                CriteriaChange(
                    id: indicator.id, part: .indicator, nature: .removed, title: indicator.title,
                    aspect: indicator.level.name))
        }
        for indicator in after.indicators {
            guard let old = before.indicator(indicator.id) else {
                report(
                    CriteriaChange(
                        id: indicator.id, part: .indicator, nature: .added, title: indicator.title,
                        aspect: indicator.level.name, because: because(.question(indicator.id))))
                continue
            }
            compare(old, indicator)
        }
    }

    private mutating func compare(_ old: Indicator, _ new: Indicator) {
        level(old, new)
        binds(old, new)
        if old.mayNotApply != new.mayNotApply {
            report(
                CriteriaChange(
                    id: new.id, part: .declaration, nature: new.mayNotApply ? .loosened : .tightened,
                    title: new.title))
        }
        let (was, now) = (old.rules, new.rules)
        rule(
            (was.appliesWhen, old.question), (now.appliesWhen, new.question),
            CriteriaChange(
                id: new.id, part: .appliesWhen, nature: .changed, title: new.title,
                because: because(.appliesWhen(new.id))), wider: .tightened)
        // What a person must judge is neither met nor unmet by itself.
        rule(
            (was.reviewWhen, old.question), (now.reviewWhen, new.question),
            CriteriaChange(id: new.id, part: .reviewWhen, nature: .changed, title: new.title),
            wider: .changed)
        conditions(old, new)
        question(.indicator(old), .indicator(new))
    }

    private mutating func level(_ old: Indicator, _ new: Indicator) {
        let order = Level.allCases
        guard old.level != new.level, let was = order.firstIndex(of: old.level),
            let now = order.firstIndex(of: new.level)
        else { return }
        report(
            CriteriaChange(
                id: new.id, part: .level, nature: now < was ? .tightened : .loosened, title: new.title,
                before: old.level.name, after: new.level.name, because: because(.level(new.id))))
    }

    private mutating func binds(_ old: Indicator, _ new: Indicator) {
        let (was, now) = (Set(old.binds), Set(new.binds))
        guard was != now else { return }
        // Where nobody is named, everybody is bound.
        let nature: CriteriaChange.Nature =
            now.isEmpty || !was.isEmpty && now.isSuperset(of: was)
            ? .tightened : was.isEmpty || was.isSuperset(of: now) ? .loosened : .changed
        func names(_ indicator: Indicator, _ standard: Standard) -> Localized {
            let labels = indicator.binds.map { standard.profile.roles.label(of: $0) }
            return labels.isEmpty
                ? Localized(zh: "所有对象", en: "everybody")
                : Localized(
                    zh: labels.map(\.zh).joined(separator: "、"), en: labels.map(\.en).joined(separator: ", "))
        }
        report(
            CriteriaChange(
                id: new.id, part: .binds, nature: nature, title: new.title, before: names(old, before),
                after: names(new, after), because: because(.binds(new.id))))
    }
}

extension Standard {
    func indicator(_ id: String) -> Indicator? { indicators.first { $0.id == id } }
}
