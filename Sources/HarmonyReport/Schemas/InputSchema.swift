import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

extension AnswersSchema {
    /// The schema of one answer: its type, bounds and options, in words what is asked.
    func input(_ input: Input, of question: Question?, _ json: inout JSONWriter) {
        json.object { json in
            words(
                zh: input.name(in: .zh, of: question), en: input.name(in: .en, of: question),
                sentence(
                    description(input, of: question, .zh), description(input, of: question, .en)), &json)
            let options = input.type == .choice ? input.options : []
            // An open text already takes the word.
            guard !options.isEmpty || input.allowsNone && input.type != .text else {
                form(input, &json)
                return
            }
            json.anyOf { json in
                for option in options { self.option(option, &json) }
                if options.isEmpty {
                    json.object { form(input, &$0) }
                } else {
                    json.object { $0.field("type", "null") }
                }
                if input.allowsNone {
                    json.object { json in
                        words(zh: "没有", en: "None", "从未发生、并不存在。It never happened, it does not exist.", &json)
                        json.field("const", "none")
                    }
                }
            }
        }
    }

    private func option(_ option: Option, _ json: inout JSONWriter) {
        json.object { json in
            words(zh: option.label.zh, en: option.label.en, sentence(option.label.zh, option.label.en), &json)
            json.field("const", option.id)
        }
    }

    private func form(_ input: Input, _ json: inout JSONWriter) {
        switch input.type {
        case .boolean: json.types("boolean", "null")
        case .integer: range("integer", input.minimum, input.maximum, &json)
        case .number, .amount: range("number", input.minimum, input.maximum, &json)
        case .year: range("integer", Rational(1900), Rational(9999), &json)
        case .percent:
            json.types("string", "null")
            json.field("pattern", #"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?%$"#)
            json.examples("58.7%")
        case .date:
            json.types("string", "null")
            json.field("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
            json.examples("2025-06-30")
        case .time:
            json.types("string", "null")
            json.field("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$")
            json.examples("15:30")
        case .text: json.types("string", "null")
        case .choice: json.field("type", "null")
        case .choices:
            json.types("array", "null")
            json.key("items")
            json.object { json in
                json.anyOf { json in for option in input.options { self.option(option, &json) } }
            }
        }
    }

    private func range(
        _ type: String, _ minimum: Rational?, _ maximum: Rational?, _ json: inout JSONWriter
    ) {
        json.types(type, "null")
        for (name, bound) in [("minimum", minimum), ("maximum", maximum)] {
            guard let bound else { continue }
            json.key(name)
            json.literal(bound.plainText())
        }
    }

    /// The label, and how the answer is written where the type does not say it.
    private func description(_ input: Input, of question: Question?, _ language: Language) -> String {
        let wording = language == .zh ? chinese : english
        let label =
            question.map { wording.expand(input.label, of: $0, standard, nil) } ?? wording.pick(input.label)
        var parts = [label]
        if let unit = input.unit { parts.append(wording.pick(zh: "单位：", en: "in ") + wording.pick(unit)) }
        switch input.type {
        case .percent: parts.append(wording.pick(zh: "连同百分号", en: "with its sign, as text"))
        case .time: parts.append(wording.pick(zh: "二十四小时制", en: "in 24 hours"))
        case .year: parts.append(wording.pick(zh: "四位年份", en: "a year of four digits"))
        case .choices: parts.append(wording.pick(zh: "可选几项", en: "several may be chosen"))
        default: break
        }
        if input.allowsNone {
            parts.append(wording.pick(zh: "没有的写 \"none\"", en: "\"none\" if there is none"))
        }
        return parts.joined(separator: wording.pick(zh: "；", en: "; "))
    }
}
