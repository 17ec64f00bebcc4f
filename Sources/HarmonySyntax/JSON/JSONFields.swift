/// Reads objects field by field and collects everything that does not fit: unknown fields, missing ones,
/// values of the wrong type. What fits is still returned.
package struct JSONFields: Sendable {
    package let document: JSONDocument
    package private(set) var diagnostics: [Diagnostic] = []
    private let kinds: FieldProblem
    /// How a text without one of its languages is reported; nil where it is a missing field like any other.
    let languages: LanguageProblem?
    /// Whether the document is one of the program's own, checked when the program is tested: then unknown
    /// fields and texts need no look each time it starts.
    package let trusts: Bool
    /// Whether `null` stands for a field that is left out, as in a form that was not filled in.
    private let allowsNull: Bool

    package init(
        _ document: JSONDocument, _ kinds: FieldProblem, languages: LanguageProblem? = nil,
        trusting: Bool = false, allowingNull: Bool = false
    ) {
        self.languages = languages
        allowsNull = allowingNull
        self.document = document
        trusts = trusting
        self.kinds = kinds
    }

    /// The same, before anything was found wrong.
    package func again() -> JSONFields {
        JSONFields(document, kinds, languages: languages, trusting: trusts, allowingNull: allowsNull)
    }

    package mutating func report(
        _ kind: DiagnosticKind, _ value: JSONDocument.Value, zh: String, en: String, help: Localized? = nil
    ) {
        diagnostics.append(Diagnostic(kind, Localized(zh: zh, en: en), help: help, at: document.place(value)))
    }

    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// An object whose members all have names in `known`; anything else in it is reported.
    ///
    /// - Parameter hint: what to do about a member that is likely to be written here and belongs elsewhere.
    package mutating func object(
        _ value: JSONDocument.Value, known: [String],
        hint: (_ name: String) -> Localized? = { _ in nil }
    ) -> Members? {
        guard expect(.object, value) else { return nil }
        if trusts { return Members(document: document, object: value) }
        var strangers: [JSONDocument.Value] = []
        document.forEachMember(value) { key, _ in
            if !known.contains(where: { document.mayBe(key, $0) && document.key(key, is: $0) }) {
                strangers.append(key)
            }
        }
        for key in strangers {
            let name = document.string(key)
            unknown(name, key, known, hint(name))
        }
        return Members(document: document, object: value)
    }

    private mutating func unknown(
        _ name: String, _ key: JSONDocument.Value, _ known: [String], _ hint: Localized?
    ) {
        if let hint {
            let (zh, en) = ("此处不能写“\(name)”", "'\(name)' cannot stand here")
            report(kinds.unknownField, key, zh: zh, en: en, help: hint)
            return
        }
        let near = suggestion(for: name, among: known)
        report(
            kinds.unknownField, key, zh: "未知的字段“\(name)”", en: "unknown field '\(name)'",
            help: Localized(
                zh: near.map { "是否为 \"\($0)\"？" } ?? "可用字段：" + known.joined(separator: "、"),
                en: near.map { "did you mean \"\($0)\"?" } ?? "known fields: " + known.joined(separator: ", ")
            ))
    }

    /// The nearest known word; none any more once there are more problems than anybody reads.
    package func suggestion(for word: String, among known: some Sequence<String>) -> String? {
        diagnostics.count < 200 ? nearest(to: word, among: known) : nil
    }

    /// The members of one object, looked up where they stand: nothing is copied.
    package struct Members: Sendable {
        let document: JSONDocument
        package let object: JSONDocument.Value

        package subscript(name: String) -> JSONDocument.Value? { document.member(object, name) }
    }

    /// The members of an object whose names are checked elsewhere.
    package func members(_ object: JSONDocument.Value) -> Members {
        Members(document: document, object: object)
    }

    /// A field that must be there.
    package mutating func required(
        _ name: String, in members: Members, help: Localized? = nil
    ) -> JSONDocument.Value? {
        if let value = members[name] { return value }
        // A key that stands twice has been reported already.
        if document.isRepeated(name, in: members.object) { return nil }
        let object = document.range(members.object)
        diagnostics.append(
            Diagnostic(
                kinds.missingField, Localized(zh: "缺少字段“\(name)”", en: "the field '\(name)' is missing"),
                help: help, at: SourceRange(document.source, object.lowerBound..<object.lowerBound + 1)))
        return nil
    }

    package mutating func string(_ value: JSONDocument.Value) -> String? {
        expect(.string, value) ? document.string(value) : nil
    }

    package mutating func requiredString(_ name: String, in members: Members) -> String? {
        required(name, in: members).flatMap { string($0) }
    }

    package mutating func optionalString(_ name: String, in members: Members) -> String? {
        members[name].flatMap { allowsNull && document.kind($0) == .null ? nil : string($0) }
    }

    package mutating func boolean(_ name: String, in members: Members) -> Bool? {
        guard let value = members[name] else { return nil }
        switch document.kind(value) {
        case .true: return true
        case .false: return false
        default:
            wrongType(value, zh: "true 或 false", en: "true or false")
            return nil
        }
    }

    package mutating func array(_ value: JSONDocument.Value) -> [JSONDocument.Value]? {
        expect(.array, value) ? document.elements(value) : nil
    }

    package mutating func wrongType(
        _ value: JSONDocument.Value, zh: String, en: String, help: Localized? = nil
    ) {
        // A value that is no JSON has been reported already.
        guard document.kind(value) != .invalid else { return }
        let written = document.excerpt(value)
        report(
            kinds.wrongType, value, zh: "此处应为\(zh)，却是 \(written)", en: "expected \(en), found \(written)",
            help: help)
    }

    @discardableResult
    package mutating func expect(_ kind: JSONKind, _ value: JSONDocument.Value) -> Bool {
        if document.kind(value) == kind { return true }
        switch kind {
        case .object: wrongType(value, zh: "对象 {…}", en: "an object {…}")
        case .array: wrongType(value, zh: "数组 […]", en: "an array […]")
        case .string: wrongType(value, zh: "带双引号的文字", en: "text in double quotes")
        default: wrongType(value, zh: "数字", en: "a number")
        }
        return false
    }
}

/// The three problems that any object of named fields can have, in the category of its file.
package struct FieldProblem: Sendable {
    package let unknownField: DiagnosticKind
    package let missingField: DiagnosticKind
    package let wrongType: DiagnosticKind

    package init(_ category: DiagnosticCategory) {
        unknownField = DiagnosticKind(
            "unknown-field", category, zh: "不认识的字段", en: "a field that this tool does not know")
        missingField = DiagnosticKind(
            "missing-field", category, zh: "缺少必需的字段", en: "a required field is missing")
        wrongType = DiagnosticKind("wrong-type", category, zh: "值的类型不对", en: "a value of the wrong type")
    }
}
