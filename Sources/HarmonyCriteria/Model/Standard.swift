package import HarmonyRules
package import HarmonySyntax

/// A creation standard: what is asked, what meets it, and where each demand comes from.
package final class Standard: Sendable {
    package let id: String
    package let version: String
    package let title: Localized
    package let source: SourceDocument
    package let profile: Profile
    /// The standard that the enterprises of a park answer; nil where nothing follows from enterprises.
    package let enterprises: String?
    /// What is asked once about the subject and used by many rules.
    package let facts: [Fact]
    package let items: [Item]
    /// Questions about what would remove a named unit; only a confirmed one vetoes.
    package let vetoes: [Veto]
    /// The evaluation mechanism, from self-assessment to naming and removal; empty where there is none.
    package let stages: [Stage]
    package let incentives: [Incentive]
    /// Where the outcome is put for the mechanism's rules; nil where nothing asks for it.
    package let outcome: OutcomeSlots?
    /// The input behind each place of a frame; place 0 is `asOf` and has none.
    package let inputsBySlot: [SlotOwner?]
    /// Points and levels, if it has any.
    package let scoring: Scoring?
    /// The files that it was made of: the root alone, or a chain of `extends`.
    package let layers: [Layer]
    /// Who set what, in the order of the files; the last word counts.
    let originLog: [(part: Part, origin: Origin)]
    /// What is read from its files only when it is asked for.
    let texts: StandardTexts
    /// The days on which it is as it is here.
    package let days: Days
    /// As it is on other days; nil where it is the same on all.
    let editions: Editions?

    package init(
        id: String,
        version: String,
        title: Localized,
        source: SourceDocument,
        profile: Profile,
        enterprises: String? = nil,
        facts: [Fact],
        items: [Item],
        vetoes: [Veto],
        stages: [Stage] = [],
        incentives: [Incentive],
        outcome: OutcomeSlots? = nil,
        inputsBySlot: [SlotOwner?],
        scoring: Scoring? = nil,
        layers: [Layer],
        originLog: [(part: Part, origin: Origin)] = [],
        texts: StandardTexts = .none,
        days: Days = .always,
        editions: Editions? = nil
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.source = source
        self.profile = profile
        self.enterprises = enterprises
        self.facts = facts
        self.items = items
        self.vetoes = vetoes
        self.stages = stages
        self.incentives = incentives
        self.outcome = outcome
        self.inputsBySlot = inputsBySlot
        self.scoring = scoring
        self.layers = layers
        self.originLog = originLog
        self.texts = texts
        self.days = days
        self.editions = editions
    }

    /// Who set one thing; nil where that was the root.
    package func origin(of part: Part) -> Origin? { originLog.last { $0.part == part }?.origin }

    /// Who set what, where that was not the root. Worked out each time, since a check never asks: to be taken once.
    package var origins: [Part: Origin] {
        Dictionary(originLog.map { ($0.part, $0.origin) }) { $1 }
    }

    /// How many values a frame for this standard holds.
    package var slotCount: Int { inputsBySlot.count }

    package var indicators: [Indicator] { items.flatMap(\.indicators) }

    /// Whether answers written for a standard can be judged by this one: it is the same or an ancestor.
    package func accepts(answersFor id: String) -> Bool { layers.contains { $0.id == id } }
}

/// An input together with the question that asks it; nil for a fact.
package struct SlotOwner: Sendable {
    package let input: Input
    package let question: Question?

    package init(input: Input, question: Question?) {
        self.input = input
        self.question = question
    }

    /// The input's name with the thresholds of its question put in.
    package func name(in language: Language) -> String { input.name(in: language, of: question) }
}

/// The document that a standard is taken from.
package struct SourceDocument: Sendable {
    /// The document number, 人社部发〔2023〕2号; nil for what bears none.
    package let document: String?
    package let title: Localized
    package let issuers: [Localized]
    /// Nil where the document bears no date.
    package let issued: CalendarDate?
    package let section: String?
    /// The first day on which it is in force, where the file says so.
    package let inForce: CalendarDate?
    /// When its text was read; a reader should look for later amendments.
    package let readAt: String?
}

/// One numbered demand of the standard with everything that it is judged by.
package final class Item: Sendable {
    package let id: String
    package let title: Localized
    /// The clause, verbatim, page breaks mended; nil for an item that a local file added.
    package let clause: String?
    /// Whose demand an added item is.
    package let basis: [Basis]
    /// An unofficial English translation of the clause.
    package let translation: String?
    /// How the clause was read.
    package let reading: Localized?
    private let readLeft: Deferred<LeftWords>
    package let indicators: [Indicator]

    package init(
        id: String,
        title: Localized,
        clause: String?,
        basis: [Basis] = [],
        translation: String?,
        reading: Localized?,
        left: @escaping Deferred<LeftWords> = { [] },
        indicators: [Indicator]
    ) {
        self.id = id
        self.title = title
        self.clause = clause
        self.basis = basis
        self.translation = translation
        self.reading = reading
        readLeft = left
        self.indicators = indicators
    }

    /// Words of the clause that no indicator asks about, and why.
    package var left: [LeftWords] { readLeft() }
}

/// A removal trigger as a question of its own.
package final class Veto: Sendable {
    package let question: Question
    /// Nil for a trigger that a local file added.
    package let clause: String?
    /// The self-declared facts point to it.
    package let riskWhen: Formula
    /// An authority's decision inside the look-back window.
    package let vetoWhen: Formula
    /// Where the date of the authority's decision stands in the frame.
    package let confirmedSlot: Int

    package init(
        question: Question,
        clause: String?,
        riskWhen: Formula,
        vetoWhen: Formula,
        confirmedSlot: Int
    ) {
        self.question = question
        self.clause = clause
        self.riskWhen = riskWhen
        self.vetoWhen = vetoWhen
        self.confirmedSlot = confirmedSlot
    }

    package var id: String { question.id }
    package var title: Localized { question.title }

    /// The period that its decision is looked for in.
    package var window: Parameter? {
        vetoWhen.usedParameters.sorted().lazy.map { self.question.parameters[$0] }.first {
            $0.type == .duration
        }
    }
}
