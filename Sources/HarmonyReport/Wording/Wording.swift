import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Values in words of one language: numbers with separators, units, dates, percentages.
struct Wording: Sendable {
    let language: Language
    /// Where the units are looked for of values that a rule works out.
    private let standard: Standard
    /// The names of the facts.
    private let facts: [String]
    /// A diagnostic document finds and suggests; it sets nothing.
    private let isDiagnostic: Bool

    init(_ standard: Standard, _ language: Language) {
        self.language = language
        self.standard = standard
        facts = standard.facts.map(\.input.id)
        isDiagnostic = standard.profile.kind == .diagnostic
    }

    /// A unit by its Chinese name. Looked for when it is asked for, which few reports do.
    private func unit(_ name: String) -> Localized {
        switch name {
        case "年": return Localized(zh: "年", en: "")
        case "天": return Localized(zh: "天", en: "days")
        default: break
        }
        let ofInputs = standard.inputsBySlot.lazy.compactMap { $0?.input.unit }
        if let unit = ofInputs.first(where: { $0.zh == name }) { return unit }
        for indicator in standard.indicators {
            let ofParameters = indicator.question.parameters.lazy.compactMap(\.unit)
            if let unit = ofParameters.first(where: { $0.zh == name }) { return unit }
        }
        return Localized(zh: name, en: name)
    }

    func pick(_ text: Localized) -> String { text[language] }

    func pick(zh: String, en: String) -> String { language == .zh ? zh : en }

    /// 甲、乙和丙; a, b and c.
    func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: pick(zh: "、", en: ", ")) + pick(zh: "和", en: " and ") + last
    }

    /// Digits with thousands separators.
    func number(_ number: Rational, digits: Int? = nil) -> String {
        number.groupedText(fractionDigits: digits)
    }

    func date(_ date: CalendarDate) -> String { date.text(in: language) }

    func period(_ period: Period) -> String { period.text(in: language) }

    func counted(_ digits: String, _ unit: Localized?) -> String {
        unit?.counting(digits, in: language) ?? digits
    }

    func parameter(_ parameter: Parameter) -> String { parameter.text(in: language) }

    func percent(_ share: Rational, digits: Int = 2) -> String {
        Rational.percentText(share, fractionDigits: digits)
    }

    /// A value of a known type.
    ///
    /// - Parameter own: the unit as the answers beside it call it; 件 is a case here and an item there.
    func value(_ value: Value, _ type: ValueType, digits: Int? = nil, counting own: Localized? = nil)
        -> String
    {
        switch value {
        case .unknown(.unanswered): return pick(zh: "未填", en: "not answered")
        case .unknown(.divisionByZero): return pick(zh: "无法计算（分母为零）", en: "nothing (the divisor is zero)")
        case .unknown(.overflow): return pick(zh: "无法计算（数值过大）", en: "nothing (the numbers are too large)")
        case .none: return pick(zh: "无", en: "none")
        case .boolean(let truth): return truth ? pick(zh: "是", en: "yes") : pick(zh: "否", en: "no")
        case .date(let day): return date(day)
        case .period(let length): return period(length)
        case .yearly(let span): return span.text(in: language)
        case .text: return pick(zh: "已填", en: "given")
        case .choice, .choices: return ""
        case .number(let exact):
            guard case .number(let dimension) = type else { return number(exact, digits: digits) }
            switch dimension {
            case .ratio: return percent(exact, digits: digits ?? 2)
            case .literal, .plain: return number(exact, digits: digits)
            case .time: return ClockTime.text(exact)
            case .unit("年"):
                return pick(
                    zh: "\(number(exact, digits: 0).filter { $0 != "," }) 年",
                    en: number(exact, digits: 0).filter { $0 != "," })
            case .unit(let unit):
                return counted(
                    number(exact, digits: digits),
                    own?.zh == unit ? own : self.unit(unit))
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
            if chosen.isEmpty { return pick(zh: "未选任何一项", en: "none chosen") }
            // A label that is a list itself must not run into the next.
            let (comma, semicolon) = (pick(zh: "、", en: ", "), pick(zh: "；", en: "; "))
            return chosen.joined(separator: chosen.contains { $0.contains(comma) } ? semicolon : comma)
        case .number(let share) where input.type == .percent: return Rational.percentText(share)
        default: return self.value(value, input.valueType, counting: input.unit)
        }
    }

    /// A question, label, note or piece of advice with its thresholds put in.
    func expand(_ text: Localized, of question: Question, _ standard: Standard, _ frame: Frame?) -> String {
        Placeholders.expand(text[language]) { name in
            if let value = question.parameterText(name, in: language) { return value }
            guard let fact = standard.facts.first(where: { $0.input.id == name })?.input else { return nil }
            let known = frame.map { $0[fact.slot] } ?? .unknown(.unanswered)
            if case .number(let exact) = known, fact.type == .year {
                return exact.decimalText(fractionDigits: 0)
            }
            // A blank to be filled in, as on a form.
            return known.isUnknown ? "____" : answer(known, to: fact)
        }
    }

    /// A question's title; where the question stands for it, thresholds are put in.
    func title(of question: Question) -> String {
        Placeholders.expand(question.title[language]) { name in
            // A title stands where no answer is at hand: a fact is a blank, as on a form.
            question.parameterText(name, in: language) ?? (facts.contains(name) ? "____" : nil)
        }
    }

    // MARK: Sources

    /// 《意见》（人社部发〔2023〕2号）五（一）
    ///
    /// - Parameter wholly: without the section.
    func citation(_ source: SourceDocument, wholly: Bool = false) -> String {
        let section = wholly ? nil : source.section
        let title = pick(source.title)
        // A regulation has no number beside its name.
        let number = source.document.flatMap { $0 == source.title.zh ? nil : $0 }
        switch language {
        case .zh: return "《\(title)》" + (number.map { "（\($0)）" } ?? "") + (section ?? "")
        case .en:
            return title + (number.map { " (\($0))" } ?? "") + (section.map { ", \($0)" } ?? "")
        }
    }

    /// A local file of the chain: its title, version and documents.
    func layer(_ layer: Layer) -> String {
        pick(
            zh: "\(layer.title.zh)（\(layer.id) \(layer.version)）：",
            en: "\(layer.title.en) (\(layer.id) \(layer.version)): ")
            + layer.sources.map { citation($0) }.joined(separator: pick(zh: "、", en: "; "))
    }

    // MARK: Basis

    func basis(_ basis: Basis) -> String {
        switch basis.kind {
        case .document:
            let article = basis.article.map { pick($0) } ?? ""
            guard let own = basis.authority?.document else {
                if isDiagnostic { return pick(zh: "原文所述", en: "stated in the document") }
                return article.isEmpty
                    ? pick(zh: "条文规定", en: "set by the document")
                    : pick(zh: "条文\(article)规定", en: "set by the document, \(article)")
            }
            return pick(
                zh: "《\(own.zh)》\(article)规定", en: "set by \(own.en)\(article.isEmpty ? "" : ", ")\(article)")
        case .convention:
            guard let own = basis.authority?.standard else {
                return pick(zh: "本工具自定口径", en: "this tool's own rule")
            }
            return pick(zh: "“\(own.zh)”自定", en: "a rule of “\(own.en)”")
        case .law, .policy:
            let kind = basis.kind == .policy ? pick(zh: "规范性文件", en: "policy document ") : ""
            let law = kind + (basis.law.map { pick($0) } ?? "")
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
