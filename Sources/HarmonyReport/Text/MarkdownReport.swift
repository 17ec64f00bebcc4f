package import HarmonyAssessment
package import HarmonySyntax

/// The text report as Markdown: the same words, laid out by whatever shows it.
package struct MarkdownReport: TextRenderer {
    package init() {}

    package func render(_ assessment: Assessment, _ language: Language) -> String {
        TextReport(.markdown).render(assessment, language)
    }
}
