/// The values that a formula reads: slot 0 is `asOf`, then the facts, then every input.
package struct Frame: Sendable {
    package private(set) var slots: [Value]

    package init(slotCount: Int, asOf: CalendarDate) {
        slots = Array(repeating: .unknown(.unanswered), count: max(1, slotCount))
        slots[0] = .date(asOf)
    }

    /// The same values and further ones behind them.
    package func appending(_ values: [Value]) -> Frame {
        var longer = self
        longer.slots += values
        return longer
    }

    package static let asOfSlot = 0

    package var asOf: CalendarDate {
        if case .date(let date) = slots[0] { date } else { .earliest }
    }

    package subscript(slot: Int) -> Value {
        get { slots[slot] }
        set { slots[slot] = newValue }
    }
}
