import HarmonyAssessment
import HarmonyCriteria
import HarmonySyntax

/// What the answers under review say, in an assessor's answer file: a member `claim` beside each value, written as
/// the answer was. JSON has no remarks, so the reader knows the member and takes nothing from it.
struct JSONClaims {
    private let standard: Standard
    private let claims: FilledAnswers

    /// Nil in a form of one's own.
    init?(_ form: Form, _ answers: FilledAnswers) {
        guard let claims = answers.claims else { return nil }
        standard = form.standard
        self.claims = claims
    }

    /// Who claimed it, for which day, and the facts, which are bare values with no room beside them.
    func about(_ json: inout JSONWriter) {
        json.key(AnswerReader.claim)
        json.object { json in
            json.key("asOf")
            JSONForm.text(claims.about?.asOf, &json)
            json.key("assessor")
            json.object { json in
                json.key("role")
                json.string((claims.about?.assessor.role ?? .own).id)
                json.key("name")
                JSONForm.text(claims.about?.assessor.name, &json)
            }
            json.key("facts")
            json.object { json in
                for fact in standard.facts { value(of: fact.input, &json) }
            }
        }
    }

    /// Beside the answer to a question; nothing where nothing was claimed.
    func claim(to question: Question, _ json: inout JSONWriter) {
        let veto = standard.vetoes.first { $0.id == question.id }
        let given = question.inputs.filter { claims.value(of: $0) != nil }
        let files = question.evidence.filter { !claims.files($0, of: question).isEmpty }
        let isDecided = veto.map { claims.isDenied($0) || hasDecision(question) } ?? false
        guard
            !given.isEmpty || !files.isEmpty || claims.note(of: question) != nil
                || declared(question) != nil || isDecided
        else { return }
        json.key(AnswerReader.claim)
        json.object { json in
            if let reason = declared(question) {
                json.key("notApplicable")
                json.string(reason)
            }
            values(given, of: question, &json)
            evidence(files, of: question, &json)
            if let note = claims.note(of: question) {
                json.key("note")
                json.string(note)
            }
            guard let veto else { return }
            json.key("confirmed")
            JSONForm.decision(veto, claims, &json)
        }
    }

    private func declared(_ question: Question) -> String? {
        claims.notApplicable(question) ?? claims.refusedDeclaration(question)
    }

    private func hasDecision(_ question: Question) -> Bool {
        claims.decision(of: question) != nil || claims.doubted(question) != nil
    }

    private func values(_ given: [Input], of question: Question, _ json: inout JSONWriter) {
        guard let first = given.first else { return }
        json.key("value")
        if question.inputs.count == 1 { return JSONForm.value(first, claims, &json) }
        json.object { json in for input in given { value(of: input, &json) } }
    }

    private func value(of input: Input, _ json: inout JSONWriter) {
        guard claims.value(of: input) != nil else { return }
        json.key(input.id)
        JSONForm.value(input, claims, &json)
    }

    private func evidence(_ files: [Evidence], of question: Question, _ json: inout JSONWriter) {
        guard !files.isEmpty else { return }
        json.key("evidence")
        json.object { json in
            for evidence in files {
                json.key(evidence.id)
                json.array { json in
                    for path in claims.files(evidence, of: question) { json.string(path) }
                }
            }
        }
    }
}
