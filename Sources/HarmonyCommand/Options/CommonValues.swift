import HarmonyRules
import HarmonySyntax

/// What several commands read from the command line in the same way.
extension Arguments {
    /// The day that stands for everybody; nil where none is named.
    func assessmentDate() throws(UsageError) -> CalendarDate? {
        guard let word = self[.asOf] else { return nil }
        guard let date = CalendarDate(iso: word.utf8) else {
            throw UsageError(
                zh: "--as-of 应为日期，如 2025-06-30，却是“\(word)”",
                en: "--as-of takes a date such as 2025-06-30, not '\(word)'")
        }
        return date
    }

    /// The files of `-o`, each with the format of its ending.
    ///
    /// - Throws: where an ending says nothing, a file is named twice, or it is one of those that are read.
    func outputFiles<Format>(
        _ option: OptionDefinition, endings: [String], _ surroundings: Surroundings,
        format: (String) -> Format?
    ) throws(UsageError) -> [(path: String, format: Format)] {
        var files: [(path: String, format: Format)] = []
        for path in all(option) {
            guard let format = format(path) else {
                throw UsageError(
                    zh: "从“\(path)”看不出格式，可用的结尾：.\(endings.joined(separator: "、."))",
                    en: "'\(path)' does not end in .\(endings.joined(separator: ", ."))")
            }
            if operands.contains(where: { surroundings.isSame($0, path) }) { throw Self.writesOver(path) }
            if files.contains(where: { $0.path == path || surroundings.isSame($0.path, path) }) {
                throw UsageError(zh: "-o \(path) 写了两次", en: "-o \(path) is named twice")
            }
            files.append((path, format))
        }
        return files
    }

    static func writesOver(_ path: String) -> UsageError {
        UsageError(
            zh: "-o \(path) 是要读的文件，结果不能写在它上面",
            en: "-o \(path) is one of the files to be read: the result must not take its place")
    }
}

extension Session {
    /// By which the user knows a file; standard input goes by the same name in every language where programs read it.
    func shownName(_ path: String, forPrograms: Bool) -> String {
        path != "-" || forPrograms ? path : language == .zh ? "标准输入" : "standard input"
    }

    /// That standard output takes nothing any more.
    var lostOutput: String {
        language == .zh ? "harmony：无法写到标准输出\n" : "harmony: cannot write to standard output\n"
    }
}
