import HarmonySyntax
import Testing

/// What the cells of a sheet hold, type by type.
@Suite("Cells of a workbook")
struct CellTests {
    private func content(_ cell: String, _ change: (inout BookBuilder) -> Void = { _ in }) -> Spreadsheet
        .Content?
    {
        var book = BookBuilder("<row>" + cell + "</row>")
        book.shared = ["<si><t>甲</t></si>", "<si><r><t>乙</t></r><r><rPr><b/></rPr><t> 丙</t></r></si>"]
        change(&book)
        guard let contents = book.contents() else { return .fault("diagnostics") }
        return contents["A1"]
    }

    static let cells: [(String, Spreadsheet.Content?)] = [
        ("<c t='s'><v>0</v></c>", .text("甲")), ("<c t='s'><v> 1 </v></c>", .text("乙 丙")),
        ("<c t='inlineStr'><is><t>丁</t></is></c>", .text("丁")),
        (
            "<c t='inlineStr'><is><r><t>a</t></r><r><t xml:space='preserve'> b </t></r></is></c>",
            .text("a b ")
        ),
        (
            "<c t='inlineStr'><is><t>漢字</t><rPh sb='0' eb='1'><t>かんじ</t></rPh><phoneticPr fontId='1'/></is></c>",
            .text("漢字")
        ),
        ("<c t='inlineStr'><v>x</v></c>", .text("x")),
        ("<c t='str'><f>A2&amp;B2</f><v>合计</v></c>", .text("合计")),
        ("<c t='str'><v>x_x000D_y</v></c>", .text("x\ry")),
        (
            "<c t='inlineStr'><is><t>_x005F_x0041_ _x0041_ _x41_ _xZZZZ_ _x4E2D_</t></is></c>",
            .text("_x0041_ A _x41_ _xZZZZ_ 中")
        ),
        ("<c t='inlineStr'><is><t>_xD842__xDFB7_</t></is></c>", .text("𠮷")),
        ("<c t='inlineStr'><is><t><![CDATA[<&>]]>&amp;\r\n</t></is></c>", .text("<&>&\n")),
        ("<c t='b'><v>1</v></c>", .boolean(true)), ("<c t='b'><v>0</v></c>", .boolean(false)),
        ("<c t='e'><f>NA()</f><v>#N/A</v></c>", .fault("#N/A")),
        ("<c t='d'><v>2024-04-18</v></c>", .date("2024-04-18")),
        ("<c t='d'><v>2024-04-18T08:30:00Z</v></c>", .date("2024-04-18")),
        ("<c t='d'><v>08:30:00</v></c>", .text("08:30:00")),
        ("<c><v>42</v></c>", .number("42")), ("<c t='n'><v>0.30000000000000004</v></c>", .number("0.3")),
        ("<c><v>9.1E17</v></c>", .number("9.1E+17")), ("<c><f>1+1</f><v>2</v></c>", .number("2")),
        ("<c><f>1+1</f></c>", .fault("=")), ("<c><f>1+1</f><v/></c>", .fault("=")),
        ("<c t='str'><f>A2</f></c>", .fault("=")),
        ("<c t='str'><f>\"\"</f><v></v></c>", nil), ("<c/>", nil), ("<c><v/></c>", nil),
        ("<c t='s'><v/></c>", nil),
        ("<c t='inlineStr'><is><t> \n　</t></is></c>", nil), ("<c t='inlineStr'><is/></c>", nil),
        ("<c s='99'><v>1</v></c>", .number("1")),
        ("<c><extLst><ext/></extLst><x:v xmlns:x='other'>7</x:v><v>8</v></c>", .number("8")),
    ]

