/// Writes a workbook of Office Open XML (ECMA-376, SpreadsheetML) that Excel, WPS and LibreOffice open.
///
/// By hand since no library of the toolchain writes one; only what forms and reports need.
package struct WorkbookWriter {
    private let sheets: [WorkbookSheet]
    private let font: String
    private var styles = StyleTable()

    /// - Parameters:
    ///   - sheets: the first that is not hidden is shown first.
    ///   - font: the typeface of all cells.
    package static func write(_ sheets: [WorkbookSheet], font: String) -> [UInt8] {
        var writer = WorkbookWriter(sheets: sheets, font: font)
        return writer.bytes()
    }

    private init(sheets: [WorkbookSheet], font: String) {
        self.sheets = sheets
        self.font = font
    }

    private mutating func bytes() -> [UInt8] {
        var zip = ZipWriter()
        func add(_ name: String, _ text: String) {
            zip.add(name, Array((PackageParts.declaration + text).utf8))
        }
        add("[Content_Types].xml", PackageParts.contentTypes(sheets: sheets.count))
        add("_rels/.rels", PackageParts.root)
        add("xl/workbook.xml", PackageParts.workbook(sheets))
        add("xl/_rels/workbook.xml.rels", PackageParts.relationships(sheets: sheets.count))
        for (index, sheet) in sheets.enumerated() {
            add(PackageParts.sheet(index + 1), SheetWriter.write(sheet, &styles, isFirst: index == 0))
        }
        add("xl/styles.xml", styles.text(font: font))
        return zip.finish()
    }
}
