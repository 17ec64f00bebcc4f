/// A problem of a workbook in words, before there is a source to place it in.
struct WorkbookFault: Error {
    let kind: DiagnosticKind
    let message: Localized
    let help: Localized

    init(_ kind: DiagnosticKind, _ message: Localized, help: Localized) {
        self.kind = kind
        self.message = message
        self.help = help
    }

    static let saveAsWorkbook = Localized(
        zh: "请用 Excel、WPS 表格或 LibreOffice 打开，另存为“Excel 工作簿（*.xlsx）”，不设密码",
        en: "open it in Excel, WPS or LibreOffice and save it as an Excel workbook (.xlsx) without a password"
    )
    static let fetchAgain = Localized(
        zh: "请重新获取文件，或者用 Excel、WPS 表格或 LibreOffice 打开修复后另存为 .xlsx",
        en: "fetch the file again, or open it in Excel, WPS or LibreOffice and save it as .xlsx anew")
    static let reduce = Localized(
        zh: "请核对是否选错文件；删去与填报无关的工作表和行列后另存为 .xlsx",
        en:
            "check that it is the right file; delete the sheets, rows and columns that have nothing to do with the answers and save it as .xlsx"
    )

    init(notAWorkbook message: Localized) {
        self.init(WorkbookProblem.notAWorkbook, message, help: Self.saveAsWorkbook)
    }

    init(missing part: String) {
        let shown = Self.shown(part)
        self.init(
            WorkbookProblem.damaged,
            Localized(zh: "工作簿中缺少部件 \(shown)", en: "the part \(shown) of the workbook is missing"),
            help: Self.fetchAgain)
    }

    /// - Parameter bytes: what the part holds, to find the line of its problem.
    init(_ problem: PartProblem, in part: String, _ bytes: [UInt8]) {
        let part = Self.shown(part)
        switch problem {
        case .tooLarge(let words):
            self.init(WorkbookProblem.tooLarge, words, help: Self.reduce)
        case .xml(let problem) where problem.fault == .documentType:
            self.init(
                WorkbookProblem.unsafe,
                Localized(
                    zh: "部件 \(part) 含有 DOCTYPE 声明，电子表格软件不会写出这样的文件",
                    en: "the part \(part) has a DOCTYPE declaration, which no spreadsheet program writes"),
                help: Localized(
                    zh: "请核实文件来源；确实可信的，用 Excel、WPS 表格或 LibreOffice 打开后另存为 .xlsx",
                    en:
                        "ask where the file comes from; if it can be trusted, open it in Excel, WPS or LibreOffice and save it as .xlsx"
                ))
        case .xml(let problem):
            self.init(damaged: problem.fault.words, in: part, bytes, at: problem.offset)
        case .content(let words, let offset):
            self.init(damaged: words, in: part, bytes, at: offset)
        }
    }

    private init(damaged words: Localized, in part: String, _ bytes: [UInt8], at offset: Int) {
        let place = Self.place(of: min(offset, bytes.count), in: bytes)
        self.init(
            WorkbookProblem.damaged,
            Localized(
                zh: "部件 \(part) 第 \(place.line) 行第 \(place.column) 列：\(words.zh)",
                en: "part \(part), line \(place.line), column \(place.column): \(words.en)"),
            help: Self.fetchAgain)
    }

    /// Counted on the spot: a table of the lines may take eight times as much memory as the part.
    private static func place(of offset: Int, in bytes: [UInt8]) -> LineTable.Position {
        var place = LineTable.Position(line: 1, column: 1)
        for byte in bytes[..<offset] {
            if byte == UInt8(ascii: "\n") {
                place = LineTable.Position(line: place.line + 1, column: 1)
            } else if byte & 0xC0 != 0x80 {
                place.column += 1
            }
        }
        return place
    }

    /// A name out of a file may be of any length and hold anything.
    static func shown(_ name: String) -> String {
        let scalars = name.unicodeScalars.prefix(100).map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
        return String(String.UnicodeScalarView(scalars)) + (name.unicodeScalars.count > 100 ? "…" : "")
    }
}
