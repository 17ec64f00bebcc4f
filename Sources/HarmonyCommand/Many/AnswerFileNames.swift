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
