package import HarmonyAssessment
package import HarmonyCriteria
package import HarmonyRules
package import HarmonySyntax

extension FormTable {
    /// The submission that a filled-in sheet makes.
    ///
    /// - Parameters:
    ///   - asOf: overrides the sheet's own date.
    ///   - before: what was found wrong with the file itself.
    /// - Returns: nil as submission when there is no date to judge by.
    package func submission(
        for standard: Standard, asOf override: CalendarDate?, _ before: [Diagnostic]
    ) -> (submission: Submission?, diagnostics: [Diagnostic]) {
        let form = Form(standard, in: .zh, holding: .all)
        let diagnostics = before + diagnostics + conflictingStandards
        var index = FormIndex(self, form)
        let stated = index.date()
        guard let asOf = override ?? stated else { return (nil, diagnostics + index.diagnostics) }
        var reader = FormReader(
            form: form, index: index, countsFrom1904: countsFrom1904,
            builder: SubmissionBuilder(
                standard, source, source.cells == nil ? .csv : .xlsx, statedAsOf: stated, asOf: asOf))
        for question in form.questions { reader.read(question) }
        reader.settleNotApplicable()
        return reader.builder.finish(diagnostics + index.diagnostics)
    }
}

/// Reads the rows of a form question by question.
struct FormReader {
    let form: Form
    let index: FormIndex
    let countsFrom1904: Bool
    var builder: SubmissionBuilder
    /// Inputs said not to apply, where no declaration is asked for.
    private var declared: [(question: Question?, input: Input, reason: String?, place: Range<Int>)] = []

    init(form: Form, index: FormIndex, countsFrom1904: Bool, builder: SubmissionBuilder) {
        self.form = form
        self.index = index
        self.countsFrom1904 = countsFrom1904
        self.builder = builder
    }

    mutating func read(_ asked: Form.AskedQuestion) {
        guard let question = asked.question else {
            for row in asked.rows { readAboutSubject(row) }
            spoilTwice(asked)
            return
        }
        var remark = remark(question, asked)
        var answered = false
        var notApplicable: [(input: Input, reason: String?, place: Range<Int>)] = []
        for row in asked.rows {
            guard case .input(let input) = row.entry,
                let cell = index.answer(row.code)?.counted(in: index.unit(row.code), input)
            else { continue }
            if case .notApplicable(let reason) = readValue(cell, for: input) {
                notApplicable.append((input, reason, cell.range))
            } else {
                answered = true
            }
        }
        spoilTwice(asked)
        answered = answered || index.isSpoilt(asked.rows.map(\.code))
        if let first = notApplicable.first {
            let mayNotApply = form.standard.indicators.first { $0.id == question.id }?.mayNotApply ?? false
            let isWhole = notApplicable.count == question.inputs.count
            if mayNotApply, !answered, isWhole {
                remark.notApplicable = reason(notApplicable.compactMap(\.reason).first, remark, first.place)
            } else {
                declared += notApplicable.map { (question, $0.input, $0.reason, $0.place) }
            }
        }
        for row in asked.rows {
            if case .decisionDate(let veto) = row.entry {
                remark.decision = readDecision(row, asked, veto)
            }
        }
        if !remark.isEmpty { builder.put(remark, for: question) }
    }

    /// What a cell says in answer to an input; whatever is no declaration is taken care of.
    mutating func readValue(_ cell: Spreadsheet.Cell, for input: Input) -> HumanValue {
        let content = input.type == .date ? cell.content.dated(from1904: countsFrom1904) : cell.content
        let read = HumanValue.read(content, as: input)
        switch read {
        case .blank, .notApplicable: break
        case .value(let value, let text, let remark):
            builder.put(value, text: text, for: input, at: cell.range)
            if let remark {
                builder.report(FormProblem.convertedValue, cell.range, zh: remark.zh, en: remark.en)
            }
        case .refused(let refusal):
            builder.report(refusal.diagnostic(about: cell, input, in: builder))
            builder.spoil(input, at: cell.range, cell.content.shown)
        }
        return read
    }

    /// What was answered twice counts as wrong, not as left open.
    private mutating func spoilTwice(_ asked: Form.AskedQuestion) {
        for row in asked.rows where index.isSpoilt([row.code]) {
            if case .input(let input) = row.entry, let place = index.rows(of: asked).first?.place {
                builder.spoil(input, at: place, "？")
            }
        }
    }

    // MARK: Beside the values

