import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The kinds of answer, and how each is given, in words for whoever fills in a form.
package enum AnswerKind: Sendable {
    case boolean, integer, number, percent, date, time, year, choice, choices, text

    init(_ input: Input) {
        self =
            switch input.type {
            case .boolean: .boolean
            case .integer: .integer
            case .number, .amount: .number
            case .percent: .percent
            case .date: .date
            case .time: .time
            case .year: .year
            case .choice: .choice
            case .choices: .choices
            case .text: .text
            }
    }

    /// What stands in the place of a unit.
    func unit(_ language: Language) -> String {
        let (zh, en) =
            switch self {
            case .boolean: ("是／否", "yes/no")
            case .integer, .number: ("数", "number")
            case .percent: ("%", "%")
            case .date: ("日期", "date")
            case .time: ("时刻", "time")
            case .year: ("年份", "year")
            case .choice: ("单选", "one of")
            case .choices: ("多选", "any of")
            case .text: ("文字", "text")
            }
        return language == .zh ? zh : en
    }

    func text(_ language: Language) -> String {
        let (zh, en) =
            switch self {
            case .boolean: ("填“是”或“否”", "yes or no")
            case .integer: ("填整数，没有的填 0", "a whole number, 0 if there are none")
            case .number: ("填数字，没有的填 0", "a number, 0 if there is none")
            case .percent: ("填百分数，写百分号，如 58.7%", "a percentage with its sign, such as 58.7%")
            case .date: ("填日期，如 2025-06-30", "a date, such as 2025-06-30")
            case .time: ("填几时几分，二十四小时制，如 15:30", "a time of day in 24 hours, such as 15:30")
            case .year: ("填四位年份，如 2025", "a year of four digits, such as 2025")
            case .choice: ("选择一项", "one of the options")
            case .choices: ("可选多项，用顿号隔开", "any of the options, with commas between")
            case .text: ("填文字", "text")
            }
        return language == .zh ? zh : en
    }

    /// With the options or bounds of an input, and whether there may be none.
    func full(_ owner: SlotOwner, _ language: Language) -> String {
        let input = owner.input
        var text: String =
            switch self {
            case .choice: Self.one(input.options.map { $0.label[language] }, language)
            case .choices: Self.several(input.options.map { $0.label[language] }, language)
            default: self.text(language)
            }
        if let season = owner.season?.parameter.text(in: language) {
            text =
                language == .zh
                ? "填\(season)之内最近一次的日期，如 2025-06-30；期间之外的不计"
                : "the latest date within \(season), such as 2025-06-30; what fell outside does not count"
        }
        if input.allowsNone {
            text += language == .zh ? "；没有、从未发生的填“无”" : "; “none” for what does not exist or never happened"
        } else if self == .choices {
            text += language == .zh ? "；一项也没有的填“均无”" : "; “none of these” if none"
        }
        return text
    }

    static func one(_ names: [String], _ language: Language) -> String {
        (language == .zh ? "选择一项：" : "one of: ") + names.joined(separator: language == .zh ? "／" : " / ")
    }

    static func several(_ names: [String], _ language: Language) -> String {
        (language == .zh ? "可选多项，用顿号隔开：" : "any of, with commas between: ")
            + names.joined(separator: language == .zh ? "／" : " / ")
    }

    // MARK: In a sentence

    /// How it is written, where that goes beyond its name; nil where the options say it.
    var example: Localized? {
        switch self {
        case .boolean, .choice, .choices, .text: nil
        case .integer, .number: Localized(zh: "只填阿拉伯数字，如 231", en: "write digits only, such as 231")
        case .percent: Localized(zh: "写上百分号，如 58.7%", en: "write it with its sign, such as 58.7%")
        case .date: Localized(zh: "写成年-月-日，如 2025-03-01", en: "write year, month and day, as 2025-03-01")
        case .time: Localized(zh: "写成 15:30", en: "write it as 15:30")
        case .year: Localized(zh: "写成 2025", en: "write it as 2025")
        }
    }

    /// What is expected, as the object of a sentence.
    var noun: Localized {
        switch self {
        case .boolean: Localized(zh: "“是”或“否”", en: "yes or no")
        case .integer: Localized(zh: "整数", en: "a whole number")
        case .number: Localized(zh: "数字", en: "a number")
        case .percent: Localized(zh: "百分数", en: "a percentage")
        case .date: Localized(zh: "日期", en: "a date")
        case .time: Localized(zh: "时刻（几时几分）", en: "a time of day")
        case .year: Localized(zh: "四位年份", en: "a year of four digits")
        case .choice, .choices: Localized(zh: "所列的选项", en: "one of the options")
        case .text: Localized(zh: "文字", en: "text")
        }
    }
}
