import HarmonySyntax
import Testing

/// Whole workbooks: their parts, their sheets, and what is no workbook.
@Suite("Workbooks")
struct WorkbookTests {
    private func kinds(_ bytes: [UInt8]) -> [String] {
        WorkbookReader.read(name: "a.xlsx", bytes: bytes).1.map(\.kind.name)
    }

    private func message(_ bytes: [UInt8]) -> String {
        let (book, diagnostics) = WorkbookReader.read(name: "a.xlsx", bytes: bytes)
        #expect(book == nil && diagnostics.count == 1)
        #expect(diagnostics.first?.kind == WorkbookProblem.notAWorkbook && diagnostics.first?.help != nil)
        #expect(diagnostics.first?.place?.source.bytes == [0x0A] && diagnostics.first?.place?.range == 0..<0)
        return diagnostics.first?.message.en ?? ""
    }

    @Test("files of other kinds are named")
    func foreignFiles() {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let password = "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        let utf16 = "<html><table>".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        #expect(message([]).contains("empty"))
        #expect(message(old + [0, 1, 2]).contains(".xls"))
        #expect(message(old + [1, 2, 3] + password).contains("password"))
        #expect(
            message(Array("\u{FEFF}\n<HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">".utf8))
                .contains("web page"))
        #expect(message([0xFF, 0xFE] + utf16).contains("web page"))
        #expect(message(Array("<table><tr>".utf8)).contains("web page"))
        let xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        #expect(message(Array(xml.utf8)).contains("XML Spreadsheet"))
        #expect(message(Array("<a/>".utf8)).contains("XML"))
        #expect(message(Array("指标,答案\n".utf8)).contains("probably CSV"))
        #expect(message([7, 7, 7]).contains("not an .xlsx"))
        #expect(message([0x0A, 0x20]).contains("white space"))
        #expect(message(ZipTests.archive([("mimetype", []), ("content.xml", [])])).contains(".ods"))
        #expect(message(ZipTests.archive([("xl/workbook.bin", [])])).contains(".xlsb"))
        #expect(message(ZipTests.archive([("a.txt", [])])).contains("no workbook"))
    }

    @Test("a workbook part of another kind is no workbook")
    func otherDocument() {
        var book = BookBuilder()
        book.instead["xl/workbook.xml"] =
            "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'/>"
        #expect(kinds(book.bytes) == ["not-a-workbook"])
    }

    @Test("a damaged or missing part is named, with the line and column of a problem in it")
    func damagedParts() throws {
        for part in [
            "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml",
        ] {
            for text in ["<a>\n<b></a>", nil] as [String?] {
                var builder = BookBuilder("<row><c><v>1</v></c></row>")
                builder.instead[part] = .some(text)
                let (book, diagnostics) = builder.read()
                if book != nil { Issue.record("\(part) \(text ?? "missing") accepted") }
                let first = try #require(diagnostics.first)
                #expect(first.message.zh.contains(part) || first.kind == WorkbookProblem.notAWorkbook)
            }
        }
    }

    @Test("of several sheets the sound ones are read, the damaged one is reported")
    func damagedSheet() throws {
        var builder = BookBuilder("<row><c><v>1</v></c></row>")
        builder.sheets.append(("坏", "<row>\n<c><v>2</v></row>"))
        builder.sheets.append(("好", "<row><c><v>3</v></c></row>"))
        let (book, diagnostics) = builder.read()
        #expect(book?.sheets.map(\.name) == ["表", "好"])
        #expect(book?.contents(of: 1) == ["A1": .number("3")])
        let message = try #require(diagnostics.first?.message)
        #expect(diagnostics.count == 1 && diagnostics[0].kind == WorkbookProblem.damaged)
        #expect(message.zh.contains("xl/worksheets/sheet1.xml 第 2 行第 12 列"), "\(message.zh)")
        #expect(diagnostics[0].place?.range == 0..<0)
    }

    @Test("a declaration of entities is unsafe")
    func unsafe() {
        var builder = BookBuilder()
        builder.instead["xl/sharedStrings.xml"] =
            "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst>&a;</sst>"
        #expect(kinds(builder.bytes) == ["unsafe-workbook"])
    }

    @Test("too many sheets, too many cells, a bomb")
    func tooLarge() {
        var builder = BookBuilder()
        builder.sheets = (0..<257).map { ("s\($0)", "") }
        #expect(kinds(builder.bytes) == ["workbook-too-large"])
        builder.sheets.removeLast()
        #expect(kinds(builder.bytes) == [])
        var random = SystemRandomNumberGenerator()
        let rows = (0..<1000).map { _ in
            "<row>"
                + (0..<200).map { _ in "<c><v>\(Int.random(in: 0...9999, using: &random))</v></c>" }.joined()
                + "</row>"
        }
        #expect(
            kinds(BookBuilder(rows.joined() + "<row><c><v>1</v></c></row>").bytes) == ["workbook-too-large"])
        #expect(kinds(BookBuilder(String(repeating: " ", count: 4 << 20)).bytes) == ["workbook-too-large"])
    }

