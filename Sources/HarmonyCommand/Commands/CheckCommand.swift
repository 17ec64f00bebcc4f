import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonyRules
import HarmonySyntax

extension Session {
    /// bytes → answer file → submission → assessment → report, file by file.
    mutating func check(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard !arguments.operands.isEmpty else {
            throw UsageError(
                zh: "check 需要至少一个答案文件，或用 - 读取标准输入", en: "check needs an answer file, or - for standard input")
        }
        var asOf: CalendarDate?
        if let word = arguments[.asOf] {
            guard let date = CalendarDate(iso: word.utf8) else {
                throw UsageError(
                    zh: "--as-of 应为日期，如 2025-06-30，却是“\(word)”",
                    en: "--as-of takes a date such as 2025-06-30, not '\(word)'")
            }
            asOf = date
        }
        let renderer: any Renderer =
            switch arguments[.format] {
            case "json": JSONReport(version: harmonyVersion)
            default: TextReport(outputPage)
            }
        var status = ExitStatus.success
        for (index, path) in arguments.operands.enumerated() {
            let (assessment, outcome) = assessFile(
                path, Choice(asOf: asOf, standard: arguments[.standard], roles: arguments.all(.role)),
                forPrograms: arguments[.format] == "json")
            if let assessment {
                if arguments[.format] != "json", arguments.operands.count > 1 {
                    print((index > 0 ? "\n" : "") + "== \(printable(path)) ==\n\n")
                }
                print(renderer.render(assessment, language))
            }
            let counted = outcome == .notMet && arguments.has(.exitZero) ? .success : outcome
            status = max(status, counted)
        }
        return finish(status)
    }

    /// What the command line says in place of the files.
    private struct Choice {
        let asOf: CalendarDate?
        let standard: String?
        let roles: [String]
    }

    private mutating func assessFile(
        _ path: String, _ choice: Choice, forPrograms: Bool
    ) -> (Assessment?, ExitStatus) {
        let chosen = choice.standard
        let bytes: [UInt8]
        switch surroundings.read(path) {
        case .success(let read): bytes = read
        case .failure(let problem):
            complain([FileTrouble.diagnostic(path, problem)])
            return (nil, .answers)
        }
        // Programs find the same name in every language.
        let shown = path == "-" && !forPrograms ? (language == .zh ? "标准输入" : "standard input") : path
        let file = AnswerFile.open(shown, bytes)
        guard file.start != nil else {
            complain(file.diagnostics)
            return (nil, .answers)
        }
        let named = file.namedStandard
        guard let name = chosen ?? named?.id else {
            // No standard to judge by: what else is wrong is still worth knowing.
            complain(file.withoutStandard)
            return (nil, .answers)
        }
        switch library.find(name, beside: path) {
        case .standard(let standard, let warnings):
            complain(warnings)
            if chosen != nil, let named, !standard.accepts(answersFor: named.id) {
                complain([Self.otherStandard(named, standard)])
                return (nil, .answers)
            }
            let strange = choice.roles.filter { role in !standard.profile.roles.contains { $0.id == role } }
            guard strange.isEmpty else {
                complain(strange.map { AnswerProblem.unknownRole($0, in: standard, at: nil) })
                return (nil, .usage)
            }
            let (submission, diagnostics) = file.submission(for: standard, asOf: choice.asOf)
            complain(diagnostics)
            guard let submission else { return (nil, .answers) }
            let assessment = assess(submission, by: standard, for: choice.roles)
            guard !assessment.items.isEmpty else {
                complain([Self.nothingToJudge(assessment)])
                return (nil, choice.roles.isEmpty ? .answers : .usage)
            }
            if diagnostics.hasErrors { return (assessment, .answers) }
            return (assessment, assessment.isSuccess ? .success : .notMet)
        case .invalid(let diagnostics):
            complain(diagnostics)
            return (nil, .criteria)
        case .unknown:
            complain(file.diagnostics + [Self.unknownStandard(name, chosen == nil ? named?.place : nil)])
            return (nil, chosen == nil ? .answers : .usage)
        case .unreadable(let problem):
            complain([FileTrouble.diagnostic(name, problem)])
            return (nil, .criteria)
        }
    }

    /// A role without duties of its own.
    private static func nothingToJudge(_ assessment: Assessment) -> Diagnostic {
        let roles = assessment.roles.joined(separator: ", ")
        return Diagnostic(
            AnswerProblem.unknownRole,
            Localized(
                zh: "标准 \(assessment.standard.id) 没有角色 \(roles) 的职责，无可评估",
                en:
                    "the standard \(assessment.standard.id) has no duties of \(roles): there is nothing to judge"
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
