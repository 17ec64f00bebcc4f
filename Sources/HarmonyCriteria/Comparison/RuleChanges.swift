import HarmonyRules
import HarmonySyntax

/// One rule, and whose it is.
extension StandardDiffer {
    /// A rule that differs.
    ///
    /// - Parameters:
    ///   - change: as it is reported, its nature and texts apart.
    ///   - wider: what it is that the rule holds more widely; holding more narrowly is the opposite.
    mutating func rule(
        _ old: (formula: Formula?, question: Question), _ new: (formula: Formula?, question: Question),
        _ change: CriteriaChange, wider: CriteriaChange.Nature
    ) {
        let was = old.formula.map { ShapedRule(formula: $0, question: old.question, shape: shapeBefore) }
        let now = new.formula.map { ShapedRule(formula: $0, question: new.question, shape: shapeAfter) }
        let relation = ShapedRule.relation(of: now, to: was)
        guard relation != .same else { return }
        var found = CriteriaChange(
            id: change.id, part: change.part, nature: relation.nature(wider: wider), title: change.title,
            aspect: change.aspect, before: .same(old.formula?.text), after: .same(new.formula?.text),
            because: change.because)
        if found.before == found.after { found.aspect = found.aspect ?? Self.definitions }
        report(found)
    }

    /// Whose demand or number it is, where that alone has changed or changed as well.
    mutating func basis(
        _ id: String, _ title: Localized?, _ old: [Basis], _ new: [Basis], _ because: Localized?
    ) {
        let hasNotes = BasisWords.all(old) == BasisWords.all(new)
        let (was, now) = (BasisWords.all(old, hasNotes: true), BasisWords.all(new, hasNotes: true))
        guard was != now else { return }
        let isNothing = Localized(zh: "未注明", en: "not given")
        func shown(_ bases: [Basis]) -> Localized {
            bases.isEmpty ? isNothing : BasisWords.all(bases, hasNotes: hasNotes)
        }
        report(
            CriteriaChange(
                id: id, part: .basis, nature: .changed, title: title, before: shown(old), after: shown(new),
                because: because))
    }

    /// Words that are put otherwise.
    mutating func words(
        _ id: String, _ title: Localized?, _ aspect: Localized, _ old: Localized?, _ new: Localized?,
        of questions: (before: Question, after: Question) = (.factsAlone, .factsAlone),
        because: Localized? = nil
    ) {
        guard old != new else { return }
        let nature: CriteriaChange.Nature = old == nil ? .added : new == nil ? .removed : .changed
        report(
            CriteriaChange(
                id: id, part: .wording, nature: nature, title: title, aspect: aspect,
                before: old.map { questions.before.expanded($0) },
                after: new.map { questions.after.expanded($0) }, because: because)
        )
    }
}

extension CriteriaChange.Nature {
    var opposite: Self {
        switch self {
        case .tightened: .loosened
        case .loosened: .tightened
        case .added: .removed
        case .removed: .added
        case .changed: .changed
        }
    }
}

extension BasisWords {
    /// Each basis by its kind and name, conventions included.
    static func all(_ bases: [Basis], hasNotes: Bool = false) -> Localized {
        let texts = bases.map { basis in
            let name = settler([basis])
            guard hasNotes else { return name }
            let details = [
                basis.quote.map { Localized(zh: "“\($0)”", en: "“\($0)”") },
                basis.translation.map { Localized(zh: $0, en: $0) }, basis.note,
            ].compactMap { $0 }
            guard !details.isEmpty else { return name }
            return Localized(
                zh: "\(name.zh)（\(details.map(\.zh).joined(separator: "；"))）",
                en: "\(name.en) (\(details.map(\.en).joined(separator: "; ")))")
        }
        var seen: [Localized] = []
        for text in texts where !seen.contains(text) { seen.append(text) }
        return Localized(
            zh: seen.map(\.zh).joined(separator: "、"), en: seen.map(\.en).joined(separator: ", "))
    }
}
