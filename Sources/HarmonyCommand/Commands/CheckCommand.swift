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
        let format = arguments[.format].flatMap { ReportFormat(rawValue: $0) } ?? .text
        var files = try reportFiles(arguments)
        // A program reads one document after the other from a pipe; a file of several would be none.
        if format.holdsOne, format != .json { try refuseSeveral(arguments, format.rawValue) }
        if format == .xlsx, surroundings.terminalWidth(.output) != nil {
            throw UsageError(
                zh: "工作簿不能写到终端：用 -o 写明文件名", en: "a workbook cannot go to a terminal: name a file with -o")
        }
        try refuseSeveralParks(arguments)
        let renderer = format.renderer(version: harmonyVersion, page: outputPage)
        var status = ExitStatus.success
        printBytes(renderer.start(language))
        for (index, path) in arguments.operands.enumerated() {
            let (assessment, outcome) = assessFile(
                path,
                Choice(
                    asOf: asOf, standard: arguments[.standard], roles: arguments.all(.role),
                    enterprises: arguments.all(.enterprises)),
                forPrograms: format.isForPrograms)
            if let assessment {
                if format == .text, arguments.operands.count > 1 {
                    print((index > 0 ? "\n" : "") + "== \(printable(path)) ==\n\n")
                }
                printBytes(renderer.bytes(assessment, language))
                for at in files.indices { files[at].add(assessment, language) }
            }
            let counted = outcome == .notMet && arguments.has(.exitZero) ? .success : outcome
            status = max(status, counted)
        }
        for file in files where !file.isEmpty {
            if let problem = surroundings.save(file.path, file.bytes, arguments.has(.force)) {
                complain(SaveTrouble.message(file.path, problem, language))
                status = .output
            }
        }
        return finish(status)
    }

    /// The files that `-o` names, each in the format of its ending.
    private func reportFiles(_ arguments: Arguments) throws(UsageError) -> [ReportFile] {
        var files: [ReportFile] = []
        for path in arguments.all(.reports) {
            guard let format = ReportFormat(ending: path) else {
                let endings = ReportFormat.endings
                throw UsageError(
                    zh: "从“\(path)”看不出格式，可用的结尾：.\(endings.joined(separator: "、."))",
                    en: "'\(path)' does not end in .\(endings.joined(separator: ", ."))")
            }
            if format.holdsOne { try refuseSeveral(arguments, path) }
            if arguments.operands.contains(where: { surroundings.isSame($0, path) }) {
                throw UsageError(
                    zh: "-o \(path) 就是要检查的文件，报告不能写在它上面",
                    en: "-o \(path) is a file to be checked: the report must not take its place")
            }
            if files.contains(where: { $0.path == path }) {
                throw UsageError(
                    zh: "-o \(path) 写了两次", en: "-o \(path) is named twice")
            }
            // A file has no width and no colours of a terminal.
            let page = TextPage.Options(width: 80, color: false)
            let renderer = format.renderer(version: harmonyVersion, page: page)
            files.append(ReportFile(path: path, renderer: renderer, start: renderer.start(language)))
        }
        return files
    }

    private func refuseSeveral(_ arguments: Arguments, _ name: String) throws(UsageError) {
        guard arguments.operands.count > 1 else { return }
        throw UsageError(
            zh: "\(name) 一个文件只装一份报告：一次检查一份，或者用 csv、jsonl",
            en: "\(name) holds one report: check one file at a time, or use csv or jsonl")
    }

    /// A report on its way into a file.
    private struct ReportFile {
        let path: String
        let renderer: any Renderer
        let start: [UInt8]
        private(set) var bytes: [UInt8] = []
        var isEmpty: Bool { bytes.isEmpty }

        init(path: String, renderer: any Renderer, start: [UInt8]) {
            self.path = path
            self.renderer = renderer
            self.start = start
        }

        mutating func add(_ assessment: Assessment, _ language: Language) {
            bytes += (bytes.isEmpty ? start : []) + renderer.bytes(assessment, language)
        }
    }

    /// What the command line says in place of the files.
    private struct Choice {
        let asOf: CalendarDate?
        let standard: String?
        let roles: [String]
        /// Folders of enterprises' answers.
        let enterprises: [String]
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
            var assessment = assess(submission, by: standard, for: choice.roles)
            guard !assessment.items.isEmpty else {
                complain([Self.nothingToJudge(assessment)])
                return (nil, choice.roles.isEmpty ? .answers : .usage)
            }
            if let refused = addEnterprises(choice.enterprises, to: &assessment, beside: path, choice.asOf) {
                return (nil, refused)
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
