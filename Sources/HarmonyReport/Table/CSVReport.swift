package import HarmonyAssessment
package import HarmonySyntax

/// The table of indicators as CSV: UTF-8 with a byte order mark, no text that a spreadsheet would run as a formula.
package struct CSVReport: Renderer {
    package init() {}

    package func start(_ language: Language) -> [UInt8] {
        let names = AssessmentComposer.registerColumns.map { $0.label.words[language] }
        return CSVWriter.mark + Array(CSVWriter.record(names).utf8)
    }

    package func bytes(_ explanation: AssessmentExplanation, _ language: Language) -> [UInt8] {
        let rows = AssessmentComposer(explanation, language, version: "").indicatorRegister().rows
        return Array(
            rows.map { CSVWriter.record($0.map { FormulaGuard.guarded(harmless($0)) }) }.joined().utf8)
    }
}

/// Line breaks stay; what acts on a terminal or turns the direction of writing goes.
func harmless(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { printable(String($0)) }
        .joined(separator: "\n")
}
