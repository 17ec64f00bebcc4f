import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// `enterprises`: every file, every figure with every enterprise behind it, and what they come to.
struct JSONReportEnterprises {
    let found: EnterpriseFigures

    func write(_ json: inout JSONWriter) {
        json.key("enterprises")
        json.object { json in
            json.field("standard", found.standard)
            json.field("asOf", found.commonDay?.iso)
            list("counted", found.enterprises, &json) { counted($0, &$1) }
            list("setAside", found.setAside, &json) { aside, json in
                json.field("file", aside.record.file)
                json.field("instead", aside.instead)
                json.field("reason", aside.reason.rawValue)
            }
            list("passedOver", found.passedOver, &json) { file, json in
                json.field("file", file.file)
                json.field("reason", file.reason)
            }
            list("rolls", found.rolls, &json) { roll, json in
                json.field("id", roll.fact.id)
                json.field("stated", number: roll.stated)
                json.field("found", roll.found)
                json.field("missing", number: roll.missing)
            }
            json.field("agrees", truth: found.agrees)
            list("figures", found.figures, &json) { figure($0, &$1) }
            judgement(&json)
        }
    }

    private func list<Element>(
        _ name: String, _ elements: [Element], _ json: inout JSONWriter,
        _ write: (Element, inout JSONWriter) -> Void
    ) {
        json.key(name)
        json.array { json in
            for element in elements { json.object { write(element, &$0) } }
        }
    }

    private func counted(_ record: EnterpriseRecord, _ json: inout JSONWriter) {
        json.field("file", record.file)
        json.field("name", record.name)
        json.field("creditCode", record.creditCode)
        guard record.problem == nil else { return json.field("problem", record.problem) }
        json.field("standard", record.standard)
        json.field("asOf", record.asOf?.iso)
        json.field("assessor", record.role?.id)
        json.field("verdict", record.verdict?.rawValue)
        json.field("mistake", record.mistake)
    }

    private func figure(_ figure: EnterpriseFigure, _ json: inout JSONWriter) {
        let aggregate = figure.input.aggregate
        json.field("id", figure.input.id)
        json.field("label", figure.input.input.label)
        json.field(aggregate.kind.rawValue, aggregate.expression)
        json.field("among", aggregate.among)
        json.field("reading", aggregate.reading)
        json.field("state", figure.state.rawValue)
        json.field("claimed", number: figure.claimed)
        json.field("computed", number: figure.computed)
        json.field("difference", number: figure.difference)
        list("byAssessor", figure.shares, &json) { share, json in
            json.field("assessor", share.role?.id)
            json.field("enterprises", share.enterprises)
            json.field("computed", number: share.computed)
        }
        list("values", Array(zip(found.enterprises, figure.values)), &json) { pair, json in
            json.field("file", pair.0.file)
            json.key("value")
            switch pair.1 {
            case .unknown: json.literal("null")
            case .number(let number): json.literal(JSONWriter.decimal(number))
            case let value: json.literal(value == .true ? "true" : "false")
            }
        }
    }

    private func judgement(_ json: inout JSONWriter) {
        let judgement = found.judgement
        json.key("byAnswers")
        json.object { json in
            json.field("verdict", judgement.verdictAtWorst?.rawValue)
            json.field("verdictAtBest", judgement.verdictAtBest?.rawValue)
            list("changes", judgement.changes, &json) { change, json in
                json.field("id", change.indicator.id)
                json.field("claimed", change.claimed.rawValue)
                json.field("computed", change.atWorst.rawValue)
                json.field("atBest", change.atBest.rawValue)
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func field(_ name: String, number: Rational?) {
        guard let number else { return }
        key(name)
        literal(Self.decimal(number))
    }

    fileprivate mutating func field(_ name: String, truth: Bool) {
        key(name)
        literal(truth ? "true" : "false")
    }

    /// Sums of decimal answers are decimal themselves.
    fileprivate static func decimal(_ number: Rational) -> String {
        number.plainText()
    }
}
