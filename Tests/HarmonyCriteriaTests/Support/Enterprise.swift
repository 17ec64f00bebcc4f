import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The bundled enterprise standard with everything that loading it reported.
let bundledEnterprise: (standard: Standard?, diagnostics: [Diagnostic]) =
    BundledCriteria.source(of: "enterprise").map { CriteriaLoader.load($0) } ?? (nil, [])

/// The bundled enterprise standard.
let enterprise: Standard = {
    guard let standard = bundledEnterprise.standard else {
        fatalError("the bundled enterprise standard does not load")
    }
    return standard
}()

extension Standard {
    /// Indicators and removal triggers alike.
    var questions: [Question] { indicators.map(\.question) + vetoes.map(\.question) }

    /// "E5.6.share" and the parameter behind it.
    var parameters: [(name: String, parameter: Parameter)] {
        questions.flatMap { question in
            question.parameters.map { (question.id + "." + $0.id, $0) }
        }
    }

    /// Every basis that is given for something in a question: for asking it, for a number, for a condition.
    func bases(of question: Question) -> [Basis] {
        let conditions = indicators.first { $0.id == question.id }?.rules.conditions ?? []
        return question.basis + question.parameters.flatMap(\.basis) + conditions.flatMap(\.basis)
    }
}
