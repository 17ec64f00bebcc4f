import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The `scoring` object of a report: points, groups, the level reached, what the next one takes.
///
/// Numbers are decimals where that is exact, else fractions as text.
struct JSONScoring {
    let body: JSONReportBody
    private let scoring: Scoring
    /// Nil where only the duties of some roles are judged: then nothing is counted.
    private let outcome: Result<ScoreSheet, ScoreFault>?

    /// Nil where the standard has no scoring table.
    init?(_ body: JSONReportBody) {
        guard let scoring = body.standard.scoring else { return nil }
        self.body = body
        self.scoring = scoring
        outcome = body.explanation.scoreSheet
    }

    func write(_ json: inout JSONWriter) {
        json.key("scoring")
        json.object { json in
            number("base", scoring.base, &json)
            json.field("title", scoring.title)
            json.field("notApplicable", scoring.notApplicable.rawValue)
            switch outcome {
            case nil: json.flag("notCounted", true)
            case .failure(let fault): json.field("fault", fault.rawValue)
            case .success(let sheet):
                number("points", sheet.points, &json)
                number("open", sheet.open, &json)
                groups(sheet, &json)
                indicators(sheet, &json)
                levels(sheet, &json)
            }
            json.field("notice", Phrases.points(body.standard))
        }
    }

    func number(_ name: String, _ value: Rational, _ json: inout JSONWriter) {
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
                    if !score.isReached { number("missing", score.missing, &json) }
                    json.flag("scaled", score.isScaled)
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
                    words(score, &json)
                }
            }
        }
    }

    /// How points are earned, why they were lost, what open ones wait for.
    private func words(_ score: IndicatorScore, _ json: inout JSONWriter) {
        let question = score.result.indicator.question
        json.field("rule", body.both { PointsWriter(body.standard, $0).rule(score.rule, of: question) })
        if score.lost > .zero {
            json.field("loss", body.both { LossWriter(body.assessment, $0).loss(score) })
        }
        guard score.open > .zero else { return }
        json.field("waitsFor", score.waitsFor?.rawValue)
        if case .unmeasured(.unanswered, let missing) = score.finding {
            body.missing(missing, of: question, &json)
        }
    }
}
