import HarmonyRules
import HarmonySyntax

/// Levels, from the lowest to the highest, and what they take.
extension CriteriaLoader {
    mutating func scoreLevels(
        _ value: JSONDocument.Value, _ base: Rational?, _ parts: ScoringParts
    ) -> [ScoreLevel] {
        var levels: [ScoreLevel] = []
        for entry in entries(value) {
            guard let members = fields.object(entry, known: ["id", "title", "atLeast", "when"]) else {
                continue
            }
            let id = requiredId(members, .part)
            if let id, levels.contains(where: { $0.id == id }) { duplicate(id, members["id"] ?? entry) }
            let title = fields.optionalLocalized("title", in: members)
            let atLeast = fields.required("atLeast", in: members).flatMap { number($0, .zeroOrMore) }
            let when = members["when"].flatMap { levelCondition($0, id, parts) }
            guard let id, let atLeast else { continue }
            if let place = members["atLeast"] { checkReach(atLeast, place, after: levels.last, base) }
            levels.append(ScoreLevel(id: id, title: title, atLeast: atLeast, when: when))
        }
        return levels
    }

    private mutating func checkReach(
        _ atLeast: Rational, _ place: JSONDocument.Value, after last: ScoreLevel?, _ base: Rational?
    ) {
        let points = atLeast.groupedText()
        if let base, atLeast > base {
            let most = base.groupedText()
            fields.report(
                CriteriaProblem.unreachableLevel, place, zh: "须有 \(points) 分，而满分只有 \(most) 分",
                en: "it takes \(points) points, and there are only \(most)")
        } else if let last, atLeast <= last.atLeast {
            let before = last.atLeast.groupedText()
            fields.report(
                CriteriaProblem.unreachableLevel, place, zh: "\(points) 分不高于前一等级 \(last.id) 的 \(before) 分",
                en: "\(points) points are not more than the \(before) of \(last.id) before it",
                help: Localized(zh: "等级从低到高排列", en: "list the levels from the lowest to the highest"))
        }
    }

    private mutating func levelCondition(
        _ value: JSONDocument.Value, _ id: String?, _ parts: ScoringParts
    ) -> Condition? {
        guard let expression = expression(value) else { return nil }
        let bound = Binder.bind(expression, in: parts.facts, expecting: .boolean)
        for fault in bound.faults {
            let isReference = expression.text.utf8.dropFirst(fault.range.lowerBound).starts(with: "${".utf8)
            report(isReference ? Self.factsOnly(fault) : fault, in: value)
        }
        guard let formula = bound.formula else { return nil }
        if !fields.trusts { places.note(formula, value) }
        return Condition(id: id, label: nil, when: nil, require: formula, readBasis: { [] })
    }

    private static func factsOnly(_ fault: RuleFault) -> RuleFault {
        RuleFault(
            fault.kind, fault.range, zh: "等级的条件只能引用基本情况和 asOf，不能引用指标的输入项",
            en: "a level's condition sees facts and asOf, not the inputs of indicators",
            help: Localized(zh: "把所需情况列为基本情况（facts）", en: "ask for it as a fact"))
    }
}
