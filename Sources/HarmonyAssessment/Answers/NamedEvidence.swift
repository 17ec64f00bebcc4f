/// The files that an answer names as one kind of evidence (佐证材料).
package struct NamedEvidence: Sendable {
    /// The kind, by its id in the standard.
    package let id: String
    package var files: [File]

    package init(id: String, files: [File] = []) {
        self.id = id
        self.files = files
    }

    package var paths: [String] { files.map(\.path) }

    package struct File: Sendable {
        /// As written: relative to the folder of the answer file.
        package let path: String
        /// Where it stands in the answer file.
        package let range: Range<Int>

        package init(path: String, range: Range<Int>) {
            self.path = path
            self.range = range
        }
    }
}
