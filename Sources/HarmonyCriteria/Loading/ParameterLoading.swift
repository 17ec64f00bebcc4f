import HarmonyRules
import HarmonySyntax

extension CriteriaLoader {
    /// - Parameter inherited: the parameters that the question has already.
    mutating func parameters(_ value: JSONDocument.Value?, besides inherited: [Parameter] = []) -> [Parameter]
    {
        var parameters = inherited
        for entry in entries(value) {
            guard let parameter = parameter(entry) else { continue }
            if parameters.contains(where: { $0.id == parameter.id }) {
                duplicate(parameter.id, document.member(entry, "id") ?? entry)
            } else {
                parameters.append(parameter)
            }
        }
        return parameters
    }

    private mutating func parameter(_ entry: JSONDocument.Value) -> Parameter? {
        let known = ["id", "type", "value", "values", "unit", "label", "basis", "reading"]
        guard let members = fields.object(entry, known: known) else { return nil }
        let id = requiredId(members, .name)
        let type = fields.required("type", in: members).flatMap { keyword($0, as: ParameterType.self) }
        let state = members["values"].map { stateInForce($0, of: members) } ?? members
        let written = state.flatMap { fields.required("value", in: $0) }
        let basis = deferredBases(state.flatMap { fields.required("basis", in: $0) })
        let unit = fields.optionalLocalized("unit", in: members)
        let label = fields.optionalLocalized("label", in: members)
        let reading =
            state.flatMap { fields.optionalLocalized("reading", in: $0) }
            ?? fields.optionalLocalized("reading", in: members)
        guard let id, let type, let written else { return nil }
        // A parameter with a bad value still exists: what uses it is not wrong because of that.
        let value = parameterValue(written, type) ?? .unknown(.unanswered)
        return Parameter(
            id: id, type: type, value: value,
            written: writtenValue(written), unit: unit,
            label: label, readBasis: basis, reading: reading, readBound: { nil })
    }

    /// The entry of `values` that holds on the day: one and no more. While its indicator is not in force, any will do.
    mutating func stateInForce(_ list: JSONDocument.Value, of members: JSONFields.Members)
        -> JSONFields.Members?
    {
        for name in ["value", "basis"] {
            guard !fields.trusts, let place = members[name] else { continue }
            fields.report(
                CriteriaProblem.fields.unknownField, place, zh: "有 values 时，\(name) 写在它的各项之内",
                en: "with 'values', '\(name)' belongs into its entries")
        }
        var first: JSONFields.Members?
        var holding: [JSONFields.Members] = []
        for entry in someOf(list) ?? [] {
            guard let state = fields.object(entry, known: ["from", "until", "value", "basis", "reading"])
            else { continue }
            first = first ?? state
            if isInForce(state) { holding.append(state) }
        }
        guard holding.count != 1, !isSuspended, let first else { return holding.first ?? first }
        let isNone = holding.isEmpty
        fields.report(
            CriteriaProblem.uncoveredDays, holding.dropFirst().first?.object ?? list,
            zh: isNone ? "values 里没有一个取值有效" : "values 里同时有效的取值不止一个",
            en: isNone ? "there is no value in force" : "there is more than one value in force",
            help: Localized(
                zh: "各项的 from、until 首尾相接，既不留空，也不重叠",
                en: "let from and until of the entries meet, without a gap and without an overlap"))
        return holding.first ?? first
    }

    func writtenValue(_ value: JSONDocument.Value) -> String {
        document.kind(value) == .string ? document.string(value) : document.excerpt(value)
    }

    mutating func parameterValue(_ value: JSONDocument.Value, _ type: ParameterType) -> Value? {
        let text = document.kind(value) == .string ? document.string(value) : nil
        let number =
            document.kind(value) == .number ? (try? document.number(value)).map { Rational($0) } : nil
        let found: Value? =
            switch type {
            case .integer: number.flatMap { $0.isInteger ? .number($0) : nil }
            case .year: number.flatMap { $0.isInteger && $0 > .zero ? .number($0) : nil }
            case .number, .amount: number.map { .number($0) }
            case .percent: text.flatMap { Rational(percent: $0) }.map { .number($0) }
            case .fraction:
                text.flatMap { Rational(fraction: $0) }.flatMap { $0.isNegative ? nil : .number($0) }
            case .duration: text.flatMap { Period($0) }.map { .period($0) }
            case .date, .deadline: text.flatMap { CalendarDate(iso: $0.utf8) }.map { .date($0) }
            case .time:
                text.flatMap { ClockTime.minutes($0.utf8) }.map { .number(Rational($0)) }
            case .yearly: text.flatMap { YearlySpan($0) }.map { .yearly($0) }
            }
        if found == nil, document.kind(value) != .invalid {
            let form: String =
                switch type {
                case .integer: "300"
                case .year: "2025"
                case .number, .amount: "12.5"
                case .percent: "\"60%\""
                case .fraction: "\"2/3\""
                case .duration: "\"12 months\""
                case .date, .deadline: "\"2024-07-01\""
                case .time: "\"15:30\""
                case .yearly: "\"03-01/03-31\""
                }
            fields.report(
                CriteriaProblem.invalidValue, value,
                zh: "\(document.excerpt(value)) 不是 \(type.rawValue) 类型的值",
                en: "\(document.excerpt(value)) is not a value of type \(type.rawValue)",
                help: Localized(zh: "写法如 \(form)", en: "write it like \(form)"))
        }
        return found
    }
}
