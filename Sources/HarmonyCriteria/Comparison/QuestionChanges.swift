import HarmonyRules
import HarmonySyntax

/// What indicators and removal triggers have in common.
extension StandardDiffer {
    mutating func question(_ old: QuestionEdit.Subject, _ new: QuestionEdit.Subject) {
        let (was, now) = (old.question, new.question)
        let id = now.id
        inputs(
            was.inputs, now.inputs, part: .input, because: { .input(id, $0) }, id: { id + "." + $0 })
        parameters(old, new)
        let evidence = { (question: Question) in question.evidence.map { ($0.id, $0.name) } }
        list(evidence(was), evidence(now), .evidence) { id + "." + $0 }
        notes(was, now)
        let fields: [(Localized, Localized?, Localized?)] = [
            (Localized(zh: "标题", en: "title"), was.title, now.title),
            (Localized(zh: "问题", en: "question"), was.text, now.text),
            (Localized(zh: "条文", en: "clause"), .same(was.fragment), .same(now.fragment)),
            (Localized(zh: "读法", en: "reading"), was.reading, now.reading),
            (Localized(zh: "建议", en: "advice"), was.advice, now.advice),
        ]
        // Without a title of its own a question is called by itself: it is told once.
        let isUntitled = was.title == was.text && now.title == now.text
        for (aspect, mine, theirs) in isUntitled ? fields.dropFirst()[...] : fields[...] {
            words(id, now.expanded(now.title), aspect, mine, theirs, of: (was, now))
        }
        for quotation in now.quotations.dropFirst(was.quotations.count) {
            words(
                id, now.title, Localized(zh: "地方条文", en: "local clause"), nil,
                .same(quotation.fragment))
        }
        basis(id, now.title, was.basis, now.basis, nil)
    }

    private mutating func notes(_ old: Question, _ new: Question) {
        let (was, now) = (old.notes.map(\.text), new.notes.map(\.text))
        for text in was where !now.contains(text) {
            report(CriteriaChange(id: new.id, part: .note, nature: .removed, title: new.title, before: text))
        }
        for (index, text) in now.enumerated() where !was.contains(text) {
            report(
                CriteriaChange(
                    id: new.id, part: .note, nature: .added, title: new.title, after: text,
                    because: because(.note(new.id, index))))
        }
    }

    // MARK: Rules

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
        let nature: CriteriaChange.Nature
        switch ShapedRule.relation(of: now, to: was) {
        case .same: return
        case .wider: nature = wider
        case .narrower: nature = wider.opposite
        case .unknown: nature = .changed
        }
        report(
            CriteriaChange(
                id: change.id, part: change.part, nature: nature, title: change.title, aspect: change.aspect,
                before: .same(old.formula?.text), after: .same(new.formula?.text), because: change.because))
    }

    // MARK: Basis

    /// Whose demand or number it is, where that alone has changed or changed as well.
    mutating func basis(
        _ id: String, _ title: Localized?, _ old: [Basis], _ new: [Basis], _ because: Localized?
    ) {
        let (was, now) = (BasisWords.all(old), BasisWords.all(new))
        guard was != now else { return }
        let isNothing = Localized(zh: "未注明", en: "not given")
        report(
            CriteriaChange(
                id: id, part: .basis, nature: .changed, title: title,
                before: old.isEmpty ? isNothing : was, after: new.isEmpty ? isNothing : now,
                because: because))
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
    static func all(_ bases: [Basis]) -> Localized {
        let texts = bases.map { settler([$0]) }
        var seen: [Localized] = []
        for text in texts where !seen.contains(text) { seen.append(text) }
        return Localized(
            zh: seen.map(\.zh).joined(separator: "、"), en: seen.map(\.en).joined(separator: ", "))
    }
}
