package import HarmonySyntax

/// What of the bundled files still waits for its words, file by file. To be emptied: a file that is complete is struck
/// out, and from then on stays complete.
package enum Unfinished {
    /// Articles are cited without their words.
    package static let quotes: Set = [
        "park", "enterprise-shanghai", "enterprise-zhejiang", "park-shanghai", "park-zhejiang",
        "labour-protection", "labour-protection-qinghai", "labour-protection-shanghai",
        "labour-protection-sichuan", "labour-protection-survey",
    ]

    /// Words of clauses stand neither in a fragment nor among what is left.
    package static let clauses = quotes
}

extension [Diagnostic] {
    /// What was found in a bundled file, apart from words that it still waits for.
    package func besideUnfinished(_ id: String) -> [Diagnostic] {
        Unfinished.quotes.contains(id) ? filter { $0.kind.name != "missing-quote" } : self
    }
}
