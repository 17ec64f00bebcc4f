/// Where the submissions that two standards are tried on come from.
extension Session {
    /// Files and folders as they are named, each file once: by its name, and where it was named itself, wherever a
    /// link leads to it.
    func trialOperands(_ paths: [String]) -> [Intake.Operand] {
        var named: [String] = []
        var listed: [ListedFile] = []
        var seen: Set<String> = []
        let folders = paths.map { surroundings.answerFiles(in: $0) }
        for (path, files) in zip(paths, folders) where files == nil {
            if !named.contains(where: { $0 == path || surroundings.isSame($0, path) }) { named.append(path) }
        }
        for (path, files) in zip(paths, folders) {
            guard let files else {
                if named.contains(path), seen.insert(path).inserted {
                    listed.append(ListedFile(path: path, isNamed: true))
                }
                continue
            }
            for file in files where seen.insert(file).inserted {
                if named.contains(where: { $0 == file || surroundings.isSame($0, file) }) { continue }
                listed.append(ListedFile(path: file, isNamed: false))
            }
        }
        return split(listed)
    }
}
