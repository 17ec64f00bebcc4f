import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Values as JSON gives them, strictly: no reading of human habits here.
extension AnswerReader {
    mutating func storeValue(_ value: JSONDocument.Value, of question: Question) {
        guard document.kind(value) == .object else {
            // A local file may have added inputs since the answers were written.
            let known = question.inputs.count > 1 ? inputsAsAnswered(question) : question.inputs
            switch known.count {
            case 1: store(value, for: known[0])
            case 0 where question.inputs.isEmpty:
                if document.kind(value) != .null {
                    fields.wrongType(
                        value, zh: "空（\(question.id) 由其他答案推算，无须填值）",
                        en: "nothing (\(question.id) follows from other answers)")
                }
            default:
                guard document.kind(value) != .null, !succeedsAsBare(value, of: question) else { return }
                let names = question.inputs.map(\.id)
                fields.wrongType(
                    value, zh: "对象，含 " + names.joined(separator: "、"),
                    en: "an object with " + names.joined(separator: ", "))
            }
            return
        }
        for (key, entry) in document.pairs(value) {
            let id = document.string(key)
            guard let input = question.inputs.first(where: { $0.id == id }) else {
                if succeeds(question.id + "." + id, key, entry) { continue }
                unknown(
                    AnswerProblem.unknownInput, key, zh: "\(question.id) 没有输入项“\(id)”",
                    en: "\(question.id) has no input '\(id)'",
                    id, among: question.inputs.map(\.id))
                continue
            }
            store(entry, for: input)
        }
    }

    /// The inputs that a question has in the standard that the file names: that of an ancestor, or this one.
    private func inputsAsAnswered(_ question: Question) -> [Input] {
        guard let named = AnswerReader.namedStandard(in: document)?.id,
            let layer = standard.layers.firstIndex(where: { $0.id == named })
        else { return question.inputs }
        return question.inputs.filter { input in
            let origin =
                standard.origin(of: .input(question.id, input.id))
                ?? standard.origin(of: .question(question.id))
            return (origin?.layer ?? 0) <= layer
        }
    }

    /// Reads one value into the frame; what does not fit stays unanswered.
    mutating func store(_ value: JSONDocument.Value, for input: Input) {
        guard document.kind(value) != .null else { return }
        if let read = read(value, as: input) {
            let text = read == .text ? document.string(value) : nil
            builder.put(read, text: text, for: input, at: document.range(value))
        } else {
            builder.spoil(input, at: document.range(value), document.written(value))
        }
    }

    private mutating func read(_ value: JSONDocument.Value, as input: Input) -> Value? {
        if document.kind(value) == .string, document.string(value) == "none",
            input.type != .text || input.allowsNone
        {
            if input.allowsNone { return Value.none }
            // "none" may be an option's id.
            if !input.options.contains(where: { $0.id == "none" }) {
                fields.report(
                    AnswerProblem.noneNotAllowed, value, zh: "“\(builder.name(input, .zh))”不接受 none",
                    en: "'\(builder.name(input, .en))' does not take none",
                    help: Localized(zh: "没有答案就不写这一项", en: "leave it out if there is no answer"))
                return nil
            }
        }
        // Where a text is asked for, these would pass for one.
        if input.allowsNone, document.kind(value) == .string,
            ["无", "没有", "None", "NONE"].contains(document.string(value))
        {
            fields.wrongType(
                value, zh: "\"none\"", en: "\"none\"",
                help: Localized(
                    zh: "没有、从未发生的，写 \"none\"", en: "what does not exist or never happened is written \"none\""
                ))
            return nil
        }
        switch input.type {
        case .boolean: return boolean(value)
        case .integer, .number, .amount: return number(value, input)
        case .percent: return percent(value)
        case .date: return date(value).map(Value.date)
        case .time: return time(value)
        case .year: return year(value)
        case .choice: return choice(value, input)
        case .choices: return choices(value, input)
        case .text: return text(value)
        }
    }

