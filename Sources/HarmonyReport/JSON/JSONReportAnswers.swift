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
                value(of: input, &json)
            }
        }
        inputs(question, &json)
    }

    /// Rules need not know the words of a text; whoever reads the report does.
    private func value(of input: Input, _ json: inout JSONWriter) {
        if let words = submission.texts[input.slot], assessment.frame[input.slot] == .text {
            json.string(words)
        } else {
            json.answer(assessment.frame[input.slot], to: input)
        }
    }

    /// The same in words, with what is asked and open.
    private func inputs(_ question: Question, _ json: inout JSONWriter) {
        let asked = question.inputs.filter { input in
            !assessment.frame[input.slot].isUnknown
                || input.askWhen.map { Evaluator.value(of: $0, in: assessment.frame) } ?? .true == .true
        }
        json.key("inputs")
        json.array { json in
            for input in asked { json.object { words(input, of: question, &$0) } }
        }
    }

    private func words(_ input: Input, of question: Question, _ json: inout JSONWriter) {
        json.field("id", input.id)
        json.field("label", both { RuleWriter(assessment, question, $0).label(input) })
        json.field(
            "text",
            submission.texts[input.slot].map { Localized(zh: $0, en: $0) }
                ?? both { $0.answer(assessment.frame[input.slot], to: input) })
    }

    /// The facts that are known, given or by default.
    func facts(_ json: inout JSONWriter) {
        json.key("facts")
        json.array { json in
            for fact in standard.facts where !assessment.frame[fact.input.slot].isUnknown {
                json.object { json in
                    words(fact.input, of: .factsAlone, &json)
                    json.key("value")
                    value(of: fact.input, &json)
                    json.flag("assumed", submission.assumed.contains(fact.input.slot))
                }
            }
        }
    }

    func missing(_ slots: [Int], of question: Question, _ json: inout JSONWriter) {
        let owners = slots.compactMap { standard.inputsBySlot[$0] }
        json.strings("missing", owners.map { ($0.question.map { $0.id + "." } ?? "facts.") + $0.input.id })
        json.key("missingNames")
        json.array { json in
            for owner in owners {
                let question = owner.question ?? question
                json.both(
                    both { RuleWriter(assessment, question, $0).label(owner.input) } ?? owner.input.label)
            }
        }
    }

    func advice(_ question: Question, _ json: inout JSONWriter) {
        json.field("advice", question.advice.flatMap { expanded($0, question) })
    }

    /// A text of a question with thresholds and facts put in.
    func expanded(_ text: Localized, _ question: Question) -> Localized? {
        both { $0.expand(text, of: question, standard, assessment.frame) }
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
                    let files = remark?.files(evidence.id) ?? []
                    json.array { json in for path in files { json.string(path) } }
                    evidenceProblems(files, &json)
                }
            }
        }
    }

    /// Which files of a kind are not as they should be, where somebody asked.
    private func evidenceProblems(_ paths: [String], _ json: inout JSONWriter) {
        guard let found = assessment.evidence, found.isAsked else { return }
        let wrong = paths.filter { found.state(of: $0) != .found }
        guard !wrong.isEmpty else { return }
        json.key("problems")
        json.array { json in
            for path in wrong {
                json.object { json in
                    json.field("file", path)
                    json.field("problem", found.state(of: path)?.word)
                }
            }
        }
    }

    /// What came of looking up the evidence, in figures; left out where nobody asked.
    func evidenceFigures(_ json: inout JSONWriter) {
        guard let found = assessment.evidence, found.isAsked else { return }
        json.key("evidence")
        json.object { json in
            json.key("required")
            json.literal(found.isRequired ? "true" : "false")
            json.field("named", found.named)
            json.field("found", found.found)
        }
    }

    func notes(_ question: Question, _ json: inout JSONWriter) {
        let holding = question.notes.filter { Evaluator.value(of: $0.when, in: assessment.frame) == .true }
        guard !holding.isEmpty else { return }
        json.key("notes")
        json.array { json in
            for note in holding {
                if let text = expanded(note.text, question) { json.both(text) }
            }
        }
    }

    func remark(_ question: Question, _ json: inout JSONWriter) {
        guard let remark = submission.remarks[question.id] else { return }
        json.field("note", remark.note)
        json.field("notApplicableBecause", remark.notApplicable)
    }
}
