import HarmonyAssessment
import HarmonyCriteria
import HarmonyForms
import HarmonyReport
import HarmonySyntax

extension Session {
    /// standard → form → bytes of a sheet or answer file, with what is known already filled in.
    mutating func template(_ arguments: Arguments) throws(UsageError) -> ExitStatus {
        guard arguments.operands.count <= 1 else {
            throw UsageError(zh: "template 一次只生成一张表", en: "template makes one form at a time")
        }
        let (path, kind) = try destination(arguments)
        try refuseHalfReview(arguments)
        let from = arguments[.from] ?? arguments[.review]
        var source: AnswerFile?
        if let from {
            guard let opened = open(from) else { return .answers }
            source = opened
        }
        guard let name = arguments.operands.first ?? source?.namedStandard?.id else {
            throw UsageError(
                zh: "template 需要写明标准，如 harmony template enterprise -o 填报表.xlsx",
                en: "template needs a standard, as in harmony template enterprise -o form.xlsx")
        }
        if arguments.operands.isEmpty, StandardLibrary.isPath(name), let named = source?.namedStandard {
            complain([Examiner.unknownStandard(name, named.place)])
            return .answers
        }
        guard let standard = try standard(name, beside: arguments.operands.isEmpty ? from : nil)
        else { return .criteria }
        var submission: Submission?
        var status = ExitStatus.success
        if let source {
            (submission, status) = known(source, standard)
            guard submission != nil else { return status }
        }
        let roles: [String]
        switch Examiner.roles(arguments.all(.role), of: standard) {
        case .success(let found): roles = found
        case .failure(let strange):
            complain(strange.diagnostics)
            return .usage
        }
        var answers = FilledAnswers(submission, for: roles)
        let claimed = arguments.has(.review) ? submission : nil
        if let claimed {
            let review = claimed.review(
                by: try reviewer(arguments, under: standard), for: standard)
            answers = FilledAnswers(review, beside: claimed, for: roles)
            submission = review
        }
        let form = Form(standard, in: language, filledBy: submission, beside: claimed, for: roles)
        let bytes = kind.write(form, answers)
        if let problem = surroundings.save(path, bytes, arguments.has(.force)) {
            complain(SaveTrouble.message(path, problem, language))
            return .output
        }
        if path != "-" { complain(Self.done(path, form, answers, kind, language)) }
        return status
    }

    /// The file whose answers are filled in; nil where nothing of it can be read.
    private func open(_ path: String) -> AnswerFile? {
        switch surroundings.read(path) {
        case .failure(let problem):
            complain([FileTrouble.diagnostic(path, problem)])
            return nil
        case .success(let bytes):
            let file = AnswerFile.open(path, bytes)
            if file.start == nil { complain(file.diagnostics) }
            return file.start == nil ? nil : file
        }
    }

    /// What is good in it; what is not is reported and stays open.
    private func known(_ file: AnswerFile, _ standard: Standard) -> (Submission?, ExitStatus) {
        if let named = file.namedStandard, !standard.accepts(answersFor: named.id) {
            complain([Examiner.otherStandard(named, standard)])
            return (nil, .answers)
        }
        let (submission, diagnostics) = file.submission(for: standard, asOf: nil)
        complain(diagnostics)
        return (submission, submission == nil || diagnostics.hasErrors ? .answers : .success)
    }

    /// Where the form goes and of what kind it is.
    private func destination(_ arguments: Arguments) throws(UsageError) -> (String, FormKind) {
        let kinds = FormKind.allCases.map(\.rawValue)
        guard let path = arguments[.output] else {
            throw UsageError(
                zh: "用 -o 写明表的文件名，以 .\(kinds.joined(separator: "、.")) 结尾",
                en: "name the file with -o, ending in .\(kinds.joined(separator: ", ."))")
        }
        if let chosen = arguments[.formFormat].flatMap({ FormKind(rawValue: $0) }) {
            if path == "-", chosen == .xlsx, surroundings.terminalWidth(.output) != nil {
                throw UsageError(
                    zh: "工作簿不能写到终端：用 -o 写明文件名", en: "a workbook cannot go to a terminal: name a file with -o")
            }
            return (path, chosen)
        }
        guard path != "-" else {
            throw UsageError(
                zh: "写到标准输出时，用 --format 写明格式", en: "for standard output name the format with --format")
        }
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        guard let ending, let kind = FormKind(rawValue: ending) else {
            throw UsageError(
                zh: "从“\(path)”看不出格式，可用的结尾：.\(kinds.joined(separator: "、."))",
                en: "'\(path)' does not end in .\(kinds.joined(separator: ", ."))")
        }
        return (path, kind)
    }

    private static func done(
        _ path: String, _ form: Form, _ answers: FilledAnswers, _ kind: FormKind, _ language: Language
    ) -> String {
        let (asked, filled) = answers.count(in: form)
        let title = form.standard.title[language] + form.roleSuffix
        let claimed = answers.claimed(in: form)
        var text =
            language == .zh
            ? "已生成 \(printable(path))：\(title)，共 \(asked) 处填报"
            : "wrote \(printable(path)): \(title), \(asked) answers"
        if claimed > 0 {
            // The subject and the day stand there already; every other line is the assessor's.
            text += language == .zh ? "，旁列对方所填 \(claimed) 处" : ", beside \(claimed) claimed"
        } else if filled > 0 {
            text += language == .zh ? "，已填 \(filled) 处" : ", \(filled) filled in"
        }
        text += "\n"
        if let role = form.standard.profile.roles.first, form.roles.isEmpty {
            text +=
                language == .zh
                ? "本标准分角色：加 --role \(role.label.zh) 只生成其职责的表；角色空着的，各类单位的职责一并评估。\n"
                : "the standard has roles: --role \(role.id) makes a form of its duties alone; without a role the duties of all are judged\n"
        }
        if kind == .json {
            let schema = JSONForm.schemaName(of: form.standard)
            let command = "harmony schema answers --standard \(form.standard.id) > \(schema)"
            text +=
                language == .zh
                ? "要让编辑器补全和校验，在同一文件夹运行：\(command)\n"
                : "for completion in an editor, run beside it: \(command)\n"
        }
        return text
    }
}

/// The kinds of form, by the endings of their files.
private enum FormKind: String, CaseIterable {
    case json, csv, xlsx, md

    func write(_ form: Form, _ answers: FilledAnswers) -> [UInt8] {
        switch self {
        case .json: JSONForm.write(form, answers)
        case .csv: CSVForm.write(form, answers)
        case .xlsx: WorkbookForm.write(form, answers)
        case .md: MarkdownForm.write(form, answers)
        }
    }
}

/// Why a file could not be written.
enum SaveTrouble {
    static func message(_ path: String, _ problem: SaveProblem, _ language: Language) -> String {
        let (zh, en) =
            switch problem {
            case .exists: ("文件已经存在；要覆盖，加 --force", "it exists already; --force replaces it")
            case .isFolder: ("这是文件夹", "it is a folder")
            case .noFolder: ("没有这个文件夹", "there is no such folder")
            case .notPermitted: ("没有写入权限", "it may not be written")
            case .full: ("磁盘已满", "the disk is full")
            case .other(let code): ("系统错误 \(code)", "system error \(code)")
            }
        return language == .zh
            ? "harmony：无法写出 \(printable(path))：\(zh)\n" : "harmony: cannot write \(printable(path)): \(en)\n"
    }
}
