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
    /// The figures' expressions over the standard named for enterprises, and over each other one that they answered:
    /// by the standard itself, since two folders may hold different ones of one id.
    private let expressions: EnterpriseExpressions
    private var others: [ObjectIdentifier: EnterpriseExpressions] = [:]
    private var records: [EnterpriseRecord] = []
    package private(set) var passedOver: [PassedOverFile] = []

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
        expressions = EnterpriseExpressions(inputs, over: enterprises)
    }

    package var isEmpty: Bool { records.isEmpty }

    /// - Parameter mistake: what is wrong with the file though it could be judged.
    package mutating func add(_ assessment: Assessment, from file: String, mistake: Localized? = nil) {
        let submission = assessment.submission
        let expressions = expressions(over: assessment.standard)
        let frame = Self.frame(of: assessment)
        let values = expressions.values(in: frame)
        records.append(
            EnterpriseRecord(
                file: file, name: submission.subject.name, creditCode: submission.subject.creditCode,
                role: submission.assessor.role ?? .own, asOf: submission.asOf,
                statedAsOf: submission.statedAsOf, standard: assessment.standard.id,
                verdict: assessment.verdict, problem: nil,
                mistake: mistake,
                values: values, joined: expressions.joined(values, in: frame), expressions: expressions))
    }

    /// An enterprise whose answers cannot be judged: nothing is known of it but that it is there.
    package mutating func add(unreadable file: String, because problem: Localized) {
        let frame = Frame(slotCount: enterprises.slotCount + 2, asOf: asOf)
        records.append(
            EnterpriseRecord(
                file: file, name: nil, creditCode: nil, role: nil, asOf: nil, statedAsOf: nil,
                standard: nil, verdict: nil, problem: problem, mistake: nil,
                values: expressions.values(in: frame), joined: [], expressions: expressions))
    }

    /// A file that holds no answers of an enterprise.
    package mutating func passOver(_ file: String, because reason: Localized) {
        passedOver.append(PassedOverFile(file: file, reason: reason))
    }

    private mutating func expressions(over standard: Standard) -> EnterpriseExpressions {
        if standard === enterprises { return expressions }
        let key = ObjectIdentifier(standard)
        if let known = others[key] { return known }
        // They keep the standard, so that no other one comes to lie in its place.
        let bound = EnterpriseExpressions(inputs, over: standard)
        others[key] = bound
        return bound
    }

    /// The answers, and behind them the outcome.
    private static func frame(of assessment: Assessment) -> Frame {
        let outcome = AggregateScope.verdicts.firstIndex { $0 == assessment.verdict?.rawValue }
        let role = assessment.submission.assessor.role ?? .own
        let assessor = assessment.standard.profile.assessors.firstIndex(of: role)
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
        let missing = inputs.map { self.missing($0, of: park, counted.count) }
        let outlook = AggregateOutlook(
            inputs, counted, missing: missing, rolls: Set(inputs.indices.filter { isRoll(inputs[$0]) }),
            by: expressions)
        let figures = inputs.enumerated().map { index, input in
            EnterpriseFigure(
                input, counted.map { ($0.role, $0.values[index]) },
                claimed: park.number(at: input.input.slot), range: outlook.totals[index])
        }
        return EnterpriseFigures(
            standard: enterprises.id, commonDay: commonDay, enterprises: counted, setAside: choice.setAside,
            passedOver: passedOver, rolls: rolls(of: park, counted.count), figures: figures,
            judgement: AggregateJudgement(inputs, within: outlook, of: park))
    }

    // MARK: How many there should be

    /// The facts that say of how many enterprises there should be answers.
    private var rollNames: Set<String> { Set(inputs.compactMap(\.aggregate.among)) }

    private func isRoll(_ input: AggregateInput) -> Bool {
        input.question == nil && input.aggregate.kind == .count && rollNames.contains(input.input.id)
    }

    /// How many enterprises a figure may take in beyond those with answers. A roll is its own: an enterprise that the
    /// park counts in it is in it, with answers or without.
    private func missing(_ input: AggregateInput, of park: Assessment, _ found: Int)
        -> AggregateOutlook.Missing
    {
        guard let roll = isRoll(input) ? input.input.id : input.aggregate.among else { return .stated(0) }
        guard let stated = park.number(ofFact: roll), let count = Int(exactly: stated.floor.numerator) else {
            return .untold
        }
        return .stated(max(0, count - found))
    }

    /// How many enterprises there should be, by what the park itself says.
    private func rolls(of park: Assessment, _ found: Int) -> [EnterpriseRoll] {
        let names = rollNames
        return park.standard.facts.map(\.input).filter { names.contains($0.id) }.map { fact in
            EnterpriseRoll(fact: fact, stated: park.number(at: fact.slot), found: found)
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
