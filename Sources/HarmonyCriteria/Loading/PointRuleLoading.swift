import HarmonyRules
import HarmonySyntax

/// The points of one indicator: a number, `each`, `bands` or `lose`.
extension CriteriaLoader {
    mutating func points(
        _ value: JSONDocument.Value, of indicator: Indicator, _ parts: ScoringParts
    ) -> IndicatorPoints? {
        if document.kind(value) == .number {
            if indicator.rules.conditions.isEmpty {
                fields.wrongType(
                    value, zh: "按 of 分档的分值：\(indicator.id) 没有任何要求，无从全得或全失",
                    en: "bands of a figure: \(indicator.id) demands nothing that could be met or not")
            }
            return number(value, .zeroOrMore).map {
                IndicatorPoints(indicator: indicator.id, full: $0, rule: .allOrNothing)
            }
        }
        guard document.kind(value) == .object else {
            fields.wrongType(
                value, zh: "分值，或含 each、bands 或 lose 的对象", en: "points, or an object with each, bands or lose")
            return nil
        }
        if document.member(value, "each") != nil { return each(value, of: indicator) }
        if document.member(value, "bands") != nil { return bands(value, of: indicator, parts) }
        if document.member(value, "lose") != nil { return deduction(value, of: indicator, parts) }
        let before = fields.diagnostics.count
        _ = fields.object(value, known: ["each", "of", "bands", "points", "lose"])
        if fields.diagnostics.count == before {
            fields.wrongType(
                value, zh: "含 each、bands 或 lose 的对象", en: "an object with each, bands or lose",
                help: Localized(zh: "全得或全失的，只写一个数", en: "for all or nothing write the number alone"))
        }
        return nil
    }

    // MARK: By condition

    private mutating func each(_ value: JSONDocument.Value, of indicator: Indicator) -> IndicatorPoints? {
        guard let members = fields.object(value, known: ["each"]), let table = members["each"],
            fields.expect(.object, table)
        else { return nil }
        let known = indicator.rules.conditions.compactMap(\.id)
        let entries = document.pairs(table)
        let isRepeated = known.contains { document.isRepeated($0, in: table) }
        if entries.isEmpty, !isRepeated {
            fields.wrongType(table, zh: "至少一个条件", en: "at least one condition")
        }
        var found: [ConditionPoints] = []
        for (key, value) in entries {
            let id = document.string(key)
            let points = number(value, .zeroOrMore)
            guard known.contains(id) else {
                unknown(
                    key, zh: "指标 \(indicator.id) 没有条件“\(id)”",
                    en: "indicator \(indicator.id) has no condition '\(id)'",
                    help: known.isEmpty
                        ? Localized(
                            zh: "它的 metWhen 不是条件列表：写一个数，或按 of 分档",
                            en: "its metWhen is no list of conditions: write a number, or bands of a figure")
                        : didYouMean(id, among: known)
                            ?? Localized(
                                zh: "可用：" + listed(known).zh,
                                en: "known: " + listed(known).en))
                continue
            }
            if let points { found.append(ConditionPoints(condition: id, points: points)) }
        }
        guard found.count == entries.count, !found.isEmpty, !isRepeated,
            let full = Rational.sum(found.map(\.points))
        else { return nil }
        let inOrder = known.compactMap { id in found.first { $0.condition == id } }
        return IndicatorPoints(indicator: indicator.id, full: full, rule: .each(inOrder))
    }

    // MARK: By bands

    private mutating func bands(
        _ value: JSONDocument.Value, of indicator: Indicator, _ parts: ScoringParts
    ) -> IndicatorPoints? {
        guard let members = fields.object(value, known: ["of", "bands"]), let list = members["bands"] else {
            return nil
        }
        let of = fields.required("of", in: members).flatMap { measure($0, of: indicator, parts) }
        guard let entries = fields.array(list) else { return nil }
        if entries.isEmpty { fields.wrongType(list, zh: "至少一档", en: "at least one band") }
        var bands: [Band] = []
        var isSound = !entries.isEmpty
        var before: Band?
        for entry in entries {
            guard let members = fields.object(entry, known: ["atLeast", "points"]) else {
                isSound = false
                continue
            }
            let points = fields.required("points", in: members).flatMap { number($0, .zeroOrMore) }
            let atLeast = members["atLeast"].flatMap { threshold($0, of) }
            guard let points, atLeast != nil || members["atLeast"] == nil else {
                isSound = false
                continue
            }
            let band = Band(atLeast: atLeast, points: points)
            let isOver = overlaps(band, after: before, of, entry, members)
            before = band
            if !isOver {
                bands.append(band)
                if !fields.trusts { places.note(threshold: members["atLeast"], of: indicator.id) }
            } else {
                isSound = false
            }
        }
        guard let of, isSound, let full = bands.first?.points else { return nil }
        return IndicatorPoints(indicator: indicator.id, full: full, rule: .bands(of: of, bands))
    }

