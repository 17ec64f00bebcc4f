import HarmonyAssessment
package import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// The form as an answer file with every question in it; `null` stands for what has not been answered.
package enum JSONForm {
    /// The name that an editor finds the schema of this standard's answers by, once it is made.
    package static func schemaName(of standard: Standard) -> String { standard.id + "-answers.schema.json" }

    package static func write(_ form: Form, _ answers: FilledAnswers) -> [UInt8] {
        var writer = JSONWriter()
        let standard = form.standard
        writer.object { json in
            json.key("$schema")
            json.string("./" + schemaName(of: standard))
            json.key("format")
            json.string(AnswerReader.format)
            json.key("standard")
            json.string(standard.id)
            subject(form, answers, &json)
            JSONClaims(form, answers)?.about(&json)
            json.key("facts")
            json.object { json in
                for fact in form.facts { entry(fact, answers, &json) }
            }
            json.key("answers")
            json.object { json in
                let asked = Set(form.questions.map(\.id))
                for question in standard.indicators.map(\.question) where asked.contains(question.id) {
                    json.key(question.id)
                    json.object { self.question(question, form, answers, &$0) }
                }
            }
            guard !standard.vetoes.isEmpty else { return }
            json.key("vetoes")
            json.object { json in
                for veto in standard.vetoes {
                    json.key(veto.id)
                    json.object { json in
                        question(veto.question, form, answers, &json)
                        json.key("confirmed")
                        decision(veto, answers, &json)
                    }
                }
            }
        }
        return Array((writer.text + "\n").utf8)
    }

    // MARK: Parts

    private static func subject(_ form: Form, _ answers: FilledAnswers, _ json: inout JSONWriter) {
        let about = answers.about
        json.key("asOf")
        text(about?.asOf, &json)
        json.key("subject")
        json.object { json in
            json.key("name")
            text(about?.subject.name, &json)
            json.key("creditCode")
            text(about?.subject.creditCode, &json)
            guard !form.standard.profile.roles.isEmpty else { return }
            json.key("roles")
            json.array { json in for role in answers.subjectRoles { json.string(role) } }
        }
        json.key("assessor")
        json.object { json in
            json.key("role")
            // Whoever starts from a blank form assesses itself.
            json.string(about?.assessor.role?.id ?? Assessor.Role.own.id)
            json.key("name")
            text(about?.assessor.name, &json)
        }
    }

    private static func question(
        _ question: Question, _ form: Form, _ answers: FilledAnswers, _ json: inout JSONWriter
    ) {
        if let reason = answers.notApplicable(question) {
            json.key("notApplicable")
            json.string(reason)
        }
        if question.inputs.count == 1, let only = question.inputs.first {
            json.key("value")
            value(only, answers, &json)
        } else if !question.inputs.isEmpty {
            json.key("value")
            json.object { json in
                for input in question.inputs {
                    json.key(input.id)
                    value(input, answers, &json)
                }
            }
        }
        if !question.evidence.isEmpty {
            json.key("evidence")
            json.object { json in
                for evidence in question.evidence {
                    json.key(evidence.id)
                    json.array { json in
                        for path in answers.files(evidence, of: question) { json.string(path) }
                    }
                }
            }
        }
        json.key("note")
        text(answers.note(of: question), &json)
        JSONClaims(form, answers)?.claim(to: question, &json)
    }

    /// `null` says that there is none; a date and a decision of `null` that nobody has said.
    static func decision(_ veto: Veto, _ answers: FilledAnswers, _ json: inout JSONWriter) {
        if answers.isDenied(veto) { return json.literal("null") }
        let known = answers.decision(of: veto.question)
        let doubted = answers.doubted(veto.question)
        json.object { json in
            // What does not read well is kept as it is, a part that is missing left out: the mistake stays one.
            if doubted == nil || doubted?.date != nil {
                json.key("date")
                text(known?.date.iso ?? doubted?.date, &json)
            }
            if doubted == nil || doubted?.reference != nil {
                json.key("decision")
                text(known?.reference ?? doubted?.reference, &json)
            }
        }
    }

    // MARK: Values

    private static func entry(
        _ input: Input, _ answers: FilledAnswers, _ json: inout JSONWriter
    ) {
        json.key(input.id)
        value(input, answers, &json)
    }

    static func text(_ text: String?, _ json: inout JSONWriter) {
        if let text { json.string(text) } else { json.literal("null") }
    }

    static func value(_ input: Input, _ answers: FilledAnswers, _ json: inout JSONWriter) {
        switch answers.value(of: input) {
        case .text(let text): json.string(text)
        case .value(let value, let input): json.answer(value, to: input)
        default: json.literal("null")
        }
    }
}
