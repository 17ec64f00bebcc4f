package import HarmonyAssessment
package import HarmonySyntax

/// The report as one self-contained file for a browser, a printer or an archive: no outside resource, no script.
package struct HTMLReport: TextRenderer {
    private let version: String

    /// - Parameter version: the program's.
    package init(version: String) { self.version = version }

    package func render(_ assessment: Assessment, _ language: Language) -> String {
        let writer = HTMLWriter(assessment, language, version: version)
        let document = HTML.block(
            "html", ["lang": language == .zh ? "zh-CN" : "en"], [head(writer), body(writer)])
        return "<!DOCTYPE html>\n" + document.markup
    }

    private func head(_ writer: HTMLWriter) -> HTML {
        .block(
            "head",
            [
                .void("meta", ["charset": "utf-8"]),
                .void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src 'unsafe-inline'",
                    ]),
                .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .void("meta", ["name": "color-scheme", "content": "light dark"]),
                .block("title", writer.documentTitle),
                .style(HTMLStyle.screen),
                .style(HTMLStyle.print),
            ])
    }

    private func body(_ writer: HTMLWriter) -> HTML {
        .block(
            "body",
            [
                .block(
                    "header", [writer.heading(), writer.verdict()]),
                .block(
                    "main",
                    [
                        .block("div", ["class": "overview"], [writer.picture(), writer.firstSteps()]),
                        writer.problems(),
                        // What decides the verdict stands first.
                        writer.assessment.verdict == .vetoed ? writer.vetoes() : .empty,
                        writer.items(),
                        writer.points(),
                        writer.assessment.verdict != .vetoed ? writer.vetoes() : .empty,
                        writer.enterprises(),
                        writer.reported(),
                        writer.notes(),
                        writer.due(),
                        writer.prospects(),
                        writer.conventions(),
                        writer.evidenceList(),
                        writer.colophon(),
                    ]),
                .block("footer", [writer.signOff()]),
            ])
    }
}
