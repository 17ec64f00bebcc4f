package import HarmonyAssessment
package import HarmonySyntax

/// One output format. All formats are made from the same assessment.
package protocol Renderer {
    /// What stands before the first report.
    func start(_ language: Language) -> [UInt8]
    func bytes(_ assessment: Assessment, _ language: Language) -> [UInt8]
}

extension Renderer {
    package func start(_ language: Language) -> [UInt8] { [] }
}

/// A format that is text from end to end.
package protocol TextRenderer: Renderer {
    func render(_ assessment: Assessment, _ language: Language) -> String
}

extension TextRenderer {
    package func bytes(_ assessment: Assessment, _ language: Language) -> [UInt8] {
        Array(render(assessment, language).utf8)
    }
}