    @Test("one long text shared by many cells does not fill the memory")
    func sharedAmplification() {
        var builder = BookBuilder(
            "<row>" + String(repeating: "<c t='s'><v>0</v></c>", count: 300) + "</row>")
        builder.shared = ["<si><t>" + String(repeating: "a", count: 65_536) + "</t></si>"]
        #expect(kinds(builder.bytes) == ["workbook-too-large"])
    }

    @Test("a text of more than 64 KiB is an error at its cell")
    func longText() throws {
        var builder = BookBuilder("<row><c r='B1' t='s'><v>0</v></c><c t='s'><v>1</v></c></row>")
        builder.shared = [65_537, 65_536].map { "<si><t>" + String(repeating: "a", count: $0) + "</t></si>" }
        let (read, diagnostics) = builder.read()
        let book = try #require(read)
        #expect(diagnostics.map(\.kind) == [WorkbookProblem.cellTooLong])
        let place = try #require(diagnostics.first?.place)
        #expect(place.source.cells?.cell(at: place.range.lowerBound)?.name == "表!B1")
        #expect(book.contents(of: 0).keys.sorted() == ["C1"])
    }

    @Test("sheets come in the order of the workbook, charts are passed over")
    func sheetKinds() {
        var builder = BookBuilder()
        builder.instead["xl/workbook.xml"] = """
            <workbook xmlns="\(BookBuilder.main)" xmlns:r="\(BookBuilder.references)"><sheets>\
            <sheet name="图" r:id="c"/><sheet name="_x4E59_" r:id="b" state="veryHidden"/><sheet name="甲" r:id="a"/></sheets></workbook>
            """
        builder.instead["xl/_rels/workbook.xml.rels"] = """
            <Relationships xmlns="\(BookBuilder.package)">\
            <Relationship Id="a" Type="\(BookBuilder.references)/worksheet" Target="./worksheets/../worksheets/sheet0.xml"/>\
            <Relationship Id="b" Type="\(BookBuilder.references)/worksheet" Target="/XL/worksheets/SHEET0.xml"/>\
            <Relationship Id="c" Type="\(BookBuilder.references)/chartsheet" Target="chartsheets/sheet1.xml"/>\
            <Relationship Id="d" Type="\(BookBuilder.references)/hyperlink" TargetMode="External" Target="http://x"/></Relationships>
            """
        let (book, diagnostics) = builder.read()
        #expect(diagnostics.isEmpty && book?.sheets.map(\.name) == ["乙", "甲"])
    }

    @Test("kinds have unique names in kebab case, words in both languages and an explanation each")
    func declarations() {
        #expect(
            WorkbookProblem.all.map(\.name) == [
                "not-a-workbook", "damaged-workbook", "unsafe-workbook", "workbook-too-large",
                "cell-too-long",
            ])
        #expect(WorkbookProblem.explanations.map(\.name) == WorkbookProblem.all.map(\.name))
        #expect(Set(WorkbookProblem.all.map(\.name)).isDisjoint(with: JSONProblem.all.map(\.name)))
        for kind in WorkbookProblem.all { #expect(kind.category == .syntax && kind.severity == .error) }
    }
}
