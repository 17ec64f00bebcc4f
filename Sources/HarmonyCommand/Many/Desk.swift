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

    init(_ session: Session, _ outputs: [ManyOutput], _ progress: Progress) {
        self.session = session
        self.outputs = outputs
        self.progress = progress
    }

    /// - Returns: false when a result can no longer be written, so that the rest would be for nothing.
    mutating func take(_ done: Clerk.Done) -> Bool {
        status = max(status, done.status)
        for entry in done.entries { summary.add(entry) }
        for file in done.strangers { summary.addStranger(file) }
        progress.advance(done.weight, count: summary.total)
        var isWritten = true
        for at in outputs.indices where !outputs[at].add(done) { isWritten = false }
        return isWritten
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
                    outputs[at].path.map { SaveTrouble.message($0, problem, language) } ?? lost(language))
                status = .output
            }
        }
        if !outputs.contains(where: { $0.path == nil && $0.isSummary }) {
            session.complain(SummaryText(session.errorPage, language).counts(summary) + "\n")
        }
        guard isInterrupted() else { return status }
        session.complain(
            language == .zh
                ? "harmony：已中断，以上只是已核算的部分；-o 的文件没有写出\n"
                : "harmony: interrupted; this is only what was judged so far, and no file of -o was written\n"
        )
        return .interrupted
    }

    private func lost(_ language: Language) -> String {
        language == .zh ? "harmony：无法写到标准输出\n" : "harmony: cannot write to standard output\n"
    }
}
