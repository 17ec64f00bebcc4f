import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Numbers as people write them: with thousands separators, their unit, 万元 for 元.
enum HumanNumber {
    /// Amounts of money as Chinese counts them, in 元.
    private static let scales: [(word: String, value: Int128)] = [
        ("百万元", 1_000_000), ("千万元", 10_000_000), ("万元", 10_000), ("亿元", 100_000_000), ("千元", 1000),
        ("元", 1), ("百万", 1_000_000), ("千万", 10_000_000), ("万", 10_000), ("亿", 100_000_000),
    ]

    private static let vague = ["约", "大约", "近", "多", "余", "左右", "以上", "以下", "不到", "+"]

    /// Measure words that count the same as a unit: 31 名 are 31 人.
    private static let counters: [String: Set<String>] = [
        "人": ["名", "位", "个"], "件": ["起", "个", "宗"], "次": ["场", "回", "个"], "起": ["件", "次", "个"],
        "项": ["个", "条"], "家": ["个", "户"], "个": ["处", "家", "项"], "处": ["个", "所"], "份": ["张", "个"],
    ]

    static func read(_ text: String, _ input: Input) -> HumanValue {
        let base = input.unit.flatMap { unit in scales.first { $0.word == unit.zh } }
        var digits = text[...]
        if base != nil {
            for sign in ["¥", "RMB", "CNY"] where digits.hasPrefix(sign) {
                digits = digits.dropFirst(sign.count).trimmed
                break
            }
        }
        if vague.contains(where: { $0 != "+" && digits.hasPrefix($0) }) { return .refused(.inexact) }
        let end = digits.lastIndex { $0.isASCII && $0.isNumber }.map { digits.index(after: $0) }
        guard let end else { return .refused(.kind(AnswerKind(input))) }
        let suffix = digits[end...].trimmed
        guard suffix != "%" else { return .refused(.unwantedShare) }
        guard let literal = decimal(digits[..<end]) else { return .refused(.kind(AnswerKind(input))) }
        switch literal {
        case .failure(let problem): return .refused(.tooManyDigits(problem))
        case .success(let number):
            let exact = Rational(number)
            guard !suffix.isEmpty, !isUnit(suffix, of: input) else { return whole(exact, input, nil) }
            if vague.contains(where: { suffix.contains($0) }) { return .refused(.inexact) }
            guard let scale = scales.first(where: { $0.word == suffix }) else {
                let isUnit = suffix.unicodeScalars.count > 1 || input.unit == nil
                return .refused(isUnit ? .otherUnit(String(suffix), input) : .counted(String(suffix)))
            }
            guard let base else { return .refused(.otherUnit(String(suffix), input)) }
            return scaled(exact, from: scale, to: base, input)
        }
    }

    private static func scaled(
        _ number: Rational, from scale: (word: String, value: Int128), to base: (word: String, value: Int128),
        _ input: Input
    ) -> HumanValue {
        guard let unit = input.unit, let factor = Rational(scale.value, over: base.value),
            let converted = number.multiplied(by: factor), let places = converted.exactFractionDigits,
            (try? DecimalLiteral(converted.decimalText(fractionDigits: places).utf8)) != nil
        else { return .refused(.tooManyDigits(.tooManyIntegerDigits)) }
        let (from, result) = (number.groupedText(), converted.groupedText())
        let remark = Localized(
            zh: "\(from) \(scale.word)换算为 \(result) \(unit.zh)",
            en: "'\(from) \(scale.word)' taken as \(unit.counting(result, in: .en))")
        return whole(converted, input, scale.value == base.value ? nil : remark)
    }

    private static func whole(_ number: Rational, _ input: Input, _ remark: Localized?) -> HumanValue {
        if input.type == .integer, !number.isInteger { return .refused(.notWhole) }
        return .value(.number(number), remark: remark)
    }

    private static func isUnit(_ suffix: Substring, of input: Input) -> Bool {
        guard let unit = input.unit else { return false }
        let word = suffix.lowercased()
        if counters[unit.zh]?.contains(word) ?? false { return true }
        return word == unit.zh || word == unit.en.lowercased()
            || word == unit.counting("1", in: .en).dropFirst(2)
    }

    /// A share with its sign.
    static func percent(_ text: String) -> HumanValue {
        guard text.hasSuffix("%") else {
            return decimal(text[...]) == nil ? .refused(.kind(.percent)) : .refused(.ambiguousShare)
        }
        switch decimal(text.dropLast().trimmed) {
        case nil: return .refused(.kind(.percent))
        case .failure(let problem): return .refused(.tooManyDigits(problem))
        case .success(let number):
            guard let share = Rational(number).divided(by: Rational(100)) else {
                return .refused(.tooManyDigits(.tooManyIntegerDigits))
            }
            return .value(.number(share))
        }
    }

    /// A number times a hundred, for asking which was meant; nil for what is no number.
    static func hundredfold(_ text: String) -> String? {
        guard case .success(let number) = decimal(PlainText.of(text)[...]),
            let product = Rational(number).multiplied(by: Rational(100))
        else { return nil }
        return product.plainText()
    }

    /// A decimal number with or without thousands separators; nil for anything else.
    static func decimal(_ text: Substring) -> Result<DecimalLiteral, DecimalLiteral.Problem>? {
        guard let bare = ungrouped(text) else { return nil }
        do { return .success(try DecimalLiteral(bare.utf8)) } catch {
            return error == .malformed ? nil : .failure(error)
        }
    }

    /// Without separators; nil where they do not stand between groups of three, as in 1,26.
    private static func ungrouped(_ text: Substring) -> String? {
        let signless = text.hasPrefix("+") ? text.dropFirst() : text
        let parts = signless.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = parts.first, let separator = head.first(where: { $0 == "," || $0 == " " }) else {
            return String(signless)
        }
        let groups = head.split(separator: separator, omittingEmptySubsequences: false)
        let lengths = groups.map(\.utf8.count)
        let first = (groups.first ?? "").drop { $0 == "-" }.utf8.count
        guard 1...3 ~= first, lengths.dropFirst().allSatisfy({ $0 == 3 }) else { return nil }
        return groups.joined() + (parts.count > 1 ? "." + parts[1] : "")
    }
}
