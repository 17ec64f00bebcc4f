package import HarmonySyntax

/// In what capacity answers are given: by the subject itself, or by one of those who assess it under a standard.
///
/// Two are the same if they are called by the same id, whatever the language of the file that names them.
package struct AssessorRole: Sendable, Hashable {
    package let id: String
    package let name: Localized

    package init(id: String, name: Localized) {
        self.id = id
        self.name = name
    }

    /// 自评
    package static let own = AssessorRole(id: "self", name: Localized(zh: "自评", en: "self"))
    /// 当地协调劳动关系三方
    package static let tripartite = AssessorRole(
        id: "tripartite", name: Localized(zh: "当地协调劳动关系三方", en: "local tripartite body"))
    /// 社会第三方机构
    package static let thirdParty = AssessorRole(
        id: "thirdParty", name: Localized(zh: "社会第三方机构", en: "third party"))

    /// Those of a standard that names none of its own: section 六（一） of the national document.
    package static let general = [own, tripartite, thirdParty]

    /// Whose word counts where several have assessed one enterprise: the lowest comes first.
    package var precedence: Int {
        switch self {
        case .tripartite: 0
        case .own: 2
        default: 1
        }
    }

    package static func == (one: AssessorRole, other: AssessorRole) -> Bool { one.id == other.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension [AssessorRole] {
    /// The one that a word means: its id, or its name in either language.
    package func named(_ word: String) -> AssessorRole? {
        first { $0.id == word } ?? first { $0.name.zh == word || $0.name.en == word }
    }
}
