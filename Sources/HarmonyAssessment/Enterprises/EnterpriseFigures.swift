package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// What the answers of a park's enterprises say about the park's own figures.
///
/// A class, since an assessment that carries it is copied often.
package final class EnterpriseFigures: Sendable {
    /// The id of the standard that the enterprises answer.
    package let standard: String
    /// The day by which all were judged; nil where each was judged by the day of its own file.
    package let commonDay: CalendarDate?
    /// Those that count, each once, in the order of their files.
    package let enterprises: [EnterpriseRecord]
    package let setAside: [SetAsideFile]
    package let passedOver: [PassedOverFile]
    package let rolls: [EnterpriseRoll]
    package let figures: [EnterpriseFigure]
    package let judgement: AggregateJudgement

    init(
        standard: String, commonDay: CalendarDate?, enterprises: [EnterpriseRecord], setAside: [SetAsideFile],
        passedOver: [PassedOverFile], rolls: [EnterpriseRoll], figures: [EnterpriseFigure],
        judgement: AggregateJudgement
    ) {
        self.standard = standard
        self.commonDay = commonDay
        self.enterprises = enterprises
        self.setAside = setAside
        self.passedOver = passedOver
        self.rolls = rolls
        self.figures = figures
        self.judgement = judgement
    }

    /// Whether every figure that the park states is what its enterprises' answers come to.
    package var agrees: Bool { figures.allSatisfy { $0.state == .agrees || $0.state == .unclaimed } }

    /// The places of those that a figure is measured against and of which it does not hold: small enterprises without
    /// a regional contract, and not every enterprise that has none.
    package func lacking(in figure: EnterpriseFigure) -> [Int] {
        let whole = figure.input.input.whole.flatMap { whole in
            figures.first { $0.input.input.slot == whole.input.slot && $0.isCount }
        }
        guard let whole else { return figure.notCounted }
        return figure.notCounted.filter { whole.values[$0] != .false && whole.values[$0] != .none }
    }

    package var unreadable: [EnterpriseRecord] { enterprises.filter { $0.problem != nil } }
}

/// A file in the folder that holds no answers of an enterprise.
package struct PassedOverFile: Sendable {
    package let file: String
    package let reason: Localized
}

/// How many enterprises there should be by the park's own account, and of how many there are answers.
package struct EnterpriseRoll: Sendable {
    package let fact: Input
    /// Nil where the park does not say.
    package let stated: Rational?
    package let found: Int

    /// Negative where there are more than the park states.
    package var missing: Rational? { stated?.subtracting(Rational(found)) }

    /// Whether there may be enterprises without answers.
    package var mayLack: Bool { missing.map { Rational.zero < $0 } ?? true }
}
