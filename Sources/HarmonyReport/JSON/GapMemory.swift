import HarmonyCriteria
import HarmonyRules

/// The gaps of result lines as they were last written, for a thread that writes many: over a district the same answers
/// fall short in the same way again and again, and finding out how takes more than all the rest of a line.
///
/// How a condition falls short depends on the answers that it reads, on those that they are parts of, and on the day;
/// nothing is taken from here unless all of these are the same.
package final class GapMemory {
    private var conditions: [Key: Known] = [:]

    /// A condition of a standard: a local one shares those of its parent that it leaves as they are.
    private struct Key: Hashable {
        let condition, standard: ObjectIdentifier
    }

    package init() {}

    /// What is lacking, each a JSON object: as it was written before, or as it is written now.
    func pieces(
        _ condition: Condition, _ standard: Standard, _ frame: Frame, write: () -> [[UInt8]]
    ) -> [[UInt8]] {
        let key = Key(condition: ObjectIdentifier(condition), standard: ObjectIdentifier(standard))
        let known = conditions[key] ?? Known(condition, standard)
        if let pieces = known.pieces(frame) { return pieces }
        let pieces = write()
        known.add(pieces, frame)
        conditions[key] = known
        return pieces
    }

    /// What is known of one condition.
    private final class Known {
        /// Held, so that no others come to lie where these lie.
        private let owners: (Condition, Standard)
        private let slots: [Int]
        private var entries: [(values: [Value], pieces: [[UInt8]])] = []
        private var next = 0

        /// More than the last few would be looked through for longer than they save.
        private static let limit = 8

        init(_ condition: Condition, _ standard: Standard) {
            owners = (condition, standard)
            let read = condition.require.slots(under: condition.require.root)
            let wholes = read.compactMap { standard.inputsBySlot[$0]?.input.whole?.input.slot }
            slots = [Frame.asOfSlot] + read + wholes
        }

        func pieces(_ frame: Frame) -> [[UInt8]]? {
            entries.first { entry in
                slots.indices.allSatisfy { entry.values[$0] == frame[slots[$0]] }
            }?.pieces
        }

        func add(_ pieces: [[UInt8]], _ frame: Frame) {
            let entry = (slots.map { frame[$0] }, pieces)
            if entries.count < Self.limit { entries.append(entry) } else { entries[next] = entry }
            next = (next + 1) % Self.limit
        }
    }
}
