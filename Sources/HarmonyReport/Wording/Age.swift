import HarmonyRules
import HarmonySyntax

/// The time between two days in whole years, months and days.
struct Age {
    let years: Int
    let months: Int
    let days: Int

    /// Nil when the second day is before the first.
    init?(from start: CalendarDate, to end: CalendarDate) {
        guard start <= end else { return nil }
        let (first, last) = (start.components, end.components)
        var count = (last.year - first.year) * 12 + last.month - first.month
        while count > 0, let moved = start.adding(Period(Int32(count), .months)), moved > end { count -= 1 }
        let anchor = start.adding(Period(Int32(count), .months)) ?? start
        years = count / 12
        months = count % 12
        days = Int(end.dayNumber) - Int(anchor.dayNumber)
    }

    func text(_ language: Language) -> String {
        var parts: [String] = []
        func add(_ count: Int, _ zh: String, _ en: String) {
            guard count > 0 else { return }
            parts.append(language == .zh ? "\(count) \(zh)" : "\(count) \(en)" + (count == 1 ? "" : "s"))
        }
        add(years, "年", "year")
        add(months, "个月", "month")
        add(days, "天", "day")
        return parts.isEmpty ? (language == .zh ? "0 天" : "0 days") : parts.joined(separator: " ")
    }
}
