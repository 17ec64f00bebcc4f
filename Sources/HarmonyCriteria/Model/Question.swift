package import HarmonyRules
package import HarmonySyntax

/// What an indicator and a veto have in common: what is asked, and what stands behind it.
///
/// A class, like everything in a standard that many results point to: sharing costs one count, copying fifty.
package final class Question: Sendable {
    package let id: String
    package let title: Localized
    /// The words of the clause that it checks; nil for what a local file added.
    package let fragment: String?
    /// Its own clause, where its words stand in another paragraph than those of its item.
    package let clause: String?
    /// What local files quote of their own documents about it.
    package let quotations: [Quotation]
    package let translation: String?
    /// The question itself; `{name}` stands for the value of a parameter or fact.
    package let text: Localized
    private let readBasis: Deferred<Basis>
    /// How a vague word was read.
    package let reading: Localized?
    package let inputs: [Input]
    package let parameters: [Parameter]
    package let notes: [Note]
    private let readEvidence: Deferred<Evidence>
    package let advice: Localized?

    package init(
        id: String,
        title: Localized,
        fragment: String?,
        clause: String? = nil,
        quotations: [Quotation] = [],
        translation: String?,
        text: Localized,
        basis: @escaping Deferred<Basis>,
        reading: Localized?,
        inputs: [Input],
        parameters: [Parameter],
        notes: [Note],
        evidence: @escaping Deferred<Evidence>,
        advice: Localized?
    ) {
        self.id = id
        self.title = title
        self.fragment = fragment
        self.clause = clause
        self.quotations = quotations
        self.translation = translation
        self.text = text
        self.readBasis = basis
        self.reading = reading
        self.inputs = inputs
        self.parameters = parameters
        hasDeadlines = parameters.contains { $0.type == .deadline }
        self.notes = notes
        self.readEvidence = evidence
        self.advice = advice
    }

    package var basis: [Basis] { readBasis() }
    package var evidence: [Evidence] { readEvidence() }

    /// Whether any of its thresholds is a last day.
    package let hasDeadlines: Bool

    /// The last days that a part of a rule reads and that are not over on a day, by the index of their parameters.
    package func openDeadlines(_ formula: Formula, under node: Formula.Node, on asOf: CalendarDate) -> [Int] {
        guard hasDeadlines else { return [] }
        return formula.usedParameters(under: node).filter { index in
            guard parameters[index].type == .deadline, case .date(let day) = parameters[index].value else {
                return false
            }
            return asOf <= day
        }
    }
}

/// Words of a local file's own document.
package struct Quotation: Sendable {
    package let fragment: String
    /// The clause in which they stand, where the file gives it.
    package let clause: String?
    package let translation: String?
    /// The place of the file among the standard's layers.
    package let layer: Int
}

/// A threshold: what a local file may change.
package struct Parameter: Sendable {
    package let id: String
    package let type: ParameterType
    package let value: Value
    /// As the criteria file writes it: "60%", "2/3", "12 months", 300.
    package let written: String
    package let unit: Localized?
    package let label: Localized?
    package let readBasis: Deferred<Basis>
    package let reading: Localized?
    /// What a parent's document or law set, where a local file has changed it by a convention of its own.
    package let readBound: @Sendable () -> Bound?

    package var basis: [Basis] { readBasis() }

    /// The value that no local file may loosen; nil where everything here is convention.
    package var limit: Bound? {
        let basis = basis
        guard basis.contains(where: \.binds) else { return readBound() }
        return Bound(
            value: value, text: Localized(zh: text(in: .zh), en: text(in: .en)), basis: basis)
    }
}

/// A threshold of a document or law that a local file may tighten.
package final class Bound: Sendable {
    package let value: Value
    package let text: Localized
    package let basis: [Basis]

    init(value: Value, text: Localized, basis: [Basis]) {
        self.value = value
        self.text = text
        self.basis = basis
    }
}

package enum ParameterType: String, Sendable, CaseIterable {
    case integer, number, amount, percent, fraction, duration, date, year
    /// A time of day: "15:30".
    case time
    /// A part of each year in which something must be done: "03-01/03-31".
    case yearly
    /// A last day, once: until it is over nothing is owed.
    case deadline
}

/// A remark that is printed when its condition holds; it has no effect.
package struct Note: Sendable {
    package let when: Formula
    package let text: Localized
}

/// A document that proves an answer.
package struct Evidence: Sendable {
    package let id: String
    package let name: Localized
}
