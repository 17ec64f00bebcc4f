import HarmonyRules
import HarmonySyntax

/// Indicators: how much they weigh, whom they bind, where they apply and what they demand.
extension StandardDiffer {
    mutating func indicators() {
        for indicator in before.indicators where after.indicator(indicator.id) == nil {
            report(
                CriteriaChange(
                    id: indicator.id, part: .indicator, nature: .removed, title: indicator.title,
                    aspect: fate(of: indicator.id).map { fate in
                        let level = indicator.level.name
                        return Localized(zh: "\(level.zh)，\(fate.zh)", en: "\(level.en), \(fate.en)")
                    } ?? indicator.level.name))
        }
        for item in after.items {
            for indicator in item.indicators {
                guard let old = before.indicator(indicator.id) else {
                    report(
                        CriteriaChange(
                            id: indicator.id, part: .indicator, nature: .added, title: indicator.title,
                            aspect: indicator.level.name, because: because(.question(indicator.id))))
                    continue
                }
                place(indicator, in: item)
                compare(old, indicator)
            }
        }
    }

    /// The item that it counts for.
    private mutating func place(_ indicator: Indicator, in item: Item) {
        let was = before.items.first { $0.indicators.contains { $0.id == indicator.id } }
        guard let was, was.id != item.id else { return }
        func name(_ item: Item) -> Localized {
            Localized(zh: "\(item.id) \(item.title.zh)", en: "\(item.id) \(item.title.en)")
        }
        report(
            CriteriaChange(
                id: indicator.id, part: .indicator, nature: .changed, title: indicator.title,
                aspect: Localized(zh: "所属条目", en: "item"), before: name(was), after: name(item)))
    }

    private mutating func compare(_ old: Indicator, _ new: Indicator) {
        guard inForce(old, new) else { return }
        level(old, new)
        binds(old, new)
        declaration(old, new)
        let (was, now) = (old.rules, new.rules)
        // What only went from one rule to another is neither more nor less.
        let isMoved =
            ShapedRule.relation(
                of: now.appliesWhen.map {
                    ShapedRule(formula: $0, question: new.question, shape: shapeAfter)
                },
                to: was.appliesWhen.map {
                    ShapedRule(formula: $0, question: old.question, shape: shapeBefore)
                }
            ) != .same && shapeBefore.clauses(old).isEquivalent(to: shapeAfter.clauses(new))
        rule(
            (was.appliesWhen, old.question), (now.appliesWhen, new.question),
            CriteriaChange(
                id: new.id, part: .appliesWhen, nature: .changed, title: new.title,
                because: because(.appliesWhen(new.id))), wider: isMoved ? .changed : .tightened)
        // What a person must judge is neither met nor unmet by itself.
        rule(
            (was.reviewWhen, old.question), (now.reviewWhen, new.question),
            CriteriaChange(id: new.id, part: .reviewWhen, nature: .changed, title: new.title),
            wider: .changed)
        conditions(old, new, isMoved: isMoved)
        // It is shown and decides nothing.
        rule(
            (old.figure, old.question), (new.figure, new.question),
            CriteriaChange(id: new.id, part: .figure, nature: .changed, title: new.title), wider: .changed)
        question(.indicator(old), .indicator(new))
    }

    /// Whether there is something to compare: what is not in force in either standard demands nothing.
    private mutating func inForce(_ old: Indicator, _ new: Indicator) -> Bool {
        guard old.isInForce != new.isInForce else { return true }
        func words(_ indicator: Indicator) -> Localized {
            indicator.isInForce
                ? Localized(zh: "有此要求", en: "demanded")
                : Localized(zh: "尚无或者不再有此要求", en: "not demanded yet, or no longer")
        }
        report(
            CriteriaChange(
                id: new.id, part: .appliesWhen, nature: new.isInForce ? .tightened : .loosened,
                title: new.title, aspect: Localized(zh: "施行", en: "in force"), before: words(old),
                after: words(new), because: because(.appliesWhen(new.id))))
        return false
    }

    private mutating func declaration(_ old: Indicator, _ new: Indicator) {
        guard old.mayNotApply != new.mayNotApply else { return }
        func words(_ indicator: Indicator) -> Localized {
            indicator.mayNotApply
                ? Localized(zh: "可以声明", en: "it may be") : Localized(zh: "不可以声明", en: "it may not be")
        }
        report(
            CriteriaChange(
                id: new.id, part: .declaration, nature: new.mayNotApply ? .loosened : .tightened,
                title: new.title, before: words(old), after: words(new)))
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
