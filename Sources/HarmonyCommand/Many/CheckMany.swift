import HarmonyAssessment
import HarmonyReport
import HarmonyRules
import HarmonySyntax

extension Session {
    /// Judges many submissions: operands → portions → clerks on every core → results in the order of the input.
    func checkMany(
        _ operands: [Intake.Operand], _ choice: Examiner.Choice, _ format: ReportFormat,
        _ arguments: Arguments
    ) throws(UsageError) -> ExitStatus {
        let threads = try threads(arguments)
        let evidence = try evidenceDesk(arguments, unasked: false)
        let formats = try [(format, nil)] + reportPaths(arguments).map { ($0.format, $0.path) }
        try keepApart(formats.compactMap(\.1), operands)
        var outputs: [ManyOutput] = []
        for (format, path) in formats {
            switch surroundings.draft(path ?? "-", arguments.has(.force)) {
            case .success(let draft):
                let page = path == nil ? outputPage : TextPage.Options.file
                outputs.append(ManyOutput(format, page, language, path: path, draft))
            case .failure(let problem):
                for output in outputs { output.discard() }
                complain(SaveTrouble.message(path ?? "-", problem, language))
                return .output
            }
        }
        let wanted = Office.Wanted(
            lines: formats.contains { $0.0 == .jsonl },
            holding: arguments.has(.outlook)
                || !arguments.has(.noOutlook) && formats.contains { $0.0.isLedger },
            linesTellHolding: arguments.has(.outlook),
            events: formats.contains { $0.0 == .ics } ? language : nil)
        let office = Office(
            choice, evidence, surroundings, folders: arguments.all(.criteria), wanted)
        heedInterruption()
        var intake = Intake(operands, surroundings)
        var desk = Desk(self, outputs, Progress(size: intake.size, language, surroundings))
        inOrder(
            threads: threads, take: { isInterrupted() ? nil : intake.next() }, worker: { Clerk(office).work },
            give: { desk.take($0) })
        return desk.close(exitZero: arguments.has(.exitZero))
    }

    /// What is written must not take the place of what is checked, also where a folder holds it.
    private func keepApart(_ outputs: [String], _ operands: [Intake.Operand]) throws(UsageError) {
        guard !outputs.isEmpty else { return }
        func last(_ path: String) -> Substring { path[(path.lastIndex(of: "/") ?? path.startIndex)...] }
        for operand in operands {
            guard case .files(let files) = operand else { continue }
            for output in outputs {
                // Only what has the same name can be the same file without a link, and links are given way to.
                let name = last("/" + output)
                let same = files.first { last("/" + $0.path) == name && surroundings.isSame($0.path, output) }
                if let same { throw Arguments.writesOver(same.path) }
            }
        }
    }

    private func threads(_ arguments: Arguments) throws(UsageError) -> Int {
        guard let word = arguments[.threads] else { return max(1, surroundings.processors()) }
        guard let count = Int(word), 1...256 ~= count else {
            throw UsageError(
                zh: "--threads 应为 1 到 256 的整数，却是“\(word)”",
                en: "--threads takes a whole number from 1 to 256, not '\(word)'")
        }
        return count
    }
}

extension ReportFormat {
    /// Whether what is written of many submissions is a ledger, which says of each how long its verdict holds.
    fileprivate var isLedger: Bool { self == .csv || self == .xlsx || self == .html }
}
