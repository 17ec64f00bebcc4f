import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyRules
import HarmonySyntax

/// Reads an answer file, finds its standard and judges it.
struct Examiner {
    let choice: Choice
    /// Nil where evidence is not looked up.
    let evidence: EvidenceDesk?
    /// A standard by the name in the answers or on the command line, looked for beside a file as well.
    let find: (_ name: String, _ neighbour: String) -> StandardLibrary.Loaded

    /// What the command line says in place of the files.
    struct Choice: Sendable {
        let asOf: CalendarDate?
        let standard: String?
        let roles: [String]
    }

    /// What came of one answer file.
    struct Examination {
        var assessment: Assessment?
        var diagnostics: [Diagnostic] = []
        var status = ExitStatus.success
    }

    /// - Parameter path: where the file is, for what lies beside it.
    func examine(_ file: AnswerFile, at path: String) -> Examination {
        guard file.start != nil else { return refused(file.diagnostics, .answers) }
        let named = file.namedStandard
        guard let name = choice.standard ?? named?.id else {
            // No standard to judge by: what else is wrong is still worth knowing.
            return refused(file.withoutStandard, .answers)
        }
        switch choice.standard == nil && StandardLibrary.isPath(name) ? .unknown : find(name, path) {
        case .standard(let standard, let warnings):
            var found = judge(file, by: standard, named, at: path)
            found.diagnostics = warnings + found.diagnostics
            return found
        case .invalid(let diagnostics): return refused(diagnostics, .criteria)
        case .unknown:
            let place = choice.standard == nil ? named?.place : nil
            return refused(
                file.diagnostics + [Self.unknownStandard(name, place)],
                choice.standard == nil ? .answers : .usage)
        case .unreadable(let problem): return refused([FileTrouble.diagnostic(name, problem)], .criteria)
        }
    }

    private func refused(_ diagnostics: [Diagnostic], _ status: ExitStatus) -> Examination {
        Examination(diagnostics: diagnostics, status: status)
    }

    private func judge(
        _ file: AnswerFile, by standard: Standard, _ named: (id: String, place: SourceRange)?,
        at path: String
    ) -> Examination {
        if choice.standard != nil, let named, !standard.accepts(answersFor: named.id) {
            return refused([Self.otherStandard(named, standard)], .answers)
        }
        let roles: [String]
        switch Self.roles(choice.roles, of: standard) {
        case .success(let found): roles = found
        case .failure(let strange): return refused(strange.diagnostics, .usage)
        }
        let (submission, diagnostics) = file.submission(for: standard, asOf: choice.asOf)
        guard let submission else { return refused(diagnostics, .answers) }
        let (assessment, status) = judge(submission, by: standard, for: roles, at: path)
        guard !assessment.items.isEmpty else {
            return refused(
                diagnostics + [Self.nothingToJudge(assessment)], choice.roles.isEmpty ? .answers : .usage)
        }
        return Examination(
            assessment: assessment, diagnostics: diagnostics + (assessment.evidence?.diagnostics ?? []),
            status: status)
    }

    /// What has been read, judged, and the status that it stands for.
    ///
    /// - Parameter roles: in place of those that the submission names.
    func judge(
        _ submission: Submission, by standard: Standard, for roles: [String] = [], at path: String
    ) -> (Assessment, ExitStatus) {
        let standard = standard.edition(on: submission.asOf)
        let assessment = assess(
            submission, by: standard, for: roles,
            evidence: evidence?.findings(of: submission, by: standard, at: path))
        let status: ExitStatus =
            submission.diagnostics.hasErrors ? .answers : assessment.isSuccess ? .success : .notMet
        return (assessment, status)
    }

    /// The roles that the words of the command line mean, by their ids.
    static func roles(_ words: [String], of standard: Standard) -> Result<[String], UnknownRoles> {
        let found = words.map { (word: $0, id: standard.profile.roles.named($0)?.id) }
        let strange = found.filter { $0.id == nil }
        guard strange.isEmpty else {
            return .failure(
                UnknownRoles(
                    diagnostics: strange.map { AnswerProblem.unknownRole($0.word, in: standard, at: nil) }))
        }
        return .success(found.compactMap(\.id))
    }

    struct UnknownRoles: Error {
        let diagnostics: [Diagnostic]
    }

    /// A role without duties of its own.
    private static func nothingToJudge(_ assessment: Assessment) -> Diagnostic {
        let labels = assessment.roles.map { assessment.standard.profile.roles.label(of: $0) }
        let list = Localized(zh: listed(labels.map(\.zh)).zh, en: listed(labels.map(\.en)).en)
        return Diagnostic(
            AnswerProblem.unknownRole,
            Localized(
                zh: "标准 \(assessment.standard.id) 没有\(list.zh)的职责，无可评估",
                en:
                    "the standard \(assessment.standard.id) has no duties of \(list.en): there is nothing to judge"
            ),
            at: nil)
    }

    static func unknownStandard(_ name: String, _ place: SourceRange?) -> Diagnostic {
        let ids = BundledCriteria.ids
        let near = nearest(to: name, among: ids)
        return Diagnostic(
            AnswerProblem.unknownStandard,
            Localized(zh: "没有标准“\(name)”", en: "there is no standard '\(name)'"),
            help: Localized(
                zh: near.map { "是否为 \($0)？" } ?? "内置标准：" + ids.joined(separator: "、"),
                en: near.map { "did you mean \($0)?" } ?? "bundled: " + ids.joined(separator: ", ")),
            at: place)
    }

    static func invalidStandard(_ named: (id: String, place: SourceRange)) -> Diagnostic {
        Diagnostic(
            AnswerProblem.invalidStandard,
            Localized(
                zh: "标准“\(named.id)”本身有错，无法核对答案", en: "the standard '\(named.id)' has errors of its own"),
            help: Localized(zh: "先更正标准文件", en: "mend its criteria file first"), at: named.place)
    }

    static func otherStandard(_ named: (id: String, place: SourceRange), _ standard: Standard)
        -> Diagnostic
    {
        Diagnostic(
            AnswerProblem.unknownStandard,
            Localized(
                zh: "答案文件按标准“\(named.id)”填写，不能按“\(standard.id)”评估",
                en: "the answers were written for '\(named.id)' and cannot be judged by '\(standard.id)'"),
            help: Localized(
                zh: "一个标准只接受按它本身或者按它的上级标准填写的答案",
                en: "a standard takes answers written for itself or for a standard that it extends"),
            at: named.place)
    }
}
