/// The parts of a workbook other than its sheets and styles, and what the parts are called.
enum PackageParts {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// - Parameter number: counted from 1.
    static func sheet(_ number: Int) -> String { "xl/worksheets/sheet\(number).xml" }

    /// - Parameter sheets: how many there are; nil where that is not known yet, so that every part of which nothing
    ///   else is said is one.
    static func contentTypes(sheets: Int?) -> String {
        var text = #"<Types xmlns="\#(package)/content-types">"#
        text +=
            #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        if sheets == nil { text += #"<Default Extension="xml" ContentType="\#(type)worksheet+xml"/>"# }
        text += #"<Override PartName="/xl/workbook.xml" ContentType="\#(type)sheet.main+xml"/>"#
        text += #"<Override PartName="/xl/styles.xml" ContentType="\#(type)styles+xml"/>"#
        for number in 0..<(sheets ?? 0) {
            text += #"<Override PartName="/\#(sheet(number + 1))" ContentType="\#(type)worksheet+xml"/>"#
        }
        return text + "</Types>"
    }

    /// The relationships of the package.
    static var root: String { relationships([(office + "/officeDocument", "xl/workbook.xml")]) }

    /// The relationships of the workbook.
    static func relationships(sheets: Int) -> String {
        relationships(
            (0..<sheets).map { (office + "/worksheet", "worksheets/sheet\($0 + 1).xml") }
                + [(office + "/styles", "styles.xml")])
    }

    static func relationships(_ targets: [(type: String, target: String)]) -> String {
        var text = #"<Relationships xmlns="\#(package)/relationships">"#
        for (index, entry) in targets.enumerated() {
            text += #"<Relationship Id="rId\#(index + 1)" Type="\#(entry.type)" Target="\#(entry.target)"/>"#
        }
        return text + "</Relationships>"
    }

    static func workbook(_ sheets: [WorkbookSheet]) -> String {
        var text = #"<workbook xmlns="\#(main)" xmlns:r="\#(office)"><workbookPr/>"#
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
