import HarmonyRules
import HarmonySyntax

/// Where the parts of a standard stand in the file being read. The standard itself keeps no places, since one that
/// is loaded as trusted needs none.
///
/// In a local file only what the file itself writes has a place; its parent was checked where it stands.
struct CriteriaPlaces {
    /// Formulas are kept with their places: an identifier is of use only as long as its object lives.
    private var formulas: [ObjectIdentifier: (formula: Formula, value: JSONDocument.Value)] = [:]
    private var inputs: [Int: JSONDocument.Value] = [:]
    private var parts: [Part: JSONDocument.Value] = [:]
    private var thresholds: [String: [JSONDocument.Value?]] = [:]

    mutating func note(_ formula: Formula?, _ value: JSONDocument.Value) {
        if let formula { formulas[ObjectIdentifier(formula)] = (formula, value) }
    }

    /// - Parameter value: the object of an input or fact.
    mutating func note(input slot: Int, _ value: JSONDocument.Value) { inputs[slot] = value }

    /// - Parameter value: the object of a parameter, or the key of a definition or a change.
    mutating func note(_ part: Part, _ value: JSONDocument.Value) { parts[part] = value }

    /// - Parameter value: a threshold of an indicator's points, in their order; nil for a band without one.
    mutating func note(threshold value: JSONDocument.Value?, of indicator: String) {
        thresholds[indicator, default: []].append(value)
    }

    func thresholds(of indicator: String) -> [JSONDocument.Value?] { thresholds[indicator] ?? [] }

    /// The string that holds an expression.
    func value(of formula: Formula) -> JSONDocument.Value? { formulas[ObjectIdentifier(formula)]?.value }

    func value(ofInput slot: Int) -> JSONDocument.Value? { inputs[slot] }

    func value(of part: Part) -> JSONDocument.Value? { parts[part] }
}

extension CriteriaLoader {
    mutating func notePlaces(ofParameters list: JSONDocument.Value?, in question: String) {
        guard !fields.trusts, let list, document.kind(list) == .array else { return }
        document.forEachElement(list) { entry in
            guard let id = document.member(entry, "id"), document.kind(id) == .string else { return }
            places.note(.parameter(question, document.string(id)), entry)
        }
    }
}
