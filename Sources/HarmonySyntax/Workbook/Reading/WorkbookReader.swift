/// Reads the workbooks of Excel, WPS and LibreOffice: SpreadsheetML as ECMA-376 and ISO/IEC 29500 have it,
/// transitional and strict.
///
/// Of a formula the stored result is read. One without is a fault `=`: nothing is calculated here.
package enum WorkbookReader {
    /// The spreadsheet is nil if nothing could be read; with diagnostics it may lack sheets and cells.
    package static func read(name: String, bytes: [UInt8]) -> (Spreadsheet?, [Diagnostic]) {
        var reading = WorkbookReading()
        var fatal: WorkbookFault?
        do { try reading.read(bytes) } catch { fatal = error }
        let texts = fatal == nil ? reading.texts : CellTexts()
        let source = SourceText(name: name, bytes: texts.bytes, cells: texts.index, original: bytes)
        let faults = reading.faults + (fatal.map { [$0] } ?? [])
        var diagnostics = faults.map {
            Diagnostic($0.kind, $0.message, help: $0.help, at: SourceRange(source, 0..<0))
        }
        diagnostics += texts.tooLong.map { tooLong($0.bytes, SourceRange(source, $0.range)) }
        let spreadsheet = Spreadsheet(
            source: source, sheets: reading.sheets, countsFrom1904: reading.countsFrom1904)
        return (fatal == nil ? spreadsheet : nil, diagnostics)
    }

    /// A web page that goes by the name of a table, as many systems export them; nil for anything else.
    package static func disguised(_ source: SourceText) -> Diagnostic? {
        guard source.bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "<"),
            let words = ForeignFile.recognise(source.bytes)
        else { return nil }
        return Diagnostic(
            WorkbookProblem.notAWorkbook, words, help: WorkbookFault.saveAsWorkbook,
            at: SourceRange(source, 0..<0))
    }

    static func tooLong(_ bytes: Int, _ place: SourceRange) -> Diagnostic {
        Diagnostic(
            WorkbookProblem.cellTooLong,
            Localized(
                zh: "单元格的文字有 \(bytes) 字节，上限为 \(WorkbookLimits.cellBytes) 字节",
                en: "the cell has \(bytes) bytes of text; the limit is \(WorkbookLimits.cellBytes)"),
            help: Localized(
                zh: "请把材料另存为文件，在单元格中写明文件名",
                en: "keep the text in a file of its own and write that file's name into the cell"),
            at: place)
    }
}

/// One workbook on its way into a spreadsheet.
private struct WorkbookReading {
    private(set) var sheets: [Spreadsheet.Sheet] = []
    private(set) var texts = CellTexts()
    /// Those of single sheets, after which the others are still read.
    private(set) var faults: [WorkbookFault] = []
    private(set) var countsFrom1904 = false
    private var cellCount = 0

    mutating func read(_ bytes: [UInt8]) throws(WorkbookFault) {
        var parts = try WorkbookParts(bytes)
        guard let start = try parts.relationships(of: "")?.first("officeDocument") else {
            throw WorkbookFault(notAWorkbook: ForeignFile.withoutWorkbook)
        }
        guard parts.contains(start) else { throw WorkbookFault(missing: start) }
        let found = try parts.read(start) { bytes throws(PartProblem) in try WorkbookIndex(bytes) }
        guard let index = found else { throw WorkbookFault(notAWorkbook: ForeignFile.withoutWorkbook) }
        guard let links = try parts.relationships(of: start) else {
            throw WorkbookFault(missing: Relationships.name(for: start))
        }
        var book = SheetReader.Book()
        book.countsFrom1904 = index.countsFrom1904
        countsFrom1904 = index.countsFrom1904
        if let name = links.first("sharedStrings") {
            book.texts = try Self.needed(
                try parts.read(name) { bytes throws(PartProblem) in try SharedTexts(bytes) }, name)
        }
        if let name = links.first("styles") {
            book.formats = try Self.needed(
                try parts.read(name) { bytes throws(PartProblem) in try CellFormats(bytes) }, name)
        }
        for sheet in index.sheets {
            // A chart on a sheet of its own has no cells.
            let target = links.targets[sheet.relationship]
            if let target, target.type != "worksheet" { continue }
            do {
                try add(sheet.name, target?.part ?? sheet.relationship, book, &parts)
            } catch {
                // What is too large for one sheet is so for all.
                if error.kind == WorkbookProblem.tooLarge { throw error }
                faults.append(error)
            }
        }
    }

    private mutating func add(
        _ name: String, _ part: String, _ book: SheetReader.Book, _ parts: inout WorkbookParts
    ) throws(WorkbookFault) {
        let limit = WorkbookLimits.cells - cellCount
        let read = try parts.read(part) { bytes throws(PartProblem) in
            var reader = SheetReader(bytes, book, cellLimit: limit)
            return try reader.read()
        }
        let cells = try Self.needed(read, part)
        cellCount += cells.count
        guard let sheet = texts.add(cells, of: name) else {
            throw WorkbookFault(
                WorkbookProblem.tooLarge,
                Localized(
                    zh: "单元格文字合计超过 \(WorkbookLimits.textBytes >> 20) MiB",
                    en: "the cells hold more than \(WorkbookLimits.textBytes >> 20) MiB of text"),
                help: WorkbookFault.reduce)
        }
        sheets.append(sheet)
    }

    private static func needed<Value>(_ value: Value?, _ part: String) throws(WorkbookFault) -> Value {
        guard let value else { throw WorkbookFault(missing: part) }
        return value
    }
}
