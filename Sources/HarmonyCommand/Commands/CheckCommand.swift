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
        let asOf = try arguments.assessmentDate()
        let format = arguments[.format].flatMap { ReportFormat(rawValue: $0) } ?? .text
        let choice = Examiner.Choice(
            asOf: asOf, standard: arguments[.standard], roles: arguments.all(.role))
        try format.refuseTerminal(surroundings)
        let hasOutlook = !arguments.has(.noOutlook)
        let formats = try [format] + reportPaths(arguments).map(\.format)
        if !hasOutlook, formats.contains(.ics) {
            throw UsageError(
                zh: "日历（ics）由推算得出，不能与 --no-outlook 同用",
                en: "a calendar (ics) is made from the outlook and does not go with --no-outlook")
        }
        if !hasOutlook, arguments.has(.outlook) {
            throw UsageError(
                zh: "--outlook 和 --no-outlook 只能写一个", en: "--outlook and --no-outlook exclude one another")
        }
        try refuseSeveralParks(arguments)
        if let many = try manyOperands(arguments, format) {
            guard !arguments.has(.enterprises) else { throw ParkFromEnterprises.severalParks }
            return try checkMany(many, choice, format, arguments)
        }
        let evidence = try evidenceDesk(arguments, unasked: true)
        var files = reportFiles(try reportPaths(arguments), arguments)
        let renderer = format.renderer(
            version: harmonyVersion, page: outputPage, linesTellHolding: arguments.has(.outlook))
        var status = ExitStatus.success
        printBytes(renderer.start(language))
        for (index, path) in arguments.operands.enumerated() {
            let (assessment, outcome) = addEnterprises(
                arguments.all(.enterprises),
                to: assessFile(path, choice, evidence, forPrograms: format.isForPrograms), beside: path, asOf)
            if let assessment {
                if format == .text, arguments.operands.count > 1 {
                    print((index > 0 ? "\n" : "") + "== \(printable(path)) ==\n\n")
                }
                let explanation = AssessmentExplanation(assessment, hasOutlook: hasOutlook)
                printBytes(renderer.bytes(explanation, language))
                for at in files.indices { files[at].add(explanation, language) }
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

    /// The files that `-o` names, each with the format of its ending.
    func reportPaths(_ arguments: Arguments) throws(UsageError) -> [(path: String, format: ReportFormat)] {
        try arguments.outputFiles(.reports, endings: ReportFormat.allCases.flatMap(\.endings), surroundings) {
            ReportFormat(ending: $0)
        }
    }

    private func reportFiles(
        _ paths: [(path: String, format: ReportFormat)], _ arguments: Arguments
    ) -> [ReportFile] {
        paths.map { path, format in
            let renderer = format.renderer(
                version: harmonyVersion, page: .file, linesTellHolding: arguments.has(.outlook))
            return ReportFile(path: path, renderer: renderer, start: renderer.start(language))
        }
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

        mutating func add(_ explanation: AssessmentExplanation, _ language: Language) {
            bytes += (bytes.isEmpty ? start : []) + renderer.bytes(explanation, language)
        }
    }

    private mutating func assessFile(
        _ path: String, _ choice: Examiner.Choice, _ evidence: EvidenceDesk?, forPrograms: Bool
    ) -> (Assessment?, ExitStatus) {
        let bytes: [UInt8]
        switch surroundings.read(path) {
        case .success(let read): bytes = read
        case .failure(let problem):
            complain([FileTrouble.diagnostic(path, problem)])
            return (nil, .answers)
        }
        let shown = shownName(path, forPrograms: forPrograms)
        let library = library
        let file = AnswerFile.open(shown, bytes)
        if let day = choice.asOf ?? file.statedDay { library.day = day }
        let examiner = Examiner(choice: choice, evidence: evidence) { library.find($0, beside: $1) }
        let found = examiner.examine(file, at: path)
        complain(found.diagnostics)
        return (found.assessment, found.status)
    }
}
