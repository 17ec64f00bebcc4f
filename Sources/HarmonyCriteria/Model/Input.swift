package import HarmonyRules
package import HarmonySyntax

/// One answer that is asked for.
package final class Input: Sendable {
    package let id: String
    package let type: InputType
    package let label: Localized
    package let unit: Localized?
    package let options: [Option]
    package let minimum: Rational?
    package let maximum: Rational?
    /// What the answer is a part of, and so cannot exceed.
    package let whole: Whole?
    /// Whether a date or year may lie after `asOf`.
    package let mayBeLater: Bool
    /// The parameter that says in which part of a year a date must lie: asked for is the latest day inside it.
    package let season: String?
    package let askWhen: Formula?
    /// Whether "none" (it never happened, it does not exist) is an answer.
    package let allowsNone: Bool
    package let improve: Improvement?
    /// How it follows from the answers of enterprises; nil for what only the subject itself knows.
    package let fromEnterprises: Aggregate?
    package let slot: Int

    package init(
        id: String,
        type: InputType,
        label: Localized,
        unit: Localized?,
        options: [Option],
        minimum: Rational?,
        maximum: Rational?,
        whole: Whole?,
        mayBeLater: Bool,
        season: String? = nil,
        askWhen: Formula?,
        allowsNone: Bool,
        improve: Improvement?,
        fromEnterprises: Aggregate? = nil,
        slot: Int
    ) {
        self.id = id
        self.type = type
        self.label = label
        self.unit = unit
        self.options = options
        self.minimum = minimum
        self.maximum = maximum
        self.whole = whole
        self.mayBeLater = mayBeLater
        self.season = season
        self.askWhen = askWhen
        self.allowsNone = allowsNone
        self.improve = improve
        self.fromEnterprises = fromEnterprises
        self.slot = slot
    }
}

extension SlotOwner {
    /// The part of each year in which a date must lie that answers the input.
    package var season: (span: YearlySpan, parameter: Parameter)? {
        guard let id = input.season, let parameter = question?.parameters.first(where: { $0.id == id }),
            case .yearly(let span) = parameter.value
        else { return nil }
        return (span, parameter)
    }
}

/// A fact about the subject: an input that may have a default.
package struct Fact: Sendable {
    package let input: Input
    package let standsFor: Formula?
}

package struct Option: Sendable {
    package let id: String
    package let label: Localized

    package init(id: String, label: Localized) {
        self.id = id
        self.label = label
    }
}

/// The whole of a part: a neighbour in the same question, or an answer or fact elsewhere.
package struct Whole: Sendable {
    package let input: Input
    package let sameQuestion: Bool
}

package enum InputType: String, Sendable, CaseIterable {
    case boolean, integer, number, amount, percent, date, time, year, choice, choices, text

    package var isNumeric: Bool {
        switch self {
        case .integer, .number, .amount, .percent: true
        default: false
        }
    }

    /// The smallest step by which such a number changes.
    package var step: Rational? {
        switch self {
        case .integer, .year, .time: Rational(1)
        case .amount: Rational(1, over: 100)
        case .percent: Rational(1, over: 10_000)
        case .number: Rational(1, over: 1_000_000)
        default: nil
        }
    }
}

/// What an enterprise can honestly change about an answer.
package enum Improvement: String, Sendable, CaseIterable {
    case up, down
    /// A yes, or another option.
    case yes
    /// An event that can be held anew.
    case again
}
