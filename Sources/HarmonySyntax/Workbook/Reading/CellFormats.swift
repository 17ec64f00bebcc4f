/// What the styles of a workbook say about the numbers in its cells.
struct CellFormats {
    private var formats: [NumberFormat] = []

    /// A workbook without styles.
    init() {}

    /// Nil if it is not a list of styles.
    init?(_ bytes: [UInt8]) throws(PartProblem) {
        var reader = PartReader(bytes)
        guard let root = try reader.root("styleSheet", in: SpreadsheetNames.main) else { return nil }
        var codes: [Int: NumberFormat] = [:]
        var ids: [Int] = []
        while let list = try reader.child(in: root.namespace) {
            guard list.name == "numFmts" || list.name == "cellXfs" else {
                try reader.skip()
                continue
            }
            while let element = try reader.child(in: root.namespace) {
                try reader.skip()
                let id = element["numFmtId"].flatMap { Int($0) }
                if element.name == "xf", list.name == "cellXfs" {
                    ids.append(id ?? 0)
                } else if let id, let code = element["formatCode"] {
                    codes[id] = NumberFormat(code: EscapedText.decode(code))
                }
            }
        }
        try reader.finish()
        formats = ids.map { codes[$0] ?? NumberFormat(builtIn: $0) }
    }

    /// - Parameter style: what a cell gives; nil or an unknown one is the plain style.
    subscript(style: Int?) -> NumberFormat {
        style.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? formats.first ?? .plain
    }
}
