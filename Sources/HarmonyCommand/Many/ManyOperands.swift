import HarmonyReport
import HarmonySyntax

extension Session {
    /// What is in standard input or a file, looked into once; a document stays to be read.
    private mutating func look(into path: String, expectsLines: Bool) -> UnnamedInput.Content {
        switch surroundings.open(path) {
        case .failure(let problem): return .document(.failure(problem))
        case .success(let stream):
            let content = UnnamedInput.look(stream, expectsLines: expectsLines)
            if case .document(let document) = content {
                let read = surroundings.read
                surroundings.read = { $0 == path ? document : read($0) }
            }
            return content
        }
    }

    /// What is to be judged as many, or nil where each file gets a report of its own.
    ///
    /// Many are: a folder, JSON lines, whatever is asked for with `--summary`, and several files in a format of which
    /// a file holds one report alone.
    mutating func manyOperands(
        _ arguments: Arguments, _ format: ReportFormat
    ) throws(UsageError) -> [Intake.Operand]? {
        let files = try reportPaths(arguments).map(\.format)
        let isTable =
            arguments.operands.count > 1
            && (format.isOfMany || files.contains { $0.isOfMany || $0.holdsOne })
        var isMany = arguments.has(.summary) || arguments.has(.threads) || isTable
        var operands: [Intake.Operand] = []
        for path in arguments.operands {
            if let files = surroundings.answerFiles(in: path) {
                isMany = true
                operands += split(files.map { ListedFile(path: $0, isNamed: false) })
            } else if AnswerFileNames.holdsLines(path) {
                isMany = true
                operands.append(.lines(surroundings.lines(ListedFile(path: path, isNamed: true))))
            } else if path == "-" || AnswerFileNames.isSilent(path) {
                let name = shownName(path, forPrograms: format.isForPrograms)
                let file = ListedFile(path: path, name: name, isNamed: true)
                // One line is a park's answers where its enterprises are to be added to it.
                switch look(into: path, expectsLines: format == .jsonl && !arguments.has(.enterprises)) {
                case .lines(let stream):
                    isMany = true
                    // A file on a disk is opened again in its turn; what came through a pipe comes once, and so does
                    // what some systems only pass on under a name of a device (/dev/stdin).
                    let comesAgain = path != "-" && !path.hasPrefix("/dev/") && stream.size != nil
                    operands.append(
                        .lines(
                            comesAgain
                                ? surroundings.lines(file)
                                : LineFile(file: file, size: stream.size) { .success(stream) }))
                case .document: operands.append(.files([file]))
                }
            } else {
                operands.append(.files([ListedFile(path: path, isNamed: true)]))
            }
        }
        return isMany ? operands : nil
    }

    /// Files of one answer file each, and files of lines among them, in their order.
    func split(_ files: [ListedFile]) -> [Intake.Operand] {
        var operands: [Intake.Operand] = []
        var together: [ListedFile] = []
        for file in files {
            guard AnswerFileNames.holdsLines(file.path) else {
                together.append(file)
                continue
            }
            if !together.isEmpty { operands.append(.files(together[...])) }
            together = []
            operands.append(.lines(surroundings.lines(file)))
        }
        return together.isEmpty ? operands : operands + [.files(together[...])]
    }
}

extension ReportFormat {
    /// Whether several submissions make one table or one stream of it.
    fileprivate var isOfMany: Bool {
        self == .csv || self == .xlsx || self == .html || self == .jsonl || self == .ics
    }
}
