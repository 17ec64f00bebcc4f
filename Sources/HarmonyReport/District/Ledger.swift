package import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// A ledger in the making: entries come one by one, bytes go out as they are ready.
package protocol Ledger {
    mutating func add(_ entry: LedgerEntry) -> [UInt8]
    mutating func end(_ summary: DistrictSummary) -> [UInt8]
}

/// Entries in the order of the input, once it is known which standard's items have columns.
struct LedgerQueue {
    private(set) var standard: Standard?
    private var hasEvidence = false
    private var hasHolding = false
    private var waiting: [LedgerEntry] = []
    private var count = 0

    /// What can be written now, numbered from 1.
    mutating func add(_ entry: LedgerEntry) -> [(number: Int, entry: LedgerEntry)] {
        if standard == nil, case .judged(let judged) = entry.finding {
            standard = judged.standard
            hasEvidence = judged.evidence != nil
            hasHolding = judged.holding != nil
        }
        waiting.append(standard == nil ? entry.withoutPlaces : entry)
        return standard == nil ? [] : rest()
    }

    /// The table with the columns that are known by now.
    func table(_ language: Language) -> LedgerTable {
        LedgerTable(standard: standard, hasEvidence: hasEvidence, hasHolding: hasHolding, language: language)
    }

    /// What is left at the end.
    mutating func rest() -> [(number: Int, entry: LedgerEntry)] {
        defer { waiting = [] }
        return waiting.map {
            count += 1
            return (count, $0)
        }
    }
}
