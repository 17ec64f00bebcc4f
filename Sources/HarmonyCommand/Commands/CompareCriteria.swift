import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonyRules
import HarmonySyntax

/// `compare` on two standards.
extension Session {
    mutating func compareCriteria(
        _ before: Standard, _ after: Standard, asOf: CalendarDate?, _ arguments: Arguments,
        _ output: ComparisonOutput
    ) throws(UsageError) -> ExitStatus {
        guard !arguments.has(.standard) else {
            throw UsageError(
                zh: "--standard 用于对照两份答案，不用于对照两个标准",
                en: "--standard goes with two answer files, not with two standards")
        }
        let paths = arguments.all(.submissions)
        guard asOf == nil || !paths.isEmpty else {
            throw UsageError(
                zh: "对照两个标准时，--as-of 与 --answers 同用",
                en: "of two standards, --as-of goes with --answers")
        }
        let comparison = StandardComparison(before, after)
        var status = ExitStatus.success
        guard paths.isEmpty || before.root == after.root else {
            throw UsageError(
                zh: "\(before.id) 与 \(after.id) 问的不是同一些事，不能用同一批答案比较结论",
                en: "\(before.id) and \(after.id) do not ask the same: no answers can be judged by both")
        }
        var trial: StandardTrial?
        if !paths.isEmpty { trial = self.trial(paths, before, after, asOf, &status) }
        let differs = comparison.hasDifferences || !(trial?.flips.isEmpty ?? true)
        if differs, !arguments.has(.exitZero) { status = max(status, .notMet) }
        return write(output, status) { setting, format in
            StandardComparisonReport(setting).render(comparison, trial, as: format)
        }
    }

    // MARK: Submissions

    private mutating func trial(
        _ paths: [String], _ before: Standard, _ after: Standard, _ asOf: CalendarDate?,
        _ status: inout ExitStatus
    ) -> StandardTrial {
        var trial = StandardTrial()
        let files = paths.flatMap { answerFiles($0) }
        if files.isEmpty {
            complain(language == .zh ? "harmony：没有可评估的答案文件\n" : "harmony: there are no answer files\n")
            status = .answers
        }
        for file in files {
            switch flip(file, named: paths.contains(file), before, after, asOf) {
            case .judged(let flip): trial.add(flip)
            case .foreign: trial.foreign += 1
            case .unreadable:
                trial.pass(over: file)
                status = .answers
            }
        }
        return trial
    }

    /// A folder's answer files at any depth, in the order of their names; anything else is itself.
    private func answerFiles(_ path: String) -> [String] {
        guard path != "-", let names = surroundings.list(path) else { return [path] }
        var files: [String] = []
        for name in names.sorted() where !name.hasPrefix(".") {
            let inner = path.hasSuffix("/") ? path + name : path + "/" + name
            if name.hasSuffix(".schema.json") { continue }
            if [".json", ".csv", ".xlsx"].contains(where: { name.lowercased().hasSuffix($0) }) {
                files.append(inner)
            } else if surroundings.list(inner) != nil {
                files += answerFiles(inner)
            }
        }
        return files
    }

    /// What both standards make of a file.
    private enum Judged {
        case judged(VerdictFlip)
        /// No answers for either, in a folder where other files may be.
        case foreign
        /// It has been told why.
        case unreadable
    }

    /// - Parameter named: whether the user named this very file, rather than a folder that holds it.
    private func flip(
        _ path: String, named isNamed: Bool, _ before: Standard, _ after: Standard, _ asOf: CalendarDate?
    ) -> Judged {
        let bytes: [UInt8]
        switch surroundings.read(path) {
        case .success(let read): bytes = read
        case .failure(let problem):
            complain([FileTrouble.diagnostic(path, problem)])
            return .unreadable
        }
        let file = AnswerFile.open(path, bytes)
        if !isNamed, file.whyForeign != nil { return .foreign }
        guard let named = file.namedStandard else {
            complain(file.withoutStandard)
            return .unreadable
        }
        guard before.accepts(answersFor: named.id) || after.accepts(answersFor: named.id) else {
            if !isNamed { return .foreign }
            complain([Examiner.otherStandard(named, after)])
            return .unreadable
        }
        let (was, problemsBefore) = file.submission(for: before, asOf: asOf)
        let (now, problemsAfter) = file.submission(for: after, asOf: asOf)
        guard var was, var now else {
            complain(problemsAfter)
            return .unreadable
        }
        // What only one of the two asks is no mistake of who answered the other.
        was.diagnostics = problemsBefore.passingOverNamesKnown(to: problemsAfter)
        now.diagnostics = problemsAfter.passingOverNamesKnown(to: problemsBefore)
        guard !was.diagnostics.hasErrors, !now.diagnostics.hasErrors else {
            complain(now.diagnostics.hasErrors ? now.diagnostics : was.diagnostics)
            return .unreadable
        }
        return .judged(VerdictFlip(assess(was, by: before), assess(now, by: after)))
    }
}

extension Standard {
    /// The standard at the top of a chain of local files.
    fileprivate var root: String { layers.first?.id ?? id }
}
