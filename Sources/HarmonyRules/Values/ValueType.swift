package import HarmonySyntax

/// The type of an expression, known before any answer is.
package enum ValueType: Sendable, Equatable {
    case boolean
    case number(Dimension)
    case date
    case period
    case yearly
    case choice([String])
    case choices([String])
    case text
    case none
}

/// What a number counts. Numbers that count different things do not mix.
package enum Dimension: Sendable, Equatable {
    /// A number written in a rule, or a bare count: it takes on whatever it stands beside.
    case literal
    /// A number without a unit.
    case plain
    /// A share: a percentage, a fraction, a quotient of two like amounts.
    case ratio
    /// A unit by its Chinese name, in which every unit of a criteria file is written.
    case unit(String)

    package static let year = Dimension.unit("年")
    package static let day = Dimension.unit("天")
    /// Minutes since midnight, which only compare with one another.
    package static let time = Dimension.unit("时刻")
}

extension ValueType {
    package var name: Localized {
        switch self {
        case .boolean: Localized(zh: "是非", en: "yes/no")
        case .number(.literal), .number(.plain): Localized(zh: "数", en: "number")
        case .number(.ratio): Localized(zh: "比例", en: "share")
        case .number(.time): Localized(zh: "时刻", en: "time of day")
        case .number(.unit(let unit)): Localized(zh: "数（\(unit)）", en: "number (\(unit))")
        case .date: Localized(zh: "日期", en: "date")
        case .period: Localized(zh: "期限", en: "duration")
        case .yearly: Localized(zh: "每年的期间", en: "part of each year")
        case .choice: Localized(zh: "单选", en: "choice")
        case .choices: Localized(zh: "多选", en: "choices")
        case .text: Localized(zh: "文字", en: "text")
        case .none: Localized(zh: "none", en: "none")
        }
    }
}
