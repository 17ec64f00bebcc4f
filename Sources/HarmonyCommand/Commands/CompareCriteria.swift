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
        guard paths.isEmpty || before.asksLike(after) else {
            throw UsageError(
                zh: "\(before.id) 与 \(after.id) 问的不是同一些事，不能用同一批答案比较结论",
                en: "\(before.id) and \(after.id) do not ask the same: no answers can be judged by both")
        }
        var trial: StandardTrial?
        if !paths.isEmpty {
            var bench = TrialBench(before: before, after: after, asOf: asOf, surroundings: surroundings)
            bench.judge(trialOperands(paths)) { complain($0) }
            if bench.isEmpty {
                complain(language == .zh ? "harmony：没有可评估的答案文件\n" : "harmony: there are no answer files\n")
            }
            status = bench.status
            trial = bench.trial
        }
        let differs = comparison.hasDifferences || !(trial?.flips.isEmpty ?? true)
        if differs, !arguments.has(.exitZero) { status = max(status, .notMet) }
        return write(output, status) { setting, format in
            setting.bytes(comparison, trial, as: format)
        }
    }
}

extension Standard {
    /// Whether answers to the one are answers to the other: a question of the one is asked by the other, too.
    fileprivate func asksLike(_ other: Standard) -> Bool {
        if layers.first?.id == other.layers.first?.id { return true }
        return indicators.contains { indicator in
            let asked = indicator.question.inputs.map(\.id)
            return !asked.isEmpty
                && other.indicators.contains {
                    $0.id == indicator.id && $0.question.inputs.map(\.id) == asked
                }
        }
    }
}
