package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

extension JSONWriter {
    /// An answer as answer files and reports write it; `null` for what is not known, and for a text, whose words
    /// a value does not hold.
    package mutating func answer(_ value: Value, to input: Input) {
        switch value {
        case .none: string("none")
        case .boolean(let truth): literal(truth ? "true" : "false")
        case .number(let share) where input.type == .percent: string(Rational.percentText(share))
        case .number(let minutes) where input.type == .time: string(ClockTime.text(minutes))
        case .number(let number): literal(number.plainText())
        case .date(let date): string(date.iso)
        case .choice(let index): string(input.options[index].id)
        case .choices(let bits):
            array { json in
                for index in input.options.indices where bits >> UInt64(index) & 1 == 1 {
                    json.string(input.options[index].id)
                }
            }
        case .unknown, .period, .yearly, .text: literal("null")
        }
    }
}
