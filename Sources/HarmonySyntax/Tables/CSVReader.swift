/// Reads comma-separated values to the letter of RFC 4180, with a comma, a semicolon or a tab between fields.
///
/// By hand since the toolchain has no such reader. Its diagnostics have lines and columns; a record that is broken
/// costs the rest of its line at most.
package struct CSVReader {
    private let source: SourceText
    private let bytes: [UInt8]
    private let separator: UInt8
    private var at = 0
    private var diagnostics: [Diagnostic] = []

    /// - Parameter source: UTF-8, with or without a byte order mark.
    package static func read(_ source: SourceText) -> (Spreadsheet, [Diagnostic]) {
        var reader = CSVReader(source)
        var rows: [Spreadsheet.Row] = []
        var cells = 0
        while let row = reader.record() {
            cells += row.cells.count
            guard cells <= WorkbookLimits.cells else {
                reader.tooManyCells()
                break
            }
            if !row.cells.isEmpty { rows.append(row) }
        }
        return (
            Spreadsheet(source: source, sheets: [Spreadsheet.Sheet(name: nil, rows: rows)]),
            reader.diagnostics
        )
    }

    private init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        separator = Self.separator(bytes[at...])
    }

    /// Whichever of the three stands, outside quotation marks, in most of the first lines: a title above a table
    /// may hold another. Of several in as many lines the one that stands there most often.
    private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var lines = [0, 0, 0]
        var counts = [0, 0, 0]
        var inLine = [0, 0, 0]
        var seen = 0
        var quoted = false
        func endLine() {
            for index in candidates.indices {
                lines[index] += inLine[index] > 0 ? 1 : 0
                counts[index] += inLine[index]
            }
            inLine = [0, 0, 0]
            seen += 1
        }
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { quoted.toggle() }
            if quoted { continue }
            if let index = candidates.firstIndex(of: byte) { inLine[index] += 1 }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { endLine() }
            if seen > 100 { break }
        }
        endLine()
        let most = candidates.indices.max { (lines[$0], counts[$0], -$0) < (lines[$1], counts[$1], -$1) }
        return candidates[most ?? 0]
    }

    /// The next record; nil at the end.
    private mutating func record() -> Spreadsheet.Row? {
        guard at < bytes.count else { return nil }
        var cells: [Spreadsheet.Cell] = []
        var column = 0
        while true {
            let field = field()
            if field.range.count > WorkbookLimits.cellBytes {
                tooLong(field.range)
            } else if cells.count <= WorkbookLimits.cells, !field.text.allSatisfy(\.isWhitespace) {
                cells.append(
                    Spreadsheet.Cell(column: column, content: .text(field.text), range: field.range))
            }
            column += 1
            guard at < bytes.count, bytes[at] == separator else { break }
            at += 1
        }
        endLine()
        return Spreadsheet.Row(cells: cells)
    }

    /// CRLF as the standard has it, or LF or CR alone, as systems write them.
    private mutating func endLine() {
        guard at < bytes.count else { return }
        if bytes[at] == UInt8(ascii: "\r") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "\n") { at += 1 }
        } else {
            at += 1
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func field() -> (text: String, range: Range<Int>) {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return bareField() }
        let start = at
        var content: [UInt8] = []
        at += 1
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "\"") {
                guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else { break }
                at += 1
            }
            content.append(bytes[at])
            at += 1
        }
        guard at < bytes.count else {
            report(
                start..<start + 1, zh: "此处的引号没有配对的后引号", en: "this quotation mark is never closed",
                Localized(
                    zh: "补上后引号；字段里的引号本身写两遍", en: "close it; a quotation mark inside a field is written twice")
            )
            return restOfLine(from: start)
        }
        at += 1
        let end = at
        while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
        guard at > end else { return (String(decoding: content, as: UTF8.self), start..<end) }
        // Over several lines the mark that seems to close belongs to a later field: the first was never closed.
        let isLong = bytes[start..<end].contains(UInt8(ascii: "\n"))
        report(
            isLong ? start..<start + 1 : end..<at,
            zh: isLong ? "此处的引号没有配对的后引号" : "后引号之后还有内容",
            en: isLong
                ? "this quotation mark is not closed properly"
                : "something follows the closing quotation mark",
            Localized(
                zh: "字段里的引号本身写两遍，整个字段再加引号", en: "write quotation marks inside a quoted field twice"))
        return isLong ? restOfLine(from: start) : (String(decoding: content, as: UTF8.self), start..<end)
    }

    /// What stands between an unclosed mark and the end of its line; reading goes on with the next.
    private mutating func restOfLine(from start: Int) -> (text: String, range: Range<Int>) {
        at = start + 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n"), bytes[at] != UInt8(ascii: "\r") { at += 1 }
        return (source.text(start + 1..<at), start..<at)
    }

    private mutating func bareField() -> (text: String, range: Range<Int>) {
        let start = at
        while at < bytes.count, !isEnd(bytes[at]) {
            if bytes[at] == UInt8(ascii: "\"") {
                report(
                    at..<at + 1, zh: "没有加引号的字段里有引号", en: "a quotation mark in a field without quotes",
                    Localized(
                        zh: "整个字段加引号，其中的引号写两遍", en: "quote the whole field and write the mark inside it twice"
                    ))
                while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
                break
            }
            at += 1
        }
        return (source.text(start..<at), start..<at)
    }

    private mutating func report(_ range: Range<Int>, zh: String, en: String, _ help: Localized) {
        guard diagnostics.count < JSONLimits.problems else { return }
        diagnostics.append(
            Diagnostic(
                CSVProblem.quotation, Localized(zh: zh, en: en), help: help, at: SourceRange(source, range)))
    }

    private mutating func tooLong(_ range: Range<Int>) {
        guard diagnostics.count < JSONLimits.problems else { return }
        diagnostics.append(WorkbookReader.tooLong(range.count, SourceRange(source, range.prefix(1))))
    }

    private mutating func tooManyCells() {
        diagnostics.append(
            Diagnostic(
                CSVProblem.tooManyCells,
                Localized(
                    zh: "有内容的格超过 \(WorkbookLimits.cells) 个，其余未读取",
                    en: "more than \(WorkbookLimits.cells) cells hold something; the rest was not read"),
                help: Localized(zh: "一份填报表远没有这么多格，请核对文件", en: "no form has as many: is this the right file?"),
                at: SourceRange(source, max(0, at - 1)..<at)))
    }
}

