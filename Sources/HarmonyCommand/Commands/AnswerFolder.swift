/// The answer files in a folder.
struct AnswerFolder {
    private let surroundings: Surroundings
    private static let endings = [".json", ".csv", ".xlsx"]

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// What may hold answers, at any depth, in the order of the paths; nil for what is no folder.
    ///
    /// Hidden files are somebody's settings, and `~$` begins what a spreadsheet program leaves beside an open workbook.
    func files(in folder: String) -> [String]? {
        surroundings.list(folder).map { files($0, in: folder, under: [folder]) }
    }

    /// - Parameter above: the folders on the way here: a link back to one of them is not followed.
    private func files(_ names: [String], in folder: String, under above: [String]) -> [String] {
        var files: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") && !name.hasPrefix("~$") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if let inner = surroundings.list(path) {
                guard above.count < 64, !above.contains(where: { surroundings.isSame($0, path) }) else {
                    continue
                }
                files += self.files(inner, in: path, under: above + [path])
            } else if Self.endings.contains(where: { name.lowercased().hasSuffix($0) }) {
                files.append(path)
            }
        }
        return files
    }
}
