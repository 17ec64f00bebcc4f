package import HarmonySyntax

extension Input {
    /// The label without the explanation in parentheses at its end: what a sentence can hold.
    package func name(in language: Language) -> String {
        let full = label[language]
        let (open, close): (Unicode.Scalar, Unicode.Scalar) = language == .zh ? ("（", "）") : ("(", ")")
        guard full.unicodeScalars.last == close, let start = full.unicodeScalars.lastIndex(of: open) else {
            return full
        }
        let name = full[..<start]
        return name.isEmpty ? full : String(name.last == " " ? name.dropLast() : name)
    }

    /// The name with the thresholds of its question put in.
    package func name(in language: Language, of question: Question?) -> String {
        Placeholders.expand(name(in: language)) { question?.parameterText($0, in: language) }
    }
}
