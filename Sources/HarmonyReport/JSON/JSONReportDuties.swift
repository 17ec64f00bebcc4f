import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is due next, and what the result opens.
extension JSONReportBody {
    func duties(_ json: inout JSONWriter) {
        let due = assessment.due
        guard !due.isEmpty else { return }
        json.key("due")
        json.array { json in
            for entry in due {
                json.object {
                    $0.field("id", entry.indicator.id)
                    $0.field("title", entry.indicator.title)
                    $0.field("parameter", entry.indicator.id + "." + entry.parameter.id)
                    $0.field("opens", entry.opens?.iso)
                    $0.field("by", entry.by.iso)
                    $0.field("input", entry.input?.id)
                    $0.key("done")
                    switch entry.progress {
                    case .done: $0.literal("true")
                    case .pending: $0.literal("false")
                    case .unanswered: $0.literal("null")
                    }
                }
            }
        }
    }

    func prospects(_ json: inout JSONWriter) {
        let prospects = assessment.prospects
        guard !prospects.isEmpty else { return }
        json.key("prospects")
        json.array { json in
            for prospect in prospects { self.prospect(prospect, &json) }
        }
    }

    private func prospect(_ prospect: Prospect, _ json: inout JSONWriter) {
        json.object { json in
            json.field("id", prospect.id)
            switch prospect.subject {
            case .stage: json.field("kind", "stage")
            case .incentive: json.field("kind", "incentive")
            }
            json.field("title", prospect.title)
            json.field("state", prospect.state.rawValue)
            if prospect.isAdverse {
                json.key("adverse")
                json.literal("true")
            }
            json.field("effect", prospect.effect)
            if prospect.state == .notApplicable { json.field("otherwise", prospect.path.otherwise) }
            json.key("needs")
            json.array { json in
                for (need, state) in prospect.needs {
                    json.object {
                        $0.field("id", need.id)
                        $0.field("label", need.label)
                        $0.field("state", state.rawValue)
                    }
                }
            }
            if !prospect.missing.isEmpty { missing(prospect.missing, of: .factsAlone, &json) }
        }
    }
}
