import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import Testing

/// A scoring table without groups and levels, unless `more` adds them.
func scoring(
    base: String = "100", notApplicable: String = "full", _ points: String, more: String = ""
) -> String {
    #""scoring": {"base": \#(base), "notApplicable": "\#(notApplicable)", "points": {\#(points)}"#
        + (more.isEmpty ? "" : ", " + more) + "}"
}

/// The points of an answer file by a small standard.
func tally(
    _ standard: Standard, _ answers: String, facts: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> ScoreSheet {
    let text = """
        {"format": "harmony-answers/1", "standard": "small", "asOf": "2025-06-30", "facts": {\(facts)},
         "answers": {\(answers)}}
        """
    let assessment = try judge(text, by: standard, sourceLocation: sourceLocation)
    return try #require(assessment.scoreSheet, sourceLocation: sourceLocation).get()
}

extension ScoreSheet {
    func score(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> IndicatorScore {
        try #require(
            indicators.first { $0.result.indicator.id == id }, sourceLocation: sourceLocation)
    }

    func group(_ id: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> GroupScore {
        try #require(groups.first { $0.group.id == id }, sourceLocation: sourceLocation)
    }
}

/// "22.5", "1/3": a number as a test writes it.
func exact(_ text: String) -> Rational {
    if let fraction = Rational(fraction: text) { return fraction }
    let parts = text.split(separator: ".")
    let digits = parts.count > 1 ? String(parts[1]) : ""
    let power = digits.reduce(Int128(1)) { power, _ in power * 10 }
    return Rational(Int128(parts[0] + digits) ?? 0, over: power) ?? .zero
}
