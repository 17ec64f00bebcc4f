import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The filled-in rows by their codes, and which codes the form does not have.
struct FormIndex {
    private let source: SourceText
    private let countsFrom1904: Bool
    private var filled: [String: [FormTable.Row]] = [:]
    private var answers: [String: Spreadsheet.Cell] = [:]
    /// Answered twice, so that no answer counts.
    private var spoilt: Set<String> = []
    private var units: [String: Spreadsheet.Cell] = [:]
    private(set) var diagnostics: [Diagnostic] = []
    private lazy var lines = LineTable(source)

    /// More than these nobody reads, and a file may have as many as fit into it.
    private mutating func report(_ diagnostic: Diagnostic) {
        if diagnostics.count < JSONLimits.problems { diagnostics.append(diagnostic) }
    }

    init(_ table: FormTable, _ form: Form) {
        source = table.source
        countsFrom1904 = table.countsFrom1904
        let codes = FormCodes(form)
        var strangers: [FormTable.Row] = []
        for row in table.rows {
            guard let code = codes.known(row.code) else {
                // A row that nobody has written in says nothing.
                guard row.isFilled, !row.code.hasPrefix("standard") else { continue }
                if let removed = codes.removed(row, in: source) {
                    report(removed)
                } else {
                    strangers.append(row)
                }
                continue
            }
            filled[code, default: []].append(row)
            take(row, code, codes)
        }
        // Mostly strange codes are one mistake.
        if strangers.count > 10, strangers.count > answers.count, let first = strangers.first {
            report(codes.otherStandard(first, strangers.count, in: source))
        } else {
            for row in strangers.prefix(JSONLimits.problems) { report(codes.unknown(row, in: source)) }
        }
    }

    private mutating func take(_ row: FormTable.Row, _ code: String, _ codes: FormCodes) {
        guard let answer = row.answer, !PlainText.of(answer.content.shown).isEmpty else { return }
        guard let target = codes.target(code) else {
            report(codes.misplaced(answer, code, in: source))
            return
        }
        guard let first = answers[target] else {
            answers[target] = answer
            units[target] = row.unit
            return
        }
        spoilt.insert(target)
        let name = codes.text(target)
        let (zh, en, help): (String, String, Localized)
        if let cell = source.cells?.cell(at: first.range.lowerBound)?.name {
            (zh, en) = ("在 \(cell) ", "in \(cell)")
            help = Localized(
                zh: "只留一处；复制出来的工作表请删去", en: "keep one of them, and delete copies of sheets")
        } else {
            let line = lines.position(of: first.range.lowerBound).line
            (zh, en) = ("在第 \(line) 行", "in line \(line)")
            help = Localized(zh: "只留一行", en: "keep one of them")
        }
        report(
            Diagnostic(
                FormProblem.duplicateAnswer,
                Localized(
                    zh: "“\(name.zh)”（\(code)）已\(zh)填报过，两处均不采用",
                    en: "'\(name.en)' (\(code)) has been answered \(en) already; neither counts"), help: help,
                at: SourceRange(source, answer.range)))
    }

    /// The answer under a code; nil where there is none, or two.
    func answer(_ code: String) -> Spreadsheet.Cell? { spoilt.contains(code) ? nil : answers[code] }

    /// What stands in the column of units beside an answer.
    func unit(_ code: String) -> Spreadsheet.Cell? { units[code] }

    /// Whether something was answered twice.
    func isSpoilt(_ codes: [String]) -> Bool { codes.contains { spoilt.contains($0) } }

    /// Every filled-in row of a question, each once.
    func rows(of asked: Form.AskedQuestion) -> [FormTable.Row] {
        var codes: [String] = []
        for code in [asked.id] + asked.rows.map(\.code) where !codes.contains(code) { codes.append(code) }
        return codes.flatMap { filled[$0] ?? [] }
    }

    /// The assessment date that the sheet gives.
    mutating func date() -> CalendarDate? {
        let help = Localized(
            zh: "在“评估基准日”一行填写日期，如 2025-06-30", en: "give the assessment date, such as 2025-06-30")
        guard let cell = answer("asOf") else {
            let row = filled["asOf"]?.first
            diagnostics.append(
                Diagnostic(
                    AnswerProblem.fields.missingField,
                    Localized(zh: "没有填写评估基准日", en: "the assessment date is missing"), help: help,
                    at: SourceRange(source, (row?.text?.range ?? row?.place) ?? 0..<0)))
            return nil
        }
        if case .value(.date(let date), _, _) = HumanDate.read(cell.content.dated(from1904: countsFrom1904)) {
            return date
        }
        diagnostics.append(
            Diagnostic(
                AnswerProblem.fields.wrongType,
                Localized(
                    zh: "“评估基准日”应为日期，却是“\(source.excerpt(cell.range, characters: 40))”",
                    en:
                        "the assessment date should be a date, not '\(source.excerpt(cell.range, characters: 40))'"
                ),
                help: help, at: SourceRange(source, cell.range)))
        return nil
    }
}

