package import HarmonySyntax

/// JUnit's XML, as Jenkins and GitLab read it.
///
/// A file is a test: it fails if it has errors. All of them stand in one failure, since readers show only
/// the first of several; what does not fail the file stands in its output.
package struct JUnitFindings: FindingsRenderer {
    package init() {}

    package func render(_ files: [ExaminedFile], _ language: Language) -> String {
        var finder = PlaceFinder()
        let failures = files.count { $0.findings.hasErrors }
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        xml += "<testsuites name=\"harmony validate\" tests=\"\(files.count)\" failures=\"\(failures)\">\n"
        for file in files { xml += suite(file, language, &finder) }
        return xml + "</testsuites>\n"
    }

    private func suite(_ file: ExaminedFile, _ language: Language, _ finder: inout PlaceFinder) -> String {
        let name = attribute(file.name)
        let errors = file.findings.filter { $0.severity == .error }
        let others = file.findings.filter { $0.severity != .error }
        var xml = "  <testsuite name=\"\(name)\" tests=\"1\" failures=\"\(errors.isEmpty ? 0 : 1)\""
        xml += " errors=\"0\" skipped=\"0\">\n"
        xml += "    <testcase classname=\"harmony.validate\" name=\"\(name)\" file=\"\(name)\""
        if file.findings.isEmpty { return xml + "/>\n  </testsuite>\n" }
        xml += ">\n"
        if let first = errors.first {
            let message = attribute(message(first, of: errors.count, language))
            xml += "      <failure type=\"\(attribute(first.kind.name))\" message=\"\(message)\">"
            xml += lines(errors, language, &finder) + "</failure>\n"
        }
        if !others.isEmpty {
            xml += "      <system-out>" + lines(others, language, &finder) + "</system-out>\n"
        }
        return xml + "    </testcase>\n  </testsuite>\n"
    }

    private func message(_ first: Diagnostic, of count: Int, _ language: Language) -> String {
        let words = first.message[language]
        guard count > 1 else { return words }
        return language == .zh ? "\(words)（共 \(count) 处错误）" : "\(words) (the first of \(count) errors)"
    }

    /// A line for each problem and one for what to do about it.
    private func lines(
        _ findings: [Diagnostic], _ language: Language, _ finder: inout PlaceFinder
    ) -> String {
        findings.map { finding in
            let help = finding.help.map { "\n  " + printable($0[language]) } ?? ""
            return escape(ConciseFindings.line(finding, language, &finder) + help)
        }.joined(separator: "\n")
    }

    private func attribute(_ text: String) -> String {
        escape(printable(text)).replacing("\"", with: "&quot;")
    }

    /// Text for XML 1.0: its own marks escaped; characters that it forbids even escaped are replaced.
    private func escape(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\n": escaped.append(scalar)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