/// What can be wrong with a CSV file.
package enum CSVProblem {
    package static let quotation = DiagnosticKind(
        "csv-quotation", .syntax, zh: "CSV 的引号不合规则", en: "quotation marks that CSV does not allow")
    package static let encoding = DiagnosticKind(
        "unknown-encoding", .syntax, zh: "文件既不是 UTF-8 也不是 GB18030",
        en: "a text that is neither UTF-8 nor GB18030")

    package static let tooManyCells = DiagnosticKind(
        "too-many-cells", .syntax, zh: "CSV 的格数超过上限", en: "a CSV file with too many cells")

    package static let all = [quotation, encoding, tooManyCells]

    package static let explanations = [
        Explanation(
            tooManyCells,
            zh: "填报表至多几千格。格数没有上限，一个错误的文件就能耗尽内存。",
            en:
                "A form has a few thousand cells at most; without a limit one wrong file could use up the memory."
        ),
        Explanation(
            quotation,
            zh: "引号不配对，后面的逗号和换行就分不清是内容还是分隔，数据会串栏、串行。按 RFC 4180，含逗号、换行或引号的字段整个加引号，其中的引号写两遍。",
            en:
                "With an unpaired mark nobody can tell which commas and line breaks separate fields, and data would slip into other columns. RFC 4180 puts a field that holds commas, line breaks or quotation marks into quotes and doubles the marks inside."
        ),
        Explanation(
            encoding,
            zh:
                "读错编码，汉字就成了乱码，选项和名称都对不上。表格软件存的 CSV 不是 UTF-8 就是 GB18030（含 GBK、GB2312）；两种都读不通的，多半是文件损坏或者混用了两种编码。",
            en:
                "Read in a wrong encoding, Chinese becomes gibberish that matches nothing. Spreadsheets write CSV as UTF-8 or as GB18030 (GBK and GB2312 included); a file that is neither is damaged or mixes the two."
        ),
    ]
}
