import HarmonyCriteria
import HarmonySyntax

/// One part of a form as a sheet: a heading row that stays, sections with their clauses, a row for each answer.
struct FormSheet {
    let form: Form
    let answers: FilledAnswers
    let part: Form.Part
    var options: OptionLists
    private var sheet: WorkbookSheet
    private var needed: [CellSpot] = []
    private var optional: [CellSpot] = []
    /// How many rows about the subject there are so far.
    private var count = 0

    /// The columns in their order; the codes are hidden.
    private static let columns: [(heading: FormHeading, width: Double)] = [
        (.number, 8), (.clause, 26), (.text, 45), (.unit, 11), (.answer, 20), (.evidence, 18), (.files, 18),
        (.note, 16), (.code, 24),
    ]
    /// At which the columns fit across a landscape page in the widest of the fonts that programs use, in percent,
    /// and what then fits down the page below the headings, in points.
    private static let scale = 68
    private static let pageHeight = 690.0
    private static let codeColumn = columns.count
    private static let lastShown = columns.count - 1

    init(form: Form, answers: FilledAnswers, part: Form.Part, options: OptionLists) {
        self.form = form
        self.answers = answers
        self.part = part
        self.options = options
        sheet = WorkbookSheet(
            name: part.title,
            columns: Self.columns.map { WorkbookSheet.Column($0.width, isHidden: $0.heading == .code) })
    }

    private var isChinese: Bool { form.language == .zh }

    mutating func sheet(isLast: Bool) -> WorkbookSheet {
        let title = form.standard.title[form.language]
        band(isChinese ? title + "填报表　" + part.title : title + ": " + part.title, FormStyle.title, 30)
        for line in sources { band(line, FormStyle.subtitle, nil) }
        heading()
        var blocks = [0]
        for section in part.sections {
            band(section.title, FormStyle.section, 22)
            if !section.clause.isEmpty { band(section.clause, FormStyle.clause, nil) }
            for asked in section.questions {
                question(asked)
                blocks.append(sheet.rows.count)
            }
        }
        if isLast { signatures() }
        breakPages(blocks + [sheet.rows.count])
        sheet.scale = Self.scale
        sheet.highlights = [(FormStyle.needed, needed), (FormStyle.optional, optional)].filter {
            !$0.1.isEmpty
        }
        sheet.isProtected = true
        sheet.footer = isChinese ? "&C第 &P 页　共 &N 页" : "&CPage &P of &N"
        return sheet
    }

    /// The documents behind the standard, lines under the title: the root's, then those of local files.
    private var sources: [String] {
        let documents = form.standard.layers.flatMap { layer in
            layer.sources.prefix(1).map { source in
                let section = source.section ?? ""
                if isChinese {
                    return "《\(source.title.zh)》" + (source.document.map { "（\($0)）" } ?? "") + section
                }
                let number = [source.document ?? "", section].filter { !$0.isEmpty }.joined(separator: ", ")
                return "“\(source.title.en)”" + (number.isEmpty ? "" : " (\(number))")
            }
        }
        return documents.map { (isChinese ? "依据" : "From ") + $0 }
    }

    /// Ends pages between questions, so that none is torn and no heading stands alone at the foot of a page.
    ///
    /// - Parameter ends: how many rows there are after each block that stays together; the first is 0.
    private mutating func breakPages(_ ends: [Int]) {
        let heading = sheet.rows[(sheet.headingRow ?? 1) - 1].height
        var used = 0.0
        for (start, end) in zip(ends, ends.dropFirst()) where end > start {
            let height = sheet.rows[start..<end].reduce(0) { $0 + $1.height }
            if used + height > Self.pageHeight, start > 0 {
                sheet.pageBreaks.append(start + 1)
                used = heading
            }
            used += height
        }
    }

    // MARK: Rows

    private func width(_ columns: ClosedRange<Int>) -> Double {
        columns.reduce(0) { $0 + Self.columns[$1 - 1].width }
    }

    /// A row across the whole sheet.
    ///
    /// - Parameter height: nil for as much as the text needs.
    private mutating func band(_ text: String, _ style: CellStyle, _ height: Double?) {
        let row = sheet.rows.count + 1
        var cells: [WorkbookSheet.Cell?] = [WorkbookSheet.Cell(.text(text), style)]
        for _ in 2...Self.lastShown { cells.append(WorkbookSheet.Cell(.empty, style)) }
        let needed = WorkbookSheet.Row.height(
            of: text, width: width(1...Self.lastShown) - 2, size: style.size)
        sheet.rows.append(WorkbookSheet.Row(height: height ?? needed, cells: cells))
        sheet.merges.append(
            CellArea(CellSpot(row: row, column: 1), CellSpot(row: row, column: Self.lastShown)))
    }

