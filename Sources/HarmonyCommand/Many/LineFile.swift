/// A file of many submissions, one a line, that is opened when its turn comes: there may be more such files than a
/// process may have open.
struct LineFile {
    let path: String
    /// By which the user knows the file.
    let name: String
    /// How many bytes it holds, where that is known beforehand.
    let size: Int?
    /// Opens it, once.
    let open: () -> Result<ByteStream, FileProblem>
}

extension Surroundings {
    /// - Parameter name: the path where nothing else is said.
    func lines(_ path: String, as name: String? = nil) -> LineFile {
        LineFile(path: path, name: name ?? path, size: size(path)) { open(path) }
    }
}
