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
        var outputs: [ManyOutput] = []
        for (format, path) in formats {
            switch surroundings.draft(path ?? "-", arguments.has(.force)) {
            case .success(let draft):
                // A file has no width and no colours of a terminal.
                let page = path == nil ? outputPage : TextPage.Options(width: 80, color: false)
                outputs.append(ManyOutput(format, page, language, path: path, draft))
            case .failure(let problem):
                for output in outputs { output.discard() }
                complain(SaveTrouble.message(path ?? "-", problem, language))
                return .output
            }
        }
        let needsLines = formats.contains { $0.0 == .jsonl }
        let office = Office(
            choice, evidence, surroundings, folders: arguments.all(.criteria), writesLines: needsLines)
        heedInterruption()
        var intake = Intake(operands, surroundings)
        var desk = Desk(self, outputs, Progress(size: intake.size, language, surroundings))
        inOrder(
            threads: threads, take: { isInterrupted() ? nil : intake.next() }, worker: { Clerk(office).work },
            give: { desk.take($0) })
        return desk.close(exitZero: arguments.has(.exitZero))
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
