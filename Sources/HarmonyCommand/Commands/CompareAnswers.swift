import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonyRules
import HarmonySyntax

/// `compare` on two files of answers.
extension Session {
    mutating func compareAnswers(
        _ before: ComparedFile, _ after: ComparedFile, asOf: CalendarDate?, _ arguments: Arguments,
        _ output: ComparisonOutput
    ) throws(UsageError) -> ExitStatus {
        let standard: Standard
        switch commonStandard(before, after, arguments[.standard]) {
        case .success(let found): standard = found
        case .failure(let stop): return stop.status
        }
        var assessments: [Assessment] = []
        var status = ExitStatus.success
        for compared in [before, after] {
            let (submission, diagnostics) = compared.file.submission(for: standard, asOf: asOf)
            complain(diagnostics)
            if submission == nil || diagnostics.hasErrors { status = .answers }
            if let submission { assessments.append(assess(submission, by: standard)) }
        }
        guard assessments.count == 2 else { return .answers }
        let comparison = AssessmentComparison(assessments[0], assessments[1])
        if comparison.isOfOtherSubject { complain([ComparisonProblem.differentSubjects(comparison)]) }
        let differs = comparison.hasDifferences && !arguments.has(.exitZero)
        status = max(status, differs ? .notMet : .success)
        return write(output, status) { setting, format in
            setting.bytes(comparison, as: format)
        }
    }

    /// Why nothing can be compared; the reason has been told.
    private struct Stop: Error {
        let status: ExitStatus
    }

    /// The standard by which both are judged: the one asked for, else of the two that they name the more local, so
    /// that what differs lies in the answers and never in the yardstick.
    private func commonStandard(
        _ before: ComparedFile, _ after: ComparedFile, _ chosen: String?
    ) -> Result<Standard, Stop> {
        let files = [before, after]
        if let chosen {
            guard let standard = find(chosen, beside: before.path, nil) else {
                return .failure(Stop(status: library.isKnown(chosen) ? .criteria : .usage))
            }
            return accepted(standard, files)
        }
        var standards: [Standard] = []
        for compared in files {
            guard let named = compared.file.namedStandard else {
                complain(compared.file.withoutStandard)
                return .failure(Stop(status: .answers))
            }
            guard let standard = find(named.id, beside: compared.path, named.place) else {
                return .failure(
                    Stop(
                        status: !StandardLibrary.isPath(named.id) && library.isKnown(named.id)
                            ? .criteria : .answers))
            }
            standards.append(standard)
        }
        let local = standards[1].layers.count > standards[0].layers.count ? standards[1] : standards[0]
        return accepted(local, files)
    }

    private func accepted(_ standard: Standard, _ files: [ComparedFile]) -> Result<Standard, Stop> {
        for compared in files {
            guard let named = compared.file.namedStandard, !standard.accepts(answersFor: named.id) else {
                continue
            }
            complain([Examiner.otherStandard(named, standard)])
            return .failure(Stop(status: .answers))
        }
        return .success(standard)
    }

    private func find(_ name: String, beside path: String, _ place: SourceRange?) -> Standard? {
        // What a file names is an id.
        switch place != nil && StandardLibrary.isPath(name) ? .unknown : library.find(name, beside: path) {
        case .standard(let standard, let warnings):
            complain(warnings)
            return standard
        case .invalid(let diagnostics): complain(diagnostics)
        case .unreadable(let problem): complain([FileTrouble.diagnostic(name, problem)])
        case .unknown: complain([Examiner.unknownStandard(name, place)])
        }
        return nil
    }
}

extension StandardLibrary {
    /// Whether a name leads to a criteria file, sound or not.
    fileprivate func isKnown(_ name: String) -> Bool {
        if case .unknown = find(name) { false } else { true }
    }
}
