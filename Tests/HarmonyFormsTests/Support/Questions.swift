import HarmonyCriteria
import HarmonyForms
import HarmonyRules
import HarmonySyntax

/// An input of the kind that a test asks about.
func question(
    _ type: InputType, unit: String? = nil, allowsNone: Bool = false, options: [(id: String, zh: String)] = []
) -> Input {
    Input(
        id: "asked", type: type, label: Localized(zh: "所问", en: "what is asked"),
        unit: unit.map { Localized(zh: $0, en: $0 == "元" ? "CNY" : $0 == "人" ? "people" : $0) },
        options: options.map { Option(id: $0.id, label: Localized(zh: $0.zh, en: $0.id)) }, minimum: nil,
        maximum: nil, whole: nil, mayBeLater: true, askWhen: nil, allowsNone: allowsNone, improve: nil,
        slot: 1)
}

/// What a person's words come to: the value, or the name of the reason for which they are asked back.
func reading(_ text: String, as input: Input) -> String { reading(.text(text), as: input) }

func reading(_ content: Spreadsheet.Content, as input: Input) -> String {
    switch HumanValue.read(content, as: input) {
    case .blank: return "blank"
    case .notApplicable(let reason): return "n/a " + (reason ?? "")
    case .refused(let refusal): return "refused " + String("\(refusal)".prefix { $0 != "(" })
    case .value(let value, let text, let remark):
        return describe(value, input) + (text.map { " " + $0 } ?? "") + (remark.map { " | " + $0.zh } ?? "")
    }
}

private func describe(_ value: Value, _ input: Input) -> String {
    switch value {
    case .unknown: "unknown"
    case .none: "none"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let number): number.decimalText(fractionDigits: number.exactFractionDigits ?? 9)
    case .date(let date): date.iso
    case .choice(let index): input.options[index].id
    case .choices(let bits):
        "["
            + input.options.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { input.options[$0].id }
            .joined(separator: " ") + "]"
    case .period, .yearly: "?"
    case .text: "text"
    }
}