    /// A text of nothing, or of words that say that there is nothing, is no answer.
    private mutating func text(_ value: JSONDocument.Value) -> Value? {
        guard let text = fields.string(value) else { return nil }
        guard let words = EmptyWords.reading(of: text) else { return .text }
        if !words.isEmpty {
            fields.wrongType(
                value, zh: "文字", en: "a text",
                help: Localized(
                    zh: "没有的写 \"none\"（如果可以），不适用或者不知道的不写",
                    en:
                        "write \"none\" for what does not exist, where that is an answer, and leave out the rest"
                ))
        }
        return nil
    }

    private mutating func boolean(_ value: JSONDocument.Value) -> Value? {
        switch document.kind(value) {
        case .true: return .true
        case .false: return .false
        default:
            fields.wrongType(value, zh: "true（是）或 false（否）", en: "true or false")
            return nil
        }
    }

    private mutating func number(_ value: JSONDocument.Value, _ input: Input) -> Value? {
        guard document.kind(value) == .number else {
            fields.wrongType(
                value, zh: "数字", en: "a number",
                help: document.kind(value) == .string
                    ? Localized(
                        zh: "数字不加引号，不带单位和千分位",
                        en: "write it without quotation marks, unit and thousands separators") : nil)
            return nil
        }
        guard let number = exact(value) else { return nil }
        if input.type == .integer, !number.isInteger {
            fields.wrongType(value, zh: "整数", en: "a whole number")
            return nil
        }
        return .number(number)
    }

    private mutating func exact(_ value: JSONDocument.Value) -> Rational? {
        do { return Rational(try document.number(value)) } catch {
            let written = document.excerpt(value)
            switch error {
            case .tooManyFractionDigits:
                fields.report(
                    AnswerProblem.outOfRange, value, zh: "\(written) 的小数位超过 6 位",
                    en: "\(written) has more than 6 digits after the point")
            default:
                fields.report(
                    AnswerProblem.outOfRange, value, zh: "\(written) 的整数位超过 15 位",
                    en: "\(written) has more than 15 digits before the point")
            }
            return nil
        }
    }

    private mutating func percent(_ value: JSONDocument.Value) -> Value? {
        let help = Localized(
            zh: "百分数连同百分号写成文字，如 \"58.7%\"；58.7 和 0.587 分不清，所以不猜",
            en:
                "write a percentage as text with its sign, \"58.7%\"; a bare 58.7 or 0.587 could mean either, so it is not guessed"
        )
        if document.kind(value) == .number {
            fields.report(
                AnswerProblem.bareNumberForPercent, value, zh: "\(document.excerpt(value)) 缺少百分号",
                en: "\(document.excerpt(value)) has no percent sign", help: help)
            return nil
        }
        guard document.kind(value) == .string, let share = Rational(percent: document.string(value)) else {
            fields.wrongType(value, zh: "百分数", en: "a percentage", help: help)
            return nil
        }
        return .number(share)
    }

    mutating func date(_ value: JSONDocument.Value) -> CalendarDate? {
        guard document.kind(value) == .string, let date = CalendarDate(iso: document.string(value).utf8)
        else {
            fields.wrongType(
                value, zh: "日期", en: "a date",
                help: Localized(
                    zh: "日期写成 \"2025-06-30\"，且须确有其日", en: "write a date that exists, as \"2025-06-30\""))
            return nil
        }
        return date
    }

    private mutating func time(_ value: JSONDocument.Value) -> Value? {
        guard document.kind(value) == .string, let minutes = ClockTime.minutes(document.string(value).utf8)
        else {
            fields.wrongType(
                value, zh: "时刻", en: "a time of day",
                help: Localized(
                    zh: "按二十四小时制写成 \"15:30\"，时和分各两位",
                    en: "write it as \"15:30\", in 24 hours, two digits each"))
            return nil
        }
        return .number(Rational(minutes))
    }

