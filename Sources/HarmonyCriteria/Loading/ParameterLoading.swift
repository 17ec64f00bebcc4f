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
        let known = ["id", "type", "value", "unit", "label", "basis", "reading"]
        guard let members = fields.object(entry, known: known) else { return nil }
        let id = requiredId(members, .name)
        let type = fields.required("type", in: members).flatMap { keyword($0, as: ParameterType.self) }
        let written = fields.required("value", in: members)
        let basis = deferredBases(fields.required("basis", in: members))
        let unit = fields.optionalLocalized("unit", in: members)
        let label = fields.optionalLocalized("label", in: members)
        let reading = fields.optionalLocalized("reading", in: members)
        guard let id, let type, let written else { return nil }
        // A parameter with a bad value still exists: what uses it is not wrong because of that.
        let value = parameterValue(written, type) ?? .unknown(.unanswered)
        return Parameter(
            id: id, type: type, value: value,
            written: writtenValue(written), unit: unit,
            label: label, readBasis: basis, reading: reading, readBound: { nil })
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

    // MARK: Basis

    mutating func deferredBases(_ value: JSONDocument.Value?) -> Deferred<Basis> {
        guard let value else { return { [] } }
        if fields.trusts {
            return { [document, authority] in
                var loader = CriteriaLoader(trusting: document, authority)
                return loader.bases(value)
            }
        }
        let found = bases(value)
        return { found }
    }

    /// One basis or a list of them.
    mutating func bases(_ value: JSONDocument.Value) -> [Basis] {
        guard document.kind(value) == .array else { return basis(value).map { [$0] } ?? [] }
        if document.elements(value).isEmpty {
            fields.wrongType(value, zh: "至少一项依据", en: "at least one basis")
        }
        var found: [Basis] = []
        for entry in document.elements(value) {
            if let basis = basis(entry) { found.append(basis) }
        }
        return found
    }

    private mutating func basis(_ value: JSONDocument.Value) -> Basis? {
        guard let members = fields.object(value, known: ["kind", "law", "article", "note"]) else {
            return nil
        }
        let kind = fields.required("kind", in: members).flatMap { keyword($0, as: BasisKind.self) }
        let law = members["law"].flatMap { fields.name($0) }
        let article = members["article"].flatMap { fields.name($0) }
        let note = fields.optionalLocalized("note", in: members)
        let isBlank =
            members["law"].map { document.kind($0) == .string && document.string($0).isEmpty } ?? true
        if kind == .law, isBlank {
            fields.report(
                CriteriaProblem.missingBasis, value, zh: "依据为法律，却没有写明法律名称",
                en: "the basis is a law, but no law is named")
        }
        return kind.map {
            Basis(kind: $0, law: law, article: article, note: note, authority: $0 == .law ? nil : authority)
        }
    }
}
