import HarmonyRules
import HarmonySyntax

/// `change`: parameters, conditions, and indicators themselves.
extension CriteriaLoader {
    mutating func readChanges(_ root: JSONFields.Members, _ tailoring: inout Tailoring) {
        guard let value = root["change"], fields.expect(.object, value) else { return }
        for (key, entry) in document.pairs(value) {
            guard fields.expect(.object, entry), isInForce(fields.members(entry)) else { continue }
            let id = document.string(key)
            if let item = tailoring.parent.items.first(where: { $0.id == id }) {
                let ids = item.indicators.map(\.id)
                fields.report(
                    CriteriaProblem.unknownReference, key, zh: "“\(id)”是条目，要修改的是它的指标",
                    en: "\(id) is an item; what can be changed is its indicators",
                    help: Localized(
                        zh: "其指标：" + listed(ids).zh,
                        en: "its indicators: " + listed(ids).en))
            } else if let edit = tailoring.edit(id) {
                changeQuestion(key, entry, edit)
            } else if let dot = id.lastIndex(of: "."), let edit = tailoring.edit(String(id[..<dot])) {
                changePart(String(id[id.index(after: dot)...]), key, entry, edit, &tailoring)
            } else {
                let names = tailoring.parent.indicators.flatMap { indicator in
                    (indicator.question.parameters.map(\.id) + indicator.rules.conditions.compactMap(\.id))
                        .map {
                            indicator.id + "." + $0
                        }
                }
                unknownTarget(id, key, among: tailoring.questionIds + names)
            }
        }
    }

    private mutating func changeQuestion(
        _ key: JSONDocument.Value, _ entry: JSONDocument.Value, _ edit: QuestionEdit
    ) {
        // The question itself stays: an answer written for the parent must mean the same.
        let words = ["reading", "advice"]
        let known = (edit.indicator == nil ? [] : ["level", "binds", "appliesWhen", "let"]) + words
        let stays = Localized(
            zh: "问题不能修改：同一个答案在各地须是同一个意思；另有要求的，在 add 之下增加指标或者条件",
            en:
                "the question stays, so that an answer means the same everywhere; further demands go under add"
        )
        guard
            let members = fields.object(
                entry, known: known + Self.quotationFields + Self.changeFields,
                hint: { ["question", "title"].contains($0) ? stays : nil })
        else { return }
        let because = because(members)
        if document.pairs(entry).allSatisfy({ pair in
            Self.changeFields.contains { document.key(pair.key, is: $0) }
        }) {
            fields.wrongType(
                entry, zh: "至少修改一项的对象（" + known.joined(separator: "、") + "）",
                en: "an object that changes something (" + known.joined(separator: ", ") + ")")
        }
        edit.change = .init(key: key, members: members, because: because)
        if !fields.trusts { places.note(.question(edit.question.id), key) }
        if let lets = members["let"] { define(lets, in: edit.draft, because: because) }
    }

    /// What an entry may quote of the local file's own document.
    static let quotationFields = ["clause", "fragment", "translation"]
    /// What every entry can hold besides what it changes.
    private static let changeFields = ["because", "from", "until"]

    /// A parameter or a condition of a question; where both have the name, a parameter is what gets a value.
    private mutating func changePart(
        _ name: String, _ key: JSONDocument.Value, _ entry: JSONDocument.Value, _ edit: QuestionEdit,
        _ tailoring: inout Tailoring
    ) {
        let inherited = edit.question.parameters
        let parameter = inherited.firstIndex { $0.id == name }
        let condition = edit.conditions.firstIndex { $0.id == name }
        let isValue = ["value", "values"].contains { document.member(entry, $0) != nil }
        if let parameter, condition == nil || isValue {
            changeParameter(parameter, key, entry, edit, &tailoring)
        } else if let condition {
            let known = ["require", "if", "let", "label", "basis"] + Self.changeFields
            guard let members = fields.object(entry, known: known) else { return }
            let change = QuestionEdit.Change(key: key, members: members, because: because(members))
            if members["require"] == nil, members["if"] == nil {
                _ = fields.required("require", in: members)
            }
            edit.conditionChanges.append((condition, change))
            if let lets = members["let"] { define(lets, in: edit.draft, because: change.because) }
            tailoring.set(.condition(edit.question.id, name), change.because)
        } else if edit.indicator?.rules.dormant.contains(name) == true {
            // It is looked at with the state in which there is such a condition.
        } else {
            unknownTarget(
                edit.question.id + "." + name, key,
                among: (inherited.map(\.id) + edit.conditions.compactMap(\.id)).map {
                    edit.question.id + "." + $0
                })
        }
    }

