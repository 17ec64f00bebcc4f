import HarmonySyntax

/// Digests of the criteria files, on which many reports of one run may rest.
final class FileDigests {
    private var known: [(source: SourceText, hex: String)] = []

    func of(_ source: SourceText) -> String {
        if let known = known.first(where: { $0.source === source }) { return known.hex }
        let hex = source.sha256
        known.append((source, hex))
        return hex
    }
}
