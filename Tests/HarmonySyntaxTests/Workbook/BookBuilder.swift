import HarmonySyntax

/// A workbook part by part, so that a test can say how each is written.
struct BookBuilder {
    static let transitional = "http://schemas.openxmlformats.org/"
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    var main = Self.main
    var references = Self.references
    var properties = ""
    /// What stands in `cellXfs`, by its number formats, and the codes of those that are not built in.
    var formats: [Int] = [0]
    var codes: [Int: String] = [:]
    /// The items of the list of shared texts as XML.
    var shared: [String] = []
    /// The rows of each sheet as XML.
    var sheets: [(name: String, rows: String)] = []
    /// Parts that are written otherwise than the above has it; nil for none at all.
    var instead: [String: String?] = [:]

    init(_ rows: String = "") { sheets = [("表", rows)] }

    var parts: [(name: String, text: String)] {
        var parts: [(String, String)] = [
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(Self.package)"><Relationship Id="rId1" \
                Type="\(references)/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(main)" xmlns:r="\(references)">\(properties)<sheets>\
                \(sheets.enumerated().map { #"<sheet name="\#($1.name)" sheetId="\#($0 + 1)" r:id="s\#($0)"/>"# }
                    .joined())</sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(Self.package)">\
                <Relationship Id="a" Type="\(references)/styles" Target="styles.xml"/>\
                <Relationship Id="b" Type="\(references)/sharedStrings" Target="/xl/sharedStrings.xml"/>\
                \(sheets.indices.map {
                    #"<Relationship Id="s\#($0)" Type="\#(references)/worksheet" Target="worksheets/sheet\#($0).xml"/>"#
                }.joined())</Relationships>
                """
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(main)"><numFmts>\
                \(codes.sorted { $0.key < $1.key }.map {
                    #"<numFmt numFmtId="\#($0.key)" formatCode="\#($0.value)"/>"#
                }.joined())</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>\
                \(formats.map { #"<xf numFmtId="\#($0)"><alignment/></xf>"# }.joined())</cellXfs></styleSheet>
                """
            ),
            ("xl/sharedStrings.xml", #"<sst xmlns="\#(main)">"# + shared.joined() + "</sst>"),
        ]
        for (at, sheet) in sheets.enumerated() {
            parts.append(
                (
                    "xl/worksheets/sheet\(at).xml",
                    #"<worksheet xmlns="\#(main)"><sheetData>"# + sheet.rows + "</sheetData></worksheet>"
                ))
        }
        return parts.compactMap { name, text in
            guard let other = instead[name] else { return (name, text) }
            return other.map { (name, $0) }
        }
    }

    var bytes: [UInt8] {
        var writer = ZipWriter()
        for part in parts { writer.add(part.name, Array(part.text.utf8)) }
        return writer.finish()
    }

    func read() -> (book: Spreadsheet?, diagnostics: [Diagnostic]) {
        WorkbookReader.read(name: "填报.xlsx", bytes: bytes)
    }

    /// What the cells of the first sheet hold, by reference; nil if there is any diagnostic.
    func contents() -> [String: Spreadsheet.Content]? {
        let (book, diagnostics) = read()
        return diagnostics.isEmpty ? book.map { $0.contents(of: 0) } : nil
    }
}

extension Spreadsheet {
    /// What the cells of a sheet hold, by the reference that a diagnostic would print.
    func contents(of sheet: Int) -> [String: Content] {
        guard sheets.indices.contains(sheet) else { return [:] }
        var found: [String: Content] = [:]
        for cell in sheets[sheet].rows.flatMap(\.cells) {
            found[source.cells?.cell(at: cell.range.lowerBound)?.reference ?? "?"] = cell.content
        }
        return found
    }
}
