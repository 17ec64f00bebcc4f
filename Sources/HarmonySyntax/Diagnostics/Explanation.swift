/// Why a kind of problem is one, with an example: the same passage of a file gone wrong and put right.
///
/// The passages are those of the files in `Tests/EndToEndTests/Rules`, one for each kind, which are tested.
package struct Explanation: Sendable {
    /// The kind; several where kinds of file share its name.
    package let kinds: [DiagnosticKind]
    package let why: Localized
    package let example: Example?

    package struct Example: Sendable {
        /// ⟦ and ⟧ stand around what the problem points at.
        package let marked: String
        package let right: String

        /// The wrong passage as it stands in a file.
        package var wrong: String { marked.replacing("⟦", with: "").replacing("⟧", with: "") }
        /// Whether parts are left out, so that it is an illustration rather than a passage of a file.
        package var isAbridged: Bool { marked.contains("……") }
    }

    package var name: String { kinds[0].name }
    package var what: Localized { kinds[0].summary }

    /// - Parameters:
    ///   - kinds: at least one, all of the same name.
    ///   - wrong: with marks; nil where no passage of a file is at fault.
    package init(_ kinds: DiagnosticKind..., zh: String, en: String, wrong: String? = nil, right: String = "")
    {
        self.kinds = kinds
        why = Localized(zh: zh, en: en)
        example = wrong.map { Example(marked: $0, right: right) }
    }
}
