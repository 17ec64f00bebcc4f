import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The level reached, and what the next one takes.
extension JSONScoring {
    func levels(_ sheet: ScoreSheet, _ json: inout JSONWriter) {
        json.key("level")
        if let level = sheet.level {
            json.object { head(level, &$0) }
        } else {
            json.literal("null")
        }
        json.key("next")
        if let next = sheet.next {
            json.object {
                self.next(next, &$0)
                way(&$0)
            }
        } else {
            json.literal("null")
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
        condition(next, &json)
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

    /// The fewest points that are enough; left out where none are lacking or none can be had.
    private func way(_ json: inout JSONWriter) {
        guard let way = body.explanation.wayToLevel else { return }
        json.key("way")
        json.object { json in
            json.key("enough")
            json.literal(way.isEnough ? "true" : "false")
            number("points", way.points, &json)
            body.changes(way.gains.map(\.change), &json) { index, json in
                number("points", way.gains[index].points, &json)
            }
        }
    }

    private func condition(_ next: NextLevel, _ json: inout JSONWriter) {
        json.field("condition", word(next.condition))
        switch next.condition {
        case .unanswered(let slots):
            let facts = slots.compactMap { body.standard.inputsBySlot[$0]?.input }
            json.strings("missingFacts", facts.map { "facts." + $0.id })
            json.key("missingFactNames")
            json.array { json in
                for fact in facts {
                    json.both(Localized(zh: fact.name(in: .zh), en: fact.name(in: .en)))
                }
            }
        case .unmet:
            guard let condition = next.level.when else { return }
            json.key("demand")
            json.object {
                body.gap(body.explanation.gap(of: condition, in: .factsAlone), .factsAlone, &$0)
            }
        default: break
        }
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
