import Foundation
import HarmonySyntax
import Testing

@testable import HarmonyReport

/// Each printer on one page that holds everything. `HARMONY_RECORD=1 swift test --filter PrinterTests` writes the files
/// anew and fails, so that no recording passes unread.
@Suite("a page in each format")
struct PrinterTests {
    static let formats = ReportFormat.allCases.filter(\.isOfPages)

    private func printed(_ page: Page, _ format: ReportFormat) throws -> [UInt8] {
        try #require(format.printer(.file)).bytes(page)
    }

    /// A format as text: of a packed one the part that holds the words.
    private func text(_ format: ReportFormat, _ bytes: [UInt8]) throws -> String {
        switch format {
        case .html:
            return String(decoding: bytes, as: UTF8.self).replacing(/<style>[\s\S]*?<\/style>\n/, with: "")
        case .xlsx: return try parts(bytes, "xl/worksheets/")
        case .docx: return try parts(bytes, "word/document.xml")
        default: return String(decoding: bytes, as: UTF8.self)
        }
    }

    private func parts(_ bytes: [UInt8], _ prefix: String) throws -> String {
        var archive = try ZipArchive(bytes)
        var text = ""
        for name in archive.names where name.hasPrefix(prefix) {
            let part = String(decoding: try #require(try archive.part(name)), as: UTF8.self)
            text +=
                "=== \(name)\n"
                + part.replacing(/<(w:p|w:tbl|w:tr|row|mergeCells|\/sheetData)\b/) { "\n" + $0.0 } + "\n"
        }
        return text
    }

    @Test("stands as it was read last", arguments: formats)
    func golden(_ format: ReportFormat) throws {
        let found = try text(format, printed(SamplePage.page(.zh), format))
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Expected/sample.\(format.endings[0]).txt")
        if ProcessInfo.processInfo.environment["HARMONY_RECORD"] == "1" {
            try found.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(format): read it before committing")
            return
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == found)
    }

    // MARK: What somebody else wrote

    private static let hostile = [
        "<script>alert(1)</script>", "]]><x/>&#0;&amp;", "\"' onload='x'", "=cmd|'/c calc'!A1", "| a | b\\",
        "`<b>`[x](http://x.y)", "\u{202E}gpj\u{200B}\u{0}\u{1B}[31m", "_x0041_", "a\u{FFFE}\u{FFFF}b",
        "</w:t><w:p/>",
    ]

    @Test("is words and no more", arguments: formats)
    func hostile(_ format: ReportFormat) throws {
        for written in Self.hostile {
            let bytes = try printed(SamplePage.page(.en, written: written), format)
            switch format {
            case .html:
                let texts = try HTMLTexts(String(decoding: bytes, as: UTF8.self))
                #expect(!texts.names.contains("script") && !texts.names.contains("x"))
                #expect(texts.whole.contains(printable(written)))
            case .xlsx:
                let (workbook, problems) = WorkbookReader.read(name: "x.xlsx", bytes: bytes)
                #expect(problems.isEmpty)
                let cells = try #require(workbook).sheets.flatMap {
                    $0.rows.flatMap { $0.cells.map(\.content.shown) }
                }
                #expect(cells.contains { $0.contains(printable(written)) })
                #expect(!(try parts(bytes, "xl/worksheets/")).contains("<f>"))
            case .docx: #expect(try words(bytes).contains(printable(written)))
            default:
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(
                    !text.unicodeScalars.contains {
                        $0 != "\n" && printable(String($0)) != String($0) && $0 != "\u{2060}"
                    })
                #expect(format == .text || !text.contains("<script"))
            }
        }
    }

    /// The words of a document; throws where a part is not well-formed.
    private func words(_ bytes: [UInt8]) throws -> String {
        var archive = try ZipArchive(bytes)
        var words = ""
        for name in archive.names {
            var reader = XMLReader(try #require(try archive.part(name)))
            while let event = try reader.next() {
                if case .text(let text) = event, name == "word/document.xml" { words += text }
            }
        }
        return words
    }

    // MARK: What a format owes

    @Test("a link leads to a place that is there, also in Word")
    func links() throws {
        let document = try text(.docx, printed(SamplePage.page(.zh), .docx))
        let places = Set(document.matches(of: /bookmarkStart w:id="\d+" w:name="(place\d+)"/).map { $0.1 })
        let links = document.matches(of: /w:anchor="(place\d+)"/).map { $0.1 }
        #expect(!links.isEmpty && links.allSatisfy { places.contains($0) })
        let ids = document.matches(of: /bookmarkStart w:id="(\d+)"/).map { $0.1 }
        #expect(Set(ids).count == ids.count)
    }

    @Test("a workbook names its sheets as spreadsheets take them, none twice")
    func sheetNames() throws {
        var page = SamplePage.page(.zh)
        page.sections.append(Page.Section("again", "清单", place: .apart, [.line(Page.Line(nil, "一"))]))
        page.sections.append(
            Page.Section("odd", "a/b[c]:*?\\'" + String(repeating: "长", count: 40), place: .apart, []))
        let workbook = try #require(WorkbookReader.read(name: "x.xlsx", bytes: try printed(page, .xlsx)).0)
        let names = workbook.sheets.compactMap(\.name)
        #expect(names.prefix(4) == ["概要", "说明", "详情", "清单"])
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.utf16.count <= 31 && !$0.contains(/[\[\]:*?\/\\']/) })
    }

    @Test("a column aligned at the end holds numbers where they read as such; text else")
    func numbers() throws {
        let sheets = try text(.xlsx, printed(SamplePage.page(.zh), .xlsx))
        #expect(sheets.contains("<v>12.5</v>"))
        #expect(sheets.contains("约 3</t>"))
    }

    @Test("hints are for a terminal alone", arguments: formats)
    func hints(_ format: ReportFormat) throws {
        #expect(!(try text(format, printed(SamplePage.page(.zh), format))).contains("只给终端看的话"))
    }

    @Test("a page without anything on it is one in every format", arguments: formats)
    func empty(_ format: ReportFormat) throws {
        let bytes = try printed(Page(.en, title: "Nothing"), format)
        switch format {
        case .docx: #expect(try words(bytes) == "Nothing")
        case .xlsx: #expect(WorkbookReader.read(name: "x.xlsx", bytes: bytes).0 != nil)
        default: #expect(String(decoding: bytes, as: UTF8.self).contains("Nothing"))
        }
    }
}
