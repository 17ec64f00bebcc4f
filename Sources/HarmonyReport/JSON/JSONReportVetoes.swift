import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What would remove a named unit, and what was found of it.
extension JSONReportBody {
    func vetoes(_ json: inout JSONWriter) {
        json.flag("bindsRemoval", assessment.bindsRemoval)
        json.key("vetoes")
        json.array { json in
            for result in assessment.vetoes { json.object { veto(result, &$0) } }
        }
    }

    private func veto(_ result: VetoResult, _ json: inout JSONWriter) {
        let question = result.veto.question
        json.field("id", question.id)
        json.field("title", both { $0.title(of: question) })
        background(question, &json)
        json.field("status", result.status.rawValue)
        answers(question, &json)
        if result.isOpen { missing(result.missing, of: question, &json) }
        if let decision = result.decision {
            json.key("confirmed")
            json.object {
                $0.field("date", decision.date.iso)
                $0.field("decision", decision.reference)
            }
            lookBack(result, &json)
        }
        advice(question, &json)
        evidence(question, &json)
        remark(question, &json)
    }

    /// For how long a decision counts, and whether this one still does.
    private func lookBack(_ result: VetoResult, _ json: inout JSONWriter) {
        guard let window = result.veto.window else { return }
        json.key("lookBack")
        json.object { json in
            threshold(window, of: result.veto.question, &json)
            json.key("inside")
            json.literal(result.isInside ? "true" : "false")
        }
    }
}
