package import HarmonyRules

/// How long a verdict holds: of many submissions it is all that is told.
package struct Holding: Sendable, Equatable {
    /// Nil where that lies beyond the outlook.
    package let lastDay: CalendarDate?
}

extension Assessment {
    /// The same as in its outlook, and found sooner: nothing is looked at behind the day on which the verdict changes.
    /// Nil of a diagnostic standard.
    package func holding() -> Holding? {
        guard let verdict else { return nil }
        var calendar = DayByDay(self, through: Outlook.end(from: frame.asOf))
        while let day = calendar.advance() {
            if day.verdict != verdict { return Holding(lastDay: day.day.adding(days: -1)) }
        }
        return Holding(lastDay: nil)
    }
}
