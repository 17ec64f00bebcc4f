import HarmonyAssessment
import HarmonyCriteria
import HarmonyRules
import HarmonySyntax

/// Items, their indicators, and every gap of those.
extension JSONReportBody {
    func items(_ json: inout JSONWriter) {
        json.key("items")
        json.array { json in
            for result in assessment.items {
                json.object { json in
                    json.field("id", result.item.id)
                    json.field("title", result.item.title)
                    json.field("clause", result.item.clause)
                    // A diagnostic standard judges no item.
                    if assessment.verdict != nil { json.field("status", result.status.rawValue) }
                    json.key("indicators")
                    json.array { json in
                        for indicator in result.indicators { self.indicator(indicator, &json) }
                    }
                }
            }
        }
    }

    func indicator(_ result: IndicatorResult, _ json: inout JSONWriter) {
        let question = result.indicator.question
        json.object { json in
            json.field("id", question.id)
            json.field("level", result.indicator.level.rawValue)
            json.field("title", question.title)
            json.field("fragment", question.fragment)
            quotations(question, &json)
            if !result.indicator.binds.isEmpty { json.strings("binds", result.indicator.binds) }
            json.field("status", result.status.rawValue)
            json.field("openUntil", result.openUntil?.iso)
            answers(question, &json)
            if result.status == .unanswered || !result.missing.isEmpty {
                missing(result.missing, of: question, &json)
            }
            figure(result.indicator, result.status, &json)
            if let fault = result.fault {
                json.field("fault", fault == .divisionByZero ? "division-by-zero" : "overflow")
            }
            if result.status == .unmet, result.indicator.level != .reported {
                json.key("gaps")
                json.array { json in for gap in explainer.gaps(of: result) { self.gap(gap, question, &json) }
                }
                json.field(
                    "advice",
                    question.advice.flatMap { advice in
                        both { $0.expand(advice, of: question, standard, assessment.frame) }
                    })
            }
            evidence(question, &json)
            if [.met, .unmet, .recorded].contains(result.status) { notes(question, &json) }
            remark(question, &json)
        }
    }

    private func quotations(_ question: Question, _ json: inout JSONWriter) {
        guard !question.quotations.isEmpty else { return }
        json.key("quotations")
        json.array { json in
            for quotation in question.quotations {
                json.object {
                    $0.field("standard", standard.layers[quotation.layer].id)
                    $0.field("fragment", quotation.fragment)
                }
            }
        }
    }

    private func figure(_ indicator: Indicator, _ status: IndicatorStatus, _ json: inout JSONWriter) {
        guard let formula = indicator.figure, status == .met || status == .unmet || status == .recorded,
            case .number(let exact) = Evaluator.value(of: formula, in: assessment.frame)
        else { return }
        json.key("figure")
        json.object { json in
            json.field("text", both { RuleWriter(assessment, indicator.question, $0).figure(formula) })
            json.field("exact", "\(exact.numerator)/\(exact.denominator)")
        }
    }

    func gap(_ gap: Gap, _ question: Question, _ json: inout JSONWriter) {
        json.object { json in
            json.field("condition", gap.condition.id)
            json.field(
                "demand",
                gap.condition.label.flatMap { label in
                    both { $0.expand(label, of: question, standard, assessment.frame) }
                })
            json.key("alternatives")
            json.array { json in
                for alternative in gap.alternatives {
                    json.array { json in
                        for shortcoming in alternative { self.shortcoming(shortcoming, gap, question, &json) }
                    }
                }
            }
        }
    }

    func shortcoming(
        _ shortcoming: Shortcoming, _ gap: Gap, _ question: Question, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field(
                "rule",
                both {
                    RuleWriter(assessment, question, $0).sentence(shortcoming, of: gap.condition)
                })
            if let shortfall = shortcoming.shortfall {
                json.field(
                    "shortfall", both { RuleWriter(assessment, question, $0).shortfall(shortfall) })
            }
            let parameters = RuleWriter(assessment, question, chinese).parameters(
                gap.condition.require, shortcoming.node)
            json.key("thresholds")
            json.array { json in
                for parameter in parameters {
                    json.object {
                        $0.field("parameter", question.id + "." + parameter.id)
                        $0.field("value", parameter.written)
                        $0.key("basis")
                        bases(parameter.basis, &$0)
                        $0.field("reading", parameter.reading)
                    }
                }
            }
            if parameters.isEmpty {
                json.key("basis")
                bases(gap.condition.basis.isEmpty ? question.basis : gap.condition.basis, &json)
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
                    $0.field("note", basis.note)
                    $0.field("by", basis.authority?.standard)
                }
            }
        }
    }
}
