import HarmonyCriteria
package import HarmonyRules

/// How long a verdict holds: of many submissions it is all that is told.
package struct Holding: Sendable, Equatable {
    /// Nil where that lies beyond the outlook.
    package let lastDay: CalendarDate?
}

extension Assessment {
    /// The same as in its outlook, and found sooner: nothing is looked at behind the day on which the verdict changes.
    /// Nil of a diagnostic standard.
    ///
    /// - Parameter timetable: what is known from earlier assessments.
    package func holding(_ timetable: Timetable? = nil) -> Holding? {
        guard let verdict else { return nil }
        let through = Outlook.end(from: frame.asOf)
        let rules = timetable?.rules(of: self) ?? Timetable.found(self)
        if verdict == .fail, failsForGood(rules, through) { return Holding(lastDay: nil) }
        var calendar = DayByDay(self, rules, through: through)
        while let day = calendar.advance() {
            if day.verdict != verdict { return Holding(lastDay: day.day.adding(days: -1)) }
        }
        return Holding(lastDay: nil)
    }

    /// Whether something required fails that no day can mend, and nothing can become a veto.
    private func failsForGood(_ rules: [DayRules?], _ through: CalendarDate) -> Bool {
        if let last = standard.days.until, last < through { return false }
        var place = 0
        var isLost = false
        for item in items {
            if item.status == .unmet, !isLost {
                isLost = item.indicators.indices.contains { index in
                    let result = item.indicators[index]
                    return result.status == .unmet && result.isRequired && rules[place + index] == nil
                }
            }
            place += item.indicators.count
        }
        return isLost
            && rules[place...].allSatisfy {
                $0.map { $0.lastDay(in: frame, through: through) >= through } ?? true
            }
    }
}
