package import HarmonyRules
package import HarmonySyntax

/// How a figure follows from the answers of the enterprises: by how many of them something holds, or by the sum of a
/// number that each of them gives.
package struct Aggregate: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case count, sum }

    package let kind: Kind
    /// The expression over one enterprise, as the file writes it. It is bound when somebody asks for it: a check of a
    /// park alone never needs the enterprises' standard.
    package let expression: String
    /// The fact that says how many enterprises the figure ranges over; without it, over those whose answers are there.
    package let among: String?
    /// How the answers were read where they do not say it outright.
    package let reading: Localized?
}

extension Aggregate {
    /// The expression with its names settled by a standard that enterprises answer.
    ///
    /// - Parameter input: the figure; a sum must count what it counts.
    package func formula(over standard: Standard, for input: Input) -> (
        formula: Formula?, faults: [RuleFault]
    ) {
        let expected: ValueType = kind == .count ? .boolean : input.valueType
        do throws(RuleFault) {
            let parsed = try Parser.parse(Array(expression.utf8))
            let bound = Binder.bind(parsed, in: AggregateScope(standard), expecting: expected)
            guard kind == .sum, let formula = bound.formula else { return bound }
            if let fault = Self.unitFault(formula, input) { return (nil, [fault]) }
            return bound
        } catch { return (nil, [error]) }
    }

    /// People and yuan do not add up to each other.
    private static func unitFault(_ formula: Formula, _ input: Input) -> RuleFault? {
        let (own, wanted) = (formula.types[formula.root], input.valueType)
        guard own != wanted, own != .number(.literal) else { return nil }
        return RuleFault(
            RuleProblem.unitMismatch, formula.ranges[formula.root],
            zh: "合计的是\(own.name.zh)，输入项“\(input.id)”却是\(wanted.name.zh)",
            en: "this adds up a \(own.name.en), but the input '\(input.id)' is a \(wanted.name.en)")
    }
}

/// Names as an expression over one enterprise sees them: its facts, the answers to its questions, the day it was
/// judged for, by whom, and with what outcome.
package struct AggregateScope: Scope {
    private let standard: Standard

    package init(_ standard: Standard) { self.standard = standard }

    /// Behind the answers, so that every standard has room for them.
    package static func verdictSlot(of standard: Standard) -> Int { standard.slotCount }
    package static func assessorSlot(of standard: Standard) -> Int { standard.slotCount + 1 }

    /// What is settled. As long as an enterprise's verdict is incomplete it is unknown here: neither yes nor no.
    package static let verdicts = ["pass", "fail", "vetoed"]

    package func meaning(ofName name: String) -> Meaning? {
        if let fact = standard.facts.first(where: { $0.input.id == name }) { return meaning(fact.input) }
        switch name {
        case "asOf": return .slot(Frame.asOfSlot, .date, allowsNone: false)
        case "verdict":
            return .slot(Self.verdictSlot(of: standard), .choice(Self.verdicts), allowsNone: false)
        case "assessor":
            let roles = standard.profile.assessors.map(\.id)
            return .slot(Self.assessorSlot(of: standard), .choice(roles), allowsNone: false)
        default: return nil
        }
    }

    package func meaning(ofInput input: String, of indicator: String) -> Meaning? {
        inputs(of: indicator)?.first { $0.id == input }.map { meaning($0) }
    }

    private func meaning(_ input: Input) -> Meaning {
        .slot(input.slot, input.valueType, allowsNone: input.allowsNone)
    }

    package var knownNames: [String] {
        standard.facts.map(\.input.id) + ["asOf", "verdict", "assessor"]
    }

    package func knownInputs(of indicator: String) -> [String] { inputs(of: indicator)?.map(\.id) ?? [] }

    private func inputs(of question: String) -> [Input]? {
        standard.indicators.first { $0.id == question }?.question.inputs
            ?? standard.vetoes.first { $0.id == question }?.question.inputs
    }
}
