import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonySyntax
import Testing

@Suite("The ledger as a workbook")
struct WorkbookLedgerTests {
    /// The bundled examples by turns.
    private static let judged = Repository.files("answers").compactMap { file -> LedgerEntry? in
        guard let id = AnswerReader.namedStandard(in: file.document)?.id, id == "enterprise",
            let standard = bundled(id),
            let submission = QuickReader(standard, answersFor: [id]).submission(file.document.source)
        else { return nil }
        return LedgerEntry(assess(submission, by: standard))
    }

    private static func unusable(_ number: Int) -> LedgerEntry {
        let source = SourceText(name: "all.jsonl", text: "{\(number)")
        return LedgerEntry(
            file: "all.jsonl", line: number, unusable: JSONReader.read(source).diagnostics)
    }

    private static let summary = DistrictSummary()

    private func sheets(_ bytes: [UInt8]) throws -> [(name: String?, rows: [[String]])] {
        let (read, problems) = WorkbookReader.read(name: "ledger.xlsx", bytes: bytes)
        #expect(problems.isEmpty)
        return try #require(read).sheets.map { sheet in
            (sheet.name, sheet.rows.map { $0.cells.map(\.content.shown) })
        }
    }

    @Test("rows go out as they come, and the workbook is whole")
    func streams() throws {
        var ledger = WorkbookLedger(.zh)
        var bytes: [UInt8] = []
        var most = 0
        for number in 0..<4000 {
            let piece = ledger.add(Self.judged[number % Self.judged.count])
            most = max(most, piece.count)
            bytes += piece
        }
        let rest = ledger.end(Self.summary)
        #expect(bytes.count > 2 * rest.count)
        #expect(most < 64 << 10)
        let sheets = try sheets(bytes + rest)
        #expect(sheets.map(\.name) == ["创建台账"])
        let rows = sheets[0].rows
        #expect(rows.count == 4001)
        #expect(rows[0].first == "序号")
        for number in [1, 2, 2000, 4000] { #expect(rows[number].first == "\(number)") }
    }

    @Test("what could not be judged waits for the columns and keeps its place and its error")
    func waits() throws {
        var ledger = WorkbookLedger(.en)
        var bytes: [UInt8] = []
        for number in 1...3 { bytes += ledger.add(Self.unusable(number)) }
        bytes += ledger.add(Self.judged[0])
        let rows = try sheets(bytes + ledger.end(Self.summary))[0].rows
        #expect(rows.count == 5)
        #expect(rows[0].count > 18)
        // Empty cells are not read.
        for number in 1...3 {
            try #require(rows[number].count == 6)
            #expect(rows[number][0...1] == ["\(number)", "could not be judged"])
            #expect(rows[number][3] != "")
            #expect(rows[number][4...5] == ["all.jsonl", "\(number)"])
        }
        #expect(!rows[4].contains("could not be judged"))
    }

    @Test("without anything that could be judged there are no columns of items", arguments: [0, 2])
    func nothingJudged(count: Int) throws {
        var ledger = WorkbookLedger(.en)
        var bytes: [UInt8] = []
        for number in 0..<count { bytes += ledger.add(Self.unusable(number + 1)) }
        let sheets = try sheets(bytes + ledger.end(Self.summary))
        #expect(sheets.map(\.name) == ["Ledger"])
        #expect(sheets[0].rows.count == 1 + count)
        #expect(sheets[0].rows[0].count == 18)
    }

    @Test("where a sheet is full another goes on, with headings of its own")
    func severalSheets() throws {
        var ledger = WorkbookLedger(.en, rowsOfSheet: 4)
        var bytes: [UInt8] = []
        for number in 0..<7 { bytes += ledger.add(Self.judged[number % Self.judged.count]) }
        let sheets = try sheets(bytes + ledger.end(Self.summary))
        #expect(sheets.map(\.name) == ["Ledger", "Ledger 2", "Ledger 3"])
        #expect(sheets.map(\.rows.count) == [4, 4, 2])
        for sheet in sheets { #expect(sheet.rows[0] == sheets[0].rows[0]) }
        #expect(sheets.flatMap { $0.rows.dropFirst().compactMap(\.first) } == (1...7).map(String.init))
    }
}
