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
        zip.add("[Content_Types].xml", part(contentTypes))
        zip.add(
            "_rels/.rels",
            part(relationships([(Self.office + "/officeDocument", "xl/workbook.xml")])))
        zip.add("xl/workbook.xml", part(workbook))
        zip.add(
            "xl/_rels/workbook.xml.rels",
            part(
                relationships(
                    sheets.indices.map { (Self.office + "/worksheet", "worksheets/sheet\($0 + 1).xml") }
                        + [(Self.office + "/styles", "styles.xml")])))
        for (index, sheet) in sheets.enumerated() {
            zip.add(
                "xl/worksheets/sheet\(index + 1).xml",
                part(SheetWriter.write(sheet, &styles, isFirst: index == 0)))
        }
        zip.add("xl/styles.xml", part(styles.text(font: font)))
        return zip.finish()
    }

    private func part(_ text: String) -> [UInt8] {
        Array((#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n" + text).utf8)
    }

    // MARK: Parts

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    private var contentTypes: String {
        var text = #"<Types xmlns="\#(Self.package)/content-types">"#
        text +=
            #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        text += #"<Override PartName="/xl/workbook.xml" ContentType="\#(Self.type)sheet.main+xml"/>"#
        text += #"<Override PartName="/xl/styles.xml" ContentType="\#(Self.type)styles+xml"/>"#
        for index in sheets.indices {
            text +=
                #"<Override PartName="/xl/worksheets/sheet\#(index + 1).xml" ContentType="\#(Self.type)worksheet+xml"/>"#
        }
        return text + "</Types>"
    }

    private func relationships(_ targets: [(type: String, target: String)]) -> String {
        var text = #"<Relationships xmlns="\#(Self.package)/relationships">"#
        for (index, entry) in targets.enumerated() {
            text += #"<Relationship Id="rId\#(index + 1)" Type="\#(entry.type)" Target="\#(entry.target)"/>"#
        }
        return text + "</Relationships>"
    }

    private var workbook: String {
        var text = #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)"><workbookPr/>"#
        text += "<bookViews><workbookView/></bookViews><sheets>"
        for (index, sheet) in sheets.enumerated() {
            let state = sheet.isHidden ? #" state="hidden""# : ""
            text +=
                #"<sheet name="\#(XMLOutput.attribute(sheet.name))" sheetId="\#(index + 1)"\#(state) r:id="rId\#(index + 1)"/>"#
        }
        text += "</sheets>"
        let titles = sheets.enumerated().compactMap { index, sheet in
            sheet.headingRow.map { row in
                let name = XMLOutput.text(SheetName.quoted(sheet.name))
                return
                    #"<definedName name="_xlnm.Print_Titles" localSheetId="\#(index)">\#(name)!$\#(row):$\#(row)</definedName>"#
            }
        }
        if !titles.isEmpty { text += "<definedNames>" + titles.joined() + "</definedNames>" }
        return text + "</workbook>"
    }
}

/// A sheet's name inside a formula.
enum SheetName {
    static func quoted(_ name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }
}

/// Text as XML holds it.
enum XMLOutput {
    /// Characters that XML has no place for are written as SpreadsheetML escapes them (ST_Xstring): `_x0001_`.
    static func text(_ text: String) -> String {
        var safe = ""
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            // An underscore that would begin an escape is escaped itself.
            case "_" where looksEscaped(rest): safe += "_x005F_"
            case "\t", "\n": safe.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                safe += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
            default: safe.unicodeScalars.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return safe
    }

    static func attribute(_ text: String) -> String {
        self.text(text).replacing("\"", with: "&quot;").replacing("\n", with: "&#10;").replacing(
            "\t", with: "&#9;")
    }

    private static func looksEscaped(_ text: Substring.UnicodeScalarView) -> Bool {
        let start = Array(text.prefix(7))
        guard start.count == 7, start[1] == "x", start[6] == "_" else { return false }
        return start[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
    }
}
