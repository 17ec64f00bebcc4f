import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The `scoring` object of a report: points, groups, the level reached, what the next one takes.
///
/// Numbers are decimals where that is exact, else fractions as text.
struct JSONScoring {
    private let standard: Standard
    private let scoring: Scoring
    private let outcome: Result<ScoreSheet, ScoreFault>

    /// Nil where the standard has no scoring table.
    init?(_ assessment: Assessment) {
        guard let scoring = assessment.standard.scoring, let outcome = assessment.scoreSheet else {
            return nil
        }
        standard = assessment.standard
        self.scoring = scoring
        self.outcome = outcome
    }

    func write(_ json: inout JSONWriter) {
        json.key("scoring")
        json.object { json in
            number("base", scoring.base, &json)
            json.field("title", scoring.title)
            switch outcome {
            case .failure(let fault): json.field("fault", fault.rawValue)
            case .success(let sheet):
                number("points", sheet.points, &json)
                number("open", sheet.open, &json)
                groups(sheet, &json)
                indicators(sheet, &json)
                json.key("level")
                if let level = sheet.level {
                    json.object { head(level, &$0) }
                } else {
                    json.literal("null")
                }
                json.key("next")
                if let next = sheet.next {
                    json.object { self.next(next, &$0) }
                } else {
                    json.literal("null")
                }
            }
            json.field("notice", Phrases.points(standard))
        }
    }

    private func number(_ name: String, _ value: Rational, _ json: inout JSONWriter) {
        json.key(name)
        if let digits = value.exactFractionDigits {
            json.literal(value.decimalText(fractionDigits: digits))
        } else {
            json.string("\(value.numerator)/\(value.denominator)")
        }
    }

    private func groups(_ sheet: ScoreSheet, _ json: inout JSONWriter) {
        json.key("groups")
        json.array { json in
            for score in sheet.groups {
                json.object { json in
                    json.field("id", score.group.id)
                    json.field("title", score.group.title)
                    number("points", score.points, &json)
                    number("open", score.open, &json)
                    number("of", score.group.full, &json)
                    if let minimum = score.group.minimum { number("minimum", minimum, &json) }
                    json.key("reached")
                    json.literal(score.isReached ? "true" : "false")
                }
            }
        }
    }

    private func indicators(_ sheet: ScoreSheet, _ json: inout JSONWriter) {
        json.key("indicators")
        json.array { json in
            for score in sheet.indicators {
                json.object { json in
                    json.field("id", score.result.indicator.id)
                    number("points", score.points, &json)
                    number("of", score.of, &json)
                    number("open", score.open, &json)
                }
            }
        }
    }

    private func head(_ level: ScoreLevel, _ json: inout JSONWriter) {
        json.field("id", level.id)
        json.field("title", level.title)
        number("atLeast", level.atLeast, &json)
    }

    private func next(_ next: NextLevel, _ json: inout JSONWriter) {
        head(next.level, &json)
        number("missing", next.missing, &json)
        json.key("groups")
        json.array { json in
            for score in next.groups {
                json.object { json in
                    json.field("id", score.group.id)
                    number("missing", score.missing, &json)
                }
            }
        }
        json.field("condition", word(next.condition))
        if case .unanswered(let slots) = next.condition {
            json.key("missingFacts")
            json.array { json in
                for owner in slots.compactMap({ standard.inputsBySlot[$0] }) {
                    json.string("facts." + owner.input.id)
                }
            }
        }
        json.key("vetoes")
        json.array { json in
            for result in next.vetoes {
                json.object {
                    $0.field("id", result.veto.id)
                    $0.field("status", result.status.rawValue)
                }
            }
        }
        json.key("invalidAnswers")
        json.literal(next.hasErrors ? "true" : "false")
    }

    private func word(_ condition: LevelCondition) -> String {
        switch condition {
        case .met: "met"
        case .unmet: "unmet"
        case .unanswered: "unanswered"
        case .unknown(.divisionByZero): "division-by-zero"
        case .unknown: "overflow"
        }
    }
}
