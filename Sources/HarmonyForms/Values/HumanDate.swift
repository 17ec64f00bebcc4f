import HarmonyRules
import HarmonySyntax

/// Dates as people write them, and as a spreadsheet counts them.
enum HumanDate {
    /// A date that stands in a cell of its own, for no input of a standard.
    static func read(_ content: Spreadsheet.Content) -> HumanValue {
        switch content {
        case .text(let text): read(PlainText.of(text))
        case .date(let iso): read(iso)
        case .number(let serial): read(serial)
        default: .refused(.kind(.date))
        }
    }

    /// `2025.3.1`, `2025/3/1`, `2025-03-01`, `2025年3月1日`, `20250301`, or the days of a spreadsheet since 1900.
    static func read(_ text: String) -> HumanValue {
        let day = withoutMidnight(text[...])
        if day.allSatisfy({ $0.isASCII && $0.isNumber }) { return number(day) }
        var parts: [Substring]?
        for separator in ["-", "/", "."] where parts == nil {
            let found = day.split(separator: Character(separator), omittingEmptySubsequences: false)
            if found.count > 1 { parts = found.map { $0.trimmed } }
        }
        if parts == nil, let chinese = chinese(day) { parts = chinese }
        guard let parts else { return .refused(.kind(.date)) }
        guard
            parts.allSatisfy({
                !$0.isEmpty && $0.utf8.count <= 4 && $0.allSatisfy { $0.isASCII && $0.isNumber }
            })
        else { return .refused(.kind(.date)) }
        guard parts.count == 3 else { return .refused(parts.count == 2 ? .dayMissing : .kind(.date)) }
        // 3/1/2025 and 25.3.1 have more than one reading.
        guard parts[0].utf8.count == 4, parts[1].utf8.count <= 2, parts[2].utf8.count <= 2 else {
            return .refused(.yearNotFirst)
        }
        return value(Int(parts[0]), Int(parts[1]), Int(parts[2]))
    }

    private static func value(_ year: Int?, _ month: Int?, _ day: Int?) -> HumanValue {
        guard let year, let month, let day, let date = CalendarDate(year: year, month: month, day: day) else {
            return .refused(.noSuchDay)
        }
        return .value(.date(date))
    }

    /// Digits alone: eight are a date, five a spreadsheet's day, four only a year.
    private static func number(_ digits: Substring) -> HumanValue {
        switch digits.utf8.count {
        case 8: value(Int(digits.prefix(4)), Int(digits.dropFirst(4).prefix(2)), Int(digits.suffix(2)))
        case 5: serial(Int(digits) ?? 0).map { .value(.date($0)) } ?? .refused(.kind(.date))
        case 4: .refused(.dayMissing)
        default: .refused(.kind(.date))
        }
    }

    /// Day 1 is 1900-01-01 and day 60 is a 29 February that never was, so later days count from 1899-12-30.
    private static func serial(_ days: Int) -> CalendarDate? {
        CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: days)
    }

    /// 2025年3月1日, the last sign with or without.
    private static func chinese(_ text: Substring) -> [Substring]? {
        guard let year = text.firstIndex(of: "年") else { return nil }
        let rest = text[text.index(after: year)...]
        guard let month = rest.firstIndex(of: "月") else { return [text[..<year].trimmed] }
        var day = rest[rest.index(after: month)...].trimmed
        if let sign = day.last, sign == "日" || sign == "号" { day = day.dropLast().trimmed }
        let parts = [text[..<year].trimmed, rest[..<month].trimmed]
        return day.isEmpty ? parts : parts + [day]
    }

    /// Exports add the time to every date: 2025/3/1 0:00.
    private static func withoutMidnight(_ text: Substring) -> Substring {
        let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard parts.count == 2, ["0:00", "00:00", "0:00:00", "00:00:00"].contains(parts[1]) else {
            return text
        }
        return parts[0]
    }

    /// 2025, 2025年, 2025年度.
    static func year(_ text: String) -> HumanValue {
        var digits = text[...]
        for word in ["年度", "年"] where digits.hasSuffix(word) {
            digits = digits.dropLast(word.count).trimmed
            break
        }
        guard digits.utf8.count == 4, let year = Int(digits), 1900...9999 ~= year else {
            return .refused(.kind(.year))
        }
        return .value(.number(Rational(year)))
    }
}

extension Spreadsheet.Content {
    /// A bare number, should it be a day, counted as in a workbook from 1900: 1904 begins 1,462 days later.
    func dated(from1904: Bool) -> Spreadsheet.Content {
        guard from1904, case .number(let digits) = self, let days = Int(digits), 1...99_999 ~= days else {
            return self
        }
        return .number(String(days + 1462))
    }
}
