import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonySyntax

extension Session {
    /// report → answers and standard that it names → the report again → what does not match.
    mutating func verify(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard arguments.operands.count == 1, let path = arguments.operands.first else {
            throw UsageError(
                zh: "verify 需要一份报告（check --format json 所写），或用 - 读取标准输入",
                en: "verify needs one report (of check --format json), or - for standard input")
        }
        let isForPrograms = arguments[.verification] == "json"
        let shown = shownName(path, forPrograms: isForPrograms)
        guard let (document, origin) = report(path, shown) else { return .answers }
        let evidence = try evidenceFolder(arguments)
        let made: JSONDocument
        if document.member(document.root, "enterprises") != nil, !arguments.has(.enterprises) {
            throw ParkFromEnterprises.needed(shown)
        }
        switch recompute(origin, beside: path, evidence, arguments) {
        case .success(let report): made = report
        case .failure(let stop): return stop.status
        }
        let verification = ReportVerification(document, against: made)
        let files = [ExaminedFile(name: shown, findings: verification.findings)]
        print(
            isForPrograms
                ? JSONFindings().render(files, language) : ConciseFindings().render(files, language))
        let line = summary(verification) + "\n"
        if isForPrograms { complain(line) } else { print(line) }
        return finish(verification.matches ? .success : .notMet)
    }

    /// Why nothing can be compared; the reason has been told.
    private struct Stop: Error {
        let status: ExitStatus
    }

    // MARK: The report

    private func report(_ path: String, _ shown: String) -> (JSONDocument, ReportOrigin)? {
        switch surroundings.read(path) {
        case .failure(let problem): complain([FileTrouble.diagnostic(path, problem)])
        case .success(let bytes):
            let reading = JSONReader.read(SourceText(name: shown, bytes: bytes))
            guard let document = reading.document, !reading.diagnostics.hasErrors else {
                complain(reading.diagnostics)
                return nil
            }
            let (origin, diagnostics) = ReportOrigin.read(document)
            if let origin { return (document, origin) }
            complain(diagnostics)
        }
        return nil
    }

    private func recompute(
        _ origin: ReportOrigin, beside path: String, _ folder: String?, _ arguments: Arguments
    ) -> Result<JSONDocument, Stop> {
        guard let standard = standard(of: origin, beside: path, arguments[.standard]) else {
            return .failure(Stop(status: .criteria))
        }
        guard let (file, bytes) = answers(of: origin, beside: path, arguments[.answers]) else {
            return .failure(Stop(status: .answers))
        }
        // Under the name in the report: what the file is called by now is no difference.
        let answers = AnswerFile.open(origin.answers.name, bytes, as: AnswerFile.Kind(file, bytes))
        if let written = answers.namedStandard, !standard.accepts(answersFor: written.id) {
            complain([Examiner.otherStandard(written, standard)])
            return .failure(Stop(status: .answers))
        }
        let (submission, diagnostics) = answers.submission(for: standard, asOf: origin.asOf)
        guard let submission else {
            complain(diagnostics)
            return .failure(Stop(status: .answers))
        }
        let evidence = origin.evidenceRequired.map { isRequired in
            EvidenceDesk(
                folder: folder, isAsked: true, isRequired: isRequired,
                surroundings: surroundings
            )
            .findings(of: submission, by: standard, at: file)
        }
        var assessment = assess(submission, by: standard, for: origin.roles, evidence: evidence)
        if let refused = addEnterprises(
            arguments.all(.enterprises), to: &assessment, beside: file, origin.enterprisesAsOf)
        {
            return .failure(Stop(status: refused))
        }
        let explanation = AssessmentExplanation(assessment, hasOutlook: origin.hasOutlook)
        let text = JSONReport(version: harmonyVersion).render(explanation, language)
        guard let made = JSONReader.readTrusted(SourceText(name: "", text: text)) else {
            return .failure(Stop(status: .output))
        }
        return .success(made)
    }

    // MARK: What it was made from

    /// The standard that the user names, by id or path, else that of the report. A report comes from somebody else:
    /// its id is never taken for a path.
    private func standard(of origin: ReportOrigin, beside path: String, _ named: String?) -> Standard? {
        let id = named ?? origin.standard.id
        let isPath = named == nil && StandardLibrary.isPath(id)
        switch isPath ? .unknown : library.find(id, beside: path) {
        case .standard(let standard, let warnings):
            complain(warnings)
            return standard
        case .invalid(let diagnostics): complain(diagnostics)
        case .unreadable(let problem): complain([FileTrouble.diagnostic(id, problem)])
        case .unknown:
            let problem = Examiner.unknownStandard(id, origin.standard.place)
            complain([
                Diagnostic(
                    problem.kind, problem.message,
                    help: Localized(
                        zh: "用 --criteria 指明标准文件所在的文件夹，或者用 --standard 指明标准文件",
                        en:
                            "name the folder of its criteria file with --criteria, or the file with --standard"
                    ),
                    at: problem.place)
            ])
        }
        return nil
    }

    /// The file that the user names, else one beside the report, by the name in it: by its path below the report's
    /// folder, else by its last part. Never one elsewhere, nor where a link leads out of that folder.
    private func answers(
        of origin: ReportOrigin, beside path: String, _ named: String?
    ) -> (file: String, bytes: [UInt8])? {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let steps = origin.answers.name.split(separator: "/", omittingEmptySubsequences: false)
        let isBelow = !steps.contains("..") && steps.first != ""
        var files = named.map { [$0] } ?? []
        if named == nil {
            files = (isBelow ? [origin.answers.name] : []) + (steps.last.map { [String($0)] } ?? [])
            files = files.filter { !["", "-", "."].contains($0) }.map { folder + $0 }
        }
        var reason: Diagnostic?
        for file in files {
            guard named != nil || surroundings.isInside(file, folder) else {
                let message = Localized(
                    zh: "\(file) 经链接指到报告所在文件夹之外，未读取",
                    en: "\(file) is a link that leaves the folder of the report, so it was not read")
                reason = reason ?? Diagnostic(FileTrouble.cannotRead, message, at: nil)
                continue
            }
            switch surroundings.read(file) {
            case .success(let bytes): return (file, bytes)
            case .failure(let problem): reason = reason ?? FileTrouble.diagnostic(file, problem)
            }
        }
        let message =
            reason?.message
            ?? Localized(
                zh: "报告没有写明答案文件的名称", en: "the report does not name a file of answers")
        let help = Localized(zh: "用 --answers 指明答案文件", en: "name the answer file with --answers")
        complain([
            Diagnostic(
                FileTrouble.cannotRead, message, help: named == nil ? help : nil,
                at: named == nil ? origin.answers.place : nil)
        ])
        return nil
    }

    // MARK: The outcome

    private func summary(_ verification: ReportVerification) -> String {
        let count = verification.count
        if count == 0 {
            return language == .zh ? "与答案和标准重新计算的结果一致" : "matches what the answers and the criteria give"
        }
        let listed = verification.findings.count { $0.severity == .error }
        if language == .zh {
            return "与答案和标准重新计算的结果不一致：\(count) 处" + (listed < count ? "，以上列出 \(listed) 处" : "")
        }
        return "does not match what the answers and the criteria give: \(count) difference"
            + (count == 1 ? "" : "s") + (listed < count ? ", \(listed) of them listed" : "")
    }
}