    private mutating func changeParameter(
        _ index: Int, _ key: JSONDocument.Value, _ entry: JSONDocument.Value, _ edit: QuestionEdit,
        _ tailoring: inout Tailoring
    ) {
        let known = ["value", "values", "basis", "label", "reading"] + Self.changeFields
        guard let members = fields.object(entry, known: known) else { return }
        let because = because(members)
        let old = edit.question.parameters[index]
        isSuspended = edit.indicator?.isInForce == false
        defer { isSuspended = false }
        let state = members["values"].map { stateInForce($0, of: members) } ?? members
        guard let state else { return }
        let basis = state["basis"].map { deferredBases($0) } ?? ownConvention
        guard let written = fields.required("value", in: state),
            let value = parameterValue(written, old.type)
        else { return }
        let new = Parameter(
            id: old.id, type: old.type, value: value, written: writtenValue(written), unit: old.unit,
            label: fields.optionalLocalized("label", in: members) ?? old.label, readBasis: basis,
            // How the parent read its value says nothing of another one.
            reading: fields.optionalLocalized("reading", in: state)
                ?? fields.optionalLocalized("reading", in: members)
                ?? (value == old.value ? old.reading : nil),
            readBound: { old.limit })
        // The program's own files are checked when it is tested.
        if !fields.trusts {
            checkLoosening(from: old, to: new, of: edit, tailoring.space, at: written)
            places.note(.parameter(edit.question.id, old.id), key)
        }
        edit.draft.parameters[index] = new
        edit.hasChangedParameters = true
        tailoring.set(.parameter(edit.question.id, old.id), because)
    }

    /// What a local file decides without naming a law.
    var ownConvention: Deferred<Basis> {
        { [authority] in
            [Basis(kind: .convention, authority: authority)]
        }
    }

    // MARK: Second pass

    mutating func changed(
        _ condition: Condition, _ change: QuestionEdit.Change, _ edit: QuestionEdit,
        _ tailoring: inout Tailoring
    ) -> Condition {
        let members = change.members
        let require = members["require"].flatMap { formula($0, in: edit.draft, expecting: .boolean) }
        let when = members["if"].flatMap { formula($0, in: edit.draft, expecting: .boolean) }
        if let value = members["label"] { checkPlaceholders(value, edit.draft) }
        let label = fields.optionalLocalized("label", in: members)
        let limit = limit(of: condition, edit)
        // With a law of its own the whole of the new demand binds.
        let isLawful = members["basis"].map { deferredBases($0)().contains(where: \.binds) } ?? false
        if let limit, !fields.trusts {
            if let require, let place = members["require"] {
                checkDemand(from: limit, to: require, condition, edit, at: place)
            }
            if let when, let place = members["if"] {
                checkReach(
                    from: limit.when, to: when, CriteriaProblem.loosenedCondition, condition, edit, at: place)
            }
        }
        return Condition(
            id: condition.id,
            // The parent's words describe the parent's demand.
            label: label ?? (members["require"] == nil ? condition.label : nil),
            when: when ?? condition.when, require: require ?? condition.require,
            readBasis: basis(of: condition, after: members, limit), bound: isLawful ? nil : limit)
    }

    /// Whose a changed condition is: what it says of itself; the parent's, as long as the demand is; else both
    /// those whose demand it still holds and the local file.
    private mutating func basis(
        of condition: Condition, after members: JSONFields.Members, _ limit: BoundDemand?
    ) -> Deferred<Basis> {
        if let own = members["basis"] { return deferredBases(own) }
        if members["require"] == nil { return condition.readBasis }
        let own = ownConvention()
        let held = limit?.basis.filter(\.binds) ?? []
        return { held + own }
    }

    /// The level and `appliesWhen` of an indicator after a change.
    mutating func scope(
        of indicator: Indicator, _ edit: QuestionEdit, _ tailoring: inout Tailoring
    ) -> (Level, Formula?) {
        var level = indicator.level
        var applies = indicator.rules.appliesWhen.map { edit.settled($0) }
        guard let change = edit.change else { return (level, applies) }
        if let value = change.members["level"], let new = keyword(value, as: Level.self) {
            checkDiagnostic(new, of: indicator.id, at: value)
            if !fields.trusts { checkLevel(from: level, to: new, indicator, tailoring.parent, at: value) }
            level = new
            tailoring.set(.level(indicator.id), change.because)
        }
        if let value = change.members["appliesWhen"],
            let new = formula(value, in: edit.draft, expecting: .boolean)
        {
            if !fields.trusts, indicator.isInForce,
                !Self.bindingBasis(of: indicator, in: tailoring.parent).isEmpty
            {
                checkReach(
                    from: applies, to: new, CriteriaProblem.loosenedApplicability, nil, edit, at: value)
            }
            // On a day on which it is not in force it applies to nobody, whatever is changed.
            if indicator.isInForce { applies = new }
            tailoring.set(.appliesWhen(indicator.id), change.because)
        }
        return (level, applies)
    }
}
