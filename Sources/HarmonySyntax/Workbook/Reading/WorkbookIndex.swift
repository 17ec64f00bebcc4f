/// What the workbook part says: which sheets there are, in their order, and from where dates are counted.
struct WorkbookIndex {
    private(set) var sheets: [(name: String, relationship: String)] = []
    private(set) var countsFrom1904 = false

    static let sheetLimit = 256

    /// Nil if it is not the part of a workbook.
    init?(_ bytes: [UInt8]) throws(PartProblem) {
        var reader = PartReader(bytes)
        guard let root = try reader.root("workbook", in: SpreadsheetNames.main) else { return nil }
        while let element = try reader.child(in: root.namespace) {
            switch element.name {
            case "workbookPr":
                countsFrom1904 = ["1", "true"].contains(element["date1904"])
                try reader.skip()
            case "sheets": try readSheets(&reader, root.namespace)
            default: try reader.skip()
            }
        }
        try reader.finish()
    }

    private mutating func readSheets(_ reader: inout PartReader, _ namespace: String) throws(PartProblem) {
        while let sheet = try reader.child(in: namespace) {
            try reader.skip()
            let ids = SpreadsheetNames.references.compactMap { sheet["id", namespace: $0] }
            guard sheet.name == "sheet", let name = sheet["name"], let id = ids.first else { continue }
            guard sheets.count < Self.sheetLimit else {
                throw .tooLarge(
                    Localized(
                        zh: "工作表超过 \(Self.sheetLimit) 张", en: "there are more than \(Self.sheetLimit) sheets")
                )
            }
            sheets.append((EscapedText.decode(name), id))
        }
    }
}
