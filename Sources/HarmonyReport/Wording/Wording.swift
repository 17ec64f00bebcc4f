import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Values in words of one language: numbers with separators, units, dates, percentages.
struct Wording: Sendable {
    let language: Language
    /// Units by their Chinese name, for values that a rule works out.
    private let units: [Localized]

    init(_ standard: Standard, _ language: Language) {
        self.language = language
        var units = [Localized(zh: "年", en: ""), Localized(zh: "天", en: "days")]
        for owner in standard.inputsBySlot {
            if let unit = owner?.input.unit, !units.contains(where: { $0.zh == unit.zh }) {
                units.append(unit)
            }
        }
        self.units = units
    }

    func pick(_ text: Localized) -> String { text[language] }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    /// Digits with thousands separators.
    func number(_ number: Rational, digits: Int? = nil) -> String {
        grouped(number.decimalText(fractionDigits: digits ?? number.exactFractionDigits ?? 2))
    }

    private func grouped(_ digits: String) -> String {
        let negative = digits.hasPrefix("-")
        let parts = digits.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
        var integer = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0 { integer += "," }
            integer.append(digit)
        }
        return (negative ? "-" : "") + integer + (parts.count > 1 ? "." + parts[1] : "")
    }

    func percent(_ share: Rational, digits: Int = 2) -> String {
        (share.multiplied(by: Rational(100)) ?? share).decimalText(fractionDigits: digits) + "%"
    }

    func date(_ date: CalendarDate) -> String {
        let parts = date.components
        if language == .zh { return "\(parts.year)年\(parts.month)月\(parts.day)日" }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
    }

    func period(_ period: Period) -> String {
        if language == .en {
            let unit = period.unit.rawValue
            return "\(period.count) \(period.count == 1 ? String(unit.dropLast()) : unit)"
        }
        return switch period.unit {
        case .days: "\(period.count) 天"
        case .months: "\(period.count) 个月"
        case .years: "\(period.count) 年"
        }
    }

    /// A number and its unit; English takes the singular after 1.
    func counted(_ digits: String, _ unit: Localized?) -> String {
        guard let unit, !unit[language].isEmpty else { return digits }
        return digits + " " + (language == .en && digits == "1" ? singular(unit.en) : unit[language])
    }

    private func singular(_ unit: String) -> String {
        switch unit {
        case "people": "person"
        case _ where unit.hasSuffix("ies"): String(unit.dropLast(3)) + "y"
        case _ where unit.hasSuffix("s"): String(unit.dropLast())
        default: unit
        }
    }

    /// A value of a known type.
    func value(_ value: Value, _ type: ValueType, digits: Int? = nil) -> String {
        switch value {
        case .unknown: return pick(zh: "未填", en: "not answered")
        case .none: return pick(zh: "无", en: "none")
        case .boolean(let truth): return truth ? pick(zh: "是", en: "yes") : pick(zh: "否", en: "no")
        case .date(let day): return date(day)
        case .period(let length): return period(length)
        case .text: return pick(zh: "已填", en: "given")
        case .choice, .choices: return ""
        case .number(let exact):
            guard case .number(let dimension) = type else { return number(exact, digits: digits) }
            switch dimension {
            case .ratio: return percent(exact, digits: digits ?? 2)
            case .literal, .plain: return number(exact, digits: digits)
            case .unit("年"):
                return pick(
                    zh: "\(number(exact, digits: 0).filter { $0 != "," }) 年",
                    en: number(exact, digits: 0).filter { $0 != "," })
            case .unit(let unit):
                return counted(
                    number(exact, digits: digits),
                    units.first { $0.zh == unit } ?? Localized(zh: unit, en: unit))
            }
        }
    }

    /// An answer as the report shows it.
    func answer(_ value: Value, to input: Input) -> String {
        switch value {
        case .choice(let index): return pick(input.options[index].label)
        case .choices(let bits):
            let chosen = input.options.indices.filter { bits >> UInt64($0) & 1 == 1 }.map {
                pick(input.options[$0].label)
            }
            return chosen.isEmpty
                ? pick(zh: "未选任何一项", en: "none chosen") : chosen.joined(separator: pick(zh: "、", en: ", "))
        case .number(let share) where input.type == .percent: return Rational.percentText(share)
        default: return self.value(value, input.valueType)
        }
    }

    /// A threshold as its file writes it, with its unit.
    func parameter(_ parameter: Parameter) -> String {
        switch parameter.value {
        case .number(let exact) where parameter.type != .percent && parameter.type != .fraction:
            return parameter.type == .year ? parameter.written : counted(number(exact), parameter.unit)
        case .period(let length): return period(length)
        case .date(let day): return date(day)
        default: return parameter.written
        }
    }

    /// A question, label, note or piece of advice with its thresholds put in.
    func expand(_ text: Localized, of question: Question, _ standard: Standard, _ frame: Frame?) -> String {
        Placeholders.expand(text[language]) { name in
            if let parameter = question.parameters.first(where: { $0.id == name }) {
                return self.parameter(parameter)
            }
            guard let fact = standard.facts.first(where: { $0.input.id == name })?.input else { return nil }
            let known = frame.map { $0[fact.slot] } ?? .unknown(.unanswered)
            if case .number(let exact) = known, fact.type == .year {
                return exact.decimalText(fractionDigits: 0)
            }
            return known.isUnknown ? pick(fact.label) : answer(known, to: fact)
        }
    }

    // MARK: Basis

    func basis(_ basis: Basis) -> String {
        switch basis.kind {
        case .document: return pick(zh: "条文规定", en: "set by the document")
        case .convention: return pick(zh: "本工具惯例", en: "this tool's convention")
        case .law:
            let law = basis.law.map { pick($0) } ?? ""
            guard let article = basis.article else { return law }
            return language == .zh ? law + pick(article) : law + ", " + pick(article)
        }
    }

    func bases(_ list: [Basis]) -> String {
        var seen: [String] = []
        for basis in list.map({ self.basis($0) }) where !seen.contains(basis) { seen.append(basis) }
        return seen.joined(separator: pick(zh: "；", en: "; "))
    }
}