    /// Whether the sheet is about the subject: then neither clause nor evidence stands beside an answer.
    private var isAboutSubject: Bool {
        part.sections.allSatisfy { $0.questions.allSatisfy { $0.question == nil } }
    }

    private mutating func heading() {
        let row = sheet.rows.count + 1
        let cells = Self.columns.map { column in
            var heading = column.heading
            if isAboutSubject {
                switch heading {
                case .clause: heading = .text
                case .evidence: heading = .hint
                case .text, .files, .note: return WorkbookSheet.Cell(.empty, FormStyle.heading)
                default: break
                }
            }
            return WorkbookSheet.Cell(.text(heading.name(form.language)), FormStyle.heading)
        }
        sheet.rows.append(WorkbookSheet.Row(height: 22, cells: cells))
        if isAboutSubject { mergeWide(row) }
        sheet.headingRow = row
        sheet.frozenRows = row
    }

    /// The columns that a row about the subject has no use for.
    private mutating func mergeWide(_ row: Int) {
        sheet.merges.append(CellArea(CellSpot(row: row, column: 2), CellSpot(row: row, column: 3)))
        sheet.merges.append(
            CellArea(CellSpot(row: row, column: 6), CellSpot(row: row, column: Self.lastShown)))
    }

    private mutating func question(_ asked: Form.AskedQuestion) {
        guard asked.question != nil else {
            for row in asked.rows { aboutSubject(row, asked) }
            return
        }
        // Where no clause stands, the text has its place too.
        let spread = asked.fragment.isEmpty
        for (index, row) in asked.rows.enumerated() {
            add(row, asked, at: index, spread: spread)
        }
    }

    private mutating func aboutSubject(_ row: Form.Row, _ asked: Form.AskedQuestion) {
        count += 1
        let answer = AnswerCell(row, answers.answer(to: row, of: asked, in: form), form.language)
        let label = WorkbookSheet.Cell(.text(row.text), FormStyle.label)
        let hint = WorkbookSheet.Cell(row.hint.isEmpty ? .empty : .text(row.hint), FormStyle.fragment)
        let size = FormStyle.label.size
        let height = max(
            WorkbookSheet.Row.height(of: row.text, width: width(2...3) - 2, size: size),
            WorkbookSheet.Row.height(of: answer.text, width: width(5...5), size: size),
            WorkbookSheet.Row.height(
                of: row.hint, width: width(6...Self.lastShown) - 2, size: FormStyle.fragment.size))
        let cells: [WorkbookSheet.Cell?] = [
            WorkbookSheet.Cell(.number(String(count)), FormStyle.centred), label,
            WorkbookSheet.Cell(.empty, FormStyle.label),
            WorkbookSheet.Cell(row.unit.isEmpty ? .empty : .text(row.unit), FormStyle.centred), answer.cell,
            hint,
            WorkbookSheet.Cell(.empty, FormStyle.fragment), WorkbookSheet.Cell(.empty, FormStyle.fragment),
            WorkbookSheet.Cell(.text(row.code), FormStyle.plain),
        ]
        sheet.rows.append(WorkbookSheet.Row(height: height, cells: cells))
        mergeWide(sheet.rows.count)
        offer(answer, row)
    }

    /// Makes an answer cell one to write in: coloured while it is empty, with what may be entered.
    private mutating func offer(_ answer: AnswerCell, _ row: Form.Row) {
        guard answer.isOpen else { return }
        let spot = CellSpot(row: sheet.rows.count, column: 5)
        if row.isNeeded { needed.append(spot) } else { optional.append(spot) }
        sheet.validations.append(answer.validation(at: spot, &options, form.language))
    }

