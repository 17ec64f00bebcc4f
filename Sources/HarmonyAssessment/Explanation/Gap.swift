package import HarmonyCriteria
package import HarmonyRules

/// Why a condition fails and what would mend it.
package struct Gap: Sendable {
    package let condition: Condition
    /// Each alternative would do; inside one, every shortcoming must go.
    package let alternatives: [[Shortcoming]]
}

/// One comparison or yes/no that does not come out as it must.
package struct Shortcoming: Sendable {
    /// The place in the condition's `require`.
    package let node: Formula.Node
    /// What it would have to be: true, or false where it stands under a negation.
    package let wanted: Bool
    /// The smallest honest change that mends it, if there is one.
    package let shortfall: Shortfall?
    /// Whether anything in it can honestly be changed.
    package let canImprove: Bool
}

/// The smallest change of one answer that mends a shortcoming.
package enum Shortfall: Sendable, Equatable {
    /// A number must rise or fall by so much, in its own unit.
    case move(slot: Int, by: Rational, to: Rational, upward: Bool)
    /// Several numbers of one kind must rise by so much together, for instance each to its value here.
    case moveTogether(slots: [Int], by: Rational, to: [Rational], upward: Bool)
    /// An event must be held anew, on this day or later.
    case redo(slot: Int, since: CalendarDate)
    /// A year must be this one.
    case redoYear(slot: Int, year: Rational)
    /// A yes is needed.
    case confirm(slot: Int)
    /// One of these options is needed.
    case choose(slot: Int, options: [Int])
    /// So many more options are needed, for instance these.
    case add(slot: Int, count: Int, bits: UInt64)

    /// Whether there is too much of something rather than too little.
    package var isExcess: Bool {
        switch self {
        case .move(_, _, _, let upward), .moveTogether(_, _, _, let upward): !upward
        default: false
        }
    }

    /// The places of the answers that it changes.
    package var slots: [Int] {
        switch self {
        case .move(let slot, _, _, _), .redo(let slot, _), .redoYear(let slot, _), .confirm(let slot),
            .choose(let slot, _), .add(let slot, _, _):
            [slot]
        case .moveTogether(let slots, _, _, _): slots
        }
    }
}
