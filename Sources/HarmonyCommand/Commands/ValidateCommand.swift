import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonySyntax

extension Session {
    /// Checks criteria files, answer files and reports, told apart by their `format`, and reports every problem of every file.
    mutating func validate(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard !arguments.operands.isEmpty else {
            throw UsageError(
                zh: "validate 需要至少一个文件或文件夹，或用 - 读取标准输入",
                en: "validate needs a file or folder, or - for standard input")
        }
        let format = arguments[.findings].flatMap { FindingsFormat(rawValue: $0) } ?? .text
        var tally = Tally(standardInput: shownName("-", forPrograms: format.isForPrograms))
        let skips = arguments.has(.skipForeign)
        var examined: [ExaminedFile] = []
        for operand in arguments.operands {
            for path in expand(operand) {
                let foreign = tally.foreign
                var found = examine(path, named: path == operand && !skips, &tally)
                if arguments.has(.strict) {
                    found = found.map { $0.severity == .warning ? $0.asError : $0 }
                }
                guard tally.foreign == foreign else { continue }
                examined.append(
                    ExaminedFile(name: path == "-" ? tally.standardInput : path, findings: found))
            }
        }
        let findings = examined.flatMap(\.findings)
        if tally.files == 0, findings.isEmpty, !skips || tally.foreign == 0 {
            complain(language == .zh ? "harmony：没有可检查的文件\n" : "harmony: there is nothing to check\n")
            return finish(.answers)
        }
        print(renderer(format).render(examined, language))
        summarise(findings, tally, to: format)
        return finish(status(findings, tally))
    }

    /// What was looked at.
    struct Tally {
        var files = 0
        /// JSON files of other programs: counted, not judged.
        var foreign = 0
        /// The files that are criteria, whatever is wrong with them.
        var criteria: Set<String> = []
        /// What standard input is called.
        let standardInput: String
    }

    private func renderer(_ format: FindingsFormat) -> any FindingsRenderer {
        switch format {
        case .text: DiagnosticPrinter(outputPage, language)
        case .concise: ConciseFindings()
        case .json: JSONFindings()
        case .github: GitHubFindings()
        case .sarif: SARIFFindings(version: harmonyVersion, why: { Explanations.of($0)?.why })
        case .junit: JUnitFindings()
        }
    }

    private func status(_ findings: [Diagnostic], _ tally: Tally) -> ExitStatus {
        let errors = findings.filter { $0.severity == .error }
        let isOfCriteria = { (error: Diagnostic) in
            error.kind.category == .criteria
                || error.place.map { tally.criteria.contains($0.source.name) } ?? false
        }
        if errors.contains(where: isOfCriteria) { return .criteria }
        return errors.isEmpty ? .success : .answers
    }

    // MARK: Files

    /// A folder's JSON files at any depth, in the order of their names; anything else is itself.
    private func expand(_ path: String) -> [String] {
        surroundings.answerFiles(in: path)?.filter { $0.hasSuffix(".json") } ?? [path]
    }

    /// - Parameter named: whether the user named this very file as one to check, rather than a folder that
    ///   holds it or many names of which some are other programs'.
    private mutating func examine(_ path: String, named: Bool, _ tally: inout Tally) -> [Diagnostic] {
        let bytes: [UInt8]
        switch surroundings.read(path) {
        case .success(let read): bytes = read
        case .failure(let problem): return [FileTrouble.diagnostic(path, problem)]
        }
        let name = path == "-" ? tally.standardInput : path
        let file = AnswerFile.open(name, bytes)
        guard case .document(let reading) = file else {
            // A table that is no form is somebody else's, unless it was named.
            if !named, file.diagnostics.contains(where: { $0.kind == FormProblem.noForm }) {
                tally.foreign += 1
                return []
            }
            tally.files += 1
            return answers(file)
        }
        guard let document = reading.document else {
            tally.files += 1
            return reading.diagnostics
        }
        let source = document.source
        let format = document.member(document.root, "format").map {
            document.kind($0) == .string ? document.string($0) : ""
        }
        // By their kind: what is wrong with the version, the reader of that kind says best.
        switch format?.split(separator: "/").first {
        case "harmony-criteria":
            tally.files += 1
            tally.criteria.insert(source.name)
            switch library.load(source) {
            case .standard(_, let diagnostics), .invalid(let diagnostics): return diagnostics
            case .unknown, .unreadable: return []
            }
        case "harmony-answers":
            tally.files += 1
            return answers(file)
        case "harmony-report":
            tally.files += 1
            return reading.diagnostics + report(document)
        case "harmony-comparison":
            tally.files += 1
            return reading.diagnostics + ComparisonCheck.problems(in: document)
        default:
            // What begins as our formats do is a mistake in a file of ours.
            guard named || format?.hasPrefix("harmony") == true else {
                tally.foreign += 1
                return []
            }
            tally.files += 1
            return reading.diagnostics + [Self.unrecognised(document)]
        }
    }