    @Test("a cell of each type", arguments: cells)
    func types(_ cell: String, _ expected: Spreadsheet.Content?) { #expect(content(cell) == expected) }

    static let formats: [(String, String, Spreadsheet.Content)] = [
        ("0%", "0.58699999999999997", .percent("58.7")), ("0.00%;[Red]-0.00%", "1", .percent("100")),
        ("#,##0\"%\"", "5", .number("5")), ("0\\%", "5", .number("5")), ("0;0%", "5", .number("5")),
        ("yyyy-mm-dd", "45400", .date("2024-04-18")), ("YYYY/M/D", "45400.99", .date("2024-04-18")),
        ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "45400", .date("2024-04-18")),
        ("yyyy\\年m\\月d\\日", "45400", .date("2024-04-18")), ("yyyy年m月", "45400", .date("2024-04-18")),
        ("[$-804]yyyy&quot;年&quot;", "45400", .date("2024-04-18")),
        ("[$-404]e年", "45400", .date("2024-04-18")),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45400", .date("2024-04-18")),
        ("m\"月\"", "45400", .date("2024-04-18")),
        ("h:mm:ss", "0.5", .number("0.5")), ("[h]:mm", "1.5", .number("1.5")),
        ("mm:ss.0", "0.25", .number("0.25")),
        ("General", "45400", .number("45400")), ("G/通用格式", "45400", .number("45400")),
        ("General&quot;天&quot;", "3", .number("3")), ("0.00E+00", "12345", .number("12345")),
        ("##0.0e-0", "12345", .number("12345")), ("0&quot;day&quot;", "3", .number("3")),
        ("0\\d", "3", .number("3")),
        ("_d0_y", "3", .number("3")), ("*y0", "3", .number("3")), ("[Yellow]0", "3", .number("3")),
        ("¥#,##0.00", "3", .number("3")), ("@", "3", .number("3")), ("0;yyyy", "3", .number("3")),
    ]

    @Test("a number by the code of its format", arguments: formats)
    func formatCodes(_ code: String, _ number: String, _ expected: Spreadsheet.Content) {
        let found = content("<c s='1'><v>\(number)</v></c>") {
            $0.formats = [0, 176]
            $0.codes = [176: code.replacing("\"", with: "&quot;")]
        }
        #expect(found == expected)
    }

    @Test("a number by a built-in format")
    func builtInFormats() {
        let dates = Array(14...17) + [22] + Array(27...31) + [36] + Array(50...58)
        for id in 0..<60 {
            let found = content("<c s='1'><v>61</v></c>") { $0.formats = [0, id] }
            let expected: Spreadsheet.Content =
                dates.contains(id)
                ? .date("1900-03-01") : [9, 10].contains(id) ? .percent("6100") : .number("61")
            #expect(found == expected, "format \(id)")
        }
    }

