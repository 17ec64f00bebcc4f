package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// Gathers the answers of a park's enterprises, one file at a time, and works out the park's figures from them.
///
/// Of each file only what the figures need is kept, so that a district of any size fits into memory. No disk.
package struct Aggregation {
    private let enterprises: Standard
    private let asOf: CalendarDate
    private let commonDay: CalendarDate?
    private let inputs: [AggregateInput]
    /// The expressions over each standard that enterprises answered, by its id; nil where one does not fit it.
    private var formulas: [String: [Formula?]] = [:]
    private var records: [EnterpriseRecord] = []
    private var passedOver: [PassedOverFile] = []

    /// - Parameters:
    ///   - park: whose figures are worked out.
    ///   - enterprises: the standard that it names for its enterprises; they may answer one that extends it.
    ///   - asOf: the park's day, for files that say nothing of their own.
    ///   - commonDay: the day by which all of them are judged, if it is one.
    package init(
        of park: Standard, by enterprises: Standard, asOf: CalendarDate, commonDay: CalendarDate? = nil
    ) {
        self.commonDay = commonDay
        self.enterprises = enterprises
        self.asOf = asOf
        inputs = park.aggregateInputs
    }

    package var isEmpty: Bool { records.isEmpty }

    /// - Parameter mistake: what is wrong with the file though it could be judged.
    package mutating func add(_ assessment: Assessment, from file: String, mistake: Localized? = nil) {
        let submission = assessment.submission
        records.append(
            EnterpriseRecord(
                file: file, name: submission.subject.name, creditCode: submission.subject.creditCode,
                role: submission.assessor.role ?? .own, asOf: submission.asOf,
                standard: assessment.standard.id, verdict: assessment.verdict, problem: nil,
                mistake: mistake,
                values: values(in: Self.frame(of: assessment), of: assessment.standard)))
    }

    /// An enterprise whose answers cannot be judged: nothing is known of it but that it is there.
    package mutating func add(unreadable file: String, because problem: Localized) {
        let frame = Frame(slotCount: enterprises.slotCount + 2, asOf: asOf)
        records.append(
            EnterpriseRecord(
                file: file, name: nil, creditCode: nil, role: nil, asOf: nil, standard: nil, verdict: nil,
                problem: problem, mistake: nil, values: values(in: frame, of: enterprises)))
    }

    /// A file that holds no answers of an enterprise.
    package mutating func passOver(_ file: String, because reason: Localized) {
        passedOver.append(PassedOverFile(file: file, reason: reason))
    }

    private mutating func values(in frame: Frame, of standard: Standard) -> [Value] {
        let bound: [Formula?]
        if let known = formulas[standard.id] {
            bound = known
        } else {
            bound = inputs.map { $0.aggregate.formula(over: standard, for: $0.input).formula }
            formulas[standard.id] = bound
        }
        return bound.map { formula in
            formula.map { Evaluator.value(of: $0, in: frame) } ?? .unknown(.unanswered)
        }
    }

    /// The answers, and behind them the outcome.
    private static func frame(of assessment: Assessment) -> Frame {
        let outcome = AggregateScope.verdicts.firstIndex { $0 == assessment.verdict?.rawValue }
        let role = (assessment.submission.assessor.role ?? .own).rawValue
        let assessor = OutcomeSlots.assessors.firstIndex(of: role)
        return assessment.frame.appending([
            outcome.map { .choice($0) } ?? .unknown(.unanswered),
            assessor.map { .choice($0) } ?? .unknown(.unanswered),
        ])
    }

    // MARK: The outcome

    /// The figures beside those that the park states, and what they come to.
    package func figures(for park: Assessment) -> EnterpriseFigures {
        let choice = AssessmentChoice(records)
        let counted = choice.counted.map { records[$0] }
        let figures = inputs.enumerated().map { index, input in
            EnterpriseFigure(
                input, counted.map { ($0.role, $0.values[index]) },
                claimed: park.number(at: input.input.slot),
                population: input.aggregate.among.flatMap { park.number(ofFact: $0) })
        }
        return EnterpriseFigures(
            standard: enterprises.id, commonDay: commonDay, enterprises: counted, setAside: choice.setAside,
            passedOver: passedOver, rolls: rolls(of: park, counted.count), figures: figures,
            judgement: AggregateJudgement(figures, of: park))
    }

    /// How many enterprises there should be, by what the park itself says.
    private func rolls(of park: Assessment, _ found: Int) -> [EnterpriseRoll] {
        let names = Set(inputs.compactMap(\.aggregate.among))
        return park.standard.facts.map(\.input).filter { names.contains($0.id) }.compactMap { fact in
            park.number(at: fact.slot).map { EnterpriseRoll(fact: fact, stated: $0, found: found) }
        }
    }
}

extension Assessment {
    func number(at slot: Int) -> Rational? {
        if case .number(let number) = frame[slot] { number } else { nil }
    }

    func number(ofFact id: String) -> Rational? {
        standard.facts.first { $0.input.id == id }.flatMap { number(at: $0.input.slot) }
    }
}
