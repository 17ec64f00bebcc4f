import HarmonySyntax

/// Markdown as GitHub reads it.
package enum Markdown {
    /// Whatever Markdown or HTML would act on stands for itself; what acts on a terminal is gone.
    package static func escaped(_ text: String) -> String {
        var safe = ""
        let text = printable(text)
        // What would begin a list or underline a heading stands at the head of a text alone.
        if let first = text.first, "-+=".contains(first) { safe += "\\" }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let isNumbered = !digits.isEmpty && ".)".contains(text.dropFirst(digits.count).first ?? " ")
        for (index, character) in text.enumerated() {
            if isNumbered, index == digits.count { safe += "\\" }
            switch character {
            case "\\", "|", "*", "_", "`", "[", "]", "#", "~", "$": safe += "\\" + String(character)
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "&": safe += "&amp;"
            // A web address or mail address would become a link, and a mention notify somebody.
            case ":" where text.dropFirst(index + 1).hasPrefix("//"): safe += "&#58;"
            case "." where safe.hasSuffix("www"): safe += "&#46;"
            case "@": safe += "@\u{2060}"
            default: safe.append(character)
            }
        }
        return safe
    }
}
