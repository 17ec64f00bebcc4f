package import HarmonyRules
package import HarmonySyntax

/// How much an indicator weighs in its item.
package enum Level: String, Sendable, CaseIterable {
    case required
    /// Listed as a gap; decides nothing.
    case advisory
    /// Shown; neither gap nor status.
    case reported

    package var name: Localized {
        switch self {
        case .required: Localized(zh: "必备", en: "required")
        case .advisory: Localized(zh: "建议", en: "advisory")
        case .reported: Localized(zh: "仅报告", en: "reported only")
        }
    }
}

/// The smallest thing that is judged.
package final class Indicator: Sendable {
    package let question: Question
    package let level: Level
    /// The roles whose duty it is; empty in a standard without roles.
    package let binds: [String]
    package let rules: IndicatorRules
    /// Whether an answer file may declare it not applicable, with a reason.
    package let mayNotApply: Bool
    /// Its named parts, for what a local file adds.
    package let definitions: [NamedPart]
    /// A number or share that is worth showing whatever comes of the rule.
    package let figure: Formula?
    /// When it is asked; on other days it does not apply.
    package let days: Days
    /// Whether the day that the standard was read for is one of them.
    package let isInForce: Bool

    package init(
        question: Question,
        level: Level,
        binds: [String] = [],
        rules: IndicatorRules,
        mayNotApply: Bool,
        definitions: [NamedPart],
        figure: Formula? = nil,
        days: Days = .always,
        isInForce: Bool = true
    ) {
        self.question = question
        self.level = level
        self.binds = binds
        self.rules = rules
        self.mayNotApply = mayNotApply
        self.definitions = definitions
        self.figure = figure
        self.days = days
        self.isInForce = isInForce
    }

    package var id: String { question.id }
    package var title: Localized { question.title }

    /// The own parameters that its rules, notes and inputs read, by their index, each once. No set: a report would be
    /// the only thing to need one of numbers, and making the first of a kind costs more than looking through these.
    package var usedParameters: [Int] {
        var formulas = [rules.appliesWhen, rules.reviewWhen, figure]
        for condition in rules.conditions { formulas += [condition.when, condition.require] }
        formulas += question.notes.map(\.when)
        formulas += question.inputs.map(\.askWhen)
        var used: [Int] = []
        for formula in formulas {
            for index in formula?.usedParameters ?? [] where !used.contains(index) { used.append(index) }
        }
        return used
    }
}

/// A `let`: an expression by a name.
package struct NamedPart: Sendable {
    package let name: String
    package let expression: Expression
}

/// When an indicator applies, needs a person, and is met. In this order.
package struct IndicatorRules: Sendable {
    package let appliesWhen: Formula?
    package let reviewWhen: Formula?
    /// Empty where nothing is demanded: the answer is only shown.
    package let conditions: [Condition]
    /// The ids of conditions that hold on other days.
    package let dormant: [String]

    package init(
        appliesWhen: Formula?, reviewWhen: Formula?, conditions: [Condition], dormant: [String] = []
    ) {
        self.appliesWhen = appliesWhen
        self.reviewWhen = reviewWhen
        self.conditions = conditions
        self.dormant = dormant
    }
}

/// One condition of several: it must hold where its `if` holds.
///
/// A class, since a batch hands each of them on thousands of times.
package final class Condition: Sendable {
    package let id: String?
    /// The demand in words.
    package let label: Localized?
    package let when: Formula?
    package let require: Formula
    package let readBasis: Deferred<Basis>
    /// What a document or law demanded here, where a local file has replaced it by a demand of its own.
    package let bound: BoundDemand?

    package init(
        id: String?, label: Localized?, when: Formula?, require: Formula,
        readBasis: @escaping Deferred<Basis>, bound: BoundDemand? = nil
    ) {
        self.id = id
        self.label = label
        self.when = when
        self.require = require
        self.readBasis = readBasis
        self.bound = bound
    }

    package var basis: [Basis] { readBasis() }
}

/// A demand of a document or law, which any file further down must hold whole.
package final class BoundDemand: Sendable {
    package let when: Formula?
    package let require: Formula
    package let basis: [Basis]

    init(when: Formula?, require: Formula, basis: [Basis]) {
        self.when = when
        self.require = require
        self.basis = basis
    }
}
