import HarmonyReport

/// Where a comparison goes: to standard output in one format, and into files, each in the format of its ending.
struct ComparisonOutput {
    let format: ComparisonFormat
    let files: [(path: String, format: ComparisonFormat)]
    let replaces: Bool

    init(_ arguments: Arguments, _ surroundings: Surroundings) throws(UsageError) {
        format = arguments[.comparisonFormat].flatMap { ComparisonFormat(rawValue: $0) } ?? .text
        replaces = arguments.has(.force)
        var files: [(path: String, format: ComparisonFormat)] = []
        for path in arguments.all(.comparisonFiles) {
            guard let format = ComparisonFormat(ending: path) else {
                let endings = ComparisonFormat.endings
                throw UsageError(
                    zh: "从“\(path)”看不出格式，可用的结尾：.\(endings.joined(separator: "、."))",
                    en: "'\(path)' does not end in .\(endings.joined(separator: ", ."))")
            }
            if arguments.operands.contains(where: { surroundings.isSame($0, path) }) {
                throw UsageError(
                    zh: "-o \(path) 就是要对照的文件，结果不能写在它上面",
                    en: "-o \(path) is one of the files compared: the result must not take its place")
            }
            if files.contains(where: { $0.path == path }) {
                throw UsageError(zh: "-o \(path) 写了两次", en: "-o \(path) is named twice")
            }
            files.append((path, format))
        }
        self.files = files
    }
}

extension Session {
    /// - Parameter status: what the comparison came to, unless it cannot be written.
    mutating func write(
        _ output: ComparisonOutput, _ status: ExitStatus,
        _ render: (ComparisonSetting, ComparisonFormat) -> String
    ) -> ExitStatus {
        let setting = ComparisonSetting(language, version: harmonyVersion, page: outputPage)
        print(render(setting, output.format))
        var status = status
        // A file has no width and no colours of a terminal.
        let plain = ComparisonSetting(
            language, version: harmonyVersion, page: TextPage.Options(width: 80, color: false))
        for file in output.files {
            let bytes = Array(render(plain, file.format).utf8)
            if let problem = surroundings.save(file.path, bytes, output.replaces) {
                complain(SaveTrouble.message(file.path, problem, language))
                status = .output
            }
        }
        return finish(status)
    }
}
