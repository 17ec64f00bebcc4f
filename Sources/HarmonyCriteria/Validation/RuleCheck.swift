import HarmonyRules
import HarmonySyntax

/// Checks of a finished standard: what can be wrong although every part of it is well written.
struct RuleCheck {
    let standard: Standard
    /// Every complete set of answers.
    let space: Environment
    let uses: [RuleUse]
    private let document: JSONDocument
    private let places: CriteriaPlaces
    private(set) var problems: [Diagnostic] = []

    static func problems(
        of standard: Standard, _ document: JSONDocument, _ places: CriteriaPlaces
    ) -> [Diagnostic] {
        var check = RuleCheck(standard, document, places)
        check.findUnreachable()
        check.findUnasked()
        check.findUnguardedDivisors()
        check.findUnreachablePoints()
        check.findUnused()
        check.findCircles()
        check.findContradictions()
        return check.problems
    }

    private init(_ standard: Standard, _ document: JSONDocument, _ places: CriteriaPlaces) {
        self.standard = standard
        self.document = document
        self.places = places
        space = Environment(standard)
        uses = RuleUse.all(of: standard, in: space)
    }

    // MARK: Reporting

    /// Reports a problem of this file; one that lies in a parent alone is not its matter.
    mutating func report(
        _ kind: DiagnosticKind, _ place: SourceRange?, zh: String, en: String, help: Localized? = nil
    ) {
        guard let place else { return }
        problems.append(Diagnostic(kind, Localized(zh: zh, en: en), help: help, at: place))
    }

    /// Where a part of a formula stands. For a parent's formula: the change of this file that touches it.
    func place(_ node: Formula.Node, of use: RuleUse) -> SourceRange? {
        if let value = places.value(of: use.formula) {
            return document.place(ofDecoded: use.formula.ranges[node], in: value)
        }
        guard let question = use.question else { return nil }
        for index in use.formula.usedParameters where index < question.parameters.count {
            if let change = places.value(of: .parameter(question.id, question.parameters[index].id)) {
                return document.place(change)
            }
        }
        return places.value(of: .question(question.id)).map { document.place($0) }
    }

    /// Whether a formula stands in this file.
    func isWritten(_ formula: Formula) -> Bool { places.value(of: formula) != nil }

    /// Where the id of an input or fact stands.
    func place(ofInput slot: Int) -> SourceRange? { places.value(ofInput: slot).map { identify($0) } }

    /// Where a threshold of an indicator's points stands, counted from its first.
    func place(ofThreshold index: Int, of use: RuleUse) -> SourceRange? {
        places.thresholds(of: use.question?.id ?? "").dropFirst(index).first?.map { document.place($0) }
    }

    func place(of part: Part) -> SourceRange? { places.value(of: part).map { identify($0) } }

    /// Where a field of an input stands.
    func place(of field: String, ofInput slot: Int) -> SourceRange? {
        places.value(ofInput: slot).flatMap { document.member($0, field) }.map { document.place($0) }
    }

    /// A part by its id: the key that it stands under, or the `id` in it.
    private func identify(_ value: JSONDocument.Value) -> SourceRange {
        document.place(document.member(value, "id") ?? value)
    }
}

extension RuleUse {
    /// A part of the rule as it is written, without parentheses around it; for what a definition holds, its name.
    func text(_ node: Formula.Node) -> String {
        let bytes = Array(formula.text.utf8)
        var range = formula.ranges[node].clamped(to: 0..<bytes.count)
        while isParenthesised(bytes[range]) { range = range.lowerBound + 1..<range.upperBound - 1 }
        return String(decoding: bytes[range], as: UTF8.self)
    }
}

/// Whether the first parenthesis closes at the end. Strings of rules hold none that count.
private func isParenthesised(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") else { return false }
    var depth = 0
    for (at, byte) in zip(text.indices, text) {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if depth == 0 { return at == text.endIndex - 1 }
    }
    return false
}
