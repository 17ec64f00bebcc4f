/// Writes one sheet, its parts in the order that the schema of SpreadsheetML demands.
enum SheetWriter {
    static func write(_ sheet: WorkbookSheet, _ styles: inout StyleTable, isFirst: Bool) -> String {
        var text = start(sheet, isFirst: isFirst)
        for (index, row) in sheet.rows.enumerated() { text += self.row(row, index + 1, &styles) }
        return text + end(sheet, rows: sheet.rows.count, &styles)
    }

    /// What stands before the rows.
    static func start(_ sheet: WorkbookSheet, isFirst: Bool) -> String {
        var text = #"<worksheet xmlns="\#(PackageParts.main)">"#
        if sheet.scale == nil { text += #"<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>"# }
        text += view(sheet, isFirst: isFirst)
        text += #"<sheetFormatPr defaultRowHeight="15"/>"#
        text += "<cols>"
        for (index, column) in sheet.columns.enumerated() {
            let hidden = column.isHidden ? #" hidden="1""# : ""
            text +=
                #"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(column.width)" customWidth="1"\#(hidden)/>"#
        }
        return text + "</cols><sheetData>"
    }

    /// What stands after the rows.
    ///
    /// - Parameter rows: how many there are.
    static func end(_ sheet: WorkbookSheet, rows: Int, _ styles: inout StyleTable) -> String {
        var text = "</sheetData>"
        if sheet.isProtected {
            text +=
                #"<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>"#
        }
        if let area = filterArea(sheet, rows: rows) { text += #"<autoFilter ref="\#(area)"/>"# }
        if !sheet.merges.isEmpty {
            text += #"<mergeCells count="\#(sheet.merges.count)">"#
            for area in sheet.merges { text += #"<mergeCell ref="\#(area.reference)"/>"# }
            text += "</mergeCells>"
        }
        text += highlights(sheet, &styles)
        if !sheet.validations.isEmpty {
            text += #"<dataValidations count="\#(sheet.validations.count)">"#
            text += sheet.validations.map(validation).joined() + "</dataValidations>"
        }
        text += #"<printOptions horizontalCentered="1"/>"#
        text += #"<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>"#
        // Paper 9 is A4; as many pages down as it takes.
        let size = sheet.scale.map { #"scale="\#($0)""# } ?? #"fitToWidth="1" fitToHeight="0""#
        let turned = sheet.isLandscape ? "landscape" : "portrait"
        text += #"<pageSetup paperSize="9" \#(size) orientation="\#(turned)"/>"#
        if !sheet.footer.isEmpty {
            text += "<headerFooter><oddFooter>" + XMLOutput.text(sheet.footer) + "</oddFooter></headerFooter>"
        }
        if !sheet.pageBreaks.isEmpty {
            let count = sheet.pageBreaks.count
            text += #"<rowBreaks count="\#(count)" manualBreakCount="\#(count)">"#
            // A break is named by the row above it.
            for row in sheet.pageBreaks { text += #"<brk id="\#(row - 1)" max="16383" man="1"/>"# }
            text += "</rowBreaks>"
        }
        return text + "</worksheet>"
    }

    /// The heading row and all below it.
    private static func filterArea(_ sheet: WorkbookSheet, rows: Int) -> String? {
        guard sheet.hasFilter, let row = sheet.headingRow else { return nil }
        return CellArea(
            CellSpot(row: row, column: 1),
            CellSpot(row: max(row, rows), column: sheet.columns.count)
        ).reference
    }

    private static func view(_ sheet: WorkbookSheet, isFirst: Bool) -> String {
        let selected = isFirst ? #" tabSelected="1""# : ""
        var text = #"<sheetViews><sheetView showGridLines="0"\#(selected) workbookViewId="0">"#
        if sheet.frozenRows > 0 {
            let top = sheet.frozenRows + 1
            text +=
                #"<pane ySplit="\#(sheet.frozenRows)" topLeftCell="A\#(top)" activePane="bottomLeft" state="frozen"/>"#
            text += #"<selection pane="bottomLeft"/>"#
        }
        return text + "</sheetView></sheetViews>"
    }

    // MARK: Cells

    static func row(_ row: WorkbookSheet.Row, _ number: Int, _ styles: inout StyleTable) -> String {
        var text = #"<row r="\#(number)" ht="\#(row.height)" customHeight="1">"#
        for (index, cell) in row.cells.enumerated() {
            guard let cell else { continue }
            let spot = CellSpot(row: number, column: index + 1).reference
            let style = styles.index(of: cell.style)
            switch cell.content {
            case .empty: text += #"<c r="\#(spot)" s="\#(style)"/>"#
            case .number(let digits): text += #"<c r="\#(spot)" s="\#(style)"><v>\#(digits)</v></c>"#
            case .text(let words):
                text +=
                    #"<c r="\#(spot)" s="\#(style)" t="inlineStr"><is><t xml:space="preserve">\#(XMLOutput.text(words))</t></is></c>"#
            }
        }
        return text + "</row>"
    }

    private static func highlights(_ sheet: WorkbookSheet, _ styles: inout StyleTable) -> String {
        var text = ""
        for (index, entry) in sheet.highlights.enumerated() {
            guard let first = entry.cells.first else { continue }
            let cells = entry.cells.map(\.reference).joined(separator: " ")
            text += #"<conditionalFormatting sqref="\#(cells)">"#
            text +=
                #"<cfRule type="expression" dxfId="\#(styles.highlight(entry.color))" priority="\#(index + 1)">"#
            text += "<formula>LEN(TRIM(\(first.reference)))=0</formula></cfRule></conditionalFormatting>"
        }
        return text
    }

    // MARK: What may be entered

    private static func validation(_ validation: CellValidation) -> String {
        let (type, formulas) = rule(validation.rule)
        var text = "<dataValidation"
        if let type { text += #" type="\#(type)""# }
        let isChecked = type != nil && validation.severity != .allow
        if isChecked, validation.severity == .ask { text += #" errorStyle="warning""# }
        text += #" allowBlank="1" showInputMessage="1""#
        if isChecked { text += #" showErrorMessage="1""# }
        // Excel refuses longer ones: 32 characters for a title, 255 for a text.
        let title = XMLOutput.attribute(String(validation.title.prefix(32)))
        let prompt = XMLOutput.attribute(shortened(validation.prompt))
        if isChecked { text += #" errorTitle="\#(title)" error="\#(prompt)""# }
        text += #" promptTitle="\#(title)" prompt="\#(prompt)" sqref="\#(validation.cell.reference)">"#
        for (index, formula) in formulas.enumerated() {
            text += "<formula\(index + 1)>" + XMLOutput.text(formula) + "</formula\(index + 1)>"
        }
        return text + "</dataValidation>"
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > 255 else { return text }
        var units = 0
        return text.prefix { character in
            units += character.utf16.count
            return units < 255
        } + "…"
    }

    private static func rule(_ rule: CellValidation.Rule) -> (type: String?, formulas: [String]) {
        switch rule {
        case .any: (nil, [])
        case .words(let words):
            ("list", ["\"" + words.joined(separator: ",").replacing("\"", with: "\"\"") + "\""])
        case .list(let sheet, let area):
            (
                "list",
                [
                    SheetName.quoted(sheet) + "!$\(CellPlace.letters(area.first.column))$\(area.first.row)"
                        + ":$\(CellPlace.letters(area.last.column))$\(area.last.row)"
                ]
            )
        case .whole(let minimum, let maximum): ("whole", [minimum, maximum])
        case .decimal(let minimum, let maximum): ("decimal", [minimum, maximum])
        // Day 2958465 is 9999-12-31.
        case .date: ("date", ["1", "2958465"])
        case .formula(let formula): ("custom", [formula])
        }
    }
}
