/// A part of every year, both days included: "03-01/03-31". It is what "every March" and "every year" mean in a
/// rule: something done in it, each time.
///
/// A part that ends before it begins ("11-15/03-15") runs over the new year.
package struct YearlySpan: Sendable, Hashable {
    package let first: MonthDay
    package let last: MonthDay

    /// A day of any year; 29 February is none, since not every year has it.
    package struct MonthDay: Sendable, Hashable {
        package let month: Int
        package let day: Int
    }

    /// One year's turn.
    package struct Turn: Sendable, Equatable {
        package let first: CalendarDate
        package let last: CalendarDate
    }

    /// Reads "MM-DD/MM-DD" and nothing else.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Self.monthDay(parts[0]), let last = Self.monthDay(parts[1]) else {
            return nil
        }
        self.first = first
        self.last = last
    }

    private static func monthDay(_ text: Substring.UTF8View) -> MonthDay? {
        // 2001 is a common year.
        guard let date = CalendarDate(iso: Array("2001-".utf8) + text) else { return nil }
        return MonthDay(month: date.components.month, day: date.components.day)
    }

    package var isWholeYear: Bool {
        first == MonthDay(month: 1, day: 1) && last == MonthDay(month: 12, day: 31)
    }

    /// The month that it is, if it is one.
    package var wholeMonth: Int? {
        let isWhole =
            first.month == last.month && first.day == 1
            && last.day == CalendarDate.days(inMonth: last.month, of: 2001)
        return isWhole ? first.month : nil
    }

    private var runsOver: Bool { (first.month, first.day) > (last.month, last.day) }

    /// The turn that begins in a year; nil outside the calendar. What ends with February ends on its last day, the
    /// 29th in a leap year.
    private func turn(beginning year: Int) -> Turn? {
        let end = runsOver ? year + 1 : year
        let isLeap = last == MonthDay(month: 2, day: 28) && CalendarDate.days(inMonth: 2, of: end) == 29
        guard let opening = CalendarDate(year: year, month: first.month, day: first.day),
            let closing = CalendarDate(year: end, month: last.month, day: isLeap ? 29 : last.day)
        else { return nil }
        return Turn(first: opening, last: closing)
    }

    /// The last turn that is over on a day.
    package func over(on day: CalendarDate) -> Turn? {
        [day.year, day.year - 1, day.year - 2].lazy.compactMap { turn(beginning: $0) }.first { $0.last < day }
    }

    /// The turn in which a day lies, if it lies in one.
    package func running(on day: CalendarDate) -> Turn? {
        [day.year, day.year - 1].lazy.compactMap { turn(beginning: $0) }
            .first { $0.first <= day && day <= $0.last }
    }

    /// The first turn that begins after a day.
    package func next(after day: CalendarDate) -> Turn? {
        [day.year, day.year + 1].lazy.compactMap { turn(beginning: $0) }.first { $0.first > day }
    }

    /// Whether what was done on a day counts on another: it lies in the last turn that is over, or in the one
    /// that is running.
    package func holds(_ done: CalendarDate, on day: CalendarDate) -> Bool {
        guard done <= day else { return false }
        return [over(on: day), running(on: day)].contains { turn in
            turn.map { $0.first <= done && done <= $0.last } ?? false
        }
    }

    /// Whether every day of another lies in this, so that what counts there counts here as well.
    package func contains(_ other: YearlySpan) -> Bool {
        if self == other { return true }
        func place(_ day: MonthDay) -> Int { day.month * 32 + day.day }
        let (start, end) = (place(first), place(last))
        guard !runsOver else {
            if other.runsOver { return place(other.first) >= start && place(other.last) <= end }
            return place(other.first) >= start || place(other.last) <= end
        }
        return !other.runsOver && place(other.first) >= start && place(other.last) <= end
    }
}
