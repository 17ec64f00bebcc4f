package import HarmonySyntax

/// A list that is read from its file when it is first asked for: a report needs a twentieth of them.
package typealias Deferred<Element> = @Sendable () -> [Element]

/// Whose demand or number something is.
package enum BasisKind: String, Sendable, CaseIterable {
    /// The standard's own document.
    case document
    /// A law or regulation.
    case law
    /// A document of an authority that is no law, 规范性文件: it binds all the same.
    case policy
    /// This tool's own rule, or a local file's.
    case convention

    /// Whether it stands on a text with a name and articles of its own.
    package var isCited: Bool { self == .law || self == .policy }
}

package struct Basis: Sendable {
    package let kind: BasisKind
    package let law: Localized?
    /// Only where the article's own text has been read.
    package let article: Localized?
    /// The words of the article that carry the demand, to the letter.
    package let quote: String?
    /// An unofficial English translation of them.
    package let translation: String?
    package let note: Localized?
    /// When it is in force.
    package let days: Days
    /// Whose document or rule it is; nil for the root's own document and this tool's own rules.
    package let authority: Authority?

    package init(
        kind: BasisKind, law: Localized? = nil, article: Localized? = nil, quote: String? = nil,
        translation: String? = nil, note: Localized? = nil, days: Days = .always, authority: Authority? = nil
    ) {
        self.kind = kind
        self.law = law
        self.article = article
        self.quote = quote
        self.translation = translation
        self.note = note
        self.days = days
        self.authority = authority
    }

    /// Whether a local file may only tighten what rests on it.
    package var binds: Bool { kind != .convention }
}

/// Words of a clause that no indicator asks about, and why.
package struct LeftWords: Sendable {
    package let fragment: String
    package let because: Localized
}
