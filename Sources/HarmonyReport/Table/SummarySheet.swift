import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The first sheet of a report: who, by what, with what result, and what to do first.
struct SummarySheet {
    private let assessment: Assessment
    private let wording: Wording
    private var sheet: WorkbookSheet

    private static let widths = [18.0, 46, 14, 14]

    init(_ assessment: Assessment, _ language: Language) {
        self.assessment = assessment
        wording = Wording(assessment.standard, language)
        sheet = WorkbookSheet(
            name: language == .zh ? "概要" : "Summary", columns: Self.widths.map { WorkbookSheet.Column($0) })
    }

    mutating func make() -> WorkbookSheet {
        sheet.isLandscape = false
        sheet.footer = wording.pick(zh: "&C第 &P 页　共 &N 页", en: "&CPage &P of &N")
        wide(wording.pick(assessment.standard.title), ReportStyle.title, 32)
        about()
        if assessment.verdict != nil { items() }
        way()
        wide(wording.pick(Phrases.notice(assessment.standard)), ReportStyle.small, nil)
        return sheet
    }

    private mutating func about() {
        let submission = assessment.submission
        row(wording.pick(zh: "依据", en: "Document"), wording.citation(assessment.standard.source))
        for layer in assessment.standard.layers.dropFirst() {
            row(wording.pick(zh: "地方", en: "Local rules"), wording.layer(layer))
        }
        row(wording.pick(zh: "对象", en: "Subject"), submission.subject.name ?? "")
        row(wording.pick(zh: "统一社会信用代码", en: "Credit code"), submission.subject.creditCode ?? "")
        row(wording.pick(zh: "基准日", en: "As of"), wording.date(submission.asOf))
        row(wording.pick(zh: "评估主体", en: "Assessed by"), wording.pick(Phrases.role(submission.assessor.role)))
        figures()
    }

    /// The same figures, in the same words, as at the head of any other report.
    private mutating func figures() {
        let figures = FigureWriter(assessment, wording)
        guard let verdict = assessment.verdict else {
            row(
                wording.pick(zh: "结论", en: "Verdict"), wording.pick(Phrases.noVerdict), isStrong: true)
            row(wording.pick(zh: "完整度", en: "Completeness"), figures.answered)
            return evidence()
        }
        row(
            wording.pick(zh: "结论", en: "Verdict"),
            wording.pick(Phrases.verdict(verdict, of: assessment)), isStrong: true)
        if let errors = figures.errors { row(wording.pick(zh: "文件", en: "File"), errors, isStrong: true) }
        row(
            wording.pick(zh: "得分", en: "Score"),
            figures.score
                + wording.pick(
                    zh: " / 100（本工具惯例，不影响结论）", en: " of 100 (this tool's convention; decides nothing)"))
        if let points = figures.points {
            let level = points.level.isEmpty ? "" : wording.pick(zh: "，", en: ", ") + points.level
            row(wording.pick(zh: "总分", en: "Points"), points.number + " / " + points.base + level)
        }
        row(
            wording.pick(zh: "完整度", en: "Completeness"),
            figures.decided
                + wording.pick(zh: "（\(figures.completeness)）", en: " (\(figures.completeness))"))
        evidence()
    }

    private mutating func evidence() {
        guard let text = EvidenceWriter(assessment, wording).summary else { return }
        row(wording.pick(zh: "佐证", en: "Evidence"), text)
    }

    private mutating func items() {
        cells(
            [
                wording.pick(zh: "条目", en: "Item"), wording.pick(zh: "名称", en: "Title"),
                wording.pick(zh: "结果", en: "Status"), wording.pick(zh: "必备指标", en: "Required"),
            ], ReportStyle.heading)
        for result in assessment.items {
            let count = result.applicable.isEmpty ? "" : "\(result.met.count)/\(result.applicable.count)"
            cells(
                [
                    result.item.id, wording.pick(result.item.title),
                    Phrases.mark(result.status).mark + " " + wording.pick(Phrases.status(of: result)),
                    count,
                ], ReportStyle.cell)
        }
    }

    private mutating func way() {
        guard let way = WayToPass(assessment), !way.changes.isEmpty else { return }
        let writer = WayWriter(way: way, assessment: assessment, wording: wording)
        wide(writer.heading, ReportStyle.heading, 22)
        for step in writer.steps { row(step.id, step.text) }
        for line in writer.rest { wide(line, ReportStyle.cell, nil) }
    }

    // MARK: Rows

    private mutating func row(_ label: String, _ words: String, isStrong: Bool = false) {
        // Some of them are what the filler wrote.
        let text = printable(words)
        let style = ReportStyle.cell.with { $0.isBold = isStrong }
        spread(
            [WorkbookSheet.Cell(.text(label), ReportStyle.label), WorkbookSheet.Cell(.text(text), style)],
            from: 2, style,
            WorkbookSheet.Row.height(of: text, width: Self.widths.dropFirst().reduce(0, +), size: style.size))
    }

    private mutating func wide(_ text: String, _ style: CellStyle, _ height: Double?) {
        let needed = WorkbookSheet.Row.height(of: text, width: Self.widths.reduce(0, +), size: style.size)
        spread([WorkbookSheet.Cell(.text(text), style)], from: 1, style, height ?? needed)
    }

    /// A row whose last text goes on to the end.
    private mutating func spread(
        _ cells: [WorkbookSheet.Cell], from column: Int, _ style: CellStyle, _ height: Double
    ) {
        let rest = Self.widths.count - cells.count
        let filled = cells + Array(repeating: WorkbookSheet.Cell(.empty, style), count: rest)
        sheet.rows.append(WorkbookSheet.Row(height: height, cells: filled))
        let number = sheet.rows.count
        sheet.merges.append(
            CellArea(CellSpot(row: number, column: column), CellSpot(row: number, column: Self.widths.count)))
    }

    private mutating func cells(_ texts: [String], _ style: CellStyle) {
        let heights = zip(texts, Self.widths).map {
            WorkbookSheet.Row.height(of: $0, width: $1, size: style.size)
        }
        sheet.rows.append(
            WorkbookSheet.Row(
                height: heights.max() ?? WorkbookSheet.Row.leastHeight,
                cells: texts.map { WorkbookSheet.Cell($0.isEmpty ? .empty : .text($0), style) }))
    }
}

/// How the cells of a report look.
enum ReportStyle {
    static let cell = CellStyle().with {
        $0.size = 10
        $0.border = .all
        $0.vertical = "top"
    }
    static let label = cell.with { $0.fill = "EDF1F6" }
    static let heading = cell.with {
        $0.isBold = true
        $0.fill = "D9E2EE"
        $0.horizontal = "center"
        $0.vertical = "center"
    }
    static let title = CellStyle().with {
        $0.isBold = true
        $0.size = 15
        $0.horizontal = "center"
    }
    static let small = CellStyle().with {
        $0.size = 9
        $0.color = "595959"
    }
}
