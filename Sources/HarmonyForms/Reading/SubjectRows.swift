import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Who is assessed, who answered, and the decisions of authorities.
extension FormReader {
    mutating func readAboutSubject(_ row: Form.Row) {
        guard let entry = row.entry, let cell = index.answer(row.code) else { return }
        if case .input(let input) = entry { return readFact(cell, input) }
        guard let text = words(cell) else { return }
        switch entry {
        case .subjectName: builder.name(subject: text)
        case .creditCode: readCode(cell)
        case .roles: readRoles(text, cell.range)
        case .assessorRole: readAssessor(text, cell.range)
        case .assessorName: builder.name(assessor: text)
        case .input, .standard, .asOf, .decisionDate, .decision: break
        }
    }

    private mutating func readFact(_ cell: Spreadsheet.Cell, _ input: Input) {
        let cell = cell.counted(in: index.unit("facts." + input.id), input)
        if case .notApplicable = readValue(cell, for: input) { declare(input, cell.range) }
    }

    private mutating func readCode(_ cell: Spreadsheet.Cell) {
        let text = PlainText.of(cell.content.shown)
        if case .text = cell.content, !Self.isScientific(text) {
            builder.put(creditCode: text, at: cell.range)
            return
        }
        builder.report(
            FormProblem.creditCodeNumber, cell.range,
            zh: "统一社会信用代码被表格软件变成了数 \(text)，后几位已经丢失",
            en:
                "a spreadsheet has turned the credit code into the number \(text), and its last digits are gone",
            help: Localized(
                zh: "先把单元格设为“文本”格式，再照营业执照或者法人证书重新填写 18 位",
                en:
                    "format the cell as text, then enter the 18 characters anew from the business licence or certificate"
            ))
    }

    /// 9.1E+17.
    private static func isScientific(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].hasPrefix("+") else { return false }
        return !parts[0].isEmpty && parts[0].allSatisfy { $0.isNumber || $0 == "." }
    }

    private mutating func readRoles(_ text: String, _ place: Range<Int>) {
        let roles = form.standard.profile.roles
        do {
            let found = try NameList.read(text, known: roles.map { [$0.label.zh, $0.label.en, $0.id] })
            for index in found { builder.addRole(roles[index].id, at: place) }
        } catch {
            builder.report(
                AnswerProblem.unknownRole, place, zh: "没有角色“\(error.word)”",
                en: "there is no role '\(error.word)'",
                help: Localized(
                    zh: "可选：" + listed(roles.map(\.label.zh)).zh,
                    en: "roles: " + listed(roles.map(\.label.en)).en))
        }
    }

    private mutating func readAssessor(_ text: String, _ place: Range<Int>) {
        let key = PlainText.key(text)
        let assessors = form.standard.profile.assessors
        let known = assessors.first {
            [$0.id, $0.name.zh, $0.name.en].contains { PlainText.key($0) == key }
        }
        if let known { return builder.put(assessor: known) }
        let names = assessors.map(\.name)
        builder.report(
            AnswerProblem.unknownChoice, place, zh: "“评估主体”没有选项“\(builder.excerpt(place))”",
            en: "'who assesses' has no option '\(builder.excerpt(place))'",
            help: Localized(
                zh: "可选：" + listed(names.map(\.zh)).zh, en: "options: " + listed(names.map(\.en)).en))
    }

    // MARK: Decisions

    /// An authority's decision about a removal trigger, from its two rows. Empty rows say nothing, 无 that there is
    /// none.
    mutating func readDecision(_ row: Form.Row, _ asked: Form.AskedQuestion, _ veto: Veto) -> Decision? {
        let codes = [row.code, asked.id + ".confirmed.decision"]
        if index.isSpoilt(codes) {
            builder.doubtDecision(veto, date: "？")
            return nil
        }
        let day = index.answer(codes[0])
        let reference = words(index.answer(codes[1]))
        let named = reference.flatMap { EmptyWords.reading(of: $0) == nil ? $0 : nil }
        guard let day, EmptyWords.reading(of: day.content.shown) == nil else {
            if let named, let place = index.answer(codes[1])?.range {
                builder.doubtDecision(veto, reference: named)
                builder.report(
                    AnswerProblem.incompleteDecision, place,
                    zh: "写了认定“\(PlainText.of(named).prefix(20))”，没有写认定的日期",
                    en: "the decision '\(PlainText.of(named).prefix(20))' is given without its date",
                    help: Localized(
                        zh: "填写认定的日期；没有认定的，删去机关和文号",
                        en:
                            "give the date of the decision; if there was none, remove the authority and number"
                    ))
            } else if day != nil || reference != nil {
                builder.denyDecision(veto)
            }
            return nil
        }
        let read = HumanDate.read(day.content.dated(from1904: countsFrom1904))
        guard case .value(.date(let date), _, _) = read else {
            builder.doubtDecision(veto, date: day.content.shown, reference: named)
            builder.report(Self.noDate(day, read, in: builder))
            return nil
        }
        return builder.decision(date, day: day.range, named ?? "", whole: day.range, of: veto)
    }

    private static func noDate(
        _ day: Spreadsheet.Cell, _ read: HumanValue, in builder: SubmissionBuilder
    ) -> Diagnostic {
        let written = builder.excerpt(day.range)
        let isPartial: Bool =
            switch read {
            case .refused(.dayMissing), .refused(.yearNotFirst): true
            default: false
            }
        return Diagnostic(
            isPartial ? FormProblem.ambiguousDate : AnswerProblem.fields.wrongType,
            Localized(
                zh: "有关部门认定的日期应写明年、月、日，却是“\(written)”",
                en: "the date of an authority's decision should give year, month and day, but is '\(written)'"
            ),
            help: Localized(
                zh: "写成 2025-06-30；没有认定的填“无”", en: "write it as 2025-06-30, or 'none' if there is no decision"
            ),
            at: SourceRange(builder.submission.source, day.range))
    }
}