    private mutating func add(
        _ row: Form.Row, _ asked: Form.AskedQuestion, at index: Int, spread: Bool
    ) {
        let number = sheet.rows.count + 1
        let isFirst = index == 0
        let language = form.language
        let evidence = row.evidence?.name[language] ?? ""
        let files = row.evidence.flatMap { piece in
            asked.question.map { FileList.write(answers.files(piece, of: $0)) }
        }
        let note = isFirst ? asked.question.flatMap { answers.note(of: $0) } ?? "" : ""
        let isRoom = row.entry == nil && !isFirst
        let textStyle = isRoom ? FormStyle.closed : isFirst ? FormStyle.label : FormStyle.inner
        let words = row.printedText(form.language)
        func text(_ text: String, _ style: CellStyle) -> WorkbookSheet.Cell {
            WorkbookSheet.Cell(text.isEmpty ? .empty : .text(text), style)
        }
        func head(_ style: CellStyle) -> CellStyle {
            asked.rows.count > 1 ? style.with { $0.border = .head } : style
        }
        let below = FormStyle.below.with { $0.border = index == asked.rows.count - 1 ? .tail : .sides }
        let answer = AnswerCell(row, answers.answer(to: row, of: asked, in: form), language)
        sheet.rows.append(
            WorkbookSheet.Row(
                height: 0,
                cells: [
                    isFirst ? text(asked.id, head(FormStyle.centred)) : text("", below),
                    spread
                        ? text(words, textStyle)
                        : isFirst
                            ? text(asked.fragment, head(FormStyle.fragment)) : text("", below),
                    text(spread ? "" : words, textStyle),
                    text(row.unit, isRoom ? FormStyle.closed : FormStyle.centred),
                    answer.cell,
                    text(evidence, row.evidence == nil ? FormStyle.closed : FormStyle.label),
                    text(files ?? "", row.evidence == nil ? FormStyle.closed : FormStyle.words),
                    text(note, FormStyle.words),
                    text(row.code, FormStyle.plain),
                ]))
        if spread {
            sheet.merges.append(CellArea(CellSpot(row: number, column: 2), CellSpot(row: number, column: 3)))
        }
        // Not merged with the rows below: a page may end between them, and the text would be cut.
        let clause = isFirst && !spread ? asked.fragment : ""
        sheet.rows[number - 1].height = max(
            WorkbookSheet.Row.height(of: clause, width: width(2...2) - 2, size: FormStyle.fragment.size),
            height(row, answer, evidence, files ?? "", note, spread: spread))
        offer(answer, row)
    }

    private func height(
        _ row: Form.Row, _ answer: AnswerCell, _ evidence: String, _ files: String, _ note: String,
        spread: Bool
    ) -> Double {
        let size = FormStyle.label.size
        return [
            WorkbookSheet.Row.height(
                of:
                    row.printedText(form.language), width: (spread ? width(2...3) : width(3...3)) - 4,
                size: size),
            WorkbookSheet.Row.height(of: row.unit, width: width(4...4), size: size),
            WorkbookSheet.Row.height(of: answer.text, width: width(5...5), size: size),
            WorkbookSheet.Row.height(of: evidence, width: width(6...6) - 2, size: size),
            WorkbookSheet.Row.height(of: files, width: width(7...7) - 2, size: size),
            WorkbookSheet.Row.height(of: note, width: width(8...8) - 2, size: size),
        ].max() ?? WorkbookSheet.Row.leastHeight
    }

    private mutating func signatures() {
        band("", FormStyle.plain, 12)
        let text =
            isChinese
            ? "填报单位（盖章）：　　　　　　　　　单位负责人（签字）：　　　　　　　填报人（签字）：　　　　　　　联系电话：　　　　　　　　填报日期：　　　年　　月　　日"
            : "Organisation (seal):                              Head (signature):                         Filled in by (signature):                         Telephone:                    Date:"
        band(text, FormStyle.plain, 30)
    }
}

extension Form.Row {
    /// What it asks, with the options or the word for nothing, which a drop-down list does not show on paper.
    fileprivate func printedText(_ language: Language) -> String {
        guard case .input(let input) = entry else { return text }
        let options = input.options.map { $0.label[language] }
        let none = input.allowsNone ? [language == .zh ? "无" : "none"] : []
        let choices = input.type == .choice || input.type == .choices ? options + none : none
        guard !choices.isEmpty else { return text }
        let list = choices.joined(separator: language == .zh ? "／" : " / ")
        return text + "\n"
            + (input.options.isEmpty
                ? (language == .zh ? "没有、从未发生的填“无”" : "“none” for what does not exist or never happened")
                : (language == .zh ? "可选：" : "Options: ") + list)
    }
}
