package import HarmonySyntax

/// Values in words of one language.
extension CalendarDate {
    /// 2025年6月30日, 30 June 2025.
    package func text(in language: Language) -> String {
        let parts = components
        if language == .zh { return "\(parts.year)年\(parts.month)月\(parts.day)日" }
        return "\(parts.day) \(Self.months[parts.month - 1]) \(parts.year)"
    }

    fileprivate static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
}

extension Period {
    /// 12 个月, 12 months.
    package func text(in language: Language) -> String {
        if language == .en {
            return "\(count) \(count == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)"
        }
        return switch unit {
        case .days: "\(count) 日"
        case .months: "\(count) 个月"
        case .years: "\(count) 年"
        }
    }
}

extension YearlySpan {
    /// 每年3月, every March; 每年, every year; 每年3月1日至4月15日.
    package func text(in language: Language) -> String {
        if isWholeYear { return language == .zh ? "每年" : "every year" }
        if let month = wholeMonth {
            return language == .zh ? "每年\(month)月" : "every \(CalendarDate.months[month - 1])"
        }
        return language == .zh
            ? "每年\(first.text(.zh))至\(last.text(.zh))"
            : "every year from \(first.text(.en)) to \(last.text(.en))"
    }
}

extension YearlySpan.MonthDay {
    fileprivate func text(_ language: Language) -> String {
        language == .zh ? "\(month)月\(day)日" : "\(day) \(CalendarDate.months[month - 1])"
    }
}

extension YearlySpan.Turn {
    /// 2025年3月1日至2025年3月31日; 1 March 2025 to 31 March 2025.
    package func text(in language: Language) -> String {
        first.text(in: language) + (language == .zh ? "至" : " to ") + last.text(in: language)
    }
}

extension Rational {
    /// Digits with thousands separators; as many after the point as are asked for, else as the value has.
    package func groupedText(fractionDigits: Int? = nil) -> String {
        let text = decimalText(fractionDigits: fractionDigits ?? exactFractionDigits ?? 2)
        let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        var integer = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0 { integer += "," }
            integer.append(digit)
        }
        return (text.hasPrefix("-") ? "-" : "") + integer + (parts.count > 1 ? "." + parts[1] : "")
    }
}

extension Localized {
    /// This as the unit of a number; English takes the singular after 1.
    package func counting(_ digits: String, in language: Language) -> String {
        let unit = self[language]
        if unit.isEmpty { return digits }
        return digits + " " + (language == .en && digits == "1" ? Self.singular(unit) : unit)
    }

    private static func singular(_ unit: String) -> String {
        switch unit {
        case "people": "person"
        case _ where unit.hasSuffix("ies"): String(unit.dropLast(3)) + "y"
        case _ where unit.hasSuffix("s"): String(unit.dropLast())
        default: unit
        }
    }
}
