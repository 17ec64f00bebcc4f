import HarmonyCriteria
import HarmonyRules

/// Looks for the smallest change that mends one comparison, by evaluating the rule itself: what it proposes
/// has been tried. Steps are the type's own (one person, one fen, a hundredth of a percent); dates are days.
struct ShortfallSearch {
    let formula: Formula
    let node: Formula.Node
    let wanted: Bool
    let frame: Frame
    /// The answers with a change tried: one copy for all that are tried.
    private let trial: Trial
    /// Whether the search begins where the comparison most likely turns.
    let guesses: Bool

    private final class Trial {
        var frame: Frame
        init(_ frame: Frame) { self.frame = frame }
    }

    init(formula: Formula, node: Formula.Node, wanted: Bool, frame: Frame, guesses: Bool = true) {
        self.guesses = guesses
        self.formula = formula
        self.node = node
        self.wanted = wanted
        self.frame = frame
        trial = Trial(frame)
    }

    func smallest(over movable: [Input]) -> Shortfall? {
        for input in movable where !input.type.isNumeric {
            if let found = other(input) { return found }
        }
        let numbers = movable.filter { $0.type.isNumeric && number($0) != nil }
        let single = numbers.compactMap { input in move(input).map { (input, $0) } }
        if let best = single.min(by: { $0.1.steps < $1.1.steps }) { return best.1.shortfall }
        return together(numbers)
    }

    private func holds(_ changed: Frame) -> Bool {
        holds(Evaluator(formula, changed).value(of: node))
    }

    private func holds(_ value: Value) -> Bool { wanted ? value.isTrue : value.isFalse }

    /// Whether one other answer would do.
    private func holds(_ slot: Int, _ value: Value) -> Bool { holds(self.value(of: node, with: slot, value)) }

    /// What a part of the rule comes to with one other answer.
    func value(of node: Formula.Node, with slot: Int, _ value: Value) -> Value {
        trial.frame[slot] = value
        let result = Evaluator(formula, trial.frame).value(of: node)
        trial.frame[slot] = frame[slot]
        return result
    }

    /// Whether a change of one answer also mends another comparison.
    func holds(_ change: Shortfall, _ other: Formula.Node, wanted: Bool) -> Bool {
        var changed = frame
        switch change {
        case .move(let slot, _, let to, _): changed[slot] = .number(to)
        case .redo(let slot, let since): changed[slot] = .date(since)
        case .redoYear(let slot, let year): changed[slot] = .number(year)
        // These are found one comparison at a time, and stand alone in theirs.
        case .moveTogether, .confirm, .choose, .add: return true
        }
        return Evaluator(formula, changed).value(of: other) == .boolean(wanted)
    }

    private func number(_ input: Input) -> Rational? {
        if case .number(let value) = frame[input.slot] { value } else { nil }
    }

    // MARK: Numbers

    /// The step at which a number stands or which it has just passed: steps are counted on the grid of its
    /// type, so that 79.999% goes to 80.00% and not to 80.009%.
    private func start(_ input: Input) -> Int128? {
        guard let value = number(input), let step = input.type.step, let position = value.divided(by: step)
        else {
            return nil
        }
        return (input.improve == .down ? position.ceiling : position.floor).numerator
    }

    /// How many steps a number can go before it meets its whole or its limit.
    private func room(_ input: Input) -> Int128 {
        guard let start = start(input), let step = input.type.step else { return 0 }
        if input.improve == .down {
            let limit = input.minimum ?? Rational(-999_999_999_999_999)
            return limit.divided(by: step).map { max(0, start - $0.ceiling.numerator) } ?? 0
        }
        var limit = input.maximum ?? Rational(999_999_999_999_999)
        if let whole = input.whole, case .number(let total) = frame[whole.input.slot] {
            limit = min(limit, total)
        }
        return limit.divided(by: step).map { max(0, $0.floor.numerator - start) } ?? 0
    }

    private func moved(_ input: Input, _ steps: Int128) -> Rational? {
        if steps == 0 { return number(input) }
        guard let start = start(input), let step = input.type.step else { return nil }
        return Rational(input.improve == .down ? start - steps : start + steps).multiplied(by: step)
    }

    private func move(_ input: Input) -> (steps: Int128, shortfall: Shortfall)? {
        func mends(_ steps: Int128) -> Bool {
            moved(input, steps).map { holds(input.slot, .number($0)) } ?? false
        }
        if let exact = equal(input) { return exact }
        guard let steps = least(from: 1, to: room(input), near: guess(input) { moved(input, $0) }, mends),
            let target = moved(input, steps),
            let value = number(input), let distance = target.subtracting(value)
        else { return nil }
        let upward = input.improve != .down
        return (
            steps,
            .move(slot: input.slot, by: upward ? distance : distance.negated, to: target, upward: upward)
        )
    }

    /// `a == b` has one answer, not a least: the other side's value, if it lies on the way that may be gone.
    private func equal(_ input: Input) -> (steps: Int128, shortfall: Shortfall)? {
        guard case .compare(.equal, let left, let right) = formula.operations[node],
            let value = number(input),
            let step = input.type.step
        else { return nil }
        for (own, other) in [(left, right), (right, left)] {
            guard case .slot(input.slot) = formula.operations[own],
                case .number(let target) = Evaluator(formula, frame).value(of: other),
                let distance = input.improve == .down ? value.subtracting(target) : target.subtracting(value),
                let steps = distance.divided(by: step), steps.isInteger, steps > .zero,
                steps <= Rational(room(input)), holds(input.slot, .number(target))
            else { continue }
            return (
                steps.numerator,
                .move(slot: input.slot, by: distance, to: target, upward: input.improve != .down)
            )
        }
        return nil
    }

