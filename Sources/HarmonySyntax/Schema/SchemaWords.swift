/// What is said about a value that a schema refuses.
extension SchemaCheck {
    mutating func type(_ argument: JSONDocument.Value, _ value: JSONDocument.Value) {
        let names =
            schema.kind(argument) == .array
            ? schema.elements(argument).map { schema.string($0) } : [schema.string(argument)]
        guard !names.contains(where: { document.is(value, $0) }) else { return }
        let words = names.map(Self.word)
        fields.wrongType(
            value, zh: words.map(\.zh).joined(separator: "或"), en: words.map(\.en).joined(separator: " or "))
    }

    private static func word(_ type: String) -> Localized {
        switch type {
        case "object": Localized(zh: "对象 {…}", en: "an object {…}")
        case "array": Localized(zh: "数组 […]", en: "an array […]")
        case "string": Localized(zh: "带双引号的文字", en: "text in double quotes")
        case "integer": Localized(zh: "整数", en: "a whole number")
        case "number": Localized(zh: "数字", en: "a number")
        case "boolean": Localized(zh: "true 或 false", en: "true or false")
        default: Localized(zh: type, en: type)
        }
    }

    mutating func oneOf(_ allowed: [JSONDocument.Value], _ value: JSONDocument.Value) {
        guard !allowed.contains(where: { document.equals(value, $0, of: schema) }) else { return }
        let words = allowed.filter { schema.kind($0) == .string }.map { schema.string($0) }
        guard document.kind(value) == .string, !words.isEmpty else {
            let list = allowed.map { schema.excerpt($0) }
            fields.wrongType(
                value, zh: list.joined(separator: "、"), en: list.joined(separator: ", "))
            return
        }
        let word = document.string(value)
        let near = fields.suggestion(for: word, among: words)
        fields.report(
            unknownWord, value, zh: "此处不能写“\(word)”", en: "'\(word)' is not allowed here",
            help: Localized(
                zh: near.map { "是否为 \"\($0)\"？" } ?? "可用：" + words.joined(separator: "、"),
                en: near.map { "did you mean \"\($0)\"?" } ?? "allowed: " + words.joined(separator: ", ")))
    }

    /// A schema that nothing fits.
    mutating func refuse(_ value: JSONDocument.Value) {
        fields.report(
            kinds.wrongType, value, zh: "此处不能是 \(document.excerpt(value))",
            en: "\(document.excerpt(value)) cannot stand here")
    }

    mutating func refuse(field key: JSONDocument.Value) {
        let name = document.string(key)
        fields.report(
            kinds.unknownField, key, zh: "此处不能有字段“\(name)”", en: "the field '\(name)' does not belong here",
            help: Localized(
                zh: "它与同一对象的其他字段不相配", en: "it does not go with the other fields of its object"))
    }

    mutating func misshapen(
        _ value: JSONDocument.Value, _ pattern: JSONDocument.Value, _ rule: JSONDocument.Value
    ) {
        // The first example says more than a pattern.
        guard let examples = schema.member(rule, "examples"), let example = schema.elements(examples).first
        else {
            let form = schema.string(pattern)
            return fields.wrongType(value, zh: "形式为 \(form) 的文字", en: "text of the form \(form)")
        }
        let written = schema.excerpt(example)
        fields.wrongType(value, zh: "形如 \(written) 的文字", en: "text such as \(written)")
    }

    mutating func tooFew(_ value: JSONDocument.Value, _ least: JSONDocument.Value) {
        let count = schema.excerpt(least)
        fields.wrongType(value, zh: "至少 \(count) 项", en: "at least \(count) entries")
    }

    mutating func tooMany(_ value: JSONDocument.Value, _ most: JSONDocument.Value) {
        let count = schema.excerpt(most)
        fields.wrongType(value, zh: "至多 \(count) 项", en: "at most \(count) entries")
    }

    mutating func tooShort(_ value: JSONDocument.Value, _ least: JSONDocument.Value) {
        let count = schema.excerpt(least)
        fields.wrongType(value, zh: "至少 \(count) 个字符的文字", en: "text of at least \(count) characters")
    }

    mutating func tooSmall(_ value: JSONDocument.Value, _ least: JSONDocument.Value) {
        let bound = schema.excerpt(least)
        fields.wrongType(value, zh: "不小于 \(bound) 的数", en: "a number not below \(bound)")
    }

    mutating func tooLarge(_ value: JSONDocument.Value, _ most: JSONDocument.Value) {
        let bound = schema.excerpt(most)
        fields.wrongType(value, zh: "不大于 \(bound) 的数", en: "a number not above \(bound)")
    }
}
