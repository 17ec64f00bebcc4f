import HarmonyCriteria
import HarmonyRules

/// The figures' expressions in the names of one standard that enterprises answer, with what holds of them whatever is
/// answered.
///
/// Made once for each standard: two folders may hold different ones of one id.
final class EnterpriseExpressions: Sendable {
    let standard: Standard
    /// Nil where an expression does not fit the standard: then nothing is known of its figure.
    private let formulas: [Formula?]
    /// What an enterprise can add to each figure.
    private let reach: [Interval]
    /// Of which figure each is a part in every single enterprise, by its place; nil unless the expressions prove it,
    /// since that a total never exceeds another says nothing of each enterprise.
    let wholes: [Int?]
    /// That an enterprise is in the whole of a count and not in the count.
    private let onlyInWhole: [Formula?]
    /// All that can be answered.
    private let space: Environment

    init(_ inputs: [AggregateInput], over standard: Standard) {
        self.standard = standard
        let space = Environment(standard)
        self.space = space
        let formulas = inputs.map { $0.aggregate.formula(over: standard, for: $0.input).formula }
        self.formulas = formulas
        reach = zip(inputs, formulas).map { input, formula in
            input.aggregate.kind == .count ? .upToOne : formula.map { Self.reach(of: $0, in: space) } ?? .all
        }
        let wholes = inputs.map { part -> Int? in
            guard let slot = part.input.whole?.input.slot,
                let whole = inputs.firstIndex(where: { $0.input.slot == slot }),
                Self.isPart(part.aggregate, of: inputs[whole].aggregate, space, standard)
            else { return nil }
            return whole
        }
        self.wholes = wholes
        onlyInWhole = zip(inputs, wholes).map { part, whole in
            guard let whole, part.aggregate.kind == .count else { return nil }
            return Self.bind(
                "(\(inputs[whole].aggregate.expression)) && !(\(part.aggregate.expression))", standard)
        }
    }

    private static func bind(_ rule: String, _ standard: Standard) -> Formula? {
        guard let parsed = try? Parser.parse(Array(rule.utf8)) else { return nil }
        return Binder.bind(parsed, in: AggregateScope(standard), expecting: .boolean).formula
    }

    private static func reach(of sum: Formula, in space: Environment) -> Interval {
        let value = Analysis(sum).value(in: space)
        guard let interval = value.interval else { return .all }
        // What does not exist adds nothing.
        return value.mayBeNone ? interval.join(.zero) : interval
    }

    /// Whether no answers at all make the one hold without the other, or be larger than it.
    private static func isPart(
        _ part: Aggregate, of whole: Aggregate, _ space: Environment, _ standard: Standard
    ) -> Bool {
        guard part.kind == whole.kind else { return false }
        let claim =
            part.kind == .count
            ? "!(\(part.expression)) || (\(whole.expression))"
            : "(\(part.expression)) <= (\(whole.expression))"
        guard let formula = bind(claim, standard) else { return false }
        return !Analysis(formula).value(in: space).canBeFalse
    }

    // MARK: One enterprise

    func values(in frame: Frame) -> [Value] {
        formulas.map { formula in
            formula.map { Evaluator.value(of: $0, in: frame) } ?? .unknown(.unanswered)
        }
    }

    /// The counts that an enterprise is in or not as it is in their wholes, where it is open whether it is in those.
    func joined(_ values: [Value], in frame: Frame) -> [Int] {
        let open = values.indices.filter { part in
            onlyInWhole[part] != nil && values[part].isUnknown
                && wholes[part].map { values[$0].isUnknown } ?? false
        }
        guard !open.isEmpty else { return [] }
        var completions = Environment(slotCount: space.slotCount)
        for slot in 0..<space.slotCount {
            completions.declare(slot, frame[slot].isUnknown ? space[slot] : AbstractValue(frame[slot]))
        }
        return open.filter { part in
            onlyInWhole[part].map { !Analysis($0).value(in: completions).canBeTrue } ?? false
        }
    }

    /// What an enterprise can add to each figure once its expressions have come to these values.
    func spans(of values: [Value]) -> [Interval] {
        let spans = zip(values, reach).map { value, reach -> Interval in
            switch value {
            case .true: Interval(Rational(1))
            case .number(let number): Interval(number)
            case .unknown: reach
            default: .zero
            }
        }
        return narrowed(spans)
    }

    /// What an enterprise without answers can add to each figure.
    var spansOfUnknown: [Interval] { narrowed(reach) }

    /// No part is more than its whole.
    private func narrowed(_ spans: [Interval]) -> [Interval] {
        var spans = spans
        // Twice, since a part may have a part of its own.
        for _ in 0..<2 {
            for (part, whole) in wholes.enumerated() {
                guard let whole, let top = Interval(nil, spans[whole].upper),
                    let bottom = Interval(spans[part].lower, nil),
                    let less = spans[part].meet(top), let more = spans[whole].meet(bottom)
                else { continue }
                spans[part] = less
                spans[whole] = more
            }
        }
        return spans
    }
}

extension Interval {
    fileprivate static let upToOne =
        Interval(End(.zero), End(Rational(1)), isWhole: true) ?? .whole
}