    /// Whether nothing would ever land in a band, or landing lower would earn more.
    private mutating func overlaps(
        _ band: Band, after last: Band?, _ of: Formula?, _ entry: JSONDocument.Value,
        _ members: JSONFields.Members
    ) -> Bool {
        guard let last else { return false }
        guard let least = last.atLeast else {
            fields.report(
                CriteriaProblem.overlappingBands, members["atLeast"] ?? entry,
                zh: "前一档没有写 atLeast，包括了其余一切情形，这一档永远落不到",
                en: "the band before has no atLeast and takes all the rest, so nothing lands in this one",
                help: Localized(zh: "没有 atLeast 的一档写在最后", en: "put the band without atLeast last"))
            return true
        }
        if let atLeast = band.atLeast, atLeast >= least, let place = members["atLeast"] {
            let (this, before) = (text(atLeast, of), text(least, of))
            fields.report(
                CriteriaProblem.overlappingBands, place, zh: "\(this) 不低于前一档的 \(before)，这一档永远落不到",
                en: "\(this) is not below the \(before) of the band before, so nothing lands in this one",
                help: Localized(zh: "各档从高到低排列", en: "list the bands from the highest to the lowest"))
            return true
        }
        if band.points > last.points, let place = members["points"] {
            let (this, before) = (band.points.groupedText(), last.points.groupedText())
            fields.report(
                CriteriaProblem.overlappingBands, place, zh: "这一档较低，却得 \(this) 分，多于前一档的 \(before) 分",
                en: "this lower band earns \(this) points, more than the \(before) of the band before",
                help: Localized(zh: "较低的一档，分值不应更高", en: "a lower band earns no more than the one above it"))
            return true
        }
        return false
    }

    // MARK: By what is short

    private mutating func deduction(
        _ value: JSONDocument.Value, of indicator: Indicator, _ parts: ScoringParts
    ) -> IndicatorPoints? {
        guard let members = fields.object(value, known: ["points", "of", "lose"]) else { return nil }
        let full = fields.required("points", in: members).flatMap { number($0, .zeroOrMore) }
        let of = fields.required("of", in: members).flatMap { measure($0, of: indicator, parts) }
        guard let lose = members["lose"],
            let own = fields.object(lose, known: ["points", "perShort", "below", "floor"])
        else { return nil }
        let points = fields.required("points", in: own).flatMap { number($0, .aboveZero) }
        let step = fields.required("perShort", in: own).flatMap { value -> Rational? in
            guard let step = threshold(value, of) else { return nil }
            if step > .zero { return step }
            fields.wrongType(value, zh: "大于 0 的步长", en: "a step above zero")
            return nil
        }
        let below = fields.required("below", in: own).flatMap { threshold($0, of) }
        if !fields.trusts { places.note(threshold: own["below"], of: indicator.id) }
        let floor = own["floor"].map { number($0, .zeroOrMore) } ?? .zero
        if let full, let floor, floor > full, let place = own["floor"] {
            let most = full.groupedText()
            fields.wrongType(place, zh: "不超过 \(most) 的数", en: "a number of at most \(most)")
            return nil
        }
        guard let full, let of, let points, let step, let below, let floor else { return nil }
        return IndicatorPoints(
            indicator: indicator.id, full: full,
            rule: .lose(Deduction(of: of, below: below, step: step, points: points, floor: floor)))
    }

    // MARK: Figures

    private mutating func measure(
        _ value: JSONDocument.Value, of indicator: Indicator, _ parts: ScoringParts
    ) -> Formula? {
        guard let expression = expression(value) else { return nil }
        let bound = Binder.bind(expression, in: parts.scope(indicator.id), expecting: .number(.plain))
        for fault in bound.faults where fault.kind != Binder.inherited { report(fault, in: value) }
        if !fields.trusts { places.note(bound.formula, value) }
        return bound.formula
    }

    /// A figure to compare with: `"80%"` beside a share, a bare number beside anything else.
    ///
    /// - Parameter of: what is measured; nil if it could not be read, and then either form will do.
    private mutating func threshold(_ value: JSONDocument.Value, _ of: Formula?) -> Rational? {
        let isText = document.kind(value) == .string
        let isShare = of?.isShare ?? isText
        if isShare {
            if isText, let share = Rational(percent: document.string(value)) { return share }
            fields.wrongType(value, zh: "百分数（如 \"80%\"）", en: "a percentage such as \"80%\"")
            return nil
        }
        if isText, let of {
            let type = of.types[of.root].name
            fields.wrongType(value, zh: "数字（of 的值是\(type.zh)）", en: "a number (of is worth a \(type.en))")
            return nil
        }
        return number(value, .any)
    }

    private func text(_ number: Rational, _ of: Formula?) -> String {
        of?.isShare ?? true ? Rational.percentText(number) : number.groupedText()
    }
}

extension Formula {
    /// Whether its value is a share, which is written with a percent sign.
    package var isShare: Bool { types[root] == .number(.ratio) }
}
