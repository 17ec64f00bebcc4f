package import HarmonyAssessment
package import HarmonySyntax

/// One output format. All formats are made from the same explanation.
package protocol Renderer {
    /// What stands before the first report.
    func start(_ language: Language) -> [UInt8]
    func bytes(_ explanation: AssessmentExplanation, _ language: Language) -> [UInt8]
}

extension Renderer {
    package func start(_ language: Language) -> [UInt8] { [] }
}

/// A format that is text from end to end.
package protocol TextRenderer: Renderer {
    func render(_ explanation: AssessmentExplanation, _ language: Language) -> String
}

extension TextRenderer {
    package func bytes(_ explanation: AssessmentExplanation, _ language: Language) -> [UInt8] {
        Array(render(explanation, language).utf8)
    }
}

/// Lays out a page in one format; knows nothing of what the page is about.
package protocol PagePrinter: Sendable {
    func bytes(_ page: Page) -> [UInt8]
}

/// The report for people, in whatever format a printer prints.
package struct PageReport: Renderer {
    private let printer: any PagePrinter
    private let version: String

    /// - Parameter version: the program's.
    package init(_ printer: any PagePrinter, version: String) {
        self.printer = printer
        self.version = version
    }

    package func bytes(_ explanation: AssessmentExplanation, _ language: Language) -> [UInt8] {
        printer.bytes(AssessmentComposer(explanation, language, version: version).page())
    }
}
