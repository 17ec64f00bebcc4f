import HarmonyRules

/// Which of two thresholds is the larger.
extension Value {
    /// Less, equal or more than another value of its type, as -1, 0 or 1; nil where that is not certain.
    func order(against other: Value) -> Int? {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b ? -1 : a == b ? 0 : 1
        case (.date(let a), .date(let b)): a < b ? -1 : a == b ? 0 : 1
        case (.period(let a), .period(let b)): a.order(against: b)
        case (.yearly(let a), .yearly(let b)): a == b ? 0 : a.contains(b) ? 1 : b.contains(a) ? -1 : nil
        default: nil
        }
    }
}

extension Period {
    /// Months and days are compared only where every date to count from would give the same answer.
    func order(against other: Period) -> Int? {
        let (months, days) = (Int(self.months - other.months), Int(self.days - other.days))
        if months == 0 || days == 0 || (months < 0) == (days < 0) { return (months + days).signum() }
        // Of the two one has only months more and the other only days more.
        let range = Self.days(inMonths: abs(months))
        let more = abs(days)
        if more < range.lowerBound { return months.signum() }
        return more > range.upperBound ? days.signum() : nil
    }

    /// The fewest and the most days that so many months can have.
    private static func days(inMonths count: Int) -> ClosedRange<Int> {
        let fewest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
        let most = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]
        let (years, rest) = count.quotientAndRemainder(dividingBy: 12)
        return years * 365 + fewest[rest]...years * 366 + most[rest]
    }
}
