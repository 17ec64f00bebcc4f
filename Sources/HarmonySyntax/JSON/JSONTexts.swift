/// Texts in both languages.
extension JSONFields {
    /// `{"zh": "…", "en": "…"}`. What is wrong with it is reported; an empty text then stands in, so that the
    /// mistakes around it are still found.
    package mutating func localized(_ value: JSONDocument.Value) -> Localized? {
        guard let members = object(value, known: ["zh", "en"]) else { return Self.noText }
        return texts(in: members) ?? Self.noText
    }

    private static let noText = Localized(zh: "", en: "")

    /// The strings `zh` and `en` of an object that may hold more.
    package mutating func texts(in members: Members) -> Localized? {
        if trusts { return Localized(document, members.object) }
        let zh = text(.zh, in: members)
        let en = text(.en, in: members)
        switch (zh, en) {
        case (.written, .written): return Localized(document, members.object)
        case (.written(let value), .absent) where languages.map { $0.english.severity < .error } ?? false:
            // Where it may be missing, the Chinese stands in.
            let text = document.string(value)
            return Localized(zh: text, en: text)
        default: return nil
        }
    }

    private enum Text {
        case written(JSONDocument.Value)
        case absent
        case wrong
    }

    /// The text in one language, reported if it is missing or blank.
    private mutating func text(_ language: Language, in members: Members) -> Text {
        guard let languages else {
            return required(language.rawValue, in: members).map {
                expect(.string, $0) ? .written($0) : .wrong
            }
                ?? .wrong
        }
        let kind = language == .zh ? languages.chinese : languages.english
        let (zh, en) = language == .zh ? ("中文", "Chinese") : ("英文", "English")
        let help = Localized(
            zh: "补写 \"\(language.rawValue)\": \"……\"", en: "add \"\(language.rawValue)\": \"…\"")
        guard let value = members[language.rawValue] else {
            // A key that stands twice has been reported already.
            if document.isRepeated(language.rawValue, in: members.object) { return .wrong }
            let start = document.range(members.object).lowerBound
            report(
                Diagnostic(
                    kind, Localized(zh: "缺少\(zh)文字", en: "the \(en) text is missing"), help: help,
                    at: SourceRange(document.source, start..<start + 1)))
            return .absent
        }
        guard expect(.string, value) else { return .wrong }
        guard document.string(value).unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
            return .written(value)
        }
        report(kind, value, zh: "\(zh)文字是空的", en: "the \(en) text is blank", help: help)
        return .absent
    }

    /// A name: `{"zh": "…", "en": "…"}`, or one text where there is only one.
    package mutating func name(_ value: JSONDocument.Value) -> Localized? {
        guard document.kind(value) == .string else { return localized(value) }
        let text = document.string(value)
        return Localized(zh: text, en: text)
    }

    package mutating func requiredLocalized(_ name: String, in members: Members) -> Localized? {
        required(name, in: members).map { localized($0) ?? Self.noText } ?? Self.noText
    }

    package mutating func optionalLocalized(_ name: String, in members: Members) -> Localized? {
        members[name].flatMap { localized($0) }
    }
}

/// What is wrong with a text that lacks one of its languages.
package struct LanguageProblem: Sendable {
    package let chinese: DiagnosticKind
    package let english: DiagnosticKind

    package init(chinese: DiagnosticKind, english: DiagnosticKind) {
        self.chinese = chinese
        self.english = english
    }
}
