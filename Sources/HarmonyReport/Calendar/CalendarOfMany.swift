package import HarmonyAssessment
import HarmonyRules
package import HarmonySyntax

/// The duties of many in one calendar, as they come.
package struct CalendarOfMany: Sendable {
    private let calendar: DutyCalendar
    private let language: Language
    private var isBegun = false
    /// Which events there are: somebody who hands in twice has each duty once. So much of a UID tells them apart.
    private var seen: Set<UInt64> = []
    /// The latest day of assessment.
    private var day = CalendarDate.earliest

    package init(_ language: Language, version: String) {
        calendar = DutyCalendar(version: version)
        self.language = language
    }

    package mutating func add(_ events: [DutyCalendar.Event], _ entries: [LedgerEntry]) -> [UInt8] {
        var bytes = isBegun ? [] : calendar.start(of: language)
        isBegun = true
        for case .judged(let judged) in entries.map(\.finding) { day = max(day, judged.asOf) }
        for event in events {
            guard let key = UInt64(event.uid.prefix(16), radix: 16), seen.insert(key).inserted else {
                continue
            }
            bytes += event.bytes
        }
        return bytes
    }

    package var end: [UInt8] {
        let start = isBegun ? [] : calendar.start(of: language)
        let nothing =
            seen.isEmpty
            ? calendar.nothing(
                on: day, language == .zh ? "没有有期限的应办事项" : "nothing has to be done by a day") : []
        return start + nothing + calendar.end
    }
}
