import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The shortest way to pass: what to change, from what to what, and what stays open besides.
extension JSONReportBody {
    /// `null` where there is nothing to turn; left out where there is no verdict.
    func way(_ json: inout JSONWriter) {
        guard assessment.verdict != nil else { return }
        json.key("wayToPass")
        guard let way = explanation.wayToPass else { return json.literal("null") }
        json.object { json in
            json.key("whole")
            json.literal(way.isWhole ? "true" : "false")
            changes(way.changes, &json) { _, _ in }
            json.strings("blocked", way.blocked.map(\.indicator.id))
            if !way.unproven.isEmpty { json.strings("unproven", way.unproven.map(\.indicator.id)) }
            json.strings("unanswered", way.unanswered.map(\.indicator.id))
            json.strings("review", way.review.map(\.indicator.id))
            json.strings("confirmed", way.confirmed.map(\.veto.id))
            json.strings("openVetoes", way.openVetoes.map(\.veto.id))
        }
    }

    /// - Parameter more: what else is said of one of them, by its index.
    func changes(
        _ changes: [WayToPass.Change], _ json: inout JSONWriter, more: (Int, inout JSONWriter) -> Void
    ) {
        let (zh, en) = (
            ChangeWriter(assessment, Wording(standard, .zh)), ChangeWriter(assessment, Wording(standard, .en))
        )
        json.key("changes")
        json.array { json in
            for (index, change) in changes.enumerated() {
                json.object { json in
                    json.field("indicator", change.indicator.id)
                    json.field("text", Localized(zh: zh.sentence(change), en: en.sentence(change)))
                    answers(change, &json)
                    more(index, &json)
                }
            }
        }
    }

    private func answers(_ change: WayToPass.Change, _ json: inout JSONWriter) {
        json.key("answers")
        json.array { json in
            for answer in change.moves.flatMap(\.answers) {
                guard let owner = standard.inputsBySlot[answer.slot] else { continue }
                json.object { json in
                    json.field("input", (owner.question.map { $0.id + "." } ?? "facts.") + owner.input.id)
                    json.key("from")
                    json.answer(assessment.frame[answer.slot], to: owner.input)
                    json.key("to")
                    json.answer(answer.value, to: owner.input)
                }
            }
        }
    }
}
