import HarmonyRules
import HarmonySyntax
import Testing

/// Names for a rule under test: what a criteria file would declare.
struct RuleScope: Scope {
    private(set) var meanings: [String: Meaning] = ["asOf": .slot(Frame.asOfSlot, .date, allowsNone: false)]
    private(set) var references: [String: [String: Meaning]] = [:]
    private(set) var slots = ["asOf"]
    private(set) var definitions: [(name: String, expression: Expression)] = []
    private var parameterCount = 0

    mutating func input(_ name: String, _ type: ValueType, none: Bool = false) {
        meanings[name] = .slot(slots.count, type, allowsNone: none)
        slots.append(name)
    }

    mutating func input(_ name: String, of indicator: String, _ type: ValueType, none: Bool = false) {
        references[indicator, default: [:]][name] = .slot(slots.count, type, allowsNone: none)
        slots.append("\(indicator).\(name)")
    }

    mutating func parameter(_ name: String, _ value: Value, _ type: ValueType) {
        meanings[name] = .parameter(parameterCount, value, type)
        parameterCount += 1
    }

    /// Gives a parameter another value.
    mutating func change(_ name: String, to value: Value) {
        guard case .parameter(let index, _, let type) = meanings[name] else { return }
        meanings[name] = .parameter(index, value, type)
    }

    /// A `let`.
    mutating func define(_ name: String, _ text: String) throws {
        let expression = try Parser.parse(text)
        meanings[name] = .definition(definitions.count, expression)
        definitions.append((name, expression))
    }

    func meaning(ofName name: String) -> Meaning? { meanings[name] }
    func meaning(ofInput input: String, of indicator: String) -> Meaning? { references[indicator]?[input] }
    var knownNames: [String] { meanings.keys.sorted() }
    func knownInputs(of indicator: String) -> [String] { references[indicator]?.keys.sorted() ?? [] }

    func frame(_ answers: [String: Value] = [:], asOf: CalendarDate = .sample) -> Frame {
        var frame = Frame(slotCount: slots.count, asOf: asOf)
        for (slot, name) in slots.enumerated() {
            if let value = answers[name] { frame[slot] = value }
        }
        return frame
    }

    func bind(_ text: String, expecting type: ValueType? = nil) throws -> (
        formula: Formula?, faults: [RuleFault]
    ) {
        Binder.bind(try Parser.parse(text), in: self, expecting: type)
    }

    /// The formula of a rule that must be right.
    func formula(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> Formula {
        let bound = try bind(text)
        return try #require(
            bound.formula, "\(text): \(bound.faults.map(\.message.en))", sourceLocation: place)
    }

    func type(of text: String, at place: SourceLocation = #_sourceLocation) throws -> ValueType {
        let formula = try formula(text, at: place)
        return formula.types[formula.root]
    }

    func value(
        of text: String, _ answers: [String: Value] = [:], asOf: CalendarDate = .sample,
        at place: SourceLocation = #_sourceLocation
    ) throws -> Value {
        Evaluator.value(of: try formula(text, at: place), in: frame(answers, asOf: asOf))
    }

    /// Expects that binding refuses the rule with faults of one kind at the marked places, and with no other.
    func expectFaults(
        _ kind: DiagnosticKind, _ written: String, expecting type: ValueType? = nil,
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let marked = Marked(written)
        let bound = try bind(marked.text, expecting: type)
        #expect(bound.formula == nil, "accepted: \(marked.text)", sourceLocation: place)
        #expect(
            bound.faults.map { Marked.show(marked.text, $0.range) }
                == marked.ranges.map { Marked.show(marked.text, $0) },
            "\(bound.faults.map(\.message.en))", sourceLocation: place)
        #expect(
            bound.faults.allSatisfy { $0.kind.name == kind.name },
            "\(marked.text): \(bound.faults.map(\.kind.name))", sourceLocation: place)
    }
}
