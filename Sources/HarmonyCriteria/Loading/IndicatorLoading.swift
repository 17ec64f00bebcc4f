import HarmonyRules
import HarmonySyntax

/// The second pass: every name is known, and expressions are bound to them.
extension CriteriaLoader {
    mutating func item(_ draft: ItemDraft) -> Item {
        Item(
            id: draft.id, title: draft.title, clause: draft.clause, basis: draft.basis,
            translation: draft.translation, reading: draft.reading, left: draft.left,
            indicators: draft.indicators.compactMap { indicator($0) })
    }

    mutating func indicator(_ draft: QuestionDraft) -> Indicator? {
        isSuspended = !draft.days.contains(day)
        defer { isSuspended = false }
        bindDefinitions(of: draft)
        let level = fields.required("level", in: draft.members).flatMap { keyword($0, as: Level.self) }
        let applies = draft.members["appliesWhen"].flatMap { formula($0, in: draft, expecting: .boolean) }
        let review = draft.members["reviewWhen"].flatMap { formula($0, in: draft, expecting: .boolean) }
        // What is only reported need not demand anything.
        let demand =
            level == .reported ? draft.members["metWhen"] : fields.required("metWhen", in: draft.members)
        let (conditions, dormant) = demand.map { self.conditions($0, of: draft) } ?? ([], [])
        let figure = figure(draft)
        let binds = binds(draft.members)
        if level == .reported, demand == nil, figure == nil, draft.inputs.isEmpty {
            _ = fields.required("inputs", in: draft.members)
        }
        if let level, let place = draft.members["level"] { checkDiagnostic(level, of: draft.id, at: place) }
        let mayNotApply = fields.boolean("mayNotApply", in: draft.members) ?? false
        let question = question(draft)
        guard let level else { return nil }
        return Indicator(
            question: question, level: level, binds: binds,
            rules: IndicatorRules(
                appliesWhen: isSuspended ? .never : applies, reviewWhen: review, conditions: conditions,
                dormant: dormant),
            mayNotApply: mayNotApply, definitions: draft.namedParts, figure: figure, days: draft.days,
            isInForce: !isSuspended)
    }

    /// Nothing that could fail stands in a diagnostic standard.
    mutating func checkDiagnostic(_ level: Level, of id: String, at place: JSONDocument.Value) {
        guard kind == .diagnostic, level != .reported else { return }
        fields.report(
            CriteriaProblem.verdictInDiagnostic, place,
            zh: "诊断性标准不作结论，指标 \(id) 只能是 reported",
            en: "a diagnostic standard gives no verdict: \(id) can only be reported")
    }

    /// Nor does anything that judges or follows from a judgement.
    mutating func refuseVerdicts(_ members: JSONFields.Members) {
        guard kind == .diagnostic else { return }
        for name in ["vetoes", "stages", "incentives", "scoring"] {
            guard let place = members[name] else { continue }
            fields.report(
                CriteriaProblem.verdictInDiagnostic, place, zh: "诊断性标准不作结论，不能有 \(name)",
                en: "a diagnostic standard gives no verdict and has no \(name)")
        }
    }

    /// A number or share, not a yes or no.
    private mutating func figure(_ draft: QuestionDraft) -> Formula? {
        guard let value = draft.members["figure"], let figure = formula(value, in: draft, expecting: nil)
        else {
            return nil
        }
        if case .number = figure.types[figure.root] { return figure }
        fields.wrongType(value, zh: "得出数或者比例的算式", en: "an expression that gives a number or a share")
        return nil
    }

    mutating func veto(_ draft: QuestionDraft) -> Veto? {
        let clause = draft.members["clause"].flatMap { fields.string($0) }
        let risk = fields.required("riskWhen", in: draft.members).flatMap {
            formula($0, in: draft, expecting: .boolean)
        }
        let vetoed = fields.required("vetoWhen", in: draft.members).flatMap {
            formula($0, in: draft, expecting: .boolean)
        }
        let question = question(draft)
        guard let risk, let vetoed, let slot = draft.confirmedSlot else { return nil }
        return Veto(question: question, clause: clause, riskWhen: risk, vetoWhen: vetoed, confirmedSlot: slot)
    }

    private mutating func question(_ draft: QuestionDraft) -> Question {
        for name in ["title", "question", "advice", "reading"] {
            if let value = draft.members[name] { checkPlaceholders(value, draft) }
        }
        if !fields.trusts, let parameters = draft.members["parameters"], document.kind(parameters) == .array {
            for parameter in document.elements(parameters) {
                if let reading = document.member(parameter, "reading") { checkPlaceholders(reading, draft) }
            }
        }
        return Question(
            id: draft.id, title: draft.title, fragment: draft.fragment,
            // A veto has its clause itself.
            clause: draft.confirmedSlot == nil ? draft.clause : nil,
            translation: fields.optionalString("translation", in: draft.members), text: draft.text,
            basis: draft.basis,
            reading: fields.optionalLocalized("reading", in: draft.members),
            inputs: draft.inputs.map { finish($0, in: draft) }, parameters: draft.parameters,
            notes: notes(draft.members["notes"], of: draft),
            evidence: deferredEvidence(draft.members["evidence"]),
            advice: fields.optionalLocalized("advice", in: draft.members))
    }
}
