/// A language in which the program speaks.
package enum Language: String, Sendable, CaseIterable {
    case zh
    case en
}

/// The same statement in both languages, each written for its own readers.
package struct Localized: Sendable, Equatable {
    package var zh: String
    package var en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
