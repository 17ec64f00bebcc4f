package import HarmonySyntax

/// Workflow commands, by which GitHub shows a problem beside its line.
package struct GitHubFindings: FindingsRenderer {
    package init() {}

    package func render(_ files: [ExaminedFile], _ language: Language) -> String {
        var finder = PlaceFinder()
        return files.flatMap(\.findings).map { finding in
            var properties = ["title=" + property(finding.kind.name)]
            if let place = finder.place(of: finding) {
                properties += [
                    "file=" + property(place.file), "line=\(place.line)", "endLine=\(place.endLine)",
                ]
                // Columns are for places on one line only.
                if place.line == place.endLine {
                    properties += ["col=\(place.column)", "endColumn=\(place.endColumn)"]
                }
            }
            let words = [finding.message, finding.help].compactMap { $0.map { printable($0[language]) } }
                .joined(separator: "\n")
            let level = finding.severity == .note ? "notice" : finding.severity.word
            return "::\(level) \(properties.joined(separator: ","))::\(data(words))\n"
        }.joined()
    }

    /// What the workflow command format asks to be escaped in a message.
    private func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    /// And, beyond that, in a property.
    private func property(_ text: String) -> String {
        data(printable(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
