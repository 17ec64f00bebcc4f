package import HarmonySyntax

/// A line for each problem, as compilers write them: for editors and `grep`.
package struct ConciseFindings: FindingsRenderer {
    package init() {}

    package func render(_ findings: [Diagnostic], _ language: Language) -> String {
        var finder = PlaceFinder()
        return findings.map { finding in
            let place =
                finder.place(of: finding).map { "\(printable($0.file)):\($0.line):\($0.column): " } ?? ""
            return place
                + "\(finding.severity.word): \(printable(finding.message[language])) [\(finding.kind.name)]\n"
        }.joined()
    }
}
