import HarmonyAssessment
import HarmonyReport
import HarmonySyntax

/// Takes what the clerks have done, in the order of the input, and sees that it is written.
struct Desk {
    private let session: Session
    private var outputs: [ManyOutput]
    private var progress: Progress
    private var summary = DistrictSummary()
    private var status = ExitStatus.success
    /// Whether results and the picture of progress share a terminal.
    private let sharesTerminal: Bool
    /// Whether the rest was left undone because nobody takes results any more.
    private var isCutShort = false
    /// What has been said about standards.
    private var told: Set<String> = []

    init(_ session: Session, _ outputs: [ManyOutput], _ progress: Progress) {
        self.session = session
        self.outputs = outputs
        self.progress = progress
        sharesTerminal = session.surroundings.terminalWidth(.output) != nil
    }

    /// - Returns: false when no result can be written anywhere any more, so that the rest would be for nothing.
    mutating func take(_ done: Clerk.Done) -> Bool {
        status = max(status, done.status)
        for entry in done.entries { summary.add(entry) }
        for file in done.strangers { summary.addStranger(file) }
        warn(done.warnings)
        if sharesTerminal { progress.clear() }
        for at in outputs.indices { outputs[at].add(done) }
        progress.advance(done.weight, count: summary.total)
        isCutShort = outputs.allSatisfy { !$0.isOpen }
        return !isCutShort
    }

    /// What is to be said about a standard is said once, however many are judged by it.
    private mutating func warn(_ warnings: [Diagnostic]) {
        let new = warnings.filter { told.insert($0.kind.name + " " + $0.message.en).inserted }
        guard !new.isEmpty else { return }
        progress.clear()
        session.complain(new)
    }

    mutating func close(exitZero: Bool) -> ExitStatus {
        progress.clear()
        let language = session.language
        if summary.total == 0 {
            session.complain(
                language == .zh ? "harmony：没有可评估的答案文件\n" : "harmony: there is nothing to judge\n")
            status = max(status, .answers)
        }
        if exitZero, status == .notMet { status = .success }
        for at in outputs.indices {
            // What is broken off is written as far as it is whole; a file of it would pass for all.
            if isInterrupted(), outputs[at].path != nil {
                outputs[at].discard()
                continue
            }
            if let problem = outputs[at].end(summary) {
                session.complain(
                    outputs[at].path.map { SaveTrouble.message($0, problem, language) } ?? session.lostOutput)
                status = .output
            }
        }
        // Figures of a part would pass for those of all.
        if !isCutShort, !outputs.contains(where: { $0.path == nil && $0.isSummary }) {
            session.complain(SummaryPage(language).counts(summary) + "\n")
        }
        guard isInterrupted() else { return status }
        let hasFiles = outputs.contains { $0.path != nil }
        session.complain(
            language == .zh
                ? "harmony：已中断，以上只是已核算的部分\(hasFiles ? "；-o 的文件没有写出" : "")\n"
                : "harmony: interrupted; this is only what was judged so far\(hasFiles ? ", and no file of -o was written" : "")\n"
        )
        return .interrupted
    }
}
