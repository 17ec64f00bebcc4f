import HarmonyCriteria
import HarmonyRules

/// Looks for the smallest change that mends one comparison, by evaluating the rule itself: what it proposes
/// has been tried. Steps are the type's own (one person, one fen, a hundredth of a percent); dates are days.
struct ShortfallSearch {
    let formula: Formula
    let node: Formula.Node
    let wanted: Bool
    let frame: Frame

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
        Evaluator(formula, changed).value(of: node) == .boolean(wanted)
    }

    private func number(_ input: Input) -> Rational? {
        if case .number(let value) = frame[input.slot] { value } else { nil }
    }

    private func frame(_ slot: Int, _ value: Value) -> Frame {
        var changed = frame
        changed[slot] = value
        return changed
    }

    // MARK: Numbers

    /// How many steps a number can go before it meets its whole or its limit.
    private func room(_ input: Input) -> Int128 {
        guard let value = number(input), let step = input.type.step else { return 0 }
        let limit: Rational?
        if input.improve == .down {
            limit = input.minimum ?? Rational(-999_999_999_999_999)
        } else if let whole = input.whole, case .number(let total) = frame[whole.input.slot] {
            limit = input.maximum.map { min($0, total) } ?? total
        } else {
            limit = input.maximum ?? Rational(999_999_999_999_999)
        }
        guard let limit,
            let distance = input.improve == .down ? value.subtracting(limit) : limit.subtracting(value),
            let steps = distance.divided(by: step)
        else { return 0 }
        return max(0, steps.floor.numerator)
    }

    private func moved(_ input: Input, _ steps: Int128) -> Rational? {
        guard let value = number(input), let step = input.type.step,
            let distance = Rational(steps).multiplied(by: step)
        else { return nil }
        return input.improve == .down ? value.subtracting(distance) : value.adding(distance)
    }

    private func move(_ input: Input) -> (steps: Int128, shortfall: Shortfall)? {
        func mends(_ steps: Int128) -> Bool {
            moved(input, steps).map { holds(frame(input.slot, .number($0))) } ?? false
        }
        guard let steps = least(from: 1, to: room(input), mends), let target = moved(input, steps),
            let value = number(input), let distance = target.subtracting(value)
        else { return nil }
        let upward = input.improve != .down
        return (
            steps,
            .move(slot: input.slot, by: upward ? distance : distance.negated, to: target, upward: upward)
        )
    }

    /// Numbers of one type filled up one after the other, where none alone is enough.
    private func together(_ inputs: [Input]) -> Shortfall? {
        guard inputs.count > 1, let first = inputs.first,
            inputs.allSatisfy({ $0.type == first.type && $0.improve == first.improve }),
            let step = first.type.step
        else { return nil }
        let rooms = inputs.map { room($0) }
        guard rooms.allSatisfy({ $0 < 1_000_000_000_000 }) else { return nil }
        func mends(_ steps: Int128) -> Bool {
            var rest = steps
            var changed = frame
            for (input, room) in zip(inputs, rooms) {
                let taken = min(rest, room)
                rest -= taken
                if let value = moved(input, taken) { changed[input.slot] = .number(value) }
            }
            return holds(changed)
        }
        guard let steps = least(from: 1, to: rooms.reduce(0, +), mends),
            let distance = Rational(steps).multiplied(by: step)
        else { return nil }
        return .moveTogether(slots: inputs.map(\.slot), by: distance, upward: first.improve != .down)
    }

    /// The least count that mends, if the most does.
    private func least(from start: Int128, to end: Int128, _ mends: (Int128) -> Bool) -> Int128? {
        guard start <= end, mends(end) else { return nil }
        var (low, high) = (start, end)
        while low < high {
            let middle = low + (high - low) / 2
            if mends(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    // MARK: Everything else

    private func other(_ input: Input) -> Shortfall? {
        switch input.type {
        case .date: redo(input)
        case .year:
            holds(frame(input.slot, .number(Rational(frame.asOf.year))))
                ? .redoYear(slot: input.slot, year: Rational(frame.asOf.year)) : nil
        case .boolean: holds(frame(input.slot, .boolean(wanted))) ? .confirm(slot: input.slot) : nil
        case .choice: choose(input)
        case .choices: add(input)
        default: nil
        }
    }

    /// The earliest day that would do, provided `asOf` would.
    private func redo(_ input: Input) -> Shortfall? {
        func mends(_ day: Int) -> Bool {
            CalendarDate.earliest.adding(days: day).map { holds(frame(input.slot, .date($0))) } ?? false
        }
        let today = Int(frame.asOf.dayNumber) - Int(CalendarDate.earliest.dayNumber)
        guard let day = least(from: 0, to: Int128(today), { mends(Int($0)) }), day > 0,
            let since = CalendarDate.earliest.adding(days: Int(day))
        else { return nil }
        return .redo(slot: input.slot, since: since)
    }

    private func choose(_ input: Input) -> Shortfall? {
        let fitting = input.options.indices.filter { holds(frame(input.slot, .choice($0))) }
        return fitting.isEmpty ? nil : .choose(slot: input.slot, options: Array(fitting))
    }

    private func add(_ input: Input) -> Shortfall? {
        guard case .choices(let chosen) = frame[input.slot] else { return nil }
        var bits = chosen
        var count = 0
        for index in input.options.indices where chosen >> UInt64(index) & 1 == 0 {
            bits |= 1 << UInt64(index)
            count += 1
            if holds(frame(input.slot, .choices(bits))) { return .add(slot: input.slot, count: count) }
        }
        return nil
    }
}
