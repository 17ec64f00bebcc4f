package import HarmonySyntax

/// Workflow commands, by which GitHub shows a problem beside its line.
package struct GitHubFindings: FindingsRenderer {
    package init() {}

    package func render(_ findings: [Diagnostic], _ language: Language) -> String {
        var finder = PlaceFinder()
        return findings.map { finding in
            var properties = ["title=" + property(finding.kind.name)]
            if let place = finder.place(of: finding) {
                properties += [
                    "file=" + property(place.file), "line=\(place.line)", "endLine=\(place.endLine)",
                    "col=\(place.column)", "endColumn=\(place.endColumn)",
                ]
            }
            let words = finding.message[language] + (finding.help.map { "\n" + $0[language] } ?? "")
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
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
