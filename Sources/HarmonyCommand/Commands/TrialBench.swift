import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonyRules
import HarmonySyntax

/// Judges submissions by two standards, one after the other.
struct TrialBench {
    let before: Standard
    let after: Standard
    let asOf: CalendarDate?
    let surroundings: Surroundings
    private(set) var trial = StandardTrial()
    private var hasErrors = false
    /// Whether there was nothing to judge, good or bad.
    private(set) var isEmpty = true

    init(before: Standard, after: Standard, asOf: CalendarDate?, surroundings: Surroundings) {
        (self.before, self.after, self.asOf) = (before, after, asOf)
        self.surroundings = surroundings
    }

    var status: ExitStatus { hasErrors || isEmpty ? .answers : .success }

    /// - Parameters:
    ///   - isNamed: whether the user named this very file, rather than a folder that holds it.
    ///   - complain: what is wrong with a submission goes there.
    mutating func judge(_ operand: Intake.Operand, isNamed: Bool, complain: ([Diagnostic]) -> Void) {
        var intake = Intake([operand], surroundings)
        while let portion = intake.next() {
            switch portion.content {
            case .files(let files):
                for file in files { judge(file, complain) }
            case .refused(let file, let line, let problem):
                refuse(file, line, [problem], complain)
            case .lines(let bytes, let ends, let first, let name):
                var start = 0
                for (index, end) in ends.enumerated() {
                    defer { start = end + 1 }
                    let line = bytes[start..<end]
                    guard line.contains(where: { $0 > 0x20 }) else { continue }
                    let source = SourceText(name: name, bytes: Array(line), line: first + index)
                    judge(.document(JSONReader.read(source)), name, first + index, isNamed: isNamed, complain)
                }
            }
        }
    }

    private mutating func judge(_ file: ListedFile, _ complain: ([Diagnostic]) -> Void) {
        switch surroundings.read(file.path) {
        case .success(let bytes):
            judge(AnswerFile.open(file.path, bytes), file.path, nil, isNamed: file.isNamed, complain)
        case .failure(let problem):
            refuse(file.path, nil, [FileTrouble.diagnostic(file.path, problem)], complain)
        }
    }

    private mutating func judge(
        _ file: AnswerFile, _ path: String, _ line: Int?, isNamed: Bool, _ complain: ([Diagnostic]) -> Void
    ) {
        isEmpty = false
        if !isNamed, file.whyForeign != nil {
            trial.foreign += 1
            return
        }
        guard let named = file.namedStandard else {
            return refuse(path, line, file.withoutStandard, complain)
        }
        guard before.accepts(answersFor: named.id) || after.accepts(answersFor: named.id) else {
            if !isNamed {
                trial.foreign += 1
                return
            }
            return refuse(path, line, [Examiner.otherStandard(named, after)], complain)
        }
        let (was, problemsBefore) = file.submission(for: before, asOf: asOf)
        let (now, problemsAfter) = file.submission(for: after, asOf: asOf)
        guard var was, var now else { return refuse(path, line, problemsAfter, complain) }
        // What only one of the two asks is no mistake of who answered the other.
        was.diagnostics = problemsBefore.passingOverNamesKnown(to: problemsAfter)
        now.diagnostics = problemsAfter.passingOverNamesKnown(to: problemsBefore)
        guard !was.diagnostics.hasErrors, !now.diagnostics.hasErrors else {
            return refuse(
                path, line, now.diagnostics.hasErrors ? now.diagnostics : was.diagnostics, complain)
        }
        trial.add(VerdictFlip(assess(was, by: before), assess(now, by: after)))
    }

    private mutating func refuse(
        _ path: String, _ line: Int?, _ problems: [Diagnostic], _ complain: ([Diagnostic]) -> Void
    ) {
        isEmpty = false
        hasErrors = true
        complain(problems)
        trial.pass(over: line.map { "\(path):\($0)" } ?? path)
    }
}
