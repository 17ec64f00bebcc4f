package import HarmonyAssessment
package import HarmonySyntax

/// One output format. All formats are made from the same assessment.
package protocol Renderer {
    func render(_ assessment: Assessment, _ language: Language) -> String
}
