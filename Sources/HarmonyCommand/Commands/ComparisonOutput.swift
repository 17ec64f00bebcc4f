import HarmonyReport

/// Where a comparison goes: to standard output in one format, and into files, each in the format of its ending.
struct ComparisonOutput {
    let format: ReportFormat
    let files: [(path: String, format: ReportFormat)]
    let replaces: Bool

    init(_ arguments: Arguments, _ surroundings: Surroundings) throws(UsageError) {
        format = arguments[.comparisonFormat].flatMap { ReportFormat(rawValue: $0) } ?? .text
        replaces = arguments.has(.force)
        files = try arguments.outputFiles(
            .comparisonFiles, endings: ComparisonSetting.formats.flatMap(\.endings), surroundings
        ) { path in
            ReportFormat(ending: path).flatMap { ComparisonSetting.formats.contains($0) ? $0 : nil }
        }
        try format.refuseTerminal(surroundings)
    }
}

extension Session {
    /// - Parameter status: what the comparison came to, unless it cannot be written.
    mutating func write(
        _ output: ComparisonOutput, _ status: ExitStatus,
        _ render: (ComparisonSetting, ReportFormat) -> [UInt8]
    ) -> ExitStatus {
        let setting = ComparisonSetting(language, version: harmonyVersion, page: outputPage)
        printBytes(render(setting, output.format))
        var status = status
        let plain = ComparisonSetting(language, version: harmonyVersion, page: .file)
        for file in output.files {
            if let problem = surroundings.save(file.path, render(plain, file.format), output.replaces) {
                complain(SaveTrouble.message(file.path, problem, language))
                status = .output
            }
        }
        return finish(status)
    }
}

extension ReportFormat {
    /// A file that is packed would fill a terminal with signs.
    func refuseTerminal(_ surroundings: Surroundings) throws(UsageError) {
        guard isPacked, surroundings.terminalWidth(.output) != nil else { return }
        throw UsageError(
            zh: "\(rawValue) 不能写到终端：用 -o 写明文件名",
            en: "\(rawValue) cannot go to a terminal: name a file with -o")
    }
}
