import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// What was answered, what is missing, and what was handed in beside it.
extension JSONReportBody {
    func answers(_ question: Question, _ json: inout JSONWriter) {
        json.key("answers")
        json.object { json in
            for input in question.inputs where !assessment.frame[input.slot].isUnknown {
                json.key(input.id)
                json.answer(assessment.frame[input.slot], to: input)
            }
        }
    }

    func missing(_ slots: [Int], of question: Question, _ json: inout JSONWriter) {
        json.key("missing")
        json.array { json in
            for slot in slots {
                guard let owner = standard.inputsBySlot[slot] else { continue }
                json.string((owner.question.map { $0.id + "." } ?? "facts.") + owner.input.id)
            }
        }
    }

    func evidence(_ question: Question, _ json: inout JSONWriter) {
        let remark = submission.remarks[question.id]
        json.key("evidence")
        json.array { json in
            for evidence in question.evidence {
                json.object { json in
                    json.field("id", evidence.id)
                    json.field("name", evidence.name)
                    json.key("files")
                    json.array { json in for path in remark?.files(evidence.id) ?? [] { json.string(path) } }
                }
            }
        }
    }

    func notes(_ question: Question, _ json: inout JSONWriter) {
        let holding = question.notes.filter { Evaluator.value(of: $0.when, in: assessment.frame) == .true }
        guard !holding.isEmpty else { return }
        json.key("notes")
        json.array { json in
            for note in holding {
                guard let text = both({ $0.expand(note.text, of: question, standard, assessment.frame) })
                else { continue }
                json.object {
                    $0.field("zh", text.zh)
                    $0.field("en", text.en)
                }
            }
        }
    }

    func remark(_ question: Question, _ json: inout JSONWriter) {
        guard let remark = submission.remarks[question.id] else { return }
        json.field("note", remark.note)
        json.field("notApplicableBecause", remark.notApplicable)
    }
}
