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
                    json.field("translation", result.item.translation)
                    if !result.item.basis.isEmpty {
                        json.key("basis")
                        bases(result.item.basis, &json)
                    }
                    json.field("reading", result.item.reading)
                    left(result.item, &json)
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

    /// Words of the clause that no indicator asks about.
    private func left(_ item: Item, _ json: inout JSONWriter) {
        let left = item.left
        guard !left.isEmpty else { return }
        json.key("left")
        json.array { json in
            for words in left {
                json.object {
                    $0.field("fragment", words.fragment)
                    $0.field("because", words.because)
                }
            }
        }
    }

    func indicator(_ result: IndicatorResult, _ json: inout JSONWriter) {
        let question = result.indicator.question
        json.object { json in
            json.field("id", question.id)
            json.field("level", result.indicator.level.rawValue)
            json.field("title", both { $0.title(of: question) })
            background(question, &json)
            if !result.indicator.binds.isEmpty { json.strings("binds", result.indicator.binds) }
            json.field("status", result.status.rawValue)
            json.field("from", result.indicator.days.from?.iso)
            json.field("until", result.indicator.days.until?.iso)
            json.field("openUntil", result.openUntil?.iso)
            answers(question, &json)
            if result.status == .unanswered || !result.missing.isEmpty {
                missing(result.missing, of: question, &json)
            }
            figure(result.indicator, result.status, &json)
            if let fault = result.fault {
                json.field("fault", fault == .divisionByZero ? "division-by-zero" : "overflow")
            }
            json.flag("lacksEvidence", result.lacksEvidence)
            if result.status == .unmet, result.indicator.level != .reported {
                json.key("gaps")
                json.array { json in
                    for gap in explanation.gaps(of: result) {
                        json.object { self.gap(gap, question, &$0) }
                    }
                }
            }
            advice(question, &json)
            evidence(question, &json)
            if [.met, .unmet, .recorded].contains(result.status) { notes(question, &json) }
            remark(question, &json)
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
        json.field("condition", gap.condition.id)
        json.field("demand", gap.condition.label.flatMap { expanded($0, question) })
        json.key("alternatives")
        json.array { json in
            for alternative in gap.alternatives {
                json.array { json in
                    for shortcoming in alternative { self.shortcoming(shortcoming, gap, question, &json) }
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
                json.flag("excess", shortfall.isExcess)
            }
            let parameters = RuleWriter(assessment, question, chinese).parameters(
                gap.condition.require, shortcoming.node)
            json.key("thresholds")
            json.array { json in
                for parameter in parameters {
                    json.object { threshold(parameter, of: question, &$0) }
                }
            }
            if parameters.isEmpty {
                json.key("basis")
                bases(gap.condition.basis.isEmpty ? question.basis : gap.condition.basis, &json)
            }
        }
    }
}
