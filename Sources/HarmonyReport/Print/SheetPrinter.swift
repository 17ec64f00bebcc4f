import HarmonySyntax

/// Prints a page as a workbook: narrow sheets for people, which A4 holds, and each register with filters.
package struct SheetPrinter: PagePrinter {
    package init() {}

    package func bytes(_ page: Page) -> [UInt8] {
        let isChinese = page.language == .zh
        var names = SheetNames()
        var sheets = [Self.summary(page, named: names.name(isChinese ? "概要" : "Summary"))]
        let parts: [(name: String, places: [Page.Place])] = [
            (isChinese ? "说明" : "Findings", [.body]),
            (isChinese ? "详情" : "Details", [.reference, .appendix]),
        ]
        for part in parts {
            let sections = page.sections.filter { part.places.contains($0.place) }
            guard !sections.isEmpty else { continue }
            var sheet = NarrowSheet(names.name(part.name), page.language)
            sheet.heading(page.name)
            for section in sections { sheet.section(section) }
            sheets.append(sheet.sheet)
        }
        for section in page.sections where section.place == .apart {
            var sheet = NarrowSheet(names.name(section.title), page.language)
            sheet.heading(section.title)
            for block in section.blocks { sheet.block(block) }
            sheets.append(sheet.sheet)
        }
        sheets += page.registers.map { RegisterSheet($0, names.name($0.name), page.language).sheet }
        return WorkbookWriter.write(sheets, font: isChinese ? "宋体" : "Calibri")
    }

    /// Who, by what, with what result, and what to do first.
    private static func summary(_ page: Page, named name: String) -> WorkbookSheet {
        var sheet = NarrowSheet(name, page.language)
        sheet.heading(page.title)
        sheet.rows(page.identity)
        sheet.figures(page.figures)
        for line in page.remarks { sheet.line(line) }
        for section in page.sections where section.place == .first { sheet.section(section) }
        if let signatures = page.signatures { sheet.sign(signatures) }
        if !page.notice.isEmpty { sheet.small(page.notice) }
        return sheet.sheet
    }
}

/// The names of sheets, as spreadsheets take them: short, without what they refuse, and none twice.
private struct SheetNames {
    private var used: Set<String> = []

    mutating func name(_ wanted: String) -> String {
        let clean = String(printable(wanted).filter { !"[]:*?/\\'".contains($0) }.prefix(28))
        let base = clean.isEmpty ? "1" : clean
        var name = base
        var number = 1
        while !used.insert(name.lowercased()).inserted {
            number += 1
            name = base + " \(number)"
        }
        return name
    }
}

/// A register with filters on its headings, which stand again at the head of every page.
private struct RegisterSheet {
    private(set) var sheet: WorkbookSheet

    init(_ register: Page.Register, _ name: String, _ language: Language) {
        let columns = Array(register.columns.dropFirst(register.sharedColumns))
        sheet = WorkbookSheet(name: name, columns: columns.map { WorkbookSheet.Column($0.width) })
        sheet.frozenRows = 1
        sheet.headingRow = 1
        sheet.hasFilter = true
        sheet.footer = NarrowSheet.footer(language)
        let heights = columns.map {
            WorkbookSheet.Row.height(of: $0.title, width: $0.width, size: ReportStyle.heading.size)
        }
        sheet.rows.append(
            WorkbookSheet.Row(
                height: max(24, heights.max() ?? 0),
                cells: columns.map { WorkbookSheet.Cell(.text(printable($0.title)), ReportStyle.heading) }))
        for row in register.rows { add(Array(row.dropFirst(register.sharedColumns)), columns) }
    }

    private mutating func add(_ texts: [String], _ columns: [Page.Table.Column]) {
        let heights = zip(texts, columns).map { text, column in
            WorkbookSheet.Row.height(of: text, width: column.width, size: ReportStyle.cell.size)
        }
        let cells = zip(texts, columns).map { text, column in
            WorkbookSheet.Cell(
                Self.content(text, column),
                column.alignment == .end
                    ? ReportStyle.cell.with { $0.horizontal = "right" } : ReportStyle.cell)
        }
        sheet.rows.append(
            WorkbookSheet.Row(height: heights.max() ?? WorkbookSheet.Row.leastHeight, cells: cells))
    }

    private static func content(_ text: String, _ column: Page.Table.Column) -> WorkbookSheet.Cell.Content {
        if text.isEmpty { return .empty }
        if column.alignment == .end, isDecimal(text) { return .number(text) }
        // Line breaks of a cell stay.
        return .text(
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { printable(String($0)) }.joined(separator: "\n"))
    }

    private static func isDecimal(_ text: String) -> Bool {
        text.count <= 15 && text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
    }
}
