import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What is due next, and what the result opens.
extension JSONReportBody {
    func duties(_ json: inout JSONWriter) {
        let due = explanation.due
        guard !due.isEmpty else { return }
        json.key("due")
        json.array { json in
            for entry in due {
                json.object { json in
                    json.field("id", entry.indicator.id)
                    json.field("title", both { $0.title(of: entry.indicator.question) })
                    json.field("parameter", entry.indicator.id + "." + entry.parameter.id)
                    let label = entry.parameter.label
                    json.field("label", label.flatMap { expanded($0, entry.indicator.question) })
                    json.field("opens", entry.opens?.iso)
                    json.field("by", entry.by.iso)
                    json.field("when", Phrases.day(of: entry))
                    json.field("input", entry.input?.id)
                    json.key("done")
                    switch entry.progress {
                    case .done: json.literal("true")
                    case .pending: json.literal("false")
                    case .unanswered: json.literal("null")
                    }
                    json.field("progress", Phrases.progress(of: entry))
                }
            }
        }
    }

    func prospects(_ json: inout JSONWriter) {
        let prospects = explanation.prospects
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
            json.field("text", sentence(prospect))
            if prospect.state == .notApplicable { json.field("otherwise", prospect.path.otherwise) }
            json.key("needs")
            json.array { json in
                for (need, state) in prospect.needs {
                    json.object { json in
                        json.field("id", need.id)
                        json.field("label", need.label)
                        json.field("state", state.rawValue)
                        json.key("basis")
                        bases(need.basis(), &json)
                    }
                }
            }
            if !prospect.missing.isEmpty { missing(prospect.missing, of: .factsAlone, &json) }
        }
    }

    private func sentence(_ prospect: Prospect) -> Localized? {
        both { wording in
            ProspectWriter(prospect, wording).sentence(
                missing: wording.names(prospect.missing, of: .factsAlone, assessment))
        }
    }
}
