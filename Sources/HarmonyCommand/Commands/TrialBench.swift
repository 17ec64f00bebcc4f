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

    /// - Parameter complain: what is wrong with a submission goes there.
    mutating func judge(_ operands: [Intake.Operand], complain: ([Diagnostic]) -> Void) {
        var intake = Intake(operands, surroundings)
        while let portion = intake.next() {
            switch portion.content {
            case .files(let files):
                for file in files { judge(file, complain) }
            case .refused(let file, let line, let problem):
                refuse(file, line, [problem], complain)
            case .lines(let bytes, let ends, let first, let file):
                Portion.eachText(bytes, ends, from: first, of: file.name) { source in
                    judge(.document(JSONReader.read(source)), file, source.line, complain)
                }
            }
        }
    }

    private mutating func judge(_ file: ListedFile, _ complain: ([Diagnostic]) -> Void) {
        switch surroundings.read(file.path) {
        case .success(let bytes):
            judge(AnswerFile.open(file.path, bytes), file, nil, complain)
        case .failure(let problem):
            refuse(file.path, nil, [FileTrouble.diagnostic(file.path, problem)], complain)
        }
    }

    private mutating func judge(
        _ answers: AnswerFile, _ file: ListedFile, _ line: Int?, _ complain: ([Diagnostic]) -> Void
    ) {
        isEmpty = false
        if !file.isNamed, answers.whyForeign != nil {
            trial.foreign += 1
            return
        }
        guard let named = answers.namedStandard else {
            return refuse(file.path, line, answers.withoutStandard, complain)
        }
        guard before.accepts(answersFor: named.id) || after.accepts(answersFor: named.id) else {
            if !file.isNamed {
                trial.foreign += 1
                return
            }
            return refuse(file.path, line, [Examiner.otherStandard(named, after)], complain)
        }
        let (was, problemsBefore) = answers.submission(for: before, asOf: asOf)
        let (now, problemsAfter) = answers.submission(for: after, asOf: asOf)
        guard var was, var now else { return refuse(file.path, line, problemsAfter, complain) }
        // What only one of the two asks is no mistake of who answered the other.
        was.diagnostics = problemsBefore.passingOverNamesKnown(to: problemsAfter)
        now.diagnostics = problemsAfter.passingOverNamesKnown(to: problemsBefore)
        guard !was.diagnostics.hasErrors, !now.diagnostics.hasErrors else {
            return refuse(
                file.path, line, now.diagnostics.hasErrors ? now.diagnostics : was.diagnostics, complain)
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
