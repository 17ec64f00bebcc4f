import HarmonyRules
package import HarmonySyntax

extension Parameter {
    /// The threshold with its unit: 60%, 2/3, 12 个月, 300 人.
    package func text(in language: Language) -> String {
        switch value {
        case .number where type == .time: written
        case .number(let exact) where type != .percent && type != .fraction:
            type == .year ? written : unit?.counting(exact.groupedText(), in: language) ?? exact.groupedText()
        case .period(let length): length.text(in: language)
        case .date(let day): day.text(in: language)
        case .yearly(let span): span.text(in: language)
        default: written
        }
    }
}

extension Question {
    /// The parameters and facts whose values stand in what it asks: in the question, or in the name of an answer.
    package var askedNames: [String] {
        ([text] + inputs.map(\.label)).flatMap { Placeholders.names(in: $0.zh) }
    }

    /// The value of an own parameter in words, for a placeholder.
    package func parameterText(_ id: String, in language: Language) -> String? {
        parameters.first { $0.id == id }?.text(in: language)
    }
}
