package import HarmonyAssessment
package import HarmonySyntax

/// The ledger as CSV: UTF-8 with a byte order mark, no text that a spreadsheet would run as a formula.
package struct CSVLedger: Ledger {
    private let language: Language
    private var queue = LedgerQueue()
    private var isBegun = false

    package init(_ language: Language) { self.language = language }

    package mutating func add(_ entry: LedgerEntry) -> [UInt8] { written(queue.add(entry), isEnd: false) }

    package mutating func end(_ summary: DistrictSummary) -> [UInt8] { written(queue.rest(), isEnd: true) }

    private mutating func written(_ entries: [(number: Int, entry: LedgerEntry)], isEnd: Bool) -> [UInt8] {
        if entries.isEmpty, !isEnd { return [] }
        let table = queue.table(language)
        var bytes: [UInt8] = []
        if !isBegun {
            isBegun = true
            bytes = CSVWriter.mark + Array(CSVWriter.record(table.columns.map(\.name)).utf8)
        }
        for (number, entry) in entries {
            let row = table.row(entry, number: number).map {
                FormulaGuard.guarded(harmless($0))
            }
            bytes += CSVWriter.record(row).utf8
        }
        return bytes
    }
}
