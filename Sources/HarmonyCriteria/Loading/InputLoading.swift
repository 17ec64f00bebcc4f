import HarmonyRules
import HarmonySyntax

extension CriteriaLoader {
    private static let inputFields = [
        "id", "type", "unit", "label", "options", "minimum", "maximum", "atMost", "latest", "during",
        "askWhen", "none",
        "improve", "fromEnterprises",
    ]

    private static let factFields = inputFields + ["default"]

    mutating func readFacts(_ list: JSONDocument.Value?) {
        for value in entries(list) {
            if let draft = inputDraft(value, known: Self.factFields) {
                if facts.contains(where: { $0.input.id == draft.input.id }) {
                    duplicate(draft.input.id, document.member(value, "id") ?? value)
                } else {
                    facts.append(draft)
                }
            }
        }
    }

    /// - Parameter inherited: the inputs that the question has already.
    mutating func inputs(_ value: JSONDocument.Value?, besides inherited: [InputDraft] = []) -> [InputDraft] {
        var inputs = inherited
        for entry in entries(value) {
            guard let draft = inputDraft(entry, known: Self.inputFields) else { continue }
            if inputs.contains(where: { $0.input.id == draft.input.id }) {
                duplicate(draft.input.id, document.member(entry, "id") ?? entry)
            } else {
                inputs.append(draft)
            }
        }
        return inputs
    }

    private mutating func inputDraft(_ value: JSONDocument.Value, known: [String]) -> InputDraft? {
        guard let members = fields.object(value, known: known) else { return nil }
        let id = requiredId(members, .name)
        let type = fields.required("type", in: members).flatMap { keyword($0, as: InputType.self) }
        let label = fields.requiredLocalized("label", in: members)
        guard let id, let type, let label, let labelText = members["label"] else { return nil }
        reportIdle(members, type)
        let later = members["latest"].map { latest in
            if fields.string(latest) != "any" {
                fields.wrongType(latest, zh: "\"any\"（不写即为评估基准日）", en: "\"any\" (leave it out for asOf)")
            }
            return true
        }
        let minimum = members["minimum"].flatMap { bound($0, type) }
        let figure = members["fromEnterprises"].flatMap { aggregate($0) }
        let input = Input(
            id: id, type: type, label: label, unit: fields.optionalLocalized("unit", in: members),
            options: options(members, type),
            // A count or a sum below zero is nonsense unless a file says otherwise.
            minimum: minimum ?? (type == .integer || type == .amount ? .zero : nil),
            maximum: members["maximum"].flatMap { bound($0, type) }, whole: nil, mayBeLater: later ?? false,
            askWhen: nil, allowsNone: fields.boolean("none", in: members) ?? false,
            improve: members["improve"].flatMap { keyword($0, as: Improvement.self) },
            fromEnterprises: figure?.0, slot: takeSlot())
        if let figure { remember(figure.0, figure.1, of: input) }
        if !fields.trusts { places.note(input: input.slot, value) }
        return InputDraft(
            input: input, label: labelText, atMost: members["atMost"], askWhen: members["askWhen"],
            during: members["during"], standsFor: members["default"])
    }

    /// Fields that say nothing about an answer of this type would be passed over in silence.
    private mutating func reportIdle(_ members: JSONFields.Members, _ type: InputType) {
        guard !fields.trusts else { return }
        let fitting = [
            ("options", type == .choice || type == .choices), ("minimum", type.isNumeric),
            ("maximum", type.isNumeric), ("latest", type == .date || type == .year),
            ("during", type == .date), ("unit", type != .time),
        ]
        for (name, fits) in fitting where !fits {
            guard let value = members[name] else { continue }
            fields.report(
                CriteriaProblem.fields.unknownField, value, zh: "类型为 \(type.rawValue) 的输入项没有字段“\(name)”",
                en: "an input of type \(type.rawValue) has no field '\(name)'")
        }
    }

