import HarmonySyntax
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Workbooks that other programs wrote; `Fixtures/make.py` says how.
@Suite("Workbooks of other programs")
struct WorkbookFixtureTests {
    private static func bytes(_ name: String) throws -> [UInt8] {
        let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        let file = try #require(fopen("/" + folder + "/Fixtures/" + name, "rb"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }

    /// What stands in column D of the sheet, by row; LibreOffice has calculated, openpyxl cannot.
    private static func answers(calculated: Bool) -> [String: Spreadsheet.Content] {
        [
            "D1": .text("答案"), "D2": .percent("84.3"), "D3": .date("2024-04-18"), "D4": .number("1260.5"),
            "D5": .boolean(true), "D6": calculated ? .number("2521") : .fault("="),
            "D7": .text("第一行\n第二行 <&> \"引号\""), "D8": .text("已建立台账，按月更新"), "D9": .number("0.3"),
            "D10": .fault(calculated ? "#DIV/0!" : "="), "D11": .date("1999-12-31"),
            "D12": calculated ? .text("合计值") : .fault("="),
        ]
    }

    @Test(
        "each writer's way of putting the same content",
        arguments: ["openpyxl-1900", "openpyxl-1904", "libreoffice-1900", "libreoffice-1904"])
    func sameContent(_ name: String) throws {
        let (read, diagnostics) = WorkbookReader.read(name: name, bytes: try Self.bytes(name + ".xlsx"))
        let book = try #require(read)
        #expect(diagnostics.isEmpty)
        // LibreOffice makes a worksheet of a chart's sheet.
        #expect(book.sheets.prefix(2).map(\.name) == ["填报", "参数"])
        let contents = book.contents(of: 0)
        #expect(
            contents.filter { $0.key.hasPrefix("D") } == Self.answers(calculated: name.hasPrefix("libre")))
        #expect(contents["A1"] == .text("指标") && contents["B1"] == nil && contents["A12"] == .text("E1.11"))
        #expect(book.contents(of: 1) == ["B3": .number("9.1E+17")])
    }

    @Test("a workbook written row by row")
    func streamed() throws {
        let (book, diagnostics) = WorkbookReader.read(
            name: "s", bytes: try Self.bytes("openpyxl-streamed.xlsx"))
        #expect(diagnostics.isEmpty)
        #expect(
            book?.contents(of: 0) == [
                "A1": .text("指标"), "C1": .text("答案"), "A2": .text("E2.1"), "C2": .number("42"),
            ])
    }

    @Test(
        "other formats of the same program are recognised",
        arguments: [("ods", "OpenDocument"), ("xls", ".xls")])
    func foreign(_ ending: String, _ word: String) throws {
        let (book, diagnostics) = WorkbookReader.read(
            name: "s", bytes: try Self.bytes("openpyxl-streamed." + ending))
        #expect(book == nil && diagnostics.map(\.kind) == [WorkbookProblem.notAWorkbook])
        #expect(diagnostics.first?.message.zh.contains(word) == true)
    }
}
