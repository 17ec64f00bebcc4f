/// What every slot of a frame can hold, which slots never exceed which, and what conditions on the way have
/// settled.
package struct Environment: Sendable {
    private var declared: [AbstractValue]
    /// What conditions left of single slots; the rest is as it was declared.
    private var narrowed: [Int: AbstractValue] = [:]
    private var orders: [Order] = []
    private var settled: [Settled] = []

    /// One slot is at most another, wherever both have a value.
    struct Order: Sendable, Equatable {
        let lesser: Int
        let greater: Int
        let isStrict: Bool
    }

    /// What is known of an expression that is no slot, such as the `a + b` of `a + b > 0`.
    struct Settled: Sendable {
        let formula: Formula
        let node: Formula.Node
        /// As `Formula.shapes` has it.
        let shape: Int
        var value: AbstractValue
    }

    /// More would cost more than it tells.
    private static let mostSettled = 64

    /// Slot 0 is any day of the calendar; every other slot may hold anything until it is declared.
    package init(slotCount: Int) {
        declared = Array(
            repeating: AbstractValue(.anything, mayBeNone: true), count: max(1, slotCount))
        declared[Frame.asOfSlot] = .anyDate
    }

    package var slotCount: Int { declared.count }

    package mutating func declare(_ slot: Int, _ value: AbstractValue) { declared[slot] = value }

    /// Says that one slot never exceeds another where both have values.
    package mutating func declare(_ part: Int, atMost whole: Int) {
        var tightened = self
        // Bounds that leave nothing between them are left as they were declared.
        if tightened.order(part, whole, isStrict: false) { self = tightened }
    }

    package subscript(slot: Int) -> AbstractValue {
        slot < declared.count ? narrowed[slot] ?? declared[slot] : .anything
    }

    /// Whether a frame agrees with it.
    package func allows(_ frame: Frame) -> Bool {
        for slot in 0..<slotCount where !self[slot].contains(frame[slot]) { return false }
        for order in orders {
            let comparison: Formula.Comparison = order.isStrict ? .less : .lessOrEqual
            let (lesser, greater) = (frame[order.lesser], frame[order.greater])
            if lesser == .none || greater == .none { continue }
            if Evaluation.compare(comparison, lesser, greater) == .known(false) { return false }
        }
        return true
    }
}

// MARK: Narrowing

extension Environment {
    /// Leaves a slot only what the value allows. False if nothing is left: no frame is like that.
    mutating func narrow(_ slot: Int, to value: AbstractValue) -> Bool {
        guard slot < declared.count else { return true }
        var changed = [slot]
        guard set(slot, self[slot].meet(value), &changed) else { return false }
        // A few rounds through the orders: whole numbers could otherwise close in on each other for ever.
        var rounds = 0
        while let next = changed.popLast(), rounds < 32 {
            rounds += 1
            for order in orders where order.lesser == next || order.greater == next {
                guard tighten(order, &changed) else { return false }
            }
        }
        return true
    }

    private mutating func set(_ slot: Int, _ value: AbstractValue, _ changed: inout [Int]) -> Bool {
        guard value != self[slot] else { return !value.isImpossible }
        narrowed[slot] = value
        if !changed.contains(slot) { changed.append(slot) }
        return !value.isImpossible
    }

    /// Applies an order to its two slots, as far as both surely have values.
    private mutating func tighten(_ order: Order, _ changed: inout [Int]) -> Bool {
        let (lesser, greater) = (self[order.lesser], self[order.greater])
        if !greater.mayBeNone, let top = greater.interval?.upper {
            let end = Interval.End(top.value, isOpen: top.isOpen || order.isStrict)
            guard set(order.lesser, lesser.within(Interval(nil, end)), &changed) else { return false }
        }
        if !lesser.mayBeNone, let bottom = lesser.interval?.lower {
            let end = Interval.End(bottom.value, isOpen: bottom.isOpen || order.isStrict)
            guard set(order.greater, greater.within(Interval(end, nil)), &changed) else { return false }
        }
        return true
    }

    /// Notes that one slot is at most another, wherever both have values.
    mutating func order(_ lesser: Int, _ greater: Int, isStrict: Bool) -> Bool {
        let order = Order(lesser: lesser, greater: greater, isStrict: isStrict)
        if !orders.contains(order) {
            if orders.count < declared.count + Self.mostSettled { orders.append(order) }
            if contradicts(order) { return false }
        }
        var changed: [Int] = []
        guard tighten(order, &changed) else { return false }
        for slot in changed {
            guard narrow(slot, to: self[slot]) else { return false }
        }
        return true
    }

    private func contradicts(_ order: Order) -> Bool {
        guard !self[order.lesser].mayBeNone, !self[order.greater].mayBeNone else { return false }
        return isOrdered(order.greater, order.lesser, strictly: !order.isStrict)
    }

    /// Whether one slot is at most another (or below it) by orders alone, wherever both have values.
    func isOrdered(_ lesser: Int, _ greater: Int, strictly: Bool) -> Bool {
        if lesser == greater { return !strictly }
        // Breadth first; a slot in between counts only if it surely has a value.
        var reached: [(slot: Int, isStrict: Bool)] = [(lesser, false)]
        var at = 0
        while at < reached.count, reached.count < 256 {
            let (slot, isStrict) = reached[at]
            at += 1
            for order in orders where order.lesser == slot {
                let sum = isStrict || order.isStrict
                if order.greater == greater, sum || !strictly { return true }
                guard !self[order.greater].mayBeNone, order.greater != greater,
                    !reached.contains(where: { $0.slot == order.greater && ($0.isStrict || !sum) })
                else { continue }
                reached.append((order.greater, sum))
            }
        }
        return false
    }
}

// MARK: Expressions

extension Environment {
    /// Notes what a condition settled about an expression that is no slot.
    mutating func settle(_ expression: Settled) {
        if let known = settled.firstIndex(where: { $0.isSame(as: expression) }) {
            settled[known].value = settled[known].value.meet(expression.value)
        } else if settled.count < Self.mostSettled {
            settled.append(expression)
        }
    }

    /// What is known of an expression because it stood in a condition.
    func settled(_ formula: Formula, _ node: Formula.Node, shape: Int) -> AbstractValue? {
        settled.first { $0.shape == shape && formula.isSame(node, as: $0.formula, $0.node) }?.value
    }

    /// What holds whichever of two ways was taken.
    package func join(_ other: Environment) -> Environment {
        var joined = self
        joined.narrowed = [:]
        for (slot, value) in narrowed {
            if let beside = other.narrowed[slot] { joined.narrowed[slot] = value.join(beside) }
        }
        joined.orders = orders.filter { other.orders.contains($0) }
        joined.settled = settled.compactMap { mine in
            guard let beside = other.settled.first(where: { $0.isSame(as: mine) }) else { return nil }
            var both = mine
            both.value = mine.value.join(beside.value)
            return both
        }
        return joined
    }
}

extension Environment.Settled {
    fileprivate func isSame(as other: Self) -> Bool {
        shape == other.shape && formula.isSame(node, as: other.formula, other.node)
    }
}

extension AbstractValue {
    /// Without the numbers or days outside an interval.
    func within(_ interval: Interval?) -> AbstractValue {
        var rest = self
        switch content {
        case .number(let own):
            rest.content = interval.flatMap { own.meet($0) }.map { .number($0) } ?? .nothing
        case .date(let own): rest.content = interval.flatMap { own.meet($0) }.map { .date($0) } ?? .nothing
        default: break
        }
        return rest
    }
}