    private mutating func answers(_ file: AnswerFile) -> [Diagnostic] {
        guard let start = file.start else { return file.diagnostics }
        guard let named = file.namedStandard else { return file.withoutStandard }
        let isPath = StandardLibrary.isPath(named.id)
        switch isPath ? .unknown : library.find(named.id, beside: start.source.name) {
        case .standard(let standard, _): return file.submission(for: standard, asOf: nil).diagnostics
        case .invalid: return file.diagnostics + [Examiner.invalidStandard(named)]
        case .unknown, .unreadable:
            return file.diagnostics + [Examiner.unknownStandard(named.id, named.place)]
        }
    }

    private mutating func report(_ document: JSONDocument) -> [Diagnostic] {
        let name = ReportCheck.namedStandard(in: document)
        // Bundled, or in a folder that the user named: the id of a report must not make the program read any
        // other file.
        let standard = name.flatMap { StandardLibrary.isPath($0) ? nil : library.bundled($0) }
        return ReportCheck.problems(in: document, by: standard)
    }

    static let unrecognisedFile = DiagnosticKind(
        "unrecognised-file", .syntax, zh: "不是标准文件、答案文件，也不是报告",
        en: "neither a criteria file nor an answer file nor a report")

    private static func unrecognised(_ document: JSONDocument) -> Diagnostic {
        let formats = [CriteriaLoader.format, AnswerReader.format, JSONReport.format]
        let start = document.range(document.root).lowerBound
        let place =
            document.member(document.root, "format").map { document.place($0) }
            ?? SourceRange(document.source, start..<start + 1)
        return Diagnostic(
            unrecognisedFile,
            Localized(
                zh: "看不出这是什么文件：format 缺失或不认识",
                en: "this file does not say what it is: its format is missing or unknown"),
            help: Localized(
                zh:
                    "标准文件写 \"format\": \"\(formats[0])\"，答案文件写 \"format\": \"\(formats[1])\"，报告写 \"format\": \"\(formats[2])\"",
                en:
                    "a criteria file says \"format\": \"\(formats[0])\", an answer file \"format\": \"\(formats[1])\", a report \"format\": \"\(formats[2])\""
            ),
            at: place)
    }

    // MARK: Summary

    /// A last line for people; on standard error where the output is for programs.
    private mutating func summarise(_ findings: [Diagnostic], _ tally: Tally, to format: FindingsFormat) {
        let errors = findings.filter { $0.severity == .error }.count
        let warnings = findings.filter { $0.severity == .warning }.count
        var line: String
        if language == .zh {
            line =
                "已检查 \(tally.files) 个文件："
                + (errors + warnings == 0 ? "没有发现问题" : "错误 \(errors) 处，警告 \(warnings) 处")
            if tally.foreign > 0 { line += "；另有 \(tally.foreign) 个 JSON 文件不是本工具的文件，未检查" }
        } else {
            func count(_ number: Int, _ word: String) -> String {
                "\(number) \(word)" + (number == 1 ? "" : "s")
            }
            line = "checked \(count(tally.files, "file")): "
            line +=
                errors + warnings == 0
                ? "no problems" : "\(count(errors, "error")), \(count(warnings, "warning"))"
            if tally.foreign > 0 {
                line += "; \(count(tally.foreign, "JSON file")) not of this tool left out"
            }
        }
        if format.isForPrograms { complain(line + "\n") } else { print(line + "\n") }
    }
}

extension Diagnostic {
    /// The same problem weighed as an error.
    fileprivate var asError: Diagnostic {
        let strict = DiagnosticKind(
            kind.name, kind.category, .error, zh: kind.summary.zh, en: kind.summary.en)
        return Diagnostic(strict, message, help: help, at: place)
    }
}