    private mutating func bound(_ value: JSONDocument.Value, _ type: InputType) -> Rational? {
        if type == .percent {
            guard let text = fields.string(value) else { return nil }
            if let share = Rational(percent: text) { return share }
            fields.wrongType(value, zh: "百分数（如 \"60%\"）", en: "a percentage such as \"60%\"")
            return nil
        }
        guard fields.expect(.number, value) else { return nil }
        if let literal = try? document.number(value) { return Rational(literal) }
        fields.wrongType(
            value, zh: "小数点前至多 15 位、后至多 6 位的数",
            en: "a number of at most 15 digits before the point and 6 after it")
        return nil
    }

    private mutating func options(_ members: JSONFields.Members, _ type: InputType) -> [Option] {
        guard type == .choice || type == .choices else { return [] }
        var options: [Option] = []
        guard let list = fields.required("options", in: members), let entries = fields.array(list) else {
            return []
        }
        for entry in entries {
            guard let option = fields.object(entry, known: ["id", "label"]) else { continue }
            let id = requiredId(option, .word)
            let label = fields.requiredLocalized("label", in: option)
            guard let id, let label else { continue }
            if options.contains(where: { $0.id == id }) {
                duplicate(id, document.member(entry, "id") ?? entry)
            } else {
                options.append(Option(id: id, label: label))
            }
        }
        if options.isEmpty || options.count > 64 {
            fields.wrongType(list, zh: "1 至 64 个选项", en: "1 to 64 options")
        }
        return options
    }

    /// The second pass over an input: what it is a part of, and when it is asked.
    mutating func finish(_ draft: InputDraft, in question: QuestionDraft?) -> Input {
        let input = draft.input
        guard let label = draft.label else { return input }
        if let question { checkPlaceholders(label, question) }
        return Input(
            id: input.id, type: input.type, label: input.label, unit: input.unit, options: input.options,
            minimum: input.minimum, maximum: input.maximum,
            whole: draft.atMost.flatMap { whole($0, of: input, in: question) },
            mayBeLater: input.mayBeLater, season: draft.during.flatMap { season($0, in: question) },
            askWhen: draft.askWhen.flatMap { formula($0, in: question, expecting: .boolean) },
            allowsNone: input.allowsNone, improve: input.improve, fromEnterprises: input.fromEnterprises,
            slot: input.slot)
    }

    /// `during` names a parameter of the same question: a part of each year.
    private mutating func season(_ value: JSONDocument.Value, in question: QuestionDraft?) -> String? {
        guard let name = fields.string(value) else { return nil }
        let spans = question?.parameters.filter { $0.type == .yearly }.map(\.id) ?? []
        if spans.contains(name) { return name }
        fields.report(
            CriteriaProblem.unknownReference, value, zh: "本问题没有类型为 yearly 的参数“\(name)”",
            en: "the question has no parameter '\(name)' of type yearly",
            help: Localized(
                zh: "during 写同一问题的一个 yearly 参数，日期须在它每年的期间之内",
                en: "during names a parameter of type yearly of the same question, in which the date must lie"
            ))
        return nil
    }

    /// `atMost` names a neighbour, a fact, or `E4.5.accepted`.
    private mutating func whole(_ value: JSONDocument.Value, of part: Input, in question: QuestionDraft?)
        -> Whole?
    {
        guard let name = fields.string(value) else { return nil }
        var found: (input: Input, same: Bool)?
        if let own = question?.inputs.first(where: { $0.input.id == name }) {
            found = (own.input, true)
        } else if let fact = facts.first(where: { $0.input.id == name }) {
            found = (fact.input, false)
        } else if let dot = name.lastIndex(of: "."),
            let question = others.first(where: { $0.question == name[..<dot] }),
            let other = question.inputs.first(where: { $0.input.id == name[name.index(after: dot)...] })
        {
            found = (other.input, false)
        }
        guard let found, found.input.slot != part.slot else {
            fields.report(
                CriteriaProblem.unknownReference, value, zh: "没有可作为整体的输入项或基本情况“\(name)”",
                en: "there is no input or fact '\(name)' to be the whole")
            return nil
        }
        guard found.input.valueType == part.valueType, part.type.isNumeric else {
            fields.report(
                RuleProblem.unitMismatch, value, zh: "部分与整体的类型或单位不同",
                en: "part and whole differ in type or unit")
            return nil
        }
        return Whole(input: found.input, sameQuestion: found.same)
    }
}
