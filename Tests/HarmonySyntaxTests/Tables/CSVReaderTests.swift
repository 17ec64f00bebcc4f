import HarmonySyntax
import TestSupport
import Testing

/// CSV as RFC 4180 has it.
@Suite("CSV")
struct CSVReaderTests {
    /// The fields of each record by column, and the problems with their places.
    private func read(_ text: String) -> (rows: [[String]], problems: [String]) {
        let source = SourceText(name: "a.csv", text: text)
        let (spreadsheet, diagnostics) = CSVReader.read(source)
        let lines = LineTable(source)
        let rows = spreadsheet.sheets[0].rows.map { row in
            (0...(row.cells.last?.column ?? 0)).map { row[$0]?.content.text ?? "" }
        }
        let problems = diagnostics.map { diagnostic in
            let place = lines.position(of: diagnostic.place?.range.lowerBound ?? 0)
            return "\(diagnostic.kind.name) \(place.line):\(place.column)"
        }
        return (rows, problems)
    }

    @Test(
        "fields, plain and quoted",
        arguments: [
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("\"a,b\",c\n", [["a,b", "c"]]),
            ("\"a\"\"b\"\"\",c\n", [["a\"b\"", "c"]]), ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]),
            (",b\n", [["", "b"]]), ("a,,c\n", [["a", "", "c"]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
            ("\"\",b\n", [["", "b"]]),
            (" a , b \n", [[" a ", " b "]]), ("\n\na\n\n", [["a"]]), ("", []),
        ])
    func fields(_ text: String, _ expected: [[String]]) {
        let found = read(text)
        #expect(found.rows == expected)
        #expect(found.problems.isEmpty)
    }

    @Test(
        "comma, semicolon and tab are found by themselves",
        arguments: ["a,b;c,d", "a;b,c;d;e", "a\tb,c\td", "\"x,y,z\";b;c", "代码;填报\n1,5;2,5"])
    func separators(_ text: String) {
        let expected: [String: [String]] = [
            "a,b;c,d": ["a", "b;c", "d"], "a;b,c;d;e": ["a", "b,c", "d", "e"],
            "a\tb,c\td": ["a", "b,c", "d"],
            "\"x,y,z\";b;c": ["x,y,z", "b", "c"], "代码;填报\n1,5;2,5": ["代码", "填报"],
        ]
        #expect(read(text).rows.first == expected[text])
    }

    @Test(
        "a quotation mark out of place is reported where it stands, and costs its field alone",
        arguments: [
            ("a,b\"c\"\nd,e\n", "csv-quotation 1:4", [["a", "b\"c\""], ["d", "e"]]),
            ("a,\"b\"c\nd,e\n", "csv-quotation 1:6", [["a", "b"], ["d", "e"]]),
            ("a,b\nc,\"d\ne,f\n", "csv-quotation 2:3", [["a", "b"], ["c", "d"], ["e", "f"]]),
        ])
    func quotation(_ text: String, _ problem: String, _ rows: [[String]]) {
        let found = read(text)
        #expect(found.problems == [problem])
        #expect(found.rows == rows)
    }

    @Test("a mark that only a later field seems to close was never closed: the rows between are kept")
    func unclosed() {
        let found = read("a,\"b\nc,d\ne,\"f\"\ng,h\n")
        #expect(found.problems == ["csv-quotation 1:3"])
        #expect(found.rows == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
    }

    @Test("a title above the table does not decide the separator")
    func title() {
        #expect(read("企业;自评;表\n代码,填报\nasOf,1\n").rows.last == ["asOf", "1"])
    }

    @Test("all problems are reported in one run")
    func several() {
        #expect(
            read("a\"\nb,c\"\n\"d\"e,f\n").problems == [
                "csv-quotation 1:2", "csv-quotation 2:4", "csv-quotation 3:4",
            ])
    }

    @Test("a field beyond 64 KiB and cells beyond the limit are refused, the rest is kept")
    func limits() {
        let long = read("a," + String(repeating: "长", count: 30_000) + ",c\nd,e\n")
        #expect(long.problems == ["cell-too-long 1:3"])
        #expect(long.rows == [["a", "", "c"], ["d", "e"]])
        let many = read(String(repeating: "1,2\n", count: WorkbookLimits.cells))
        #expect(many.problems.map { $0.prefix(14) } == ["too-many-cells"])
        #expect(many.rows.count == WorkbookLimits.cells / 2)
        let wide = read(String(repeating: "1,", count: WorkbookLimits.cells + 9))
        #expect(wide.problems.map { $0.prefix(14) } == ["too-many-cells"])
    }

    @Test("whatever is written reads back", arguments: 0..<200)
    func property(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = ["a", "\"", ",", ";", "\t", "\n", "\r\n", "填报", " ", "'", "=1+1", "\u{1F600}"]
        let table = (0..<1 + random.below(5)).map { _ in
            (0..<2 + random.below(3)).map { column in
                // The first field keeps the record from being empty.
                (column == 0 ? "x" : "")
                    + (0..<random.below(4)).map { _ in pieces[random.below(pieces.count)] }.joined()
            }
        }
        let text = table.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: "\r\n")
        let found = read(text)
        #expect(found.problems.isEmpty)
        let expected = table.map { row in
            let shown = row.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }
            return Array(shown.prefix((shown.lastIndex { !$0.isEmpty } ?? 0) + 1))
        }
        #expect(found.rows == expected)
    }

    @Test("damaged files never crash, and every problem has a place in the file", arguments: 0..<300)
    func damage(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        var bytes = Array("代码,填报\r\nasOf,\"2025-06-30\"\r\nE1.5,是\r\n\"a\"\"b\",c;d\te\r\n".utf8)
        for _ in 0..<1 + random.below(6) {
            let at = random.below(bytes.count + 1)
            switch random.below(3) {
            case 0 where at < bytes.count: bytes.remove(at: at)
            case 1: bytes.insert(UInt8(random.below(256)), at: at)
            default:
                bytes.insert(
                    contentsOf: [[0x22], [0x2C], [0x0D, 0x0A], [0x09], [0xFF]][random.below(5)], at: at)
            }
        }
        let (source, problems) = TextDecoding.decode("a.csv", bytes)
        let (_, diagnostics) = CSVReader.read(source)
        for diagnostic in problems + diagnostics {
            let range = diagnostic.place?.range ?? 0..<Int.max
            #expect(0 <= range.lowerBound && range.upperBound <= source.bytes.count)
        }
    }
}

extension Spreadsheet.Content {
    fileprivate var text: String { if case .text(let text) = self { text } else { "" } }
}
