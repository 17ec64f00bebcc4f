extension Surroundings {
    /// Folders further down than this are not gone into.
    private static let depthLimit = 64

    /// The answer files of a folder at any depth, by their names; nil for what is no folder.
    ///
    /// A folder that may not be read, or lies too deep, is among them: whoever reads it as a file learns why it is
    /// left out, and nothing is left out silently.
    ///
    /// - Parameter above: the folders on the way here: a link back to one of them is not followed.
    func answerFiles(in folder: String, under above: [String] = []) -> [String]? {
        guard folder != "-" else { return nil }
        let names: [String]
        switch listing(folder) {
        case .success(let found): names = found
        case .failure(.missing): return nil
        case .failure: return above.isEmpty ? nil : [folder]
        }
        if above.contains(where: { isSame($0, folder) }) { return [] }
        guard above.count < Self.depthLimit else { return [folder] }
        let way = above + [folder]
        var files: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            // A folder may be called like a file.
            let inside = answerFiles(in: path, under: way)
            files += inside ?? (AnswerFileNames.mayBeAnswers(name) ? [path] : [])
        }
        return files
    }
}
