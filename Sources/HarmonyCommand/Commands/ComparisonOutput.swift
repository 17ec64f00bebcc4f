import HarmonyReport

/// Where a comparison goes: to standard output in one format, and into files, each in the format of its ending.
struct ComparisonOutput {
    let format: ComparisonFormat
    let files: [(path: String, format: ComparisonFormat)]
    let replaces: Bool

    init(_ arguments: Arguments, _ surroundings: Surroundings) throws(UsageError) {
        format = arguments[.comparisonFormat].flatMap { ComparisonFormat(rawValue: $0) } ?? .text
        replaces = arguments.has(.force)
        files = try arguments.outputFiles(
            .comparisonFiles, endings: ComparisonFormat.endings, surroundings
        ) { ComparisonFormat(ending: $0) }
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
        let plain = ComparisonSetting(language, version: harmonyVersion, page: .file)
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
