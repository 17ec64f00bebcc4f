/// Checks a JSON text against a JSON Schema (draft 2020-12), each problem at its place.
///
/// It knows the keywords that the schemas of this program use, to the letter of the specification, and no
/// others: `assertions` and `annotations` list them, and a test keeps the schemas to them.
package struct SchemaCheck {
    let schema: JSONDocument
    /// The text that is checked, and what is wrong with it.
    var fields: JSONFields
    let kinds: FieldProblem
    /// For a word that is none of those allowed.
    let unknownWord: DiagnosticKind
    private var patterns: [String: Regex<AnyRegexOutput>] = [:]

    var document: JSONDocument { fields.document }

    package static let assertions = [
        "$ref", "type", "enum", "const", "properties", "required", "additionalProperties", "propertyNames",
        "items", "minItems", "maxItems", "minLength", "pattern", "minimum", "maximum", "allOf", "anyOf",
        "not",
        "if", "then", "else",
    ]
    package static let annotations = ["$schema", "$id", "$defs", "title", "description", "examples"]

    /// - Parameter schema: one that is known to be well formed.
    package static func problems(
        of document: JSONDocument, by schema: JSONDocument, _ kinds: FieldProblem, unknownWord: DiagnosticKind
    ) -> [Diagnostic] {
        var check = SchemaCheck(
            schema: schema, fields: JSONFields(document, kinds), kinds: kinds, unknownWord: unknownWord)
        check.value(document.root, schema.root)
        var seen: Set<String> = []
        return check.fields.diagnostics
            .sorted { ($0.place?.range.lowerBound ?? 0) < ($1.place?.range.lowerBound ?? 0) }
            // Two branches may ask for the same thing.
            .filter { seen.insert("\($0.place?.range.lowerBound ?? 0) \($0.message.en)").inserted }
    }

    private init(
        schema: JSONDocument, fields: JSONFields, kinds: FieldProblem, unknownWord: DiagnosticKind
    ) {
        self.schema = schema
        self.fields = fields
        self.kinds = kinds
        self.unknownWord = unknownWord
    }

    // MARK: Schemas

    /// One value by one schema: each keyword says its own.
    mutating func value(_ value: JSONDocument.Value, _ rule: JSONDocument.Value) {
        // What is no JSON has been reported by the reader; and nobody reads more than so many problems.
        guard document.kind(value) != .invalid, fields.diagnostics.count < JSONLimits.problems else { return }
        if schema.kind(rule) == .false { return refuse(value) }
        guard schema.kind(rule) == .object else { return }
        var keywords: [(name: String, argument: JSONDocument.Value)] = []
        schema.forEachMember(rule) { keywords.append((schema.string($0), $1)) }
        for (name, argument) in keywords { keyword(name, argument, value, in: rule) }
    }

    private mutating func keyword(
        _ name: String, _ argument: JSONDocument.Value, _ value: JSONDocument.Value,
        in rule: JSONDocument.Value
    ) {
        switch name {
        case "$ref": if let target = target(of: argument) { self.value(value, target) }
        case "allOf": for part in schema.elements(argument) { self.value(value, part) }
        case "anyOf": anyOf(schema.elements(argument), value)
        case "not": if problems(value, argument).isEmpty { refuse(value) }
        case "if":
            let branch = problems(value, argument).isEmpty ? "then" : "else"
            if let chosen = schema.member(rule, branch) { self.value(value, chosen) }
        case "type": type(argument, value)
        case "enum": oneOf(schema.elements(argument), value)
        case "const": oneOf([argument], value)
        default:
            switch document.kind(value) {
            case .object: object(name, argument, value, in: rule)
            case .array: array(name, argument, value)
            case .string: string(name, argument, value, in: rule)
            case .number: number(name, argument, value)
            default: break
            }
        }
    }

    /// A JSON pointer into the schema itself: `#/$defs/date`.
    private func target(of reference: JSONDocument.Value) -> JSONDocument.Value? {
        let steps = schema.string(reference).split(separator: "/", omittingEmptySubsequences: false)
        guard steps.first == "#" else { return nil }
        return steps.dropFirst().reduce(schema.root) { place, step in
            place.flatMap { schema.member($0, String(step)) }
        }
    }

    /// What would be wrong by another schema.
    private func problems(_ value: JSONDocument.Value, _ rule: JSONDocument.Value) -> [Diagnostic] {
        var trial = SchemaCheck(
            schema: schema, fields: JSONFields(document, kinds), kinds: kinds, unknownWord: unknownWord)
        trial.value(value, rule)
        return trial.fields.diagnostics
    }

    /// Reports by the branch that comes nearest: of the right type, then with the fewest problems.
    private mutating func anyOf(_ branches: [JSONDocument.Value], _ value: JSONDocument.Value) {
        let place = document.range(value)
        var best: (isOther: Int, problems: [Diagnostic])?
        for branch in branches {
            let found = problems(value, branch)
            if found.isEmpty { return }
            let isOther = found.contains { $0.kind == kinds.wrongType && $0.place?.range == place } ? 1 : 0
            if let best, (best.isOther, best.problems.count) <= (isOther, found.count) { continue }
            best = (isOther, found)
        }
        for problem in best?.problems ?? [] { fields.report(problem) }
    }

    // MARK: Types

    private mutating func object(
        _ name: String, _ argument: JSONDocument.Value, _ value: JSONDocument.Value,
        in rule: JSONDocument.Value
    ) {
        let members = JSONFields.Members(document: document, object: value)
        switch name {
        case "required":
            for name in schema.elements(argument) { _ = fields.required(schema.string(name), in: members) }
        case "properties":
            for (key, inner) in document.pairs(value) {
                guard let part = schema.member(argument, document.string(key)) else { continue }
                if schema.kind(part) == .false { refuse(field: key) } else { self.value(inner, part) }
            }
        case "additionalProperties":
            let known = schema.member(rule, "properties")
            if schema.kind(argument) == .false {
                _ = fields.object(value, known: known.map { names($0) } ?? [])
            } else {
                for (key, inner) in document.pairs(value)
                where known.flatMap({ schema.member($0, document.string(key)) }) == nil {
                    self.value(inner, argument)
                }
            }
        case "propertyNames": for (key, _) in document.pairs(value) { self.value(key, argument) }
        default: break
        }
    }

    private func names(_ object: JSONDocument.Value) -> [String] {
        var names: [String] = []
        schema.forEachMember(object) { key, _ in names.append(schema.string(key)) }
        return names
    }

    private mutating func array(
        _ name: String, _ argument: JSONDocument.Value, _ value: JSONDocument.Value
    ) {
        switch name {
        case "items": for element in document.elements(value) { self.value(element, argument) }
        case "minItems":
            if exact(document.elements(value).count) < schema.exact(argument) { tooFew(value, argument) }
        case "maxItems":
            if exact(document.elements(value).count) > schema.exact(argument) { tooMany(value, argument) }
        default: break
        }
    }

    private mutating func string(
        _ name: String, _ argument: JSONDocument.Value, _ value: JSONDocument.Value,
        in rule: JSONDocument.Value
    ) {
        switch name {
        // A length is counted in Unicode code points.
        case "minLength":
            let length = document.string(value).unicodeScalars.count
            if exact(length) < schema.exact(argument) { tooShort(value, argument) }
        case "pattern":
            if !matches(document.string(value), schema.string(argument)) { misshapen(value, argument, rule) }
        default: break
        }
    }

    /// A pattern matches anywhere unless it says otherwise, scalar by scalar.
    private mutating func matches(_ text: String, _ pattern: String) -> Bool {
        if patterns[pattern] == nil {
            patterns[pattern] = (try? Regex(pattern))?.matchingSemantics(.unicodeScalar)
        }
        return patterns[pattern].map { text.firstMatch(of: $0) != nil } ?? true
    }

    private mutating func number(
        _ name: String, _ argument: JSONDocument.Value, _ value: JSONDocument.Value
    ) {
        switch name {
        case "minimum": if document.exact(value) < schema.exact(argument) { tooSmall(value, argument) }
        case "maximum": if document.exact(value) > schema.exact(argument) { tooLarge(value, argument) }
        default: break
        }
    }

    private func exact(_ count: Int) -> ExactNumber { ExactNumber(String(count).utf8) }
}