    /// The words of a cell; nil, and reported, where a formula came to grief.
    mutating func words(_ cell: Spreadsheet.Cell?) -> String? {
        guard let cell else { return nil }
        guard case .fault(let fault) = cell.content else { return cell.content.shown }
        builder.report(
            FormProblem.cellFault, cell.range, zh: "单元格是公式，没有可用的结果（\(fault)）",
            en: "the cell is a formula without a result that can be used (\(fault))",
            help: Localized(zh: "改正公式，或者直接填写内容", en: "mend the formula, or enter the content itself"))
        return nil
    }

    private mutating func remark(_ question: Question, _ asked: Form.AskedQuestion) -> Remark {
        var remark = Remark()
        var notes: [String] = []
        for row in index.rows(of: asked) {
            if let note = words(row.note), !PlainText.of(note).isEmpty { notes.append(note) }
            guard let files = row.files, let names = words(files) else { continue }
            let named = FileList.read(names).filter { builder.isEvidence($0, at: files.range) }
                .map { NamedEvidence.File(path: $0, range: files.range) }
            guard !named.isEmpty else { continue }
            guard let evidence = evidence(row, of: question) else {
                reportEvidence(row, files, question)
                continue
            }
            if let at = remark.evidence.firstIndex(where: { $0.id == evidence.id }) {
                remark.evidence[at].files += named
            } else {
                remark.evidence.append(NamedEvidence(id: evidence.id, files: named))
            }
        }
        remark.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
        return remark
    }

    private func evidence(_ row: FormTable.Row, of question: Question) -> Evidence? {
        guard let name = row.evidence?.content.shown, !PlainText.of(name).isEmpty else {
            return question.evidence.count == 1 ? question.evidence.first : nil
        }
        let key = PlainText.key(name)
        return question.evidence.first {
            [$0.name.zh, $0.name.en, $0.id].contains { PlainText.key($0) == key }
        }
    }

    private mutating func reportEvidence(
        _ row: FormTable.Row, _ files: Spreadsheet.Cell, _ question: Question
    ) {
        let name = row.evidence?.content.shown ?? ""
        let known = question.evidence.map(\.name)
        let (zh, en) =
            name.isEmpty
            ? (
                "没有写明 \(question.id) 的这些文件是哪一种佐证材料",
                "it is not said which evidence of \(question.id) these files are"
            )
            : ("\(question.id) 没有名为“\(name)”的佐证材料", "\(question.id) has no evidence '\(name)'")
        builder.report(
            AnswerProblem.unknownEvidence, row.evidence?.range ?? files.range, zh: zh, en: en,
            help: known.isEmpty
                ? nil
                : Localized(
                    zh: "“佐证材料”一栏可写：" + listed(known.map(\.zh)).zh,
                    en: "the column Evidence takes " + listed(known.map(\.en)).en))
    }

    // MARK: Not applicable

    /// A declaration needs a reason, in the cell or in the note beside it.
    private mutating func reason(_ given: String?, _ remark: Remark, _ place: Range<Int>) -> String? {
        if let reason = given ?? remark.note { return reason }
        builder.report(
            AnswerProblem.fields.missingField, place, zh: "没有写明为什么不适用",
            en: "it is not said why it does not apply",
            help: Localized(
                zh: "写成“不适用：理由”，或写在备注栏", en: "write 'not applicable: reason', or the reason as a note"))
        return nil
    }

    mutating func declare(_ input: Input, _ place: Range<Int>) { declared.append((nil, input, nil, place)) }

    /// What a rule itself finds not to apply, or asks nobody, may be crossed out; anything else counts as missing.
    mutating func settleNotApplicable() {
        builder.fillDefaults()
        var reported: Set<String> = []
        for (question, input, reason, place) in declared {
            let frame = builder.submission.frame
            func isFalse(_ formula: Formula?) -> Bool {
                formula.map { Evaluator.value(of: $0, in: frame) == .false } ?? false
            }
            let indicator = form.standard.indicators.first { $0.id == question?.id }
            if isFalse(input.askWhen) || isFalse(indicator?.rules.appliesWhen) { continue }
            guard let question, let indicator, !indicator.mayNotApply else {
                refuse(input, place)
                continue
            }
            guard reported.insert(question.id).inserted else { continue }
            builder.refuseNotApplicable(question, because: reason ?? "", at: place)
        }
    }

    private mutating func refuse(_ input: Input, _ place: Range<Int>) {
        builder.report(
            AnswerProblem.notApplicableRefused, place,
            zh: "“\(builder.name(input, .zh))”不能答“不适用”，按未填处理",
            en: "'\(builder.name(input, .en))' cannot be answered with 'not applicable'; it counts as missing"
        )
    }
}

extension Remark {
    fileprivate var isEmpty: Bool {
        note == nil && notApplicable == nil && evidence.isEmpty && decision == nil
    }
}
