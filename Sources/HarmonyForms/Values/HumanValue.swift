import HarmonyAssessment
package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

/// What stands in an answer cell or was typed at a prompt, read by the kind of answer that is asked for.
///
/// People write 是, √, ５８．７％, 2025年3月1日 and 126万元. Whatever has one reading is read so; whatever could mean
/// two things is asked back. JSON files are never read this way.
package enum HumanValue: Sendable {
    case blank
    /// `/` or 不适用, with a reason if one was given.
    case notApplicable(String?)
    /// - text: the words of a text. - remark: what was converted.
    case value(Value, text: String? = nil, remark: Localized? = nil)
    case refused(HumanRefusal)

    package static func read(_ content: Spreadsheet.Content, as input: Input) -> HumanValue {
        if case .fault(let fault) = content { return .refused(.fault(fault)) }
        guard case .text(let written) = content else { return typed(content, input) }
        let text = PlainText.of(written)
        if text.isEmpty { return .blank }
        if let reason = notApplicable(text, written) { return .notApplicable(reason.isEmpty ? nil : reason) }
        // An option may be called 无.
        if !input.options.contains(where: { $0.matches(text) }), let none = none(text, input) { return none }
        return words(text, written, input)
    }

    private static func words(_ text: String, _ written: String, _ input: Input) -> HumanValue {
        switch input.type {
        case .boolean: HumanChoice.boolean(text)
        case .integer, .number, .amount: HumanNumber.read(text, input)
        case .percent: HumanNumber.percent(text)
        case .date: HumanDate.read(text)
        case .time: HumanTime.read(text)
        case .year: HumanDate.year(text)
        case .choice: HumanChoice.one(text, of: input)
        case .choices: HumanChoice.several(written, of: input)
        case .text:
            EmptyWords.reading(of: written) == nil ? .value(.text, text: written) : .refused(.nothing(.text))
        }
    }

    /// A cell whose own type says what it holds.
    private static func typed(_ content: Spreadsheet.Content, _ input: Input) -> HumanValue {
        switch (content, input.type) {
        case (.boolean(let truth), .boolean): .value(.boolean(truth))
        case (.percent(let share), .percent): HumanNumber.percent(share + "%")
        case (.number, .percent): .refused(.ambiguousShare)
        case (.number(let digits), .integer), (.number(let digits), .number), (.number(let digits), .amount):
            HumanNumber.read(digits, input)
        case (.date(let iso), .date): HumanDate.read(iso)
        case (.number(let serial), .date): HumanDate.read(serial)
        case (.number(let share), .time): HumanTime.share(share)
        case (.number(let digits), .year): HumanDate.year(digits)
        case (_, .text): .value(.text, text: content.shown)
        case (.scaled(let digits), _): .refused(.shownOtherwise(digits))
        case (.number(let digits), .choice): HumanChoice.one(digits, of: input)
        case (.number(let digits), .choices): HumanChoice.several(digits, of: input)
        case (.date, .integer), (.date, .number), (.date, .amount), (.date, .percent), (.date, .year):
            .refused(.becameDate)
        case (.percent, .integer), (.percent, .number), (.percent, .amount): .refused(.unwantedShare)
        default: .refused(.kind(AnswerKind(input)))
        }
    }

    // MARK: 无, 不适用

    /// Nil unless the answer is that the question does not apply; else the reason, perhaps empty.
    package static func notApplicable(_ text: String, _ written: String) -> String? {
        if text == "/" { return "" }
        let words = ["不适用", "not applicable", "n/a"]
        guard let word = words.first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
        // The reason as it was written, in its own punctuation.
        let rest = written.trimmed.dropFirst(word.count).trimmed
        guard let mark = rest.first else { return "" }
        guard [":", "：", ",", "，", "(", "（"].contains(mark) else { return nil }
        var reason = rest.dropFirst().trimmed
        if mark == "(" || mark == "（", reason.last == ")" || reason.last == "）" { reason = reason.dropLast() }
        return String(reason.trimmed)
    }

    private static let nothing: Set = ["无", "没有", "none"]

    /// 无: no for a yes-or-no question, 0 for a count, `none` where the input has it; else nobody knows.
    private static func none(_ text: String, _ input: Input) -> HumanValue? {
        guard nothing.contains(text.lowercased()) else { return nil }
        if input.allowsNone { return .value(.none) }
        return switch input.type {
        case .boolean: .value(.false)
        case .integer, .number, .amount: .value(.number(.zero))
        case .choices: .value(.choices(0))
        default: .refused(.nothing(AnswerKind(input)))
        }
    }
}
