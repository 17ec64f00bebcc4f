import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What the answers of a park's enterprises come to, as tables: a row for each figure, and a row for each enterprise
/// with what it adds to each figure.
struct EnterpriseSheets {
    private let writer: EnterpriseWriter
    private var found: EnterpriseFigures { writer.found }

    init?(_ assessment: Assessment, _ language: Language) {
        guard let found = assessment.enterprises else { return nil }
        writer = EnterpriseWriter(
            found: found, assessment: assessment, wording: Wording(assessment.standard, language))
    }

    var sheets: [WorkbookSheet] { [figures(), enterprises()] }

    private func pick(zh: String, en: String) -> String { writer.pick(zh: zh, en: en) }

    private func figures() -> WorkbookSheet {
        let columns: [(name: String, width: Double)] = [
            (pick(zh: "数字", en: "Figure"), 44), (pick(zh: "填报", en: "Claimed"), 14),
            (pick(zh: "核算", en: "By the answers"), 30), (pick(zh: "比较", en: "Compared"), 26),
            (pick(zh: "读法", en: "Reading"), 50),
        ]
        var sheet = table(pick(zh: "企业核算", en: "Enterprises"), columns)
        for figure in found.figures {
            let texts = [
                writer.name(figure), writer.claimed(figure), writer.computed(figure),
                writer.sign(figure).mark + " " + writer.difference(figure),
                figure.input.aggregate.reading.map { writer.wording.pick($0) } ?? "",
            ]
            add(texts.map { $0.isEmpty ? .empty : .text($0) }, texts, columns, to: &sheet)
        }
        for line in [writer.summary] + writer.remarks + writer.conclusion {
            add([.text(line)], [line], [(line, columns.reduce(0) { $0 + $1.width })], to: &sheet)
            let number = sheet.rows.count
            sheet.merges.append(
                CellArea(CellSpot(row: number, column: 1), CellSpot(row: number, column: columns.count)))
        }
        return sheet
    }

    private func enterprises() -> WorkbookSheet {
        let columns: [(name: String, width: Double)] =
            [
                (pick(zh: "文件", en: "File"), 26), (pick(zh: "企业", en: "Enterprise"), 30),
                (pick(zh: "统一社会信用代码", en: "Credit code"), 22), (pick(zh: "评估方", en: "Assessed by"), 14),
                (pick(zh: "基准日", en: "As of"), 16),
            ] + found.figures.map { (writer.name($0), 14) }
        var sheet = table(pick(zh: "各企业", en: "Enterprise by enterprise"), columns)
        sheet.frozenRows = 1
        sheet.hasFilter = true
        for (place, record) in found.enterprises.enumerated() {
            let texts = [
                record.file, record.name ?? "", record.creditCode ?? "", writer.side(record.role),
                record.asOf.map { writer.wording.date($0) } ?? "",
            ]
            let values = found.figures.map { value($0.values[place]) }
            add(texts.map { $0.isEmpty ? .empty : .text($0) } + values, texts, columns, to: &sheet)
        }
        return sheet
    }

    /// Counted, not counted, undecided, or the enterprise's number.
    private func value(_ value: Value) -> WorkbookSheet.Cell.Content {
        switch value {
        case .unknown: .text("?")
        case .number(let number): .number(number.plainText())
        case .true: .text("✓")
        default: .text("✗")
        }
    }

    // MARK: Rows

    private func table(_ name: String, _ columns: [(name: String, width: Double)]) -> WorkbookSheet {
        var sheet = WorkbookSheet(name: name, columns: columns.map { WorkbookSheet.Column($0.width) })
        sheet.headingRow = 1
        sheet.footer = pick(zh: "&C第 &P 页　共 &N 页", en: "&CPage &P of &N")
        let heights = columns.map {
            WorkbookSheet.Row.height(of: $0.name, width: $0.width, size: ReportStyle.heading.size)
        }
        sheet.rows.append(
            WorkbookSheet.Row(
                height: max(24, heights.max() ?? 0),
                cells: columns.map { WorkbookSheet.Cell(.text($0.name), ReportStyle.heading) }))
        return sheet
    }

    private func add(
        _ contents: [WorkbookSheet.Cell.Content], _ texts: [String],
        _ columns: [(name: String, width: Double)],
        to sheet: inout WorkbookSheet
    ) {
        let heights = zip(texts, columns).map {
            WorkbookSheet.Row.height(of: $0, width: $1.width, size: ReportStyle.cell.size)
        }
        sheet.rows.append(
            WorkbookSheet.Row(
                height: heights.max() ?? WorkbookSheet.Row.leastHeight,
                cells: contents.map { WorkbookSheet.Cell($0, ReportStyle.cell) }))
    }
}
