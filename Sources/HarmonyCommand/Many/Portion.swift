import HarmonySyntax

/// What one thread works on at a time.
struct Portion: Sendable {
    let content: Content
    /// How much of the whole it is, in the measure of its intake: bytes or files.
    let weight: Int

    enum Content: Sendable {
        case files([ListedFile])
        /// Whole lines of a file of many submissions, where each ends, and the number of the first.
        case lines([UInt8], ends: [Int], first: Int, of: String)
        /// A file, or a line of one, that could not be read.
        case refused(file: String, line: Int?, Diagnostic)
    }

    /// Calls the body for each line that is not blank.
    static func eachText(
        _ bytes: [UInt8], _ ends: [Int], from first: Int, of name: String, _ body: (SourceText) -> Void
    ) {
        var start = 0
        for (index, end) in ends.enumerated() {
            defer { start = end + 1 }
            let line = bytes[start..<end]
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            body(SourceText(name: name, bytes: Array(line), line: first + index))
        }
    }
}

/// A file to check, and whether the user named it rather than a folder that holds it.
struct ListedFile: Sendable {
    let path: String
    let isNamed: Bool
}

/// Answer files by their names.
enum AnswerFileNames {
    /// What may be an answer file in a folder. Old formats are among them, so that they are told instead of passed over.
    private static let endings = ["json", "csv", "xlsx", "xlsm", "xls", "et", "ods"] + lineEndings
    private static let lineEndings = ["jsonl", "ndjson"]

    private static func ending(_ path: String) -> String {
        path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    }

    /// Many submissions, one a line.
    static func holdsLines(_ path: String) -> Bool { lineEndings.contains(ending(path)) }

    /// Whether the name says nothing of what is in it, as the parts that `split` makes.
    static func isSilent(_ path: String) -> Bool { !(endings + ["md", "tsv", "txt"]).contains(ending(path)) }

    static func mayBeAnswers(_ name: String) -> Bool {
        // What begins so is hidden, or the mark of a workbook that is open somewhere.
        !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix(".schema.json")
            && endings.contains(ending(name))
    }
}

extension Surroundings {
    /// The answer files of a folder at any depth, by their names; nil for what is no folder.
    ///
    /// - Parameter above: the folders on the way here: a link back to one of them is not followed.
    func answerFiles(in folder: String, under above: [String] = []) -> [String]? {
        guard folder != "-", let names = list(folder) else { return nil }
        guard above.count < 64, !above.contains(where: { isSame($0, folder) }) else { return [] }
        let way = above + [folder]
        var files: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if AnswerFileNames.mayBeAnswers(name) {
                // A folder may be called like a file.
                files += answerFiles(in: path, under: way) ?? [path]
            } else if !name.contains(".") || list(path) != nil {
                files += answerFiles(in: path, under: way) ?? []
            }
        }
        return files
    }
}
