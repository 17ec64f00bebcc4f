import HarmonyCriteria
import HarmonySyntax

extension Form.Row {
    /// What it asks, with the options or the word for nothing, which a drop-down list does not show on paper.
    func printedText(_ language: Language) -> String {
        guard case .input(let input) = entry else { return text }
        let options = input.options.map { $0.label[language] }
        let none = input.allowsNone ? [language == .zh ? "无" : "none"] : []
        let choices = input.type == .choice || input.type == .choices ? options + none : none
        guard !choices.isEmpty else { return text }
        let list = choices.joined(separator: language == .zh ? "／" : " / ")
        return text + "\n"
            + (input.options.isEmpty
                ? (language == .zh ? "没有、从未发生的填“无”" : "“none” for what does not exist or never happened")
                : (language == .zh ? "可选：" : "Options: ") + list)
    }
}