    @Test("a cell without a style has the first one")
    func defaultStyle() { #expect(content("<c><v>0.5</v></c>") { $0.formats = [9] } == .percent("50")) }

    static let serials: [(String, Bool, Spreadsheet.Content)] = [
        ("1", false, .date("1900-01-01")), ("59", false, .date("1900-02-28")), ("60", false, .number("60")),
        ("60.5", false, .number("60.5")), ("61", false, .date("1900-03-01")),
        ("36525.3541", false, .date("1999-12-31")),
        ("36585", false, .date("2000-02-29")), ("73109", false, .date("2100-02-28")),
        ("73110", false, .date("2100-03-01")),
        ("2958465", false, .date("9999-12-31")), ("2958466", false, .number("2958466")),
        ("0", false, .number("0")),
        ("0.9", false, .number("0.9")), ("-1", false, .number("-1")), ("1E+300", false, .number("1E+300")),
        ("1", true, .date("1904-01-02")), ("43938", true, .date("2024-04-18")),
        ("60", true, .date("1904-03-01")),
        ("2957003", true, .date("9999-12-31")), ("2957004", true, .number("2957004")),
        ("0", true, .number("0")),
    ]

    @Test("a date of either system", arguments: serials)
    func dates(_ serial: String, _ from1904: Bool, _ expected: Spreadsheet.Content) {
        let found = content("<c s='1'><v>\(serial)</v></c>") {
            $0.formats = [0, 14]
            $0.properties = "<workbookPr date1904='\(from1904)'/>"
        }
        #expect(found == expected)
    }

    @Test("rows and cells without a reference follow the ones before")
    func missingReferences() {
        let book = BookBuilder(
            """
            <row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row>\
            <row><c r="AA6"><v>5</v></c></row><row><c r="B9"><v>6</v></c></row><row><c><v>7</v></c></row>
            """)
        let expected = ["A1": "1", "C1": "2", "D1": "3", "A5": "4", "AA6": "5", "B9": "6", "A10": "7"]
        #expect(book.contents() == expected.mapValues { .number($0) })
    }

    @Test("cells out of order come in order, blank ones not at all")
    func order() throws {
        let rows = """
            <row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="2"/>\
            <row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row>
            """
        let sheet = try #require(BookBuilder(rows).read().book?.sheets.first)
        #expect(sheet.rows.map { $0.cells.map(\.column) } == [[1], [0, 1]])
    }

    @Test(
        "a cell that means nothing is a fault, and of no other cell",
        arguments: [
            "<c t='s'><v>2</v></c>", "<c t='s'><v>-1</v></c>", "<c t='s'><v>x</v></c>",
            "<c t='b'><v>2</v></c>", "<c t='z'><v>1</v></c>", "<c><v>1,5</v></c>", "<c><v>1 2</v></c>",
            "<c><v>NaN</v></c>", "<c><v>INF</v></c>",
        ])
    func fault(_ cell: String) throws {
        let (book, diagnostics) = BookBuilder("<row>" + cell + "<c><v>7</v></c></row>").read()
        let cells = try #require(book?.sheets.first?.rows.first?.cells)
        #expect(diagnostics.isEmpty)
        if case .fault = cells[0].content {} else { Issue.record("\(cells[0].content) is no fault") }
        #expect(cells[1].content == .number("7"))
    }

    @Test(
        "a cell without a place damages its sheet",
        arguments: [
            "<c r='A0'><v>1</v></c>",
            "<c r='1'/>",
            "<c r='A'/>", "<c r=''/>", "<c r='XFE1'/>", "<c r='A1048577'/>", "<c r='$A$1'/>", "<c r='A1A'/>",
            "<c r='中1'/>",
            "<c r='A1'><v>1</v></c><c r='A1'><v>2</v></c>", "<c r='XFD1'/><c/>",
            "<c r='A99999999999999999999'/>",
        ])
    func invalid(_ cell: String) {
        let (book, diagnostics) = BookBuilder("<row>" + cell + "</row>").read()
        #expect(book?.sheets.count == 0)
        #expect(diagnostics.map(\.kind) == [WorkbookProblem.damaged])
    }

    @Test("strict namespaces and any prefix")
    func otherNames() {
        var book = BookBuilder("<row><c t='s'><v>0</v></c></row>")
        book.shared = ["<si><t>甲</t></si>"]
        book.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        book.references = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(book.contents() == ["A1": .text("甲")])
        book.instead["xl/worksheets/sheet0.xml"] = """
            <x:worksheet xmlns:x="\(BookBuilder.main)"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row>\
            </x:sheetData></x:worksheet>
            """
        #expect(book.contents() == ["A1": .text("甲")])
    }

    @Test("the source has a line for each cell, and its place")
    func source() throws {
        var builder = BookBuilder(
            "<row r='2'><c r='C2' t='inlineStr'><is><t>一\n二\t</t></is></c><c s='1'><v>0.5</v></c></row>")
        builder.formats = [0, 9]
        builder.sheets.append(("第二张", "<row><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c></row>"))
        let (read, diagnostics) = builder.read()
        let book = try #require(read)
        #expect(diagnostics.isEmpty)
        #expect(String(decoding: book.source.bytes, as: UTF8.self) == "\n一 二 \n50%\nTRUE\n#N/A\n")
        let cells = book.sheets.flatMap(\.rows).flatMap(\.cells)
        #expect(cells.map { book.source.text($0.range) } == ["一 二 ", "50%", "TRUE", "#N/A"])
        #expect(
            cells.map { book.source.cells?.cell(at: $0.range.lowerBound)?.name } == [
                "表!C2", "表!D2", "第二张!A1", "第二张!B1",
            ])
        #expect(cells.first?.content == .text("一\n二\t"))
        #expect(book.source.cells?.cell(at: 0) == nil)
    }
}
