/// A file of many submissions, one a line, that is opened when its turn comes: there may be more such files than a
/// process may have open.
struct LineFile {
    let file: ListedFile
    /// How many bytes it holds, where that is known beforehand.
    let size: Int?
    /// Opens it, once.
    let open: () -> Result<ByteStream, FileProblem>
}

extension Surroundings {
    func lines(_ file: ListedFile) -> LineFile {
        LineFile(file: file, size: size(file.path)) { open(file.path) }
    }
}
