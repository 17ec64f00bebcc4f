package import HarmonySyntax

/// A line for each problem, as compilers write them: for editors and `grep`.
package struct ConciseFindings: FindingsRenderer {
    package init() {}

    package func render(_ files: [ExaminedFile], _ language: Language) -> String {
        var finder = PlaceFinder()
        return files.flatMap(\.findings).map { Self.line($0, language, &finder) + "\n" }.joined()
    }

    static func line(_ finding: Diagnostic, _ language: Language, _ finder: inout PlaceFinder) -> String {
        let place = finder.place(of: finding).map { printable($0.file) + $0.spot + ": " } ?? ""
        return place
            + "\(finding.severity.word): \(printable(finding.message[language])) [\(finding.kind.name)]"
    }
}
