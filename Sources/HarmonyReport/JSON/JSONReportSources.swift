import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// Where a demand comes from: words of documents, how they were read, whose numbers they set.
extension JSONReportBody {
    /// What stands behind a question, whatever was answered.
    func background(_ question: Question, _ json: inout JSONWriter) {
        json.field("fragment", question.fragment)
        json.field("translation", question.translation)
        json.field("clause", question.clause)
        quotations(question, &json)
        json.field("question", expanded(question.text, question))
        json.key("basis")
        bases(question.basis, &json)
        json.field("reading", question.reading.flatMap { expanded($0, question) })
    }

    private func quotations(_ question: Question, _ json: inout JSONWriter) {
        guard !question.quotations.isEmpty else { return }
        json.key("quotations")
        json.array { json in
            for quotation in question.quotations {
                json.object {
                    $0.field("standard", standard.layers[quotation.layer].id)
                    $0.field("fragment", quotation.fragment)
                    $0.field("translation", quotation.translation)
                    $0.field("clause", quotation.clause)
                }
            }
        }
    }

    func threshold(_ parameter: Parameter, of question: Question, _ json: inout JSONWriter) {
        json.field("parameter", question.id + "." + parameter.id)
        json.field("label", parameter.label.flatMap { expanded($0, question) })
        json.field("value", parameter.written)
        json.field("text", both { $0.parameter(parameter) })
        json.key("basis")
        bases(parameter.basis, &json)
        json.field("reading", parameter.reading.flatMap { expanded($0, question) })
    }

    /// Thresholds that no document sets, whatever was answered: those of what is met decided it, too.
    func conventions(_ json: inout JSONWriter) {
        json.key("conventions")
        json.array { json in
            for convention in assessment.conventions {
                json.object { threshold(convention.parameter, of: convention.question, &$0) }
            }
        }
    }

    func bases(_ list: [Basis], _ json: inout JSONWriter) {
        json.array { json in
            for basis in list {
                json.object {
                    $0.field("kind", basis.kind.rawValue)
                    $0.field("law", basis.law)
                    $0.field("article", basis.article)
                    $0.field("quote", basis.quote)
                    $0.field("translation", basis.translation)
                    $0.field("note", basis.note)
                    $0.field("by", basis.authority?.standard)
                    // An article is one of the document, which is named by it.
                    if basis.kind == .document { $0.field("document", basis.authority?.document) }
                    $0.field("text", both { $0.basis(basis) })
                }
            }
        }
    }
}