    private mutating func year(_ value: JSONDocument.Value) -> Value? {
        guard document.kind(value) == .number, let literal = try? document.number(value), literal.scale == 0,
            1900...9999 ~= literal.coefficient
        else {
            fields.wrongType(
                value, zh: "四位年份", en: "a year of four digits",
                help: Localized(zh: "写成 2025，不加引号", en: "write it as 2025, without quotation marks"))
            return nil
        }
        return .number(Rational(literal))
    }

    // MARK: Choices

    private mutating func choice(_ value: JSONDocument.Value, _ input: Input) -> Value? {
        guard document.kind(value) == .string else {
            fields.wrongType(
                value, zh: "选项之一", en: "one of the options",
                help: optionsHelp(input.options.map(\.id)))
            return nil
        }
        return optionIndex(value, input).map(Value.choice)
    }

    private mutating func choices(_ value: JSONDocument.Value, _ input: Input) -> Value? {
        guard document.kind(value) == .array else {
            fields.wrongType(
                value, zh: "选项的数组，如 [\"\(input.options[0].id)\"]",
                en: "an array of options, such as [\"\(input.options[0].id)\"]")
            return nil
        }
        var chosen: UInt64 = 0
        var whole = true
        for element in document.elements(value) {
            guard let index = optionIndex(element, input) else {
                whole = false
                continue
            }
            chosen |= 1 << UInt64(index)
        }
        return whole ? .choices(chosen) : nil
    }

    private mutating func optionIndex(_ value: JSONDocument.Value, _ input: Input) -> Int? {
        guard let word = fields.string(value) else { return nil }
        if let index = input.options.firstIndex(where: { $0.id == word }) { return index }
        if let index = option(succeeding: word, of: input) { return index }
        let known = input.options.map(\.id)
        unknownChoice(value, word, known)
        return nil
    }

    mutating func unknownChoice(_ value: JSONDocument.Value, _ word: String, _ known: [String]) {
        let near = fields.suggestion(for: word, among: known)
        fields.report(
            AnswerProblem.unknownChoice, value, zh: "没有选项“\(word)”", en: "there is no option '\(word)'",
            help: near.map { Localized(zh: "是否为 \"\($0)\"？", en: "did you mean \"\($0)\"?") }
                ?? optionsHelp(known))
    }

    private func optionsHelp(_ known: [String]) -> Localized {
        Localized(zh: "可选：" + known.joined(separator: "、"), en: "options: " + known.joined(separator: ", "))
    }

    mutating func unknown(
        _ kind: DiagnosticKind, _ key: JSONDocument.Value, zh: String, en: String, _ id: String,
        among known: [String],
        help: Localized? = nil
    ) {
        let near = fields.suggestion(for: id, among: known)
        fields.report(
            kind, key, zh: zh, en: en,
            help: help ?? near.map { Localized(zh: "是否为 \($0)？", en: "did you mean \($0)?") })
    }

    // MARK: Evidence

    mutating func readEvidence(_ value: JSONDocument.Value, of question: Question) -> [NamedEvidence] {
        guard fields.expect(.object, value) else { return [] }
        var entries: [(JSONDocument.Value, JSONDocument.Value)] = []
        document.forEachMember(value) { key, entry in entries.append((key, entry)) }
        var evidence: [NamedEvidence] = []
        for (key, entry) in entries {
            var id = document.string(key)
            if !question.evidence.contains(where: { $0.id == id }) {
                let successor = self.evidence(succeeding: id, of: question, key)
                if successor.isKnown, successor.id == nil { continue }
                id = successor.id ?? id
            }
            guard question.evidence.contains(where: { $0.id == id }) else {
                unknown(
                    AnswerProblem.unknownEvidence, key, zh: "\(question.id) 没有名为“\(id)”的佐证材料",
                    en: "\(question.id) has no evidence '\(id)'", id, among: question.evidence.map(\.id))
                continue
            }
            var named = NamedEvidence(id: id)
            for path in fields.array(entry) ?? [] {
                let range = document.range(path)
                if let name = fields.string(path), builder.isEvidence(name, at: range) {
                    named.files.append(NamedEvidence.File(path: name, range: range))
                }
            }
            evidence.append(named)
        }
        return evidence
    }
}
