import HarmonyAssessment
import HarmonyCriteria
import HarmonyReport
import HarmonySyntax
import Testing

@Suite("The ledger as a page and as CSV")
struct LedgerPageTests {
    private static func entries(of ids: String...) throws -> [LedgerEntry] {
        try ids.flatMap { id in
            let standard = try #require(bundled(id))
            return Repository.files("answers").compactMap { file -> LedgerEntry? in
                guard AnswerReader.namedStandard(in: file.document)?.id == id,
                    let submission = QuickReader(standard, answersFor: [id]).submission(file.document.source)
                else { return nil }
                return LedgerEntry(assess(submission, by: standard))
            }
        }
    }

    /// What a page's script is given: the object that describes its table, and its rows.
    private func data(_ page: String) throws -> (JSONDocument, JSONDocument) {
        func part(_ start: String, _ end: String) throws -> Substring {
            let begins = try #require(page.ranges(of: start).first?.upperBound)
            let ends = try #require(page[begins...].ranges(of: end).first?.lowerBound)
            return page[begins..<ends]
        }
        func read(_ text: String) throws -> JSONDocument {
            try #require(JSONReader.readTrusted(SourceText(name: "", text: text)))
        }
        return (
            try read(String(try part("const ledger = ", ";\nconst rows"))),
            try read("[" + (try part("const rows = [\n", ",\n];\n")) + "]")
        )
    }

    private func page(_ entries: [LedgerEntry]) throws -> (JSONDocument, rows: [[String]]) {
        var ledger = LedgerPage(.zh, version: "0")
        var bytes: [UInt8] = []
        for entry in entries { bytes += ledger.add(entry) }
        bytes += ledger.end(DistrictSummary())
        let (table, rows) = try data(String(decoding: bytes, as: UTF8.self))
        return (
            table,
            rows.elements(rows.root).map { row in rows.elements(row).map { rows.string($0) } }
        )
    }

    @Test("The page and the CSV hold the same rows under the same headings")
    func same() throws {
        let entries = try Self.entries(of: "enterprise")
        let (table, rows) = try page(entries)
        var csv = CSVLedger(.zh)
        var bytes: [UInt8] = []
        for entry in entries { bytes += csv.add(entry) }
        bytes += csv.end(DistrictSummary())
        let (sheet, problems) = CSVReader.read(TextDecoding.decode("a.csv", bytes).0)
        #expect(problems.isEmpty)
        let cells = sheet.sheets[0].rows.map { $0.cells.map(\.content.shown) }
        let columns = try #require(table.member(table.root, "columns"))
        #expect(table.elements(columns).map { table.string($0) } == cells.first)
        #expect(rows.map { $0.filter { !$0.isEmpty } } == cells.dropFirst().map { $0.filter { !$0.isEmpty } })
        #expect(rows.count == entries.count)
    }

    @Test("The script is told where the verdict and the items stand")
    func places() throws {
        let (table, rows) = try page(try Self.entries(of: "enterprise"))
        func number(_ name: String) throws -> Int {
            try #require(table.member(table.root, name).flatMap { Int(table.excerpt($0)) })
        }
        let (verdict, first, items) = (try number("verdict"), try number("firstItem"), try number("items"))
        for row in rows {
            #expect(["符合", "不符合", "待补充", "一票否决"].contains(row[verdict]))
            #expect(row[first..<first + items].allSatisfy { ["✓", "✗", "?", "–"].contains($0) })
        }
    }

    @Test("A local standard's items stand under those of its root, another root's nowhere")
    func local() throws {
        let (table, rows) = try page(try Self.entries(of: "enterprise", "enterprise-zhejiang", "park"))
        let first = try #require(
            table.member(table.root, "firstItem").flatMap { Int(table.excerpt($0)) })
        for row in rows {
            let items = row[first..<first + 9].filter { !$0.isEmpty }
            #expect(items.count == (row[3].hasPrefix("enterprise") ? 9 : 0), "\(row[3])")
        }
        #expect(Set(rows.map { $0[3] }).count == 3)
    }
}