    /// Numbers of one type, where none alone is enough: all at their limit, then each taken back as far as it goes.
    private func together(_ inputs: [Input]) -> Shortfall? {
        guard inputs.count > 1, let first = inputs.first,
            inputs.allSatisfy({ $0.type == first.type && $0.improve == first.improve })
        else { return nil }
        let inputs = inputs.filter { room($0) > 0 }
        var steps = inputs.map { room($0) }
        guard steps.allSatisfy({ $0 < 1_000_000_000_000 }) else { return nil }
        func mends(_ steps: [Int128]) -> Bool {
            var changed = frame
            for (input, taken) in zip(inputs, steps) {
                if let value = moved(input, taken) { changed[input.slot] = .number(value) }
            }
            return holds(changed)
        }
        for index in inputs.indices {
            let found = least(from: 0, to: steps[index]) { count in
                var tried = steps
                tried[index] = count
                return mends(tried)
            }
            guard let found else { return nil }
            steps[index] = found
        }
        var total = Rational.zero
        var targets: [Rational] = []
        for (input, taken) in zip(inputs, steps) {
            guard let value = number(input), let target = moved(input, taken),
                let distance = target.subtracting(value), let sum = total.adding(distance)
            else { return nil }
            total = sum
            targets.append(target)
        }
        let upward = first.improve != .down
        return .moveTogether(
            slots: inputs.map(\.slot), by: upward ? total : total.negated, to: targets, upward: upward)
    }

    /// The least count that mends, if the most does.
    ///
    /// - Parameter guess: where to look first.
    private func least(
        from start: Int128, to end: Int128, near guess: Int128? = nil, _ mends: (Int128) -> Bool
    ) -> Int128? {
        guard start <= end, mends(end) else { return nil }
        if guesses, let guess, let found = turn(near: max(guess, start), from: start, to: end, mends) {
            return found
        }
        var (low, high) = (start, end)
        while low < high {
            let middle = low + (high - low) / 2
            if mends(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The first of three counts that mends while the one before it does not.
    private func turn(
        near guess: Int128, from start: Int128, to end: Int128, _ mends: (Int128) -> Bool
    ) -> Int128? {
        var before = guess > start && guess - 1 <= end && mends(guess - 1)
        for count in guess...guess + 2 where count <= end {
            let now = mends(count)
            if now { return before ? nil : count }
            before = now
        }
        return nil
    }

    // MARK: Everything else

    private func other(_ input: Input) -> Shortfall? {
        switch input.type {
        case .date: redo(input)
        case .year:
            holds(input.slot, .number(Rational(frame.asOf.year)))
                ? .redoYear(slot: input.slot, year: Rational(frame.asOf.year)) : nil
        case .boolean: holds(input.slot, .boolean(wanted)) ? .confirm(slot: input.slot) : nil
        case .choice: choose(input)
        case .choices: add(input)
        default: nil
        }
    }

    /// The earliest day that would do, provided the last one would.
    private func redo(_ input: Input) -> Shortfall? {
        func mends(_ day: Int) -> Bool {
            CalendarDate.earliest.adding(days: day).map { holds(input.slot, .date($0)) } ?? false
        }
        // What may lie ahead, such as a contract's end, is looked for up to fifty years on.
        let last = input.mayBeLater ? frame.asOf.adding(Period(50, .years)) ?? .latest : frame.asOf
        if formula.readsYearly(under: node) { return redoInTurn(input, until: last, mends) }
        let range = Int(last.dayNumber) - Int(CalendarDate.earliest.dayNumber)
        let near = guess(input).map { Int128($0.dayNumber) - Int128(CalendarDate.earliest.dayNumber) }
        guard let day = least(from: 0, to: Int128(range), near: near, { mends(Int($0)) }), day > 0,
            let since = CalendarDate.earliest.adding(days: Int(day))
        else { return nil }
        return .redo(slot: input.slot, since: since)
    }

    /// What comes round each year holds in its turns and between them not: the days up to the last that all do.
    private func redoInTurn(_ input: Input, until last: CalendarDate, _ mends: (Int) -> Bool) -> Shortfall? {
        let end = Int(last.dayNumber) - Int(CalendarDate.earliest.dayNumber)
        var first: Int?
        for day in stride(from: end, through: max(1, end - 800), by: -1) {
            guard mends(day) else { break }
            first = day
        }
        return first.flatMap { CalendarDate.earliest.adding(days: $0) }.map {
            .redo(slot: input.slot, since: $0)
        }
    }

    private func choose(_ input: Input) -> Shortfall? {
        let fitting = input.options.indices.filter { holds(input.slot, .choice($0)) }
        return fitting.isEmpty ? nil : .choose(slot: input.slot, options: Array(fitting))
    }

    /// The fewest further options, as far as none of them can be spared.
    private func add(_ input: Input) -> Shortfall? {
        guard case .choices(let chosen) = frame[input.slot] else { return nil }
        func mends(_ bits: UInt64) -> Bool { holds(input.slot, .choices(bits)) }
        let missing = input.options.indices.map { 1 << UInt64($0) }.filter { chosen & $0 == 0 }
        if let one = missing.first(where: { mends(chosen | $0) }) {
            return .add(slot: input.slot, count: 1, bits: chosen | one)
        }
        var bits = missing.reduce(chosen, |)
        guard mends(bits) else { return nil }
        for bit in missing where mends(bits & ~bit) { bits &= ~bit }
        return .add(slot: input.slot, count: (bits & ~chosen).nonzeroBitCount, bits: bits)
    }
}
