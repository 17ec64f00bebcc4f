import HarmonyRules
import HarmonySyntax

/// The table of points: what it adds up to, what each indicator earns, what groups and levels take.
extension StandardDiffer {
    mutating func scoring() {
        switch (before.scoring, after.scoring) {
        case (nil, nil): return
        case (nil, let new?): table(.added, new, because: because(.scoring))
        case (let old?, nil): table(.removed, old, because: nil)
        case (let old?, let new?): compare(old, new)
        }
    }

    private mutating func table(_ nature: CriteriaChange.Nature, _ scoring: Scoring, because: Localized?) {
        report(
            CriteriaChange(
                id: "scoring", part: .scoring, nature: nature,
                title: scoring.title ?? Localized(zh: "计分表", en: "table of points"), because: because))
    }

    private mutating func compare(_ old: Scoring, _ new: Scoring) {
        let title = new.title ?? Localized(zh: "计分表", en: "table of points")
        words("scoring", title, Localized(zh: "名称", en: "name"), old.title, new.title)
        words("scoring", title, Localized(zh: "理由", en: "reason"), old.because, new.because)
        value("scoring.base", .scoring, title, old.base, new.base)
        if old.notApplicable != new.notApplicable {
            report(
                CriteriaChange(
                    id: "scoring.notApplicable", part: .scoring, nature: .changed, title: title,
                    aspect: Localized(zh: "不适用指标的分值", en: "points of what does not apply"),
                    before: old.notApplicable.words, after: new.notApplicable.words))
        }
        points(old, new)
        groups(old, new)
        levels(old, new)
    }

    /// Points may be moved from one indicator to another: that is no direction.
    private mutating func points(_ old: Scoring, _ new: Scoring) {
        for points in old.points where new.points(of: points.indicator) == nil {
            value("scoring." + points.indicator, .points, title(points.indicator), points.full, nil)
        }
        for points in new.points {
            let mine = old.points(of: points.indicator)
            let id = "scoring." + points.indicator
            value(id, .points, title(points.indicator), mine?.full, points.full)
            if let mine { pointRule(mine, points, title(points.indicator)) }
        }
    }

    private func title(_ indicator: String) -> Localized? {
        (after.indicator(indicator) ?? before.indicator(indicator))?.title
    }

    // MARK: Groups and levels

    private mutating func groups(_ old: Scoring, _ new: Scoring) {
        list(old.groups.map { ($0.id, $0.title) }, new.groups.map { ($0.id, $0.title) }, .group) {
            "scoring.groups." + $0
        }
        for group in new.groups {
            guard let mine = old.groups.first(where: { $0.id == group.id }) else { continue }
            let id = "scoring.groups." + group.id
            // Out of another sum the same number is another demand.
            let isAlike = mine.full == group.full && mine.items == group.items
            value(id, .group, group.title, mine.minimum, group.minimum, isDemand: isAlike)
            if mine.items != group.items {
                report(
                    CriteriaChange(
                        id: id, part: .group, nature: .changed, title: group.title,
                        aspect: Localized(zh: "所含条目", en: "items"),
                        before: .same(mine.items.joined(separator: ", ")),
                        after: .same(group.items.joined(separator: ", "))))
            }
        }
    }

    private mutating func levels(_ old: Scoring, _ new: Scoring) {
        let names = { (scoring: Scoring) in
            scoring.levels.map { ($0.id, $0.title ?? Localized(zh: $0.id, en: $0.id)) }
        }
        list(names(old), names(new), .scoreLevel) { "scoring.levels." + $0 }
        for level in new.levels {
            guard let mine = old.levels.first(where: { $0.id == level.id }) else { continue }
            let id = "scoring.levels." + level.id
            value(id, .scoreLevel, level.title, mine.atLeast, level.atLeast, isDemand: old.base == new.base)
            rule(
                (mine.when?.require, .factsAlone), (level.when?.require, .factsAlone),
                CriteriaChange(
                    id: id, part: .scoreLevel, nature: .changed, title: level.title,
                    aspect: Localized(zh: "条件", en: "condition")), wider: .loosened)
        }
    }

    /// A number of the table.
    ///
    /// - Parameter isDemand: whether more of it is stricter.
    private mutating func value(
        _ id: String, _ part: CriteriaChange.Part, _ title: Localized?, _ old: Rational?, _ new: Rational?,
        isDemand: Bool = false
    ) {
        guard old != new else { return }
        func text(_ number: Rational?) -> Localized? { .same(number?.groupedText()) }
        var nature = CriteriaChange.Nature.changed
        if isDemand { nature = (old ?? .zero) < (new ?? .zero) ? .tightened : .loosened }
        report(
            CriteriaChange(
                id: id, part: part, nature: nature, title: title, before: text(old), after: text(new)))
    }
}

extension NotApplicableRule {
    fileprivate var words: Localized {
        switch self {
        case .full: Localized(zh: "算作满分", en: "count as earned")
        case .excluded: Localized(zh: "不计入，其余按比例折算", en: "left out, the rest scaled up")
        }
    }
}