extension FormTable.Row {
    fileprivate var isFilled: Bool {
        [answer, files, note].contains { cell in
            cell.map { !PlainText.of($0.content.shown).isEmpty } ?? false
        }
    }
}

/// The codes of a form and what is answered under each.
private struct FormCodes {
    /// The code of the row that takes the answer; nil for rows that take none.
    private var targets: [String: String?] = [:]
    private var order: [String] = []
    private let form: Form
    private let english: Form
    /// What became of codes of earlier versions.
    private let successions: Successions

    init(_ form: Form) {
        self.form = form
        successions = form.standard.successions
        english = Form(form.standard, in: .en, holding: .all)
        for asked in form.questions {
            for row in asked.rows where targets[row.code] == nil {
                targets[row.code] = .some(row.entry == nil ? nil : row.code)
                order.append(row.code)
            }
            // A table made by hand may leave out the name of an only input.
            let inputs = asked.rows.filter { $0.entry != nil }
            if !asked.id.isEmpty, targets[asked.id] == nil || asked.question?.inputs.count == 1 {
                targets[asked.id] = .some(asked.question?.inputs.count == 1 ? inputs.first?.code : nil)
            }
        }
        targets["standard"] = "standard"
    }

    /// The code itself, or what it has become.
    func known(_ code: String) -> String? {
        if targets[code] != nil { return code }
        guard case .renamed(let new) = successions.fate(of: code), targets[new] != nil else { return nil }
        return new
    }

    /// What is said of a code that is no longer asked.
    func removed(_ row: FormTable.Row, in source: SourceText) -> Diagnostic? {
        guard case .removed(let why) = successions.fate(of: row.code) else { return nil }
        return Diagnostic(
            AnswerProblem.removedQuestion,
            Localized(
                zh: "“\(row.code)”现在不再询问，此处的答案没有采用",
                en: "'\(row.code)' is no longer asked; this answer is not used"),
            help: why, at: SourceRange(source, row.place))
    }

    func target(_ code: String) -> String? { targets[code] ?? nil }

    func unknown(_ row: FormTable.Row, in source: SourceText) -> Diagnostic {
        let head = row.code.prefix { $0 != "." }
        let question = row.code.split(separator: ".").dropLast().joined(separator: ".")
        let kind: DiagnosticKind =
            head == "facts"
            ? AnswerProblem.unknownFact
            : form.questions.contains { !$0.id.isEmpty && $0.id == question }
                ? AnswerProblem.unknownInput : AnswerProblem.unknownIndicator
        let near = nearest(to: row.code, among: order)
        return Diagnostic(
            kind,
            Localized(
                zh: "标准 \(form.standard.id) 没有代码“\(row.code.prefix(40))”",
                en: "the standard \(form.standard.id) has no code '\(row.code.prefix(40))'"),
            help: near.map { Localized(zh: "是否为 \($0)？", en: "did you mean \($0)?") },
            at: SourceRange(source, row.place))
    }

    /// Most codes are strange: said once.
    func otherStandard(_ first: FormTable.Row, _ count: Int, in source: SourceText) -> Diagnostic {
        Diagnostic(
            FormProblem.otherStandard,
            Localized(
                zh: "有 \(count) 个代码是标准 \(form.standard.id) 没有的，这张表多半不是按它生成的",
                en:
                    "\(count) codes are none of the standard \(form.standard.id), so the form was probably made for another"
            ),
            help: Localized(
                zh: "核对标准；标准改了版本的，用 harmony template --from 重新生成",
                en:
                    "check the standard; for a new version of it, make the form anew with harmony template --from"
            ),
            at: SourceRange(source, first.place))
    }

    /// What a row asks, in both languages, as sentences call it.
    func text(_ code: String) -> Localized {
        func text(_ form: Form) -> String? {
            for asked in form.questions {
                guard let row = asked.rows.first(where: { $0.code == code }) else { continue }
                guard case .input(let input) = row.entry else { return row.text }
                return input.name(in: form.language, of: asked.question)
            }
            return nil
        }
        return Localized(zh: text(form) ?? code, en: text(english) ?? code)
    }

    func misplaced(_ answer: Spreadsheet.Cell, _ code: String, in source: SourceText) -> Diagnostic {
        let rows = order.filter { $0.hasPrefix(code + ".") }
        let names = rows.map { text($0) }
        return Diagnostic(
            FormProblem.answerToQuestion,
            Localized(
                zh: "\(code) 这一行只列问题，答案应分别填在下面各行",
                en: "the row \(code) only states the question; the rows below it take the answers"),
            help: Localized(
                zh: "分别填在：" + listed(zip(rows, names).map { "“\($1.zh)”（\($0)）" }).zh,
                en: "answer in " + listed(zip(rows, names).map { "'\($1.en)' (\($0))" }).en),
            at: SourceRange(source, answer.range))
    }
}
