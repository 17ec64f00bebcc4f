/// What can be wrong with a workbook file.
package enum WorkbookProblem {
    package static let notAWorkbook = DiagnosticKind(
        "not-a-workbook", .syntax, zh: "不是 .xlsx 工作簿", en: "not an .xlsx workbook")
    package static let damaged = DiagnosticKind(
        "damaged-workbook", .syntax, zh: "工作簿已损坏", en: "the workbook is damaged")
    package static let unsafe = DiagnosticKind(
        "unsafe-workbook", .syntax, zh: "工作簿含有不安全的内容", en: "the workbook has unsafe content")
    package static let tooLarge = DiagnosticKind(
        "workbook-too-large", .syntax, zh: "工作簿过大", en: "the workbook is too large")
    package static let cellTooLong = DiagnosticKind(
        "cell-too-long", .syntax, zh: "单元格文字超过 64 KiB", en: "a cell with more than 64 KiB of text")

    package static let all = [notAWorkbook, damaged, unsafe, tooLarge, cellTooLong]
}

/// Sizes beyond which a workbook is refused.
package enum WorkbookLimits {
    package static let fileBytes = 64 << 20
    package static let cells = 200_000
    package static let cellBytes = 64 << 10
    /// Of all cells together: many may share one long text.
    package static let textBytes = 16 << 20

    static let tooManyCells = PartProblem.tooLarge(
        Localized(
            zh: "有内容的单元格超过 \(cells) 个", en: "more than \(cells) cells hold something"))
}

extension WorkbookProblem {
    package static let explanations = [
        Explanation(
            notAWorkbook,
            zh:
                "文件名以 .xlsx 结尾，内容却可能是旧版 .xls、网页或加了密码的文件；电子表格软件会设法打开，本工具不猜。请用 Excel、WPS 表格或 LibreOffice 打开，另存为“Excel 工作簿（*.xlsx）”，不设密码。",
            en:
                "Under a name that ends in .xlsx there may be an old .xls, a web page or a file with a password. A spreadsheet program copes with them; this tool does not guess. Open it in Excel, WPS or LibreOffice and save it as an Excel workbook (.xlsx) without a password."
        ),
        Explanation(
            damaged,
            zh: "工作簿是一组压缩的 XML 文件，缺一段或错一处，就不能断定其余内容是否完整。多为下载、传输或保存中断所致：请重新获取，或者用 Excel、WPS 表格打开修复后另存。",
            en:
                "A workbook is a set of compressed XML files; with a piece missing, nobody can tell whether the rest is complete. The usual cause is an interrupted download or save: fetch it again, or let Excel, WPS or LibreOffice repair it and save it anew."
        ),
        Explanation(
            unsafe,
            zh: "电子表格软件写出的工作簿从不含 DOCTYPE 或实体声明；含有的多为人为构造，可借此读取别的文件或耗尽内存，所以一律拒收。请核实来源，再用 Excel 或 WPS 表格打开另存。",
            en:
                "No spreadsheet program writes a DOCTYPE or entity declarations. They serve to read other files or to use up the memory, so such a workbook is refused. Ask where it comes from, then open it in a spreadsheet program and save it anew."
        ),
        Explanation(
            tooLarge,
            zh: "填报用的工作簿通常只有几十 KB；超过上限的多半是选错了文件，或者整列设了内容。设限可避免耗尽内存。请删去与填报无关的工作表和行列后另存。",
            en:
                "A workbook with answers has some tens of kilobytes. A larger one is most likely the wrong file, or has whole columns filled. The limit keeps it from using up the memory: delete the sheets, rows and columns that have nothing to do with the answers and save it anew."
        ),
        Explanation(
            cellTooLong,
            zh: "一个单元格不应装下整份材料；Excel 自身的上限是 32,767 个字符。请把材料另存为文件，在单元格中写明文件名。",
            en:
                "A cell is no place for a whole document; Excel itself stops at 32,767 characters. Keep the document in a file of its own and write that file's name into the cell."
        ),
    ]
}
