package import HarmonySyntax

/// One file of a chain of `extends`: the root first, each local file after the one that it extends.
package struct Layer: Sendable {
    package let id: String
    package let version: String
    package let title: Localized
    /// What the file is taken from: one document for a root, often several regulations for a locality.
    package let sources: [SourceDocument]
    /// The file itself.
    package let text: SourceText

    /// Whether it is the file of this name inside the program, wherever it was read from.
    package var isBundled: Bool { BundledCriteria.source(of: id).map { $0.bytes == text.bytes } ?? false }
}

/// Which file set something, and why it did.
package final class Origin: Sendable {
    /// The place of the file among the standard's layers.
    package let layer: Int
    package let because: Localized?

    package init(layer: Int, because: Localized?) {
        self.layer = layer
        self.because = because
    }
}

/// What a local file can set: the key under which a standard remembers who set it.
package enum Part: Hashable, Sendable {
    case fact(String)
    case item(String)
    /// An indicator or veto that a local file added.
    case question(String)
    case level(String)
    case appliesWhen(String)
    case binds(String)
    /// What a local document says of a question, by its place among the quotations.
    case quotation(String, Int)
    /// A text of a question by its field: reading or advice.
    case words(String, String)
    case input(String, String)
    case parameter(String, String)
    /// A parameter that no rule reads any more, since a local file replaced what read it.
    case retired(String, String)
    /// A condition by its id; nil for a `metWhen` of one expression.
    case condition(String, String?)
    case definition(String, String)
    case note(String, Int)
    case evidence(String, String)
    case scoring
}

/// Whose words a basis of kind `document` or `convention` means: those of the root, or of a local file.
package struct Authority: Sendable {
    /// The local file's document, for "set by …".
    package let document: Localized
    /// The local standard's title, for "a convention of …"; nil for a local file that comes with this tool: what it
    /// sets beyond its document, nobody but this tool has set.
    package let standard: Localized?

    package init(document: Localized, standard: Localized?) {
        self.document = document
        self.standard = standard
    }
}
