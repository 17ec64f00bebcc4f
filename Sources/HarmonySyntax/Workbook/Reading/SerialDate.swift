/// Dates as a workbook stores them: days counted from the start of 1900, or of 1904.
enum SerialDate {
    /// The day as ISO 8601 writes it, or nil for one that never was.
    ///
    /// The count of 1900 takes that year for a leap year, so that its 60th day never was and those before it
    /// are one off.
    static func text(_ serial: Int, from1904: Bool) -> String? {
        let counted = from1904 ? serial + 1462 : serial
        guard serial >= 1, counted <= 2_958_465, counted != 60 else { return nil }
        let day = civil(counted - 25_569 + (counted < 60 ? 1 : 0))
        return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
    }

    /// The date that stands at the beginning of an ISO 8601 text, or nil.
    static func datePart(_ text: String) -> String? {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count >= 10, bytes.count == 10 || bytes[10] == UInt8(ascii: "T") else { return nil }
        for (at, byte) in bytes.prefix(10).enumerated() {
            let isSeparator = at == 4 || at == 7
            guard isSeparator ? byte == UInt8(ascii: "-") : UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
            else { return nil }
        }
        return String(decoding: bytes.prefix(10), as: UTF8.self)
    }

    /// The Gregorian date of a day counted from 1 January 1970. Years begin in March here, so that a leap day
    /// is the last of its year and months have a regular length.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        // From 1 March of the year 0; no date of a workbook is before it.
        let day = days + 719_468
        let era = day / 146_097
        let dayOfEra = day % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            era * 400 + yearOfEra + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
