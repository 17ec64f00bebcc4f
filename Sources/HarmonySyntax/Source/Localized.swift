/// A language in which the program speaks.
package enum Language: String, Sendable, CaseIterable {
    case zh
    case en
}

/// The same statement in both languages, each written for its own readers.
///
/// A text from a file is decoded when it is first asked for: of some two thousand texts of a standard a
/// report prints fifty.
package struct Localized: Sendable {
    private let storage: Storage

    private enum Storage {
        case written(zh: String, en: String)
        case read(JSONDocument, JSONDocument.Value)
    }

    package init(zh: String, en: String) { storage = .written(zh: zh, en: en) }

    /// - Parameter object: an object with the strings `zh` and `en`.
    package init(_ document: JSONDocument, _ object: JSONDocument.Value) { storage = .read(document, object) }

    package var zh: String { self[.zh] }
    package var en: String { self[.en] }

    package subscript(language: Language) -> String {
        switch (storage, language) {
        case (.written(let zh, _), .zh): zh
        case (.written(_, let en), .en): en
        case (.read(let document, let object), _):
            document.member(object, language.rawValue).map { document.string($0) } ?? ""
        }
    }
}

extension Localized: Equatable {
    package static func == (left: Localized, right: Localized) -> Bool {
        left.zh == right.zh && left.en == right.en
    }
}
