package import HarmonyRules
import Synchronization

/// The states of a standard, one for each time between the days on which the law changes: each is read from the files
/// when it is first asked for.
package final class Editions: Sendable {
    /// The first day of each state but the first, in order.
    package let edges: [CalendarDate]
    private let load: @Sendable (Editions, CalendarDate) -> Standard?
    private let known = Mutex<[Int: Standard]>([:])

    /// - Parameter load: reads the state of a day.
    init(
        changingOn edges: [CalendarDate], _ load: @escaping @Sendable (Editions, CalendarDate) -> Standard?
    ) {
        self.edges = edges
        self.load = load
    }

    /// A day of each state.
    package var samples: [CalendarDate] { [CalendarDate.earliest] + edges }

    package func days(around day: CalendarDate) -> Days {
        Days(from: edges.last { $0 <= day }, until: edges.first { $0 > day }?.adding(days: -1))
    }

    func standard(on day: CalendarDate) -> Standard? {
        let index = edges.count { $0 <= day }
        if let standard = known.withLock({ $0[index] }) { return standard }
        // Not under the lock: what is read may ask for the state of a parent.
        let standard = load(self, day)
        return known.withLock { known in
            if let earlier = known[index] { return earlier }
            known[index] = standard
            return standard
        }
    }

    func remember(_ standard: Standard, on day: CalendarDate) {
        known.withLock { $0[edges.count { $0 <= day }] = standard }
    }
}

extension Standard {
    /// The standard as it is on a day: itself, unless the law is another on that day.
    package func edition(on day: CalendarDate) -> Standard {
        guard let editions, !days.contains(day) else { return self }
        return editions.standard(on: day) ?? self
    }

    /// The first days of its states but the first; none where it has but one.
    package var edges: [CalendarDate] { editions?.edges ?? [] }

    /// Whether it is the other one, maybe as it is on another day.
    package func isEdition(of other: Standard) -> Bool {
        self === other || editions != nil && editions === other.editions
    }
}
