import HarmonyCriteria
package import HarmonyRules

/// One figure of a park beside what its enterprises' answers come to.
package struct EnterpriseFigure: Sendable {
    package let input: AggregateInput
    /// What the park states; nil where it states nothing.
    package let claimed: Rational?
    /// What is certain: the enterprises of which it holds, or what they add up to. Nil where that cannot be worked
    /// out exactly.
    package let computed: Rational?
    /// How much of it comes from whom.
    package let shares: [Share]
    /// What the expression comes to for each enterprise, in their order.
    package let values: [Value]
    /// What it can still come to, whatever becomes of those that are undecided or have no answers.
    package let range: Interval

    /// What one side's assessments come to, and of how many enterprises they are.
    package struct Share: Sendable {
        /// Nil for files that could not be read, so that nobody knows whose they are.
        package let role: Assessor.Role?
        package let computed: Rational
        package let enterprises: Int
    }

    /// How claim and answers stand to each other.
    package enum State: String, Sendable {
        case agrees
        /// Whatever is still open, both cannot be right.
        case differs
        /// The difference may lie with enterprises that are undecided or have no answers in the folder.
        case open
        /// The park states nothing.
        case unclaimed
    }

    private static func place(of role: AssessorRole?) -> (Int, String) {
        role.map { ($0.precedence, $0.id) } ?? (.max, "")
    }

    init(
        _ input: AggregateInput, _ values: [(role: Assessor.Role?, value: Value)], claimed: Rational?,
        range: Interval
    ) {
        self.input = input
        self.claimed = claimed
        self.values = values.map(\.value)
        // What enterprises say of themselves comes behind those who assess them, what could not be read last.
        let present = Set(values.map(\.role))
        let sides = present.sorted { Self.place(of: $0) < Self.place(of: $1) }
        let sums = sides.map { role in
            let own = values.filter { $0.role == role }
            return (role, own.count, Self.total(own.map(\.value)))
        }
        computed = Self.sum(sums.map(\.2))
        shares = sums.compactMap { role, count, sum in
            guard count > 0, let sum, role != nil || sum != .zero else { return nil }
            return Share(role: role, computed: sum, enterprises: count)
        }
        self.range = range
    }

    /// A yes counts one, a number itself; what is unknown counts nothing here and is named beside it.
    private static func total(_ values: [Value]) -> Rational? {
        sum(
            values.map { value in
                switch value {
                case .true: Rational(1)
                case .number(let number): number
                default: .zero
                }
            })
    }

    private static func sum(_ numbers: [Rational?]) -> Rational? {
        var total = Rational.zero
        for number in numbers {
            guard let number, let next = total.adding(number) else { return nil }
            total = next
        }
        return total
    }

    package var isCount: Bool { input.aggregate.kind == .count }

    /// The places of the enterprises that are neither counted nor not.
    package var undecided: [Int] { values.indices.filter { values[$0].isUnknown } }

    /// The places of those behind the figure.
    package var counted: [Int] {
        values.indices.filter { index in
            switch values[index] {
            case .true, .number: true
            default: false
            }
        }
    }

    /// The places of those of which it does not hold.
    package var notCounted: [Int] { values.indices.filter { values[$0] == .false || values[$0] == .none } }

    /// By how much the claim is more than the answers show.
    package var difference: Rational? {
        guard let claimed, let computed else { return nil }
        return claimed.subtracting(computed)
    }

    package var state: State {
        guard let claimed else { return .unclaimed }
        guard let computed else { return .open }
        if claimed == computed { return .agrees }
        return range.contains(claimed) ? .open : .differs
    }
}
